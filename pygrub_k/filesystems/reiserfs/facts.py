"""The facts of an object of ReiserFS."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.reiserfs_tree_records import StatRecord
from pygrub_k.filesystems.facts import SECOND, InodeFacts

if TYPE_CHECKING:
    from pygrub_k.filesystems.reiserfs.inode import ReiserfsInode

SECTOR: Final = 512
DEVICES: Final = ("character device", "block device")


def facts(inode: ReiserfsInode) -> InodeFacts:
    """Return everything that the object's stat item says."""
    stat = inode.stat
    is_device = inode.kind in DEVICES
    number = stat.device if isinstance(stat, StatRecord) else stat.num_blocks
    is_new = isinstance(stat, StatRecord)
    return InodeFacts(
        kind=inode.kind,
        size=inode.size,
        number=inode.number,
        position=inode.offset,
        mode=stat.mode,
        uid=stat.uid,
        gid=stat.gid,
        links=stat.num_links,
        allocated=None if is_device and not is_new else stat.num_blocks * SECTOR,
        accessed=stat.accessed * SECOND,
        modified=stat.modified * SECOND,
        changed=stat.changed * SECOND,
        generation=number if is_new and not is_device else None,
        device=device(number) if is_device else None,
    )


def device(number: int) -> tuple[int, int]:
    """Return (major, minor) of a device's number (include/linux/kdev_t.h, new_decode_dev)."""
    return number >> 8 & 0xFFF, number & 0xFF | number >> 12 & 0xFFF00
