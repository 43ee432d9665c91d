"""Which changes the log holds for each block: an index, made by reading it once.

A log may change millions of inodes, of which a boot reads ten. So nothing is applied here: `replay`
does that for a block when somebody reads it.
"""

from __future__ import annotations

from pygrub_k._generated.xfs_log_items_records import (
    BufferFlag,
    BufferRecord,
    Inode32Record,
    InodeRecord,
    IntentRecord,
    ItemType,
    NewInodesRecord,
    TransactionHeaderRecord,
    XfsLogItemsRecord,
)
from pygrub_k._generated.xfs_log_records import OperationFlag, OperationRecord
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.xfs.log_record import STRUCTURE, regions_at
from pygrub_k.filesystems.xfs.log_transaction import Transaction
from pygrub_k.filesystems.xfs.superblock import SECTOR
from pygrub_k.limits import XFS_LOG_ITEMS, XFS_LOG_KEPT
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Any, Final

    from pygrub_k.filesystems.xfs.log import Log
    from pygrub_k.filesystems.xfs.log_record import LogRecord

OFFSET_BITS: Final = 20
"""Of a place: the byte in a record's data (XFS_LOG_RECORD); above them is the record."""
PLACE_BITS: Final = 42
"""Of an order: the place. Above them, two bits are the rank, and then comes the transaction."""
RANK_BITS: Final = 2
_OFFSET_MASK: Final = (1 << OFFSET_BITS) - 1
_INODES, _VOIDS = 1 << PLACE_BITS, 3 << PLACE_BITS
"""Ranks, as Linux reorders a transaction: blocks first, then inodes, at last what voids blocks."""
_HEAD: Final = TransactionHeaderRecord.SIZE
_LONGEST_BUFFER: Final = 1 << 16
"""Bytes of a block, as Linux (XFS_MAX_BLOCKSIZE)."""
_LARGEST_CHUNK: Final = 1 << 17
"""Bytes of inodes made at once: 64 of 2 KiB each, if that is more than a block."""
_NOT_PLAIN: Final = (
    OperationFlag.start | OperationFlag.commit | OperationFlag.continuation | OperationFlag.unmount
)
_NOT_READ: Final = BufferFlag.user_quota | BufferFlag.project_quota | BufferFlag.group_quota
"""Quota: nothing reads it here."""
_INTENTS: Final = {
    ItemType.map_extents: ItemType.map_extents,
    ItemType.exchange: ItemType.exchange,
    ItemType.attributes: ItemType.attributes,
}
_DONE: Final = {
    ItemType.map_extents_done: ItemType.map_extents,
    ItemType.exchange_done: ItemType.exchange,
    ItemType.attributes_done: ItemType.attributes,
}


class LogIndex:
    """All complete transactions of a log, by the blocks that they change.

    An *order* says where an item stands among all others: what has a lower one is done before.
    Raises CorruptError where Linux would not mount, LimitError for more than XFS_LOG_ITEMS changes,
    and what Log.records raises.
    """

    def __init__(self, log: Log) -> None:
        self.log = log
        self.storage = log.storage
        self.records: list[tuple[int, int]] = []
        """(its first block in the log, bytes of operations) of each record."""
        self.sequences: list[int] = []
        """The place in the log that each transaction gives what it changes."""
        self.blocks: dict[int, list[int]] = {}
        """The orders of all changes of a block."""
        self.wide: dict[int, tuple[int, int]] = {}
        """By their orders, (first block, blocks) of changes that are made to several at once."""
        self.voids: dict[tuple[int, int], int] = {}
        """The transaction that voids (sector, sectors) last; it is done behind its inodes."""
        self.whole: dict[int, list[bytes]] = {}
        """By their places, the operations of items that lie in several records."""
        self.intents: dict[tuple[int, int], bytes] = {}
        """By (kind, number) what was announced and is not marked as done, oldest first."""
        self._pending: dict[int, Transaction] = {}
        self._num_changes = self._num_kept = 0
        self._inode_shift = log.storage.superblock.record.log2_inodes_per_block
        for record, payload in log.records():
            length = self._scan(record, payload, len(self.records) << OFFSET_BITS)
            self.records.append((record.position, length))

    # -- operations --------------------------------------------------------------------------

    def _scan(self, record: LogRecord, payload: bytes, place: int) -> int:
        """Take in a record's operations, and return their length.

        Most of them are data that need not be looked at here.
        """
        read: Any = OperationRecord.read
        size = OperationRecord.SIZE
        position, end, number = 0, len(payload), -1
        current: Transaction | None = None
        touched: dict[int, Transaction] = {}
        for _ in range(record.header.num_operations):
            start = position + size
            after = start
            if start <= end:
                found, length, _, flags, _ = read(payload, position)
                after += length
            if start > end or after > end:
                raise CorruptError(
                    STRUCTURE, record.where, "an operation extends beyond its record"
                )
            if found != number:
                number, current = found, self._pending.get(found)
            if current is not None and current.left and not flags & _NOT_PLAIN:
                current.left -= 1
                current.continued = flags & OperationFlag.continued
                if current.kept is not None:
                    current.kept.append(payload[start:after])
                    self._count_kept(length)
            else:
                self._other(record, number, flags, payload[start:after], place | position)
                current = self._pending.get(number)
            if current is not None:
                touched[number] = current
            position = after
        for unfinished in touched.values():
            if unfinished.left or unfinished.continued:
                self._keep(unfinished, payload[:position])
        return position

    def _other(self, record: LogRecord, number: int, flags: int, data: bytes, place: int) -> None:
        """Take in an operation that is more than the next one of an item that has begun."""
        transaction = self._pending.get(number)
        if transaction is None:
            if flags & OperationFlag.start:
                self._pending[number] = Transaction(record.header.sequence)
        elif flags & OperationFlag.commit:
            del self._pending[number]
            self._commit(transaction, record.where)
        elif flags & OperationFlag.unmount:
            del self._pending[number]
        elif flags & OperationFlag.start:
            raise CorruptError(STRUCTURE, record.where, "a transaction begins twice")
        elif flags & OperationFlag.continuation:
            self._continue(transaction, flags, data)
        else:
            self._begin(transaction, flags, data, place)

    def _begin(self, transaction: Transaction, flags: int, data: bytes, place: int) -> None:
        """Take in the first operation of a transaction, or of an item."""
        transaction.continued = flags & OperationFlag.continued
        if len(transaction.head) < _HEAD:
            self._header(transaction, data)
            return
        self._end_item(transaction)
        transaction.at = place
        if transaction.continued:
            transaction.partial = data
        else:
            self._item(transaction, data)

    def _continue(self, transaction: Transaction, flags: int, data: bytes) -> None:
        """Take in what goes on from the record before."""
        transaction.continued = flags & OperationFlag.continued
        if transaction.at < 0 and len(transaction.head) < _HEAD:
            self._header(transaction, data)
        if transaction.kept is not None:
            transaction.kept[-1] += data
            self._count_kept(len(data))
        if transaction.partial is not None:
            transaction.partial += data
            if not transaction.continued:
                self._item(transaction, transaction.partial)

    def _header(self, transaction: Transaction, data: bytes) -> None:
        transaction.head += data
        if len(transaction.head) > _HEAD:
            raise CorruptError(STRUCTURE, self.log.start, "a transaction with a long header")
        if len(transaction.head) == _HEAD:
            part_at(TransactionHeaderRecord, transaction.head, 0, STRUCTURE, self.log.start)

    def _keep(self, transaction: Transaction, payload: bytes) -> None:
        """Keep what this record has of an item that continues in the next one."""
        if transaction.at >= 0 and transaction.kept is None:
            transaction.kept = regions_at(payload, transaction.at & _OFFSET_MASK)
            self._count_kept(sum(map(len, transaction.kept)))

    def _count_kept(self, length: int) -> None:
        self._num_kept += length
        if self._num_kept > XFS_LOG_KEPT:
            raise LimitError(f"{STRUCTURE}: {XFS_LOG_KEPT} bytes of it lie across its records")

    def _end_item(self, transaction: Transaction) -> None:
        """Leave the item that a transaction is at."""
        if transaction.partial is not None:
            self._item(transaction, transaction.partial)
        if transaction.left:
            reason = f"an item that lacks {transaction.left} operations"
            raise CorruptError(STRUCTURE, self.log.start, reason)
        if transaction.kept is not None and transaction.at >= 0:
            self.whole[transaction.at] = transaction.kept
        transaction.kept = None
        transaction.at = -1

    # -- items -------------------------------------------------------------------------------

    def _item(self, transaction: Transaction, data: bytes) -> None:
        """Take in the first operation of an item, `data`, which says what it changes."""
        transaction.partial = None
        head = part_at(XfsLogItemsRecord, data, 0, STRUCTURE, self.log.start)
        transaction.left = head.num_regions - 1
        if transaction.left < 0:
            raise CorruptError(STRUCTURE, self.log.start, "an item without operations")
        kind = head.item_type
        if kind == ItemType.inode:
            inode: InodeRecord | Inode32Record
            if len(data) >= InodeRecord.SIZE:
                inode = InodeRecord.read(data)
            else:
                inode = part_at(Inode32Record, data, 0, STRUCTURE, self.log.start)
            number = inode.number >> self._inode_shift
            transaction.inodes.append(self.storage.block_index(number, 1, STRUCTURE, None))
            transaction.places.append(transaction.at)
        elif kind == ItemType.buffer:
            self._buffer(transaction, part_at(BufferRecord, data, 0, STRUCTURE, self.log.start))
        elif kind == ItemType.new_inodes:
            self._new_inodes(transaction, data)
        else:
            transaction.at = -1
            if kind in _INTENTS or kind in _DONE:
                transaction.intents.append(data)

    def _buffer(self, transaction: Transaction, buffer: BufferRecord) -> None:
        if buffer.flags & BufferFlag.cancelled:
            transaction.voids.append((buffer.sector, buffer.num_sectors))
        elif not buffer.flags & _NOT_READ:
            offset, length = buffer.sector * SECTOR, buffer.num_sectors * SECTOR
            if offset < 0 or offset + length > self.storage.source.size:
                raise CorruptError(STRUCTURE, offset, f"a change of {length} bytes beyond the end")
            if not 0 < length <= _LONGEST_BUFFER:
                raise CorruptError(STRUCTURE, offset, f"a change of a block of {length} bytes")
            size = self.storage.superblock.block_size
            first = offset // size
            count = -(-(offset + length) // size) - first
            # Of inodes, each has a field of its own: their blocks do not depend on each other.
            items = transaction.new if buffer.flags & BufferFlag.inodes else transaction.buffers
            items.append((transaction.at, first, count))
            return
        transaction.at = -1

    def _new_inodes(self, transaction: Transaction, data: bytes) -> None:
        new = part_at(NewInodesRecord, data, XfsLogItemsRecord.SIZE, STRUCTURE, self.log.start)
        superblock = self.storage.superblock
        block = new.group << superblock.record.log2_group_blocks | new.block
        first = self.storage.block_index(block, new.num_blocks, STRUCTURE, self.log.start)
        size = superblock.block_size
        length = new.num_blocks * size
        if (
            new.inode_size != superblock.inode_size
            or new.num_inodes * new.inode_size > length
            or length > max(size, _LARGEST_CHUNK)
        ):
            reason = f"{new.num_inodes} new inodes in {new.num_blocks} blocks"
            raise CorruptError(STRUCTURE, first * size, reason)
        transaction.new.append((transaction.at, first, new.num_blocks))

    def _commit(self, transaction: Transaction, where: int) -> None:
        """Enter the changes of a transaction, which is complete."""
        self._end_item(transaction)
        order = len(self.sequences) << PLACE_BITS + RANK_BITS
        self.sequences.append(transaction.sequence)
        blocks = self.blocks
        for block, place in zip(transaction.inodes, transaction.places, strict=True):
            blocks.setdefault(block, []).append(order | _INODES | place)
        self._num_changes += len(transaction.inodes)
        for place, first, count in transaction.buffers + transaction.new:
            for block in range(first, first + count):
                blocks.setdefault(block, []).append(order | place)
            self._num_changes += count
        for place, first, count in transaction.buffers:
            if count > 1:
                self.wide[order | place] = first, count
        for key in transaction.voids:
            self.voids[key] = order | _VOIDS
        if self._num_changes + len(self.voids) > XFS_LOG_ITEMS:
            raise LimitError(f"{STRUCTURE}: it changes more than {XFS_LOG_ITEMS} blocks or inodes")
        for data in transaction.intents:
            self._intent(data, where)

    def _intent(self, data: bytes, where: int) -> None:
        """Record an intent, or remove one that is marked as done."""
        kind = part_at(XfsLogItemsRecord, data, 0, STRUCTURE, where).item_type
        number = part_at(IntentRecord, data, 0, STRUCTURE, where).number
        if kind in _INTENTS:
            self.intents.pop((kind, number), None)
            self.intents[kind, number] = data
        else:
            self.intents.pop((_DONE[kind], number), None)
