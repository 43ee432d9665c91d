"""Which scan serves a file system: its driver's own, or one through the driver's objects."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem
from pygrub_k.filesystems.ext.driver import ExtFilesystem
from pygrub_k.filesystems.xfs.driver import XfsFilesystem
from pygrub_k.inspect.object_scan import ObjectScan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.filesystems.batch import Scan
    from pygrub_k.filesystems.model import Filesystem


def scan_of(filesystem: Filesystem, wanted: Sequence[str]) -> Scan:
    """Return the quickest scan of a file system that yields the `wanted` columns."""
    if sys.byteorder != "little":  # columns of arrays are read in the machine's own order
        return ObjectScan(wanted)
    if isinstance(filesystem, ExtFilesystem):
        from pygrub_k.filesystems.ext.scan import ExtScan

        if ExtScan.serves(filesystem, wanted):
            return ExtScan(filesystem, wanted)
    if isinstance(filesystem, BtrfsFilesystem):
        from pygrub_k.filesystems.btrfs.scan import BtrfsScan

        return BtrfsScan(wanted)
    if isinstance(filesystem, XfsFilesystem):
        from pygrub_k.filesystems.xfs.scan import XfsScan

        if XfsScan.serves(filesystem):
            return XfsScan(filesystem, wanted)
    return ObjectScan(wanted)
