"""Inodes that lost their last name and are still open: the lists of each allocation group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.xfs_group_records import InodesRecord
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.xfs.inode import XfsInode
from pygrub_k.limits import XFS_DELETED_INODES
from pygrub_k.records import part_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.xfs.storage import Storage

NONE: Final = 0xFFFFFFFF
"""Where a list ends (NULLAGINO)."""
_SECTOR_OF_INODES: Final = 2
"""Sectors of a group in front of its header of inodes."""


def orphans(storage: Storage, group: int) -> Iterator[XfsInode]:
    """Yield the inodes of a group's lists.

    Raises CorruptError for a list that runs in a circle or leads to an inode that is free,
    LimitError for more than XFS_DELETED_INODES, and what reading raises.
    """
    superblock = storage.superblock
    record = superblock.record
    at = group * record.num_group_blocks * superblock.block_size
    at += _SECTOR_OF_INODES * record.sector_size
    structure = f"XFS inodes of group {group}"
    header = part_at(InodesRecord, storage.source.read_at(at, InodesRecord.SIZE), 0, structure, at)
    bits = record.log2_group_blocks + record.log2_inodes_per_block
    seen: set[int] = set()
    for head in header.unlinked:
        following = head
        while following != NONE:
            if following in seen:
                raise CorruptError(structure, at, "a list of inodes without names is a circle")
            seen.add(following)
            if len(seen) > XFS_DELETED_INODES:
                raise LimitError(f"XFS: more than {XFS_DELETED_INODES} inodes without names")
            inode = XfsInode.even_free(storage, group << bits | following)
            if not inode.core.mode:
                reason = f"a list of inodes without names leads to inode {inode.number}, a free one"
                raise CorruptError(structure, at, reason)
            yield inode
            following = inode.core.next_unlinked
