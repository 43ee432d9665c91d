"""Everything that a log still holds, including transactions that were written back long ago.

The log is a ring: behind its head lies what was written longest ago. Recovery reads from
the tail on; here all records are read whose blocks are still theirs.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from pygrub_k._generated.xfs_log_items_records import (
    TransactionHeaderRecord,
    XfsLogItemsRecord,
)
from pygrub_k._generated.xfs_log_records import (
    ByteOrder,
    OperationFlag,
    OperationRecord,
)
from pygrub_k.errors import CorruptError, LimitError, PygrubError
from pygrub_k.filesystems.xfs.log_record import BLOCK, STRUCTURE, LogRecord
from pygrub_k.limits import READ_AT_ONCE, XFS_LOG_TRANSACTION
from pygrub_k.records import part_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.xfs.log import Log

_CYCLE: Final = 32
"""Bits of a place in the log below the cycle: the block."""
_MAGIC: Final = b"\xfe\xed\xba\xbe"
"""What a record begins with, to look for one."""


@dataclass(slots=True)
class LoggedItem:
    """An item of a transaction: its type, its operations, and the byte of the log's record."""

    kind: int
    regions: list[bytes]
    where: int


@dataclass(slots=True)
class LoggedTransaction:
    """A transaction, or as much as there is of one that never ended.

    `name` is its place, as xfs_logprint writes it: cycle and block; of several that begin in one
    record, the later ones have their number behind it. `is_pending` says that recovery would
    apply it. `missing` counts the items of which operations are not there.
    """

    sequence: int
    name: str
    items: list[LoggedItem] = field(default_factory=list)
    is_complete: bool = False
    is_pending: bool = False
    is_unmount: bool = False
    missing: int = 0


@dataclass(slots=True)
class _Open:
    """A transaction whose end has not been met: its operations so far."""

    sequence: int
    where: int
    regions: list[tuple[bytes, int]] = field(default_factory=list)
    size: int = 0
    continued: bool = False


class LogHistory:
    """The transactions of a log, oldest first; damage is noted in the storage's findings."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._findings = log.storage.findings
        self._open: dict[int, _Open] = {}
        self._size = 0
        self._names: dict[int, int] = {}
        self._window: tuple[int, bytes] = 0, b""
        """(first block, bytes) of what was looked through last for the head of a record."""

    def transactions(self) -> Iterator[LoggedTransaction]:
        """Yield those that ended, in the order in which they did, then those that did not.

        What has more than XFS_LOG_TRANSACTION bytes is left out, and noted.
        """
        self._open.clear()
        self._names.clear()
        self._size = 0
        for record, payload in self._records():
            yield from self._operations(record, payload)
        for transaction in self._open.values():
            yield self._made(transaction, is_complete=False)

    # -- records -----------------------------------------------------------------------------

    def _records(self) -> Iterator[tuple[LogRecord, bytes]]:
        """Yield all records from the head on around the ring, with their data."""
        log = self._log
        at, end = log.head, log.head + log.count
        while at < end:
            try:
                record = log.record(at)
                if self._is_own(record, at, end):
                    data = log.blocks_of(record)
                    if record.checksum_holds(data):
                        yield record, record.payload(data)
                        at += record.num_blocks
                        continue
            except CorruptError:
                pass
            except PygrubError as error:
                self._findings.note(error)
            self._forget()  # what was under way may have gone on in what is overwritten
            at = self._next_header(at + 1, end)

    def _is_own(self, record: LogRecord, at: int, end: int) -> bool:
        """Return whether a record stands where it says, and is of this file system and machine."""
        header, superblock = record.header, self._log.storage.superblock
        place = header.cycle << _CYCLE | at % self._log.count
        return (
            header.sequence == place
            and at + record.num_blocks <= end
            and header.uuid in (superblock.metadata_uuid, superblock.record.uuid)
            and header.byte_order in (ByteOrder.linux_little, ByteOrder.unknown)
        )

    def _next_header(self, at: int, end: int) -> int:
        """Return the next block that begins as a record does; `end` if there is none."""
        while at < end:
            first, data = self._window
            if not first <= at < first + len(data) // BLOCK:
                count = min(READ_AT_ONCE // BLOCK, end - at)
                try:
                    first, data = self._window = at, self._log.read(at, count)
                except PygrubError as error:
                    self._findings.note(error)
                    at += count
                    continue
            found = data.find(_MAGIC, (at - first) * BLOCK)
            while found >= 0:
                if not found % BLOCK:
                    return first + found // BLOCK
                found = data.find(_MAGIC, found + 1)
            at = first + len(data) // BLOCK
        return end

    # -- operations --------------------------------------------------------------------------

    def _operations(self, record: LogRecord, payload: bytes) -> Iterator[LoggedTransaction]:
        position, end = 0, len(payload)
        for _ in range(record.header.num_operations):
            if position + OperationRecord.SIZE > end:
                break
            operation = OperationRecord.read(payload, position)
            start = position + OperationRecord.SIZE
            position = start + operation.length
            if position > end:
                break
            found = self._operation(record, operation, payload[start:position])
            if found is not None:
                yield found
        else:
            return
        reason = "an operation extends beyond its record"
        self._findings.note(CorruptError(STRUCTURE, record.where, reason))

    def _operation(
        self, record: LogRecord, operation: OperationRecord, data: bytes
    ) -> LoggedTransaction | None:
        number, flags = operation.transaction, operation.flags
        if flags & OperationFlag.unmount:
            self._drop(number)
            name = self._name(record.header.sequence)
            return LoggedTransaction(
                record.header.sequence, name, is_complete=True, is_unmount=True
            )
        if flags & OperationFlag.start:
            self._drop(number)
            self._open[number] = _Open(record.header.sequence, record.where)
        transaction = self._open.get(number)
        if transaction is None:  # its beginning is overwritten
            return None
        if flags & OperationFlag.commit:
            self._drop(number)
            return self._made(transaction, is_complete=True)
        if not flags & OperationFlag.start:
            self._add(number, transaction, flags, data, record.where)
        return None

    def _add(self, number: int, transaction: _Open, flags: int, data: bytes, where: int) -> None:
        if flags & OperationFlag.continuation and transaction.regions:
            before, first = transaction.regions[-1]
            transaction.regions[-1] = before + data, first
        else:
            transaction.regions.append((data, where))
        transaction.size += len(data) + OperationRecord.SIZE
        self._size += len(data) + OperationRecord.SIZE
        if self._size > XFS_LOG_TRANSACTION:
            reason = f"{STRUCTURE}: transactions of more than {XFS_LOG_TRANSACTION} bytes at once"
            self._findings.note(LimitError(f"{reason}: one is left out"))
            self._drop(number)

    def _drop(self, number: int) -> None:
        transaction = self._open.pop(number, None)
        if transaction is not None:
            self._size -= transaction.size

    def _forget(self) -> None:
        self._open.clear()
        self._size = 0

    # -- transactions ------------------------------------------------------------------------

    def _name(self, sequence: int) -> str:
        count = self._names[sequence] = self._names.get(sequence, 0) + 1
        name = f"{sequence >> _CYCLE}/{sequence & (1 << _CYCLE) - 1}"
        return name if count == 1 else f"{name}.{count}"

    def _made(self, transaction: _Open, *, is_complete: bool) -> LoggedTransaction:
        made = LoggedTransaction(
            transaction.sequence, self._name(transaction.sequence), is_complete=is_complete
        )
        made.is_pending = is_complete and self._is_pending(transaction)
        regions = iter(transaction.regions)
        head = next(regions, (b"", 0))[0]
        if len(head) != TransactionHeaderRecord.SIZE:
            made.missing += 1
            return made
        for data, where in regions:
            try:
                item = part_at(XfsLogItemsRecord, data, 0, STRUCTURE, where)
            except CorruptError as error:
                self._findings.note(error)
                made.missing += 1
                break
            rest = [next(regions, (b"", 0))[0] for _ in range(max(item.num_regions - 1, 0))]
            if b"" in rest[-1:] or not item.num_regions:
                made.missing += 1
                break
            made.items.append(LoggedItem(item.item_type, [data, *rest], where))
        return made

    def _is_pending(self, transaction: _Open) -> bool:
        """Return whether recovery begins at its place or before it."""
        log = self._log
        if log.is_clean:
            return False
        position = (transaction.where - log.start) // BLOCK
        return (position - log.tail) % log.count < (log.head - log.tail) % log.count
