"""Open ReiserFS: its identity and its root, after the journal was replayed in memory."""

from __future__ import annotations

from pygrub_k.filesystems.model import Driver, OpenedFilesystem, uuid_text
from pygrub_k.filesystems.reiserfs.inode import ReiserfsInode
from pygrub_k.filesystems.reiserfs.journal import replayed
from pygrub_k.filesystems.reiserfs.storage import ROOT, Storage
from pygrub_k.filesystems.reiserfs.superblock import OFFSETS, read_superblock
from pygrub_k.findings import Findings

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.model import Settings
    from pygrub_k.source import ByteSource


class ReiserfsFilesystem(OpenedFilesystem):
    """An opened ReiserFS."""

    __slots__ = ("_has_identity", "root")

    storage: Storage

    def __init__(self, storage: Storage, *, has_identity: bool) -> None:
        super().__init__(storage)
        self.root = ReiserfsInode(storage, ROOT)
        self._has_identity = has_identity

    @property
    def uuid(self) -> str:
        """Empty for the form of 3.5, which has none."""
        return uuid_text(self.storage.superblock.uuid) if self._has_identity else ""

    @property
    def label(self) -> bytes:
        label = self.storage.superblock.label.partition(b"\0")[0]
        return label if self._has_identity else b""


def open_filesystem(source: ByteSource, settings: Settings) -> ReiserfsFilesystem:
    """Open the ReiserFS in `source`.

    Raises CorruptError if superblock or root do not serve, UnsupportedError for a journal on
    another device, SourceError if they cannot be read.
    """
    findings = Findings("ReiserFS", verify=settings.verify_checksums)
    superblock, offset = read_superblock(source)
    count = 0
    if settings.replay_journal:
        source, count = replayed(source, superblock, findings)
        superblock, offset = read_superblock(source)
    storage = Storage(source, superblock, findings, count)
    is_first_edition = superblock.magic.startswith(b"ReIsErFs") or offset != OFFSETS[0]
    return ReiserfsFilesystem(storage, has_identity=not is_first_edition)


DRIVER: Final = Driver(open_filesystem)
