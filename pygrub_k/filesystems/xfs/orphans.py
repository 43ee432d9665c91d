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
    count = 0
    for head in header.unlinked:
        for listed in unlinked_list(storage, group, head):
            count += 1
            if count > XFS_DELETED_INODES:
                raise LimitError(f"XFS: more than {XFS_DELETED_INODES} unlinked inodes")
            inode = XfsInode.even_free(storage, listed.number)
            if not inode.core.mode:
                reason = f"a list of unlinked inodes leads to inode {inode.number}, which is free"
                raise CorruptError(structure, at, reason)
            yield inode


def unlinked_list(storage: Storage, group: int, head: int) -> Iterator[XfsInode]:
    """Yield the inodes of one list, unverified; `head` is the number of its first in the group.

    Raises CorruptError where it comes back to one of them, and what reading raises.
    """
    record = storage.superblock.record
    bits = record.log2_group_blocks + record.log2_inodes_per_block
    seen: set[int] = set()
    following = head
    while following != NONE:
        inode = XfsInode.unverified(storage, group << bits | following)
        if following in seen:
            reason = "the list of unlinked inodes is a circle"
            raise CorruptError(inode.structure, inode.offset, reason)
        seen.add(following)
        yield inode
        following = inode.core.next_unlinked
