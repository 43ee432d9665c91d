"""Inodes and directories of NILFS2 in batches. An identity is an inode's number."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pygrub_k.filesystems.nilfs2.inode import Nilfs2Inode
from pygrub_k.filesystems.reference_scan import ReferenceScan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.filesystems.nilfs2.driver import Nilfs2Filesystem


def scan_of(filesystem: Nilfs2Filesystem, wanted: Sequence[str]) -> ReferenceScan:
    """Return a scan of one file system (filesystems.batch.Scan)."""
    return ReferenceScan(
        __name__.rpartition(".")[0], partial(Nilfs2Inode, filesystem.storage), "number", wanted
    )
