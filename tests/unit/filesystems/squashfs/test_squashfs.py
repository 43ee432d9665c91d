"""Volumes made by hand: what is refused where, and in which words."""

from __future__ import annotations

import zlib

import pytest

from pygrub_k.errors import CorruptError, FormatError, LimitError, NotFoundError, UnsupportedError
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.squashfs.driver import SquashfsFilesystem, open_filesystem
from pygrub_k.filesystems.squashfs.features import IGNORED, READ, feature_names
from pygrub_k.inspect.inode_readers import attributes_of, facts_of
from pygrub_k.source import MemorySource
from tests.images.squashfs_bytes import BLOCK, Volume, entry, file, head, le, one_file, run

PLAIN = 1 << 24


def opened(volume: Volume) -> SquashfsFilesystem:
    return open_filesystem(MemorySource(volume.build()), Settings())


def content(volume: Volume) -> bytes:
    found = lookup(opened(volume), b"/file").content()
    return found.read_at(0, found.size)


# -- the superblock ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at", "value", "width", "reason"),
    [
        (28, 3, 2, "version 3.0 of the format is not read, only 4.0"),
        (30, 1, 2, "version 4.1"),
        (20, 7, 2, "compressor 7 is not known"),
        (20, 0, 2, "compressor 0 is not known"),
    ],
)
def test_what_is_not_read_is_named(at: int, value: int, width: int, reason: str) -> None:
    with pytest.raises(UnsupportedError, match=reason):
        opened(Volume(superblock={at: (value, width)}))


@pytest.mark.parametrize(
    ("at", "value", "width", "reason"),
    [
        (12, 2048, 4, "blocks of 2048 bytes"),
        (12, 2 << 20, 4, "blocks of 2097152 bytes"),
        (22, 13, 2, r"blocks of 4096 bytes, said to be 2\^13"),
        (22, 65535, 2, r"said to be 2\^65535"),
        (26, 0, 2, "no user or group"),
        (40, 1 << 40, 8, "the file system has 1099511627776 bytes"),
        (28, 0, 2, "version 0"),
        (32, 0xFFFFFFFF0000, 8, "metadata block"),
        (32, 0x1FFF, 8, "inode"),
    ],
)
def test_what_cannot_be_is_refused(at: int, value: int, width: int, reason: str) -> None:
    with pytest.raises(CorruptError, match=reason):
        opened(Volume(superblock={at: (value, width)}))


def test_compressors_and_flags_have_names() -> None:
    record = opened(Volume()).storage.superblock
    assert feature_names(record) == ["gzip", "exports"]
    assert len(set(READ.values())) == 6
    assert all(reason for _, reason in IGNORED.values())


# -- content -----------------------------------------------------------------------------------


def test_blocks_of_all_kinds() -> None:
    text = b"squash " * 600
    packed = zlib.compress(text[:BLOCK])
    data = packed + b"P" * BLOCK + text[:5]
    lengths = (len(packed), 0, BLOCK | PLAIN, 5 | PLAIN)
    made = content(one_file(file(2, 96, 3 * BLOCK + 5, lengths), data))
    assert made == text[:BLOCK] + bytes(BLOCK) + b"P" * BLOCK + text[:5]


def test_the_end_in_a_fragment() -> None:
    packed = zlib.compress(b"others" + b"the end" + b"more")
    inode = file(2, 96, BLOCK + 7, (0,), (0, 6))
    volume = one_file(inode, packed, fragments=((96, len(packed)),))
    assert content(volume) == bytes(BLOCK) + b"the end"


@pytest.mark.parametrize(
    ("inode", "data", "reason"),
    [
        (file(2, 96, 5, (5 | PLAIN | 1 << 25,)), b"xxxxx", "length of 0x3000005"),
        (file(2, 96, 5, (BLOCK + 1,)), b"xxxxx", "length of 0x1001, where a block has 4096"),
        (file(2, 96, 5, (4 | PLAIN,)), b"xxxx", "4 bytes, but 5 of the file are there"),
        (file(2, 96, 5, (9,)), b"no stream", "zlib: Error -3"),
        (file(2, 1 << 30, 5, (5 | PLAIN,)), b"", "blocks up to byte 1073741829"),
        (file(2, 96, 5, (), (0, 0)), b"", "fragment 0 of 0"),
        (file(2, 96, 9000, (len(zlib.compress(b"x")),) * 3), zlib.compress(b"x"), "1 bytes, but"),
    ],
)
def test_content_that_cannot_be(inode: bytes, data: bytes, reason: str) -> None:
    with pytest.raises(CorruptError, match=reason):
        content(one_file(inode, data + bytes(300)))


def test_a_bomb_ends_at_its_block() -> None:
    bomb = zlib.compress(bytes(10_000_000))
    assert len(bomb) > BLOCK
    small = zlib.compress(bytes(500_000))
    with pytest.raises(CorruptError, match="zlib: more than 4096 bytes"):
        content(one_file(file(2, 96, 100, (len(small),)), small))


def test_a_fragment_that_is_too_short() -> None:
    packed = zlib.compress(b"abc")
    volume = one_file(file(2, 96, 7, (), (0, 0)), packed, fragments=((96, len(packed)),))
    with pytest.raises(CorruptError, match="7 bytes at 0 of fragment 0, which has 3"):
        content(volume)


def test_too_many_blocks() -> None:
    body = le((96, 8), (1 << 50, 8), (0, 8), (1, 4), (0xFFFFFFFF, 4), (0, 4), (0xFFFFFFFF, 4))
    inode = head(9, 2) + body
    with pytest.raises(LimitError, match="blocks, more than"):
        lookup(opened(one_file(inode)), b"/file").content()


# -- directories -------------------------------------------------------------------------------


def names(volume: Volume) -> list[bytes]:
    return [one.name for one in opened(volume).root.entries()]


def test_names_in_several_runs() -> None:
    directory = run(entry(0, 1, 2, b"a")) + run(
        entry(0, 1, 2, b"b"), entry(0, -1, 2, b"c"), number=2
    )
    volume = Volume(inodes=file(2, 96, 0), directory=directory)
    assert names(volume) == [b"a", b"b", b"c"]
    assert [one.number for one in opened(volume).root.entries()] == [2, 3, 1]
    assert names(Volume()) == []
    assert names(Volume(size=0)) == []


@pytest.mark.parametrize(
    ("directory", "size", "reason"),
    [
        (run(entry(0, 1, 2, b"a"), count=300), None, "a run of 300 entries"),
        (run(entry(0, 1, 2, b"a" * 257)), None, "a name of 257 bytes"),
        (run(entry(0, 1, 2, b"abc")), 25, "3 bytes of an entry, where the directory has 2 left"),
        (run(entry(0, 1, 2, b"a"), count=30), None, "8 bytes of an entry"),
        (run(entry(0, 1, 2, b"a")), 1000, "SquashFS directory 1"),
    ],
)
def test_directories_that_cannot_be(directory: bytes, size: int | None, reason: str) -> None:
    with pytest.raises(CorruptError, match=reason):
        names(Volume(inodes=file(2, 96, 0), directory=directory, size=size))


@pytest.mark.parametrize("name", [b"a/b", b"..", b".", b"a\0"])
def test_names_that_no_path_can_have_are_left_over(name: bytes) -> None:
    directory = run(entry(0, 1, 2, name), entry(0, 1, 2, b"z"))
    filesystem = opened(Volume(inodes=file(2, 96, 0), directory=directory))
    assert [one.name for one in filesystem.root.entries()] == [b"z"]
    assert [(one.name, salvaged) for one, salvaged in filesystem.root.leftovers()] == [
        (name, False)
    ]
    assert filesystem.root.child(name) is None
    assert "an entry named" in str(filesystem.problems)


def test_a_directory_may_be_too_large() -> None:
    with pytest.raises(LimitError):
        names(Volume(size=0xFFFFFFFF))


def indexed(*steps: tuple[int, bytes]) -> Volume:
    """Return a directory of 26 runs, and an index to some of them."""
    runs = [run(entry(0, 1, 2, bytes((letter,)) * 4)) for letter in range(97, 123)]
    index = b"".join(le((at, 4), (0, 4), (len(name) - 1, 4)) + name for at, name in steps)
    return Volume(
        inodes=file(2, 96, 0), directory=b"".join(runs), index=index, num_index=len(steps)
    )


def test_an_index_leads_to_names() -> None:
    width = len(run(entry(0, 1, 2, b"aaaa")))
    volume = indexed((5 * width, b"ffff"), (20 * width, b"uuuu"))
    root = opened(volume).root
    for name in names(volume):
        assert root.child(name) is not None
    assert root.child(b"fffg") is None
    assert root.child(b"zzzzz") is None


@pytest.mark.parametrize(
    ("step", "reason"),
    [((1 << 30, b"a"), "an index to byte 1073741824"), ((0, b"a" * 300), "a name of 300 bytes")],
)
def test_an_index_that_cannot_be(step: tuple[int, bytes], reason: str) -> None:
    with pytest.raises(CorruptError, match=reason):
        opened(indexed(step)).root.child(b"zzzz")


# -- inodes ------------------------------------------------------------------------------------


def test_unknown_kinds_are_refused() -> None:
    with pytest.raises(CorruptError, match="kind 15"):
        lookup(opened(one_file(head(15, 2) + bytes(40))), b"/file")


@pytest.mark.parametrize(
    ("target", "length", "reason"),
    [(b"x" * 4096, 4096, "4096 bytes"), (b"", 0, "0 bytes"), (b"a\0b", 3, "NUL")],
)
def test_targets_that_cannot_be(target: bytes, length: int, reason: str) -> None:
    inode = opened(one_file(head(3, 2) + le((1, 4), (length, 4)) + target)).root.child(b"file")
    assert inode is not None
    with pytest.raises(CorruptError, match=reason):
        inode.target()


def test_only_what_it_is_can_be_asked_of_an_inode() -> None:
    root = opened(one_file(file(2, 96, 0))).root
    inode = root.child(b"file")
    assert inode is not None
    for ask in (inode.target, root.target, root.content, lambda: list(inode.entries())):
        with pytest.raises(CorruptError, match=r"a (file|directory), not a"):
            ask()
    assert "never written" in inode.reason_against_writing()


def test_owners() -> None:
    inode = head(2, 2, owner=1) + le((96, 4), (0xFFFFFFFF, 4), (0, 4), (0, 4))
    assert facts_of(lookup(opened(one_file(inode)), b"/file")).uid == 1000
    with pytest.raises(CorruptError, match="user or group 1 of 1"):
        facts_of(lookup(opened(one_file(inode, ids=(0,))), b"/file"))


def test_inodes_by_number() -> None:
    filesystem = opened(one_file(file(2, 96, 0)))
    assert filesystem.inode(1).number == 2
    with pytest.raises(NotFoundError, match="there are 1 to 8"):
        filesystem.inode(9)
    without = opened(one_file(file(2, 96, 0), superblock={88: (0xFFFFFFFFFFFFFFFF, 8)}))
    with pytest.raises(UnsupportedError, match="without an export table"):
        without.inode(1)


# -- attributes --------------------------------------------------------------------------------


def attribute(kind: int, name: bytes, value: bytes) -> bytes:
    return le((kind, 2), (len(name), 2)) + name + le((len(value), 4)) + value


def attributes(data: bytes, number: int) -> list[tuple[bytes, bytes]]:
    root = opened(Volume(attributes=data, num_attributes=number)).root
    return [(one.name, one.value) for one in attributes_of(root)]


def test_attributes_of_all_prefixes() -> None:
    first = attribute(0, b"a", b"the value")
    data = first + attribute(1, b"b", b"") + attribute(2, b"c", b"x") + attribute(7, b"d", b"?")
    data += attribute(0x100, b"e", le((len(first) - 13, 8)))
    assert attributes(data, 5) == [
        *((b"user.a", b"the value"), (b"trusted.b", b""), (b"security.c", b"x")),
        (b"user.e", b"the value"),
    ]


@pytest.mark.parametrize(
    ("data", "number", "error"),
    [
        (attribute(0, b"n" * 256, b""), 1, CorruptError),
        (le((0, 2), (1, 2)) + b"a" + le((1 << 20, 4)), 1, CorruptError),
        (attribute(0x100, b"e", b"short"), 1, CorruptError),
        (attribute(0, b"a", b""), 5000, LimitError),
        (attribute(0, b"a", b""), 3, FormatError),
    ],
)
def test_attributes_that_cannot_be(data: bytes, number: int, error: type[Exception]) -> None:
    with pytest.raises(error):
        attributes(data, number)
