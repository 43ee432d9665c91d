meta:
  id: nilfs2_superblock
  title: Superblock of NILFS2
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q1046309
-record: true
-orig-id: nilfs_super_block
doc: |
  At byte 1024, and once more in the last whole block of 4096 bytes of the volume. It says where
  one of the latest logs begins; newer ones are found from there.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_super_block
seq:
  - id: revision
    -orig-id: s_rev_level
    type: u4
    doc: 2.
  - id: minor_revision
    -orig-id: s_minor_rev_level
    type: u2
  - id: magic
    -orig-id: s_magic
    contents: [0x34, 0x34]
  - id: len_superblock
    -orig-id: s_bytes
    type: u2
    doc: Bytes that the checksum covers.
  - id: flags
    -orig-id: s_flags
    type: u2
    doc: Not used.
  - id: checksum_seed
    -orig-id: s_crc_seed
    type: u4
    doc: What all checksums of the file system begin with.
  - id: checksum
    -orig-id: s_sum
    type: u4
    doc: CRC-32, not inverted, of the superblock with zeros here.
  - id: log2_block_size
    -orig-id: s_log_block_size
    type: u4
    doc: Less 10.
  - id: num_segments
    -orig-id: s_nsegments
    type: u8
  - id: device_size
    -orig-id: s_dev_size
    type: u8
    doc: Bytes.
  - id: first_data_block
    -orig-id: s_first_data_block
    type: u8
    doc: Where the first segment begins, which is shorter than the others.
  - id: num_blocks_per_segment
    -orig-id: s_blocks_per_segment
    type: u4
  - id: reserved_percentage
    -orig-id: s_r_segments_percentage
    type: u4
    doc: Of the segments, for the cleaner.
  - id: last_checkpoint
    -orig-id: s_last_cno
    type: u8
    doc: Number of the checkpoint that the last log holds.
  - id: last_log
    -orig-id: s_last_pseg
    type: u8
    doc: Block at which that log begins.
  - id: last_sequence
    -orig-id: s_last_seq
    type: u8
    doc: Sequence number of its segment.
  - id: num_free_blocks
    -orig-id: s_free_blocks_count
    type: u8
  - id: created
    -orig-id: s_ctime
    type: u8
    doc: Seconds since 1970.
  - id: mounted
    -orig-id: s_mtime
    type: u8
  - id: written
    -orig-id: s_wtime
    type: u8
  - id: num_mounts
    -orig-id: s_mnt_count
    type: u2
  - id: most_mounts
    -orig-id: s_max_mnt_count
    type: u2
  - id: state
    -orig-id: s_state
    type: u2
    -bits: states
  - id: errors
    -orig-id: s_errors
    type: u2
    doc: What Linux is to do where it finds damage.
  - id: checked
    -orig-id: s_lastcheck
    type: u8
  - id: check_interval
    -orig-id: s_checkinterval
    type: u4
    doc: Seconds.
  - id: creator
    -orig-id: s_creator_os
    type: u4
    doc: 0 for Linux.
  - id: reserved_uid
    -orig-id: s_def_resuid
    type: u2
    doc: Who may use reserved blocks.
  - id: reserved_gid
    -orig-id: s_def_resgid
    type: u2
  - id: first_inode
    -orig-id: s_first_ino
    type: u4
    doc: The first that is not reserved.
  - id: inode_size
    -orig-id: s_inode_size
    type: u2
    doc: Bytes, as the three sizes that follow.
  - id: translation_entry_size
    -orig-id: s_dat_entry_size
    type: u2
  - id: checkpoint_size
    -orig-id: s_checkpoint_size
    type: u2
  - id: segment_usage_size
    -orig-id: s_segment_usage_size
    type: u2
  - id: uuid
    -orig-id: s_uuid
    size: 16
  - id: label
    -orig-id: s_volume_name
    size: 80
    doc: Ends with a NUL where it is shorter.
  - id: commit_interval
    -orig-id: s_c_interval
    type: u4
    doc: Seconds between checkpoints; 0 for the kernel's own.
  - id: most_dirty_blocks
    -orig-id: s_c_block_max
    type: u4
    doc: Blocks after which one is made; 0 for the kernel's own.
  - id: compatible_features
    -orig-id: s_feature_compat
    type: u8
    doc: None is in use.
  - id: read_only_features
    -orig-id: s_feature_compat_ro
    type: u8
    -bits: read_only_features
  - id: incompatible_features
    -orig-id: s_feature_incompat
    type: u8
    doc: None is in use.
enums:
  states:
    0x1:
      id: valid
      -orig-id: NILFS_VALID_FS
      doc: It was unmounted.
    0x2:
      id: errors
      -orig-id: NILFS_ERROR_FS
    0x4:
      id: resize
      -orig-id: NILFS_RESIZE_FS
      doc: A change of its size was not completed.
  read_only_features:
    0x1:
      id: block_count
      -orig-id: NILFS_FEATURE_COMPAT_RO_BLOCK_COUNT
      doc: Checkpoints count their blocks.
