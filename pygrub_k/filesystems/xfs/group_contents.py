"""What an allocation group of an XFS says it has: free runs, inodes, shared blocks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pygrub_k._generated.xfs_superblock_records import XfsSuperblockRecord


@dataclass(slots=True)
class Group:
    """What a group says is free, which inodes there are, and which blocks are shared."""

    free: list[tuple[int, int]] = field(default_factory=list)
    """Runs as (first block, blocks), counted in the group."""
    chunks: list[tuple[int, int, int]] = field(default_factory=list)
    """(first inode, mask of those that exist, mask of free ones) of each chunk."""
    shared: list[tuple[int, int, int]] = field(default_factory=list)
    """(first block, blocks, owners)."""
    free_list: list[int] = field(default_factory=list)
    """Blocks that are kept for the trees, counted in the group."""
    staging: list[tuple[int, int]] = field(default_factory=list)
    """(first block, blocks) that are kept for copies on write."""
    unlinked: tuple[int, ...] = ()
    num_free_blocks: int = 0
    """As the superblock counts them: with the free list, and the blocks of the trees of it."""


def group_length(record: XfsSuperblockRecord, number: int) -> int:
    """Return the blocks of a group: the last may be shorter."""
    size = record.num_group_blocks
    return min(size, record.num_blocks - number * size)
