"""The plain inodes of an ext inode table, by columns: a right checksum, one root, no attributes.

Files of one extent are taken many at once, by lanes of large integers; directories, symlinks and
files of up to four extents row by row. Of whatever is not plain, nothing is said here.
"""

from __future__ import annotations

import sys
from array import array
from itertools import compress
from typing import TYPE_CHECKING, Any, Final

from pygrub_k._generated.bulk import Columns, reader
from pygrub_k._generated.ext_extent_records import HeaderRecord, LeafRecord
from pygrub_k._generated.ext_inode_records import CoreRecord, ExtraRecord, InodeFlags
from pygrub_k._generated.ext_superblock_records import Incompatible, ReadOnly
from pygrub_k._generated.ext_xattr_records import InodeHeaderRecord
from pygrub_k.filesystems.ext.extent_claims import MAX_WRITTEN
from pygrub_k.filesystems.lanes import columns_of, lanes, less, ones, zeros_of
from pygrub_k.filesystems.use_map import COUNT_BITS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pygrub_k.filesystems.ext.storage import Storage

SECTOR: Final = 512
KIND_SHIFT: Final = 12
FILE: Final = 0x8
DIRECTORY: Final = 0x4
SYMLINK: Final = 0xA
MAGIC: Final = 0xF30A
FIELDS: Final = (
    *("mode", "size_low", "deletion_time", "num_links", "num_sectors_low", "flags", "block"),
    *("generation", "attribute_block_low", "size_high", "num_sectors_high"),
    "attribute_block_high",
)
ALWAYS_ZERO: Final = FIELDS.index("attribute_block_low")
"""From that field on, plain inodes have zeros."""
LINKS: Final = FIELDS.index("num_links")
DELETED: Final = FIELDS.index("deletion_time")
FLAGS: Final = FIELDS.index("flags")
GENERATION: Final = FIELDS.index("generation")
SLOW: Final = (
    InodeFlags.inline_data
    | InodeFlags.encrypted
    | InodeFlags.huge_file
    | InodeFlags.attribute_value
)
WORD: Final = 4
HALF_BITS: Final = 16
HALF: Final = (1 << HALF_BITS) - 1
EXTENT_WORDS: Final = (HeaderRecord.SIZE + LeafRecord.SIZE) // WORD
"""Words of a root and its first extent: magic and number, room and depth, generation; then the
first block of the file, the number of blocks with the upper bits of where they lie, the lower."""
ONE_EXTENT: Final = MAGIC | 1 << HALF_BITS
PLAIN_EXTRA: Final = ExtraRecord.SIZE
WIDE: Final = CoreRecord.SIZE + ExtraRecord.SIZE + InodeHeaderRecord.SIZE
"""Bytes of an inode that has room for attributes."""
ROOT_ENTRIES: Final = 4
KINDS: Final = HALF >> KIND_SHIFT
BLOCKS_32: Final = 1 << 32
_root = reader([HeaderRecord], ("magic", "num_entries", "max_entries", "depth"))


def cluster_ratio(storage: Storage) -> int:
    """Return the blocks of a cluster, for each of which the block bitmap has a bit."""
    superblock = storage.superblock
    if not superblock.has_read_only(ReadOnly.clusters):
        return 1
    record = superblock.record
    return max(record.num_blocks_per_group // max(record.num_clusters_per_group, 1), 1)


class PlainInodes:
    """Reads what is plain in inode tables of one file system."""

    def __init__(self, storage: Storage) -> None:
        superblock = storage.superblock
        self._size = superblock.inode_size
        self._first_block = superblock.record.first_data_block
        self._end = superblock.num_blocks
        self._block_size = superblock.block_size
        self._sectors = superblock.block_size // SECTOR
        self._extents = superblock.has(Incompatible.extents)
        self._is_clustered = cluster_ratio(storage) > 1
        wide = superblock.inode_size >= WIDE
        tables = [CoreRecord, ExtraRecord, InodeHeaderRecord] if wide else [CoreRecord]
        fields = (*FIELDS, "len_extra", "magic") if wide else FIELDS
        rest = len(FIELDS) - ALWAYS_ZERO
        self._rest = (0,) * rest + ((PLAIN_EXTRA, 0) if wide else ())
        self.read = reader(tables, fields)
        """What reads the fields of FIELDS of an inode at an offset of some bytes, and more."""
        self._columns = Columns(tables, fields, superblock.inode_size)
        self._expected = [("deletion_time", 0), ("flags", int(InodeFlags.extents))]
        self._expected += [(name, 0) for name in FIELDS[ALWAYS_ZERO:]]
        self._expected += [("len_extra", PLAIN_EXTRA), ("magic", 0)] if wide else []
        self._takes_files = self._extents and not self._is_clustered and sys.byteorder == "little"

    # -- many at once ------------------------------------------------------------------------

    def files(
        self, data: bytes, odd: Iterable[int]
    ) -> tuple[bytearray, array[int], memoryview[int]]:
        """Find the files of one extent in a piece of a table; those at the places `odd` are not.

        Returns a byte for each inode, 1 for such files; their runs as words of UseMap; and the
        counts of links of all inodes.
        """
        count = len(data) // self._size
        links = self._columns.field(data, "num_links")
        if not self._takes_files:
            return bytearray(count), array("Q"), links
        bad, runs = self._faults(data, count)
        taken = zeros_of(bad, count)
        for at in odd:
            taken[at] = 0
        return taken, array("Q", compress(columns_of(runs, count), taken)), links

    def _faults(self, data: bytes, count: int) -> tuple[int, int]:
        """Return lanes that are 0 for plain files of one extent, and lanes with their runs."""
        every, field = ones(count), self._columns.field
        bad = 0
        for name, expected in self._expected:
            column = field(data, name)
            if column.tobytes() != expected.to_bytes(column.itemsize, "little") * count:
                bad |= lanes(column) ^ every * expected
        words = memoryview(data).cast("I")
        stride = self._size // WORD
        head, room, _, begin, lengths, starts = (
            lanes(words[at::stride])
            for at in range(
                CoreRecord.OFFSET.block // WORD, CoreRecord.OFFSET.block // WORD + EXTENT_WORDS
            )
        )
        bad |= head ^ every * ONE_EXTENT
        bad |= room ^ every * ROOT_ENTRIES
        bad |= begin | lengths & every * (HALF << HALF_BITS)
        blocks = lengths & every * HALF
        bad |= lanes(field(data, "mode")) >> KIND_SHIFT & every * KINDS ^ every * FILE
        bad |= blocks * self._sectors ^ lanes(field(data, "num_sectors_low"))
        bad |= less(lanes(field(data, "num_links")), every, count)
        bad |= less(blocks, every, count) | less(every * MAX_WRITTEN, blocks, count)
        bad |= less(starts, every * (self._first_block + 1), count)
        bad |= less(every * min(self._end, BLOCKS_32), starts + blocks, count)
        ends = lanes(field(data, "size_low")) + every * (self._block_size - 1)
        bad |= less(ends, blocks * self._block_size, count)
        return bad, starts << COUNT_BITS | blocks

    # -- one by one --------------------------------------------------------------------------

    def runs(self, row: tuple[Any, ...]) -> list[int] | None:
        """Return the runs of a plain inode as words of UseMap; None if it has to be looked at."""
        mode, size, deleted, _, sectors, flags, block = row[:GENERATION]
        if deleted or flags & SLOW or self._is_clustered or row[ALWAYS_ZERO:] != self._rest:
            return None
        kind = mode >> KIND_SHIFT
        if kind in {FILE, DIRECTORY} and flags & InodeFlags.extents and self._extents:
            runs, blocks, edge = self._leaf_runs(block)
            end = edge * self._block_size
            right = (
                size == end > 0 if kind == DIRECTORY else not edge or size > end - self._block_size
            )
            return runs if right and blocks * self._sectors == sectors else None
        if kind == SYMLINK and not flags & InodeFlags.extents and not sectors:
            return [] if 0 < size < len(block) and block.find(b"\0") == size else None
        return None

    def _leaf_runs(self, block: bytes) -> tuple[list[int], int, int]:
        """Return the runs of a root that is a leaf, as words, its blocks, and where they end.

        The number of blocks is -1 where that is not plain.
        """
        magic, entries, room, depth = _root(block, 0)
        if magic != MAGIC or depth or room != ROOT_ENTRIES or entries > room:
            return [], -1, 0
        words, edge, blocks = [], 0, 0
        first, end = self._first_block, self._end
        leaves = block[HeaderRecord.SIZE : HeaderRecord.SIZE + entries * LeafRecord.SIZE]
        for logical, length, high, low in LeafRecord.rows(leaves):
            start = high << 32 | low
            if logical < edge or not 0 < length <= MAX_WRITTEN:
                return [], -1, 0
            if start <= first or start + length > end:
                return [], -1, 0
            edge = logical + length
            blocks += length
            words.append(start << COUNT_BITS | length)
        return words, blocks, edge
