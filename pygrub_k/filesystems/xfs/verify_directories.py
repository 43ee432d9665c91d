"""The directories of an XFS: names, what they lead to, counts of links."""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, Any, Final

from pygrub_k._generated.xfs_directory_records import (
    NarrowInodeRecord,
    ShortHeaderRecord,
    WideInodeRecord,
)
from pygrub_k._generated.xfs_inode_records import ForkFormat
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.damage import PASSED_AT_ONCE, Checked, Damage, Item, Passed, of_error
from pygrub_k.filesystems.xfs.directory import entries
from pygrub_k.filesystems.xfs.directory import scan as scan_block
from pygrub_k.filesystems.xfs.directory_blocks import DirectoryBlocks
from pygrub_k.filesystems.xfs.inode import XfsInode
from pygrub_k.filesystems.xfs.verify_hashes import hash_faults
from pygrub_k.filesystems.xfs.verify_inode_columns import FILE
from pygrub_k.filesystems.xfs.verify_inodes import DIRECTORY
from pygrub_k.filesystems.xfs.verify_names import free_faults, plain_block
from pygrub_k.records import part_at
from pygrub_k.text import printable_name

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from pygrub_k.filesystems.damage import Collector
    from pygrub_k.filesystems.xfs.storage import Storage
    from pygrub_k.filesystems.xfs.verify_inodes import InodePass

TYPES: Final = {FILE: 1, DIRECTORY: 2, 0x2: 3, 0x6: 4, 0x1: 5, 0xC: 6, 0xA: 7}
"""The type in a name (ftype) by the kind in a mode."""
TO_TYPES: Final = bytes(TYPES.get(kind, 0) for kind in range(256))


class DirectoryPass:
    """Reads all directories, and compares what names lead to with what there is."""

    def __init__(self, storage: Storage, collector: Collector, inodes: InodePass) -> None:
        self._storage = storage
        self._collector = collector
        self._inodes = inodes
        self._root = storage.superblock.record.root_inode
        self._references: dict[int, int] = {}
        self._parents: dict[int, int] = {}
        self._upwards: dict[int, int] = {}
        self._names = 0

    def run(self) -> Iterator[Item]:
        """Yield what is wrong with directories, then with what no name leads to."""
        told = 0
        for number in self._inodes.directories:
            if self._names - told >= PASSED_AT_ONCE:
                yield Passed(self._names - told)
                told = self._names
            raised: PygrubError | None = None
            try:
                yield from self._directory(XfsInode.read(self._storage, number))
            except PygrubError as error:
                raised = error
            noted = self._collector.taken(number)
            yield from noted
            if raised is not None:
                last = of_error(raised, "directory", number)
                if last.message not in {one.message for one in noted}:
                    yield last
        yield Checked("directories", len(self._inodes.directories))
        yield Checked("names", self._names)
        yield from self._counts()

    def _directory(self, inode: XfsInode) -> Iterator[Damage]:
        own, names = inode.number, set[bytes]()
        yield from self._collector.taken(own)
        if inode.core.format == ForkFormat.local:
            self._upwards[own] = self._parent(inode)
            found = yield from self._singly(inode, names)
        else:
            plain = yield from self._blocks(DirectoryBlocks(inode), names)
            if plain is None:
                self._upwards[own] = self._parent(inode)
                names.clear()
                found = yield from self._singly(inode, names)
            else:
                found = plain
            yield from hash_faults(inode, names)
        if len(names) != found:
            yield self._about(inode, "directory", f"{found - len(names)} names are there twice")
        self._names += found

    def _blocks(
        self, blocks: DirectoryBlocks, names: set[bytes]
    ) -> Generator[Damage, None, int | None]:
        """Take blocks of names of which nothing is odd; return how many names they have.

        None, and nothing is taken, where something is: then names are looked at one by one.
        """
        own, collector = blocks.directory.number, self._collector
        numbers: list[int] = []
        types = bytearray()
        faults: list[Damage] = []
        upwards = 0
        for number in blocks.numbers():
            try:
                data, start, end = blocks.names(number)
            except PygrubError:
                yield from collector.taken(own)
                return None
            found = plain_block(data, start, end, blocks.typed, 0 if number else own)
            noted = collector.taken(own)
            yield from noted  # it is recorded once: the second look at the names does not tell it
            if noted or found is None:
                return None
            upwards = upwards or found.upwards
            names.update(found.names)
            numbers += found.numbers
            types += found.types
            faults += free_faults(blocks, number, data, found)
        if not upwards or not self._fit(own, numbers, types if blocks.typed else None):
            return None
        self._upwards[own] = upwards
        yield from faults
        return len(numbers)

    def _fit(self, own: int, numbers: list[int], types: bytearray | None) -> bool:
        """Take entries of directory `own`, if each leads to an inode of its type."""
        actual = bytes(map(self._inodes.kinds.get, numbers, repeat(0)))
        if 0 in actual or (types is not None and actual.translate(TO_TYPES) != types):
            return False
        if DIRECTORY in actual:
            pairs = zip(numbers, actual, strict=True)
            below = [number for number, kind in pairs if kind == DIRECTORY]
            taken = self._parents.keys() & below or self._root in below
            if taken or len(set(below)) != len(below):
                return False
            self._parents.update(dict.fromkeys(below, own))
        references = self._references
        for number in numbers:
            references[number] = references.get(number, 0) + 1
        return True

    def _singly(self, inode: XfsInode, names: set[bytes]) -> Generator[Damage, None, int]:
        """Take the names one by one; return how many there are."""
        kinds, references, own = self._inodes.kinds, self._references, inode.number
        typed = self._storage.superblock.has_file_types
        found = 0
        for name, number, file_type in entries(inode):
            found += 1
            names.add(name)
            references[number] = references.get(number, 0) + 1
            kind = kinds.get(number, 0)
            if not kind:
                words = f"{printable_name(name)} is inode {number}, which is not in use"
                yield self._about(inode, "unused-inode", words)
            elif typed and file_type != TYPES[kind]:
                shown = printable_name(name)
                words = f"{shown} has type {file_type}, and inode {number} type {TYPES[kind]}"
                yield self._about(inode, "file-type", words)
            if kind == DIRECTORY:
                if number in self._parents or number == self._root:
                    words = f"{printable_name(name)} is a second name of directory {number}"
                    yield self._about(inode, "directory", words)
                else:
                    self._parents[number] = own
        return found

    def _parent(self, inode: XfsInode) -> int:
        """Return what `..` is; raises what reading it raises."""
        if inode.core.format == ForkFormat.local:
            data = inode.local()
            header = part_at(ShortHeaderRecord, data, 0, inode.structure, inode.offset)
            table: Any = WideInodeRecord if header.has_wide_inodes else NarrowInodeRecord
            number: int = part_at(table, data, header.SIZE, inode.structure, inode.offset).number
            return number
        blocks = DirectoryBlocks(inode)
        for index, (name, number, _) in enumerate(scan_block(blocks, 0)):
            if name == b"..":
                return number
            if index:
                break
        return 0

    def _counts(self) -> Iterator[Damage]:
        inodes, references = self._inodes, self._references
        below: dict[int, int] = {}
        for number in self._parents.values():
            below[number] = below.get(number, 0) + 1
        get_links, get_count = inodes.links.get, references.get
        for number, kind in inodes.kinds.items():
            links = get_links(number, 1)
            if kind == FILE and links == get_count(number):
                continue
            if number in inodes.hidden or (number in inodes.unlinked and not links):
                continue
            count = references.get(number, 0)
            if kind == DIRECTORY:
                yield from self._of_directory(number, count)
                count = count + 1 + below.get(number, 0) + (number == self._root)
            elif not count:
                yield self._of(number, "unconnected", "no name leads to it")
                continue
            if links != count:
                words = f"its count of links is {links}, and {count} lead to it"
                yield self._of(number, "link-count", words, "xfs_inode.core.num_links")

    def _of_directory(self, number: int, count: int) -> Iterator[Damage]:
        if not count and number != self._root:
            yield self._of(number, "unconnected", "no name leads to this directory")
        parent = self._root if number == self._root else self._parents.get(number)
        upwards = self._upwards.get(number)
        if parent is not None and upwards is not None and upwards != parent:
            words = f"its .. is inode {upwards}, and it is in directory {parent}"
            yield self._of(number, "directory", words)

    def _of(self, number: int, check: str, words: str, field: str = "") -> Damage:
        position = self._inodes.position(number)
        return Damage(
            check=check,
            structure=f"XFS inode {number}",
            message=words,
            field=field,
            position=position,
            inode=number,
        )

    @staticmethod
    def _about(inode: XfsInode, check: str, words: str) -> Damage:
        return Damage(
            check=check,
            structure=f"XFS directory of inode {inode.number}",
            message=words,
            field="xfs_directory.entry_head.inode",
            position=inode.offset,
            inode=inode.number,
        )
