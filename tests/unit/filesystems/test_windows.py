"""Windows of inode tables: what is dropped, what is read singly, and what is said to be odd."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k._generated.bulk import Columns
from pygrub_k._generated.ext_inode_records import CoreRecord
from pygrub_k.filesystems import windows
from pygrub_k.filesystems.windows import Window, Windows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

STEP = 2
LAST = 20
AGAIN = 4
"""How often a window that was dropped once is wanted until it is read again."""


class Table(Windows):
    """Inodes from 0 to LAST, whose owners are their numbers; some are odd, others are missing."""

    def __init__(self, odd: Iterable[int], missing: Iterable[int] = (), often: int = 1) -> None:
        columns = Columns([CoreRecord], {"generation"}, CoreRecord.SIZE)
        super().__init__(columns, STEP, 0, often)
        self._bad = frozenset(odd)
        self._missing = frozenset(missing)
        self.read: list[int] = []

    def read_window(self, key: int) -> Window | None:
        numbers = range(key * STEP, (key + 1) * STEP)
        if numbers[-1] > LAST:
            return None
        data = b"".join(map(_stored, numbers))
        return Window(self.columns.compacted(data), frozenset(self.odd_of(data, numbers)))

    def read_one(self, number: int) -> bytes | None:
        self.read.append(number)
        return None if number in self._missing else _stored(number)

    def odd_of(self, data: bytes, numbers: Sequence[int]) -> list[int]:
        assert len(data) == len(numbers) * CoreRecord.SIZE
        return [number for number in numbers if number in self._bad]


def _stored(number: int) -> bytes:
    at = CoreRecord.OFFSET.generation
    data = bytearray(CoreRecord.SIZE)
    data[at : at + 4] = number.to_bytes(4, "little")
    return bytes(data)


def test_inode_of_a_window_that_is_dropped_meanwhile_is_still_odd(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What was read of a window counts as odd until the next rows are read."""
    monkeypatch.setattr(windows, "KEPT", 1)
    table = Table(odd={1, 3})
    assert table.rows([1, 5]) == [(1,), (5,)]
    assert table.for_objects([1, 5], [1, 1]) == [0]
    assert table.rows([5, 3, 5]) == [(5,), (3,), (5,)]
    assert table.for_objects([5, 3, 5], [1, 1, 1]) == [1]
    for _ in range(2):
        assert table.rows([4] * AGAIN) == [(4,)] * AGAIN
    assert table.odd == set()


def test_window_that_is_read_again_is_still_odd(monkeypatch: pytest.MonkeyPatch) -> None:
    """Dropping it does not count after it came back."""
    monkeypatch.setattr(windows, "KEPT", 1)
    table = Table(odd={1})
    table.rows([1, 5, *[0] * AGAIN])
    table.rows([0])
    assert table.for_objects([0, 1], [1, 1]) == [1]


def test_inodes_are_read_singly_until_their_window_is_wanted_often() -> None:
    """Those that are odd or missing have zeros, as has each of their doubles."""
    table = Table(odd={6}, missing={10}, often=2)
    assert table.rows([0, 6, 8, 10, LAST]) == [(0,), (0,), (8,), (0,), (LAST,)]
    assert table.read == [0, 6, 8, 10, LAST]
    assert table.rows([9, LAST, LAST]) == [(9,), (LAST,), (LAST,)]
    assert table.read[5:] == [LAST, LAST]
    assert table.for_objects([0, 6, 8], [1, 0, 1]) == [1]


@pytest.mark.parametrize("numbers", [[], [10]])
def test_nothing_to_read(numbers: list[int]) -> None:
    """No inode that is there makes no rows but zeros."""
    assert Table(odd=(), missing={10}, often=2).rows(numbers) == [(0,)] * len(numbers)
