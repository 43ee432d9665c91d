"""Open ext2, ext3 and ext4: identity, root, and every inode by its number."""

from __future__ import annotations

from pygrub_k._generated.ext_inode_records import ReservedInode
from pygrub_k._generated.ext_superblock_records import Incompatible
from pygrub_k.errors import CorruptError, FormatError
from pygrub_k.filesystems.ext.inode import ExtInode
from pygrub_k.filesystems.ext.storage import Storage
from pygrub_k.filesystems.ext.superblock import read_superblock
from pygrub_k.filesystems.model import Driver, OpenedFilesystem, uuid_text
from pygrub_k.findings import Findings

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.ext.superblock import Superblock
    from pygrub_k.filesystems.model import Settings
    from pygrub_k.source import ByteSource


class ExtFilesystem(OpenedFilesystem):
    """An opened ext2, ext3 or ext4."""

    __slots__ = ("_root",)

    storage: Storage

    def __init__(self, storage: Storage) -> None:
        super().__init__(storage)
        self._root: ExtInode | None = None

    @property
    def superblock(self) -> Superblock:
        return self.storage.superblock

    @property
    def uuid(self) -> str:
        return uuid_text(self.superblock.record.uuid)

    @property
    def label(self) -> bytes:
        return self.superblock.record.label.partition(b"\0")[0]

    @property
    def root(self) -> ExtInode:
        if self._root is None:
            root = self.inode(ReservedInode.root)
            if root.kind != "directory":
                raise CorruptError(root.structure, root.offset, f"the root is a {root.kind}")
            self._root = root
        return self._root

    def inode(self, number: int) -> ExtInode:
        """Return inode `number`, counted from 1, even if no name leads to it."""
        return ExtInode.read(self.storage, number)


def open_filesystem(source: ByteSource, settings: Settings) -> ExtFilesystem:
    """Open the ext file system in `source`, its journal replayed if it needs recovery.

    Raises CorruptError or UnsupportedError if the superblock or the journal is not usable, and
    SourceError if it cannot be read. If checksums are not enforced, a journal that cannot be
    replayed is recorded as a problem, and the file system is read without it.
    """
    findings = Findings("ext4", verify=settings.verify_checksums)
    storage = opened(source, findings)
    if storage.superblock.has(Incompatible.needs_recovery) and settings.replay_journal:
        from pygrub_k.filesystems.ext.journal import needs_recovery, recovered

        if needs_recovery(storage):
            changes, replayed, stored = None, None, source
            try:
                source, changes, replayed = recovered(storage)
            except FormatError as error:
                findings.refuse(error)
            storage = opened(source, findings)
            storage.changes, storage.replayed, storage.unreplayed = changes, replayed, stored
    return ExtFilesystem(storage)


def opened(source: ByteSource, findings: Findings) -> Storage:
    """Return the blocks in `source` as its superblock describes them, without any recovery."""
    superblock = read_superblock(source)
    fault = superblock.checksum_fault()
    if fault:
        findings.mismatch("ext4 superblock", superblock.offset, fault)
    return Storage(source, superblock, findings)


DRIVER: Final = Driver(open_filesystem)
