"""What a JFS says of itself as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.filesystems.facts import FilesystemReport

if TYPE_CHECKING:
    from pygrub_k.filesystems.jfs.driver import JfsFilesystem


def report(filesystem: JfsFilesystem) -> FilesystemReport:
    """Return how large it is, and what its log has changed."""
    storage, outcome = filesystem.storage, filesystem.storage.outcome
    size = storage.num_blocks * storage.block_size
    changed = ""
    if outcome is not None and outcome.num_blocks:
        changed = f"{outcome.num_transactions} transactions, {outcome.num_blocks} blocks"
    unclean = "it was not unmounted" if storage.superblock.state else ""
    return FilesystemReport("jfs", size, changed, unclean, replayed_by="jfs_fsck")
