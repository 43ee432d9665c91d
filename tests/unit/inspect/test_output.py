import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from pygrub_k.errors import CorruptError, OutputError
from pygrub_k.inspect.file_content import Hole
from pygrub_k.inspect.output import write_all


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "out"


def written(target: Path, pieces: Iterable[bytes | Hole], flags: int = os.O_TRUNC) -> bytes:
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | flags, 0o600)
    try:
        write_all(descriptor, pieces)
    finally:
        os.close(descriptor)
    return target.read_bytes()


def test_a_hole_is_not_stored_in_a_regular_file(target):
    data = written(target, [b"head", Hole(8 << 20), b"tail"])
    assert data == b"head" + bytes(8 << 20) + b"tail"
    assert target.stat().st_blocks * 512 < 1 << 20


def test_a_hole_at_the_end_counts_for_the_size(target):
    assert written(target, [b"x", Hole(4095)]) == b"x" + bytes(4095)


def test_a_hole_over_bytes_that_are_there_already_is_written_as_zeros(target):
    target.write_bytes(b"o" * 100)
    assert written(target, [b"n", Hole(9)], flags=0) == b"n" + bytes(9) + b"o" * 90


def test_appending_writes_zeros_for_a_hole(target):
    target.write_bytes(b"before")
    assert written(target, [Hole(3), b"x"], flags=os.O_APPEND) == b"before\0\0\0x"


def test_a_pipe_gets_zeros_for_a_hole():
    reader, writer = os.pipe()
    write_all(writer, [b"a", Hole(5), b"b"])
    os.close(writer)
    assert os.read(reader, 100) == b"a" + bytes(5) + b"b"
    os.close(reader)


def test_a_reader_that_went_away_is_a_broken_pipe():
    reader, writer = os.pipe()
    os.close(reader)
    with pytest.raises(BrokenPipeError):
        write_all(writer, [b"text"])
    os.close(writer)


def test_a_full_disk_is_one_clear_error():
    descriptor = os.open("/dev/full", os.O_WRONLY)
    with pytest.raises(OutputError, match=r"^standard output: No space left on device$"):
        write_all(descriptor, [b"text"])
    os.close(descriptor)


def test_what_came_before_a_fault_is_written(target):
    def pieces() -> Iterator[bytes]:
        yield b"good"
        raise CorruptError("inode 12", 0, "made so by the test")

    with pytest.raises(CorruptError):
        written(target, pieces())
    assert target.read_bytes() == b"good"
