"""The facts of an inode of SquashFS."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.squashfs_inode_records import Kind
from pygrub_k.filesystems.facts import SECOND, InodeFacts

if TYPE_CHECKING:
    from pygrub_k.filesystems.squashfs.inode import SquashfsInode

SECTOR: Final = 512
DEVICES: Final = ("character device", "block device")


def facts(inode: SquashfsInode) -> InodeFacts:
    """Return everything that the inode says. It has one time, and lies in a compressed block.

    `allocated` counts as Linux does, which does not look at what compression saves.
    """
    stored, storage = inode.stored, inode.storage
    head = stored.head
    return InodeFacts(
        kind=inode.kind,
        size=inode.size,
        number=inode.number,
        mode=stored.mode,
        uid=storage.owner(head.user),
        gid=storage.owner(head.group),
        links=stored.num_links,
        allocated=allocated(inode),
        modified=head.modified * SECOND,
        device=device(stored.body.device) if inode.kind in DEVICES else None,
    )


def allocated(inode: SquashfsInode) -> int:
    """Return the bytes of the sectors that a file's content takes, but for blocks of zeros."""
    stored = inode.stored
    if inode.kind != "file":
        return 0
    sparse = stored.body.num_sparse if stored.head.kind == Kind.long_file else 0
    return -(-max(stored.size - sparse, 0) // SECTOR) * SECTOR


def device(number: int) -> tuple[int, int]:
    """Return (major, minor) of a device's number (include/linux/kdev_t.h, new_decode_dev)."""
    return number >> 8 & 0xFFF, number & 0xFF | number >> 12 & 0xFFF00
