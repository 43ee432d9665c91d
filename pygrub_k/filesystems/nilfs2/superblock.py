"""The superblock: of two, the sound one that names the later checkpoint."""

from __future__ import annotations

from pygrub_k._generated.nilfs2_inode_records import InodeRecord
from pygrub_k._generated.nilfs2_metadata_records import (
    CheckpointRecord,
    SegmentUsageRecord,
    TranslationRecord,
)
from pygrub_k._generated.nilfs2_superblock_records import Nilfs2SuperblockRecord
from pygrub_k.errors import CorruptError, PygrubError
from pygrub_k.filesystems.model import SPARE_UNIT
from pygrub_k.filesystems.nilfs2.checksums import checksum
from pygrub_k.filesystems.nilfs2.features import STRUCTURE, check_features
from pygrub_k.findings import Findings
from pygrub_k.records import blanked, read_record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.source import ByteSource

OFFSET: Final = 1024
_LEAST_LOG2: Final = 10
_MOST_LOG2: Final = 16
_LEAST_SEGMENT: Final = 16
"""Blocks (NILFS_SEG_MIN_BLOCKS)."""
_MOST_SUMMED: Final = 1024


def read_superblocks(source: ByteSource, findings: Findings) -> list[Nilfs2SuperblockRecord]:
    """Return the superblock that counts, and behind it the other one if that is sound, too.

    Raises CorruptError if both are damaged, UnsupportedError for what is not read.
    """
    spare_at = _spare_at(source)
    spare: Nilfs2SuperblockRecord | None
    try:
        spare = _checked(source, spare_at, Findings(verify=True))
        if spare_at < spare.num_segments * spare.num_blocks_per_segment * block_size(spare):
            spare = None  # a part of a file that looks like one
    except PygrubError:
        spare = None
    try:
        found = _checked(source, OFFSET, Findings(verify=True) if spare else findings)
    except CorruptError as error:
        if spare is None:
            raise
        findings.note(error)
        return [spare]
    if spare is None:
        return [found]
    pair = [found, spare]
    return pair[::-1] if spare.last_checkpoint > found.last_checkpoint else pair


def is_sound(source: ByteSource) -> bool:
    """Return whether the first superblock has the checksum that it says, whatever its revision."""
    try:
        return _is_summed(source, OFFSET, read_record(Nilfs2SuperblockRecord, source, OFFSET))
    except PygrubError:
        return False


def is_spare_sound(source: ByteSource) -> bool:
    """Return whether the other superblock is sound, and of a file system of this size."""
    spare_at = _spare_at(source)
    try:
        record = read_record(Nilfs2SuperblockRecord, source, spare_at)
        return _is_summed(source, spare_at, record) and (
            source.size - SPARE_UNIT < record.device_size <= source.size
        )
    except PygrubError:
        return False


def _spare_at(source: ByteSource) -> int:
    return (source.size // SPARE_UNIT - 1) * SPARE_UNIT


def block_size(record: Nilfs2SuperblockRecord) -> int:
    """Return the bytes of a block."""
    return 1 << record.log2_block_size + _LEAST_LOG2


def _is_summed(source: ByteSource, offset: int, record: Nilfs2SuperblockRecord) -> bool:
    return record.checksum == _computed(source, offset, record)


def _computed(source: ByteSource, offset: int, record: Nilfs2SuperblockRecord) -> int:
    if not record.SIZE <= record.len_superblock <= _MOST_SUMMED:
        raise CorruptError(STRUCTURE, offset, f"a checksum over {record.len_superblock} bytes")
    data = source.read_at(offset, record.len_superblock)
    return checksum(blanked(data, record.OFFSET.checksum), record.checksum_seed)


def _checked(source: ByteSource, offset: int, findings: Findings) -> Nilfs2SuperblockRecord:
    if not 0 <= offset <= source.size - Nilfs2SuperblockRecord.SIZE:
        raise CorruptError(STRUCTURE, offset, "it lies beyond the volume")
    record = read_record(Nilfs2SuperblockRecord, source, offset)
    computed = _computed(source, offset, record)
    findings.verify_checksum(STRUCTURE, offset, computed, record.checksum)
    check_features(record, offset)
    if not 0 <= record.log2_block_size <= _MOST_LOG2 - _LEAST_LOG2:
        reason = f"blocks of 2 to the power of {record.log2_block_size + _LEAST_LOG2} bytes"
        raise CorruptError(STRUCTURE, offset, reason)
    _check_sizes(record, offset)
    return record


def _check_sizes(record: Nilfs2SuperblockRecord, offset: int) -> None:
    if record.num_blocks_per_segment < _LEAST_SEGMENT or not record.num_segments:
        reason = (
            f"{record.num_segments} segments of {record.num_blocks_per_segment} blocks; the least"
            f" is {_LEAST_SEGMENT}"
        )
        raise CorruptError(STRUCTURE, offset, reason)
    if record.first_data_block >= record.num_blocks_per_segment:
        reason = f"the first segment begins at block {record.first_data_block}"
        raise CorruptError(STRUCTURE, offset, reason)
    for name, size, least in (
        ("inodes", record.inode_size, InodeRecord.SIZE),
        ("translations", record.translation_entry_size, TranslationRecord.SIZE),
        ("checkpoints", record.checkpoint_size, CheckpointRecord.SIZE + record.inode_size),
        ("segments' usage", record.segment_usage_size, SegmentUsageRecord.SIZE),
    ):
        if not least <= size <= block_size(record):
            reason = f"{size} bytes for {name}, which take {least} to {block_size(record)}"
            raise CorruptError(STRUCTURE, offset, reason)
