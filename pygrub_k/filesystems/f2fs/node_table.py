"""Where nodes lie: the node table, the journal that has its last changes, and what fsync wrote."""

from __future__ import annotations

from pygrub_k._generated.f2fs_checkpoint_records import (
    Flags,
    JournalEntryRecord,
    JournalHeadRecord,
    NatEntryRecord,
)
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.f2fs.superblock import BLOCK, SEGMENT
from pygrub_k.limits import F2FS_TABLE_BLOCKS_KEPT
from pygrub_k.records import record_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.f2fs_superblock_records import F2fsSuperblockRecord
    from pygrub_k.filesystems.f2fs.checkpoint import Checkpoint
    from pygrub_k.source import ByteSource

STRUCTURE: Final = "F2FS node table"
ENTRIES: Final = BLOCK // NatEntryRecord.SIZE
_SUMMARIES: Final = 512 * 7
"""Bytes of a summary block in front of its journal."""
_JOURNAL: Final = 507
_ROOM: Final = (_JOURNAL - JournalHeadRecord.SIZE) // JournalEntryRecord.SIZE


class NodeTable:
    """Finds nodes by their numbers. `changed` has the places of those that were changed since."""

    __slots__ = ("_bitmap", "_kept", "_source", "_start", "changed", "num_nodes")

    def __init__(
        self, source: ByteSource, superblock: F2fsSuperblockRecord, checkpoint: Checkpoint
    ) -> None:
        self._source = source
        self._start = superblock.nat_block
        self._bitmap = checkpoint.bitmap
        self._kept: dict[int, bytes] = {}
        self.num_nodes = superblock.num_nat_segments // 2 * SEGMENT * ENTRIES
        self.changed = _journal(source, checkpoint)

    def block(self, node: int) -> int:
        """Return the block of a node; 0 if there is none. CorruptError for an impossible one."""
        found = self.changed.get(node)
        if found is not None:
            return found
        if not 0 < node < self.num_nodes:
            raise CorruptError(STRUCTURE, None, f"node {node} of {self.num_nodes}")
        index, entry = divmod(node, ENTRIES)
        at = entry * NatEntryRecord.SIZE
        return record_at(NatEntryRecord, self._block(index), at, None).block

    def _block(self, index: int) -> bytes:
        data = self._kept.get(index)
        if data is None:
            place = self._start + index * 2 - index % SEGMENT
            if self._bitmap[index // 8] & 0x80 >> index % 8:
                place += SEGMENT
            data = self._source.read_at(place * BLOCK, BLOCK)
            if len(self._kept) == F2FS_TABLE_BLOCKS_KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[index] = data
        return data


def _journal(source: ByteSource, checkpoint: Checkpoint) -> dict[int, int]:
    """Return the blocks of nodes by number that the checkpoint's summaries have."""
    record = checkpoint.record
    if record.flags & Flags.compact_summaries:
        place, at = checkpoint.start + record.summary_start, 0
    else:
        # Summaries of three logs of content, and of three of nodes if it was unmounted, are last.
        behind = 7 if record.flags & Flags.unmounted else 4
        place, at = checkpoint.start + record.num_blocks - behind, _SUMMARIES
    if not checkpoint.start < place < checkpoint.start + record.num_blocks:
        raise CorruptError(STRUCTURE, None, f"its journal is in block {place}")
    where = place * BLOCK
    data = source.read_at(where + at, _JOURNAL)
    count = record_at(JournalHeadRecord, data, 0, where).num_entries
    if count > _ROOM:
        raise CorruptError(STRUCTURE, where, f"a journal of {count} entries, where {_ROOM} fit")
    start = JournalHeadRecord.SIZE
    found = records(
        JournalEntryRecord, data[start : start + count * JournalEntryRecord.SIZE], where
    )
    return {entry.node: entry.block for entry in found}
