"""Objects and directories of ReiserFS in batches. An identity is what an object's keys begin with.

Names of a directory are in the order of their hashes, and leaves have objects in that of their
numbers.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pygrub_k.filesystems.reference_scan import ReferenceScan
from pygrub_k.filesystems.reiserfs.inode import ReiserfsInode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.filesystems.reiserfs.driver import ReiserfsFilesystem


def scan_of(filesystem: ReiserfsFilesystem, wanted: Sequence[str]) -> ReferenceScan:
    """Return a scan of one file system (filesystems.batch.Scan)."""
    opened = partial(ReiserfsInode, filesystem.storage)
    return ReferenceScan(__name__.rpartition(".")[0], opened, "reference", wanted)
