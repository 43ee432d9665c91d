"""Open F2FS: its identity and its root, with what fsync wrote after the last checkpoint."""

from __future__ import annotations

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.f2fs.checkpoint import newest_checkpoint
from pygrub_k.filesystems.f2fs.inode import F2fsInode
from pygrub_k.filesystems.f2fs.node_table import NodeTable
from pygrub_k.filesystems.f2fs.recovery import nothing, recovered
from pygrub_k.filesystems.f2fs.storage import Storage
from pygrub_k.filesystems.f2fs.superblock import read_superblock
from pygrub_k.filesystems.model import Driver, OpenedFilesystem, uuid_text
from pygrub_k.findings import Findings

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.model import Settings
    from pygrub_k.source import ByteSource


class F2fsFilesystem(OpenedFilesystem):
    """An opened F2FS."""

    __slots__ = ("root",)

    storage: Storage

    def __init__(self, storage: Storage) -> None:
        super().__init__(storage)
        self.root = F2fsInode(storage, storage.superblock.root_inode)

    @property
    def uuid(self) -> str:
        return uuid_text(self.storage.superblock.uuid)

    @property
    def label(self) -> bytes:
        text = self.storage.superblock.label.decode("utf-16-le", "replace")
        return text.partition("\0")[0].encode()


def open_filesystem(source: ByteSource, settings: Settings) -> F2fsFilesystem:
    """Open the F2FS in `source`.

    Raises CorruptError if superblocks, checkpoints or the root do not serve, UnsupportedError for
    features that are not read, SourceError if they cannot be read.
    """
    findings = Findings("F2FS", verify=settings.verify_checksums)
    superblock = read_superblock(source, findings)
    checkpoint = newest_checkpoint(source, superblock, findings)
    table = NodeTable(source, superblock, checkpoint)
    recovery = nothing()
    if settings.replay_journal:
        try:
            recovery = recovered(source, superblock, checkpoint, table)
        except PygrubError as error:
            findings.note(error)
    return F2fsFilesystem(Storage(source, superblock, table, recovery, findings))


DRIVER: Final = Driver(open_filesystem)
