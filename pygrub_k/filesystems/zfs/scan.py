"""Inodes and directories of ZFS in batches. An identity is (dataset, inode)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.filesystems.reference_scan import ReferenceScan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.filesystems.zfs.driver import ZfsFilesystem


def scan_of(filesystem: ZfsFilesystem, wanted: Sequence[str]) -> ReferenceScan:
    """Return a scan of one pool (filesystems.batch.Scan)."""
    package = __name__.rpartition(".")[0]
    return ReferenceScan(package, filesystem.inode_at, "reference", wanted)
