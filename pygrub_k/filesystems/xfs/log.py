"""The log: where it begins and ends, and whether anything in it is still pending.

The order of checks is that of Linux (v6.12, fs/xfs/xfs_log_recover.c, xlog_find_head and
xlog_find_tail): writes of several records may be under way at once when the power goes.
"""

from __future__ import annotations

from bisect import bisect_left

from pygrub_k._generated.xfs_log_records import ByteOrder, CycleMarkRecord
from pygrub_k.errors import CorruptError, LimitError, UnsupportedError
from pygrub_k.filesystems.xfs.log_record import BLOCK, STRUCTURE, LogRecord
from pygrub_k.limits import XFS_LOG_SIZE

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.xfs.storage import Storage
    from pygrub_k.source import ByteSource

_RECORDS_IN_FLIGHT: Final = 8
"""As Linux (XLOG_MAX_ICLOGS): so many records may have been written in any order."""
_BLOCKS_IN_FLIGHT: Final = 4096
"""Blocks of these records, of 256 KiB each."""
_BLOCK_MASK: Final = 0xFFFFFFFF
"""What a place in the log has below the cycle: the block."""


class Log:
    """A ring of blocks; positions are counted in blocks from its start.

    `head` is where the next record would go, `tail` where recovery begins. It lies in the file
    system unless it has a `device` of its own. Raises CorruptError if no records are found
    or some of it lies beyond the end of its volume, LimitError if it is longer than XFS_LOG_SIZE.
    """

    def __init__(self, storage: Storage, device: ByteSource | None = None) -> None:
        record = storage.superblock.record
        size = storage.superblock.block_size
        first = 0
        if device is None:
            first = storage.block_index(record.log_block, record.num_log_blocks, STRUCTURE, None)
        self.storage = storage
        self.source = storage.source if device is None else device
        self.start = first * size
        self.count = record.num_log_blocks * size // BLOCK
        if self.count * BLOCK > XFS_LOG_SIZE:
            raise LimitError(f"{STRUCTURE}: it has more than {XFS_LOG_SIZE} bytes")
        end = self.start + self.count * BLOCK
        if end > self.source.size:
            reason = (
                f"it ends at byte {end}, and the volume at {self.source.size}: its end is missing"
            )
            raise CorruptError(STRUCTURE, self.start, reason)
        self.head = self.tail = 0
        self.is_clean = not self.count or not self._cycle(0)
        if not self.is_clean:
            self._locate()

    def read(self, position: int, count: int) -> bytes:
        """Return `count` blocks from `position` on, around the end of the ring."""
        source = self.source
        position %= self.count
        here = min(count, self.count - position)
        data = source.read_at(self.start + position * BLOCK, here * BLOCK)
        if here < count:
            data += source.read_at(self.start, (count - here) * BLOCK)
        return data

    def record(self, position: int) -> LogRecord:
        """Return the record that begins at `position`; CorruptError if its header is not sound."""
        position %= self.count
        found = LogRecord(self.read(position, 1), position, self.start + position * BLOCK)
        if found.num_blocks > self.count:
            raise CorruptError(STRUCTURE, found.where, f"a record of {found.num_blocks} blocks")
        return found

    def blocks_of(self, record: LogRecord) -> bytes:
        """Return all blocks of a record."""
        return self.read(record.position, record.num_blocks)

    def records(self) -> Iterator[tuple[LogRecord, bytes]]:
        """Yield each record from tail to head with its data, all checksums compared.

        Raises CorruptError for one that is of another file system, UnsupportedError for what a
        big-endian machine wrote; Findings.mismatch decides what follows on a wrong checksum.
        """
        position, left = self.tail, (self.head - self.tail) % self.count
        identity = self.storage.superblock
        while left > 0:
            record = self.record(position)
            data = self.blocks_of(record)
            if not record.checksum_holds(data):
                reason = "a record has a wrong checksum"
                self.storage.findings.mismatch(STRUCTURE, record.where, reason)
            if record.header.byte_order not in (ByteOrder.linux_little, ByteOrder.unknown):
                reason = "it is to be replayed, and was written by a big-endian machine"
                raise UnsupportedError(STRUCTURE, record.where, reason)
            if record.header.uuid not in (identity.metadata_uuid, identity.record.uuid):
                raise CorruptError(STRUCTURE, record.where, "a record of another file system")
            left -= record.num_blocks
            position += record.num_blocks
            yield record, record.payload(data)

    def _cycle(self, position: int) -> int:
        """Return in which cycle a block was last written; zero if never."""
        return CycleMarkRecord.read(self.read(position, 1)).cycle

    # -- where it ends -----------------------------------------------------------------------

    def _locate(self) -> None:
        """Find head and tail: the ring was written once more before the head than after it."""
        first, last = self._cycle(0), self._cycle(self.count - 1)
        before = last if first != last else first - 1
        self.head = self.count
        if first != last:
            self.head = bisect_left(
                range(self.count), True, key=lambda position: self._cycle(position) != first
            )
        latest = self._record_before(self.head)
        if latest is None or not self._is_clean_unmount(latest):
            self.head = self._without_gaps(before)
            latest = self._record_before(self.head)
            if latest is not None and self._distance(latest) != latest.num_blocks:
                self.head = latest.position  # its end never arrived
                latest = self._record_before(self.head)
        if latest is None:
            raise CorruptError(STRUCTURE, self.start, "it holds no record")
        self._end_with(latest)
        if not self.is_clean:
            self._drop_torn(latest)

    def _is_clean_unmount(self, latest: LogRecord) -> bool:
        return self._distance(latest) == latest.num_blocks and latest.is_unmount(
            self.blocks_of(latest)
        )

    def _distance(self, record: LogRecord) -> int:
        """Return the blocks from the start of a record to the head."""
        return (self.head - record.position) % self.count or self.count

    def _record_before(self, position: int) -> LogRecord | None:
        """Return the last record that begins in front of `position`, around the ring's start."""
        for step in range(1, min(_BLOCKS_IN_FLIGHT, self.count) + 1):
            try:
                return self.record(position - step)
            except CorruptError:
                continue
        return None

    def _without_gaps(self, before: int) -> int:
        """Return the head, or an earlier block that was not written with the rest.

        `before` is the cycle behind the head; in front of the ring's start it is one less.
        """
        wrapped = before > 0
        count = min(_BLOCKS_IN_FLIGHT, self.count if wrapped else self.head)
        start = self.head - count
        data = self.read(start, count)
        for index in range(count):
            missing = before if start + index >= 0 else before - 1
            if CycleMarkRecord.read(data, index * BLOCK).cycle == missing:
                return (start + index) % self.count
        return self.head

    def _end_with(self, latest: LogRecord) -> None:
        """Take a record for the last one."""
        self.head = (latest.position + latest.num_blocks) % self.count
        self.tail = latest.header.tail_sequence & _BLOCK_MASK
        if self.tail >= self.count:
            reason = f"its tail is block {self.tail} of {self.count}"
            raise CorruptError(STRUCTURE, latest.where, reason)
        self.is_clean = latest.is_unmount(self.blocks_of(latest))

    def _drop_torn(self, latest: LogRecord) -> None:
        """Put the head before the first record that was not written completely."""
        last = [latest]
        while len(last) < _RECORDS_IN_FLIGHT and last[0].position != self.tail:
            before = self._record_before(last[0].position)
            if before is None:
                break
            last.insert(0, before)
        for record in last:
            if not record.checksum_holds(self.blocks_of(record)):
                before = self._record_before(record.position)
                if before is None:
                    raise CorruptError(STRUCTURE, record.where, "none of its records is complete")
                self._end_with(before)
                return
