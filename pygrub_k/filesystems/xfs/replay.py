"""Replaying the log in memory, without writing to the file system.

As Linux does at a mount (v6.12, fs/xfs/xfs_log_recover.c, xfs_buf_item_recover.c,
xfs_inode_item_recover.c, xfs_icreate_item.c), but block by block, when one is read: what recovery
does to a block depends on nothing outside it. Not done: quota, and freeing the inodes
of the unlinked lists: nothing here needs them.
"""

from __future__ import annotations

from bisect import bisect_left

from pygrub_k._generated.xfs_inode_records import CoreRecord
from pygrub_k._generated.xfs_log_items_records import (
    BufferFlag,
    BufferRecord,
    ItemType,
    NewInodesRecord,
    XfsLogItemsRecord,
)
from pygrub_k.errors import LimitError
from pygrub_k.filesystems.xfs.inode_recovery import NEVER, InodeChange
from pygrub_k.filesystems.xfs.log_index import OFFSET_BITS, PLACE_BITS, RANK_BITS
from pygrub_k.filesystems.xfs.log_record import STRUCTURE, regions_at
from pygrub_k.filesystems.xfs.logged_blocks import logged_chunks, sequence_of, write_chunks
from pygrub_k.filesystems.xfs.overlay import Overlay
from pygrub_k.filesystems.xfs.superblock import SECTOR
from pygrub_k.limits import XFS_LOG_BLOCKS_KEPT, XFS_LOG_COSTLY, XFS_LOG_COSTLY_KEPT
from pygrub_k.records import part_at
from pygrub_k.source import MappedSource, MemorySource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from typing import Final

    from pygrub_k.filesystems.xfs.log_index import LogIndex
    from pygrub_k.source import ByteSource

    Block = tuple[bytes, set[int]]
    """(what a block holds after recovery, the numbers of its sectors that have changed)"""

_RECORDS_KEPT: Final = 16
"""Records of the log whose data is kept: neighbouring changes stand in the same one."""


class ReplayedSource(MappedSource):
    """A file system's bytes as they are after recovery.

    Reading raises CorruptError for a change that makes no sense.
    """

    __slots__ = (
        "_costly",
        "_index",
        "_numbers",
        "_payloads",
        "_settled",
        "_source",
        "_storage",
        "_voids",
    )

    def __init__(self, index: LogIndex) -> None:
        source = index.storage.source
        super().__init__(source.size, [(0, source.size, source, 0)])
        self._source: ByteSource = source
        self._index = index
        self._storage = index.storage
        self._numbers = sorted(index.blocks)
        self._voids = sorted(index.voids)
        self._settled: dict[int, Block] = {}
        self._costly: dict[int, Block] = {}
        self._payloads: dict[int, bytes] = {}

    @property
    def stored(self) -> ByteSource:
        """What lies on the disk."""
        return self._source

    @property
    def num_changed_blocks(self) -> int:
        """Blocks of which the log has newer content."""
        return len(self._numbers)

    # -- reading -----------------------------------------------------------------------------

    def _pieces(self, offset: int, length: int) -> Iterator[tuple[int, ByteSource | None, int]]:
        size = self._storage.superblock.block_size
        end = offset + length
        for number in self._changed_blocks(offset, length):
            start = number * size
            if start > offset:
                yield start - offset, self._source, offset
                offset = start
            step = min(start + size, end) - offset
            yield step, MemorySource(self._block(number)[0]), offset - start
            offset += step
        if offset < end:
            yield end - offset, self._source, offset

    def within_one_extent(self, offset: int, length: int) -> tuple[ByteSource | None, int] | None:
        for _ in self._changed_blocks(offset, length):
            return None
        return self._source, offset

    def has_changed(self, offset: int, length: int) -> bool:
        """Return whether some sector of a range is newer than on disk."""
        sectors = range(offset // SECTOR, -(-(offset + length) // SECTOR))
        return any(
            not self._block(number)[1].isdisjoint(sectors)
            for number in self._changed_blocks(offset, length)
        )

    def _changed_blocks(self, offset: int, length: int) -> Iterator[int]:
        """Yield the blocks of a range that the log has changes for."""
        size = self._storage.superblock.block_size
        numbers = self._numbers
        index, end = bisect_left(numbers, offset // size), -(-(offset + length) // size)
        while length and index < len(numbers) and numbers[index] < end:
            yield numbers[index]
            index += 1

    def _block(self, number: int) -> Block:
        found = self._settled.get(number) or self._costly.get(number)
        if found is None:
            group = self._settle(number)
            found = group[number]
        return found

    # -- applying ----------------------------------------------------------------------------

    def _settle(self, number: int) -> dict[int, Block]:
        """Apply all changes of a block, and of those that change together with it."""
        index, size = self._index, self._storage.superblock.block_size
        orders: set[int] = set()
        group, pending = {number}, [number]
        while pending:
            for order in index.blocks.get(pending.pop(), ()):
                if order not in orders and order in index.wide:
                    first, count = index.wide[order]
                    more = set(range(first, first + count)) - group
                    group |= more
                    pending += more
                    if len(group) * size > XFS_LOG_COSTLY_KEPT:
                        raise LimitError(f"{STRUCTURE}: too many blocks change together")
                orders.add(order)
        overlay = Overlay(self._source)
        for order in sorted(orders):
            self._apply(order, overlay, group)
        per_block = size // SECTOR
        found: dict[int, Block] = {}
        for block in group:
            length = min(size, self.size - block * size)
            sectors = range(block * per_block, (block + 1) * per_block)
            changed = set(sectors).intersection(overlay.sectors)
            found[block] = overlay.read(block * size, length), changed
        is_costly = len(orders) > XFS_LOG_COSTLY or len(group) * size > XFS_LOG_BLOCKS_KEPT // 2
        self._remember(found, is_costly=is_costly)
        return found

    def _remember(self, found: dict[int, Block], *, is_costly: bool) -> None:
        size = self._storage.superblock.block_size
        if is_costly:
            self._costly.update(found)
            if len(self._costly) * size > XFS_LOG_COSTLY_KEPT:
                raise LimitError(f"{STRUCTURE}: the same blocks are changed in it too often")
            return
        for number, block in found.items():
            self._settled[number] = block
            if len(self._settled) * size > XFS_LOG_BLOCKS_KEPT:
                del self._settled[next(iter(self._settled))]

    def _regions(self, place: int) -> list[bytes]:
        """Return the operations of the item at a place in the log."""
        whole = self._index.whole.get(place)
        if whole is not None:
            return whole
        number, offset = place >> OFFSET_BITS, place & (1 << OFFSET_BITS) - 1
        payload = self._payloads.get(number)
        if payload is None:
            log = self._index.log
            position, length = self._index.records[number]
            record = log.record(position)
            payload = record.payload(log.blocks_of(record))[:length]
            if len(self._payloads) >= _RECORDS_KEPT:
                del self._payloads[next(iter(self._payloads))]
            self._payloads[number] = payload
        head = part_at(XfsLogItemsRecord, regions_at(payload, offset, 1)[0], 0, STRUCTURE, None)
        return regions_at(payload, offset, head.num_regions)

    def _apply(self, order: int, overlay: Overlay, group: Container[int]) -> None:
        """Do what an item says to the blocks of a group."""
        regions = self._regions(order & (1 << PLACE_BITS) - 1)
        sequence = self._index.sequences[order >> PLACE_BITS + RANK_BITS]
        kind = part_at(XfsLogItemsRecord, regions[0], 0, STRUCTURE, None).item_type
        if kind == ItemType.inode:
            change = InodeChange(self._storage, regions)
            if not self._is_void(change.cluster, order):
                change.apply(overlay, sequence)
        elif kind == ItemType.buffer:
            self._buffer(regions, order, overlay, group, sequence)
        else:
            self._new_inodes(regions, order, overlay, group)

    def _is_void(self, key: tuple[int, int], order: int) -> bool:
        """Return whether a buffer, as (sector, sectors), was given back after an item."""
        return self._index.voids.get(key, -1) > order

    def _buffer(
        self,
        regions: list[bytes],
        order: int,
        overlay: Overlay,
        group: Container[int],
        sequence: int,
    ) -> None:
        buffer = part_at(BufferRecord, regions[0], 0, STRUCTURE, None)
        if self._is_void((buffer.sector, buffer.num_sectors), order):
            return
        offset, length = buffer.sector * SECTOR, buffer.num_sectors * SECTOR
        if buffer.flags & BufferFlag.inodes:
            self._next_unlinked(buffer, regions, overlay, group)
            return
        superblock = self._storage.superblock
        if superblock.has_checksums:
            on_disk = sequence_of(overlay.read(offset, length), superblock.metadata_uuid)
            if on_disk != NEVER and on_disk >= sequence:
                return
        write_chunks(overlay, buffer, regions, offset)

    def _next_unlinked(
        self,
        buffer: BufferRecord,
        regions: list[bytes],
        overlay: Overlay,
        group: Container[int],
    ) -> None:
        """Write of inodes which one comes next without a name; all else of them is out of date.

        As Linux (xfs_buf_item_recover.c, xlog_recover_do_inode_buffer).
        """
        offset, superblock = buffer.sector * SECTOR, self._storage.superblock
        for at, data in logged_chunks(buffer, regions, offset):
            first = at // superblock.inode_size * superblock.inode_size
            for inode in range(first, at + len(data), superblock.inode_size):
                start, end = (
                    inode + CoreRecord.OFFSET.next_unlinked - at,
                    inode + CoreRecord.SIZE - at,
                )
                place = offset + at + start
                if start >= 0 and end <= len(data) and place // superblock.block_size in group:
                    overlay.write(place, data[start:end])

    def _new_inodes(
        self, regions: list[bytes], order: int, overlay: Overlay, group: Container[int]
    ) -> None:
        """Clear inodes that are all free at first, unless their blocks were given back later."""
        new = part_at(NewInodesRecord, regions[0], XfsLogItemsRecord.SIZE, STRUCTURE, None)
        superblock = self._storage.superblock
        size = superblock.block_size
        block = new.group << superblock.record.log2_group_blocks | new.block
        first = self._storage.block_index(block, new.num_blocks, STRUCTURE, None)
        start, end = first * size, (first + new.num_blocks) * size
        voids = self._voids
        at = bisect_left(voids, (start // SECTOR, 0))
        while at < len(voids) and voids[at][0] * SECTOR < end:
            if self._is_void(voids[at], order):
                return
            at += 1
        end = start + new.num_inodes * new.inode_size
        for number in range(first, first + new.num_blocks):
            if number in group and number * size < end:
                overlay.write(number * size, bytes(min(size, end - number * size)))
