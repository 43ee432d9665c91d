"""The facts of an inode of JFS."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.jfs_inode_records import DeviceRecord, Flags
from pygrub_k.filesystems.facts import SECOND, FlagNames, InodeFacts
from pygrub_k.records import part_at

if TYPE_CHECKING:
    from pygrub_k.filesystems.jfs.inode import JfsInode

FLAG_NAMES: Final = FlagNames(Flags)
SHOWN: Final = (
    Flags.noatime
    | Flags.dirsync
    | Flags.sync
    | Flags.secure_removal
    | Flags.undelete
    | Flags.append_only
    | Flags.immutable
    | Flags.hidden
    | Flags.system
    | Flags.archive
)
"""As lsattr and OS/2 show; the others concern how an inode is stored."""


def facts(inode: JfsInode) -> InodeFacts:
    """Return everything that the inode says."""
    stored = inode.stored
    return InodeFacts(
        kind=inode.kind,
        size=inode.size,
        number=inode.number,
        position=inode.offset,
        mode=stored.permissions,
        uid=stored.uid,
        gid=stored.gid,
        links=stored.num_links,
        allocated=stored.num_blocks * inode.storage.block_size,
        accessed=stored.accessed * SECOND + stored.accessed_ns,
        modified=stored.modified * SECOND + stored.modified_ns,
        changed=stored.changed * SECOND + stored.changed_ns,
        created=stored.created * SECOND + stored.created_ns,
        flags=FLAG_NAMES(stored.mode & SHOWN),
        generation=stored.generation,
        device=_device(inode) if inode.kind.endswith("device") else None,
    )


def _device(inode: JfsInode) -> tuple[int, int]:
    """Return (major, minor) of a device (include/linux/kdev_t.h, new_decode_dev)."""
    target = inode.inline().target
    number = part_at(DeviceRecord, target, 0, inode.structure, inode.offset).device
    return number >> 8 & 0xFFF, number & 0xFF | number >> 12 & 0xFFF00
