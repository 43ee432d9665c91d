"""What a SquashFS says of itself as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.filesystems.facts import FilesystemReport

if TYPE_CHECKING:
    from pygrub_k.filesystems.squashfs.driver import SquashfsFilesystem


def report(filesystem: SquashfsFilesystem) -> FilesystemReport:
    """Return how large it is."""
    return FilesystemReport("squashfs", filesystem.storage.superblock.num_bytes)
