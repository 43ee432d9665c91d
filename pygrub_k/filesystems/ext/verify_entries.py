"""The entries of a block of an ext directory: all at once where they are plain, else singly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from pygrub_k._generated.bulk import reader
from pygrub_k._generated.ext_directory_records import EntryHeaderRecord, FileType
from pygrub_k._generated.ext_inode_records import InodeFlags, ReservedInode
from pygrub_k.filesystems.damage import Damage
from pygrub_k.filesystems.ext.directory import type_mask
from pygrub_k.filesystems.ext.verify_inode_columns import DIRECTORY
from pygrub_k.text import printable_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.ext.storage import Storage
    from pygrub_k.filesystems.ext.stored_inode import StoredInode
    from pygrub_k.filesystems.ext.verify_inodes import InodePass
    from pygrub_k.filesystems.ext.verify_links import NameCounts

HEAD: Final = EntryHeaderRecord.SIZE
SHORTEST: Final = 12
FULL: Final = 65536
LONG_LENGTHS: Final = (0, 65535)
"""How an entry is stored that fills the largest block."""
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
TO_TYPES: Final = bytes(TYPES.get(kind, 0) for kind in range(256))
SHORTEST_ENCRYPTED: Final = 16
"""Bytes of a block of the cipher."""
ENCRYPTED: Final = frozenset({0x8, DIRECTORY, 0xA})
"""Kinds of which all are encrypted in a directory that is."""
EVERY: Final = 0xFF
LONGEST_SELF: Final = 2
SELF: Final = (b".", b"..")
_entry = reader(EntryHeaderRecord, ("inode", "len_entry_raw", "len_name", "file_type"))


class Plain(NamedTuple):
    """The entries of a block of which nothing is odd by itself.

    `upwards` is what `..` leads to, 0 where a block has none.
    """

    names: list[bytes]
    numbers: list[int]
    types: bytearray
    upwards: int

    def joined(self, following: Plain) -> Plain:
        """Return the entries of this block and of one behind it."""
        names, numbers = self.names + following.names, self.numbers + following.numbers
        return Plain(names, numbers, self.types + following.types, self.upwards)


def plain_entries(data: bytes, own: int) -> Plain | None:
    """Return a block's entries; None if anything is not as every writer leaves it.

    `own` is the directory's number if the block is its first, which begins with `.` and `..`,
    else 0.
    """
    names: list[bytes] = []
    numbers: list[int] = []
    types = bytearray()
    itself = upwards = at = 0
    end, entry = len(data), _entry
    last = end - HEAD
    add_name, add_number, add_type = names.append, numbers.append, types.append
    while at <= last:
        number, length, count, kind = entry(data, at)
        start = at + HEAD
        stop = start + count
        at += length
        if at < stop or length & 3:
            return None
        if not number:
            if length < SHORTEST:
                return None
        elif count > LONGEST_SELF or data[start:stop] not in SELF:
            add_name(data[start:stop])
            add_number(number)
            add_type(kind)
        else:
            place = HEAD if count == 1 else SHORTEST + HEAD
            foreign = count == 1 and number != own
            if not own or start != place or kind != FileType.directory or foreign:
                return None
            if count == 1:
                itself = number
            else:
                upwards = number
    if at != end or (own and not (itself and upwards)):
        return None
    joined = b"/".join(names)
    if b"\0" in joined or joined.count(b"/") != max(len(names) - 1, 0) or b"" in names:
        return None
    return Plain(names, numbers, types, upwards)


class EntryCheck:
    """Compares entries with the inodes that they lead to, and counts them."""

    def __init__(self, storage: Storage, inodes: InodePass, counts: NameCounts) -> None:
        self._kinds = inodes.kinds
        self._last = inodes.last
        self._types = inodes.kinds.translate(TO_TYPES)
        self._mask = type_mask(storage.superblock)
        self._counts = counts
        self._encrypted = inodes.encrypted

    def fit(self, own: int, found: Plain) -> bool:
        """Take plain entries of directory `own`, if each leads to an inode of its type."""
        numbers, upwards, last = found.numbers, found.upwards, self._last
        if self._mask != EVERY or max(numbers, default=0) > last or upwards > last:
            return False
        actual = bytes(map(self._types.__getitem__, numbers))
        if actual != found.types or 0 in actual:
            return False
        counts = self._counts
        if FileType.directory in actual:
            below = [
                number
                for number, kind in zip(numbers, actual, strict=True)
                if kind == FileType.directory
            ]
            taken = counts.parents.keys() & below or ReservedInode.root in below
            if taken or len(set(below)) != len(below):
                return False
            counts.parents.update(dict.fromkeys(below, own))
        if upwards:
            counts.upwards[own] = upwards
            counts.refer((own, upwards))
        counts.refer(numbers)
        return True

    def block(
        self, inode: StoredInode, data: bytes, where: int, names: list[bytes], *, is_first: bool
    ) -> Iterator[Damage]:
        """Yield what is wrong with the entries of a block; add their names."""
        at, end, entry, own = 0, len(data), _entry, inode.number
        begin = len(names)
        numbers: list[int] = []
        types = bytearray()
        places: list[int] = []
        itself = False
        while at < end:
            if end - at < HEAD:
                words = f"{end - at} bytes are left of a block"
                yield about(inode, "directory", "entry_header.len_entry_raw", words, where + at)
                break
            number, length, count, kind = entry(data, at)
            if length in LONG_LENGTHS:
                length = FULL
            if length < SHORTEST or length & 3 or length < HEAD + count or at + length > end:
                words = f"an entry of {length} bytes, with a name of {count}; {end - at} are left"
                yield about(inode, "directory", "entry_header.len_entry_raw", words, where + at)
                break
            if number:
                name = data[at + HEAD : at + HEAD + count]
                if name in (b".", b".."):
                    itself = itself or name == b"."
                    yield from self._self(inode, name, number, kind, at, where, is_first=is_first)
                else:
                    names.append(name)
                    numbers.append(number)
                    types.append(kind)
                    places.append(where + at)
            at += length
        if is_first and not itself:
            yield about(inode, "directory", "", "it has no .", where)
        if is_first and own not in self._counts.upwards:
            yield about(inode, "directory", "", "it has no ..", where)
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
            yield about(inode, "directory", "", words, where + at)
            return
        if 0 < number <= self._last:
            self._counts.refer([number])
        if self._mask and kind & self._mask not in {FileType.directory, 0}:
            words = f"{name.decode()} has type {kind}"
            yield about(inode, "file-type", "entry_header.file_type", words, where + at)
        if name == b".":
            if number != own:
                words = f". is inode {number}"
                yield about(inode, "directory", "entry_header.inode", words, where + at)
        else:
            self._counts.upwards[own] = number

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
        if is_inside and not odd and not inode.has(InodeFlags.encrypted):
            actual = bytes(map(self._types.__getitem__, numbers))
            found = bytes(map(kinds.__getitem__, numbers))
            if 0 not in found and (not self._mask or (self._mask == EVERY and actual == types)):
                self._counts.refer(numbers)
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
            yield about(inode, "directory", "entry.name", words, where)
        if number > self._last:
            words = f"{shown} is inode {number}, and there are {self._last}"
            yield about(inode, "range", "entry_header.inode", words, where)
            return
        self._counts.refer([number])
        found = self._kinds[number]
        if not found:
            words = f"{shown} is inode {number}, which is not in use"
            yield about(inode, "unused-inode", "entry_header.inode", words, where)
            return
        if inode.has(InodeFlags.encrypted):
            yield from self._encryption(inode, name, number, where)
        wanted = TYPES.get(found, 0)
        if self._mask and kind & self._mask not in {wanted, FileType.unknown}:
            words = f"{shown} has type {kind & self._mask}, and inode {number} is of type {wanted}"
            yield about(inode, "file-type", "entry_header.file_type", words, where)

    def _encryption(
        self, inode: StoredInode, name: bytes, number: int, where: int
    ) -> Iterator[Damage]:
        """Yield what cannot be in a directory whose names are encrypted."""
        shown = printable_name(name)
        if len(name) < SHORTEST_ENCRYPTED:
            words = f"{shown} is encrypted, and {len(name)} bytes are too few for that"
            yield about(inode, "encryption", "entry_header.len_name", words, where)
        if self._kinds[number] in ENCRYPTED and number not in self._encrypted:
            words = f"{shown} is inode {number}, which is not encrypted like its directory"
            yield about(inode, "encryption", "entry_header.inode", words, where)

    def _subdirectories(
        self, inode: StoredInode, names: list[bytes], numbers: list[int], places: list[int]
    ) -> Iterator[Damage]:
        parents = self._counts.parents
        for at, number in enumerate(numbers):
            if self._kinds[number] != DIRECTORY:
                continue
            if number in parents or number == ReservedInode.root:
                shown = printable_name(names[at])
                words = f"{shown} is a second name of directory {number}"
                yield about(inode, "directory", "entry_header.inode", words, places[at])
            else:
                parents[number] = inode.number


def about(inode: StoredInode, check: str, field: str, words: str, where: int) -> Damage:
    """Return a finding about a directory; `field` is one of the specification ext_directory."""
    return Damage(
        check=check,
        structure=f"ext4 directory of inode {inode.number}",
        message=words,
        field=f"ext_directory.{field}" if field else "",
        position=where,
        inode=inode.number,
    )
