"""The checkpoint that counts: the newer one of two whose first and last block agree."""

from __future__ import annotations

from pygrub_k._generated.f2fs_checkpoint_records import CheckpointRecord, ChecksumRecord, Flags
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.f2fs.checksums import checksum
from pygrub_k.filesystems.f2fs.superblock import BLOCK, SEGMENT
from pygrub_k.record import Record
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.f2fs_superblock_records import F2fsSuperblockRecord
    from pygrub_k.findings import Findings
    from pygrub_k.source import ByteSource

STRUCTURE: Final = "F2FS checkpoint"
_HALF: Final = 1 << 63
_WORD: Final = ChecksumRecord.SIZE
_LAST: Final = BLOCK - _WORD
"""The last byte at which a block's checksum may lie."""


class Checkpoint(Record):
    """A checkpoint: its fixed part, the block at which it begins, its checksum, and its bitmaps.

    `bitmap` tells for each block of the node table which of its two copies is valid.
    """

    record: CheckpointRecord
    start: int
    checksum: int
    bitmap: bytes

    @property
    def version(self) -> int:
        """What nodes say that were written after it (fs/f2fs/node.h, is_recoverable_dnode)."""
        own = self.record.version
        return own | self.checksum << 32 if self.record.flags & Flags.checksum_recovery else own


def newest_checkpoint(
    source: ByteSource, superblock: F2fsSuperblockRecord, findings: Findings
) -> Checkpoint:
    """Return the newer one of two sound checkpoints; CorruptError if there is none."""
    found: list[Checkpoint] = []
    errors: list[CorruptError] = []
    for index in range(2):
        try:
            start = superblock.checkpoint_block + index * SEGMENT
            found.append(_read(source, superblock, start, findings))
        except CorruptError as error:
            errors.append(error)
    if not found:
        raise errors[0]
    newest = found[-1]
    if 0 < (found[0].record.version - newest.record.version) % (2 * _HALF) < _HALF:
        newest = found[0]
    return newest


def _read(
    source: ByteSource, superblock: F2fsSuperblockRecord, start: int, findings: Findings
) -> Checkpoint:
    first, data, stored = _block(source, start, findings)
    where = start * BLOCK
    most = SEGMENT - 1
    if not superblock.num_bitmap_blocks + 1 < first.num_blocks <= most:
        raise CorruptError(STRUCTURE, where, f"a checkpoint of {first.num_blocks} blocks")
    last, _, _ = _block(source, start + first.num_blocks - 1, findings)
    if last.version != first.version:
        reason = f"version {first.version} at its start, {last.version} at its end"
        raise CorruptError(STRUCTURE, where, reason)
    bitmap = _bitmap(source, superblock, first, data, start)
    return Checkpoint(first, start, stored, bitmap)


def _block(
    source: ByteSource, block: int, findings: Findings
) -> tuple[CheckpointRecord, bytes, int]:
    """Return one block of a checkpoint, its bytes, and the checksum in it, which is right."""
    where = block * BLOCK
    if where + BLOCK > source.size:
        raise CorruptError(STRUCTURE, where, "it lies beyond the volume")
    data = source.read_at(where, BLOCK)
    record = record_at(CheckpointRecord, data, 0, where)
    place = record.checksum_offset
    if not CheckpointRecord.SIZE <= place <= _LAST:
        raise CorruptError(STRUCTURE, where, f"its checksum is at byte {place}")
    stored = record_at(ChecksumRecord, data, place, where).value
    computed = checksum(data[:place])
    if place < _LAST:
        computed = checksum(data[place + _WORD :], computed)
    findings.verify_checksum(STRUCTURE, where, computed, stored)
    return record, data, stored


def _bitmap(
    source: ByteSource,
    superblock: F2fsSuperblockRecord,
    record: CheckpointRecord,
    first: bytes,
    start: int,
) -> bytes:
    """Return the bitmap of the node table (fs/f2fs/f2fs.h, __bitmap_ptr)."""
    count = superblock.num_bitmap_blocks
    data = first + source.read_at((start + 1) * BLOCK, count * BLOCK) if count else first
    at = CheckpointRecord.SIZE
    if record.flags & Flags.large_nat_bitmap:
        at += _WORD
    elif not count:
        at += record.sit_bitmap_size
    end = at + record.nat_bitmap_size
    needed = superblock.num_nat_segments // 2 * SEGMENT // 8
    if end > len(data) or record.nat_bitmap_size < needed:
        reason = f"a bitmap from byte {at} to {end} of {len(data)}, for {needed * 8} blocks"
        raise CorruptError(STRUCTURE, start * BLOCK, reason)
    return data[at:end]
