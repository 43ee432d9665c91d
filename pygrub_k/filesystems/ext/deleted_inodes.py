"""Inodes that files had before they were deleted: copies of the inode table in the journal."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from pygrub_k._generated.bulk import Columns
from pygrub_k._generated.ext_group_descriptor_records import GroupFlags
from pygrub_k._generated.ext_inode_records import CoreRecord, InodeFlags
from pygrub_k._generated.ext_superblock_records import ReadOnly
from pygrub_k.errors import FormatError, PygrubError
from pygrub_k.filesystems.ext.inode import ExtInode
from pygrub_k.filesystems.ext.stored_inode import StoredInode
from pygrub_k.filesystems.model import kind_of
from pygrub_k.limits import EXT_DELETED_INODES, READ_AT_ONCE
from pygrub_k.records import record_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.ext.states import States
    from pygrub_k.filesystems.ext.storage import Storage
    from pygrub_k.filesystems.facts import FileKind
    from pygrub_k.filesystems.steps import Steps

_FIELDS: Final = ("mode", "num_links", "deletion_time", "generation", "flags")
COPIES_KEPT: Final = 8192
"""Last copies of blocks of inode tables."""
STATES_KEPT: Final = 4
"""Past states of the file system that are kept open: neighbouring versions share one."""
DIRECTORY_STEPS: Final = 2
"""A directory takes about twice as long to search as the journal's copy of a block."""


VERSIONS_KEPT: Final = 4
"""Former versions of a file that is still there, the newest."""


@dataclass(slots=True)
class LostInode:
    """The last state that is known of an inode that is in use no longer, or by another file.

    `sequence` is the transaction that stored this state. `deleted_in` is the first one after it
    that shows it deleted, None where none does.
    """

    number: int
    generation: int
    sequence: int
    data: bytes
    offset: int
    first_sequence: int
    deleted_in: int | None = None
    deletion_time: int = 0

    @property
    def kind(self) -> FileKind:
        """What it was, by its bytes."""
        return kind_of(record_at(CoreRecord, self.data, 0, self.offset).mode)


class InodeTables:
    """Where the inode tables lie: which inodes a block has."""

    def __init__(self, storage: Storage) -> None:
        superblock = storage.superblock
        self._storage = storage
        self.size = superblock.inode_size
        self.per_block = superblock.block_size // self.size
        self.per_group = superblock.record.num_inodes_per_group
        self.num_blocks = -(-self.per_group // self.per_block)
        found = []
        for group in range(superblock.num_groups):
            try:
                found.append((storage.inode_table(group), group))
            except PygrubError as error:
                storage.findings.note(error)
        self._tables = sorted(found)
        self._starts = [start for start, _ in self._tables]
        fields = set(_FIELDS)
        self.columns = Columns([CoreRecord], fields, self.size)

    def first_inode(self, block: int) -> int | None:
        """Return the number of the first inode in a block; None if it is in no inode table."""
        at = bisect_right(self._starts, block) - 1
        if at < 0:
            return None
        start, group = self._tables[at]
        index = block - start
        return (
            group * self.per_group + index * self.per_block + 1 if index < self.num_blocks else None
        )

    def used(self) -> Iterator[tuple[int, bytes]]:
        """Yield (first inode, bytes) for all pieces of the tables that were ever in use."""
        storage, superblock = self._storage, self._storage.superblock
        counted = superblock.has_read_only(ReadOnly.group_checksums | ReadOnly.metadata_checksums)
        step = READ_AT_ONCE // self.size
        for start, group in sorted(self._tables, key=lambda one: one[1]):
            number = self.per_group
            if counted:
                low, high = storage.descriptor(group)
                unused = low.num_unused_inodes | (high.num_unused_inodes << 16 if high else 0)
                number = (
                    0 if low.flags & GroupFlags.inodes_uninitialized else max(number - unused, 0)
                )
            for first in range(0, number, step):
                count = min(step, number - first)
                place = start * superblock.block_size + first * self.size
                try:
                    data = storage.source.read_at(place, count * self.size)
                except PygrubError as error:
                    storage.findings.note(error)
                    continue
                yield group * self.per_group + first + 1, data


class DeletedInodes:
    """The lost inodes of a file system, and which numbers were freed without a copy.

    `directories` are the numbers of today's directories, `freed` maps numbers of inodes that say
    when they were deleted to that time, in seconds since 1970.
    """

    def __init__(self, storage: Storage, states: States | None, steps: Steps) -> None:
        self._storage = storage
        self._states = states
        self.tables = InodeTables(storage)
        self.directories: set[int] = set()
        self.freed: dict[int, int] = {}
        self._generations: dict[int, int] = {}
        self.lost: dict[int, list[LostInode]] = {}
        self._count = 0
        self.former: dict[int, dict[bytes, LostInode]] = {}
        """Versions of files that are still there, by where their content was: not where it is."""
        self._maps: dict[int, bytes] = {}
        self.inline_directories: dict[int, dict[bytes, int]] = {}
        """Inodes that held the names of a directory, with the last transaction that stored them."""
        self._kept_numbers: set[int] = set()
        """What `lost`, `former` and `inline_directories` know: their last transaction counts. Of
        all others, a copy that is like the one before tells nothing."""
        self._copies: dict[int, bytes] = {}
        self.fast_deleted: set[tuple[int, int]] = set()
        """(number, generation) of inodes that fast commits deleted: bitmaps still have their
        blocks, which nothing else gets before the next transaction."""
        self._scan_tables()
        steps.expect(len(self.directories) * DIRECTORY_STEPS)
        self._order: dict[int, int] = {}
        """Transactions by their sequence numbers, which wrap."""
        if states is not None:
            self._order = {one.sequence: at for at, one in enumerate(states.transactions())}
            steps.expect(sum(len(one.copies) for one in states.transactions()))
            self._scan_journal(states, steps)
            self._copies.clear()
            self._scan_fast_commits(states)

    def _scan_tables(self) -> None:
        columns = self.tables.columns
        for first, data in self.tables.used():
            modes, links, deleted, *_ = (columns.field(data, name).tolist() for name in _FIELDS)
            for at, mode in enumerate(modes):
                if links[at]:
                    if kind_of(mode) == "directory":
                        self.directories.add(first + at)
                elif deleted[at] and len(self.freed) < EXT_DELETED_INODES:
                    self.freed[first + at] = deleted[at]

    def _scan_journal(self, states: States, steps: Steps) -> None:
        for transaction in states.transactions():
            for copy in transaction.copies:
                steps.count()
                first = self.tables.first_inode(copy[0])
                if first is not None and states.history is not None:
                    data = states.history.content(copy)
                    self._scan_copy(first, data, copy[0], transaction.sequence)

    def _scan_copy(self, first: int, data: bytes, block: int, sequence: int) -> None:
        columns, size = self.tables.columns, self.tables.size
        before = self._copies.get(block, b"")
        if len(self._copies) >= COPIES_KEPT:
            self._copies.clear()
        self._copies[block] = data
        modes, links, deleted, generations, flags = (
            columns.field(data, name).tolist() for name in _FIELDS
        )
        for at, mode in enumerate(modes):
            number = first + at
            if number not in self._kept_numbers and (
                data[at * size : (at + 1) * size] == before[at * size : (at + 1) * size]
            ):
                continue
            if links[at] and flags[at] & InodeFlags.inline_data and kind_of(mode) == "directory":
                inode = data[at * size : (at + 1) * size]
                self.inline_directories.setdefault(number, {})[inode] = sequence
                self._kept_numbers.add(number)
            if not links[at]:
                self._mark_deleted(number, sequence, deleted[at])
            elif mode and not self._lives(number, generations[at]):
                start = at * size
                inode = data[start : start + size]
                offset = block * self._storage.superblock.block_size + start
                self._keep(LostInode(number, generations[at], sequence, inode, offset, sequence))
            elif kind_of(mode) == "file":
                inode = data[at * size : (at + 1) * size]
                offset = block * self._storage.superblock.block_size + at * size
                self._keep_former(
                    LostInode(number, generations[at], sequence, inode, offset, sequence)
                )

    def _scan_fast_commits(self, states: States) -> None:
        """Keep the inodes that fast commits deleted: no copy in the journal shows that."""
        changes, transactions = self._storage.changes, states.transactions()
        if changes is None or not transactions:
            return
        last = transactions[-1].sequence
        before = states.after(last)
        for number in changes.unlinked:
            try:
                old = StoredInode.read(before, number)
                core = ExtInode.read(self._storage, number).core
            except PygrubError as error:
                self._storage.findings.note(error)
                continue
            generation = old.core.generation
            is_other = core.generation != generation or not core.num_links
            if old.core.num_links and (is_other or self.is_deleted(number, core)):
                self.fast_deleted.add((number, generation))
                self._keep(LostInode(number, generation, last, old.data, old.offset, last))

    def _mark_deleted(self, number: int, sequence: int, time: int) -> None:
        for one in self.lost.get(number, ()):
            if one.deleted_in is None:
                one.deleted_in, one.deletion_time = sequence, time

    def _lives(self, number: int, generation: int) -> bool:
        """Return whether today's inode of that number is the same file."""
        known = self._generations.get(number)
        if known is None:
            try:
                core = ExtInode.read(self._storage, number).core
            except PygrubError:
                known = -1
            else:
                lives = core.mode and core.num_links and not self.is_deleted(number, core)
                known = core.generation if lives else -1
            if len(self._generations) >= EXT_DELETED_INODES:
                self._generations.clear()
            self._generations[number] = known
        return known == generation

    def is_deleted(self, number: int, core: CoreRecord) -> bool:
        """Return whether fast commits removed all names of an inode, by what it says of itself."""
        changes = self._storage.changes
        names = 1 if kind_of(core.mode) == "directory" else core.num_links
        return changes is not None and changes.is_deleted(number, names)

    def _keep_former(self, new: LostInode) -> None:
        """Keep a version of a file that is still there if its content was elsewhere."""
        place = record_at(CoreRecord, new.data, 0, new.offset).block
        known = self.former.get(new.number, {})
        for one_place, one in known.items():
            if one.deleted_in is None and one_place != place:
                one.deleted_in = new.sequence
        if place == self._map_today(new.number) or not _size(new.data):
            return
        if new.number not in self.former and len(self.former) >= EXT_DELETED_INODES:
            return
        if len(known) >= VERSIONS_KEPT and place not in known:
            del known[next(iter(known))]
        self.former.setdefault(new.number, known)[place] = new
        self._kept_numbers.add(new.number)

    def _map_today(self, number: int) -> bytes:
        found = self._maps.get(number)
        if found is None:
            try:
                found = ExtInode.read(self._storage, number).core.block
            except PygrubError:
                found = b""
            if len(self._maps) >= EXT_DELETED_INODES:
                self._maps.clear()
            self._maps[number] = found
        return found

    def _keep(self, new: LostInode) -> None:
        """Keep a state of a lost inode in place of an older one, unless it has lost its content."""
        versions = self.lost.setdefault(new.number, [])
        for one in versions:
            if one.generation == new.generation:
                one.deleted_in = None
                if new.data == one.data:
                    one.sequence = new.sequence
                elif _size(new.data) or not _size(one.data):
                    one.sequence, one.data, one.offset = new.sequence, new.data, new.offset
                return
        for one in versions:  # the number has another file now
            if one.deleted_in is None:
                one.deleted_in = new.sequence
        if self._count < EXT_DELETED_INODES:
            self._count += 1
            versions.append(new)
            self._kept_numbers.add(new.number)

    # -- what they were ----------------------------------------------------------------------

    def all_lost(self) -> list[LostInode]:
        """Return the lost inodes by the transaction that stored them: neighbours share a state."""
        return sorted(chain.from_iterable(self.lost.values()), key=self._place_of)

    def all_former(self) -> list[int]:
        """Return the numbers of `former`, those that were stored one after the other together."""
        newest = [next(reversed(versions.values())) for versions in self.former.values()]
        return [one.number for one in sorted(newest, key=self._place_of)]

    def _place_of(self, lost: LostInode) -> tuple[int, int]:
        return self._order[lost.sequence], lost.number

    def inode(self, lost: LostInode) -> ExtInode | None:
        """Return the inode as it was, in the file system as it was; None if it is damaged."""
        try:
            inode = ExtInode(self._state(lost.sequence), lost.number, lost.data, lost.offset)
            inode.verify()
        except FormatError:
            return None
        return inode

    @lru_cache(maxsize=STATES_KEPT)  # noqa: B019 (one object for the whole search)
    def _state(self, sequence: int) -> Storage:
        assert self._states is not None
        return self._states.after(sequence)


def _size(data: bytes) -> int:
    """Return the size that an inode's bytes name; 0 once it was truncated."""
    return record_at(CoreRecord, data, 0, 0).size
