"""What an EROFS says of itself as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.filesystems.facts import FilesystemReport

if TYPE_CHECKING:
    from pygrub_k.filesystems.erofs.driver import ErofsFilesystem


def report(filesystem: ErofsFilesystem) -> FilesystemReport:
    """Return how large it is, further devices left out."""
    superblock = filesystem.storage.superblock
    return FilesystemReport("erofs", superblock.num_blocks << superblock.log2_block_size)
