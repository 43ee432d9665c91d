"""What a ReiserFS says of itself as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k._generated.reiserfs_superblock_records import State
from pygrub_k.filesystems.facts import FilesystemReport
from pygrub_k.filesystems.reiserfs.features import NOTED

if TYPE_CHECKING:
    from pygrub_k.filesystems.reiserfs.driver import ReiserfsFilesystem


def report(filesystem: ReiserfsFilesystem) -> FilesystemReport:
    """Return how large it is, what its journal has changed, and what was noted of its state."""
    superblock, count = filesystem.storage.superblock, filesystem.storage.num_replayed
    unclean = "its journal is to be replayed" if count else ""
    if not unclean and superblock.state == State.mounted:
        unclean = "it was not unmounted"
    noted = [words for bit, words in NOTED.items() if superblock.check_state & bit]
    errors = f"reiserfsck has noted {' and '.join(noted)}: it mends them" if noted else ""
    size = superblock.num_blocks * superblock.block_size
    return FilesystemReport("reiserfs", size, f"{count} blocks" if count else "", unclean, errors)
