"""Which blocks are free, by the trees of each allocation group."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from pygrub_k._generated.xfs_free_space_records import (
    ChildRecord,
    Head4Record,
    Head5Record,
    RunRecord,
)
from pygrub_k._generated.xfs_group_records import FreeSpaceRecord
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.limits import XFS_BTREE_DEPTH, XFS_TREE_BLOCKS
from pygrub_k.records import part_at, records

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pygrub_k.filesystems.mapping import Run
    from pygrub_k.filesystems.xfs.storage import Storage

_MAGIC: Final = (b"ABTB", b"AB3B")
"""Of a block of the tree that is sorted by block number, in version 4 and 5 of the format."""
GROUPS_KEPT: Final = 16


class FreeSpace:
    """Asks the trees of free space of one file system; raises what reading them raises."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    def in_use(self, runs: Iterable[Run]) -> tuple[int, int]:
        """Return (blocks, how many of them are in use). Runs are in blocks from the start."""
        size = self._storage.superblock.record.num_group_blocks
        blocks = used = 0
        for _, count, physical in runs:
            group, first = divmod(physical, size)  # no run leaves its group
            blocks += count
            used += count - self._free_in(group, first, count)
        return blocks, used

    def runs(self, group: int) -> Iterator[tuple[int, int]]:
        """Yield the free runs of a group as (first block, blocks), counted in the group."""
        for start, end in zip(*self._free(group), strict=True):
            yield start, end - start

    def _free_in(self, group: int, first: int, count: int) -> int:
        starts, ends = self._free(group)
        free = 0
        index = max(bisect_right(starts, first) - 1, 0)
        while index < len(starts) and starts[index] < first + count:
            free += max(0, min(ends[index], first + count) - max(starts[index], first))
            index += 1
        return free

    @lru_cache(maxsize=GROUPS_KEPT)  # noqa: B019 (one object for the whole search)
    def _free(self, group: int) -> tuple[list[int], list[int]]:
        """Return where the free runs of a group begin, and where they end, in order."""
        storage, superblock = self._storage, self._storage.superblock
        record = superblock.record
        start = group * record.num_group_blocks * superblock.block_size
        structure = f"XFS free space of group {group}"
        where = start + record.sector_size
        head = part_at(
            FreeSpaceRecord, storage.read(where, record.sector_size), 0, structure, where
        )
        starts, ends = [], []
        for data, at in self._leaves(group, head.by_block_root, head.num_by_block_levels):
            for run in records(RunRecord, data, at):
                starts.append(run.start)
                ends.append(run.start + run.num_blocks)
        if starts != sorted(starts):
            raise CorruptError(structure, where, "its tree is out of order")
        return starts, ends

    def _leaves(self, group: int, root: int, levels: int) -> Iterator[tuple[bytes, int]]:
        """Yield (records, byte) of the leaves of a group's tree, from left to right."""
        storage, superblock = self._storage, self._storage.superblock
        size = superblock.block_size
        structure = f"XFS free space of group {group}"
        if not 0 < levels <= XFS_BTREE_DEPTH:
            raise CorruptError(structure, None, f"a tree of {levels} levels")
        pending, seen = [(root, levels - 1)], 0
        table: type[Head4Record | Head5Record] = Head4Record
        if superblock.has_checksums:
            table = Head5Record
        while pending:
            block, below = pending.pop()
            seen += 1
            if seen > XFS_TREE_BLOCKS:
                raise LimitError(f"{structure}: more than {XFS_TREE_BLOCKS} blocks")
            number = (group << superblock.record.log2_group_blocks) | block
            where = storage.block_index(number, 1, structure, None) * size
            data = storage.read(where, size)
            head = part_at(table, data, 0, structure, where)
            if head.magic not in _MAGIC or head.num_levels_below != below:
                raise CorruptError(structure, where, "no block of this tree")
            if isinstance(head, Head5Record):
                storage.check(structure, where, data, head, group)
            end = head.SIZE + head.num_records * RunRecord.SIZE
            if not below:
                yield data[head.SIZE : end], where + head.SIZE
                continue
            room = (size - head.SIZE) // (RunRecord.SIZE + ChildRecord.SIZE)
            first = head.SIZE + room * RunRecord.SIZE
            last = first + head.num_records * ChildRecord.SIZE
            children = records(ChildRecord, data[first:last], where + first)
            pending += [(child.block, below - 1) for child in reversed(children)]
