"""The inodes of one subvolume: names and references in pairs, counts of links, extents of files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.btrfs_items_records import (
    ExtentKind,
    FileExtentPlaceRecord,
    FileExtentRecord,
    InodeItemRecord,
)
from pygrub_k._generated.btrfs_tree_records import ItemKind
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.btrfs.names import entries_of, name_hash
from pygrub_k.filesystems.btrfs.references import references_of
from pygrub_k.filesystems.damage import Damage, of_error
from pygrub_k.records import record_at
from pygrub_k.text import printable_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.btrfs.node import Node

    Pair = tuple[int, int, int, bytes]
    """(directory, inode, index, name)"""

KIND_SHIFT: Final = 12
DIRECTORY: Final = 0x4
TYPES: Final = {0x8: 1, DIRECTORY: 2, 0x2: 3, 0x6: 4, 0x1: 5, 0xC: 6, 0xA: 7}
FILE: Final = 0x8
ROOT: Final = 256
LAST: Final = (1 << 64) - 256
"""The last number of an inode that is no object of the file system's own."""


def extents_in(data: bytes) -> dict[int, int]:
    """Return the extent that an item of a file's content names: its bytes by its address."""
    if record_at(FileExtentRecord, data, 0, None).kind == ExtentKind.inline:
        return {}
    place = record_at(FileExtentPlaceRecord, data, FileExtentRecord.SIZE, None)
    return {place.address: place.len_stored} if place.address else {}


class InodeCheck:
    """Takes the items of a subvolume's tree in order; `finish` tells what does not fit."""

    def __init__(self, subvolume: int, generation: int) -> None:
        self._subvolume = subvolume
        self._generation = generation
        self._allocated: dict[int, int] = {}
        """Bytes of the extents of each inode less those that it says."""
        self._found: list[Damage] = []
        self._links: dict[int, int] = {}
        self._kinds: dict[int, int] = {}
        self._names: dict[int, int] = {}
        """How many references an inode has."""
        self._open: set[Pair] = set()
        """Names in directories and references of inodes of which the other was not yet seen."""
        self._hashed: dict[int, int] = {}
        self._indexed: dict[int, int] = {}
        self._orphans: set[int] = set()
        self._types: list[tuple[int, int, int, bytes]] = []

    def take(self, node: Node, used: dict[int, int]) -> Iterator[Damage]:
        """Yield what is wrong with the items of a leaf; add the extents of files to `used`."""
        for index, key in enumerate(node.keys):
            try:
                self._item(key, node.item(index), used)
            except PygrubError as error:
                yield of_error(error, "item", key[0])

    def _item(self, key: tuple[int, int, int], data: bytes, used: dict[int, int]) -> None:
        number, kind, offset = key
        if kind == ItemKind.inode_item:
            inode = record_at(InodeItemRecord, data, 0, None)
            self._links[number] = inode.num_links
            self._kinds[number] = inode.mode >> KIND_SHIFT
            self._allocated[number] = -inode.len_allocated
            if max(inode.generation, inode.changed_generation) > self._generation + 1:
                words = f"of generation {inode.generation}, changed in {inode.changed_generation}"
                words += f", and the file system is of {self._generation}"
                field = "btrfs_items.inode_item.generation"
                self._found.append(self._about(number, "generation", words, field))
        elif kind in {ItemKind.inode_ref, ItemKind.inode_extref}:
            self._references(key, data)
        elif kind in {ItemKind.dir_index, ItemKind.dir_item}:
            self._entries(key, data)
        elif kind == ItemKind.orphan_item:
            self._orphans.add(offset)
        elif kind == ItemKind.extent_data:
            self._extent(number, data)
            used |= extents_in(data)

    def _extent(self, number: int, data: bytes) -> None:
        head = record_at(FileExtentRecord, data, 0, None)
        size = head.len_decoded
        if head.kind != ExtentKind.inline:
            place = record_at(FileExtentPlaceRecord, data, FileExtentRecord.SIZE, None)
            size = place.length if place.address else 0
        self._allocated[number] = self._allocated.get(number, 0) + size

    def _references(self, key: tuple[int, int, int], data: bytes) -> None:
        number = key[0]
        for one in references_of(key, data):
            if one.directory != number:
                self._names[number] = self._names.get(number, 0) + 1
                self._toggle((one.directory, number, one.index, one.name))

    def _entries(self, key: tuple[int, int, int], data: bytes) -> None:
        number, kind, offset = key
        counts = self._indexed if kind == ItemKind.dir_index else self._hashed
        for name, header in entries_of(data, f"btrfs directory {number}"):
            counts[number] = counts.get(number, 0) + 1
            if kind == ItemKind.dir_item and name_hash(name) != offset:
                words = f"{printable_name(name)} stands at hash {offset:#x}"
                field = "btrfs_items.dir_item"
                self._found.append(self._about(number, "directory", words, field))
            if kind == ItemKind.dir_index and header.kind == ItemKind.inode_item:
                self._toggle((number, header.object, offset, name))
                self._types.append((number, header.object, header.file_type, name))

    def _toggle(self, pair: Pair) -> None:
        if pair in self._open:
            self._open.remove(pair)
        else:
            self._open.add(pair)

    def finish(self) -> Iterator[Damage]:
        """Yield what does not fit together, once all leaves were taken."""
        yield from self._found
        for directory, number, _, name in sorted(self._open):
            words = f"{printable_name(name)} in directory {directory}: name or reference is missing"
            yield self._about(number, "reference", words, "btrfs_items.inode_ref")
        for directory, number, file_type, name in self._types:
            kind = self._kinds.get(number)
            shown = printable_name(name)
            if kind is None:
                words = f"{shown} is inode {number}, which is not there"
                yield self._about(directory, "unused-inode", words, "btrfs_items.dir_item.object")
            elif file_type != TYPES.get(kind, 0):
                words = (
                    f"{shown} has type {file_type}, and inode {number} is of {TYPES.get(kind, 0)}"
                )
                yield self._about(directory, "file-type", words, "btrfs_items.dir_item.file_type")
        for number in sorted(self._hashed.keys() | self._indexed.keys()):
            hashed, indexed = self._hashed.get(number, 0), self._indexed.get(number, 0)
            if hashed != indexed:
                words = f"{hashed} names by their hashes, and {indexed} by their order"
                yield self._about(number, "directory", words, "btrfs_items.dir_item")
        for number, links in sorted(self._links.items()):
            yield from self._count(number, links)
        for number, rest in sorted(self._allocated.items()):
            is_file = self._kinds.get(number) == FILE and number not in self._orphans
            if rest and is_file:
                words = f"its count of bytes is {abs(rest)} {'less' if rest > 0 else 'more'} than"
                words += " its extents have"
                field = "btrfs_items.inode_item.len_allocated"
                yield self._about(number, "block-count", words, field)

    def _count(self, number: int, links: int) -> Iterator[Damage]:
        names = self._names.get(number, 0)
        if number in self._orphans or not ROOT <= number <= LAST:
            return
        if self._kinds[number] == DIRECTORY:
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
