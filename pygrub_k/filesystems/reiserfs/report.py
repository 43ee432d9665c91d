"""What a ReiserFS says of itself as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.filesystems.facts import FilesystemReport

if TYPE_CHECKING:
    from pygrub_k.filesystems.reiserfs.driver import ReiserfsFilesystem


def report(filesystem: ReiserfsFilesystem) -> FilesystemReport:
    """Return how large it is, and what its journal has changed."""
    storage = filesystem.storage
    size = storage.superblock.num_blocks * storage.superblock.block_size
    count = storage.num_replayed
    unclean = "its journal is to be replayed" if count else ""
    return FilesystemReport("reiserfs", size, f"{count} blocks" if count else "", unclean)
