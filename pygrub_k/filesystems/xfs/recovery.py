"""What the log still has to say, laid over the file system without writing to it.

As Linux does at a mount (v6.12, fs/xfs/xfs_log_recover.c, xfs_buf_item_recover.c,
xfs_inode_item_recover.c, xfs_icreate_item.c). Not done: quota, which nothing here reads, and the
lists of inodes without names; changes of several steps that had begun are noted.
"""

from __future__ import annotations

from pygrub_k._generated.xfs_directory_records import (
    DataHeader5Record,
    LeafHeader5Record,
    NodeHeader5Record,
)
from pygrub_k._generated.xfs_extent_records import Block5Record
from pygrub_k._generated.xfs_log_items_records import (
    BufferFlag,
    BufferRecord,
    IntentRecord,
    ItemType,
    MapWordRecord,
    NewInodesRecord,
    XfsLogItemsRecord,
)
from pygrub_k._generated.xfs_symlink_records import XfsSymlinkRecord
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.filesystems.xfs.inode_recovery import NEVER, InodeChange
from pygrub_k.filesystems.xfs.log_record import STRUCTURE
from pygrub_k.filesystems.xfs.overlay import SECTOR, Overlay
from pygrub_k.filesystems.xfs.transactions import transactions
from pygrub_k.records import part_at, record_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from typing import Final

    from pygrub_k.filesystems.xfs.log import Log
    from pygrub_k.filesystems.xfs.transactions import Item
    from pygrub_k.source import ByteSource

    Header = (
        Block5Record | DataHeader5Record | LeafHeader5Record | NodeHeader5Record | XfsSymlinkRecord
    )

_QUOTA: Final = BufferFlag.user_quota | BufferFlag.project_quota | BufferFlag.group_quota
_BEGUN: Final = (ItemType.map_extents, ItemType.exchange)
_DONE: Final = (ItemType.map_extents_done, ItemType.exchange_done)
_HEADERS: Final[tuple[type[Header], ...]] = (
    Block5Record,
    DataHeader5Record,
    LeafHeader5Record,
    NodeHeader5Record,
    XfsSymlinkRecord,
)
"""What can be read of a block that may be newer on disk than in the log."""


def recovered(log: Log) -> tuple[ByteSource, AbstractSet[int]]:
    """Return the file system's bytes after recovery, and which sectors (512 bytes) have changed.

    Raises CorruptError where Linux would refuse to mount, and what `transactions` raises.
    """
    replay = _Replay(log)
    for _, items in transactions(log, verify=True):
        for item in items:
            replay.look_at(item)
    for sequence, items in transactions(log, verify=False):
        for item in items:
            replay.do(item, sequence)
    if replay.begun:
        reason = f"{len(replay.begun)} changes of files' extents had begun, and are not completed"
        log.storage.findings.note(UnsupportedError(STRUCTURE, log.start, reason))
    return replay.overlay.source(), replay.overlay.sectors.keys()


class _Replay:
    """Two passes over the same transactions: what is void, then what is to be done."""

    def __init__(self, log: Log) -> None:
        self.storage = log.storage
        self.overlay = Overlay(log.storage.source)
        self.cancelled: dict[tuple[int, int], int] = {}
        """How often a block, as (sector, sectors), is still to be voided."""
        self.begun: set[int] = set()

    def look_at(self, item: Item) -> None:
        """Note what an item says of others."""
        if item.kind == ItemType.buffer:
            buffer = item.buffer()
            if buffer.flags & BufferFlag.cancelled:
                key = buffer.sector, buffer.num_sectors
                self.cancelled[key] = self.cancelled.get(key, 0) + 1
        elif item.kind in _BEGUN:
            self.begun.add(part_at(IntentRecord, item.regions[0], 0, STRUCTURE, 0).number)
        elif item.kind in _DONE:
            self.begun.discard(part_at(IntentRecord, item.regions[0], 0, STRUCTURE, 0).number)

    def do(self, item: Item, sequence: int) -> None:
        """Lay an item over the source; `sequence` is its transaction's place in the log."""
        if item.kind == ItemType.buffer:
            self._buffer(item, sequence)
        elif item.kind == ItemType.inode:
            change = InodeChange(self.storage, item)
            if change.cluster not in self.cancelled:
                change.apply(self.overlay, sequence)
        elif item.kind == ItemType.new_inodes:
            self._new_inodes(item)

    def _buffer(self, item: Item, sequence: int) -> None:
        buffer = item.buffer()
        key = buffer.sector, buffer.num_sectors
        if buffer.flags & BufferFlag.cancelled:
            self.cancelled[key] -= 1
            if not self.cancelled[key]:
                del self.cancelled[key]
            return
        if key in self.cancelled or buffer.flags & (BufferFlag.inodes | _QUOTA):
            return
        offset, length = buffer.sector * SECTOR, buffer.num_sectors * SECTOR
        if offset < 0 or offset + length > self.storage.source.size:
            raise CorruptError(STRUCTURE, offset, f"a change of {length} bytes, behind the end")
        if self.storage.superblock.has_checksums:
            data = self.overlay.read(offset, length)
            on_disk = _sequence(data, self.storage.superblock.metadata_uuid)
            if on_disk != NEVER and on_disk >= sequence:
                return
        self._chunks(item, buffer, offset, length)

    def _chunks(self, item: Item, buffer: BufferRecord, offset: int, length: int) -> None:
        """Write the parts of a block that have changed: a region for each run of bits, or more."""
        size = buffer.len_chunk
        words = item.regions[0][buffer.SIZE : buffer.SIZE + buffer.num_words * MapWordRecord.SIZE]
        bits = [
            index * 32 + bit
            for index, word in enumerate(records(MapWordRecord, words, offset))
            for bit in range(32)
            if word.bits >> bit & 1
        ]
        for region in item.regions[1:]:
            count = len(region) // size
            chunks = bits[:count]
            del bits[:count]
            if not count or not chunks or chunks != [*range(chunks[0], chunks[0] + count)]:
                raise CorruptError(STRUCTURE, offset, "a change that its map does not announce")
            if (chunks[0] + count) * size > length:
                raise CorruptError(STRUCTURE, offset, "a change behind the end of its block")
            self.overlay.write(offset + chunks[0] * size, region[: count * size])

    def _new_inodes(self, item: Item) -> None:
        """Clear inodes that are all free at first, unless their blocks were given back later."""
        new = part_at(NewInodesRecord, item.regions[0], XfsLogItemsRecord.SIZE, STRUCTURE, 0)
        superblock = self.storage.superblock
        record = superblock.record
        block = new.group << record.log2_group_blocks | new.block
        index = self.storage.block_index(block, new.num_blocks, STRUCTURE, 0)
        start = index * superblock.block_size
        end = start + new.num_blocks * superblock.block_size
        if new.inode_size != superblock.inode_size or start + new.num_inodes * new.inode_size > end:
            raise CorruptError(STRUCTURE, start, f"{new.num_inodes} new inodes that do not fit")
        if any(start <= sector * SECTOR < end for sector, _ in self.cancelled):
            return
        self.overlay.write(start, bytes(new.num_inodes * new.inode_size))


def _sequence(data: bytes, uuid: bytes) -> int:
    """Return at which place in the log a block was last written, zero if it does not say."""
    for table in _HEADERS:
        try:
            header: Header = record_at(table, data, 0, 0)
        except CorruptError:
            continue
        return header.sequence if header.uuid == uuid else 0
    return 0
