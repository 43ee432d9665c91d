"""The transactions of a log: which are complete, and what items they are made of."""

from __future__ import annotations

from pygrub_k._generated.xfs_log_items_records import (
    BufferFlag,
    BufferRecord,
    ItemType,
    TransactionHeaderRecord,
    XfsLogItemsRecord,
)
from pygrub_k._generated.xfs_log_records import ByteOrder, OperationFlag
from pygrub_k.errors import CorruptError, LimitError, UnsupportedError
from pygrub_k.filesystems.xfs.log_record import BLOCK, STRUCTURE
from pygrub_k.limits import XFS_LOG_REPLAYED
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.xfs.log import Log
    from pygrub_k.filesystems.xfs.log_record import LogRecord

    Transaction = tuple[int, list[bytes]]
    """(place in the log, operations)"""

_HEAD: Final = TransactionHeaderRecord.SIZE


class Item:
    """One thing that a transaction changed: its kind (enum item_type), and its operations."""

    __slots__ = ("kind", "num_regions", "regions")

    def __init__(self, first: bytes) -> None:
        head = part_at(XfsLogItemsRecord, first, 0, STRUCTURE, 0)
        self.kind = head.item_type
        self.num_regions = head.num_regions
        self.regions = [first]

    def buffer(self) -> BufferRecord:
        """Return the head of a changed block."""
        return part_at(BufferRecord, self.regions[0], 0, STRUCTURE, 0)

    @property
    def rank(self) -> int:
        """When it is done: blocks go first, then inodes, and at last what voids blocks."""
        if self.kind == ItemType.new_inodes:
            return 0
        if self.kind != ItemType.buffer:
            return 1
        flags = self.buffer().flags
        if flags & BufferFlag.cancelled:
            return 3
        return 2 if flags & BufferFlag.inodes else 0


def transactions(log: Log, *, verify: bool) -> Iterator[tuple[int, list[Item]]]:
    """Yield (place in the log, items) of each complete transaction, oldest first.

    With `verify` the checksums of all records are compared. Raises CorruptError where Linux would
    not mount, UnsupportedError for what a big-endian machine wrote, LimitError for a log of which
    more than XFS_LOG_REPLAYED is to be done.
    """
    pending: dict[int, Transaction] = {}
    for record, payload in _records(log, verify=verify):
        for head, data in record.operations(payload):
            complete = _take(pending, record, head.transaction, head.flags, data)
            if complete is not None:
                yield complete[0], _items(complete[1], record.where)


def _records(log: Log, *, verify: bool) -> Iterator[tuple[LogRecord, bytes]]:
    """Yield each record from tail to head, with its data."""
    position, left = log.tail, (log.head - log.tail) % log.count
    if left * BLOCK > XFS_LOG_REPLAYED:
        raise LimitError(f"{STRUCTURE}: {left * BLOCK} bytes of it are to be replayed")
    identity = log.storage.superblock
    while left > 0:
        record = log.record(position)
        data = log.blocks_of(record)
        if verify and not record.checksum_holds(data):
            log.storage.findings.mismatch(STRUCTURE, record.where, "a record has a wrong checksum")
        if record.header.byte_order not in (ByteOrder.linux_little, ByteOrder.unknown):
            reason = "it is to be replayed, and was written by a big-endian machine"
            raise UnsupportedError(STRUCTURE, record.where, reason)
        if record.header.uuid not in (identity.metadata_uuid, identity.record.uuid):
            raise CorruptError(STRUCTURE, record.where, "a record of another file system")
        left -= record.num_blocks
        position += record.num_blocks
        yield record, record.payload(data)


def _take(
    pending: dict[int, Transaction], record: LogRecord, number: int, flags: int, data: bytes
) -> Transaction | None:
    """Add an operation to its transaction; return that once it is complete."""
    found = pending.get(number)
    if found is None:
        if flags & OperationFlag.start:
            pending[number] = record.header.sequence, []
        return None
    operations = found[1]
    if flags & OperationFlag.commit:
        return pending.pop(number)
    if flags & OperationFlag.unmount:
        del pending[number]
    elif flags & OperationFlag.start:
        raise CorruptError(STRUCTURE, record.where, "a transaction begins in itself")
    elif flags & OperationFlag.continuation:
        if not operations:
            operations.append(b"")
        operations[-1] += data
    else:
        operations.append(data)
    return None


def _items(operations: list[bytes], where: int) -> list[Item]:
    """Return what a transaction changed, in the order in which it is to be done."""
    items: list[Item] = []
    if operations:
        part_at(TransactionHeaderRecord, operations[0], 0, STRUCTURE, where)
    left = 0
    # A continued header of a transaction takes its first item along, if it was cut in between.
    first = [operations[0][_HEAD:]] if operations and len(operations[0]) > _HEAD else []
    for operation in [*first, *operations[1:]]:
        if left:
            items[-1].regions.append(operation)
        else:
            items.append(Item(operation))
            left = items[-1].num_regions
            if not left:
                raise CorruptError(STRUCTURE, where, "an item of no operations")
        left -= 1
    if left:
        raise CorruptError(STRUCTURE, where, f"an item that lacks {left} operations")
    return sorted(items, key=lambda item: item.rank)
