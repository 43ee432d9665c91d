"""An ext3 or ext4 as it was after one of the transactions that its journal still holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k._generated.ext_superblock_records import Compatible
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.ext.bitmaps import unknown_blocks
from pygrub_k.filesystems.ext.driver import ExtFilesystem, opened
from pygrub_k.filesystems.ext.history import History
from pygrub_k.filesystems.ext.journal import Journal, journal_inode, overlay
from pygrub_k.findings import Findings

if TYPE_CHECKING:
    from pygrub_k.filesystems.ext.history import PastTransaction
    from pygrub_k.filesystems.ext.storage import Storage


class States:
    """The states that the journal of one file system holds; `storage` is what is stored now."""

    def __init__(self, filesystem: ExtFilesystem) -> None:
        current = filesystem.storage
        self._current = current
        self._until = None if current.past is None else current.past[1]
        self.findings = Findings("ext4", verify=current.findings.verify)
        self.storage = opened(current.unreplayed, self.findings)
        self.history: History | None = None
        if self.storage.superblock.has_compatible(Compatible.has_journal):
            self.history = History(Journal(self.storage, journal_inode(self.storage)))

    def transactions(self) -> list[PastTransaction]:
        """Return what took place, oldest first."""
        if self.history is None:
            return []
        return [one for one in self.history.committed() if self.is_known(one)]

    @property
    def is_past(self) -> bool:
        """Whether this is what a past state knows of, not what there is today."""
        return self._until is not None

    def is_known(self, transaction: PastTransaction) -> bool:
        """Return whether a transaction is not later than what a past state can know of."""
        until = self._until
        return until is None or not self.history or self.history.is_until(transaction, until)

    def after(self, sequence: int) -> Storage:
        """Return what was stored after a transaction that the history has.

        Blocks that changed only later, and of which no copy is that old, have their newer content.
        """
        assert self.history is not None
        return self._opened(self.history.replacements(sequence)[0])

    def filesystem_after(self, sequence: int) -> ExtFilesystem:
        """Return the file system as it was after a transaction, as `after` has it.

        A problem of it says how many blocks with a newer content were in use then.
        """
        assert self.history is not None
        replacements, later = self.history.replacements(sequence)
        storage = self._opened(replacements)
        storage.past = (self._current, sequence)
        newer = unknown_blocks(storage, later) if later else 0
        if newer:
            blocks = "1 block" if newer == 1 else f"{newer} blocks"
            reason = (
                f"{blocks} of metadata changed after transaction {sequence}, and the journal has "
                "no older copy: the newer content is shown"
            )
            storage.findings.note(CorruptError("ext4 journal", None, reason))
        return ExtFilesystem(storage)

    def _opened(self, replacements: dict[int, tuple[int, bool]]) -> Storage:
        source = overlay(self.storage, replacements)
        return opened(source, Findings("ext4", verify=self.findings.verify))
