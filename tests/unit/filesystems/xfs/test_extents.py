"""Lists of extents, and trees of them: in order, inside their group, as many as the inode says."""

from __future__ import annotations

import pytest

from pygrub_k._generated.xfs_extent_records import Block5Record, ExtentRecord, RootRecord
from pygrub_k._generated.xfs_inode_records import ForkFormat
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.filesystems.xfs.extents import Fork
from pygrub_k.filesystems.xfs.storage import Storage
from pygrub_k.findings import Findings
from pygrub_k.source import MemorySource
from tests.images.xfs_samples import changed, opened, plain, sealed

OWNER = 77


def extent(first: int, start: int, count: int, *, unwritten: bool = False) -> bytes:
    upper = int(unwritten) << 63 | first << 9 | start >> 43
    return ExtentRecord.STRUCT.pack(upper, (start & (1 << 43) - 1) << 21 | count)


def storage(data: bytes | None = None) -> Storage:
    return Storage(MemorySource(data or plain()), opened(plain()).superblock, Findings())


def listed(*extents: bytes, count: int | None = None) -> Fork:
    kind = ForkFormat.extents, len(extents) if count is None else count
    return Fork(storage(), OWNER, b"".join(extents).ljust(336, b"\0"), 1000, kind)


def test_neighbours_are_merged_and_unwritten_ones_left_out() -> None:
    fork = listed(
        extent(0, 100, 2),
        extent(2, 102, 3),
        extent(5, 105, 1, unwritten=True),
        extent(6, 106, 1),
        extent(8, 107, 1),
    )
    assert fork.runs() == [(0, 5, 100), (6, 1, 106), (8, 1, 107)]


@pytest.mark.parametrize(
    "extents",
    [
        (extent(5, 100, 2), extent(6, 200, 1)),
        (extent(0, 100, 0),),
        (extent(0, 4095, 2),),
        (extent(0, 1 << 40, 1),),
    ],
    ids=["overlap", "empty", "behind the group", "no such group"],
)
def test_extents_that_cannot_be(extents: tuple[bytes, ...]) -> None:
    with pytest.raises(CorruptError, match="XFS extents of inode 77 at byte 1000"):
        listed(*extents).runs()


def test_more_extents_than_the_inode_has_room_for() -> None:
    with pytest.raises(CorruptError, match="22 extents do not fit into 336 bytes"):
        listed(extent(0, 100, 1), count=22).runs()


def test_a_fork_of_another_format() -> None:
    with pytest.raises(CorruptError, match="format 1"):
        Fork(storage(), OWNER, b"", 0, (ForkFormat.local, 0)).runs()
    with pytest.raises(UnsupportedError, match="real-time metadata"):
        Fork(storage(), OWNER, b"", 0, (ForkFormat.metadata_btree, 0)).runs()


def block(number: int, level: int, entries: int, body: bytes) -> tuple[int, bytes]:
    uuid, none = opened(plain()).superblock.metadata_uuid, (1 << 64) - 1
    head = Block5Record.STRUCT.pack(
        b"BMA3", level, entries, none, none, number * 8, 0, uuid, OWNER, bytes(4), 0
    )
    return number, (head + body).ljust(4096, b"\0")


def inner(children: list[tuple[int, int]], size: int) -> bytes:
    """Keys, and in the second half of the room the blocks."""
    keys = b"".join(first.to_bytes(8, "big") for first, _ in children)
    pointers = b"".join(number.to_bytes(8, "big") for _, number in children)
    return keys.ljust(size // 16 * 8, b"\0") + pointers


def tree(blocks: list[tuple[int, bytes]], level: int, children: list[tuple[int, int]]) -> Fork:
    data = plain()
    for number, content in blocks:
        data = sealed(changed(data, number * 4096, content), number * 4096, 4096, 64)
    root = RootRecord.STRUCT.pack(level, len(children)) + inner(children, 332)
    return Fork(storage(data), OWNER, root.ljust(336, b"\0"), 1000, (ForkFormat.btree, 3))


LEAVES = [
    block(3001, 0, 2, extent(0, 100, 1) + extent(10, 110, 1)),
    block(3002, 0, 1, extent(20, 111, 5)),
]


def test_a_tree_of_two_levels_below_its_root() -> None:
    top = block(3000, 1, 2, inner([(0, 3001), (20, 3002)], 4096 - 72))
    fork = tree([top, *LEAVES], 2, [(0, 3000)])
    assert fork.runs() == [(0, 1, 100), (10, 1, 110), (20, 5, 111)]


@pytest.mark.parametrize(
    ("level", "children", "reason"),
    [
        (1, [(0, 3001), (9, 3001)], "two parents"),
        (1, [(20, 3002), (0, 3001)], "length 1 at block 0 maps to block"),
        (2, [(0, 3001)], "level 0 instead of 1"),
        (0, [(0, 3001)], "a tree of 0 levels"),
        (10, [(0, 3001)], "a tree of 10 levels"),
        (1, [], "0 children"),
        (1, [(0, 99_999)], "beyond the end of group 24"),
        (1, [(0, 3001)], "2 extents, of which the inode counts 3"),
        (1, [(0, 2999)], "magic"),
    ],
)
def test_trees_that_cannot_be(level: int, children: list[tuple[int, int]], reason: str) -> None:
    with pytest.raises(CorruptError, match=reason):
        tree(LEAVES, level, children).runs()
