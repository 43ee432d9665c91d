"""Inodes and directories of F2FS in batches. An identity is an inode's number."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pygrub_k.filesystems.f2fs.inode import F2fsInode
from pygrub_k.filesystems.reference_scan import ReferenceScan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.filesystems.f2fs.driver import F2fsFilesystem


def scan_of(filesystem: F2fsFilesystem, wanted: Sequence[str]) -> ReferenceScan:
    """Return a scan of one file system (filesystems.batch.Scan)."""
    return ReferenceScan(
        __name__.rpartition(".")[0], partial(F2fsInode, filesystem.storage), "number", wanted
    )
