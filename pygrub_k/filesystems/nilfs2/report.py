"""What a NILFS2 says of itself as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k._generated.nilfs2_superblock_records import States
from pygrub_k.filesystems.facts import FilesystemReport

if TYPE_CHECKING:
    from pygrub_k.filesystems.nilfs2.driver import Nilfs2Filesystem


def report(filesystem: Nilfs2Filesystem) -> FilesystemReport:
    """Return how large it is, and what was taken that is newer than the last checkpoint."""
    storage = filesystem.storage
    superblock = storage.volume.superblock
    count = sum(map(len, storage.recovered.values()))
    has_errors = superblock.state & States.errors
    return FilesystemReport(
        "nilfs2",
        superblock.device_size,
        replayed=f"{count} blocks written by fdatasync" if count else "",
        unclean="" if superblock.state & States.valid else "it was not unmounted",
        errors="the kernel noted errors" if has_errors else "",
        num_files=storage.checkpoint.record.num_inodes,
    )
