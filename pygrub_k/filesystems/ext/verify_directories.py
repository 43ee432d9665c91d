"""The directories of an ext file system: names, what they lead to, indexes, link counts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from pygrub_k._generated.bulk import reader
from pygrub_k._generated.ext_directory_records import (
    EntryHeaderRecord,
    FileType,
    InlineParentRecord,
)
from pygrub_k._generated.ext_inode_records import InodeFlags, ReservedInode
from pygrub_k._generated.ext_superblock_records import ReadOnly
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.damage import Checked, Damage, of_error
from pygrub_k.filesystems.ext.directory import type_mask
from pygrub_k.filesystems.ext.directory_blocks import DirectoryBlocks
from pygrub_k.filesystems.ext.inline import inline_directory
from pygrub_k.filesystems.ext.stored_inode import StoredInode
from pygrub_k.filesystems.ext.verify_index import IndexCheck
from pygrub_k.limits import DIRECTORY_NESTING
from pygrub_k.records import part_at
from pygrub_k.text import printable_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.filesystems.damage import Collector
    from pygrub_k.filesystems.ext.storage import Storage
    from pygrub_k.filesystems.ext.verify_inodes import InodePass

HEAD: Final = EntryHeaderRecord.SIZE
SHORTEST: Final = 12
FULL: Final = 65536
LONG_LENGTHS: Final = (0, 65535)
"""How an entry is stored that fills the largest block."""
DIRECTORY: Final = 0x4
MANY: Final = 65000
"""Links from which on a directory may say 1: of more than anybody counts."""
TYPES: Final = {
    0x8: FileType.file,
    DIRECTORY: FileType.directory,
    0x2: FileType.character_device,
    0x6: FileType.block_device,
    0x1: FileType.fifo,
    0xC: FileType.socket,
    0xA: FileType.symlink,
}
"""The type in a name by the kind in a mode."""
SELF: Final = (b".", b"..")
FEW: Final = 255
STEP: Final = 4096
EVERY: Final = 0xFF
TO_ONE: Final = bytes([0, *[1] * 255])
TO_TYPES: Final = bytes(TYPES.get(kind, 0) for kind in range(256))
_entry = reader(EntryHeaderRecord, ("inode", "len_entry_raw", "len_name", "file_type"))


class DirectoryPass:
    """Reads all directories once; `inodes` has what there is for names to lead to."""

    def __init__(self, storage: Storage, collector: Collector, inodes: InodePass) -> None:
        self._storage = storage
        self._collector = collector
        self._inodes = inodes
        self._kinds = inodes.kinds
        self._last = inodes.last
        self._types = inodes.kinds.translate(TO_TYPES)
        self._mask = type_mask(storage.superblock)
        self._few = bytearray(self._last + 1)
        """How many names lead to an inode, up to FEW; `_many` has how many more."""
        self._many: dict[int, int] = {}
        self._parents: dict[int, int] = {}
        """The directory that has a name for a directory."""
        self._upwards: dict[int, int] = {}
        """What `..` of a directory says."""
        self._names = 0

    def run(self) -> Iterator[Damage | Checked]:
        """Yield what is wrong with directories, and then with what leads where."""
        for number in self._inodes.directories:
            try:
                yield from self._directory(StoredInode.read(self._storage, number))
            except PygrubError as error:
                yield of_error(error, "directory", number)
            yield from self._collector.taken(number)
        yield Checked("directories", len(self._inodes.directories))
        yield Checked("names", self._names)
        yield from self._tree()
        yield from self._links()

    # -- one directory -----------------------------------------------------------------------

    def _directory(self, inode: StoredInode) -> Iterator[Damage]:
        number = inode.number
        names: list[bytes] = []
        if inode.has(InodeFlags.inline_data):
            parent = part_at(InlineParentRecord, inode.core.block, 0, inode.structure, inode.offset)
            self._refer([number])
            if 0 < parent.inode <= self._last:
                self._refer([parent.inode])
            self._upwards[number] = parent.inode
            for data, where in inline_directory(inode):
                yield from self._block(inode, data, where, names, is_first=False)
        else:
            yield from self._blocks(inode, names)
        self._names += len(names)
        if len(set(names)) != len(names):
            for name, times in Counter(names).items():
                if times > 1:
                    words = f"{times} entries are named {printable_name(name)}"
                    yield self._about(inode, "directory", "", words, inode.offset)

    def _blocks(self, inode: StoredInode, names: list[bytes]) -> Iterator[Damage]:
        blocks = DirectoryBlocks(inode)
        present = list(blocks.numbers())
        missing = blocks.count - len(present)
        if missing:
            words = f"{missing} of its {blocks.count} blocks are holes"
            yield self._about(inode, "directory", "", words, inode.offset)
        index = None
        if inode.has(InodeFlags.indexed_directory):
            index = IndexCheck(blocks)
            yield from index.run()
        elif not present:
            return
        for at in present:
            try:
                data = blocks.read(at)
            except PygrubError as error:
                yield of_error(error, "directory", inode.number)
                continue
            start = len(names)
            is_node = bool(index is not None and at and blocks.entries_offset(data, at))
            if not self._is_plain(inode, data, names, is_first=at == 0):
                yield from self._block(inode, data, blocks.where(at), names, is_first=at == 0)
            if index is not None and not is_node:
                yield from index.leaf(at, names[start:])
        if index is not None:
            yield from index.finish()
        yield from self._collector.taken(inode.number)

    def _is_plain(
        self, inode: StoredInode, data: bytes, names: list[bytes], *, is_first: bool
    ) -> bool:
        """Take a block's entries if all is right with them, quickly; else return False."""
        found: list[bytes] = []
        numbers: list[int] = []
        types = bytearray()
        upwards = 0
        at, end, entry = 0, len(data), _entry
        add_name, add_number, add_type = found.append, numbers.append, types.append
        while at < end:
            number, length, count, kind = entry(data, at)
            if length < count + HEAD or length & 3:
                return False
            start = at + HEAD
            if number:
                name = data[start : start + count]
                if name in SELF:
                    place = 0 if name == b"." else SHORTEST
                    foreign = not at and number != inode.number
                    if not is_first or at != place or kind != FileType.directory or foreign:
                        return False
                    upwards = number
                else:
                    add_name(name)
                    add_number(number)
                    add_type(kind)
            elif length < SHORTEST:
                return False
            at += length
        if at != end or (is_first and not upwards):
            return False
        if not self._are_right(inode, found, numbers, types, upwards):
            return False
        names += found
        return True

    def _are_right(
        self,
        inode: StoredInode,
        found: list[bytes],
        numbers: list[int],
        types: bytearray,
        upwards: int,
    ) -> bool:
        """Take the entries of a block, if each leads to an inode of its type."""
        if self._mask != EVERY or max(numbers, default=0) > self._last or upwards > self._last:
            return False
        joined = b"/".join(found)
        if b"\0" in joined or joined.count(b"/") != max(len(found) - 1, 0) or b"" in found:
            return False
        actual = bytes(map(self._types.__getitem__, numbers))
        if 0 in actual or actual != types:
            return False
        if FileType.directory in actual:
            below = [
                number
                for number, kind in zip(numbers, actual, strict=True)
                if kind == FileType.directory
            ]
            taken = [number in self._parents or number == ReservedInode.root for number in below]
            if any(taken) or len(set(below)) != len(below):
                return False
            self._parents.update(dict.fromkeys(below, inode.number))
        if upwards:
            self._upwards[inode.number] = upwards
            self._refer((inode.number, upwards))
        self._refer(numbers)
        return True

    def _block(
        self, inode: StoredInode, data: bytes, where: int, names: list[bytes], *, is_first: bool
    ) -> Iterator[Damage]:
        """Yield what is wrong with the entries of a block; add their names."""
        at, end, entry, own = 0, len(data), _entry, inode.number
        begin = len(names)
        numbers: list[int] = []
        types = bytearray()
        places: list[int] = []
        while at < end:
            if end - at < HEAD:
                words = f"{end - at} bytes are left of a block"
                yield self._about(
                    inode, "directory", "entry_header.len_entry_raw", words, where + at
                )
                break
            number, length, count, kind = entry(data, at)
            if length in LONG_LENGTHS:
                length = FULL
            if length < SHORTEST or length & 3 or length < HEAD + count or at + length > end:
                words = f"an entry of {length} bytes, with a name of {count}; {end - at} are left"
                yield self._about(
                    inode, "directory", "entry_header.len_entry_raw", words, where + at
                )
                break
            if number:
                name = data[at + HEAD : at + HEAD + count]
                if name in (b".", b".."):
                    yield from self._self(inode, name, number, kind, at, where, is_first=is_first)
                else:
                    names.append(name)
                    numbers.append(number)
                    types.append(kind)
                    places.append(where + at)
            at += length
        if is_first and own not in self._upwards:
            yield self._about(inode, "directory", "", "it has no ..", where)
        yield from self._entries(inode, names[begin:], numbers, types, places)

    def _self(  # noqa: PLR0913, PLR0917 - an entry and where it is
        self,
        inode: StoredInode,
        name: bytes,
        number: int,
        kind: int,
        at: int,
        where: int,
        *,
        is_first: bool,
    ) -> Iterator[Damage]:
        """Take `.` or `..`, each where it has to be."""
        own = inode.number
        expected = 0 if name == b"." else SHORTEST
        if not is_first or at != expected:
            words = f"{name.decode()} where it does not belong"
            yield self._about(inode, "directory", "", words, where + at)
            return
        if 0 < number <= self._last:
            self._refer([number])
        if self._mask and kind & self._mask not in {FileType.directory, 0}:
            words = f"{name.decode()} has type {kind}"
            yield self._about(inode, "file-type", "entry_header.file_type", words, where + at)
        if name == b".":
            if number != own:
                words = f". is inode {number}"
                yield self._about(inode, "directory", "entry_header.inode", words, where + at)
        else:
            self._upwards[own] = number

    def _entries(
        self,
        inode: StoredInode,
        names: list[bytes],
        numbers: list[int],
        types: bytearray,
        places: list[int],
    ) -> Iterator[Damage]:
        """Compare what names say with the inodes that they lead to; all at once where it is so."""
        if not numbers:
            return
        last, kinds = self._last, self._kinds
        is_inside = max(numbers) <= last
        joined = b"/".join(names)
        odd = b"\0" in joined or joined.count(b"/") != len(names) - 1 or b"" in names
        if is_inside and not (odd and not inode.has(InodeFlags.encrypted)):
            actual = bytes(map(self._types.__getitem__, numbers))
            found = bytes(map(kinds.__getitem__, numbers))
            if 0 not in found and (not self._mask or (self._mask == EVERY and actual == types)):
                self._refer(numbers)
                if DIRECTORY in found:
                    yield from self._subdirectories(inode, names, numbers, places)
                return
        for name, number, kind, where in zip(names, numbers, types, places, strict=True):
            yield from self._entry(inode, name, number, kind, where)
        inside = [at for at, number in enumerate(numbers) if number <= last]
        yield from self._subdirectories(
            inode,
            [names[at] for at in inside],
            [numbers[at] for at in inside],
            [places[at] for at in inside],
        )

    def _entry(
        self, inode: StoredInode, name: bytes, number: int, kind: int, where: int
    ) -> Iterator[Damage]:
        shown = printable_name(name)
        if not name or (not inode.has(InodeFlags.encrypted) and (b"/" in name or b"\0" in name)):
            words = f"an entry is named '{shown}'"
            yield self._about(inode, "directory", "entry.name", words, where)
        if number > self._last:
            words = f"{shown} is inode {number}, and there are {self._last}"
            yield self._about(inode, "range", "entry_header.inode", words, where)
            return
        self._refer([number])
        found = self._kinds[number]
        if not found:
            words = f"{shown} is inode {number}, which is not in use"
            yield self._about(inode, "unused-inode", "entry_header.inode", words, where)
            return
        wanted = TYPES.get(found, 0)
        if self._mask and kind & self._mask != wanted:
            words = f"{shown} has type {kind & self._mask}, and inode {number} is of type {wanted}"
            yield self._about(inode, "file-type", "entry_header.file_type", words, where)

    def _subdirectories(
        self, inode: StoredInode, names: list[bytes], numbers: list[int], places: list[int]
    ) -> Iterator[Damage]:
        parents = self._parents
        for at, number in enumerate(numbers):
            if self._kinds[number] != DIRECTORY:
                continue
            if number in parents or number == ReservedInode.root:
                shown = printable_name(names[at])
                words = f"{shown} is a second name of directory {number}"
                yield self._about(inode, "directory", "entry_header.inode", words, places[at])
            else:
                parents[number] = inode.number

    # -- all of them -------------------------------------------------------------------------

    def _tree(self) -> Iterator[Damage]:
        """Yield directories whose `..` is wrong, and those that cannot be reached from the root."""
        root = ReservedInode.root
        if self._kinds[root] != DIRECTORY:
            yield self._of_inode(root, "directory", "the root is no directory")
        connected = {int(root)}
        for number in self._inodes.directories:
            parent = root if number == root else self._parents.get(number)
            upwards = self._upwards.get(number)
            if upwards is not None and parent is not None and upwards != parent:
                words = f"its .. is inode {upwards}, and it is in directory {parent}"
                yield self._of_inode(number, "directory", words)
            way: list[int] = []
            at = number
            while at not in connected and len(way) < len(self._inodes.directories):
                way.append(at)
                if at not in self._parents or len(way) > DIRECTORY_NESTING:
                    break
                at = self._parents[at]
            if at in connected:
                connected.update(way)
            elif number in self._parents and at in way[:-1]:
                words = "it lies below itself, and cannot be reached from the root"
                yield self._of_inode(number, "unconnected", words)

    def _links(self) -> Iterator[Damage]:
        """Yield inodes without a name, and those with another number of them than they say."""
        inodes = self._inodes
        few, kinds = self._few, inodes.kinds
        expected = self._expected()
        for start in range(0, len(few), STEP):
            end = min(start + STEP, len(few))
            if few[start:end] != expected[start:end]:
                for number in range(start, end):
                    if few[number] != expected[number] and kinds[number]:
                        yield from self._link(number, few[number])
        number = -1
        while (number := few.find(FEW, number + 1)) >= 0:
            count = FEW + self._many.get(number, 0)
            if inodes.links.get(number) not in {None, count} and few[number] == expected[number]:
                yield from self._link(number, count)
        for number in inodes.directories:
            if number != ReservedInode.root and number not in self._parents:
                yield self._of_inode(number, "unconnected", "no name leads to this directory")

    def _expected(self) -> bytearray:
        """Return how many names should lead to each inode, up to FEW."""
        inodes = self._inodes
        expected = inodes.kinds.translate(TO_ONE)
        for number, count in inodes.links.items():
            expected[number] = min(count, FEW)
        for number in (*inodes.hidden, *inodes.orphans, *inodes.value_holders):
            if number <= inodes.last:
                expected[number] = self._few[number]
        return expected

    def _link(self, number: int, count: int) -> Iterator[Damage]:
        count += self._many.get(number, 0) if count == FEW else 0
        stored = self._inodes.links.get(number, 1)
        is_directory = self._kinds[number] == DIRECTORY
        many = self._storage.superblock.has_read_only(ReadOnly.many_subdirectories)
        if not count:
            yield self._of_inode(number, "unconnected", "no name leads to it")
        elif stored != count and not (is_directory and many and stored == 1 and count >= MANY):
            words = f"its count of links is {stored}, and {count} lead to it"
            yield self._of_inode(number, "link-count", words, "num_links")

    def _refer(self, numbers: Sequence[int]) -> None:
        """Count what some entries lead to; all of them are inodes that there are."""
        few = self._few
        for number in numbers:
            if few[number] == FEW:
                self._many[number] = self._many.get(number, 0) + 1
            else:
                few[number] += 1

    def _of_inode(self, number: int, check: str, words: str, field: str = "") -> Damage:
        position = None
        try:
            position = StoredInode.read(self._storage, number).offset
        except PygrubError:
            self._collector.taken()
        return Damage(
            check=check,
            structure=f"ext4 inode {number}",
            message=words,
            field=f"ext_inode.core.{field}" if field else "",
            position=position,
            inode=number,
        )

    def _about(self, inode: StoredInode, check: str, field: str, words: str, where: int) -> Damage:
        return Damage(
            check=check,
            structure=f"ext4 directory of inode {inode.number}",
            message=words,
            field=f"ext_directory.{field}" if field else "",
            position=where,
            inode=inode.number,
        )
