"""Objects and what they hold."""

from __future__ import annotations

import pytest

from pygrub_k.errors import CorruptError, SourceError, UnsupportedError
from pygrub_k.source import MappedSource
from tests.images.iso9660_bytes import (
    DIRECTORY,
    EPOCH,
    SECTOR,
    Volume,
    component,
    link_entry,
    name_entry,
    posix,
    record,
)
from tests.unit.filesystems.iso9660.volumes import file_with, link_with, only, opened


def test_content_lies_behind_the_attribute_record() -> None:
    made = Volume(root_use=b"")
    made.records = [record(b"FILE.;1", made.FREE, 4, attribute_blocks=2)]
    made.sectors[made.FREE + 2] = b"here"
    assert only(made).content().read_at(0, 4) == b"here"


@pytest.mark.parametrize("block_size", [512, 1024])
def test_smaller_blocks(block_size: int) -> None:
    made = Volume(root_use=b"", block_size=block_size)
    made.records = [record(b"FILE.;1", made.FREE * SECTOR // block_size + 1, 4)]
    made.sectors[made.FREE] = bytes(block_size) + b"here"
    assert only(made).content().read_at(0, 4) == b"here"


def test_an_interleaved_file_is_refused() -> None:
    with pytest.raises(UnsupportedError, match="interleaved"):
        only(file_with(b"", gap=1)).content()


def test_content_behind_the_end() -> None:
    content = only(file_with(b"", b"x" * 5000)).content()
    made = file_with(b"", b"x" * 5000).data()[:-SECTOR]
    assert content.size == only(made).content().size
    with pytest.raises(SourceError):
        only(made).content().read_at(0, 5000)


def test_an_empty_file_anywhere() -> None:
    made = Volume(root_use=b"")
    made.records = [record(b"FILE.;1", 2**32 - 1, 0)]
    assert only(made).content().read_at(0, 0) == b""


def test_a_symlink_is_as_long_as_its_target() -> None:
    inode = only(link_with(link_entry(component(b"boot"), component(b"file"))))
    assert (inode.target(), inode.size) == (b"boot/file", 9)
    assert inode.content().read_at(0, 9) == b"boot/file"


def test_what_is_asked_of_the_wrong_kind() -> None:
    inode = only(file_with(b""))
    for wrong in (inode.target, lambda: list(inode.entries()), lambda: inode.child(b"x")):
        with pytest.raises(CorruptError):
            wrong()


def with_directory(own: bytes) -> Volume:
    made = Volume()
    use = name_entry(b"sub") + posix(0o040700)
    date = bytes((80, 1, 1, 0, 0, 0, 0))
    made.records = [record(b"SUB", made.FREE, SECTOR, flags=DIRECTORY, system_use=use, date=date)]
    made.sectors[made.FREE] = own or made.directory(made.FREE, [], posix(0o040755))
    return made


def test_a_directory_describes_itself() -> None:
    filesystem = opened(with_directory(b""))
    (found,) = filesystem.root.entries()
    attributes = found.inode.described()[1].attributes
    assert attributes is not None
    assert attributes.mode == 0o040755
    assert found.inode.modified == EPOCH
    assert not filesystem.problems


def test_or_is_described_by_what_names_it() -> None:
    filesystem = opened(with_directory(b"\5".ljust(SECTOR, b"\0")))
    (found,) = filesystem.root.entries()
    inode = found.inode
    attributes = inode.described()[1].attributes
    assert attributes is not None
    assert attributes.mode == 0o040700
    assert inode.modified == 315_532_800
    assert len(filesystem.problems) == 1


@pytest.mark.parametrize("block_size", [2048, 512])
def test_every_inode_is_found_by_its_number(block_size: int) -> None:
    made = Volume(block_size=block_size)
    use = [name_entry(name) + posix(0o100644) for name in (b"one", b"two")]
    made.records = [record(b"F", 0, number, system_use=use[number]) for number in range(2)]
    filesystem = opened(made)
    for entry in filesystem.root.entries():
        found = filesystem.inode(entry.inode.number)
        assert (found.size, found.offset) == (entry.inode.size, entry.inode.offset)
    assert filesystem.inode(filesystem.root.number).kind == "directory"
    for number in (0, filesystem.root.number + 40, 1 << 40):
        with pytest.raises((CorruptError, SourceError)):
            filesystem.inode(number)


def test_a_file_of_several_extents_is_found_by_name_only() -> None:
    made = Volume(root_use=b"")
    made.records = [record(b"F", 30, SECTOR, flags=0x80), record(b"F", 40, 1)]
    filesystem = opened(made)
    (found,) = filesystem.root.entries()
    with pytest.raises(UnsupportedError, match="several extents"):
        filesystem.inode(found.inode.number)


def test_files_beyond_4_gib() -> None:
    made, section = Volume(root_use=b""), 0xFFFFF800
    made.records = [
        record(b"BIG", made.FREE, section, flags=0x80),
        record(b"BIG", made.FREE + section // SECTOR, section, flags=0x80),
        record(b"BIG", made.FREE + 2 * section // SECTOR, 5000),
    ]
    content = only(made).content()
    assert isinstance(content, MappedSource)
    assert content.size == 2 * section + 5000
    assert [length for length, *_ in content.runs(0, content.size)] == [content.size]


def test_numbers_are_those_of_linux() -> None:
    made = with_directory(b"")
    filesystem = opened(made)
    assert filesystem.root.number == made.ROOT * SECTOR // 32
    (found,) = filesystem.root.entries()
    assert found.inode.number == made.FREE * SECTOR // 32
