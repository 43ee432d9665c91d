# Made by scripts/build_parsers.py from specs/xfs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Superblock of XFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord


class VersionFlag:
    attributes = 16
    wide_links = 32
    quota = 64
    inode_alignment = 128
    stripes = 256
    shared = 512
    log_2 = 1024
    sectors = 2048
    unwritten_extents = 4096
    directories_2 = 8192
    ascii_case_folding = 16384
    more_features = 32768


class Feature2:
    lazy_counters = 2
    attributes_2 = 8
    parent_pointers = 16
    wide_projects = 128
    checksums = 256
    file_types = 512


class ReadOnly:
    free_inode_btree = 1
    reverse_map = 2
    shared_blocks = 4
    inode_btree_counters = 8


class Incompatible:
    file_types = 1
    sparse_inodes = 2
    metadata_uuid = 4
    big_times = 8
    needs_repair = 16
    many_extents = 32
    exchange_range = 64
    parent_pointers = 128
    metadata_directory = 256
    zoned = 512
    zone_gaps = 1024


class LogIncompatible:
    attributes = 1


class XfsSuperblockRecord(CheckedRecord):
    """The first sector of the first allocation group; every other group begins with a copy."""

    __slots__ = ()

    STRUCT = Struct(">4sIQQQ16sQQQQIIIIIHHHH12sBBBBBBBBQQQQQQHBBIIIBBHIIIIIII4sIQQ16sQIIB7sQQ")
    SIZE = 304
    NAMES = (
        "magic", "block_size", "num_blocks", "num_realtime_blocks", "num_realtime_extents", "uuid",
        "log_block", "root_inode", "realtime_bitmap_inode", "realtime_summary_inode",
        "realtime_extent_size", "num_group_blocks", "num_groups", "num_realtime_bitmap_blocks",
        "num_log_blocks", "version_flags", "sector_size", "inode_size", "num_inodes_per_block",
        "label", "log2_block_size", "log2_sector_size", "log2_inode_size", "log2_inodes_per_block",
        "log2_group_blocks", "log2_realtime_extents", "in_progress", "max_inode_percent",
        "num_inodes", "num_free_inodes", "num_free_blocks", "num_free_realtime_extents",
        "user_quota_inode", "group_quota_inode", "quota_flags", "flags", "shared_version",
        "inode_alignment", "stripe_unit", "stripe_width", "log2_directory_blocks",
        "log2_log_sector_size", "log_sector_size", "log_stripe_unit", "features_2",
        "misplaced_features_2", "compatible_features", "read_only_features",
        "incompatible_features", "log_incompatible_features", "checksum", "sparse_inode_alignment",
        "project_quota_inode", "sequence", "metadata_uuid", "metadata_directory_inode",
        "num_realtime_groups", "num_realtime_group_extents", "log2_realtime_group_blocks",
        "padding", "realtime_block", "num_reserved_realtime_blocks",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4: Bytes, 512 to 65536.
    block_size: int = property(itemgetter(1))
    # 0x8: Blocks for data and metadata.
    num_blocks: int = property(itemgetter(2))
    # 0x10: Blocks of the real-time device; zero if there is none.
    num_realtime_blocks: int = property(itemgetter(3))
    # 0x18
    num_realtime_extents: int = property(itemgetter(4))
    # 0x20: What tools show as the file system's identity.
    uuid: bytes = property(itemgetter(5))
    # 0x30: File-system block at which the log begins; zero if it lies on another device.
    log_block: int = property(itemgetter(6))
    # 0x38
    root_inode: int = property(itemgetter(7))
    # 0x40
    realtime_bitmap_inode: int = property(itemgetter(8))
    # 0x48
    realtime_summary_inode: int = property(itemgetter(9))
    # 0x50: Blocks.
    realtime_extent_size: int = property(itemgetter(10))
    # 0x54: Blocks of each allocation group but the last, which may be shorter.
    num_group_blocks: int = property(itemgetter(11))
    # 0x58
    num_groups: int = property(itemgetter(12))
    # 0x5c
    num_realtime_bitmap_blocks: int = property(itemgetter(13))
    # 0x60
    num_log_blocks: int = property(itemgetter(14))
    # 0x64: The version in the lower 4 bits; above them a bit mask, see enum `version_flag`.
    version_flags: int = property(itemgetter(15))
    # 0x66: Bytes, 512 to 32768.
    sector_size: int = property(itemgetter(16))
    # 0x68: Bytes, 256 to 2048.
    inode_size: int = property(itemgetter(17))
    # 0x6a
    num_inodes_per_block: int = property(itemgetter(18))
    # 0x6c: Filled up with NUL.
    label: bytes = property(itemgetter(19))
    # 0x78
    log2_block_size: int = property(itemgetter(20))
    # 0x79
    log2_sector_size: int = property(itemgetter(21))
    # 0x7a
    log2_inode_size: int = property(itemgetter(22))
    # 0x7b
    log2_inodes_per_block: int = property(itemgetter(23))
    # 0x7c: Rounded up; block and inode numbers have the group above so many bits.
    log2_group_blocks: int = property(itemgetter(24))
    # 0x7d
    log2_realtime_extents: int = property(itemgetter(25))
    # 0x7e: Not zero while mkfs.xfs or xfs_copy has not finished.
    in_progress: int = property(itemgetter(26))
    # 0x7f
    max_inode_percent: int = property(itemgetter(27))
    # 0x80: Allocated ones, in use or not.
    num_inodes: int = property(itemgetter(28))
    # 0x88
    num_free_inodes: int = property(itemgetter(29))
    # 0x90
    num_free_blocks: int = property(itemgetter(30))
    # 0x98
    num_free_realtime_extents: int = property(itemgetter(31))
    # 0xa0
    user_quota_inode: int = property(itemgetter(32))
    # 0xa8
    group_quota_inode: int = property(itemgetter(33))
    # 0xb0
    quota_flags: int = property(itemgetter(34))
    # 0xb2
    flags: int = property(itemgetter(35))
    # 0xb3
    shared_version: int = property(itemgetter(36))
    # 0xb4: Blocks.
    inode_alignment: int = property(itemgetter(37))
    # 0xb8: Blocks.
    stripe_unit: int = property(itemgetter(38))
    # 0xbc: Blocks.
    stripe_width: int = property(itemgetter(39))
    # 0xc0: Blocks of a directory are larger by so many powers of two.
    log2_directory_blocks: int = property(itemgetter(40))
    # 0xc1
    log2_log_sector_size: int = property(itemgetter(41))
    # 0xc2: Bytes; zero stands for 512.
    log_sector_size: int = property(itemgetter(42))
    # 0xc4: Bytes; records of the log are padded to it.
    log_stripe_unit: int = property(itemgetter(43))
    # 0xc8: Bit mask, see enum `feature_2`.
    features_2: int = property(itemgetter(44))
    # 0xcc: The same mask again, from when compilers disagreed where the field lies.
    misplaced_features_2: int = property(itemgetter(45))
    # 0xd0: None is defined.
    compatible_features: int = property(itemgetter(46))
    # 0xd4: Bit mask, see enum `read_only`.
    read_only_features: int = property(itemgetter(47))
    # 0xd8: Bit mask, see enum `incompatible`.
    incompatible_features: int = property(itemgetter(48))
    # 0xdc: Bit mask, see enum `log_incompatible`.
    log_incompatible_features: int = property(itemgetter(49))
    # 0xe0: Little-endian CRC-32C of the sector with zero in this place.
    checksum: bytes = property(itemgetter(50))
    # 0xe4: Blocks.
    sparse_inode_alignment: int = property(itemgetter(51))
    # 0xe8
    project_quota_inode: int = property(itemgetter(52))
    # 0xf0: Place in the log of the last change.
    sequence: int = property(itemgetter(53))
    # 0xf8: What metadata carries as its identity where the flag `metadata_uuid` is set, since
    # `uuid` was changed.
    metadata_uuid: bytes = property(itemgetter(54))
    # 0x108: With the flag `metadata_directory`, as the next four.
    metadata_directory_inode: int = property(itemgetter(55))
    # 0x110
    num_realtime_groups: int = property(itemgetter(56))
    # 0x114
    num_realtime_group_extents: int = property(itemgetter(57))
    # 0x118
    log2_realtime_group_blocks: int = property(itemgetter(58))
    # 0x119
    padding: bytes = property(itemgetter(59))
    # 0x120: Where the real-time part begins if it lies on the same device.
    realtime_block: int = property(itemgetter(60))
    # 0x128
    num_reserved_realtime_blocks: int = property(itemgetter(61))

    def _checked(self) -> XfsSuperblockRecord:
        if self.magic != b'XFSB':
            raise ValueError(f"magic: {self.magic!r} is not b'XFSB'")
        return self

    @property
    def version(self) -> int:
        return self.version_flags & 15
