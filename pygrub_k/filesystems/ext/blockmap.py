"""Block maps of ext2 and ext3: up to three levels of blocks full of block numbers."""

from __future__ import annotations

from pygrub_k._generated.ext_block_map_records import BlockNumbersRecord, ExtBlockMapRecord
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.limits import EXT_EXTENTS_PER_FILE, EXT_MAP_NODES
from pygrub_k.records import part_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from pygrub_k.filesystems.ext.storage import Storage
    from pygrub_k.filesystems.mapping import Run


def block_runs(storage: Storage, root: bytes, name: str, offset: int, num_blocks: int) -> list[Run]:
    """Return the runs of a file of `num_blocks` blocks, in order; adjacent runs are merged.

    `root` is the inode's i_block at byte `offset`. What a map has beyond the file is not read.
    """
    return _Map(storage, name, num_blocks).walk(root, offset)


class _Map:
    """One walk through a map, in the order of the file."""

    __slots__ = ("logical", "name", "num_blocks", "runs", "seen", "storage")

    def __init__(self, storage: Storage, name: str, num_blocks: int) -> None:
        self.storage = storage
        self.name = f"ext4 block map of {name}"
        self.num_blocks = num_blocks
        self.logical = 0
        self.runs: list[Run] = []
        self.seen: set[int] = set()

    def walk(self, root: bytes, offset: int) -> list[Run]:
        record = part_at(ExtBlockMapRecord, root, 0, self.name, offset)
        self._blocks(record.direct, offset)
        for level, number in enumerate(
            (record.indirect, record.double_indirect, record.triple_indirect)
        ):
            self._indirect(number, level)
        return self.runs

    def _indirect(self, number: int, level: int) -> None:
        """Add what an indirect block maps: blocks at level 0, else indirect blocks."""
        block_size = self.storage.superblock.block_size
        if self.logical >= self.num_blocks:
            return
        if not number:
            self.logical += (block_size // 4) ** (level + 1)
            return
        where = number * block_size
        if number in self.seen:
            raise CorruptError(self.name, where, "an indirect block with two parents")
        self.seen.add(number)
        if len(self.seen) > EXT_MAP_NODES:
            raise LimitError(f"{self.name}: more than {EXT_MAP_NODES} indirect blocks")
        data = self.storage.block(number, self.name)
        for numbers in records(BlockNumbersRecord, data, where):
            pointers: Sequence[Any] = numbers
            if not level:
                self._blocks(pointers, where)
                continue
            for pointer in pointers:
                self._indirect(pointer, level - 1)

    def _blocks(self, numbers: Sequence[int], where: int) -> None:
        """Add consecutive blocks of the file; zero is a hole."""
        numbers = numbers[: max(self.num_blocks - self.logical, 0)]
        block = self.logical
        self.logical += len(numbers)
        if not any(numbers):
            return
        limit = self.storage.superblock.num_blocks
        if max(numbers) >= limit:
            raise CorruptError(self.name, where, f"it maps block {max(numbers)} of {limit}")
        if len(self.runs) > EXT_EXTENTS_PER_FILE:
            raise LimitError(f"{self.name}: more than {EXT_EXTENTS_PER_FILE} extents")
        first, length = numbers[0], len(numbers)
        if tuple(numbers) == tuple(range(first, first + length)) and first:
            self._add([(first, length)], block)
        else:
            self._add([(number, 1) for number in numbers], block)

    def _add(self, pieces: list[tuple[int, int]], block: int) -> None:
        """Add pieces (first block, number of blocks) from the file's `block` on, merged."""
        runs = self.runs
        logical, count, physical = runs.pop() if runs else (0, 0, 0)
        for start, length in pieces:
            if start and start == physical + count and block == logical + count:
                count += length
            elif start:
                if count:
                    runs.append((logical, count, physical))
                logical, count, physical = block, length, start
            block += length
        if count:
            runs.append((logical, count, physical))
