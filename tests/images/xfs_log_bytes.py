"""Logs of XFS made by hand: operations, transactions of items, records, and a file system's log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k._generated.xfs_log_items_records import (
    AttributeIntentRecord,
    BufferFlag,
    BufferRecord,
    ExchangeRecord,
    IntentRecord,
    ItemType,
    MapFlag,
    MappedExtentRecord,
    MapWordRecord,
    TransactionHeaderRecord,
)
from pygrub_k._generated.xfs_log_records import OperationFlag, OperationRecord, XfsLogRecord
from pygrub_k.crc32c import crc32c
from pygrub_k.filesystems.xfs.log import Log
from pygrub_k.filesystems.xfs.log_record import BLOCK
from tests.images.xfs_samples import changed, opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MAGIC, TRANSACTION = 0xFEEDBABE, 0x5452414E
CYCLE = 9
Item = tuple[bytes, ...]
"""The data of each of an item's operations."""


def record(  # noqa: PLR0913 - the fields of a record's header that tests change
    payload: bytes,
    *,
    operations: int = 1,
    size: int = 32768,
    version: int = 2,
    length: int = 0,
    cycle: int = CYCLE,
    position: int = 0,
    uuid: bytes = bytes(16),
) -> bytes:
    """Return a record whose blocks are marked, with its checksum; its log begins at block 0."""
    blocks = [payload[at : at + BLOCK].ljust(BLOCK, b"\0") for at in range(0, len(payload), BLOCK)]
    kept = b"".join(block[:4] for block in blocks)
    extensions = max(-(-size // 32768), 1) - 1
    mark = cycle.to_bytes(4, "big")
    data = b"".join(mark + block[4:] for block in blocks)
    more = b"".join(
        mark + kept[256 * (number + 1) : 256 * (number + 2)].ljust(508, b"\0")
        for number in range(extensions)
    )
    place = cycle << 32
    fields = (MAGIC, cycle, version, length or len(payload), place | position, place)
    rest = (0, operations, kept[:256], 1, uuid, size, bytes(188))
    head = XfsLogRecord.STRUCT.pack(*fields, bytes(4), *rest)
    used = -(-len(payload) // 32768) - 1
    covered = head[:328] + b"".join(more[at * 512 : at * 512 + 260] for at in range(used))
    found = crc32c(covered + data[: len(payload)]) ^ 0xFFFFFFFF
    return XfsLogRecord.STRUCT.pack(*fields, found.to_bytes(4, "little"), *rest) + more + data


def operation(data: bytes = b"", flags: int = 0, transaction: int = 7) -> bytes:
    return OperationRecord.STRUCT.pack(transaction, len(data), 0x69, flags, 0) + data


def transaction(*items: Item, number: int = 7, commit: bool = True) -> list[bytes]:
    """Return the operations of a transaction."""
    head = TransactionHeaderRecord.STRUCT.pack(TRANSACTION, 40, number, len(items))
    found = [operation(b"", OperationFlag.start, number), operation(head, 0, number)]
    found += [operation(region, 0, number) for item in items for region in item]
    if commit:
        found.append(operation(b"", OperationFlag.commit, number))
    return found


def with_log(data: bytes, *records: Sequence[bytes], cycle: int = CYCLE) -> bytes:
    """Return a file system whose log holds these records, each a list of operations."""
    storage = opened(data, replay=False).storage
    log = Log(storage)
    made = b""
    for operations in records:
        made += record(
            b"".join(operations),
            operations=len(operations),
            size=1 << 18,
            cycle=cycle,
            position=len(made) // BLOCK,
            uuid=storage.superblock.metadata_uuid,
        )
    before = (cycle - 1).to_bytes(4, "big") + bytes(BLOCK - 4)
    rest = before * (log.count - len(made) // BLOCK)
    return changed(data, log.start, made + rest)


# -- items ---------------------------------------------------------------------------------------


def buffer(sector: int, sectors: int, chunks: Iterable[tuple[int, bytes]], flags: int = 0) -> Item:
    """Return a changed block: `chunks` are (which run of 128 bytes, its bytes), in order."""
    regions = list(chunks)
    words = [0] * -(-sectors * 4 // 32)
    for first, data in regions:
        for bit in range(first, first + len(data) // 128):
            words[bit // 32] |= 1 << bit % 32
    head = BufferRecord.STRUCT.pack(
        ItemType.buffer, len(regions) + 1, flags, sectors, sector, len(words)
    )
    bits = b"".join(MapWordRecord.STRUCT.pack(word) for word in words)
    return (head + bits, *(data for _, data in regions))


def void(sector: int, sectors: int) -> Item:
    """Return what says that a block was given back."""
    return buffer(sector, sectors, (), BufferFlag.cancelled)


def mapping(
    inode: int, extent: tuple[int, int, int], flags: int = MapFlag.map, id_: int = 1
) -> Item:
    """Return an intent to map (first block of the file, blocks, first in the file system)."""
    first, count, start = extent
    head = IntentRecord.STRUCT.pack(ItemType.map_extents, 1, 1, id_)
    return (head + MappedExtentRecord.STRUCT.pack(inode, start, first, count, flags),)


def exchange(
    inodes: tuple[int, int],
    generations: tuple[int, int],
    firsts: tuple[int, int],
    count: int,
    flags: int = 0,
) -> Item:
    """Return an intent to exchange `count` blocks of two inodes."""
    head = (ItemType.exchange, 1, 0, 2)
    sizes = (0xFFFFFFFFFFFFFFFF,) * 2
    return (
        ExchangeRecord.STRUCT.pack(*head, *inodes, *generations, *firsts, count, flags, *sizes),
    )


def attribute(inode: int, id_: int = 3, operation: int = 1) -> Item:
    """Return an intent to set an attribute, with its name and its value."""
    head = (ItemType.attributes, 3, 0, id_, inode, operation, 4, 5, 0)
    return AttributeIntentRecord.STRUCT.pack(*head), b"name", b"value\0\0\0"


def done(kind: int, id_: int) -> Item:
    return (IntentRecord.STRUCT.pack(kind, 1, 0, id_),)
