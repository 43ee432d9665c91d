"""Which files of an XFS may be overwritten where they lie, without mounting it.

Content of files is never in the log and has no checksum; but files may share blocks (feature
reflink), and where a file lies may be known from the log alone. A log that waits for recovery is no
obstacle by itself: the file lies where it will lie after recovery.
"""

from __future__ import annotations

from pygrub_k._generated.xfs_inode_records import InodeFlag, InodeFlag2

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.filesystems.xfs.stored_inode import StoredInode


def reason_against(inode: StoredInode) -> str:
    """Return why a file must not be overwritten in place; empty if it may be."""
    if inode.kind != "file":
        return f"it is a {inode.kind}"
    if inode.has(InodeFlag.immutable):
        return "it is immutable"
    if inode.has(InodeFlag.realtime):
        return "it lies on the real-time device"
    if inode.has_2(InodeFlag2.shared_blocks):
        return "it may share blocks with other files"
    return _pending(inode)


def _pending(inode: StoredInode) -> str:
    """Return why recovery may undo the write; empty if it leaves the file's blocks alone."""
    storage = inode.storage
    if not storage.log_was_seen:
        return "its file system was not unmounted, or its log was not read"
    if inode.finished is not None:
        return "its file system was not unmounted, and its log leaves a change of it unfinished"
    size = storage.superblock.block_size
    for _, count, first in inode.fork.runs():
        if storage.is_replayed(first * size, count * size):
            return "its file system was not unmounted, and its log holds a newer copy"
    return ""
