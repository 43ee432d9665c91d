from pathlib import Path

import pytest

from pygrub_k.errors import NotFoundError, SourceError
from pygrub_k.inspect.file_content import Hole, Range, Stored, content_of, pieces_of
from pygrub_k.limits import READ_AT_ONCE
from pygrub_k.source import MappedSource, MemorySource, open_disk
from tests.unit.inspect.memory_filesystem import MemoryInode, directory, file


def test_content_comes_in_order():
    assert b"".join(p for p in content_of(file(b"text"), "f") if isinstance(p, bytes)) == b"text"


def test_holes_are_told_from_stored_zeros():
    stored = MemorySource(bytes(512) + b"x" * 512)
    source = MappedSource(4096, [(0, 512, stored, 0), (1024, 512, stored, 512)])
    pieces = list(content_of(MemoryInode(source=source), "f"))
    assert pieces == [bytes(512), Hole(512), b"x" * 512, Hole(2560)]


def test_no_piece_is_larger_than_what_is_read_at_once():
    big = MemorySource(bytes(2 * READ_AT_ONCE + 1))
    pieces = [p for p in content_of(MemoryInode(source=big), "f") if isinstance(p, bytes)]
    assert [len(piece) for piece in pieces] == [READ_AT_ONCE, READ_AT_ONCE, 1]


def test_a_hole_of_many_extents_is_one_hole():
    source = MappedSource(3000, [(0, 1000, None, 0), (2000, 1000, None, 0)])
    assert list(content_of(MemoryInode(source=source), "f")) == [Hole(3000)]


def test_an_empty_file_has_no_pieces():
    assert list(content_of(file(b""), "f")) == []


def test_a_directory_is_no_file():
    with pytest.raises(NotFoundError, match=r"^/boot: a directory, not a file$"):
        list(content_of(directory(), "/boot"))


def test_what_lies_behind_the_end_of_a_cut_disk_is_an_error():
    source = MappedSource(1024, [(0, 1024, MemorySource(bytes(100)), 0)])
    with pytest.raises(SourceError):
        list(content_of(MemoryInode(source=source), "f"))


def test_long_runs_of_a_disk_are_told_not_read(tmp_path: Path) -> None:
    path = tmp_path / "disk"
    path.write_bytes(bytes(3 * READ_AT_ONCE))
    disk = open_disk(str(path))
    source = MappedSource(
        READ_AT_ONCE + 600, [(0, READ_AT_ONCE, disk, 4096), (READ_AT_ONCE + 100, 500, disk, 0)]
    )
    pieces = list(pieces_of(MemoryInode(source=source), "f", Range()))
    assert pieces == [Stored(disk.descriptor, 4096, READ_AT_ONCE), Hole(100), bytes(500)]
    assert list(pieces_of(MemoryInode(source=source), "f", Range(READ_AT_ONCE - 3, 1 << 40))) == [
        bytes(3),
        Hole(100),
        bytes(500),
    ]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Range(), b"0123456789"),
        (Range(3), b"3456789"),
        (Range(3, 5), b"34"),
        (Range(0, 0), b""),
        (Range(8, 100), b"89"),
        (Range(9, 10), b"9"),
    ],
)
def test_a_range_of_a_file(wanted: Range, found: bytes) -> None:
    pieces = list(content_of(file(b"0123456789"), "f", wanted))
    assert b"".join(piece for piece in pieces if isinstance(piece, bytes)) == found


def test_a_range_has_parts_of_holes() -> None:
    stored = MemorySource(b"x" * 512)
    source = MappedSource(4096, [(1024, 512, stored, 0)])
    inode = MemoryInode(source=source)
    assert list(content_of(inode, "f", Range(1000, 1030))) == [Hole(24), b"x" * 6]
    assert list(content_of(inode, "f", Range(1535, 2000))) == [b"x", Hole(464)]


def test_a_range_behind_the_end() -> None:
    with pytest.raises(NotFoundError, match="there is no byte 10: it has 10 bytes"):
        list(content_of(file(b"0123456789"), "f", Range(10)))
