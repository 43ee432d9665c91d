"""The intent log of a file system: whether it holds what is not written otherwise.

Nothing of it is replayed, as Linux does where a pool is imported for reading.
"""

from __future__ import annotations

from pygrub_k._generated.zfs_block_records import Checksum, LogBlockRecord, LogRecordRecord
from pygrub_k._generated.zfs_label_records import Magic
from pygrub_k.errors import FormatError, SourceError
from pygrub_k.filesystems.zfs.checksums import fletcher_2, fletcher_4
from pygrub_k.filesystems.zfs.pool import is_hole
from pygrub_k.limits import ZFS_LOG_BLOCKS
from pygrub_k.records import packed, record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.zfs_block_records import PointerRecord
    from pygrub_k.filesystems.zfs.pool import Pool

    Block = tuple[bytes, LogBlockRecord]
    """(its records, its head)"""

_UNIT: Final = 4096
"""What is summed of a block is a multiple of it."""


def holds_more(pool: Pool, pointer: bytes, group: int) -> bool:
    """Return whether a log, by the pointer to its first block, has records after a group.

    The chain ends where a block was never written: its checksum is wrong.
    """
    for _ in range(ZFS_LOG_BLOCKS):
        block = None if is_hole(pointer) else _block(pool, pointer)
        if block is None:
            return False
        data, head = block
        at = 0
        while at + LogRecordRecord.SIZE <= len(data):
            record = record_at(LogRecordRecord, data, at, None)
            if record.transaction_group > group:
                return True
            if record.length < LogRecordRecord.SIZE:
                break
            at += record.length
        pointer = head.following
    return True


def _block(pool: Pool, data: bytes) -> Block | None:
    """Return a block of a log; None if it was not written."""
    try:
        pointer = pool.checked(data, "ZFS intent log")
        for stored in pool.unverified(pointer):
            found = _verified(pointer, stored)
            if found is not None:
                return found
    except (FormatError, SourceError):
        pass
    return None


def _verified(pointer: PointerRecord, stored: bytes) -> Block | None:
    is_old = pointer.checksum_kind == Checksum.log
    at = len(stored) - LogBlockRecord.SIZE if is_old else 0
    head = record_at(LogBlockRecord, stored, at, None)
    if head.magic != Magic.trailer or head.num_used > len(stored):
        return None
    length = len(stored) if is_old else -(-head.num_used // _UNIT) * _UNIT
    summed = stored[:length]
    blank = LogBlockRecord((*head[: LogBlockRecord.NAMES.index("checksum")], *pointer.checksum))
    whole = summed[:at] + packed(blank) + summed[at + LogBlockRecord.SIZE :]
    found = fletcher_2(whole) if is_old else fletcher_4(whole)
    if found != head.checksum:
        return None
    start = 0 if is_old else LogBlockRecord.SIZE
    return stored[start : head.num_used], head
