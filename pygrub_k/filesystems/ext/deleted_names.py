"""Names that directories had: in the slack of their blocks, and in the journal's older copies.

Deleting a name lengthens the entry in front of it (Linux v6.12, fs/ext4/namei.c,
ext4_generic_delete_entry); name and inode number stay behind it until something is written there.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pygrub_k._generated.ext_directory_records import EntryHeaderRecord, FileType
from pygrub_k._generated.ext_inode_records import InodeFlags
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.ext.deleted_inodes import DIRECTORY_STEPS
from pygrub_k.filesystems.ext.directory import type_mask
from pygrub_k.filesystems.ext.directory_blocks import DirectoryBlocks
from pygrub_k.filesystems.ext.inline import inline_directory
from pygrub_k.filesystems.ext.inode import ExtInode
from pygrub_k.limits import EXT_DELETED_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from pygrub_k.filesystems.ext.deleted_inodes import DeletedInodes
    from pygrub_k.filesystems.ext.states import States
    from pygrub_k.filesystems.ext.storage import Storage
    from pygrub_k.filesystems.ext.stored_inode import StoredInode
    from pygrub_k.filesystems.steps import Steps

    OldEntry = tuple[bytes, int, int, bool]
    """(name, inode number, file type, whether it is in use)"""

_HEAD: Final = EntryHeaderRecord.SIZE
_SHORTEST: Final = 12
_ALIGNED: Final = 4
_SELF: Final = (b".", b"..")
_KINDS: Final = range(FileType.symlink + 1)
SLACK: Final = 0
"""Stands for a transaction's number where a name was found behind an entry."""


@dataclass(frozen=True, slots=True)
class OldName:
    """A name in a directory: `number` is that of the inode that it led to, 0 where it is unknown.

    `sequence` is the last transaction that stored the name as one in use; SLACK if none that is
    still there did.
    """

    directory: int
    name: bytes
    number: int
    sequence: int


class DeletedNames:
    """The deleted names of a file system, and the names of its directories.

    `owners` maps blocks of directories to the directory's number. `parents` maps the number of a
    directory to the one that it is in, and its name there: today's, and where there is none, the
    one that it had.
    """

    def __init__(
        self, storage: Storage, inodes: DeletedInodes, states: States | None, steps: Steps
    ) -> None:
        self._storage = storage
        self._states = states
        self._inodes = inodes
        self.owners: dict[int, int] = {}
        self._indexed: set[int] = set()
        taken_place = states.transactions() if states is not None else []
        self._last = taken_place[-1].sequence if taken_place else SLACK
        self._limit = inodes.tables.per_group * storage.superblock.num_groups
        self._mask = type_mask(storage.superblock)
        self.parents: dict[int, tuple[int, bytes]] = {}
        self.found: dict[tuple[int, bytes, int], int] = {}
        self.living: dict[int, OldName] = {}
        """A name of each file that is still there and had another content."""
        copies = self._copies_by_directory()
        for number in sorted(inodes.directories):
            self._search_directory(number, copies.pop(number, []))
            steps.count(DIRECTORY_STEPS)
        for number, rest in copies.items():
            self._search_copies(number, rest, set())
        for number, stored in inodes.inline_directories.items():
            self._search_inline(number, stored)

    def names(self) -> Iterator[OldName]:
        """Yield all that was found."""
        for (directory, name, number), sequence in self.found.items():
            yield OldName(directory, name, number, sequence)

    # -- whose block is it? ------------------------------------------------------------------

    def _copies_by_directory(self) -> dict[int, list[tuple[int, Any]]]:
        """Return the journal's copies of directories' blocks: (transaction, copy) by directory."""
        for number in self._inodes.directories:
            try:
                self._own(ExtInode.read(self._storage, number))
            except PygrubError as error:
                self._storage.findings.note(error)
        directories = [lost for lost in self._inodes.all_lost() if lost.kind == "directory"]
        for lost in directories:
            inode = self._inodes.inode(lost)
            if inode is not None:
                with suppress(PygrubError):  # its blocks are nobody's then
                    self._own(inode)
        found: dict[int, list[tuple[int, Any]]] = {}
        if self._states is not None and self._states.history is not None:
            for transaction in self._states.transactions():
                for copy in transaction.copies:
                    owner = self.owners.get(copy[0])
                    if owner is not None:
                        found.setdefault(owner, []).append((transaction.sequence, copy))
        return found

    def _own(self, directory: StoredInode) -> None:
        if directory.has(InodeFlags.inline_data) or directory.has(InodeFlags.encrypted):
            return
        if directory.has(InodeFlags.indexed_directory):
            self._indexed.add(directory.number)
        for _, count, physical in directory.runs():
            for block in range(physical, physical + count):
                self.owners.setdefault(block, directory.number)

    # -- one directory -----------------------------------------------------------------------

    def _search_directory(self, number: int, copies: list[tuple[int, Any]]) -> None:
        try:
            directory = ExtInode.read(self._storage, number)
            blocks = self._blocks(directory)
        except PygrubError as error:
            self._storage.findings.note(error)
            blocks = []
        inodes = self._inodes.former
        live: set[tuple[bytes, int]] = set()
        slack: list[tuple[bytes, int]] = []
        for data in blocks:
            for name, inode, kind, is_live in self._present(number, data, live):
                if is_live:
                    live.add((name, inode))
                    if inode in inodes:
                        self.living[inode] = OldName(number, name, inode, SLACK)
                    if kind & self._mask == FileType.directory:
                        self.parents[inode] = (number, name)
                else:
                    slack.append((name, inode))
                    if kind & self._mask == FileType.directory:
                        self.parents.setdefault(inode, (number, name))
        for one in slack:
            if one not in live:
                self._add(number, *one, SLACK)
        self._search_copies(number, copies, live)

    def _present(
        self, number: int, data: bytes, live: set[tuple[bytes, int]]
    ) -> Iterator[OldEntry]:
        """Yield the entries of a block of today; add names that fast commits gave to `live`.

        Those that fast commits removed are kept as deleted.
        """
        changes = self._storage.changes
        newer = changes.names.get(number, {}) if changes is not None else {}
        live.update((name, target) for name, target in newer.items() if target is not None)
        for entry in self._entries(number, data):
            name, inode, _, is_live = entry
            if is_live and newer.get(name, inode) != inode:
                self._add(number, name, inode, self._last)
            else:
                yield entry

    def _blocks(self, directory: ExtInode) -> list[bytes]:
        if directory.has(InodeFlags.encrypted):
            return []
        if directory.has(InodeFlags.inline_data):
            return [data for data, _ in inline_directory(directory)]
        changes = self._storage.changes
        if changes is not None and changes.is_new_directory(directory.number, directory.core.mode):
            return []  # what lies there is older
        blocks = DirectoryBlocks(directory)
        found = []
        for index in blocks.numbers():
            try:
                found.append(blocks.read(index))
            except PygrubError as error:
                self._storage.findings.note(error)
        return found

    def _search_copies(
        self, number: int, copies: list[tuple[int, Any]], live: set[tuple[bytes, int]]
    ) -> None:
        """Add the names that older copies of a directory's blocks have and it has not."""
        if self._states is None or self._states.history is None:
            return
        for sequence, copy in copies:
            entries = self._entries(number, self._states.history.content(copy))
            self._add_names(number, entries, sequence, live)

    def _add_names(
        self,
        number: int,
        entries: Iterable[OldEntry],
        sequence: int,
        live: set[tuple[bytes, int]],
    ) -> None:
        for name, inode, kind, is_live in entries:
            if kind & self._mask == FileType.directory:
                self.parents.setdefault(inode, (number, name))
            if (name, inode) not in live:
                self._add(number, name, inode, sequence if is_live else SLACK)

    def _search_inline(self, number: int, stored: dict[bytes, int]) -> None:
        """Add the names that a directory held in its inode and has no longer."""
        live: set[tuple[bytes, int]] = set()
        with suppress(PygrubError):  # it is no directory any more
            entries = ExtInode.read(self._storage, number).entries()
            live = {(one.name, one.number) for one in entries}
        for data, sequence in stored.items():
            with suppress(PygrubError):
                inode = ExtInode(self._storage, number, data, 0)
                for piece, _ in inline_directory(inode):
                    stored_names = old_entries(piece, self._limit)  # an index came later, if any
                    self._add_names(number, stored_names, sequence, live)

    def _entries(self, directory: int, data: bytes) -> Iterator[OldEntry]:
        """Yield the entries of a block; of one that has an index, those in use."""
        found = old_entries(data, self._limit)
        if directory in self._indexed and holds_index(data):
            return (one for one in found if one[3])
        return found

    def _add(self, directory: int, name: bytes, inode: int, sequence: int) -> None:
        key = (directory, name, inode)
        if key in self.found or len(self.found) < EXT_DELETED_NAMES:
            self.found[key] = max(self.found.get(key, SLACK), sequence)


def holds_index(data: bytes) -> bool:
    """Return whether a block of a directory that has an index may be part of it."""
    number, length, len_name, _ = EntryHeaderRecord.read(data, 0)
    is_root = data.startswith(b".\0", _HEAD) and len_name == 1
    return is_root or (not number and length == len(data))


def old_entries(data: bytes, inodes: int) -> Iterator[OldEntry]:
    """Yield (name, inode number, file type, whether it is in use) of a block's entries.

    Behind each entry, and in what is free, older ones are looked for as they may lie there: at
    every fourth byte, with a name that can be one and one of `inodes` inodes, or none.
    """
    read: Any = EntryHeaderRecord.read
    position, end = 0, len(data)
    while position + _SHORTEST <= end:
        number, length, len_name, kind = read(data, position)
        length = length or end
        stop = position + length
        if length < _HEAD + len_name or length % _ALIGNED or stop > end:
            stop, used = end, position  # no chain any more: whatever looks like an entry
        elif number:
            name = data[position + _HEAD : position + _HEAD + len_name]
            if name not in _SELF and name:
                yield name, number, kind, True
            used = position + _HEAD + -(-len_name // _ALIGNED) * _ALIGNED
        else:
            used = position
        yield from _behind(data, used, stop, inodes)
        position = stop


def _behind(
    data: bytes, start: int, end: int, inodes: int
) -> Iterator[tuple[bytes, int, int, bool]]:
    """Yield what looks like entries between two places."""
    read: Any = EntryHeaderRecord.read
    while start + _SHORTEST <= end:
        number, length, len_name, kind = read(data, start)
        name = data[start + _HEAD : start + _HEAD + len_name]
        if (
            len_name
            and number <= inodes
            and kind in _KINDS
            and _HEAD + len_name <= length <= len(data)
            and not length % _ALIGNED
            and len(name) == len_name
            and b"\0" not in name
            and b"/" not in name
            and name not in _SELF
        ):
            yield name, number, kind, False
            start += _HEAD + -(-len_name // _ALIGNED) * _ALIGNED
        else:
            start += _ALIGNED
