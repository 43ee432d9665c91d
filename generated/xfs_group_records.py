# Made by scripts/build_parsers.py from specs/xfs_group.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Headers of an allocation group of XFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class FreeSpaceRecord(CheckedRecord):
    """Roots of the trees of free space, and how much of it there is."""

    __slots__ = ()

    STRUCT = Struct(">4sIIIIIIIIIIIIIII16sIIII112sQ4sI")
    SIZE = 224
    NAMES = (
        "magic", "version", "group", "num_blocks", "by_block_root", "by_count_root", "owners_root",
        "num_by_block_levels", "num_by_count_levels", "num_owners_levels", "first_free_list",
        "last_free_list", "num_free_list", "num_free_blocks", "longest_free_run", "num_tree_blocks",
        "uuid", "num_owners_blocks", "num_references_blocks", "references_root",
        "num_references_levels", "reserved_1", "sequence", "checksum", "reserved_2",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4: 1; there is no other.
    version: int = property(itemgetter(1))
    # 0x8: Number of this allocation group.
    group: int = property(itemgetter(2))
    # 0xc: Blocks of the group; the last one may have fewer than the others.
    num_blocks: int = property(itemgetter(3))
    # 0x10: Root of the tree of free space sorted by block number.
    by_block_root: int = property(itemgetter(4))
    # 0x14: Root of the tree of free space sorted by size.
    by_count_root: int = property(itemgetter(5))
    # 0x18: Root of the tree that says what each block belongs to, with reverse mapping.
    owners_root: int = property(itemgetter(6))
    # 0x1c
    num_by_block_levels: int = property(itemgetter(7))
    # 0x20
    num_by_count_levels: int = property(itemgetter(8))
    # 0x24
    num_owners_levels: int = property(itemgetter(9))
    # 0x28: Index of the first block in use of the free list, a sector of its own.
    first_free_list: int = property(itemgetter(10))
    # 0x2c
    last_free_list: int = property(itemgetter(11))
    # 0x30: Blocks kept for the trees themselves.
    num_free_list: int = property(itemgetter(12))
    # 0x34: Without those of the free list.
    num_free_blocks: int = property(itemgetter(13))
    # 0x38: Blocks that are free in one piece.
    longest_free_run: int = property(itemgetter(14))
    # 0x3c: Blocks of the trees, less their roots.
    num_tree_blocks: int = property(itemgetter(15))
    # 0x40
    uuid: bytes = property(itemgetter(16))
    # 0x50
    num_owners_blocks: int = property(itemgetter(17))
    # 0x54
    num_references_blocks: int = property(itemgetter(18))
    # 0x58: Root of the tree of blocks that several files share.
    references_root: int = property(itemgetter(19))
    # 0x5c
    num_references_levels: int = property(itemgetter(20))
    # 0x60
    reserved_1: bytes = property(itemgetter(21))
    # 0xd0: Place in the log of the last change.
    sequence: int = property(itemgetter(22))
    # 0xd8: Little-endian CRC-32C of the sector with zero in this place.
    checksum: bytes = property(itemgetter(23))
    # 0xdc
    reserved_2: int = property(itemgetter(24))

    def _checked(self) -> FreeSpaceRecord:
        if self.magic != b'XAGF':
            raise ValueError(f"magic: {self.magic!r} is not b'XAGF'")
        return self


class InodesRecord(CheckedRecord):
    """Roots of the trees of inodes, and the lists of those that lost their last name."""

    __slots__ = ()

    STRUCT = Struct(">4sIIIIIIIII64I16s4sIQIIII")
    SIZE = 344
    NAMES = (
        "magic", "version", "group", "num_blocks", "num_inodes", "root", "num_levels",
        "num_free_inodes", "newest_inodes", "unused", "unlinked", "uuid", "checksum", "reserved",
        "sequence", "free_root", "num_free_levels", "num_tree_blocks", "num_free_tree_blocks",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4: 1; there is no other.
    version: int = property(itemgetter(1))
    # 0x8: Number of this allocation group.
    group: int = property(itemgetter(2))
    # 0xc
    num_blocks: int = property(itemgetter(3))
    # 0x10: Inodes for which there is room already, free ones included.
    num_inodes: int = property(itemgetter(4))
    # 0x14: Root of the tree of inodes.
    root: int = property(itemgetter(5))
    # 0x18
    num_levels: int = property(itemgetter(6))
    # 0x1c
    num_free_inodes: int = property(itemgetter(7))
    # 0x20: First inode of those that were made last, counted in the group.
    newest_inodes: int = property(itemgetter(8))
    # 0x24: Always 0xffffffff.
    unused: int = property(itemgetter(9))
    # 0x28: Heads of lists of inodes without a name that are still open; 0xffffffff for none.
    unlinked: tuple[int, ...] = property(itemgetter(slice(10, 74)))
    # 0x128
    uuid: bytes = property(itemgetter(74))
    # 0x138: Little-endian CRC-32C of the sector with zero in this place.
    checksum: bytes = property(itemgetter(75))
    # 0x13c
    reserved: int = property(itemgetter(76))
    # 0x140: Place in the log of the last change.
    sequence: int = property(itemgetter(77))
    # 0x148: Root of the tree of inodes that are free.
    free_root: int = property(itemgetter(78))
    # 0x14c
    num_free_levels: int = property(itemgetter(79))
    # 0x150: Blocks of the tree of inodes.
    num_tree_blocks: int = property(itemgetter(80))
    # 0x154
    num_free_tree_blocks: int = property(itemgetter(81))

    def _checked(self) -> InodesRecord:
        if self.magic != b'XAGI':
            raise ValueError(f"magic: {self.magic!r} is not b'XAGI'")
        return self


class FreeListHeadRecord(CheckedRecord):
    """What the free list begins with in version 5 of the format; it is a sector of its own."""

    __slots__ = ()

    STRUCT = Struct(">4sI16sQ4s")
    SIZE = 36
    NAMES = (
        "magic", "group", "uuid", "sequence", "checksum",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4: Number of this allocation group.
    group: int = property(itemgetter(1))
    # 0x8
    uuid: bytes = property(itemgetter(2))
    # 0x18: Place in the log of the last change.
    sequence: int = property(itemgetter(3))
    # 0x20: Little-endian CRC-32C of the sector with zero in this place.
    checksum: bytes = property(itemgetter(4))

    def _checked(self) -> FreeListHeadRecord:
        if self.magic != b'XAFL':
            raise ValueError(f"magic: {self.magic!r} is not b'XAFL'")
        return self


class FreeBlockRecord(Record):
    """A block that is kept for the trees."""

    __slots__ = ()

    STRUCT = Struct(">I")
    SIZE = 4
    NAMES = (
        "block",
    )

    # 0x0: Counted from the group's start; all bits set where there is none.
    block: int = property(itemgetter(0))
