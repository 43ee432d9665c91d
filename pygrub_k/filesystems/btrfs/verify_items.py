"""The items of a leaf of a subvolume's tree that are plain, read where they stand.

Plain is an item of the size that its kind has, with one name if it has any. All others are left to
objects (verify_inodes.py).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from pygrub_k import crc32c
from pygrub_k._generated.btrfs_items_records import (
    Compression,
    DirItemRecord,
    ExtentKind,
    FileExtentPlaceRecord,
    FileExtentRecord,
    InodeItemRecord,
    InodeRefRecord,
)
from pygrub_k._generated.btrfs_tree_records import HeaderRecord, ItemKind
from pygrub_k._generated.bulk import reader
from pygrub_k.filesystems.btrfs.verify_pieces import PieceCheck, has_no_checksums

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from pygrub_k.filesystems.btrfs.node import Node

    Place = tuple[int, int, int, int]
    """The fields of a Use."""
    Pair = tuple[int, int, int, bytes]
    """(directory, inode, index, name)"""
    Row = tuple[int, int, int, int, int]
    """(object, kind, offset, where its data begin behind the header, their bytes)"""

HEAD: Final = HeaderRecord.SIZE
INODE: Final = InodeItemRecord.SIZE
REF: Final = InodeRefRecord.SIZE
ENTRY: Final = DirItemRecord.SIZE
EXTENT: Final = FileExtentRecord.SIZE + FileExtentPlaceRecord.SIZE
INODE_FIELDS: Final = (
    *("generation", "changed_generation", "size", "len_allocated"),
    *("num_links", "mode", "flags"),
)
FLAGS: Final = INODE_FIELDS.index("flags")
NAME_SEED: Final = 1
"""What the checksum of a name begins with, as RFC 3720 inverts it."""
_ALL: Final = 0xFFFFFFFF
_WHOLE: Final = (1 << 64) - 1
_inode = reader(InodeItemRecord, INODE_FIELDS)
_ref = reader(InodeRefRecord, ("index", "len_name"))
_entry = reader(DirItemRecord, ("object", "kind", "len_value", "len_name", "file_type"))
_extent: Callable[[bytes, int], tuple[int, ...]] = reader(
    [FileExtentRecord, FileExtentPlaceRecord],
    ("len_decoded", "compression", "kind", "address", "len_stored", "offset", "length"),
)
_piece: Callable[[bytes, int], tuple[int, ...]] = reader(
    FileExtentRecord, ("len_decoded", "compression", "kind")
)
MOST_COMPRESSION: Final = Compression.zstd
MOST_KIND: Final = ExtentKind.preallocated


class Use(NamedTuple):
    """A piece of a file that lies in an extent.

    `start` is the byte of the file at which the extent's first byte would be, modulo 2^64.
    """

    inode: int
    start: int
    address: int
    len_stored: int


class PlainItems:
    """What the items of one subvolume say, added up inode by inode."""

    def __init__(self, pieces: PieceCheck) -> None:
        self._pieces = pieces
        self._crc = crc32c.inverting()
        self.inodes: dict[int, tuple[Any, ...]] = {}
        """INODE_FIELDS by number."""
        self.bytes: dict[int, int] = {}
        """Bytes of the extents of each inode."""
        self.names: dict[int, int] = {}
        """How many references an inode has to directories."""
        self.open: set[Pair] = set()
        """Names in directories, and references, of which the other was not yet seen."""
        self.hashed: dict[int, int] = {}
        """Names of a directory by their hashes, and by their order."""
        self.indexed: dict[int, int] = {}
        self.types: dict[int, int] = {}
        """The type that the first name of an inode has."""
        self.odd_types: list[tuple[int, int, int, bytes]] = []
        """(directory, inode, type, name) of other names."""

    def take(self, node: Node, uses: list[Place]) -> list[Row]:
        """Take a leaf; return the items left to objects, add to `uses` the extents of files."""
        groups: defaultdict[int, list[Row]] = defaultdict(list)
        groups[ItemKind.inode_item] = []  # they come first
        for row in node.rows:
            groups[row[1]].append(row)
        rest: list[Row] = []
        data = node.data
        for kind, rows in groups.items():
            if kind == ItemKind.inode_ref:
                rest += self._references(data, rows)
            elif kind == ItemKind.dir_index:
                rest += self._indexes(data, rows)
            elif kind == ItemKind.dir_item:
                rest += self._hashes(data, rows)
            elif kind == ItemKind.extent_data:
                rest += self._content(data, rows, uses)
            elif kind == ItemKind.inode_item:
                self._take_inodes(data, rows)
                rest += [row for row in rows if row[4] != INODE]
            elif kind != ItemKind.xattr_item:
                rest += rows
        return rest

    def _take_inodes(self, data: bytes, rows: list[Row]) -> None:
        found = {row[0]: _inode(data, row[3] + HEAD) for row in rows if row[4] == INODE}
        self.inodes.update(found)
        bare = [number for number, fields in found.items() if has_no_checksums(fields[FLAGS])]
        self._pieces.without_checksums.update(bare)

    def _content(self, data: bytes, rows: list[Row], uses: list[Place]) -> Iterator[Row]:
        """Add up pieces of content; yield the items that are not plain, as all of these do."""
        sizes, pieces = self.bytes, self._pieces
        for row in rows:
            number, _, offset, start, length = row
            if length >= EXTENT:
                size, compression, kind, *where = _extent(data, start + HEAD)
            elif length >= FileExtentRecord.SIZE:
                size, compression, kind = _piece(data, start + HEAD)
            else:
                yield row
                continue
            if kind > MOST_KIND or compression > MOST_COMPRESSION:
                yield row
                continue
            if kind != ExtentKind.inline:
                if length < EXTENT:
                    yield row
                    continue
                address, stored, begin, size = where
                pieces.follow(number, offset, size)
                if not address:
                    continue
                uses.append((number, offset - begin & _WHOLE, address, stored))
                pieces.stored(number, kind, compression, where)
            else:
                pieces.follow(number, offset, size)
            sizes[number] = sizes.get(number, 0) + size

    def _references(self, data: bytes, rows: list[Row]) -> Iterator[Row]:
        names, pairs = self.names, self.open
        for row in rows:
            number, _, directory, start, length = row
            place = start + HEAD
            index, count = _ref(data, place) if length > REF else (0, 0)
            if REF + count != length:
                yield row
            elif directory != number:
                pair = directory, number, index, data[place + REF : place + length]
                names[number] = names.get(number, 0) + 1
                if pair in pairs:
                    pairs.remove(pair)
                else:
                    pairs.add(pair)

    def _indexes(self, data: bytes, rows: list[Row]) -> Iterator[Row]:
        indexed, pairs, types = self.indexed, self.open, self.types
        for row in rows:
            number, _, index, start, length = row
            place = start + HEAD
            entry = _entry(data, place) if length > ENTRY else (0, 0, 0, 0, 0)
            found, kind, len_value, count, file_type = entry
            if ENTRY + count != length or len_value or kind != ItemKind.inode_item:
                yield row
                continue
            indexed[number] = indexed.get(number, 0) + 1
            pair = number, found, index, data[place + ENTRY : place + length]
            if pair in pairs:
                pairs.remove(pair)
            else:
                pairs.add(pair)
            if types.setdefault(found, file_type) != file_type:
                self.odd_types.append((number, found, file_type, pair[3]))

    def _hashes(self, data: bytes, rows: list[Row]) -> Iterator[Row]:
        hashed, crc = self.hashed, self._crc
        for row in rows:
            number, _, offset, start, length = row
            place = start + HEAD
            entry = _entry(data, place) if length > ENTRY else (0, 0, 0, 0, 0)
            _, _, len_value, count, _ = entry
            name = data[place + ENTRY : place + length]
            if ENTRY + count != length or len_value or crc(name, NAME_SEED) ^ _ALL != offset:
                yield row
            else:
                hashed[number] = hashed.get(number, 0) + 1

    def add_reference(self, pair: Pair) -> None:
        """Take it that an inode has a name."""
        self.names[pair[1]] = self.names.get(pair[1], 0) + 1
        self.toggle(pair)

    def add_name(self, pair: Pair, file_type: int) -> None:
        """Take it that a directory has a name, of such a type."""
        self.toggle(pair)
        directory, number, _, name = pair
        if self.types.setdefault(number, file_type) != file_type:
            self.odd_types.append((directory, number, file_type, name))

    def toggle(self, pair: Pair) -> None:
        """Take one of a name and its reference; the other one takes it away again."""
        if pair in self.open:
            self.open.remove(pair)
        else:
            self.open.add(pair)
