# Made by scripts/build_parsers.py from specs/ext_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Superblock of ext2, ext3 and ext4."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_EXT_SUPERBLOCK = Struct("<IIIIIIIIIIIIIHhHHHHIIIIHHIHHIII16s16s64sIBBH16sIII4IBBHIII")
_EXT_SUPERBLOCK_2 = Struct("<17IIIIHHIHHQIBBBBQIIQIIIIQ32sIIIIQ32s64sIII")
_EXT_SUPERBLOCK_3 = Struct("<2I4s16sIIIBBBBBBBBHHI376sI")


class ExtSuperblock(KaitaiStruct):
    """The 1024 bytes at byte 1024 of every ext file system: its size, its features,
    and where to begin. Copies of it, the backups, stand at the first block of
    some block groups.

    Counts and times that outgrew 32 bits have a high part elsewhere in the
    structure; the value instances join both parts as the kernel does.

    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/super.rst?h=v6.12
    """

    class Compatible(IntEnum):
        directory_preallocation = 1
        imagic_inodes = 2
        has_journal = 4
        extended_attributes = 8
        resize_inode = 16
        directory_index = 32
        lazy_groups = 64
        exclude_inode = 128
        exclude_bitmap = 256
        sparse_backups_2 = 512
        fast_commit = 1024
        stable_inodes = 2048
        orphan_file = 4096

    class CreatorOs(IntEnum):
        linux = 0
        hurd = 1
        masix = 2
        freebsd = 3
        lites = 4

    class ErrorsPolicy(IntEnum):
        continue_on_errors = 1
        remount_read_only = 2
        panic = 3

    class HashVersion(IntEnum):
        legacy = 0
        half_md4 = 1
        tea = 2
        legacy_unsigned = 3
        half_md4_unsigned = 4
        tea_unsigned = 5
        siphash = 6

    class Incompatible(IntEnum):
        compression = 1
        file_type = 2
        needs_recovery = 4
        journal_device = 8
        meta_groups = 16
        extents = 64
        wide = 128
        mount_protection = 256
        flexible_groups = 512
        attribute_inodes = 1024
        directory_data = 4096
        checksum_seed = 8192
        large_directories = 16384
        inline_data = 32768
        encryption = 65536
        case_folding = 131072

    class ReadOnly(IntEnum):
        sparse_backups = 1
        large_files = 2
        btree_directories = 4
        huge_files = 8
        group_checksums = 16
        many_subdirectories = 32
        extra_inode_fields = 64
        snapshot = 128
        quota = 256
        clusters = 512
        metadata_checksums = 1024
        replica = 2048
        never_written = 4096
        project_quota = 8192
        shared_blocks = 16384
        verity = 32768
        orphans_present = 65536

    class State(IntEnum):
        clean = 1
        has_errors = 2
        orphans_being_recovered = 4
        fast_commits_being_replayed = 32

    class SuperblockFlags(IntEnum):
        signed_hash = 1
        unsigned_hash = 2
        development = 4

    # Inodes in all groups together, used or not.
    num_inodes: int
    num_blocks_low: int
    # Blocks that only the superuser can allocate.
    num_reserved_blocks_low: int
    num_free_blocks_low: int
    num_free_inodes: int
    # The block that group 0 begins with; 1 with blocks of 1 KiB without clusters, else 0.
    first_data_block: int
    # A block has 1024 << log_block_size bytes.
    log_block_size: int
    # A cluster has 1024 << log_cluster_size bytes if `bigalloc` is set, else one block.
    log_cluster_size: int
    num_blocks_per_group: int
    num_clusters_per_group: int
    num_inodes_per_group: int
    # Seconds since 1970 of the last mount.
    mount_time_low: int
    # Seconds since 1970 of the last write to this structure.
    write_time_low: int
    # Mounts since the last check.
    num_mounts: int
    # Mounts after which a check is due; zero or negative for never.
    max_mounts: int
    magic: int
    # Bit mask, see enum `state`.
    state: int
    # What a kernel does when it finds damage.
    errors_policy: ExtSuperblock.ErrorsPolicy | int
    minor_revision: int
    # Seconds since 1970 of the last complete check.
    last_check_low: int
    # Seconds between checks; zero for never.
    check_interval: int
    creator_os: ExtSuperblock.CreatorOs | int
    # 0 for the first format, without any field from `first_inode_raw` on; 1 since.
    revision: int
    # User who may use the reserved blocks.
    default_reserved_uid: int
    default_reserved_gid: int
    # First inode that is not reserved; revision 0 always has 11.
    first_inode_raw: int
    # Bytes of an inode in the table; revision 0 always has 128.
    len_inode_raw: int
    # The group that this copy stands in.
    block_group_number: int
    # Bit mask, see enum `compatible`. A kernel may write without knowing them.
    compatible_features: int
    # Bit mask, see enum `incompatible`. A reader must know them all.
    incompatible_features: int
    # Bit mask, see enum `read_only`. A writer must know them all.
    read_only_features: int
    # In the order in which it is written as text.
    uuid: bytes
    # Padded with NULs.
    label: bytes
    # Where it was mounted last; padded with NULs.
    last_mounted: bytes
    # For compression, which no released kernel has.
    algorithm_usage_bitmap: int
    num_preallocated_blocks: int
    num_preallocated_directory_blocks: int
    # Blocks behind the group descriptors that are kept free for growth.
    num_reserved_descriptor_blocks: int
    # UUID of the external journal.
    journal_uuid: bytes
    # Inode of the internal journal.
    journal_inode: int
    # Linux device number of the external journal.
    journal_device: int
    # First inode of the list of those to delete or truncate.
    last_orphan: int
    # Initial state of the directory hashes.
    hash_seed: list[int]
    default_hash_version: ExtSuperblock.HashVersion | int
    # 1 if `journal_blocks` holds a copy of the journal's inode.
    journal_backup_type: int
    # Bytes of a group descriptor if `wide` is set; else they have 32.
    len_group_descriptor_raw: int
    default_mount_options: int
    # First block of group descriptors that stands in its own groups, if `meta_groups` is set.
    first_meta_group: int
    # Seconds since 1970 of mke2fs.
    creation_time_low: int
    # Copy of the journal inode's i_block, i_size_high and i_size.
    journal_blocks: list[int]
    num_blocks_high: int
    num_reserved_blocks_high: int
    num_free_blocks_high: int
    # Bytes that every inode has behind the first 128.
    min_len_extra: int
    # Bytes that new inodes shall have behind the first 128.
    want_len_extra: int
    # Bit mask, see enum `superblock_flags`.
    flags: int
    raid_stride: int
    # Seconds between updates of the multiple-mount protection block.
    mmp_interval: int
    mmp_block: int
    raid_stripe_width: int
    log_groups_per_flex: int
    # 1 for CRC-32C, the only one defined.
    checksum_type: int
    encryption_level: int
    reserved_1: int
    # KiB written in the file system's life.
    num_kib_written: int
    # Snapshots were never merged into Linux.
    snapshot_inode: int
    snapshot_id: int
    num_snapshot_reserved_blocks: int
    snapshot_list: int
    # Errors that kernels have found so far.
    num_errors: int
    first_error_time_low: int
    first_error_inode: int
    first_error_block: int
    # Name of a kernel function, padded with NULs.
    first_error_function: bytes
    first_error_line: int
    last_error_time_low: int
    last_error_inode: int
    last_error_line: int
    last_error_block: int
    last_error_function: bytes
    # Text, padded with NULs.
    mount_options: bytes
    user_quota_inode: int
    group_quota_inode: int
    num_overhead_clusters: int
    # The groups with backups if `sparse_backups_2` is set; zero for none.
    backup_groups: list[int]
    encryption_algorithms: bytes
    encryption_password_salt: bytes
    lost_and_found_inode: int
    project_quota_inode: int
    # What metadata checksums begin with if `checksum_seed` is set; CRC-32C of a former UUID.
    checksum_seed: int
    write_time_high: int
    mount_time_high: int
    creation_time_high: int
    last_check_high: int
    first_error_time_high: int
    last_error_time_high: int
    first_error_code: int
    last_error_code: int
    # 1 for Unicode 12.1, of names in directories that ignore case.
    encoding: int
    # 1 if names that are not valid in the encoding are refused.
    encoding_flags: int
    orphan_file_inode: int
    reserved_2: bytes
    # CRC-32C of the 1020 bytes before, if `metadata_checksums` is set.
    checksum: int

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(ExtSuperblock, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        (
            self.num_inodes,
            self.num_blocks_low,
            self.num_reserved_blocks_low,
            self.num_free_blocks_low,
            self.num_free_inodes,
            self.first_data_block,
            self.log_block_size,
            self.log_cluster_size,
            self.num_blocks_per_group,
            self.num_clusters_per_group,
            self.num_inodes_per_group,
            self.mount_time_low,
            self.write_time_low,
            self.num_mounts,
            self.max_mounts,
            self.magic,
            self.state,
            self.errors_policy,
            self.minor_revision,
            self.last_check_low,
            self.check_interval,
            self.creator_os,
            self.revision,
            self.default_reserved_uid,
            self.default_reserved_gid,
            self.first_inode_raw,
            self.len_inode_raw,
            self.block_group_number,
            self.compatible_features,
            self.incompatible_features,
            self.read_only_features,
            self.uuid,
            self.label,
            self.last_mounted,
            self.algorithm_usage_bitmap,
            self.num_preallocated_blocks,
            self.num_preallocated_directory_blocks,
            self.num_reserved_descriptor_blocks,
            self.journal_uuid,
            self.journal_inode,
            self.journal_device,
            self.last_orphan,
            *self.hash_seed,
            self.default_hash_version,
            self.journal_backup_type,
            self.len_group_descriptor_raw,
            self.default_mount_options,
            self.first_meta_group,
            self.creation_time_low,
        ) = _EXT_SUPERBLOCK.unpack(self._io.read_bytes(268))
        self.errors_policy = KaitaiStream.resolve_enum(ExtSuperblock.ErrorsPolicy, self.errors_policy)
        self.creator_os = KaitaiStream.resolve_enum(ExtSuperblock.CreatorOs, self.creator_os)
        self.default_hash_version = KaitaiStream.resolve_enum(ExtSuperblock.HashVersion, self.default_hash_version)
        if not self.log_block_size <= 6:
            raise kaitaistruct.ValidationGreaterThanError(6, self.log_block_size, self._io, u"/seq/6")
        if not self.magic == 61267:
            raise kaitaistruct.ValidationNotEqualError(61267, self.magic, self._io, u"/seq/15")
        (
            *self.journal_blocks,
            self.num_blocks_high,
            self.num_reserved_blocks_high,
            self.num_free_blocks_high,
            self.min_len_extra,
            self.want_len_extra,
            self.flags,
            self.raid_stride,
            self.mmp_interval,
            self.mmp_block,
            self.raid_stripe_width,
            self.log_groups_per_flex,
            self.checksum_type,
            self.encryption_level,
            self.reserved_1,
            self.num_kib_written,
            self.snapshot_inode,
            self.snapshot_id,
            self.num_snapshot_reserved_blocks,
            self.snapshot_list,
            self.num_errors,
            self.first_error_time_low,
            self.first_error_inode,
            self.first_error_block,
            self.first_error_function,
            self.first_error_line,
            self.last_error_time_low,
            self.last_error_inode,
            self.last_error_line,
            self.last_error_block,
            self.last_error_function,
            self.mount_options,
            self.user_quota_inode,
            self.group_quota_inode,
            self.num_overhead_clusters,
        ) = _EXT_SUPERBLOCK_2.unpack(self._io.read_bytes(320))
        (
            *self.backup_groups,
            self.encryption_algorithms,
            self.encryption_password_salt,
            self.lost_and_found_inode,
            self.project_quota_inode,
            self.checksum_seed,
            self.write_time_high,
            self.mount_time_high,
            self.creation_time_high,
            self.last_check_high,
            self.first_error_time_high,
            self.last_error_time_high,
            self.first_error_code,
            self.last_error_code,
            self.encoding,
            self.encoding_flags,
            self.orphan_file_inode,
            self.reserved_2,
            self.checksum,
        ) = _EXT_SUPERBLOCK_3.unpack(self._io.read_bytes(436))

    def _fetch_instances(self) -> None:
        for i in range(len(self.hash_seed)):
            pass

        for i in range(len(self.journal_blocks)):
            pass

        for i in range(len(self.backup_groups)):
            pass

    @property
    def block_size(self) -> int:
        """Bytes."""
        if hasattr(self, '_m_block_size'):
            return self._m_block_size

        self._m_block_size = 1024 << self.log_block_size
        return getattr(self, '_m_block_size', None)

    @property
    def creation_time(self) -> int:
        if hasattr(self, '_m_creation_time'):
            return self._m_creation_time

        self._m_creation_time = self.creation_time_low | self.creation_time_high << 32
        return getattr(self, '_m_creation_time', None)

    @property
    def first_error_time(self) -> int:
        if hasattr(self, '_m_first_error_time'):
            return self._m_first_error_time

        self._m_first_error_time = self.first_error_time_low | self.first_error_time_high << 32
        return getattr(self, '_m_first_error_time', None)

    @property
    def last_check(self) -> int:
        if hasattr(self, '_m_last_check'):
            return self._m_last_check

        self._m_last_check = self.last_check_low | self.last_check_high << 32
        return getattr(self, '_m_last_check', None)

    @property
    def last_error_time(self) -> int:
        if hasattr(self, '_m_last_error_time'):
            return self._m_last_error_time

        self._m_last_error_time = self.last_error_time_low | self.last_error_time_high << 32
        return getattr(self, '_m_last_error_time', None)

    @property
    def mount_time(self) -> int:
        if hasattr(self, '_m_mount_time'):
            return self._m_mount_time

        self._m_mount_time = self.mount_time_low | self.mount_time_high << 32
        return getattr(self, '_m_mount_time', None)

    @property
    def num_blocks(self) -> int:
        """The high part counts only if `wide` is set."""
        if hasattr(self, '_m_num_blocks'):
            return self._m_num_blocks

        self._m_num_blocks = self.num_blocks_low | self.num_blocks_high << 32
        return getattr(self, '_m_num_blocks', None)

    @property
    def num_free_blocks(self) -> int:
        if hasattr(self, '_m_num_free_blocks'):
            return self._m_num_free_blocks

        self._m_num_free_blocks = self.num_free_blocks_low | self.num_free_blocks_high << 32
        return getattr(self, '_m_num_free_blocks', None)

    @property
    def num_reserved_blocks(self) -> int:
        if hasattr(self, '_m_num_reserved_blocks'):
            return self._m_num_reserved_blocks

        self._m_num_reserved_blocks = self.num_reserved_blocks_low | self.num_reserved_blocks_high << 32
        return getattr(self, '_m_num_reserved_blocks', None)

    @property
    def write_time(self) -> int:
        if hasattr(self, '_m_write_time'):
            return self._m_write_time

        self._m_write_time = self.write_time_low | self.write_time_high << 32
        return getattr(self, '_m_write_time', None)
