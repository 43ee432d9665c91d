"""The facts of an inode of SquashFS."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.squashfs_inode_records import Kind
from pygrub_k.filesystems.facts import SECOND, InodeFacts

if TYPE_CHECKING:
    from pygrub_k.filesystems.squashfs.inode import SquashfsInode
    from pygrub_k.filesystems.squashfs.stored_inode import StoredInode

SECTOR: Final = 512
FILES: Final = (Kind.file, Kind.long_file)
DEVICES: Final = (
    *(Kind.block_device, Kind.long_block_device),
    *(Kind.character_device, Kind.long_character_device),
)


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
        allocated=allocated(stored),
        modified=head.modified * SECOND,
        device=device(stored),
    )


def allocated(stored: StoredInode) -> int:
    """Return the bytes of the sectors that a file's content takes, but for blocks of zeros."""
    kind = stored.head.kind
    if kind not in FILES:
        return 0
    sparse = stored.body.num_sparse if kind == Kind.long_file else 0
    return -(-max(stored.size - sparse, 0) // SECTOR) * SECTOR


def device(stored: StoredInode) -> tuple[int, int] | None:
    """Return (major, minor) of a device node (include/linux/kdev_t.h, new_decode_dev)."""
    if stored.head.kind not in DEVICES:
        return None
    number = stored.body.device
    return number >> 8 & 0xFFF, number & 0xFF | number >> 12 & 0xFFF00
