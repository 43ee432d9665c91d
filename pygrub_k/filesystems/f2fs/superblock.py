"""The superblock: the first sound one of two."""

from __future__ import annotations

from pygrub_k._generated.f2fs_superblock_records import (
    DeviceRecord,
    F2fsSuperblockRecord,
    Features,
)
from pygrub_k.errors import CorruptError, FormatError, UnsupportedError
from pygrub_k.filesystems.f2fs.checksums import MAGIC, checksum
from pygrub_k.filesystems.f2fs.features import STRUCTURE, check_features
from pygrub_k.limits import F2FS_BITMAP_BLOCKS
from pygrub_k.records import read_record, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.findings import Findings
    from pygrub_k.source import ByteSource

BLOCK: Final = 4096
OFFSETS: Final = (1024, BLOCK + 1024)
_LOG2_BLOCK: Final = 12
_LOG2_SEGMENT: Final = 9
SEGMENT: Final = 1 << _LOG2_SEGMENT
"""Blocks."""


def read_superblock(source: ByteSource, findings: Findings) -> F2fsSuperblockRecord:
    """Return the first sound superblock of the file system in `source`.

    Raises CorruptError if both are damaged, UnsupportedError for what is not read.
    """
    try:
        return _checked(source, OFFSETS[0], findings)
    except CorruptError as error:
        try:
            found = _checked(source, OFFSETS[1], findings)
        except FormatError:
            raise error from None
        findings.note(error)
        return found


def _checked(source: ByteSource, offset: int, findings: Findings) -> F2fsSuperblockRecord:
    if offset + F2fsSuperblockRecord.SIZE > source.size:
        raise CorruptError(STRUCTURE, offset, "it lies beyond the volume")
    record = read_record(F2fsSuperblockRecord, source, offset)
    if record.magic != MAGIC:
        raise CorruptError(STRUCTURE, offset, f"magic {record.magic:#x}")
    if record.features & Features.superblock_checksum:
        _verify(source, record, offset, findings)
    if record.log2_block_size != _LOG2_BLOCK and 0 < record.log2_block_size <= _MOST_LOG2_BLOCK:
        reason = f"blocks of {1 << record.log2_block_size} bytes are not supported"
        raise UnsupportedError(STRUCTURE, offset, reason)
    if (record.log2_block_size, record.log2_blocks_per_segment) != (_LOG2_BLOCK, _LOG2_SEGMENT):
        reason = (
            f"2 to the power of {record.log2_block_size} bytes in a block and of"
            f" {record.log2_blocks_per_segment} blocks in a segment"
        )
        raise CorruptError(STRUCTURE, offset, reason)
    check_features(record.features, offset)
    if any(device.path.strip(b"\0") for device in records(DeviceRecord, record.devices, offset)):
        raise UnsupportedError(STRUCTURE, offset, "a file system on several devices")
    _check_places(record, offset)
    return record


_MOST_LOG2_BLOCK: Final = 16


def _verify(
    source: ByteSource, record: F2fsSuperblockRecord, offset: int, findings: Findings
) -> None:
    place = F2fsSuperblockRecord.OFFSET.checksum
    if record.checksum_offset != place:
        reason = f"its checksum is at byte {record.checksum_offset}, not {place}"
        raise CorruptError(STRUCTURE, offset, reason)
    computed = checksum(source.read_at(offset, place))
    findings.verify_checksum(STRUCTURE, offset, computed, record.checksum)


def _check_places(record: F2fsSuperblockRecord, offset: int) -> None:
    """Check that the areas lie one behind the other, as Linux does (sanity_check_area_boundary)."""
    place = record.first_block
    for name, block, segments in (
        ("checkpoints", record.checkpoint_block, record.num_checkpoint_segments),
        ("the segment table", record.sit_block, record.num_sit_segments),
        ("the node table", record.nat_block, record.num_nat_segments),
        ("summaries", record.summary_block, record.num_summary_segments),
        ("the main area", record.main_block, record.num_main_segments),
    ):
        if block != place:
            reason = f"{name} from block {block}, where {place} was expected"
            raise CorruptError(STRUCTURE, offset, reason)
        place += segments * SEGMENT
    if place > record.num_blocks or record.num_checkpoint_segments != len(OFFSETS):
        reason = (
            f"{record.num_checkpoint_segments} segments of checkpoints, and areas up to block"
            f" {place} of {record.num_blocks}"
        )
        raise CorruptError(STRUCTURE, offset, reason)
    if record.num_bitmap_blocks > F2FS_BITMAP_BLOCKS:
        raise CorruptError(STRUCTURE, offset, f"{record.num_bitmap_blocks} blocks of bitmaps")
