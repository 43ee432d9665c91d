"""Where a file's content lies: blocks, holes, and fragments at the end of a small file."""

from __future__ import annotations

from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.limits import UFS_POINTER_BLOCKS, UFS_RUNS_PER_FILE
from pygrub_k.records import part_at, records
from pygrub_k.source import MappedSource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from pygrub_k.filesystems.ufs.storage import Storage
    from pygrub_k.source import Extent


def content_of(
    storage: Storage, structure: str, pointers: bytes, size: int, where: int
) -> MappedSource:
    """Return the content of an inode whose `pointers` lie at byte `where` or near.

    Raises CorruptError if a pointer leads out of the file system, LimitError for too many runs.
    """
    mapping = _Mapping(storage, structure, size)
    mapping.walk(pointers, where)
    return MappedSource(size, mapping.extents)


class _Mapping:
    """Collects the extents of a file, in order; neighbours are joined."""

    __slots__ = ("at", "extents", "seen", "size", "storage", "structure", "table")

    def __init__(self, storage: Storage, structure: str, size: int) -> None:
        self.storage = storage
        self.structure = structure
        self.size = size
        tables = storage.layout.tables
        self.table = tables.pointer2 if storage.layout.is_ufs2 else tables.pointer1
        self.extents: list[Extent] = []
        self.at = 0
        """The byte of the file that comes next."""
        self.seen: set[int] = set()

    def walk(self, pointers: bytes, where: int) -> None:
        tables = self.storage.layout.tables
        table: Any = tables.map2 if self.storage.layout.is_ufs2 else tables.map1
        known = part_at(table, pointers, 0, self.structure, where)
        self._blocks(known.direct, where)
        for level, number in enumerate(known.indirect):
            self._indirect(number, level, where)
        if self.at < self.size:
            reason = f"{self.size} bytes, and pointers reach to byte {self.at}"
            raise CorruptError(self.structure, where, reason)

    def _indirect(self, number: int, level: int, where: int) -> None:
        """Add what a block of pointers maps: blocks at level 0, else such blocks."""
        block_size = self.storage.block_size
        if self.at >= self.size:
            return
        if not number:
            self.at += block_size * (block_size // self.table.SIZE) ** (level + 1)
            return
        if number in self.seen:
            raise CorruptError(self.structure, where, "a block of pointers with two parents")
        self.seen.add(number)
        if len(self.seen) > UFS_POINTER_BLOCKS:
            raise LimitError(f"{self.structure}: more than {UFS_POINTER_BLOCKS} blocks of pointers")
        offset = self.storage.check(number, block_size, self.structure, where)
        data = self.storage.source.read_at(offset, block_size)
        numbers = [one.fragment for one in records(self.table, data, offset)]
        if not level:
            self._blocks(numbers, offset)
            return
        for pointer in numbers:
            self._indirect(pointer, level - 1, offset)

    def _blocks(self, numbers: Sequence[int], where: int) -> None:
        """Add consecutive blocks; the last of the file may be fragments."""
        block_size = self.storage.block_size
        for number in numbers:
            length = min(block_size, self.size - self.at)
            if length <= 0:
                return
            if number:
                offset = self.storage.check(number, length, self.structure, where)
                self._add(length, offset)
            self.at += block_size

    def _add(self, length: int, offset: int) -> None:
        extents, source = self.extents, self.storage.source
        if extents:
            start, span, _, first = extents[-1]
            if start + span == self.at and first + span == offset:
                extents[-1] = (start, span + length, source, first)
                return
        if len(extents) == UFS_RUNS_PER_FILE:
            raise LimitError(f"{self.structure}: more than {UFS_RUNS_PER_FILE} runs")
        extents.append((self.at, length, source, offset))
