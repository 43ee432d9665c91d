"""The inodes of one subvolume: names and references in pairs, counts of links, extents of files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.btrfs_items_records import (
    ExtentKind,
    FileExtentPlaceRecord,
    FileExtentRecord,
    InodeFlags,
    InodeItemRecord,
)
from pygrub_k._generated.btrfs_tree_records import ItemKind
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.btrfs.chunks import LOGICAL
from pygrub_k.filesystems.btrfs.names import entries_of, name_hash
from pygrub_k.filesystems.btrfs.references import references_of
from pygrub_k.filesystems.btrfs.verify_items import HEAD, INODE_FIELDS, PlainItems, Use
from pygrub_k.filesystems.damage import Damage, of_error
from pygrub_k.records import record_at
from pygrub_k.text import printable_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.btrfs.node import Key, Node
    from pygrub_k.filesystems.btrfs.verify_items import Place
    from pygrub_k.filesystems.btrfs.verify_pieces import PieceCheck, Runs

KIND_SHIFT: Final = 12
DIRECTORY: Final = 0x4
TYPES: Final = {0x8: 1, DIRECTORY: 2, 0x2: 3, 0x6: 4, 0x1: 5, 0xC: 6, 0xA: 7}
FILE: Final = 0x8
FILE_TYPE: Final = TYPES[FILE]
ROOT: Final = 256
LAST: Final = (1 << 64) - 256
"""The last number of an inode that is no object of the file system's own."""
GENERATION, CHANGED, SIZE, ALLOCATED, LINKS, MODE, FLAGS = range(len(INODE_FIELDS))
SYMLINK: Final = 0xA
KNOWN_FLAGS: Final = (
    *(InodeFlags.no_data_checksums, InodeFlags.no_data_cow, InodeFlags.read_only),
    *(InodeFlags.no_compress, InodeFlags.preallocated, InodeFlags.synchronous),
    *(InodeFlags.immutable, InodeFlags.append, InodeFlags.no_dump, InodeFlags.no_access_time),
    *(InodeFlags.synchronous_directory, InodeFlags.compress, InodeFlags.root_item_init),
    InodeFlags.verity,
)
PIECED: Final = {FILE, SYMLINK}
"""Kinds of inodes whose content is in pieces."""
UNKNOWN_FLAGS: Final = (1 << 64) - 1 - sum(KNOWN_FLAGS)
NOT_OF_SYMLINKS: Final = InodeFlags.immutable | InodeFlags.append


def use_of(key: Key, data: bytes) -> Use | None:
    """Return which extent an item of a file's content names; None where it names none."""
    if record_at(FileExtentRecord, data, 0, None).kind == ExtentKind.inline:
        return None
    place = record_at(FileExtentPlaceRecord, data, FileExtentRecord.SIZE, None)
    if not place.address:
        return None
    return Use(key[0], key[2] - place.offset & (1 << 64) - 1, place.address, place.len_stored)


class InodeCheck:
    """Takes the leaves of a subvolume's tree in order; `finish` tells what does not fit."""

    def __init__(self, subvolume: int, generation: int, pieces: PieceCheck) -> None:
        self._subvolume = subvolume
        self._generation = generation
        self._pieces = pieces
        self._items = PlainItems(pieces)
        self._orphans: set[int] = set()

    def take(self, node: Node, uses: list[Place]) -> Iterator[Damage]:
        """Yield what is wrong with the items of a leaf; add to `uses` the extents of its files."""
        for number, kind, offset, start, length in self._items.take(node, uses):
            place = start + HEAD
            try:
                yield from self._item((number, kind, offset), node.data[place : place + length])
            except PygrubError as error:
                yield of_error(error, "item", number)

    def _item(self, key: Key, data: bytes) -> Iterator[Damage]:
        """Take an item that is not plain."""
        number, kind, offset = key
        if kind == ItemKind.inode_item:
            inode = record_at(InodeItemRecord, data, 0, None)
            fields = tuple(getattr(inode, name) for name in INODE_FIELDS)
            self._items.inodes[number] = fields
        elif kind in {ItemKind.inode_ref, ItemKind.inode_extref}:
            for one in references_of(key, data):
                if one.directory != number:
                    self._items.add_reference((one.directory, number, one.index, one.name))
        elif kind in {ItemKind.dir_index, ItemKind.dir_item}:
            yield from self._entries(key, data)
        elif kind == ItemKind.orphan_item:
            self._orphans.add(offset)
        elif kind == ItemKind.extent_data:
            use_of(key, data)  # raises, if the item is too short
            piece = record_at(FileExtentRecord, data, 0, None)
            words = f"a piece of kind {piece.kind} with compression {piece.compression}"
            yield self._about(number, "item", words, "btrfs_items.file_extent")

    def _entries(self, key: Key, data: bytes) -> Iterator[Damage]:
        number, kind, offset = key
        items = self._items
        counts = items.indexed if kind == ItemKind.dir_index else items.hashed
        for name, header in entries_of(data, f"btrfs directory {number}"):
            counts[number] = counts.get(number, 0) + 1
            if kind == ItemKind.dir_item and name_hash(name) != offset:
                words = f"{printable_name(name)} stands at hash {offset:#x}"
                yield self._about(number, "directory", words, "btrfs_items.dir_item")
            if kind == ItemKind.dir_index and header.kind == ItemKind.inode_item:
                items.add_name((number, header.object, offset, name), header.file_type)

    # -- all of them -------------------------------------------------------------------------

    def finish(self, sums: Runs | None) -> Iterator[Damage]:
        """Yield what does not fit together, once all leaves were taken.

        `sums` are the runs of content that have checksums; None if these are not all known.
        """
        items = self._items
        removed = {one for one in self._orphans if one in items.inodes and not self._links(one)}
        for directory, number, _, name in sorted(items.open):
            if directory in removed:  # what a log's replay had removed may still have names
                continue
            words = f"{printable_name(name)} in directory {directory}: name or reference is missing"
            yield self._about(number, "reference", words, "btrfs_items.inode_ref")
        yield from self._types()
        for number in sorted((items.hashed.keys() | items.indexed.keys()) - removed):
            hashed, indexed = items.hashed.get(number, 0), items.indexed.get(number, 0)
            if hashed != indexed:
                words = f"{hashed} names by their hashes, and {indexed} by their order"
                yield self._about(number, "directory", words, "btrfs_items.dir_item")
        for number in sorted(self._odd()):
            yield from self._inode(number)
        yield from self._absent()
        yield from self._content(sums)

    def _links(self, number: int) -> int:
        return int(self._items.inodes[number][LINKS])

    def _absent(self) -> Iterator[Damage]:
        """Yield inodes that are not there, though they must be or have other items."""
        items = self._items
        field = "btrfs_items.inode_item"
        if ROOT not in items.inodes:
            words = "the subvolume's root directory is not there"
            yield self._about(ROOT, "unused-inode", words, field)
        parts = (items.names, items.bytes, items.hashed, items.indexed)
        others = {number for part in parts for number in part.keys() - items.inodes.keys()}
        for number in sorted(others):
            if ROOT < number <= LAST:
                words = "has items, and the inode itself is not there"
                yield self._about(number, "unused-inode", words, field)

    def _content(self, sums: Runs | None) -> Iterator[Damage]:
        """Yield what is wrong with the pieces of files."""
        pieces, inodes = self._pieces, self._items.inodes
        for number, start in sorted(pieces.overlaps.items()):
            words = f"two of its pieces have byte {start}"
            yield self._about(number, "overlap", words, "btrfs_tree.item.offset")
        gaps = {**pieces.gaps}
        for number, end in pieces.ends.items():
            if number in inodes and end < inodes[number][SIZE]:
                gaps.setdefault(number, end)
        if pieces.has_holes:
            empty = (number for number in inodes if number not in pieces.ends)
            gaps.update((number, 0) for number in empty if inodes[number][SIZE])
        for number, start in sorted(gaps.items()):
            fields = inodes.get(number)
            if fields is None or not fields[LINKS] or fields[MODE] >> KIND_SHIFT not in PIECED:
                continue
            if start < fields[SIZE]:
                words = f"nothing tells of its content from byte {start} on, not even of a hole"
                yield self._about(number, "hole", words, "btrfs_items.file_extent")
        for number, address in sorted((pieces.lacking(sums) if sums else {}).items()):
            words = f"its content at {LOGICAL.format(address)} has no checksums"
            yield self._about(number, "content-checksum", words, "btrfs_items.checksum_crc32c")

    def _odd(self) -> list[int]:
        """Return the inodes that are no files of which all is as it should be."""
        items, most = self._items, self._generation + 1
        names, sizes, types = items.names.get, items.bytes.get, items.types.get
        return [
            number
            for number, (made, changed, _, allocated, links, mode, flags) in items.inodes.items()
            if mode >> KIND_SHIFT != FILE
            or links != names(number)
            or allocated != sizes(number, 0)
            or types(number) != FILE_TYPE
            or made > most
            or changed > most
            or flags & UNKNOWN_FLAGS
        ]

    def _types(self) -> Iterator[Damage]:
        """Yield names that lead to no inode, and those that differ in what it is."""
        items = self._items
        for number in sorted(items.types.keys() - items.inodes.keys()):
            words = f"a name is of inode {number}, which is not there"
            yield self._about(number, "unused-inode", words, "btrfs_items.dir_item.object")
        for _, number, file_type, name in items.odd_types:
            words = f"{printable_name(name)} has type {file_type}, and another name of it"
            words += f" has type {items.types[number]}"
            yield self._about(number, "file-type", words, "btrfs_items.dir_item.file_type")

    def _inode(self, number: int) -> Iterator[Damage]:
        inode = self._items.inodes[number]
        if inode[GENERATION] > self._generation + 1 or inode[CHANGED] > self._generation + 1:
            words = f"of generation {inode[GENERATION]}, changed in {inode[CHANGED]}"
            words += f", and the file system is of {self._generation}"
            field = "btrfs_items.inode_item.generation"
            yield self._about(number, "generation", words, field)
        kind = inode[MODE] >> KIND_SHIFT
        if kind not in TYPES:
            words = f"its mode is {inode[MODE]:#o}, which is of no type of file"
            yield self._about(number, "file-type", words, "btrfs_items.inode_item.mode")
        flags = inode[FLAGS] & (UNKNOWN_FLAGS | (NOT_OF_SYMLINKS if kind == SYMLINK else 0))
        if flags:
            whose = "that a symlink cannot have" if flags & NOT_OF_SYMLINKS else "that are unknown"
            words = f"flags {flags:#x}, {whose}"
            yield self._about(number, "inode-flags", words, "btrfs_items.inode_item.flags")
        yield from self._count(number, kind, inode[LINKS])
        file_type, wanted = self._items.types.get(number), TYPES.get(kind, 0)
        if file_type not in {None, wanted}:
            words = f"its name has type {file_type}, and it is of type {wanted}"
            yield self._about(number, "file-type", words, "btrfs_items.dir_item.file_type")
        rest = self._items.bytes.get(number, 0) - inode[ALLOCATED]
        if rest and kind == FILE and number not in self._orphans:
            words = f"its count of bytes is {abs(rest)} {'less' if rest > 0 else 'more'} than"
            words += " its extents have"
            field = "btrfs_items.inode_item.len_allocated"
            yield self._about(number, "block-count", words, field)

    def _count(self, number: int, kind: int, links: int) -> Iterator[Damage]:
        names = self._items.names.get(number, 0)
        if number in self._orphans or not ROOT <= number <= LAST:
            return
        if kind == DIRECTORY:
            if names > 1:
                yield self._about(number, "directory", f"{names} names lead to it", "")
            names = 1 if names or number == ROOT else 0
        if not names:
            yield self._about(number, "unconnected", "no name leads to it", "")
        elif links != names:
            words = f"its count of links is {links}, and it has {names} names"
            yield self._about(number, "link-count", words, "btrfs_items.inode_item.num_links")

    def _about(self, number: int, check: str, words: str, field: str) -> Damage:
        return Damage(
            check=check,
            structure=f"btrfs inode {number} of subvolume {self._subvolume}",
            message=words,
            field=field,
            inode=number,
            subvolume=self._subvolume,
        )
