"""What an UFS says of itself as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.filesystems.facts import FilesystemReport

if TYPE_CHECKING:
    from pygrub_k.filesystems.ufs.driver import UfsFilesystem


def report(filesystem: UfsFilesystem) -> FilesystemReport:
    """Return how large it is."""
    storage = filesystem.storage
    return FilesystemReport("ufs", storage.layout.size * storage.fragment_size)
