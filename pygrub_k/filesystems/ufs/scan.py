"""Inodes and directories of UFS in batches. An identity is an inode's number."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pygrub_k.filesystems.reference_scan import ReferenceScan
from pygrub_k.filesystems.ufs.inode import UfsInode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.filesystems.ufs.driver import UfsFilesystem


def scan_of(filesystem: UfsFilesystem, wanted: Sequence[str]) -> ReferenceScan:
    """Return a scan of one file system (filesystems.batch.Scan)."""
    return ReferenceScan(
        __name__.rpartition(".")[0], partial(UfsInode, filesystem.storage), "number", wanted
    )
