"""Tables in groups of entries, as the inode file and the translation file are (fs/nilfs2/alloc.c).

A group has as many entries as a block has bits: a block with a bitmap, then the entries. As many
groups as a block has room for their counts of free entries follow a block with these.
"""

from __future__ import annotations

from pygrub_k._generated.nilfs2_metadata_records import GroupRecord, TranslationRecord
from pygrub_k.errors import CorruptError
from pygrub_k.limits import NILFS2_TABLE_BYTES_KEPT
from pygrub_k.records import record_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from pygrub_k.filesystems.nilfs2.block_map import BlockMap
    from pygrub_k.filesystems.nilfs2.volume import BlockVolume

_BITS: Final = 8


class GroupedTable:
    """Where the entries of one such file lie in it. `per_block` entries fit into a block."""

    __slots__ = ("_group_blocks", "_groups", "_of_group", "entry_size", "per_block")

    def __init__(self, block_size: int, entry_size: int) -> None:
        self.entry_size = entry_size
        self.per_block = block_size // entry_size
        self._of_group = block_size * _BITS
        self._group_blocks = -(-self._of_group // self.per_block) + 1
        self._groups = block_size // GroupRecord.SIZE

    def place(self, number: int) -> tuple[int, int]:
        """Return (block of the file, index in the block) of an entry."""
        group, entry = divmod(number, self._of_group)
        region, index = divmod(group, self._groups)
        first = region * (self._groups * self._group_blocks + 1) + 1 + index * self._group_blocks
        block, at = divmod(entry, self.per_block)
        return first + 1 + block, at

    def numbers(self, block: int) -> range:
        """Return the numbers of the entries in a block of the file; none for other blocks."""
        region, rest = divmod(block, self._groups * self._group_blocks + 1)
        index, at = divmod(rest - 1, self._group_blocks)
        if not rest or not at:
            return range(0)
        first = (at - 1) * self.per_block
        base = (region * self._groups + index) * self._of_group
        return range(base + first, base + min(first + self.per_block, self._of_group))


class Translation:
    """The translation file: which block of the volume a virtual number of a block means now."""

    __slots__ = ("_kept", "_map", "_most", "_table", "_volume")

    def __init__(self, volume: BlockVolume, found: BlockMap) -> None:
        self._volume = volume
        self._map = found
        self._table = GroupedTable(volume.block_size, volume.superblock.translation_entry_size)
        self._kept: dict[int, list[int]] = {}
        self._most = max(NILFS2_TABLE_BYTES_KEPT // volume.block_size, 1)

    def blocks(self, pointers: Sequence[int], structure: str, where: int | None) -> Sequence[int]:
        """Return the block for each number, 0 for 0, a hole.

        Raises CorruptError, which names `structure`, if a number has no block.
        """
        found: list[int] = []
        span, known = range(0), []
        for pointer in pointers:
            if not pointer:
                found.append(0)
                continue
            if pointer not in span:
                index, _ = self._table.place(pointer)
                span, known = self._table.numbers(index), self._block(index)
            block = known[pointer - span.start] if known else 0
            if not block:
                reason = f"block {pointer} of the translation file is not in use"
                raise CorruptError(structure, where, reason)
            found.append(block)
        return found

    def _block(self, index: int) -> list[int]:
        known = self._kept.get(index)
        if known is None:
            known = self._read(index)
            if len(self._kept) >= self._most:
                del self._kept[next(iter(self._kept))]
            self._kept[index] = known
        return known

    def _read(self, index: int) -> list[int]:
        """Return the blocks that a block of translations names; none where it is a hole."""
        block = self._map.block(index)
        if not block:
            return []
        data = self._volume.read(block, self._map.structure, self._map.where)
        size = self._table.entry_size
        if size == TranslationRecord.SIZE:
            return [entry.block for entry in records(TranslationRecord, data, None)]
        return [
            record_at(TranslationRecord, data, at, None).block
            for at in range(0, self._table.per_block * size, size)
        ]
