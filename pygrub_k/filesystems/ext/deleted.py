"""Deleted files of ext2, ext3 and ext4: a row for each, with its best name and its best content.

Deleting a file empties its inode (ext3 too), so its content is found by older copies of the inode
in the journal alone, and so are most names.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from pygrub_k._generated.ext_inode_records import InodeFlags, ReservedInode
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.ext.block_use import BlockUse
from pygrub_k.filesystems.ext.deleted_inodes import DeletedInodes
from pygrub_k.filesystems.ext.deleted_names import SLACK, DeletedNames
from pygrub_k.filesystems.ext.driver import ExtFilesystem
from pygrub_k.filesystems.ext.inode import ExtInode
from pygrub_k.filesystems.ext.orphans import orphans
from pygrub_k.filesystems.ext.states import States
from pygrub_k.filesystems.facts import SECOND
from pygrub_k.filesystems.lost import LostFile, path_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k._generated.ext_inode_records import CoreRecord
    from pygrub_k.filesystems.ext.deleted_inodes import LostInode
    from pygrub_k.filesystems.ext.deleted_names import OldName
    from pygrub_k.filesystems.lost import ContentState, InodeState
    from pygrub_k.filesystems.mapping import Run
    from pygrub_k.filesystems.steps import Steps


def deleted_files(filesystem: ExtFilesystem, steps: Steps) -> Iterator[LostFile]:
    """Yield what was deleted, files with content first; raises what reading raises."""
    yield from _Search(filesystem, steps).rows()


class _Search:
    def __init__(self, filesystem: ExtFilesystem, steps: Steps) -> None:
        self._storage = storage = filesystem.storage
        self._states: States | None = None
        try:
            self._states = States(filesystem)
        except PygrubError as error:
            storage.findings.note(error)
        taken_place = self._states.transactions() if self._states is not None else []
        self._order = {one.sequence: number for number, one in enumerate(taken_place)}
        self._times = {one.sequence: one.time for one in taken_place}
        self._inodes = DeletedInodes(storage, self._states, steps)
        names = DeletedNames(storage, self._inodes, self._states, steps)
        self._parents = names.parents
        self._living = names.living
        self._use = BlockUse(storage, self._states)
        if storage.past is not None:  # what became of blocks since counts
            today = storage.past[0]
            self._use = BlockUse(today, States(ExtFilesystem(today)))
        self._by_number: dict[int, list[OldName]] = {}
        for name in names.names():
            self._by_number.setdefault(name.number, []).append(name)

    def rows(self) -> Iterator[LostFile]:
        orphaned = self._orphans()
        for number in orphaned:
            yield self._orphan(number)
        yield from self._all_lost(orphaned)
        for number in self._inodes.all_former():
            if number not in orphaned:
                yield from self._rewritten(number)
        for number in sorted(self._by_number):
            for name in self._by_number[number]:
                yield self._name_alone(name)
        done = self._inodes.lost.keys() | self._by_number.keys() | orphaned
        for number, time in self._inodes.freed.items():
            if number not in done:
                yield self._inode_alone(number, time)

    def _all_lost(self, orphaned: set[int]) -> Iterator[LostFile]:
        """Yield the files whose inodes were freed."""
        for lost in self._inodes.all_lost():
            if lost.number not in orphaned:
                row = self._lost(lost, is_only=len(self._inodes.lost[lost.number]) == 1)
                if row is not None:
                    yield row

    # -- the kinds of rows -------------------------------------------------------------------

    def _orphans(self) -> set[int]:
        found: set[int] = set()
        try:
            found.update(orphans(self._storage))
        except PygrubError as error:
            self._storage.findings.note(error)
        return found

    def _orphan(self, number: int) -> LostFile:
        names = self._by_number.pop(number, [])
        paths = [self._path(name) for name in sorted(names, key=_latest_first)]
        facts, inode = None, None
        try:
            inode = ExtInode.read(self._storage, number)
            facts = replace(inode.facts(), deleted=None)
        except PygrubError as error:
            self._storage.findings.note(error)
        return LostFile(
            path=paths[0] if paths else None,
            other_names=tuple(paths[1:]),
            number=number,
            inode_state="orphan",
            facts=facts,
            content="certain" if inode is not None else "gone",
            inode=inode,
            source=self._source(names),
            inode_source="orphan list",
        )

    def _lost(self, lost: LostInode, *, is_only: bool) -> LostFile | None:
        inode = self._inodes.inode(lost)
        if inode is None:
            return None
        names = self._names_of(lost, is_only=is_only)
        paths = [self._path(name) for name in names]
        content, blocks, used = self._content(inode, lost)
        state: InodeState = "reused" if self._is_reused(lost.number) else "freed"
        time = lost.deletion_time or self._inodes.freed.get(lost.number, 0)
        return LostFile(
            path=paths[0] if paths else None,
            other_names=tuple(paths[1:]),
            number=lost.number,
            inode_state=state,
            facts=inode.facts(),
            content=content,
            inode=None if content == "gone" else inode,
            blocks=blocks,
            overwritten=used,
            deleted=time * SECOND or None,
            source=self._source(names),
            inode_source=f"journal {lost.sequence}",
        )

    def _rewritten(self, number: int) -> Iterator[LostFile]:
        """Yield the latest content of a file that is still there, if none of it is its own now."""
        try:
            own = ExtInode.read(self._storage, number).runs()
        except PygrubError:
            return
        for lost in reversed(self._inodes.former[number].values()):
            inode = self._inodes.inode(lost)
            if inode is None or is_within_inode(inode):
                continue
            with suppress(PygrubError):  # what it says of its content makes no sense
                before = inode.runs()
                if before and _are_apart(own, before):
                    content, blocks, used = self._content(inode, lost)
                    name = self._living.get(number)
                    yield LostFile(
                        path=None if name is None else self._path(name),
                        number=number,
                        inode_state="rewritten",
                        facts=inode.facts(),
                        content=content,
                        inode=None if content == "gone" else inode,
                        blocks=blocks,
                        overwritten=used,
                        source="" if name is None else "directory",
                        inode_source=f"journal {lost.sequence}",
                    )
                    return

    def _name_alone(self, name: OldName) -> LostFile:
        """Describe a name whose content nothing tells, or whose file lives on."""
        facts, deleted = None, None
        state: InodeState = "unknown"
        try:
            inode = ExtInode.read(self._storage, name.number) if name.number else None
        except PygrubError:
            inode = None
        if inode is not None:
            if self._is_in_use(name.number, inode.core):
                state = self._state_of_living(inode, name)
            else:
                state = "freed"
                deleted = self._inodes.freed.get(name.number, 0) * SECOND or None
            if state in {"allocated", "freed"} and inode.core.mode:
                facts = inode.facts()
        return LostFile(
            path=self._path(name),
            number=name.number or None,
            inode_state=state,
            facts=facts,
            content="gone",
            deleted=deleted,
            source=self._source([name]),
            inode_source="inode table" if facts is not None else "",
        )

    def _inode_alone(self, number: int, time: int) -> LostFile:
        facts = None
        try:
            inode = ExtInode.read(self._storage, number)
            facts = inode.facts() if inode.core.mode else None
        except PygrubError as error:
            self._storage.findings.note(error)
        return LostFile(
            path=None,
            number=number,
            inode_state="freed",
            facts=facts,
            content="gone",
            deleted=time * SECOND or None,
            inode_source="inode table",
        )

    # -- what is asked about one file --------------------------------------------------------

    def _names_of(self, lost: LostInode, *, is_only: bool) -> list[OldName]:
        """Take the names that led to a lost inode, the latest first."""
        names = self._by_number.get(lost.number, [])
        mine = [
            name
            for name in names
            if (name.sequence == SLACK and is_only)
            or (name.sequence != SLACK and self._is_within(name.sequence, lost))
        ]
        if mine:
            rest = [name for name in names if name not in mine]
            if rest:
                self._by_number[lost.number] = rest
            else:
                del self._by_number[lost.number]
        return sorted(mine, key=_latest_first)

    def _is_within(self, sequence: int, lost: LostInode) -> bool:
        """Return whether a transaction is one in which a lost inode was in use."""
        order = self._order
        at = order.get(sequence, -1)
        end = len(order) if lost.deleted_in is None else order[lost.deleted_in]
        is_only = len(self._inodes.lost[lost.number]) == 1
        return at <= end and (is_only or order[lost.first_sequence] <= at)

    def _is_reused(self, number: int) -> bool:
        try:
            core = ExtInode.read(self._storage, number).core
        except PygrubError:
            return False
        return self._is_in_use(number, core)

    def _is_in_use(self, number: int, core: CoreRecord) -> bool:
        is_deleted = self._inodes.is_deleted(number, core)
        return bool(core.mode and core.num_links and not is_deleted)

    def _state_of_living(self, inode: ExtInode, name: OldName) -> InodeState:
        """Return what became of the file of a name, by an inode that is in use."""
        created, time = inode.facts().created, self._times.get(name.sequence)
        if created is None or time is None:
            return "unknown"
        return "reused" if created > time else "allocated"

    def _content(self, inode: ExtInode, lost: LostInode) -> tuple[ContentState, int, int]:
        if inode.kind not in {"file", "directory", "symlink"}:
            return "gone", 0, 0
        try:
            runs = [] if inode.content().size == 0 or is_within_inode(inode) else inode.runs()
            blocks, used = self._use.in_use(runs)
        except PygrubError:
            return "gone", 0, 0
        if not blocks:
            # A file that nothing is stored of may have been written to, and deleted before that
            # was stored: blocks are allocated late.
            is_stored = inode.kind != "file" or is_within_inode(inode)
            return ("certain" if is_stored else "likely"), 0, 0
        if (lost.number, lost.generation) in self._inodes.fast_deleted:
            return "likely", blocks, 0
        if used:
            return ("overwritten" if used == blocks else "partly overwritten"), blocks, used
        is_certain = self._use.untouched_since(runs, lost.sequence, lost.deleted_in)
        return ("certain" if is_certain else "likely"), blocks, 0

    def _path(self, name: OldName) -> bytes:
        """Return a name with the names of the directories above it, as far as they are known."""
        return path_of(name.name, name.directory, self._parents, ReservedInode.root)

    def _source(self, names: list[OldName]) -> str:
        if not names:
            return ""
        return "slack" if names[0].sequence == SLACK else f"journal {names[0].sequence}"


def _are_apart(some: list[Run], others: list[Run]) -> bool:
    """Return whether two files have no block in common."""
    ranges = sorted((start, start + count) for _, count, start in (*some, *others))
    return all(end <= start for (_, end), (start, _) in pairwise(ranges))


def _latest_first(name: OldName) -> tuple[int, bytes]:
    return -name.sequence, name.name


def is_within_inode(inode: ExtInode) -> bool:
    """Return whether content is kept in the inode itself: a short symlink, inline data."""
    is_short = inode.kind == "symlink" and inode.size < len(inode.core.block)
    return inode.has(InodeFlags.inline_data) or (is_short and not inode.has(InodeFlags.extents))
