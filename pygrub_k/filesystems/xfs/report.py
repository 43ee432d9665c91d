"""What an XFS file system says of itself as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.filesystems.facts import FilesystemReport

if TYPE_CHECKING:
    from pygrub_k.filesystems.xfs.driver import XfsFilesystem


def report(filesystem: XfsFilesystem) -> FilesystemReport:
    """Return how large it is, and what its log changed."""
    superblock = filesystem.superblock
    storage = filesystem.storage
    words = []
    if storage.replayed is not None:
        words.append(f"{storage.replayed.num_changed_blocks} blocks replaced")
    if storage.unfinished is not None:
        inodes = (
            storage.unfinished.inodes | storage.unfinished.attributes | storage.unfinished.parents
        )
        words.append(
            f"{len(inodes)} inodes with unfinished changes, finished here or shown as before"
        )
    size = superblock.record.num_blocks * superblock.block_size
    unclean = "its log is to be replayed" if storage.replayed is not None else ""
    record = superblock.record
    files = max(record.num_inodes - record.num_free_inodes, 0)
    return FilesystemReport("xfs", size, "; ".join(words), unclean, num_files=files)
