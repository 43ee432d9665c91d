# Made by scripts/build_parsers.py from specs/ext_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

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
    SEQ_FIELDS = ["num_inodes", "num_blocks_low", "num_reserved_blocks_low", "num_free_blocks_low", "num_free_inodes", "first_data_block", "log_block_size", "log_cluster_size", "num_blocks_per_group", "num_clusters_per_group", "num_inodes_per_group", "mount_time_low", "write_time_low", "num_mounts", "max_mounts", "magic", "state", "errors_policy", "minor_revision", "last_check_low", "check_interval", "creator_os", "revision", "default_reserved_uid", "default_reserved_gid", "first_inode_raw", "len_inode_raw", "block_group_number", "compatible_features", "incompatible_features", "read_only_features", "uuid", "label", "last_mounted", "algorithm_usage_bitmap", "num_preallocated_blocks", "num_preallocated_directory_blocks", "num_reserved_descriptor_blocks", "journal_uuid", "journal_inode", "journal_device", "last_orphan", "hash_seed", "default_hash_version", "journal_backup_type", "len_group_descriptor_raw", "default_mount_options", "first_meta_group", "creation_time_low", "journal_blocks", "num_blocks_high", "num_reserved_blocks_high", "num_free_blocks_high", "min_len_extra", "want_len_extra", "flags", "raid_stride", "mmp_interval", "mmp_block", "raid_stripe_width", "log_groups_per_flex", "checksum_type", "encryption_level", "reserved_1", "num_kib_written", "snapshot_inode", "snapshot_id", "num_snapshot_reserved_blocks", "snapshot_list", "num_errors", "first_error_time_low", "first_error_inode", "first_error_block", "first_error_function", "first_error_line", "last_error_time_low", "last_error_inode", "last_error_line", "last_error_block", "last_error_function", "mount_options", "user_quota_inode", "group_quota_inode", "num_overhead_clusters", "backup_groups", "encryption_algorithms", "encryption_password_salt", "lost_and_found_inode", "project_quota_inode", "checksum_seed", "write_time_high", "mount_time_high", "creation_time_high", "last_check_high", "first_error_time_high", "last_error_time_high", "first_error_code", "last_error_code", "encoding", "encoding_flags", "orphan_file_inode", "reserved_2", "checksum"]
    def __init__(self, _io, _parent=None, _root=None):
        super(ExtSuperblock, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['num_inodes']['start'] = self._io.pos()
        self.num_inodes = self._io.read_u4le()
        self._debug['num_inodes']['end'] = self._io.pos()
        self._debug['num_blocks_low']['start'] = self._io.pos()
        self.num_blocks_low = self._io.read_u4le()
        self._debug['num_blocks_low']['end'] = self._io.pos()
        self._debug['num_reserved_blocks_low']['start'] = self._io.pos()
        self.num_reserved_blocks_low = self._io.read_u4le()
        self._debug['num_reserved_blocks_low']['end'] = self._io.pos()
        self._debug['num_free_blocks_low']['start'] = self._io.pos()
        self.num_free_blocks_low = self._io.read_u4le()
        self._debug['num_free_blocks_low']['end'] = self._io.pos()
        self._debug['num_free_inodes']['start'] = self._io.pos()
        self.num_free_inodes = self._io.read_u4le()
        self._debug['num_free_inodes']['end'] = self._io.pos()
        self._debug['first_data_block']['start'] = self._io.pos()
        self.first_data_block = self._io.read_u4le()
        self._debug['first_data_block']['end'] = self._io.pos()
        self._debug['log_block_size']['start'] = self._io.pos()
        self.log_block_size = self._io.read_u4le()
        self._debug['log_block_size']['end'] = self._io.pos()
        if not self.log_block_size <= 6:
            raise kaitaistruct.ValidationGreaterThanError(6, self.log_block_size, self._io, u"/seq/6")
        self._debug['log_cluster_size']['start'] = self._io.pos()
        self.log_cluster_size = self._io.read_u4le()
        self._debug['log_cluster_size']['end'] = self._io.pos()
        self._debug['num_blocks_per_group']['start'] = self._io.pos()
        self.num_blocks_per_group = self._io.read_u4le()
        self._debug['num_blocks_per_group']['end'] = self._io.pos()
        self._debug['num_clusters_per_group']['start'] = self._io.pos()
        self.num_clusters_per_group = self._io.read_u4le()
        self._debug['num_clusters_per_group']['end'] = self._io.pos()
        self._debug['num_inodes_per_group']['start'] = self._io.pos()
        self.num_inodes_per_group = self._io.read_u4le()
        self._debug['num_inodes_per_group']['end'] = self._io.pos()
        self._debug['mount_time_low']['start'] = self._io.pos()
        self.mount_time_low = self._io.read_u4le()
        self._debug['mount_time_low']['end'] = self._io.pos()
        self._debug['write_time_low']['start'] = self._io.pos()
        self.write_time_low = self._io.read_u4le()
        self._debug['write_time_low']['end'] = self._io.pos()
        self._debug['num_mounts']['start'] = self._io.pos()
        self.num_mounts = self._io.read_u2le()
        self._debug['num_mounts']['end'] = self._io.pos()
        self._debug['max_mounts']['start'] = self._io.pos()
        self.max_mounts = self._io.read_s2le()
        self._debug['max_mounts']['end'] = self._io.pos()
        self._debug['magic']['start'] = self._io.pos()
        self.magic = self._io.read_u2le()
        self._debug['magic']['end'] = self._io.pos()
        if not self.magic == 61267:
            raise kaitaistruct.ValidationNotEqualError(61267, self.magic, self._io, u"/seq/15")
        self._debug['state']['start'] = self._io.pos()
        self.state = self._io.read_u2le()
        self._debug['state']['end'] = self._io.pos()
        self._debug['errors_policy']['start'] = self._io.pos()
        self.errors_policy = KaitaiStream.resolve_enum(ExtSuperblock.ErrorsPolicy, self._io.read_u2le())
        self._debug['errors_policy']['end'] = self._io.pos()
        self._debug['minor_revision']['start'] = self._io.pos()
        self.minor_revision = self._io.read_u2le()
        self._debug['minor_revision']['end'] = self._io.pos()
        self._debug['last_check_low']['start'] = self._io.pos()
        self.last_check_low = self._io.read_u4le()
        self._debug['last_check_low']['end'] = self._io.pos()
        self._debug['check_interval']['start'] = self._io.pos()
        self.check_interval = self._io.read_u4le()
        self._debug['check_interval']['end'] = self._io.pos()
        self._debug['creator_os']['start'] = self._io.pos()
        self.creator_os = KaitaiStream.resolve_enum(ExtSuperblock.CreatorOs, self._io.read_u4le())
        self._debug['creator_os']['end'] = self._io.pos()
        self._debug['revision']['start'] = self._io.pos()
        self.revision = self._io.read_u4le()
        self._debug['revision']['end'] = self._io.pos()
        self._debug['default_reserved_uid']['start'] = self._io.pos()
        self.default_reserved_uid = self._io.read_u2le()
        self._debug['default_reserved_uid']['end'] = self._io.pos()
        self._debug['default_reserved_gid']['start'] = self._io.pos()
        self.default_reserved_gid = self._io.read_u2le()
        self._debug['default_reserved_gid']['end'] = self._io.pos()
        self._debug['first_inode_raw']['start'] = self._io.pos()
        self.first_inode_raw = self._io.read_u4le()
        self._debug['first_inode_raw']['end'] = self._io.pos()
        self._debug['len_inode_raw']['start'] = self._io.pos()
        self.len_inode_raw = self._io.read_u2le()
        self._debug['len_inode_raw']['end'] = self._io.pos()
        self._debug['block_group_number']['start'] = self._io.pos()
        self.block_group_number = self._io.read_u2le()
        self._debug['block_group_number']['end'] = self._io.pos()
        self._debug['compatible_features']['start'] = self._io.pos()
        self.compatible_features = self._io.read_u4le()
        self._debug['compatible_features']['end'] = self._io.pos()
        self._debug['incompatible_features']['start'] = self._io.pos()
        self.incompatible_features = self._io.read_u4le()
        self._debug['incompatible_features']['end'] = self._io.pos()
        self._debug['read_only_features']['start'] = self._io.pos()
        self.read_only_features = self._io.read_u4le()
        self._debug['read_only_features']['end'] = self._io.pos()
        self._debug['uuid']['start'] = self._io.pos()
        self.uuid = self._io.read_bytes(16)
        self._debug['uuid']['end'] = self._io.pos()
        self._debug['label']['start'] = self._io.pos()
        self.label = self._io.read_bytes(16)
        self._debug['label']['end'] = self._io.pos()
        self._debug['last_mounted']['start'] = self._io.pos()
        self.last_mounted = self._io.read_bytes(64)
        self._debug['last_mounted']['end'] = self._io.pos()
        self._debug['algorithm_usage_bitmap']['start'] = self._io.pos()
        self.algorithm_usage_bitmap = self._io.read_u4le()
        self._debug['algorithm_usage_bitmap']['end'] = self._io.pos()
        self._debug['num_preallocated_blocks']['start'] = self._io.pos()
        self.num_preallocated_blocks = self._io.read_u1()
        self._debug['num_preallocated_blocks']['end'] = self._io.pos()
        self._debug['num_preallocated_directory_blocks']['start'] = self._io.pos()
        self.num_preallocated_directory_blocks = self._io.read_u1()
        self._debug['num_preallocated_directory_blocks']['end'] = self._io.pos()
        self._debug['num_reserved_descriptor_blocks']['start'] = self._io.pos()
        self.num_reserved_descriptor_blocks = self._io.read_u2le()
        self._debug['num_reserved_descriptor_blocks']['end'] = self._io.pos()
        self._debug['journal_uuid']['start'] = self._io.pos()
        self.journal_uuid = self._io.read_bytes(16)
        self._debug['journal_uuid']['end'] = self._io.pos()
        self._debug['journal_inode']['start'] = self._io.pos()
        self.journal_inode = self._io.read_u4le()
        self._debug['journal_inode']['end'] = self._io.pos()
        self._debug['journal_device']['start'] = self._io.pos()
        self.journal_device = self._io.read_u4le()
        self._debug['journal_device']['end'] = self._io.pos()
        self._debug['last_orphan']['start'] = self._io.pos()
        self.last_orphan = self._io.read_u4le()
        self._debug['last_orphan']['end'] = self._io.pos()
        self._debug['hash_seed']['start'] = self._io.pos()
        self._debug['hash_seed']['arr'] = []
        self.hash_seed = []
        for i in range(4):
            self._debug['hash_seed']['arr'].append({'start': self._io.pos()})
            self.hash_seed.append(self._io.read_u4le())
            self._debug['hash_seed']['arr'][i]['end'] = self._io.pos()

        self._debug['hash_seed']['end'] = self._io.pos()
        self._debug['default_hash_version']['start'] = self._io.pos()
        self.default_hash_version = KaitaiStream.resolve_enum(ExtSuperblock.HashVersion, self._io.read_u1())
        self._debug['default_hash_version']['end'] = self._io.pos()
        self._debug['journal_backup_type']['start'] = self._io.pos()
        self.journal_backup_type = self._io.read_u1()
        self._debug['journal_backup_type']['end'] = self._io.pos()
        self._debug['len_group_descriptor_raw']['start'] = self._io.pos()
        self.len_group_descriptor_raw = self._io.read_u2le()
        self._debug['len_group_descriptor_raw']['end'] = self._io.pos()
        self._debug['default_mount_options']['start'] = self._io.pos()
        self.default_mount_options = self._io.read_u4le()
        self._debug['default_mount_options']['end'] = self._io.pos()
        self._debug['first_meta_group']['start'] = self._io.pos()
        self.first_meta_group = self._io.read_u4le()
        self._debug['first_meta_group']['end'] = self._io.pos()
        self._debug['creation_time_low']['start'] = self._io.pos()
        self.creation_time_low = self._io.read_u4le()
        self._debug['creation_time_low']['end'] = self._io.pos()
        self._debug['journal_blocks']['start'] = self._io.pos()
        self._debug['journal_blocks']['arr'] = []
        self.journal_blocks = []
        for i in range(17):
            self._debug['journal_blocks']['arr'].append({'start': self._io.pos()})
            self.journal_blocks.append(self._io.read_u4le())
            self._debug['journal_blocks']['arr'][i]['end'] = self._io.pos()

        self._debug['journal_blocks']['end'] = self._io.pos()
        self._debug['num_blocks_high']['start'] = self._io.pos()
        self.num_blocks_high = self._io.read_u4le()
        self._debug['num_blocks_high']['end'] = self._io.pos()
        self._debug['num_reserved_blocks_high']['start'] = self._io.pos()
        self.num_reserved_blocks_high = self._io.read_u4le()
        self._debug['num_reserved_blocks_high']['end'] = self._io.pos()
        self._debug['num_free_blocks_high']['start'] = self._io.pos()
        self.num_free_blocks_high = self._io.read_u4le()
        self._debug['num_free_blocks_high']['end'] = self._io.pos()
        self._debug['min_len_extra']['start'] = self._io.pos()
        self.min_len_extra = self._io.read_u2le()
        self._debug['min_len_extra']['end'] = self._io.pos()
        self._debug['want_len_extra']['start'] = self._io.pos()
        self.want_len_extra = self._io.read_u2le()
        self._debug['want_len_extra']['end'] = self._io.pos()
        self._debug['flags']['start'] = self._io.pos()
        self.flags = self._io.read_u4le()
        self._debug['flags']['end'] = self._io.pos()
        self._debug['raid_stride']['start'] = self._io.pos()
        self.raid_stride = self._io.read_u2le()
        self._debug['raid_stride']['end'] = self._io.pos()
        self._debug['mmp_interval']['start'] = self._io.pos()
        self.mmp_interval = self._io.read_u2le()
        self._debug['mmp_interval']['end'] = self._io.pos()
        self._debug['mmp_block']['start'] = self._io.pos()
        self.mmp_block = self._io.read_u8le()
        self._debug['mmp_block']['end'] = self._io.pos()
        self._debug['raid_stripe_width']['start'] = self._io.pos()
        self.raid_stripe_width = self._io.read_u4le()
        self._debug['raid_stripe_width']['end'] = self._io.pos()
        self._debug['log_groups_per_flex']['start'] = self._io.pos()
        self.log_groups_per_flex = self._io.read_u1()
        self._debug['log_groups_per_flex']['end'] = self._io.pos()
        self._debug['checksum_type']['start'] = self._io.pos()
        self.checksum_type = self._io.read_u1()
        self._debug['checksum_type']['end'] = self._io.pos()
        self._debug['encryption_level']['start'] = self._io.pos()
        self.encryption_level = self._io.read_u1()
        self._debug['encryption_level']['end'] = self._io.pos()
        self._debug['reserved_1']['start'] = self._io.pos()
        self.reserved_1 = self._io.read_u1()
        self._debug['reserved_1']['end'] = self._io.pos()
        self._debug['num_kib_written']['start'] = self._io.pos()
        self.num_kib_written = self._io.read_u8le()
        self._debug['num_kib_written']['end'] = self._io.pos()
        self._debug['snapshot_inode']['start'] = self._io.pos()
        self.snapshot_inode = self._io.read_u4le()
        self._debug['snapshot_inode']['end'] = self._io.pos()
        self._debug['snapshot_id']['start'] = self._io.pos()
        self.snapshot_id = self._io.read_u4le()
        self._debug['snapshot_id']['end'] = self._io.pos()
        self._debug['num_snapshot_reserved_blocks']['start'] = self._io.pos()
        self.num_snapshot_reserved_blocks = self._io.read_u8le()
        self._debug['num_snapshot_reserved_blocks']['end'] = self._io.pos()
        self._debug['snapshot_list']['start'] = self._io.pos()
        self.snapshot_list = self._io.read_u4le()
        self._debug['snapshot_list']['end'] = self._io.pos()
        self._debug['num_errors']['start'] = self._io.pos()
        self.num_errors = self._io.read_u4le()
        self._debug['num_errors']['end'] = self._io.pos()
        self._debug['first_error_time_low']['start'] = self._io.pos()
        self.first_error_time_low = self._io.read_u4le()
        self._debug['first_error_time_low']['end'] = self._io.pos()
        self._debug['first_error_inode']['start'] = self._io.pos()
        self.first_error_inode = self._io.read_u4le()
        self._debug['first_error_inode']['end'] = self._io.pos()
        self._debug['first_error_block']['start'] = self._io.pos()
        self.first_error_block = self._io.read_u8le()
        self._debug['first_error_block']['end'] = self._io.pos()
        self._debug['first_error_function']['start'] = self._io.pos()
        self.first_error_function = self._io.read_bytes(32)
        self._debug['first_error_function']['end'] = self._io.pos()
        self._debug['first_error_line']['start'] = self._io.pos()
        self.first_error_line = self._io.read_u4le()
        self._debug['first_error_line']['end'] = self._io.pos()
        self._debug['last_error_time_low']['start'] = self._io.pos()
        self.last_error_time_low = self._io.read_u4le()
        self._debug['last_error_time_low']['end'] = self._io.pos()
        self._debug['last_error_inode']['start'] = self._io.pos()
        self.last_error_inode = self._io.read_u4le()
        self._debug['last_error_inode']['end'] = self._io.pos()
        self._debug['last_error_line']['start'] = self._io.pos()
        self.last_error_line = self._io.read_u4le()
        self._debug['last_error_line']['end'] = self._io.pos()
        self._debug['last_error_block']['start'] = self._io.pos()
        self.last_error_block = self._io.read_u8le()
        self._debug['last_error_block']['end'] = self._io.pos()
        self._debug['last_error_function']['start'] = self._io.pos()
        self.last_error_function = self._io.read_bytes(32)
        self._debug['last_error_function']['end'] = self._io.pos()
        self._debug['mount_options']['start'] = self._io.pos()
        self.mount_options = self._io.read_bytes(64)
        self._debug['mount_options']['end'] = self._io.pos()
        self._debug['user_quota_inode']['start'] = self._io.pos()
        self.user_quota_inode = self._io.read_u4le()
        self._debug['user_quota_inode']['end'] = self._io.pos()
        self._debug['group_quota_inode']['start'] = self._io.pos()
        self.group_quota_inode = self._io.read_u4le()
        self._debug['group_quota_inode']['end'] = self._io.pos()
        self._debug['num_overhead_clusters']['start'] = self._io.pos()
        self.num_overhead_clusters = self._io.read_u4le()
        self._debug['num_overhead_clusters']['end'] = self._io.pos()
        self._debug['backup_groups']['start'] = self._io.pos()
        self._debug['backup_groups']['arr'] = []
        self.backup_groups = []
        for i in range(2):
            self._debug['backup_groups']['arr'].append({'start': self._io.pos()})
            self.backup_groups.append(self._io.read_u4le())
            self._debug['backup_groups']['arr'][i]['end'] = self._io.pos()

        self._debug['backup_groups']['end'] = self._io.pos()
        self._debug['encryption_algorithms']['start'] = self._io.pos()
        self.encryption_algorithms = self._io.read_bytes(4)
        self._debug['encryption_algorithms']['end'] = self._io.pos()
        self._debug['encryption_password_salt']['start'] = self._io.pos()
        self.encryption_password_salt = self._io.read_bytes(16)
        self._debug['encryption_password_salt']['end'] = self._io.pos()
        self._debug['lost_and_found_inode']['start'] = self._io.pos()
        self.lost_and_found_inode = self._io.read_u4le()
        self._debug['lost_and_found_inode']['end'] = self._io.pos()
        self._debug['project_quota_inode']['start'] = self._io.pos()
        self.project_quota_inode = self._io.read_u4le()
        self._debug['project_quota_inode']['end'] = self._io.pos()
        self._debug['checksum_seed']['start'] = self._io.pos()
        self.checksum_seed = self._io.read_u4le()
        self._debug['checksum_seed']['end'] = self._io.pos()
        self._debug['write_time_high']['start'] = self._io.pos()
        self.write_time_high = self._io.read_u1()
        self._debug['write_time_high']['end'] = self._io.pos()
        self._debug['mount_time_high']['start'] = self._io.pos()
        self.mount_time_high = self._io.read_u1()
        self._debug['mount_time_high']['end'] = self._io.pos()
        self._debug['creation_time_high']['start'] = self._io.pos()
        self.creation_time_high = self._io.read_u1()
        self._debug['creation_time_high']['end'] = self._io.pos()
        self._debug['last_check_high']['start'] = self._io.pos()
        self.last_check_high = self._io.read_u1()
        self._debug['last_check_high']['end'] = self._io.pos()
        self._debug['first_error_time_high']['start'] = self._io.pos()
        self.first_error_time_high = self._io.read_u1()
        self._debug['first_error_time_high']['end'] = self._io.pos()
        self._debug['last_error_time_high']['start'] = self._io.pos()
        self.last_error_time_high = self._io.read_u1()
        self._debug['last_error_time_high']['end'] = self._io.pos()
        self._debug['first_error_code']['start'] = self._io.pos()
        self.first_error_code = self._io.read_u1()
        self._debug['first_error_code']['end'] = self._io.pos()
        self._debug['last_error_code']['start'] = self._io.pos()
        self.last_error_code = self._io.read_u1()
        self._debug['last_error_code']['end'] = self._io.pos()
        self._debug['encoding']['start'] = self._io.pos()
        self.encoding = self._io.read_u2le()
        self._debug['encoding']['end'] = self._io.pos()
        self._debug['encoding_flags']['start'] = self._io.pos()
        self.encoding_flags = self._io.read_u2le()
        self._debug['encoding_flags']['end'] = self._io.pos()
        self._debug['orphan_file_inode']['start'] = self._io.pos()
        self.orphan_file_inode = self._io.read_u4le()
        self._debug['orphan_file_inode']['end'] = self._io.pos()
        self._debug['reserved_2']['start'] = self._io.pos()
        self.reserved_2 = self._io.read_bytes(376)
        self._debug['reserved_2']['end'] = self._io.pos()
        self._debug['checksum']['start'] = self._io.pos()
        self.checksum = self._io.read_u4le()
        self._debug['checksum']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        for i in range(len(self.hash_seed)):
            pass

        for i in range(len(self.journal_blocks)):
            pass

        for i in range(len(self.backup_groups)):
            pass


    @property
    def block_size(self):
        """Bytes."""
        if hasattr(self, '_m_block_size'):
            return self._m_block_size

        self._m_block_size = 1024 << self.log_block_size
        return getattr(self, '_m_block_size', None)

    @property
    def creation_time(self):
        if hasattr(self, '_m_creation_time'):
            return self._m_creation_time

        self._m_creation_time = (self.creation_time_low + self.creation_time_high * 4294967296)
        return getattr(self, '_m_creation_time', None)

    @property
    def first_error_time(self):
        if hasattr(self, '_m_first_error_time'):
            return self._m_first_error_time

        self._m_first_error_time = (self.first_error_time_low + self.first_error_time_high * 4294967296)
        return getattr(self, '_m_first_error_time', None)

    @property
    def last_check(self):
        if hasattr(self, '_m_last_check'):
            return self._m_last_check

        self._m_last_check = (self.last_check_low + self.last_check_high * 4294967296)
        return getattr(self, '_m_last_check', None)

    @property
    def last_error_time(self):
        if hasattr(self, '_m_last_error_time'):
            return self._m_last_error_time

        self._m_last_error_time = (self.last_error_time_low + self.last_error_time_high * 4294967296)
        return getattr(self, '_m_last_error_time', None)

    @property
    def mount_time(self):
        if hasattr(self, '_m_mount_time'):
            return self._m_mount_time

        self._m_mount_time = (self.mount_time_low + self.mount_time_high * 4294967296)
        return getattr(self, '_m_mount_time', None)

    @property
    def num_blocks(self):
        """The high part counts only if `wide` is set."""
        if hasattr(self, '_m_num_blocks'):
            return self._m_num_blocks

        self._m_num_blocks = (self.num_blocks_low + self.num_blocks_high * 4294967296)
        return getattr(self, '_m_num_blocks', None)

    @property
    def num_free_blocks(self):
        if hasattr(self, '_m_num_free_blocks'):
            return self._m_num_free_blocks

        self._m_num_free_blocks = (self.num_free_blocks_low + self.num_free_blocks_high * 4294967296)
        return getattr(self, '_m_num_free_blocks', None)

    @property
    def num_reserved_blocks(self):
        if hasattr(self, '_m_num_reserved_blocks'):
            return self._m_num_reserved_blocks

        self._m_num_reserved_blocks = (self.num_reserved_blocks_low + self.num_reserved_blocks_high * 4294967296)
        return getattr(self, '_m_num_reserved_blocks', None)

    @property
    def write_time(self):
        if hasattr(self, '_m_write_time'):
            return self._m_write_time

        self._m_write_time = (self.write_time_low + self.write_time_high * 4294967296)
        return getattr(self, '_m_write_time', None)


