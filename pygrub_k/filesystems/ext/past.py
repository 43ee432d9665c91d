"""The past of an ext3 or ext4, as the rest of the package asks for it (filesystems.past)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.errors import NotFoundError
from pygrub_k.filesystems.ext.block_roles import BlockRoles
from pygrub_k.filesystems.ext.changes import block_changes
from pygrub_k.filesystems.ext.deleted_inodes import DeletedInodes
from pygrub_k.filesystems.ext.deleted_names import DeletedNames
from pygrub_k.filesystems.ext.fast_history import PREFIX, FastCommits
from pygrub_k.filesystems.ext.states import States
from pygrub_k.filesystems.past import Part, State, Step
from pygrub_k.filesystems.steps import Steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from pygrub_k.filesystems.ext.driver import ExtFilesystem
    from pygrub_k.filesystems.ext.history import PastTransaction
    from pygrub_k.filesystems.ext.journal_blocks import Copy
    from pygrub_k.filesystems.past import Change

_PREFIX: Final = "journal "


class ExtPast:
    """What the journal of one file system tells of before."""

    keeps_contents = False

    def __init__(self, filesystem: ExtFilesystem) -> None:
        self._states = States(filesystem)
        self._fast_commits = FastCommits(self._states)

    def states(self) -> Sequence[State]:
        """Return a state for each transaction that took place, oldest first."""
        return [
            State(f"{_PREFIX}{one.sequence}", one.time, _note(one))
            for one in self._states.transactions()
        ]

    def open(self, name: str) -> ExtFilesystem:
        """Return the file system as it was after the transaction of that name.

        Blocks that changed only later, and of which no copy is that old, show their newer content;
        a problem of the file system says how many. Raises NotFoundError if there is no such state.
        """
        for one in self._states.transactions():
            if name == f"{_PREFIX}{one.sequence}":
                return self._states.filesystem_after(one.sequence)
        raise NotFoundError(f"no state {name!r}")

    def steps(self) -> Iterator[Step]:
        """Yield the transactions of which anything is left, oldest first."""
        if self._states.history is None:
            return
        size, roles = self._states.storage.superblock.block_size, self._roles()
        for one in filter(self._states.is_known, self._states.history.transactions):
            parts = [
                Part(
                    block,
                    block * size,
                    self._states.history.journal.where(index),
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
        yield from self._fast_commits.steps()

    def step_names(self) -> Sequence[str]:
        """Return what the steps are called whose changes can be told, oldest first."""
        fast = [step.name for step in self._fast_commits.steps()]
        return [*(state.name for state in self.states()), *fast]

    def changes(self, name: str) -> Iterator[Change]:
        """Yield what a transaction changed, compared with the last copy before of each block.

        Raises NotFoundError if there is no such transaction, nor fast commits of that name.
        """
        if name.startswith(PREFIX) and name in self.step_names():
            yield from self._fast_commits.changes()
            return
        roles = self._roles()
        before: dict[int, Copy] = {}
        for one in self._states.transactions():
            if name == f"{_PREFIX}{one.sequence}" and self._states.history is not None:
                content = self._states.history.content
                for copy in one.copies:
                    old = before.get(copy[0])
                    yield from block_changes(
                        roles, copy[0], None if old is None else content(old), content(copy)
                    )
                return
            before |= {copy[0]: copy for copy in one.copies}
        raise NotFoundError(f"no state {name!r}")

    def _roles(self) -> BlockRoles:
        storage = self._states.storage
        inodes = DeletedInodes(storage, self._states, Steps())
        return BlockRoles(storage, DeletedNames(storage, inodes, self._states, Steps()).owners)


def past_of(filesystem: ExtFilesystem) -> ExtPast:
    """Return the past states of a file system; raises what reading the journal raises."""
    return ExtPast(filesystem)


def _note(one: PastTransaction) -> str:
    note = f"{len(one.copies)} blocks"
    if one.revoked:
        note += f", {len(one.revoked)} revoked"
    return f"{note}, {one.lost} overwritten since" if one.lost else note
