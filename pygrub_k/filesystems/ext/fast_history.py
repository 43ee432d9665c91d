"""The fast commits that a journal still holds, those to be replayed and those long superseded.

They lie behind the log, from the same place on after each transaction, and say by inode and name
what changed since. Linux v6.12, Documentation/filesystems/ext4/journal.rst.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.ext_fast_commit_records import (
    AddRangeRecord,
    BeginRecord,
    DeleteRangeRecord,
    InodeHeadRecord,
    Kind,
    NameHeadRecord,
)
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.ext.changes import inode_changes
from pygrub_k.filesystems.ext.fast_commit import STRUCTURE, committed_tags, tags_of
from pygrub_k.filesystems.ext.journal import needs_recovery
from pygrub_k.filesystems.ext.stored_inode import StoredInode
from pygrub_k.filesystems.past import Change, Part, Step
from pygrub_k.records import part_at
from pygrub_k.text import printable_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.ext.fast_commit import Tag
    from pygrub_k.filesystems.ext.states import States

PREFIX: Final = "fast-commit "
_NAMES: Final = {Kind.create: "created", Kind.link: "linked", Kind.unlink: "removed"}


class FastCommits:
    """The fast commits at the beginning of a journal's area for them.

    `sequence` is the number of the transaction that was running, None where there are none. What
    is wrong with them is noted in the findings of `states`.
    """

    def __init__(self, states: States) -> None:
        self._states = states
        self.sequence: int | None = None
        self._tags: list[Tag] = []
        try:
            self._read()
        except PygrubError as error:
            states.storage.findings.note(error)

    def _read(self) -> None:
        history = self._states.history
        if self._states.is_past:
            return  # they came later than every transaction
        indexes = history.journal.fast_commit_blocks if history is not None else range(0)
        if history is None or not indexes:
            return
        journal = history.journal
        kind, value, _ = next(tags_of(journal.read(indexes[0])), (0, b"", b""))
        if kind != Kind.begin:
            return
        sequence = part_at(BeginRecord, value, 0, STRUCTURE, journal.where(indexes[0])).sequence
        self._tags = committed_tags((journal.read(index) for index in indexes), sequence)
        if self._tags:
            self.sequence = sequence

    @property
    def name(self) -> str:
        """What they are called as a step."""
        return f"{PREFIX}{self.sequence}"

    @property
    def is_pending(self) -> bool:
        """Whether a mount would replay them: no transaction has them yet."""
        done = {one.sequence for one in self._states.transactions()}
        return needs_recovery(self._states.storage) and self.sequence not in done

    def steps(self) -> Iterator[Step]:
        """Yield them as one step; nothing where there are none."""
        if self.sequence is None:
            return
        done = {one.sequence for one in self._states.transactions()}
        state = "complete"
        if self.is_pending:
            state = "complete, to be replayed"
        elif self.sequence in done:
            state = f"complete, in transaction {self.sequence} since"
        parts = (_part(kind, value) for kind, value in self._tags)
        yield Step(self.name, None, state, tuple(part for part in parts if part is not None))

    def changes(self) -> Iterator[Change]:
        """Yield what they changed: names, inodes against the state before, and ranges of blocks."""
        before = self._inodes_before()
        for kind, value in self._tags:
            if kind == Kind.inode:
                number = part_at(InodeHeadRecord, value, 0, STRUCTURE, None).inode
                new = value[InodeHeadRecord.SIZE :]
                old = before.get(number)
                before[number] = new
                if old is None:
                    yield Change(f"inode {number}", "", "", "no older copy to compare with")
                else:
                    size = min(len(old), len(new))
                    yield from inode_changes(number, old[:size], new[:size])
            elif kind in _NAMES:
                yield _name_change(kind, value)
            else:
                part = _part(kind, value)
                if part is not None:
                    yield Change(part.role, "", "", "changed")

    def _inodes_before(self) -> dict[int, bytes]:
        """Return the inodes that changed as they were after the last transaction before."""
        states = self._states
        earlier = [one.sequence for one in states.transactions() if one.sequence != self.sequence]
        storage = states.after(earlier[-1]) if earlier and self.is_pending else states.storage
        found: dict[int, bytes] = {}
        for kind, value in self._tags if self.is_pending else ():
            if kind == Kind.inode:
                number = part_at(InodeHeadRecord, value, 0, STRUCTURE, None).inode
                try:
                    found.setdefault(number, StoredInode.read(storage, number).data)
                except PygrubError as error:
                    states.storage.findings.note(error)
        return found


def _part(kind: int, value: bytes) -> Part | None:
    """Return what a tag says as a part of a step; None for those that tell of the group itself."""
    if kind == Kind.inode:
        head = part_at(InodeHeadRecord, value, 0, STRUCTURE, None)
        return Part(None, None, None, f"inode {head.inode}")
    if kind == Kind.add_range:
        added = part_at(AddRangeRecord, value, 0, STRUCTURE, None)
        words = f"inode {added.inode}: {_blocks(added.logical_block, added.num_blocks)} added"
        return Part(added.start, None, None, words, "unwritten" if added.is_unwritten else "")
    if kind == Kind.delete_range:
        lost = part_at(DeleteRangeRecord, value, 0, STRUCTURE, None)
        words = f"inode {lost.inode}: {_blocks(lost.logical_block, lost.num_blocks)} removed"
        return Part(None, None, None, words)
    if kind in _NAMES:
        change = _name_change(kind, value)
        words = f"{change.subject}: {change.field} {_NAMES[kind]}"
        return Part(None, None, None, f"{words}, {change.before or change.after}")
    return None


def _blocks(first: int, count: int) -> str:
    return f"block {first}" if count == 1 else f"blocks {first} to {first + count - 1}"


def _name_change(kind: int, value: bytes) -> Change:
    head = part_at(NameHeadRecord, value, 0, STRUCTURE, None)
    name = printable_name(value[NameHeadRecord.SIZE :])
    sides = ("", f"inode {head.inode}")
    before, after = sides[::-1] if kind == Kind.unlink else sides
    return Change(f"directory {head.directory}", f"name {name}", before, after)
