"""A file system as a whole: identity, names, contents, and what is damaged in it."""

import pytest

from pygrub_k.errors import CorruptError, LimitError, NotFoundError, SourceError
from pygrub_k.filesystems.fat.driver import FatFilesystem, open_filesystem
from pygrub_k.filesystems.fat.inode import FatInode
from pygrub_k.filesystems.lookup import lookup as lookup_any
from pygrub_k.filesystems.model import Settings
from pygrub_k.limits import FAT_DIRECTORY_SIZE
from pygrub_k.source import MappedSource, MemorySource
from tests.images.fat_bytes import BAD, DIRECTORY, LABEL, MODIFIED, Image, entry, long_name, named

WIDTHS = pytest.mark.parametrize("bits", [12, 16, 32])


def opened(image: Image) -> FatFilesystem:
    return open_filesystem(MemorySource(bytes(image.data)), Settings())


def lookup(filesystem: FatFilesystem, path: bytes) -> FatInode:
    found = lookup_any(filesystem, path)
    assert isinstance(found, FatInode)
    return found


def names(filesystem: FatFilesystem, path: bytes = b"/") -> list[bytes]:
    return [found.name for found in lookup(filesystem, path).entries()]


def content(filesystem: FatFilesystem, path: bytes) -> bytes:
    source = lookup(filesystem, path).content()
    return source.read_at(0, source.size)


# -- identity ------------------------------------------------------------------------------------


@WIDTHS
def test_the_serial_number_is_the_uuid(bits):
    image = Image(bits)
    assert opened(image).uuid == "1234-ABCD"
    image.data[image.identity + 2] = 0x28
    assert opened(image).uuid == "1234-ABCD"
    image.data[image.identity + 2] = 0  # FAT32 always has one, for blkid too
    assert opened(image).uuid == ("1234-ABCD" if bits == 32 else "")


@WIDTHS
def test_the_label_is_that_of_the_root_directory(bits):
    image = Image(bits)
    image.data[image.identity + 7 : image.identity + 18] = b"BOOT SECTOR"
    assert opened(image).label == b""
    image.set_root(
        entry(b"A          ")
        + long_name("not this", b"LABEL      ")[0]
        + entry(b"\xe5ELETED    ", attributes=LABEL)
        + entry(b"EFI SYSTEM ", attributes=LABEL)
        + entry(b"SECOND     ", attributes=LABEL)
    )
    assert opened(image).label == b"EFI SYSTEM"
    assert names(opened(image)) == [b"A"]


def test_no_name_is_a_label_where_the_root_directory_says_so():
    assert opened(Image().fill({}, b"NO NAME")).label == b"NO NAME"
    assert opened(Image().fill({})).label == b""


def test_a_label_after_the_end_or_in_a_broken_root_is_none():
    image = Image()
    image.set_root(bytes(32) + entry(b"LATE       ", attributes=LABEL))
    assert opened(image).label == b""
    image = Image(32)
    image.data[44] = 0
    filesystem = opened(image)
    assert filesystem.label == b""
    assert filesystem.problems


# -- names ---------------------------------------------------------------------------------------

FILES = {
    "EFI/BOOT/BOOTX64.EFI": b"firmware starts this",
    "EFI/debian/grub.cfg": b"configfile\n" * 300,
    "a long name with blanks.txt": b"",
    "\u00dcml\u00e4ut": b"two\0bytes",
}


@WIDTHS
def test_a_tree(bits):
    filesystem = opened(Image(bits).fill(FILES, b"ESP"))
    assert names(filesystem) == [
        b"EFI",
        b"a long name with blanks.txt",
        "\u00dcml\u00e4ut".encode(),
    ]
    assert names(filesystem, b"/EFI") == [b"BOOT", b"debian"]
    for path, expected in FILES.items():
        assert content(filesystem, b"/" + path.encode()) == expected
        assert lookup(filesystem, path.encode()).modified == MODIFIED
    assert not filesystem.problems


@pytest.mark.parametrize(
    "path", ["/efi/boot/bootx64.efi", "/EFI/Boot/N0000000.BIN", "/N0000000.bin/n0000000.BIN/"]
)
def test_names_are_found_in_any_case_long_or_short(path):
    filesystem = opened(Image().fill(FILES))
    assert lookup(filesystem, path.encode()).kind in {"file", "directory"}


def test_letters_of_other_scripts_have_cases_too():
    filesystem = opened(Image().fill(FILES))
    assert content(filesystem, "\u00fcML\u00c4UT".encode()) == b"two\0bytes"


def test_deleted_files_labels_and_what_is_behind_the_end_are_no_names():
    image = Image()
    parts = long_name("deleted.txt", b"DELETED TXT")
    image.set_root(
        b"".join(b"\xe5" + part[1:] for part in parts)
        + entry(b"\xe5ELETED TXT")
        + entry(b"LABEL      ", attributes=LABEL)
        + b"".join(parts)
        + entry(b"SHORT   TXT")
        + named("Good.txt", b"GOOD    TXT")
        + bytes(32)
        + entry(b"LATE       ")
    )
    assert names(opened(image)) == [b"SHORT.TXT", b"Good.txt"]


def test_a_long_name_may_reach_from_one_cluster_into_the_next():
    image = Image(32)
    filler = b"".join(entry(b"F%07d   " % number) for number in range(13))
    image.set_root(filler + named("n" * 40, b"NNNNNN~1   "))
    assert names(opened(image))[-1] == b"n" * 40


def test_small_letters_of_short_names():
    image = Image()
    image.set_root(entry(b"VMLINUZ EFI", lower_case=0x18))
    assert names(opened(image)) == [b"vmlinuz.efi"]


def test_an_entry_that_no_path_can_name_is_told_and_hides_nothing():
    image = Image()
    image.set_root(entry(b"           ") + entry(b"A/B        ") + entry(b"A          "))
    filesystem = opened(image)
    assert names(filesystem) == [b"A"]
    assert ["no name" in str(problem) for problem in filesystem.problems] == [True, True]
    with pytest.raises(NotFoundError):
        lookup(filesystem, b"/b")


def test_an_empty_root():
    for bits in (12, 16, 32):
        assert names(opened(Image(bits))) == []
        with pytest.raises(NotFoundError):
            lookup(opened(Image(bits)), b"/a")


# -- content -------------------------------------------------------------------------------------


@WIDTHS
def test_content_in_pieces(bits):
    image = Image(bits, cluster_sectors=2)
    data = bytes(range(256)) * 20
    clusters = [10, 11, 5, 30, 31]
    image.chain(clusters)
    image.write(clusters, data)
    image.set_root(entry(b"PIECES     ", cluster=10, size=5000))
    filesystem = opened(image)
    assert content(filesystem, b"pieces") == data[:5000]
    source = lookup(filesystem, b"pieces").content()
    assert isinstance(source, MappedSource)
    assert [(length, at) for length, _, at in source.runs(0, 5000)] == [
        (2048, image.place(10)),
        (1024, image.place(5)),
        (1928, image.place(30)),
    ]


def test_the_upper_half_of_a_cluster_number_counts_on_fat32_only():
    for bits in (12, 16):
        image = Image(bits)
        cluster = image.store(b"content")
        image.set_root(entry(b"A          ", cluster=cluster | 0x70000, size=7))
        assert content(opened(image), b"a") == b"content"
    image = Image(32, clusters=70_000)
    image.next = 66_000
    image.set_root(entry(b"A          ", cluster=image.store(b"content"), size=7))
    assert content(opened(image), b"a") == b"content"


def test_a_chain_longer_than_the_file_is_not_read():
    image = Image()
    cluster = image.store(bytes(5000))
    image.link(cluster + 1, BAD[16])
    image.set_root(entry(b"A          ", cluster=cluster, size=600))
    assert content(opened(image), b"a") == bytes(600)


@pytest.mark.parametrize(
    ("cluster", "size", "reason"),
    [
        (0, 1, "begins at cluster 0"),
        (2, 1025, "1025 bytes, but its clusters hold 1024"),
        (2, 0xFFFFFFFF, "4294967295 bytes, but its clusters hold 1024"),
        (7000, 5, "begins at cluster 7000"),
    ],
)
def test_too_few_clusters(cluster, size, reason):
    image = Image()
    image.store(bytes(1024))
    image.set_root(entry(b"A          ", cluster=cluster, size=size))
    found = lookup(opened(image), b"a")
    assert found.size == size
    with pytest.raises(CorruptError, match=reason):
        found.content()


def test_an_empty_file_has_no_clusters():
    image = Image()
    image.set_root(entry(b"A          ", cluster=9999, size=0))
    assert content(opened(image), b"a") == b""


def test_a_truncated_disk():
    image = Image().fill(FILES)
    data = bytes(image.data[: image.first + 100])
    filesystem = open_filesystem(MemorySource(data), Settings())
    assert names(filesystem)[0] == b"EFI"
    with pytest.raises(SourceError):
        lookup(filesystem, b"/EFI/debian")


# -- directories ---------------------------------------------------------------------------------


def test_a_directory_s_size_is_that_of_its_clusters():
    image = Image()
    image.allocate(3)
    image.set_root(entry(b"D          ", attributes=DIRECTORY, cluster=2))
    found = lookup(opened(image), b"d")
    assert found.size == 3 * 512
    assert found.content().size == 3 * 512


def test_what_can_be_read_of_a_broken_directory_is_found():
    image = Image()
    image.chain([5, 6], BAD[16])
    entries = b"".join(entry(b"F%07d   " % number) for number in range(32))
    image.write([5, 6], entries)
    image.set_root(entry(b"D          ", attributes=DIRECTORY, cluster=5))
    filesystem = opened(image)
    found: list[bytes] = []
    with pytest.raises(CorruptError, match="bad cluster"):
        found.extend(entry.name for entry in lookup(filesystem, b"d").entries())
    assert len(names_before_damage(filesystem)) == 32
    assert lookup(filesystem, b"d/f0000031").kind == "file"
    with pytest.raises(CorruptError, match="bad cluster"):
        lookup(filesystem, b"d/f0000032")
    assert [str(problem.error) for problem in filesystem.problems]


def names_before_damage(filesystem: FatFilesystem) -> list[bytes]:
    found: list[bytes] = []
    try:
        for one in lookup(filesystem, b"d").entries():
            found.append(one.name)  # noqa: PERF401 - what came before the error is wanted
    except CorruptError:
        pass
    return found


def test_a_directory_without_clusters_is_damaged():
    image = Image()
    image.set_root(entry(b"D          ", attributes=DIRECTORY, cluster=0))
    with pytest.raises(CorruptError, match="begins at cluster 0"):
        names(opened(image), b"d")


def test_a_directory_has_at_most_65536_entries():
    image = Image(32, cluster_sectors=8)
    free = b"\xe5" + entry(b"A          ")[1:]
    clusters = [2, *image.allocate(FAT_DIRECTORY_SIZE // 4096)]
    image.chain(clusters)
    image.write(clusters, free * (FAT_DIRECTORY_SIZE // 32 - 1) + entry(b"LAST       "))
    image.write(clusters[-1:], entry(b"BEHIND     "))
    filesystem = opened(image)
    assert lookup(filesystem, b"last").kind == "file"
    with pytest.raises(LimitError):
        lookup(filesystem, b"behind")


def test_a_directory_that_leads_back_up_is_one_with_two_names():
    image = Image()
    image.allocate(1)
    image.write([2], entry(b"UP         ", attributes=DIRECTORY, cluster=2))
    image.set_root(entry(b"D          ", attributes=DIRECTORY, cluster=2))
    filesystem = opened(image)
    assert lookup(filesystem, b"d/up/up/up").kind == "directory"
    assert lookup(filesystem, b"d/up/up").number == lookup(filesystem, b"d/up").number


# -- objects by number, and problems ---------------------------------------------------------------


@WIDTHS
def test_an_object_is_found_by_its_number(bits):
    filesystem = opened(Image(bits).fill(FILES))
    found = lookup(filesystem, b"/EFI/debian/grub.cfg")
    again = filesystem.inode(found.number)
    assert (again.size, again.modified) == (found.size, found.modified)
    assert filesystem.inode(0).kind == "directory"
    by_entry = [entry.number for entry in lookup(filesystem, b"/EFI/debian").entries()]
    assert by_entry == [found.number]


@pytest.mark.parametrize("number", [1, 10_000_000])
def test_where_no_entry_can_be_is_no_object(number):
    with pytest.raises(NotFoundError):
        opened(Image().fill(FILES)).inode(number)


def test_a_label_and_a_part_of_a_long_name_are_no_objects():
    image = Image()
    image.set_root(entry(b"LABEL      ", attributes=LABEL) + named("long name", b"LONG       "))
    for number in range(3):
        if number < 2:
            with pytest.raises(NotFoundError):
                opened(image).inode(image.root // 32 + number)
        else:
            assert opened(image).inode(image.root // 32 + number).kind == "file"


@WIDTHS
def test_what_was_not_unmounted_is_read_and_told(bits):
    image = Image(bits).fill(FILES)
    image.data[image.identity + 1] = 1
    filesystem = opened(image)
    assert names(filesystem)[0] == b"EFI"
    (problem,) = filesystem.problems
    assert "not unmounted" in str(problem)


def test_disorder_in_the_table_is_told():
    image = Image(32).fill(FILES)
    image.link(1, 0x07FFFFFF)
    (problem,) = opened(image).problems
    assert "not unmounted" in str(problem)


def test_symlinks_do_not_exist():
    with pytest.raises(CorruptError):
        lookup(opened(Image().fill(FILES)), "\u00dcml\u00e4ut".encode()).target()


def test_a_file_has_no_entries():
    inode = lookup(opened(Image().fill(FILES)), b"/EFI/BOOT/BOOTX64.EFI")
    with pytest.raises(CorruptError):
        list(inode.entries())
