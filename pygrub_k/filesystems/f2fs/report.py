"""What an F2FS says of itself as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.filesystems.f2fs.superblock import BLOCK
from pygrub_k.filesystems.facts import FilesystemReport

if TYPE_CHECKING:
    from pygrub_k.filesystems.f2fs.driver import F2fsFilesystem


def report(filesystem: F2fsFilesystem) -> FilesystemReport:
    """Return how large it is, and what was taken that is newer than the last checkpoint."""
    storage = filesystem.storage
    count = len(storage.recovery.nodes)
    replayed = f"{count} nodes written by fsync" if count else ""
    return FilesystemReport("f2fs", storage.superblock.num_blocks * BLOCK, replayed)
