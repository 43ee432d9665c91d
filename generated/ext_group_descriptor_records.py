# Made by scripts/build_parsers.py from specs/ext_group_descriptor.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Block group descriptor of ext2, ext3 and ext4."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class GroupFlags:
    inodes_uninitialized = 1
    blocks_uninitialized = 2
    inode_table_zeroed = 4


class LowHalfRecord(Record):
    """What every descriptor has."""

    __slots__ = ()

    STRUCT = Struct("<IIIHHHHIHHHH")
    SIZE = 32
    NAMES = (
        "block_bitmap", "inode_bitmap", "inode_table", "num_free_blocks", "num_free_inodes",
        "num_directories", "flags", "exclude_bitmap", "block_bitmap_checksum",
        "inode_bitmap_checksum", "num_unused_inodes", "checksum",
    )

    # 0x0: Block number.
    block_bitmap: int = property(itemgetter(0))
    # 0x4: Block number.
    inode_bitmap: int = property(itemgetter(1))
    # 0x8: Number of the table's first block.
    inode_table: int = property(itemgetter(2))
    # 0xc: Counts clusters with the bigalloc feature.
    num_free_blocks: int = property(itemgetter(3))
    # 0xe
    num_free_inodes: int = property(itemgetter(4))
    # 0x10
    num_directories: int = property(itemgetter(5))
    # 0x12: Bit mask, see enum `group_flags`.
    flags: int = property(itemgetter(6))
    # 0x14: For snapshots, which were never merged into Linux.
    exclude_bitmap: int = property(itemgetter(7))
    # 0x18
    block_bitmap_checksum: int = property(itemgetter(8))
    # 0x1a
    inode_bitmap_checksum: int = property(itemgetter(9))
    # 0x1c: Inodes at the table's end that were never used.
    num_unused_inodes: int = property(itemgetter(10))
    # 0x1e: CRC-16 or the low half of a CRC-32C over seed, group number and descriptor.
    checksum: int = property(itemgetter(11))


class HighHalfRecord(Record):
    """High parts, and what comes behind in descriptors of 64 bytes."""

    __slots__ = ()

    STRUCT = Struct("<IIIHHHHIHHI")
    SIZE = 32
    NAMES = (
        "block_bitmap", "inode_bitmap", "inode_table", "num_free_blocks", "num_free_inodes",
        "num_directories", "num_unused_inodes", "exclude_bitmap", "block_bitmap_checksum",
        "inode_bitmap_checksum", "reserved",
    )

    # 0x0
    block_bitmap: int = property(itemgetter(0))
    # 0x4
    inode_bitmap: int = property(itemgetter(1))
    # 0x8
    inode_table: int = property(itemgetter(2))
    # 0xc
    num_free_blocks: int = property(itemgetter(3))
    # 0xe
    num_free_inodes: int = property(itemgetter(4))
    # 0x10
    num_directories: int = property(itemgetter(5))
    # 0x12
    num_unused_inodes: int = property(itemgetter(6))
    # 0x14
    exclude_bitmap: int = property(itemgetter(7))
    # 0x18
    block_bitmap_checksum: int = property(itemgetter(8))
    # 0x1a
    inode_bitmap_checksum: int = property(itemgetter(9))
    # 0x1c
    reserved: int = property(itemgetter(10))
