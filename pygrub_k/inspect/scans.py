"""Which scan serves a file system: its driver's own, or one through the driver's objects."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from pygrub_k.inspect.object_scan import ObjectScan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.filesystems.batch import Scan
    from pygrub_k.filesystems.model import Filesystem


@runtime_checkable
class Scannable(Protocol):
    """A file system whose driver reads in batches."""

    def scan(self, wanted: Sequence[str]) -> Scan | None:
        """Return a scan that yields the `wanted` columns, None where objects serve better."""


def scan_of(filesystem: Filesystem, wanted: Sequence[str]) -> Scan:
    """Return the quickest scan of a file system that yields the `wanted` columns."""
    found: Scan | None = None
    # Columns of arrays are read in the machine's own order.
    if isinstance(filesystem, Scannable) and sys.byteorder == "little":
        found = filesystem.scan(wanted)
    return found or ObjectScan(wanted)
