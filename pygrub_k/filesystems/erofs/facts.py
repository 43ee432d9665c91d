"""The facts of an inode of EROFS."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k.filesystems.facts import SECOND, InodeFacts

if TYPE_CHECKING:
    from pygrub_k.filesystems.erofs.inode import ErofsInode
    from pygrub_k.filesystems.erofs.storage import Storage
    from pygrub_k.filesystems.erofs.stored_inode import StoredInode

DEVICES: Final = ("character device", "block device")
LAYOUTS: Final = ("flat", "compressed", "inline", "compressed", "chunks")
"""How content is stored, by layout."""


def facts(inode: ErofsInode) -> InodeFacts:
    """Return everything that the inode says; it has one time."""
    body = inode.stored.body
    seconds, rest = inode.time
    return InodeFacts(
        kind=inode.kind,
        size=inode.size,
        number=inode.number,
        position=inode.stored.offset,
        mode=body.mode,
        uid=body.uid,
        gid=body.gid,
        links=inode.stored.num_links,
        allocated=allocated(inode.storage, inode.stored),
        modified=seconds * SECOND + rest,
        flags=flags(inode.stored),
        device=device(body.place) if inode.kind in DEVICES else None,
    )


def allocated(storage: Storage, stored: StoredInode) -> int:
    """Return the bytes of the blocks that content takes, counted as Linux does."""
    block = storage.block_size
    if stored.is_compressed:
        return stored.body.place * block
    return -(-stored.body.size // block) * block


def flags(stored: StoredInode) -> tuple[str, ...]:
    """Return how content is stored, if not simply in blocks."""
    return (LAYOUTS[stored.format.layout],) if stored.format.layout else ()


def device(number: int) -> tuple[int, int]:
    """Return (major, minor) of a device's number (include/linux/kdev_t.h, new_decode_dev)."""
    return number >> 8 & 0xFFF, number & 0xFF | number >> 12 & 0xFFF00
