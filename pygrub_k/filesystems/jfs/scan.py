"""Inodes and directories of JFS in batches. An identity is an inode's number."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pygrub_k.filesystems.jfs.inode import JfsInode
from pygrub_k.filesystems.reference_scan import ReferenceScan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.filesystems.jfs.driver import JfsFilesystem


def scan_of(filesystem: JfsFilesystem, wanted: Sequence[str]) -> ReferenceScan:
    """Return a scan of one file system (filesystems.batch.Scan)."""
    return ReferenceScan(
        __name__.rpartition(".")[0], partial(JfsInode, filesystem.storage), "number", wanted
    )
