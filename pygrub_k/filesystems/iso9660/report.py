"""What an ISO 9660 volume says of itself as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.filesystems.facts import FilesystemReport

if TYPE_CHECKING:
    from pygrub_k.filesystems.iso9660.driver import IsoFilesystem


def report(filesystem: IsoFilesystem) -> FilesystemReport:
    """Return how large it is."""
    return FilesystemReport("iso9660", filesystem.storage.size)
