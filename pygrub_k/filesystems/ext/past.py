"""An ext3 or ext4 as it was after one of the transactions that its journal still holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k._generated.ext_superblock_records import Compatible
from pygrub_k.errors import CorruptError, NotFoundError
from pygrub_k.filesystems.ext.block_roles import BlockRoles
from pygrub_k.filesystems.ext.changes import block_changes
from pygrub_k.filesystems.ext.deleted_inodes import DeletedInodes
from pygrub_k.filesystems.ext.deleted_names import DeletedNames
from pygrub_k.filesystems.ext.driver import ExtFilesystem, opened
from pygrub_k.filesystems.ext.history import History
from pygrub_k.filesystems.ext.journal import Journal, journal_inode, overlay
from pygrub_k.filesystems.past import Part, State, Step
from pygrub_k.findings import Findings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from pygrub_k.filesystems.ext.history import PastTransaction
    from pygrub_k.filesystems.ext.journal_blocks import Copy
    from pygrub_k.filesystems.past import Change

_PREFIX: Final = "journal "


class ExtPast:
    """The states that the journal of one file system holds."""

    def __init__(self, filesystem: ExtFilesystem) -> None:
        current = filesystem.storage
        self.findings = Findings("ext4", verify=current.findings.verify)
        self.storage = opened(current.unreplayed, self.findings)
        self.history: History | None = None
        if self.storage.superblock.has_compatible(Compatible.has_journal):
            self.history = History(Journal(self.storage, journal_inode(self.storage)))

    def transactions(self) -> list[PastTransaction]:
        """Return what took place, oldest first."""
        return self.history.committed() if self.history is not None else []

    def states(self) -> Sequence[State]:
        """Return a state for each transaction that took place, oldest first."""
        return [
            State(f"{_PREFIX}{one.sequence}", one.time, _note(one)) for one in self.transactions()
        ]

    def open(self, name: str) -> ExtFilesystem:
        """Return the file system as it was after the transaction of that name.

        Blocks that changed only later, and of which no copy is that old, are as they became; a
        problem of the file system says how many. Raises NotFoundError if there is no such state.
        """
        for one in self.transactions():
            if name == f"{_PREFIX}{one.sequence}":
                return self.after(one.sequence)
        raise NotFoundError(f"no state {name!r}")

    def steps(self) -> Iterator[Step]:
        """Yield the transactions of which anything is left, oldest first."""
        if self.history is None:
            return
        size, roles = self.storage.superblock.block_size, self._roles()
        for one in self.history.transactions:
            parts = [
                Part(
                    block,
                    block * size,
                    self.history.journal.where(index),
                    roles.role(block),
                    "escaped" if escaped else "",
                )
                for block, index, escaped, *_ in one.copies
            ]
            parts += [
                Part(block, block * size, None, roles.role(block), "revoked")
                for block in one.revoked
            ]
            state = "complete" if one.time is not None else "incomplete"
            yield Step(f"{_PREFIX}{one.sequence}", one.time, state, tuple(parts), one.lost)

    def changes(self, name: str) -> Iterator[Change]:
        """Yield what a transaction changed, compared with the last copy before of each block.

        Raises NotFoundError if there is no such transaction.
        """
        roles = self._roles()
        before: dict[int, Copy] = {}
        for one in self.transactions():
            if name == f"{_PREFIX}{one.sequence}" and self.history is not None:
                content = self.history.content
                for copy in one.copies:
                    old = before.get(copy[0])
                    yield from block_changes(
                        roles, copy[0], None if old is None else content(old), content(copy)
                    )
                return
            before |= {copy[0]: copy for copy in one.copies}
        raise NotFoundError(f"no state {name!r}")

    def _roles(self) -> BlockRoles:
        storage = opened(self.storage.unreplayed, self.findings)
        inodes = DeletedInodes(storage, self)
        return BlockRoles(storage, DeletedNames(storage, inodes, self).owners)

    def after(self, sequence: int) -> ExtFilesystem:
        """Return the file system as it was after a transaction that the history has."""
        assert self.history is not None
        replacements, later = self.history.replacements(sequence)
        findings = Findings("ext4", verify=self.findings.verify)
        source = overlay(self.storage, replacements)
        if later:
            reason = (
                f"{len(later)} blocks of metadata changed after transaction {sequence}, and the "
                "journal has no copy of them that is that old: they are shown as they became"
            )
            findings.note(CorruptError("ext4 journal", None, reason))
        return ExtFilesystem(opened(source, findings))


def past_of(filesystem: ExtFilesystem) -> ExtPast:
    """Return the past states of a file system; raises what reading the journal raises."""
    return ExtPast(filesystem)


def _note(one: PastTransaction) -> str:
    note = f"{len(one.copies)} blocks"
    if one.revoked:
        note += f", {len(one.revoked)} revoked"
    return f"{note}, {one.lost} overwritten since" if one.lost else note
