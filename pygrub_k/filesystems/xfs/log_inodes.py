"""Inodes as a log has them, version by version."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pygrub_k.filesystems.xfs.inode import XfsInode
from pygrub_k.filesystems.xfs.inode_recovery import InodeChange
from pygrub_k.limits import XFS_DELETED_INODES

if TYPE_CHECKING:
    from pygrub_k.filesystems.xfs.log_history import LoggedItem
    from pygrub_k.filesystems.xfs.storage import Storage


class InodeVersion(NamedTuple):
    """An inode after a transaction; `has_content` tells whether the log says where its content is.

    What the log never said of it is zero.
    """

    inode: XfsInode
    has_content: bool


class InodeVersions:
    """Lays the changes of inodes over each other, in the order of the log."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._known: dict[int, tuple[bytes, bool]] = {}

    def last(self, number: int) -> InodeVersion | None:
        """Return the last version so far; None if the log has said nothing of the inode."""
        found = self._known.get(number)
        if found is None:
            return None
        data, has_content = found
        return InodeVersion(XfsInode(self._storage, number, data, 0), has_content)

    def after(self, item: LoggedItem, sequence: int) -> InodeVersion:
        """Return the version that an item makes; CorruptError if that makes no sense."""
        change = InodeChange(self._storage, item.regions)
        empty = bytes(self._storage.superblock.inode_size)
        old, has_content = self._known.get(change.number, (empty, False))
        data = change.laid_over(old, sequence)
        has_content = has_content or change.has_content
        inode = XfsInode(self._storage, change.number, data, change.offset)
        if change.number in self._known or len(self._known) < XFS_DELETED_INODES:
            self._known[change.number] = data, has_content
        return InodeVersion(inode, has_content)
