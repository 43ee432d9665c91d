"""Directories: records, sections of files, and what can be wrong with them."""

from __future__ import annotations

import pytest

from pygrub_k.errors import CorruptError, LimitError, PygrubError
from pygrub_k.limits import ISO_CONTINUED_SIZE, ISO_DIRECTORY_SIZE
from pygrub_k.source import MappedSource
from tests.images.iso9660_bytes import (
    ASSOCIATED,
    DIRECTORY,
    MULTI_EXTENT,
    SECTOR,
    Volume,
    continuation,
    name_entry,
    record,
)
from tests.unit.filesystems.iso9660.volumes import names, opened


def plain(*records: bytes) -> Volume:
    return Volume(list(records), root_use=b"")


def file(name: bytes, block: int = 0, size: int = 0, flags: int = 0) -> bytes:
    return record(name, block, size, flags=flags)


def read_names(made: Volume) -> tuple[list[bytes], str]:
    """Return the names that could be read, and what was wrong."""
    found: list[bytes] = []
    try:
        found.extend(entry.name for entry in opened(made).root.entries())
    except PygrubError as error:
        return found, str(error)
    return found, ""


def test_a_sector_ends_with_zeros_and_the_next_goes_on() -> None:
    made = plain(file(b"A.;1"))
    made.root_size = 3 * SECTOR
    own = made.directory(made.ROOT, made.records)
    made.sectors[made.ROOT] = own + bytes(SECTOR) + file(b"B.;1") + file(b"C.;1")
    assert names(made) == [b"a", b"b", b"c"]


def test_each_directory_may_go_on_elsewhere_anew() -> None:
    made = Volume([record(b"A.;1", 0, 0, system_use=continuation(30, 0, SECTOR))])
    made.sectors[30] = name_entry(b"long name")
    filesystem = opened(made)
    filesystem.storage.len_continued = ISO_CONTINUED_SIZE
    assert [entry.name for entry in filesystem.root.entries()] == [b"long name"]


def test_associated_files_are_left_out() -> None:
    assert names(plain(file(b"A.;1", flags=ASSOCIATED), file(b"A.;1"))) == [b"a"]


@pytest.mark.parametrize("length", [1, 32, 33])
def test_a_record_shorter_than_its_fixed_part(length: int) -> None:
    made = plain(file(b"GOOD.;1"), bytes((length,)) + bytes(60))
    assert read_names(made)[0] == [b"good"]
    assert f"a record of {length} bytes" in read_names(made)[1]


def test_a_record_that_leaves_its_sector() -> None:
    made = plain()
    made.root_size = 2 * SECTOR
    own = [record(name, made.ROOT, SECTOR, flags=DIRECTORY) for name in (b"\0", b"\1")]
    start = b"".join([*own, *(file(b"F%02d" % number) for number in range(54))])
    long = file(b"X" * 180)
    assert len(start) < SECTOR < len(start) + len(long)
    made.sectors[made.ROOT] = start + long + file(b"AFTER.;1")
    found, error = read_names(made)
    assert found == [b"f%02d" % number for number in range(54)]
    assert "are left in the sector" in error


@pytest.mark.parametrize("len_name", [0, 200, 255])
def test_a_name_that_does_not_fit(len_name: int) -> None:
    bad = bytearray(file(b"BAD.;1"))
    bad[32] = len_name
    made = plain(file(b"GOOD.;1"), bytes(bad))
    found, error = read_names(made)
    assert found == [b"good"]
    assert f"a name of {len_name} bytes" in error


def test_damage_in_one_sector_leaves_the_others() -> None:
    made = plain(b"\5")
    made.root_size = 2 * SECTOR
    made.sectors[made.ROOT] = made.directory(made.ROOT, made.records) + file(b"B.;1")
    filesystem = opened(made)
    entries = filesystem.root.entries()
    assert next(entries).name == b"b"
    with pytest.raises(CorruptError):
        next(entries)
    assert len(filesystem.problems) == 1


def test_a_directory_beyond_the_bound() -> None:
    made = plain()
    made.root_size = ISO_DIRECTORY_SIZE + 1
    with pytest.raises(LimitError):
        names(made)


def test_a_directory_that_the_volume_cuts_off() -> None:
    made = plain(file(b"A.;1"))
    made.root_size = ISO_DIRECTORY_SIZE
    found, error = read_names(made)
    assert found == [b"a"]
    assert "the volume ends in it" in error


def test_sections_make_a_file() -> None:
    made = plain(
        file(b"BIG.;1", Volume.FREE, SECTOR, flags=MULTI_EXTENT),
        file(b"BIG.;1", Volume.FREE + 2, 100, flags=MULTI_EXTENT),
        file(b"BIG.;1", Volume.FREE + 1, 7),
        file(b"NEXT.;1"),
    )
    for number in range(3):
        made.sectors[made.FREE + number] = bytes((65 + number,)) * SECTOR
    assert names(made) == [b"big", b"next"]
    big = opened(made).root.child(b"big")
    assert big is not None
    assert big.size == SECTOR + 107
    assert big.content().read_at(0, big.size) == b"A" * SECTOR + b"C" * 100 + b"B" * 7


def test_sections_that_touch_are_one_extent() -> None:
    made = plain(
        file(b"BIG.;1", Volume.FREE, SECTOR, flags=MULTI_EXTENT),
        file(b"BIG.;1", Volume.FREE + 1, SECTOR),
    )
    made.sectors[made.FREE] = bytes(2 * SECTOR)
    big = opened(made).root.child(b"big")
    assert big is not None
    content = big.content()
    assert isinstance(content, MappedSource)
    assert [length for length, *_ in content.runs(0, big.size)] == [2 * SECTOR]


def test_a_last_section_that_is_missing() -> None:
    first = file(b"BIG.;1", Volume.FREE, SECTOR, flags=MULTI_EXTENT)
    for made, expected in ((plain(first, file(b"B.;1")), [b"b"]), (plain(first), [])):
        found, error = read_names(made)
        assert found == expected
        assert "last section is missing" in error


def test_more_sections_than_linux_reads() -> None:
    def sections(count: int) -> Volume:
        made = plain()
        pieces = [file(b"X", flags=MULTI_EXTENT)] * (count - 1) + [file(b"X")]
        made.root_size = 4 * SECTOR
        start = made.directory(made.ROOT, pieces[:50]).rstrip(b"\0").ljust(SECTOR, b"\0")
        rest = b"".join(pieces[50:]).ljust(3 * SECTOR, b"\0")
        made.sectors[made.ROOT] = start + rest
        return made

    assert names(sections(100)) == [b"x"]
    with pytest.raises(LimitError, match="more than 100 sections"):
        names(sections(101))


@pytest.mark.parametrize("name", [b".", b"..", b"a/b"])
def test_names_that_no_path_can_hold(name: bytes) -> None:
    made = Volume()
    made.records = [
        record(b"BAD.;1", 0, 0, system_use=name_entry(name)),
        record(b"GOOD.;1", 0, 0, system_use=name_entry(b"good")),
    ]
    found, error = read_names(made)
    assert found == [b"good"]
    assert "an entry named" in error


def test_a_nul_in_a_name_of_joliet() -> None:
    made = Volume(root_use=b"", joliet=[])
    made.joliet = [record("a\0b".encode("utf-16-be"), 0, 0), record(b"\0c", 0, 0)]
    found, error = read_names(made)
    assert found == [b"c"]
    assert "an entry named" in error


def test_without_rock_ridge_case_does_not_matter() -> None:
    filesystem = opened(plain(file(b"GRUB.CFG;1"), file(b"DOT.")))
    for name in (b"grub.cfg", b"GRUB.CFG", b"Grub.cfg", b"dot", b"dot."):
        assert filesystem.root.child(name) is not None
    assert filesystem.root.child(b"grub.cf") is None


def test_an_exact_name_comes_first() -> None:
    made = Volume(root_use=b"", joliet=[])
    made.joliet = [
        record("Name".encode("utf-16-be"), 0, 1), record("name".encode("utf-16-be"), 0, 2),
    ]  # fmt: skip
    root = opened(made).root
    sizes = [root.child(name) for name in (b"Name", b"name", b"NAME")]
    assert [inode and inode.size for inode in sizes] == [1, 2, 1]


def test_with_rock_ridge_case_matters() -> None:
    made = Volume()
    made.records = [record(b"A.;1", 0, 0, system_use=name_entry(b"Name"))]
    assert opened(made).root.child(b"name") is None
    assert opened(made).root.child(b"Name") is not None


def test_damage_is_not_absence() -> None:
    root = opened(plain(file(b"GOOD.;1"), b"\5")).root
    assert root.child(b"good") is not None
    assert root.child(b"GOOD") is not None
    with pytest.raises(CorruptError):
        root.child(b"other")


def test_a_directory_of_another_one() -> None:
    made = plain(record(b"SUB", Volume.FREE, SECTOR, flags=DIRECTORY))
    made.sectors[made.FREE] = made.directory(made.FREE, [file(b"A.;1")])
    (sub,) = opened(made).root.entries()
    assert [entry.name for entry in sub.inode.entries()] == [b"a"]
