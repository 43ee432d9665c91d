"""The facts of an inode of NILFS2."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.nilfs2_inode_records import DeviceRecord, InodeFlags
from pygrub_k.filesystems.facts import SECOND, FlagNames, InodeFacts
from pygrub_k.filesystems.nilfs2.content import filled_by_fdatasync
from pygrub_k.records import record_at

if TYPE_CHECKING:
    from pygrub_k.filesystems.nilfs2.inode import Nilfs2Inode

FLAG_NAMES: Final = FlagNames(InodeFlags)
SECTOR: Final = 512
"""Bytes in one unit of i_blocks."""


def facts(inode: Nilfs2Inode) -> InodeFacts:
    """Return everything that the inode says, which has no time of access.

    Holes that fdatasync filled after the checkpoint are counted as Linux does when it recovers
    them, but for nodes of its tree that it adds.
    """
    stored = inode.stored.record
    return InodeFacts(
        kind=inode.kind,
        size=inode.size,
        number=inode.number,
        position=inode.stored.offset,
        mode=stored.mode,
        uid=stored.uid,
        gid=stored.gid,
        links=stored.num_links,
        allocated=stored.num_sectors * SECTOR + filled_by_fdatasync(inode.storage, inode.stored),
        modified=stored.modified * SECOND + stored.modified_ns,
        changed=stored.changed * SECOND + stored.changed_ns,
        flags=FLAG_NAMES(stored.flags),
        generation=stored.generation,
        device=_device(inode) if inode.kind.endswith("device") else None,
    )


def _device(inode: Nilfs2Inode) -> tuple[int, int]:
    """Return (major, minor) as Linux decodes them (huge_decode_dev)."""
    number = record_at(DeviceRecord, inode.stored.record.block_map, 0, inode.stored.offset).number
    return number >> 8 & 0xFFF, number & 0xFF | number >> 12 & 0xFFF00
