"""The past of an XFS, as the rest of the package asks for it (filesystems.past): its log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.xfs_log_items_records import ItemType
from pygrub_k.errors import CorruptError, NotFoundError, PygrubError
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.past import Change, Part, State, Step
from pygrub_k.filesystems.xfs.driver import open_filesystem
from pygrub_k.filesystems.xfs.log import Log
from pygrub_k.filesystems.xfs.log_changes import Changes
from pygrub_k.filesystems.xfs.log_history import LogHistory
from pygrub_k.filesystems.xfs.log_inodes import InodeVersions
from pygrub_k.filesystems.xfs.log_roles import role_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.filesystems.xfs.driver import XfsFilesystem
    from pygrub_k.filesystems.xfs.inode import XfsInode
    from pygrub_k.filesystems.xfs.log_history import LoggedItem, LoggedTransaction
    from pygrub_k.filesystems.xfs.storage import Storage

_PREFIX: Final = "log "
BEFORE: Final = "log before"
"""The state without what the log has still to change."""


class XfsPast:
    """The log of one file system; `storage` has what lies on the disk."""

    keeps_contents = False

    def __init__(self, filesystem: XfsFilesystem) -> None:
        self._current = filesystem.storage
        self._storage = self._unreplayed()
        self._log = Log(self._storage, self._current.log_device)

    def _unreplayed(self) -> Storage:
        settings = Settings(replay_journal=False, verify_checksums=self._current.findings.verify)
        device = self._current.log_device
        logs = [device] if device is not None else []
        return open_filesystem(self._current.unreplayed, settings, logs).storage

    def states(self) -> Sequence[State]:
        """Return the state before the log, if that has anything that is not done."""
        if self._log.is_clean:
            return []
        pending = sum(one.is_pending for one in LogHistory(self._log).transactions())
        note = f"as it lies on the disk, without {pending} transactions that a mount would apply"
        return [State(BEFORE, None, note)]

    def open(self, name: str) -> XfsFilesystem:
        """Return the file system without its log; NotFoundError for any other state."""
        if name != BEFORE or self._log.is_clean:
            raise NotFoundError(f"no state {name!r}")
        settings = Settings(replay_journal=False, verify_checksums=self._current.findings.verify)
        filesystem = open_filesystem(self._current.unreplayed, settings)
        filesystem.storage.is_past = True
        return filesystem

    def steps(self) -> Iterator[Step]:
        """Yield the transactions of which anything is left, oldest first."""
        for one in self._history():
            if one.is_unmount:
                yield Step(f"{_PREFIX}{one.name}", None, "unmount", ())
                continue
            state = "complete" if one.is_complete else "incomplete"
            if one.is_pending:
                state = "complete, to be replayed"
            parts = tuple(self._part(item) for item in one.items)
            yield Step(f"{_PREFIX}{one.name}", self._time(one), state, parts, one.missing)

    def changes(self, name: str) -> Iterator[Change]:
        """Yield what a transaction changed, compared with what the log had of it before.

        Raises NotFoundError if there is no such transaction.
        """
        wanted = next((one for one in self._history() if f"{_PREFIX}{one.name}" == name), None)
        if wanted is None:
            raise NotFoundError(f"no state {name!r}")
        changes = Changes(self._storage, wanted)
        for one in self._history():
            if one.name == wanted.name:
                return changes.found()
            if one.is_complete:
                changes.before(one)
        raise NotFoundError(f"no state {name!r}")

    def step_names(self) -> Sequence[str]:
        """Return what the transactions are called, oldest first."""
        return [f"{_PREFIX}{one.name}" for one in self._history() if not one.is_unmount]

    def _history(self) -> Iterator[LoggedTransaction]:
        return LogHistory(self._log).transactions()

    def _part(self, item: LoggedItem) -> Part:
        try:
            block, position, text, note = role_of(self._storage, item)
        except PygrubError as error:
            block, position, text, note = None, None, f"damaged: {error}", ""
        return Part(block, position, item.where, text, note)

    def _inode(self, item: LoggedItem, sequence: int) -> XfsInode:
        return InodeVersions(self._storage).after(item, sequence).inode

    def _time(self, transaction: LoggedTransaction) -> int | None:
        """Return the latest change of an inode in it: a log has no times of its own."""
        latest = None
        for item in transaction.items:
            if item.kind == ItemType.inode:
                try:
                    inode = self._inode(item, transaction.sequence)
                except CorruptError:  # said in the item's place
                    continue
                time = inode.nanoseconds(inode.core.change_time)
                latest = time if latest is None else max(latest, time)
        return latest


def past_of(filesystem: XfsFilesystem) -> XfsPast:
    """Return what the log of a file system tells; raises what reading the log raises."""
    return XfsPast(filesystem)
