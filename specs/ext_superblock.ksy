meta:
  id: ext_superblock
  title: Superblock of ext2, ext3 and ext4
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q283527
doc: |
  The 1024 bytes at byte 1024 of every ext file system: its size, its features,
  and where to begin. Copies of it, the backups, stand at the first block of
  some block groups.

  Counts and times that outgrew 32 bits have a high part elsewhere in the
  structure; the value instances join both parts as the kernel does.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/super.rst?h=v6.12
-orig-id: ext4_super_block
-record: true
seq:
  - id: num_inodes
    -orig-id: s_inodes_count
    type: u4
    doc: Inodes in all groups together, used or not.
  - id: num_blocks_low
    -orig-id: s_blocks_count_lo
    type: u4
  - id: num_reserved_blocks_low
    -orig-id: s_r_blocks_count_lo
    type: u4
    doc: Blocks that only the superuser can allocate.
  - id: num_free_blocks_low
    -orig-id: s_free_blocks_count_lo
    type: u4
  - id: num_free_inodes
    -orig-id: s_free_inodes_count
    type: u4
  - id: first_data_block
    -orig-id: s_first_data_block
    type: u4
    doc: The block that group 0 begins with; 1 with blocks of 1 KiB without clusters, else 0.
  - id: log_block_size
    -orig-id: s_log_block_size
    type: u4
    valid:
      max: 6
    doc: A block has 1024 << log_block_size bytes.
  - id: log_cluster_size
    -orig-id: s_log_cluster_size
    type: u4
    doc: A cluster has 1024 << log_cluster_size bytes if `bigalloc` is set, else one block.
  - id: num_blocks_per_group
    -orig-id: s_blocks_per_group
    type: u4
  - id: num_clusters_per_group
    -orig-id: s_clusters_per_group
    type: u4
  - id: num_inodes_per_group
    -orig-id: s_inodes_per_group
    type: u4
  - id: mount_time_low
    -orig-id: s_mtime
    type: u4
    doc: Seconds since 1970 of the last mount.
  - id: write_time_low
    -orig-id: s_wtime
    type: u4
    doc: Seconds since 1970 of the last write to this structure.
  - id: num_mounts
    -orig-id: s_mnt_count
    type: u2
    doc: Mounts since the last check.
  - id: max_mounts
    -orig-id: s_max_mnt_count
    type: s2
    doc: Mounts after which a check is due; zero or negative for never.
  - id: magic
    -orig-id: s_magic
    type: u2
    valid: 0xef53
  - id: state
    -orig-id: s_state
    type: u2
    -bits: state
    doc: Bit mask, see enum `state`.
  - id: errors_policy
    -orig-id: s_errors
    type: u2
    enum: errors_policy
    doc: What a kernel does when it finds damage.
  - id: minor_revision
    -orig-id: s_minor_rev_level
    type: u2
  - id: last_check_low
    -orig-id: s_lastcheck
    type: u4
    doc: Seconds since 1970 of the last complete check.
  - id: check_interval
    -orig-id: s_checkinterval
    type: u4
    doc: Seconds between checks; zero for never.
  - id: creator_os
    -orig-id: s_creator_os
    type: u4
    enum: creator_os
  - id: revision
    -orig-id: s_rev_level
    type: u4
    doc: 0 for the first format, without any field from `first_inode_raw` on; 1 since.
  - id: default_reserved_uid
    -orig-id: s_def_resuid
    type: u2
    doc: User who may use the reserved blocks.
  - id: default_reserved_gid
    -orig-id: s_def_resgid
    type: u2
  - id: first_inode_raw
    -orig-id: s_first_ino
    type: u4
    doc: First inode that is not reserved; revision 0 always has 11.
  - id: len_inode_raw
    -orig-id: s_inode_size
    type: u2
    doc: Bytes of an inode in the table; revision 0 always has 128.
  - id: block_group_number
    -orig-id: s_block_group_nr
    type: u2
    doc: The group that this copy stands in.
  - id: compatible_features
    -orig-id: s_feature_compat
    type: u4
    -bits: compatible
    doc: Bit mask, see enum `compatible`. A kernel may write without knowing them.
  - id: incompatible_features
    -orig-id: s_feature_incompat
    type: u4
    -bits: incompatible
    doc: Bit mask, see enum `incompatible`. A reader must know them all.
  - id: read_only_features
    -orig-id: s_feature_ro_compat
    type: u4
    -bits: read_only
    doc: Bit mask, see enum `read_only`. A writer must know them all.
  - id: uuid
    -orig-id: s_uuid
    size: 16
    doc: In the order in which it is written as text.
  - id: label
    -orig-id: s_volume_name
    size: 16
    doc: Padded with NULs.
  - id: last_mounted
    -orig-id: s_last_mounted
    size: 64
    doc: Where it was mounted last; padded with NULs.
  - id: algorithm_usage_bitmap
    -orig-id: s_algorithm_usage_bitmap
    type: u4
    doc: For compression, which no released kernel has.
  - id: num_preallocated_blocks
    -orig-id: s_prealloc_blocks
    type: u1
  - id: num_preallocated_directory_blocks
    -orig-id: s_prealloc_dir_blocks
    type: u1
  - id: num_reserved_descriptor_blocks
    -orig-id: s_reserved_gdt_blocks
    type: u2
    doc: Blocks behind the group descriptors that are kept free for growth.
  - id: journal_uuid
    -orig-id: s_journal_uuid
    size: 16
    doc: UUID of the external journal.
  - id: journal_inode
    -orig-id: s_journal_inum
    type: u4
    doc: Inode of the internal journal.
  - id: journal_device
    -orig-id: s_journal_dev
    type: u4
    doc: Linux device number of the external journal.
  - id: last_orphan
    -orig-id: s_last_orphan
    type: u4
    doc: First inode of the list of those to delete or truncate.
  - id: hash_seed
    -orig-id: s_hash_seed
    type: u4
    repeat: expr
    repeat-expr: 4
    doc: Initial state of the directory hashes.
  - id: default_hash_version
    -orig-id: s_def_hash_version
    type: u1
    enum: hash_version
  - id: journal_backup_type
    -orig-id: s_jnl_backup_type
    type: u1
    doc: 1 if `journal_blocks` holds a copy of the journal's inode.
  - id: len_group_descriptor_raw
    -orig-id: s_desc_size
    type: u2
    doc: Bytes of a group descriptor if `wide` is set; else they have 32.
  - id: default_mount_options
    -orig-id: s_default_mount_opts
    type: u4
  - id: first_meta_group
    -orig-id: s_first_meta_bg
    type: u4
    doc: First block of group descriptors that stands in its own groups, if `meta_groups` is set.
  - id: creation_time_low
    -orig-id: s_mkfs_time
    type: u4
    doc: Seconds since 1970 of mke2fs.
  - id: journal_blocks
    -orig-id: s_jnl_blocks
    type: u4
    repeat: expr
    repeat-expr: 17
    doc: Copy of the journal inode's i_block, i_size_high and i_size.
  - id: num_blocks_high
    -orig-id: s_blocks_count_hi
    type: u4
  - id: num_reserved_blocks_high
    -orig-id: s_r_blocks_count_hi
    type: u4
  - id: num_free_blocks_high
    -orig-id: s_free_blocks_count_hi
    type: u4
  - id: min_len_extra
    -orig-id: s_min_extra_isize
    type: u2
    doc: Bytes that every inode has behind the first 128.
  - id: want_len_extra
    -orig-id: s_want_extra_isize
    type: u2
    doc: Bytes that new inodes shall have behind the first 128.
  - id: flags
    -orig-id: s_flags
    type: u4
    -bits: superblock_flags
    doc: Bit mask, see enum `superblock_flags`.
  - id: raid_stride
    -orig-id: s_raid_stride
    type: u2
  - id: mmp_interval
    -orig-id: s_mmp_interval
    type: u2
    doc: Seconds between updates of the multiple-mount protection block.
  - id: mmp_block
    -orig-id: s_mmp_block
    type: u8
  - id: raid_stripe_width
    -orig-id: s_raid_stripe_width
    type: u4
  - id: log_groups_per_flex
    -orig-id: s_log_groups_per_flex
    type: u1
  - id: checksum_type
    -orig-id: s_checksum_type
    type: u1
    doc: 1 for CRC-32C, the only one defined.
  - id: encryption_level
    -orig-id: s_encryption_level
    type: u1
  - id: reserved_1
    -orig-id: s_reserved_pad
    type: u1
  - id: num_kib_written
    -orig-id: s_kbytes_written
    type: u8
    doc: KiB written in the file system's life.
  - id: snapshot_inode
    -orig-id: s_snapshot_inum
    type: u4
    doc: Snapshots were never merged into Linux.
  - id: snapshot_id
    -orig-id: s_snapshot_id
    type: u4
  - id: num_snapshot_reserved_blocks
    -orig-id: s_snapshot_r_blocks_count
    type: u8
  - id: snapshot_list
    -orig-id: s_snapshot_list
    type: u4
  - id: num_errors
    -orig-id: s_error_count
    type: u4
    doc: Errors that kernels have found so far.
  - id: first_error_time_low
    -orig-id: s_first_error_time
    type: u4
  - id: first_error_inode
    -orig-id: s_first_error_ino
    type: u4
  - id: first_error_block
    -orig-id: s_first_error_block
    type: u8
  - id: first_error_function
    -orig-id: s_first_error_func
    size: 32
    doc: Name of a kernel function, padded with NULs.
  - id: first_error_line
    -orig-id: s_first_error_line
    type: u4
  - id: last_error_time_low
    -orig-id: s_last_error_time
    type: u4
  - id: last_error_inode
    -orig-id: s_last_error_ino
    type: u4
  - id: last_error_line
    -orig-id: s_last_error_line
    type: u4
  - id: last_error_block
    -orig-id: s_last_error_block
    type: u8
  - id: last_error_function
    -orig-id: s_last_error_func
    size: 32
  - id: mount_options
    -orig-id: s_mount_opts
    size: 64
    doc: Text, padded with NULs.
  - id: user_quota_inode
    -orig-id: s_usr_quota_inum
    type: u4
  - id: group_quota_inode
    -orig-id: s_grp_quota_inum
    type: u4
  - id: num_overhead_clusters
    -orig-id: s_overhead_clusters
    type: u4
  - id: backup_groups
    -orig-id: s_backup_bgs
    type: u4
    repeat: expr
    repeat-expr: 2
    doc: The groups with backups if `sparse_backups_2` is set; zero for none.
  - id: encryption_algorithms
    -orig-id: s_encrypt_algos
    size: 4
  - id: encryption_password_salt
    -orig-id: s_encrypt_pw_salt
    size: 16
  - id: lost_and_found_inode
    -orig-id: s_lpf_ino
    type: u4
  - id: project_quota_inode
    -orig-id: s_prj_quota_inum
    type: u4
  - id: checksum_seed
    -orig-id: s_checksum_seed
    type: u4
    doc: What metadata checksums begin with if `checksum_seed` is set; CRC-32C of a former UUID.
  - id: write_time_high
    -orig-id: s_wtime_hi
    type: u1
  - id: mount_time_high
    -orig-id: s_mtime_hi
    type: u1
  - id: creation_time_high
    -orig-id: s_mkfs_time_hi
    type: u1
  - id: last_check_high
    -orig-id: s_lastcheck_hi
    type: u1
  - id: first_error_time_high
    -orig-id: s_first_error_time_hi
    type: u1
  - id: last_error_time_high
    -orig-id: s_last_error_time_hi
    type: u1
  - id: first_error_code
    -orig-id: s_first_error_errcode
    type: u1
  - id: last_error_code
    -orig-id: s_last_error_errcode
    type: u1
  - id: encoding
    -orig-id: s_encoding
    type: u2
    doc: 1 for Unicode 12.1, of names in directories that ignore case.
  - id: encoding_flags
    -orig-id: s_encoding_flags
    type: u2
    doc: 1 if names that are not valid in the encoding are refused.
  - id: orphan_file_inode
    -orig-id: s_orphan_file_inum
    type: u4
  - id: reserved_2
    -orig-id: s_reserved
    size: 376
  - id: checksum
    -orig-id: s_checksum
    type: u4
    doc: CRC-32C of the 1020 bytes before, if `metadata_checksums` is set.
instances:
  block_size:
    value: 1024 << log_block_size
    doc: Bytes.
  num_blocks:
    value: (num_blocks_low + num_blocks_high * 4294967296).as<u8>
    doc: The high part counts only if `wide` is set.
  num_reserved_blocks:
    value: (num_reserved_blocks_low + num_reserved_blocks_high * 4294967296).as<u8>
  num_free_blocks:
    value: (num_free_blocks_low + num_free_blocks_high * 4294967296).as<u8>
  mount_time:
    value: (mount_time_low + mount_time_high * 4294967296).as<u8>
  write_time:
    value: (write_time_low + write_time_high * 4294967296).as<u8>
  creation_time:
    value: (creation_time_low + creation_time_high * 4294967296).as<u8>
  last_check:
    value: (last_check_low + last_check_high * 4294967296).as<u8>
  first_error_time:
    value: (first_error_time_low + first_error_time_high * 4294967296).as<u8>
  last_error_time:
    value: (last_error_time_low + last_error_time_high * 4294967296).as<u8>
enums:
  state:
    0x0001:
      id: clean
      -orig-id: EXT4_VALID_FS
    0x0002:
      id: has_errors
      -orig-id: EXT4_ERROR_FS
    0x0004:
      id: orphans_being_recovered
      -orig-id: EXT4_ORPHAN_FS
    0x0020:
      id: fast_commits_being_replayed
      -orig-id: EXT4_FC_REPLAY
  errors_policy:
    1:
      id: continue_on_errors
      -orig-id: EXT4_ERRORS_CONTINUE
    2:
      id: remount_read_only
      -orig-id: EXT4_ERRORS_RO
    3:
      id: panic
      -orig-id: EXT4_ERRORS_PANIC
  creator_os:
    0: linux
    1: hurd
    2: masix
    3: freebsd
    4: lites
  hash_version:
    0: legacy
    1: half_md4
    2: tea
    3: legacy_unsigned
    4: half_md4_unsigned
    5: tea_unsigned
    6: siphash
  superblock_flags:
    0x0001:
      id: signed_hash
      -orig-id: EXT2_FLAGS_SIGNED_HASH
    0x0002:
      id: unsigned_hash
      -orig-id: EXT2_FLAGS_UNSIGNED_HASH
    0x0004:
      id: development
      -orig-id: EXT2_FLAGS_TEST_FILESYS
  compatible:
    0x0001:
      id: directory_preallocation
      -orig-id: EXT4_FEATURE_COMPAT_DIR_PREALLOC
    0x0002:
      id: imagic_inodes
      -orig-id: EXT4_FEATURE_COMPAT_IMAGIC_INODES
    0x0004:
      id: has_journal
      -orig-id: EXT4_FEATURE_COMPAT_HAS_JOURNAL
    0x0008:
      id: extended_attributes
      -orig-id: EXT4_FEATURE_COMPAT_EXT_ATTR
    0x0010:
      id: resize_inode
      -orig-id: EXT4_FEATURE_COMPAT_RESIZE_INODE
    0x0020:
      id: directory_index
      -orig-id: EXT4_FEATURE_COMPAT_DIR_INDEX
    0x0040:
      id: lazy_groups
      -orig-id: COMPAT_LAZY_BG
    0x0080:
      id: exclude_inode
      -orig-id: COMPAT_EXCLUDE_INODE
    0x0100:
      id: exclude_bitmap
      -orig-id: COMPAT_EXCLUDE_BITMAP
    0x0200:
      id: sparse_backups_2
      -orig-id: EXT4_FEATURE_COMPAT_SPARSE_SUPER2
    0x0400:
      id: fast_commit
      -orig-id: EXT4_FEATURE_COMPAT_FAST_COMMIT
    0x0800:
      id: stable_inodes
      -orig-id: EXT4_FEATURE_COMPAT_STABLE_INODES
    0x1000:
      id: orphan_file
      -orig-id: EXT4_FEATURE_COMPAT_ORPHAN_FILE
  incompatible:
    0x00001:
      id: compression
      -orig-id: EXT4_FEATURE_INCOMPAT_COMPRESSION
    0x00002:
      id: file_type
      -orig-id: EXT4_FEATURE_INCOMPAT_FILETYPE
    0x00004:
      id: needs_recovery
      -orig-id: EXT4_FEATURE_INCOMPAT_RECOVER
    0x00008:
      id: journal_device
      -orig-id: EXT4_FEATURE_INCOMPAT_JOURNAL_DEV
    0x00010:
      id: meta_groups
      -orig-id: EXT4_FEATURE_INCOMPAT_META_BG
    0x00040:
      id: extents
      -orig-id: EXT4_FEATURE_INCOMPAT_EXTENTS
    0x00080:
      id: wide
      -orig-id: EXT4_FEATURE_INCOMPAT_64BIT
    0x00100:
      id: mount_protection
      -orig-id: EXT4_FEATURE_INCOMPAT_MMP
    0x00200:
      id: flexible_groups
      -orig-id: EXT4_FEATURE_INCOMPAT_FLEX_BG
    0x00400:
      id: attribute_inodes
      -orig-id: EXT4_FEATURE_INCOMPAT_EA_INODE
    0x01000:
      id: directory_data
      -orig-id: EXT4_FEATURE_INCOMPAT_DIRDATA
    0x02000:
      id: checksum_seed
      -orig-id: EXT4_FEATURE_INCOMPAT_CSUM_SEED
    0x04000:
      id: large_directories
      -orig-id: EXT4_FEATURE_INCOMPAT_LARGEDIR
    0x08000:
      id: inline_data
      -orig-id: EXT4_FEATURE_INCOMPAT_INLINE_DATA
    0x10000:
      id: encryption
      -orig-id: EXT4_FEATURE_INCOMPAT_ENCRYPT
    0x20000:
      id: case_folding
      -orig-id: EXT4_FEATURE_INCOMPAT_CASEFOLD
  read_only:
    0x00001:
      id: sparse_backups
      -orig-id: EXT4_FEATURE_RO_COMPAT_SPARSE_SUPER
    0x00002:
      id: large_files
      -orig-id: EXT4_FEATURE_RO_COMPAT_LARGE_FILE
    0x00004:
      id: btree_directories
      -orig-id: EXT4_FEATURE_RO_COMPAT_BTREE_DIR
    0x00008:
      id: huge_files
      -orig-id: EXT4_FEATURE_RO_COMPAT_HUGE_FILE
    0x00010:
      id: group_checksums
      -orig-id: EXT4_FEATURE_RO_COMPAT_GDT_CSUM
    0x00020:
      id: many_subdirectories
      -orig-id: EXT4_FEATURE_RO_COMPAT_DIR_NLINK
    0x00040:
      id: extra_inode_fields
      -orig-id: EXT4_FEATURE_RO_COMPAT_EXTRA_ISIZE
    0x00080:
      id: snapshot
      -orig-id: RO_COMPAT_HAS_SNAPSHOT
    0x00100:
      id: quota
      -orig-id: EXT4_FEATURE_RO_COMPAT_QUOTA
    0x00200:
      id: clusters
      -orig-id: EXT4_FEATURE_RO_COMPAT_BIGALLOC
    0x00400:
      id: metadata_checksums
      -orig-id: EXT4_FEATURE_RO_COMPAT_METADATA_CSUM
    0x00800:
      id: replica
      -orig-id: RO_COMPAT_REPLICA
    0x01000:
      id: never_written
      -orig-id: EXT4_FEATURE_RO_COMPAT_READONLY
    0x02000:
      id: project_quota
      -orig-id: EXT4_FEATURE_RO_COMPAT_PROJECT
    0x04000:
      id: shared_blocks
      -orig-id: EXT4_FEATURE_RO_COMPAT_SHARED_BLOCKS
    0x08000:
      id: verity
      -orig-id: EXT4_FEATURE_RO_COMPAT_VERITY
    0x10000:
      id: orphans_present
      -orig-id: EXT4_FEATURE_RO_COMPAT_ORPHAN_PRESENT
