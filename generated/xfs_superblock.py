# Made by scripts/build_parsers.py from specs/xfs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Superblock of XFS."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_XFS_SUPERBLOCK = Struct(">4sIQQQ16sQQQQIIIIIHHHH12sBBBBBBBBQQQQQQHBBIIIBBHIIIIIII4sIQQ16sQIIB7sQQ")


class XfsSuperblock(KaitaiStruct):
    """The first sector of the first allocation group; every other group begins with
    a copy. Version 5 of the format uses all of it, version 4 the first 208 bytes.

    .. seealso::
       (3rd edition, Allocation Groups, Superblocks) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
    """

    class Feature2(IntEnum):
        lazy_counters = 2
        attributes_2 = 8
        parent_pointers = 16
        wide_projects = 128
        checksums = 256
        file_types = 512

    class Incompatible(IntEnum):
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

    class LogIncompatible(IntEnum):
        attributes = 1

    class ReadOnly(IntEnum):
        free_inode_btree = 1
        reverse_map = 2
        shared_blocks = 4
        inode_btree_counters = 8

    class VersionFlag(IntEnum):
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

    magic: bytes
    # Bytes, 512 to 65536.
    block_size: int
    # Blocks for data and metadata.
    num_blocks: int
    # Blocks of the real-time device; zero if there is none.
    num_realtime_blocks: int
    num_realtime_extents: int
    # What tools show as the file system's identity.
    uuid: bytes
    # File-system block at which the log begins; zero if it lies on another device.
    log_block: int
    root_inode: int
    realtime_bitmap_inode: int
    realtime_summary_inode: int
    # Blocks.
    realtime_extent_size: int
    # Blocks of each allocation group but the last, which may be shorter.
    num_group_blocks: int
    num_groups: int
    num_realtime_bitmap_blocks: int
    num_log_blocks: int
    # The version in the lower 4 bits; above them a bit mask, see enum `version_flag`.
    version_flags: int
    # Bytes, 512 to 32768.
    sector_size: int
    # Bytes, 256 to 2048.
    inode_size: int
    num_inodes_per_block: int
    # Filled up with NUL.
    label: bytes
    log2_block_size: int
    log2_sector_size: int
    log2_inode_size: int
    log2_inodes_per_block: int
    # Rounded up; block and inode numbers have the group above so many bits.
    log2_group_blocks: int
    log2_realtime_extents: int
    # Not zero while mkfs.xfs or xfs_copy has not finished.
    in_progress: int
    max_inode_percent: int
    # Allocated ones, in use or not.
    num_inodes: int
    num_free_inodes: int
    num_free_blocks: int
    num_free_realtime_extents: int
    user_quota_inode: int
    group_quota_inode: int
    quota_flags: int
    flags: int
    shared_version: int
    # Blocks.
    inode_alignment: int
    # Blocks.
    stripe_unit: int
    # Blocks.
    stripe_width: int
    # Blocks of a directory are larger by so many powers of two.
    log2_directory_blocks: int
    log2_log_sector_size: int
    # Bytes; zero stands for 512.
    log_sector_size: int
    # Bytes; records of the log are padded to it.
    log_stripe_unit: int
    # Bit mask, see enum `feature_2`.
    features_2: int
    # The same mask again, from when compilers disagreed where the field lies.
    misplaced_features_2: int
    # None is defined.
    compatible_features: int
    # Bit mask, see enum `read_only`.
    read_only_features: int
    # Bit mask, see enum `incompatible`.
    incompatible_features: int
    # Bit mask, see enum `log_incompatible`.
    log_incompatible_features: int
    # Little-endian CRC-32C of the sector with zero in this place.
    checksum: bytes
    # Blocks.
    sparse_inode_alignment: int
    project_quota_inode: int
    # Place in the log of the last change.
    sequence: int
    # What metadata carries as its identity where the flag `metadata_uuid` is set, since `uuid` was
    # changed.
    metadata_uuid: bytes
    # With the flag `metadata_directory`, as the next four.
    metadata_directory_inode: int
    num_realtime_groups: int
    num_realtime_group_extents: int
    log2_realtime_group_blocks: int
    padding: bytes
    # Where the real-time part begins if it lies on the same device.
    realtime_block: int
    num_reserved_realtime_blocks: int

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(XfsSuperblock, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        (
            self.magic,
            self.block_size,
            self.num_blocks,
            self.num_realtime_blocks,
            self.num_realtime_extents,
            self.uuid,
            self.log_block,
            self.root_inode,
            self.realtime_bitmap_inode,
            self.realtime_summary_inode,
            self.realtime_extent_size,
            self.num_group_blocks,
            self.num_groups,
            self.num_realtime_bitmap_blocks,
            self.num_log_blocks,
            self.version_flags,
            self.sector_size,
            self.inode_size,
            self.num_inodes_per_block,
            self.label,
            self.log2_block_size,
            self.log2_sector_size,
            self.log2_inode_size,
            self.log2_inodes_per_block,
            self.log2_group_blocks,
            self.log2_realtime_extents,
            self.in_progress,
            self.max_inode_percent,
            self.num_inodes,
            self.num_free_inodes,
            self.num_free_blocks,
            self.num_free_realtime_extents,
            self.user_quota_inode,
            self.group_quota_inode,
            self.quota_flags,
            self.flags,
            self.shared_version,
            self.inode_alignment,
            self.stripe_unit,
            self.stripe_width,
            self.log2_directory_blocks,
            self.log2_log_sector_size,
            self.log_sector_size,
            self.log_stripe_unit,
            self.features_2,
            self.misplaced_features_2,
            self.compatible_features,
            self.read_only_features,
            self.incompatible_features,
            self.log_incompatible_features,
            self.checksum,
            self.sparse_inode_alignment,
            self.project_quota_inode,
            self.sequence,
            self.metadata_uuid,
            self.metadata_directory_inode,
            self.num_realtime_groups,
            self.num_realtime_group_extents,
            self.log2_realtime_group_blocks,
            self.padding,
            self.realtime_block,
            self.num_reserved_realtime_blocks,
        ) = _XFS_SUPERBLOCK.unpack(self._io.read_bytes(304))
        if not self.magic == b"\x58\x46\x53\x42":
            raise kaitaistruct.ValidationNotEqualError(b"\x58\x46\x53\x42", self.magic, self._io, u"/seq/0")

    def _fetch_instances(self) -> None:
        pass

    @property
    def len_checked(self) -> int:
        """Bytes in front of `checksum`."""
        if hasattr(self, '_m_len_checked'):
            return self._m_len_checked

        self._m_len_checked = 224
        return getattr(self, '_m_len_checked', None)

    @property
    def version(self) -> int:
        if hasattr(self, '_m_version'):
            return self._m_version

        self._m_version = self.version_flags & 15
        return getattr(self, '_m_version', None)
