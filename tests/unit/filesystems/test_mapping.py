"""Runs of blocks become the bytes of a file."""

from typing import Any

from pygrub_k.filesystems.mapping import mapped
from pygrub_k.source import MemorySource

DISK = MemorySource(bytes(range(256)))


def content(runs: Any, size: Any) -> Any:
    source = mapped(runs, size, 4, DISK)
    assert source.size == size
    return source.read_at(0, size)


def test_runs_and_holes() -> None:
    assert content([(0, 1, 2), (2, 2, 10)], 16) == bytes([8, 9, 10, 11, *[0] * 4, *range(40, 48)])


def test_the_last_block_is_cut() -> None:
    assert content([(0, 2, 2)], 5) == bytes(range(8, 13))


def test_blocks_behind_the_end_are_left_out() -> None:
    assert content([(0, 1, 2), (1, 1, 9), (5, 1, 12)], 3) == bytes([8, 9, 10])


def test_an_empty_file() -> None:
    assert content([(0, 1, 2)], 0) == b""


def test_zeros_up_to_the_end() -> None:
    assert content([(0, 1, 2)], 7) == bytes([8, 9, 10, 11, 0, 0, 0])
