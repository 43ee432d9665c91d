"""A column of integers as one large integer, a lane of 64 bits for each: arithmetic on all at once.

A value has to stay below bit GUARD_BIT of its lane: that one is set before a difference is taken,
so that no lane borrows from the next.
"""

from __future__ import annotations

from functools import lru_cache
from operator import not_
from typing import Final

LANE: Final = 8
"""Bytes."""
HALF: Final = 2
GUARD_BIT: Final = 40


@lru_cache(maxsize=8)
def ones(count: int) -> int:
    """Return `count` lanes of 1; its product with a value has that in each lane."""
    return int.from_bytes((b"\1" + bytes(LANE - 1)) * count, "little")


def lanes(column: memoryview[int]) -> int:
    """Return a column of fields of 2 or 4 bytes, in this machine's order, which is little."""
    made = bytearray(LANE * len(column))
    whole = memoryview(made)
    places = whole.cast("H") if column.itemsize == HALF else whole.cast("I")
    places[:: LANE // column.itemsize] = column
    return int.from_bytes(made, "little")


def less(values: int, others: int, count: int) -> int:
    """Return lanes that are not 0 where a value is less than the other one.

    >>> [bool(less(ones(1) * value, ones(1) * 5, 1)) for value in (4, 5, 6)]
    [True, False, False]
    """
    guards = ones(count) << GUARD_BIT
    return ~(guards + values - others) & guards


def columns_of(values: int, count: int) -> memoryview[int]:
    """Return the lanes as a sequence of integers again."""
    return memoryview(values.to_bytes(LANE * count, "little")).cast("Q")


def zeros_of(values: int, count: int) -> bytearray:
    """Return a byte for each lane: 1 where it is 0, else 0."""
    return bytearray(map(not_, columns_of(values, count).tolist()))
