"""Which items of a leaf are plain: in order, and without holes between their data."""

from __future__ import annotations

import pytest

from pygrub_k._generated.btrfs_tree_records import ItemRecord
from pygrub_k.filesystems.btrfs.plain_leaves import _is_plain

ROOM = 16283
MOST = (1 << 64) - 1
END = (MOST, 256, 0)
Row = tuple[int, int, int, int, int]
PLAIN: tuple[Row, ...] = (
    (5, 1, 0, ROOM - 160, 160),
    (5, 12, 256, ROOM - 200, 40),
    (5, 12, MOST, ROOM - 200, 0),
    (6, 1, 0, ROOM - 360, 160),
    (MOST, 255, MOST, ROOM - 400, 40),
)


def is_plain(
    rows: tuple[Row, ...],
    low: tuple[int, int, int] | None = None,
    high: tuple[int, int, int] = END,
) -> bool:
    items = b"".join(ItemRecord.STRUCT.pack(*row) for row in rows)
    return _is_plain(items, len(rows), ROOM, low, high)


@pytest.mark.parametrize("count", range(1, len(PLAIN) + 1))
def test_plain_items(count: int) -> None:
    rows = PLAIN[:count]
    assert is_plain(rows)
    assert is_plain(rows, low=rows[0][:3])
    assert not is_plain(rows, low=(5, 1, 1))
    assert not is_plain(rows, high=rows[-1][:3])


@pytest.mark.parametrize(
    ("place", "row"),
    [
        (1, (5, 12, MOST, ROOM - 200, 40)),  # the key of the next one
        (1, (5, 0, 256, ROOM - 200, 40)),  # a smaller kind than the one before
        (1, (4, 12, 256, ROOM - 200, 40)),  # a smaller object
        (1, (6, 12, 256, ROOM - 200, 40)),  # a larger object than the next one
        (3, (6, 1, 0, ROOM - 360, 159)),  # a hole
        (3, (6, 1, 0, ROOM - 361, 160)),  # moved
        (0, (5, 1, 0, ROOM - 159, 160)),  # beyond the leaf
        (0, (5, 1, 0, (1 << 32) - 1, 160 + ROOM)),  # a sum of more than 32 bits
        (4, (MOST, 255, MOST, 40, ROOM - 400)),  # far too long
    ],
)
def test_odd_items(place: int, row: Row) -> None:
    assert not is_plain((*PLAIN[:place], row, *PLAIN[place + 1 :]))


def test_data_never_begin_among_the_items() -> None:
    size = ROOM - 2 * ItemRecord.SIZE
    assert is_plain(((5, 1, 0, ROOM - 1, 1), (5, 2, 0, ROOM - size, size - 1)))
    assert not is_plain(((5, 1, 0, ROOM - 1, 1), (5, 2, 0, ROOM - size - 1, size)))
