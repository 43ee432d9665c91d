"""Open SquashFS: its root, and inodes by number where it was made for that."""

from __future__ import annotations

from pygrub_k.errors import NotFoundError, UnsupportedError
from pygrub_k.filesystems.model import Driver, OpenedFilesystem
from pygrub_k.filesystems.squashfs.inode import SquashfsInode
from pygrub_k.filesystems.squashfs.storage import Storage
from pygrub_k.filesystems.squashfs.superblock import read_superblock

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.model import Settings
    from pygrub_k.source import ByteSource


class SquashfsFilesystem(OpenedFilesystem):
    """An opened SquashFS."""

    __slots__ = ("root",)

    storage: Storage

    uuid = ""
    label = b""
    """The format has neither."""

    def __init__(self, storage: Storage) -> None:
        super().__init__(storage)
        self.root = SquashfsInode(storage, storage.superblock.root_inode)

    def inode(self, number: int) -> SquashfsInode:
        """Return the inode with a number, by the export table.

        Raises NotFoundError if there is no such, UnsupportedError without that table.
        """
        superblock = self.storage.superblock
        if not 0 < number <= superblock.num_inodes:
            raise NotFoundError(f"SquashFS inode {number}: there are 1 to {superblock.num_inodes}")
        if not superblock.has_exports:
            reason = "it was made without an export table, so that only names lead to inodes"
            raise UnsupportedError("SquashFS", None, reason)
        return SquashfsInode(self.storage, self.storage.reference(number))


def open_filesystem(source: ByteSource, _settings: Settings) -> SquashfsFilesystem:
    """Open the SquashFS in `source`.

    Raises CorruptError if superblock or root do not serve, UnsupportedError for another version or
    compressor, SourceError if they cannot be read.
    """
    return SquashfsFilesystem(Storage(source, read_superblock(source)))


DRIVER: Final = Driver(open_filesystem)
