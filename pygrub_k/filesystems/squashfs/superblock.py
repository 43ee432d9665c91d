"""The superblock, checked."""

from __future__ import annotations

from pygrub_k._generated.squashfs_superblock_records import SquashfsSuperblockRecord
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.squashfs.features import refuse_unread
from pygrub_k.limits import KIB, SQUASHFS_BLOCK_SIZE
from pygrub_k.records import read_record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.source import ByteSource

_SMALLEST_BLOCK: Final = 4 * KIB


def read_superblock(source: ByteSource) -> SquashfsSuperblockRecord:
    """Return the superblock of the file system in `source`.

    Refuses what Linux refuses (fs/squashfs/super.c, squashfs_fill_super), but for the order of
    tables. Raises CorruptError for impossible values, UnsupportedError for another version or
    compressor.
    """
    record = read_record(SquashfsSuperblockRecord, source, 0)
    refuse_unread(record)
    size = record.block_size
    if not _SMALLEST_BLOCK <= size <= SQUASHFS_BLOCK_SIZE or size != 1 << min(record.block_log, 32):
        _refuse(f"blocks of {size} bytes, said to be 2^{record.block_log}")
    if not record.num_ids:
        _refuse("no user or group")
    if record.num_bytes > source.size:
        there = source.size
        _refuse(f"the file system has {record.num_bytes} bytes, but the volume only {there}")
    return record


def _refuse(reason: str) -> None:
    raise CorruptError("SquashFS superblock", 0, reason)
