# Made by scripts/build_parsers.py from specs/ext_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Superblock of ext2, ext3 and ext4."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord


class State:
    clean = 1
    has_errors = 2
    orphans_being_recovered = 4
    fast_commits_being_replayed = 32


class ErrorsPolicy:
    continue_on_errors = 1
    remount_read_only = 2
    panic = 3


class CreatorOs:
    linux = 0
    hurd = 1
    masix = 2
    freebsd = 3
    lites = 4


class HashVersion:
    legacy = 0
    half_md4 = 1
    tea = 2
    legacy_unsigned = 3
    half_md4_unsigned = 4
    tea_unsigned = 5
    siphash = 6


class SuperblockFlags:
    signed_hash = 1
    unsigned_hash = 2
    development = 4


class Compatible:
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


class Incompatible:
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


class ReadOnly:
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


class ExtSuperblockRecord(CheckedRecord):
    """The 1024 bytes at byte 1024 of every ext file system: its size, its features, and where to begin."""

    __slots__ = ()

    STRUCT = Struct("<IIIIIIIIIIIIIHhHHHHIIIIHHIHHIII16s16s64sIBBH16sIII4IBBHIII17IIIIHHIHHQIBBBBQIIQIIIIQ32sIIIIQ32s64sIII2I4s16sIIIBBBBBBBBHHI376sI")
    SIZE = 1024
    NAMES = (
        "num_inodes", "num_blocks_low", "num_reserved_blocks_low", "num_free_blocks_low",
        "num_free_inodes", "first_data_block", "log_block_size", "log_cluster_size",
        "num_blocks_per_group", "num_clusters_per_group", "num_inodes_per_group", "mount_time_low",
        "write_time_low", "num_mounts", "max_mounts", "magic", "state", "errors_policy",
        "minor_revision", "last_check_low", "check_interval", "creator_os", "revision",
        "default_reserved_uid", "default_reserved_gid", "first_inode_raw", "len_inode_raw",
        "block_group_number", "compatible_features", "incompatible_features", "read_only_features",
        "uuid", "label", "last_mounted", "algorithm_usage_bitmap", "num_preallocated_blocks",
        "num_preallocated_directory_blocks", "num_reserved_descriptor_blocks", "journal_uuid",
        "journal_inode", "journal_device", "last_orphan", "hash_seed", "default_hash_version",
        "journal_backup_type", "len_group_descriptor_raw", "default_mount_options",
        "first_meta_group", "creation_time_low", "journal_blocks", "num_blocks_high",
        "num_reserved_blocks_high", "num_free_blocks_high", "min_len_extra", "want_len_extra",
        "flags", "raid_stride", "mmp_interval", "mmp_block", "raid_stripe_width",
        "log_groups_per_flex", "checksum_type", "encryption_level", "reserved_1", "num_kib_written",
        "snapshot_inode", "snapshot_id", "num_snapshot_reserved_blocks", "snapshot_list",
        "num_errors", "first_error_time_low", "first_error_inode", "first_error_block",
        "first_error_function", "first_error_line", "last_error_time_low", "last_error_inode",
        "last_error_line", "last_error_block", "last_error_function", "mount_options",
        "user_quota_inode", "group_quota_inode", "num_overhead_clusters", "backup_groups",
        "encryption_algorithms", "encryption_password_salt", "lost_and_found_inode",
        "project_quota_inode", "checksum_seed", "write_time_high", "mount_time_high",
        "creation_time_high", "last_check_high", "first_error_time_high", "last_error_time_high",
        "first_error_code", "last_error_code", "encoding", "encoding_flags", "orphan_file_inode",
        "reserved_2", "checksum",
    )

    # 0x0: Inodes in all groups together, used or not.
    num_inodes: int = property(itemgetter(0))
    # 0x4
    num_blocks_low: int = property(itemgetter(1))
    # 0x8: Blocks that only the superuser can allocate.
    num_reserved_blocks_low: int = property(itemgetter(2))
    # 0xc
    num_free_blocks_low: int = property(itemgetter(3))
    # 0x10
    num_free_inodes: int = property(itemgetter(4))
    # 0x14: The block that group 0 begins with; 1 with blocks of 1 KiB without clusters, else 0.
    first_data_block: int = property(itemgetter(5))
    # 0x18: A block has 1024 << log_block_size bytes.
    log_block_size: int = property(itemgetter(6))
    # 0x1c: A cluster has 1024 << log_cluster_size bytes if `bigalloc` is set, else one block.
    log_cluster_size: int = property(itemgetter(7))
    # 0x20
    num_blocks_per_group: int = property(itemgetter(8))
    # 0x24
    num_clusters_per_group: int = property(itemgetter(9))
    # 0x28
    num_inodes_per_group: int = property(itemgetter(10))
    # 0x2c: Seconds since 1970 of the last mount.
    mount_time_low: int = property(itemgetter(11))
    # 0x30: Seconds since 1970 of the last write to this structure.
    write_time_low: int = property(itemgetter(12))
    # 0x34: Mounts since the last check.
    num_mounts: int = property(itemgetter(13))
    # 0x36: Mounts after which a check is due; zero or negative for never.
    max_mounts: int = property(itemgetter(14))
    # 0x38
    magic: int = property(itemgetter(15))
    # 0x3a: Bit mask, see enum `state`.
    state: int = property(itemgetter(16))
    # 0x3c: What a kernel does when it finds damage.
    errors_policy: int = property(itemgetter(17))
    # 0x3e
    minor_revision: int = property(itemgetter(18))
    # 0x40: Seconds since 1970 of the last complete check.
    last_check_low: int = property(itemgetter(19))
    # 0x44: Seconds between checks; zero for never.
    check_interval: int = property(itemgetter(20))
    # 0x48
    creator_os: int = property(itemgetter(21))
    # 0x4c: 0 for the first format, without any field from `first_inode_raw` on; 1 since.
    revision: int = property(itemgetter(22))
    # 0x50: User who may use the reserved blocks.
    default_reserved_uid: int = property(itemgetter(23))
    # 0x52
    default_reserved_gid: int = property(itemgetter(24))
    # 0x54: First inode that is not reserved; revision 0 always has 11.
    first_inode_raw: int = property(itemgetter(25))
    # 0x58: Bytes of an inode in the table; revision 0 always has 128.
    len_inode_raw: int = property(itemgetter(26))
    # 0x5a: The group that this copy stands in.
    block_group_number: int = property(itemgetter(27))
    # 0x5c: Bit mask, see enum `compatible`. A kernel may write without knowing them.
    compatible_features: int = property(itemgetter(28))
    # 0x60: Bit mask, see enum `incompatible`. A reader must know them all.
    incompatible_features: int = property(itemgetter(29))
    # 0x64: Bit mask, see enum `read_only`. A writer must know them all.
    read_only_features: int = property(itemgetter(30))
    # 0x68: In the order in which it is written as text.
    uuid: bytes = property(itemgetter(31))
    # 0x78: Padded with NULs.
    label: bytes = property(itemgetter(32))
    # 0x88: Where it was mounted last; padded with NULs.
    last_mounted: bytes = property(itemgetter(33))
    # 0xc8: For compression, which no released kernel has.
    algorithm_usage_bitmap: int = property(itemgetter(34))
    # 0xcc
    num_preallocated_blocks: int = property(itemgetter(35))
    # 0xcd
    num_preallocated_directory_blocks: int = property(itemgetter(36))
    # 0xce: Blocks behind the group descriptors that are kept free for growth.
    num_reserved_descriptor_blocks: int = property(itemgetter(37))
    # 0xd0: UUID of the external journal.
    journal_uuid: bytes = property(itemgetter(38))
    # 0xe0: Inode of the internal journal.
    journal_inode: int = property(itemgetter(39))
    # 0xe4: Linux device number of the external journal.
    journal_device: int = property(itemgetter(40))
    # 0xe8: First inode of the list of those to delete or truncate.
    last_orphan: int = property(itemgetter(41))
    # 0xec: Initial state of the directory hashes.
    hash_seed: tuple[int, ...] = property(itemgetter(slice(42, 46)))
    # 0xfc
    default_hash_version: int = property(itemgetter(46))
    # 0xfd: 1 if `journal_blocks` holds a copy of the journal's inode.
    journal_backup_type: int = property(itemgetter(47))
    # 0xfe: Bytes of a group descriptor if `wide` is set; else they have 32.
    len_group_descriptor_raw: int = property(itemgetter(48))
    # 0x100
    default_mount_options: int = property(itemgetter(49))
    # 0x104: First block of group descriptors that stands in its own groups, if `meta_groups` is
    # set.
    first_meta_group: int = property(itemgetter(50))
    # 0x108: Seconds since 1970 of mke2fs.
    creation_time_low: int = property(itemgetter(51))
    # 0x10c: Copy of the journal inode's i_block, i_size_high and i_size.
    journal_blocks: tuple[int, ...] = property(itemgetter(slice(52, 69)))
    # 0x150
    num_blocks_high: int = property(itemgetter(69))
    # 0x154
    num_reserved_blocks_high: int = property(itemgetter(70))
    # 0x158
    num_free_blocks_high: int = property(itemgetter(71))
    # 0x15c: Bytes that every inode has behind the first 128.
    min_len_extra: int = property(itemgetter(72))
    # 0x15e: Bytes that new inodes shall have behind the first 128.
    want_len_extra: int = property(itemgetter(73))
    # 0x160: Bit mask, see enum `superblock_flags`.
    flags: int = property(itemgetter(74))
    # 0x164
    raid_stride: int = property(itemgetter(75))
    # 0x166: Seconds between updates of the multiple-mount protection block.
    mmp_interval: int = property(itemgetter(76))
    # 0x168
    mmp_block: int = property(itemgetter(77))
    # 0x170
    raid_stripe_width: int = property(itemgetter(78))
    # 0x174
    log_groups_per_flex: int = property(itemgetter(79))
    # 0x175: 1 for CRC-32C, the only one defined.
    checksum_type: int = property(itemgetter(80))
    # 0x176
    encryption_level: int = property(itemgetter(81))
    # 0x177
    reserved_1: int = property(itemgetter(82))
    # 0x178: KiB written in the file system's life.
    num_kib_written: int = property(itemgetter(83))
    # 0x180: Snapshots were never merged into Linux.
    snapshot_inode: int = property(itemgetter(84))
    # 0x184
    snapshot_id: int = property(itemgetter(85))
    # 0x188
    num_snapshot_reserved_blocks: int = property(itemgetter(86))
    # 0x190
    snapshot_list: int = property(itemgetter(87))
    # 0x194: Errors that kernels have found so far.
    num_errors: int = property(itemgetter(88))
    # 0x198
    first_error_time_low: int = property(itemgetter(89))
    # 0x19c
    first_error_inode: int = property(itemgetter(90))
    # 0x1a0
    first_error_block: int = property(itemgetter(91))
    # 0x1a8: Name of a kernel function, padded with NULs.
    first_error_function: bytes = property(itemgetter(92))
    # 0x1c8
    first_error_line: int = property(itemgetter(93))
    # 0x1cc
    last_error_time_low: int = property(itemgetter(94))
    # 0x1d0
    last_error_inode: int = property(itemgetter(95))
    # 0x1d4
    last_error_line: int = property(itemgetter(96))
    # 0x1d8
    last_error_block: int = property(itemgetter(97))
    # 0x1e0
    last_error_function: bytes = property(itemgetter(98))
    # 0x200: Text, padded with NULs.
    mount_options: bytes = property(itemgetter(99))
    # 0x240
    user_quota_inode: int = property(itemgetter(100))
    # 0x244
    group_quota_inode: int = property(itemgetter(101))
    # 0x248
    num_overhead_clusters: int = property(itemgetter(102))
    # 0x24c: The groups with backups if `sparse_backups_2` is set; zero for none.
    backup_groups: tuple[int, ...] = property(itemgetter(slice(103, 105)))
    # 0x254
    encryption_algorithms: bytes = property(itemgetter(105))
    # 0x258
    encryption_password_salt: bytes = property(itemgetter(106))
    # 0x268
    lost_and_found_inode: int = property(itemgetter(107))
    # 0x26c
    project_quota_inode: int = property(itemgetter(108))
    # 0x270: What metadata checksums begin with if `checksum_seed` is set; CRC-32C of a former UUID.
    checksum_seed: int = property(itemgetter(109))
    # 0x274
    write_time_high: int = property(itemgetter(110))
    # 0x275
    mount_time_high: int = property(itemgetter(111))
    # 0x276
    creation_time_high: int = property(itemgetter(112))
    # 0x277
    last_check_high: int = property(itemgetter(113))
    # 0x278
    first_error_time_high: int = property(itemgetter(114))
    # 0x279
    last_error_time_high: int = property(itemgetter(115))
    # 0x27a
    first_error_code: int = property(itemgetter(116))
    # 0x27b
    last_error_code: int = property(itemgetter(117))
    # 0x27c: 1 for Unicode 12.1, of names in directories that ignore case.
    encoding: int = property(itemgetter(118))
    # 0x27e: 1 if names that are not valid in the encoding are refused.
    encoding_flags: int = property(itemgetter(119))
    # 0x280
    orphan_file_inode: int = property(itemgetter(120))
    # 0x284
    reserved_2: bytes = property(itemgetter(121))
    # 0x3fc: CRC-32C of the 1020 bytes before, if `metadata_checksums` is set.
    checksum: int = property(itemgetter(122))

    def _checked(self) -> ExtSuperblockRecord:
        if self.log_block_size > 6:
            raise ValueError(f"log_block_size: {self.log_block_size} is more than 6")
        if self.magic != 61267:
            raise ValueError(f"magic: {self.magic:#x} is not 0xef53")
        return self

    @property
    def block_size(self) -> int:
        # Bytes.
        return 1024 << self.log_block_size

    @property
    def num_blocks(self) -> int:
        # The high part counts only if `wide` is set.
        return self.num_blocks_low + self.num_blocks_high * 4294967296

    @property
    def num_reserved_blocks(self) -> int:
        return self.num_reserved_blocks_low + self.num_reserved_blocks_high * 4294967296

    @property
    def num_free_blocks(self) -> int:
        return self.num_free_blocks_low + self.num_free_blocks_high * 4294967296

    @property
    def mount_time(self) -> int:
        return self.mount_time_low + self.mount_time_high * 4294967296

    @property
    def write_time(self) -> int:
        return self.write_time_low + self.write_time_high * 4294967296

    @property
    def creation_time(self) -> int:
        return self.creation_time_low + self.creation_time_high * 4294967296

    @property
    def last_check(self) -> int:
        return self.last_check_low + self.last_check_high * 4294967296

    @property
    def first_error_time(self) -> int:
        return self.first_error_time_low + self.first_error_time_high * 4294967296

    @property
    def last_error_time(self) -> int:
        return self.last_error_time_low + self.last_error_time_high * 4294967296
