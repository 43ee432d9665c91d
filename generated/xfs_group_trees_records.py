# Made by scripts/build_parsers.py from specs/xfs_group_trees.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Trees of inodes, owners and shared blocks of XFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class SpecialOwner:
    # Set aside for copies on write.
    copies_on_write = -9
    tree_of_references = -8
    inodes = -7
    trees_of_inodes = -6
    # The trees of free space and of owners, and the free list.
    other_trees = -5
    log = -4
    # The superblock's copy and the headers of the group.
    headers = -3
    unknown = -2
    nothing = -1


class ChildRecord(Record):
    """A child of an inner block."""

    __slots__ = ()

    STRUCT = Struct(">I")
    SIZE = 4
    NAMES = (
        "block",
    )

    # 0x0
    block: int = property(itemgetter(0))


class InodeChunkRecord(Record):
    """Sixty-four inodes that follow each other on disk."""

    __slots__ = ()

    STRUCT = Struct(">IIQ")
    SIZE = 16
    NAMES = (
        "first_inode", "num_free", "free_mask",
    )

    # 0x0
    first_inode: int = property(itemgetter(0))
    # 0x4
    num_free: int = property(itemgetter(1))
    # 0x8: One bit for each inode that is free, the lowest for the first.
    free_mask: int = property(itemgetter(2))


class SparseChunkRecord(Record):
    """Sixty-four inodes that follow each other on disk; some may have no room there."""

    __slots__ = ()

    STRUCT = Struct(">IHBBQ")
    SIZE = 16
    NAMES = (
        "first_inode", "hole_mask", "num_inodes", "num_free", "free_mask",
    )

    # 0x0
    first_inode: int = property(itemgetter(0))
    # 0x4: One bit for each four inodes that have no room on disk, the lowest for the first four.
    hole_mask: int = property(itemgetter(1))
    # 0x6: Inodes that have room on disk.
    num_inodes: int = property(itemgetter(2))
    # 0x7
    num_free: int = property(itemgetter(3))
    # 0x8: One bit for each inode that is free or has no room, the lowest for the first.
    free_mask: int = property(itemgetter(4))


class InodeKeyRecord(Record):
    """The first inode below a child."""

    __slots__ = ()

    STRUCT = Struct(">I")
    SIZE = 4
    NAMES = (
        "first_inode",
    )

    # 0x0
    first_inode: int = property(itemgetter(0))


class OwnedRunRecord(Record):
    """A run of blocks, and what it belongs to."""

    __slots__ = ()

    STRUCT = Struct(">IIqQ")
    SIZE = 24
    NAMES = (
        "start", "num_blocks", "owner", "place",
    )

    # 0x0
    start: int = property(itemgetter(0))
    # 0x4
    num_blocks: int = property(itemgetter(1))
    # 0x8: Number of an inode; less than zero for what else uses the blocks.
    owner: int = property(itemgetter(2))
    # 0x10: Where in the owner the run is, and three flags above.
    place: int = property(itemgetter(3))

    @property
    def use(self) -> int | None:
        # What uses the blocks if no inode does.
        return self.owner if self.owner >= -9 and self.owner < 0 else None

    @property
    def is_attribute_fork(self) -> bool:
        # It belongs to the owner's attributes, not to its content.
        return self.place >> 63 != 0

    @property
    def is_extent_tree(self) -> bool:
        # It holds a part of the owner's tree of extents.
        return self.place >> 62 & 1 != 0

    @property
    def is_unwritten(self) -> bool:
        # Allocated, but reads as zeros.
        return self.place >> 61 & 1 != 0

    @property
    def first(self) -> int:
        # First block of the owner; zero where it is no inode.
        return self.place & 2305843009213693951


class OwnerKeyRecord(Record):
    """A run's place in the order of the tree."""

    __slots__ = ()

    STRUCT = Struct(">IqQ")
    SIZE = 20
    NAMES = (
        "start", "owner", "place",
    )

    # 0x0
    start: int = property(itemgetter(0))
    # 0x4: As in a run.
    owner: int = property(itemgetter(1))
    # 0xc: As in a run.
    place: int = property(itemgetter(2))


class SharedRunRecord(Record):
    """A run of blocks with more than one owner, or one that a write is being prepared in."""

    __slots__ = ()

    STRUCT = Struct(">III")
    SIZE = 12
    NAMES = (
        "domain_and_start", "num_blocks", "num_owners",
    )

    # 0x0
    domain_and_start: int = property(itemgetter(0))
    # 0x4
    num_blocks: int = property(itemgetter(1))
    # 0x8
    num_owners: int = property(itemgetter(2))

    @property
    def is_staging(self) -> bool:
        # Set aside for copies on write, so far with one owner.
        return self.domain_and_start >> 31 != 0

    @property
    def start(self) -> int:
        # First block of the run.
        return self.domain_and_start & 2147483647


class ReferenceKeyRecord(Record):
    """The first run below a child."""

    __slots__ = ()

    STRUCT = Struct(">I")
    SIZE = 4
    NAMES = (
        "domain_and_start",
    )

    # 0x0: As in a run.
    domain_and_start: int = property(itemgetter(0))
