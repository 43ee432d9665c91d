"""The superblock, checked; its copy where it does not serve."""

from __future__ import annotations

from pygrub_k._generated.jfs_superblock_records import JfsSuperblockRecord, State
from pygrub_k.errors import CorruptError, SourceError
from pygrub_k.filesystems.jfs.features import STRUCTURE, check_features
from pygrub_k.records import read_record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.findings import Findings
    from pygrub_k.source import ByteSource

OFFSETS: Final = (0x8000, 0xF000)
"""Where it lies, and where its copy does."""
VERSION: Final = 2
_LOG2_BLOCK_SIZES: Final = range(9, 13)
_ANY_STATE: Final = State.mounted | State.dirty | State.log_failed | State.extending
_LOG2_RATIOS: Final = range(4)


def read_superblock(source: ByteSource, findings: Findings) -> tuple[JfsSuperblockRecord, int]:
    """Return the superblock of the file system in `source`, and the byte at which it lies.

    Where the first one has impossible values its copy is taken, as by jfs_fsck, and that is noted.
    Raises CorruptError if neither serves, UnsupportedError for what is not read.
    """
    try:
        return _checked(source, OFFSETS[0]), OFFSETS[0]
    except CorruptError as error:
        try:
            copy = _checked(source, OFFSETS[1])
        except (CorruptError, SourceError):
            raise error from None
        findings.note(error)
        return copy, OFFSETS[1]


def _checked(source: ByteSource, offset: int) -> JfsSuperblockRecord:
    record = read_record(JfsSuperblockRecord, source, offset)
    if not 0 < record.version <= VERSION:
        raise CorruptError(STRUCTURE, offset, f"version {record.version}")
    log2_size = record.log2_block_size
    if log2_size not in _LOG2_BLOCK_SIZES or record.block_size != 1 << log2_size:
        reason = f"blocks of {record.block_size} bytes, whose logarithm is given as {log2_size}"
        raise CorruptError(STRUCTURE, offset, reason)
    if record.log2_blocks_ratio not in _LOG2_RATIOS:
        reason = f"blocks of the device, {1 << record.log2_blocks_ratio % 64} in each block"
        raise CorruptError(STRUCTURE, offset, reason)
    if not record.num_device_blocks >> record.log2_blocks_ratio:
        raise CorruptError(STRUCTURE, offset, "no blocks")
    if record.state > _ANY_STATE:
        raise CorruptError(STRUCTURE, offset, f"unknown state {record.state:#x}")
    check_features(record.flags, offset)
    return record
