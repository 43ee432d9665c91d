"""Pages that a log changes, each piece of them once: what the newest record says.

The rules are those of jfs_fsck (jfsutils 1.1.15, libfs/log_work.c, updatePage and its kin): which
pieces there are depends on what a page holds, and a page that held something else before is left
as it is. known_pieces.is_new has one that jfs_fsck lacks.
"""

from __future__ import annotations

from pygrub_k._generated.jfs_inode_records import InodeRecord, PlaceRecord
from pygrub_k._generated.jfs_log_records import Content
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.jfs.known_pieces import (
    NOTHING_MORE,
    PAGE,
    KnownPieces,
    impossible_piece,
    is_new,
    new_part,
    pieces_of,
    settled,
)
from pygrub_k.filesystems.jfs.log import STRUCTURE
from pygrub_k.filesystems.jfs.volume import FILE_SET, TOGETHER
from pygrub_k.limits import JFS_REPLAYED_BLOCKS
from pygrub_k.records import part_at
from pygrub_k.source import MappedSource, MemorySource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.jfs_log_records import ChangedPageRecord, FreedInodesRecord
    from pygrub_k._generated.jfs_superblock_records import JfsSuperblockRecord
    from pygrub_k.filesystems.jfs.log import LogRecord
    from pygrub_k.source import ByteSource, Extent

_IN_PAGE: Final = PAGE // InodeRecord.SIZE
_UNIT: Final = InodeRecord.OFFSET.table
"""Bytes in which pieces of inodes are counted: a quarter of one."""
_QUARTERS: Final = InodeRecord.SIZE // _UNIT
_ROOT_SLOTS: Final = 9
_FITS: Final = 10
"""Entries of a tree of extents that leave room for attributes."""
_HEAD: Final = 0
_LATEST: Final = 0xFF
_FIRST_ENTRY: Final = 2
_ROOT_OF_ENTRIES: Final = Content.root | Content.entries
_ROOT_OF_EXTENTS: Final = Content.root | Content.extents


class ChangedPages:
    """The changes to a volume. `places` has where inodes lie, by group and index in it."""

    __slots__ = (
        "_block_size",
        "_blocks",
        "_determined",
        "_freed",
        "_num_blocks",
        "_pages",
        "_volume",
        "places",
    )

    def __init__(self, volume: ByteSource, superblock: JfsSuperblockRecord) -> None:
        self._volume = volume
        self._block_size = superblock.block_size
        self._num_blocks = superblock.num_device_blocks >> superblock.log2_blocks_ratio
        self._pages: dict[int, KnownPieces] = {}
        self._blocks: dict[int, bytearray] = {}
        self._freed: set[int] = set()
        self._determined: dict[tuple[int, int], set[int]] = {}
        self.places: dict[tuple[int, int], PlaceRecord] = {}

    @property
    def num_blocks(self) -> int:
        """Blocks that are changed."""
        return len(self._blocks)

    def source(self) -> ByteSource:
        """Return the volume with its changes."""
        if not self._blocks:
            return self._volume
        extents: list[Extent] = []
        end, size = 0, self._block_size
        for block, data in sorted(self._blocks.items()):
            start = block * size
            if start > end:
                extents.append((end, start - end, self._volume, end))
            extents.append((start, size, MemorySource(bytes(data)), 0))
            end = start + size
        if end < self._volume.size:
            extents.append((end, self._volume.size - end, self._volume, end))
        return MappedSource(max(self._volume.size, end), extents)

    def leave(self, change: ChangedPageRecord) -> None:
        """Have a page, or the tree in an inode, no longer changed by older records: it is freed."""
        if change.inode in self._freed:
            return
        page, index, kind = self._page(change.address), change.inode % _IN_PAGE, change.content
        if kind & _ROOT_OF_ENTRIES == _ROOT_OF_ENTRIES or kind & _ROOT_OF_EXTENTS == (
            _ROOT_OF_EXTENTS
        ):
            page.roots[index] = set(range(_ROOT_SLOTS))
            page.lowest[index] = _FIRST_ENTRY
            page.heads.add(index)
        elif kind & (Content.extents | Content.entries | Content.content):
            page.holds = NOTHING_MORE

    def free_inodes(self, freed: FreedInodesRecord) -> None:
        """Have the pages of 32 inodes no longer changed by older records: they have no room."""
        for number in range(TOGETHER // _IN_PAGE):
            address = freed.address + number * (PAGE // self._block_size)
            self._page(address).holds = NOTHING_MORE
        key = (freed.group, freed.index)
        if not self._determined.get(key):
            self._determined[key] = set(range(TOGETHER))
            self.places[key] = PlaceRecord((0, 0))

    def redo(self, change: ChangedPageRecord, record: LogRecord) -> None:
        """Change a page as a record says."""
        kind = change.content
        if not record.data or (not kind & Content.inodes and change.inode in self._freed):
            return
        if kind == Content.inodes:
            holds, redo = Content.inodes, self._redo_inodes
        elif kind & _ROOT_OF_ENTRIES == _ROOT_OF_ENTRIES:
            holds, redo = Content.inodes, self._redo_root_of_entries
        elif kind & _ROOT_OF_EXTENTS == _ROOT_OF_EXTENTS:
            holds, redo = Content.inodes, self._redo_root_of_extents
        elif kind & Content.entries:
            holds, redo = Content.entries, self._redo_slots
        elif kind & Content.extents:
            holds, redo = Content.extents, self._redo_node_of_extents
        else:
            holds, redo = Content.content, self._redo_slots
        page = self._page(change.address)
        if page.is_to_be(holds):
            redo(change, record, page)

    def _redo_inodes(self, change: ChangedPageRecord, record: LogRecord, page: KnownPieces) -> None:
        last: InodeRecord | None = None
        is_any_used = False
        start = change.address * self._block_size
        for offset, length, data in pieces_of(change, record):
            index, quarter = divmod(offset, _QUARTERS)
            if quarter:
                if is_new(page, index, quarter, length):
                    self._write(start + (offset << change.log2_unit), data)
                continue
            base_is_new = index not in page.bases
            at, taken = new_part(page, index, length, data)
            self._write(start + (offset << change.log2_unit) + at, taken)
            if base_is_new:
                whole = data.ljust(InodeRecord.SIZE, b"\0")
                last = part_at(InodeRecord, whole, 0, STRUCTURE, record.end)
                is_any_used |= bool(last.num_links)
                self._take_base(change, record, last)
        if last is not None and is_any_used and change.inode == FILE_SET:
            self.places[_key(last.number)] = _place(last)

    def _take_base(self, change: ChangedPageRecord, record: LogRecord, inode: InodeRecord) -> None:
        """Have an inode that is free no longer changed, if older records of a transaction follow.

        Those of the first record jfs_fsck does not keep.
        """
        if change.inode == FILE_SET:
            self._mark(inode)
        if not inode.num_links and record.descriptor.previous:
            self._freed.add(inode.number)

    def _mark(self, inode: InodeRecord) -> None:
        """Take where an inode lies, unless that is known already."""
        key, bit = _key(inode.number), inode.number % TOGETHER
        known = self._determined.setdefault(key, set())
        if bit not in known:
            known.add(bit)
            if inode.num_links:
                self.places[key] = _place(inode)

    def _redo_root_of_entries(
        self, change: ChangedPageRecord, record: LogRecord, page: KnownPieces
    ) -> None:
        index = change.inode % _IN_PAGE
        if index in page.links:
            return
        page.trees.add(index)
        known = page.roots.setdefault(index, set())
        start = self._inode_at(change) + InodeRecord.OFFSET.tree
        for offset, length, data in pieces_of(change, record):
            if offset + length > _ROOT_SLOTS:
                raise impossible_piece(record, offset, length)
            self._write_new(change, known, start, (offset, data))

    def _redo_root_of_extents(
        self, change: ChangedPageRecord, record: LogRecord, page: KnownPieces
    ) -> None:
        index = change.inode % _IN_PAGE
        if index in page.links:
            return
        if change.content & Content.directory_extents:
            page.trees.add(index)
            if index in page.tables:
                return
            page.tables.add(index)
            start = self._inode_at(change) + InodeRecord.OFFSET.table
        else:
            page.roots[index] = set(range(_ROOT_SLOTS))
            if index in page.trees:
                return
            start = self._inode_at(change) + InodeRecord.OFFSET.tree
        self._redo_extents(change, record, page, index, start)

    def _redo_extents(
        self,
        change: ChangedPageRecord,
        record: LogRecord,
        page: KnownPieces,
        index: int,
        start: int,
    ) -> None:
        """Change the header of a node of extents, and entries below those that are known."""
        kind = change.content
        in_inode = kind & Content.root and not kind & Content.directory_extents
        lowest = page.lowest.get(index, 0)
        if lowest == _FIRST_ENTRY and index in page.heads:
            return
        lowest = page.lowest[index] = lowest or _LATEST
        for offset, length, data in pieces_of(change, record):
            if index in page.heads if offset == _HEAD else lowest <= offset:
                continue
            if in_inode and offset + length > _FITS:
                page.attributes.add(index)
            if offset == _HEAD:
                page.heads.add(index)
            else:
                count = length if lowest == _LATEST else lowest - offset
                data = settled(data[: count << change.log2_unit])  # noqa: PLW2901 - the new part
                lowest = page.lowest[index] = offset
            self._write(start + (offset << change.log2_unit), data)

    def _redo_node_of_extents(
        self, change: ChangedPageRecord, record: LogRecord, page: KnownPieces
    ) -> None:
        self._redo_extents(change, record, page, _HEAD, change.address * self._block_size)

    def _redo_slots(self, change: ChangedPageRecord, record: LogRecord, page: KnownPieces) -> None:
        start = change.address * self._block_size
        for offset, _, data in pieces_of(change, record):
            self._write_new(change, page.slots, start, (offset, data))

    def _write_new(
        self, change: ChangedPageRecord, known: set[int], start: int, piece: tuple[int, bytes]
    ) -> None:
        """Write those units of a piece that are not known."""
        first, data = piece
        size = 1 << change.log2_unit
        for number, slot in enumerate(range(first, first + len(data) // size)):
            if slot not in known:
                known.add(slot)
                self._write(start + slot * size, data[number * size : (number + 1) * size])

    def _inode_at(self, change: ChangedPageRecord) -> int:
        index = change.inode % _IN_PAGE
        return change.address * self._block_size + index * InodeRecord.SIZE

    def _page(self, address: int) -> KnownPieces:
        page = self._pages.get(address)
        if page is None:
            page = self._pages[address] = KnownPieces()
        return page

    def _write(self, at: int, data: bytes) -> None:
        """Change bytes of the volume; CorruptError beyond the file system."""
        size, position = self._block_size, 0
        while position < len(data):
            block, start = divmod(at + position, size)
            found = self._blocks.get(block)
            if found is None:
                if not 0 < block < self._num_blocks:
                    reason = f"it changes block {block} of {self._num_blocks}"
                    raise CorruptError(STRUCTURE, None, reason)
                if len(self._blocks) == JFS_REPLAYED_BLOCKS:
                    raise LimitError(f"{STRUCTURE}: more than {JFS_REPLAYED_BLOCKS} blocks")
                found = bytearray(self._volume.read_at(block * size, size))
                self._blocks[block] = found
            length = min(size - start, len(data) - position)
            found[start : start + length] = data[position : position + length]
            position += length


def _key(number: int) -> tuple[int, int]:
    group, inside = divmod(number, PAGE)
    return group, inside // TOGETHER


def _place(inode: InodeRecord) -> PlaceRecord:
    return PlaceRecord((inode.inodes_len_and_high, inode.inodes_low))
