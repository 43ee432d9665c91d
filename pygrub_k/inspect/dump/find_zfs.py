"""Where structures of ZFS lie that `dump` shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k._generated.zfs_label_records import UberblockRecord
from pygrub_k.filesystems.zfs.label import newest_uberblocks, read_label
from pygrub_k.filesystems.zfs.nvlist import number
from pygrub_k.findings import Findings
from pygrub_k.inspect.dump.target import Target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.source import ByteSource


def uberblock(volume: str, source: ByteSource) -> Iterator[Target]:
    """Yield the newest uberblock that is sound."""
    tree = read_label(source, Findings(verify=False)).values.get(b"vdev_tree")
    shift = number(tree, b"ashift") if type(tree) is dict else 0
    for found in newest_uberblocks(source, shift):
        yield Target(
            title="uberblock",
            kind="zfs_label.uberblock",
            volume=volume,
            source=source,
            offset=found.offset,
            length=UberblockRecord.SIZE,
        )
        return
