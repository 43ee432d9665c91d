meta:
  id: f2fs_superblock
  title: Superblock of F2FS
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q2662384
doc: |
  At byte 1024 of the first two blocks. Blocks have 4096 bytes, and are counted from the start of
  the first device. Segments have 512 of them.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_super_block
-record: true
-orig-id: f2fs_super_block
seq:
  - id: magic
    -orig-id: magic
    type: u4
    doc: 0xf2f52010.
  - id: major_version
    -orig-id: major_ver
    type: u2
  - id: minor_version
    -orig-id: minor_ver
    type: u2
  - id: log2_sector_size
    -orig-id: log_sectorsize
    type: u4
  - id: log2_sectors_per_block
    -orig-id: log_sectors_per_block
    type: u4
  - id: log2_block_size
    -orig-id: log_blocksize
    type: u4
  - id: log2_blocks_per_segment
    -orig-id: log_blocks_per_seg
    type: u4
  - id: segments_per_section
    -orig-id: segs_per_sec
    type: u4
  - id: sections_per_zone
    -orig-id: secs_per_zone
    type: u4
  - id: checksum_offset
    -orig-id: checksum_offset
    type: u4
    doc: |
      Byte of the superblock, with the feature `superblock_checksum`.
  - id: num_blocks
    -orig-id: block_count
    type: u8
  - id: num_sections
    -orig-id: section_count
    type: u4
  - id: num_segments
    -orig-id: segment_count
    type: u4
  - id: num_checkpoint_segments
    -orig-id: segment_count_ckpt
    type: u4
  - id: num_sit_segments
    -orig-id: segment_count_sit
    type: u4
  - id: num_nat_segments
    -orig-id: segment_count_nat
    type: u4
  - id: num_summary_segments
    -orig-id: segment_count_ssa
    type: u4
  - id: num_main_segments
    -orig-id: segment_count_main
    type: u4
  - id: first_block
    -orig-id: segment0_blkaddr
    type: u4
  - id: checkpoint_block
    -orig-id: cp_blkaddr
    type: u4
    doc: The first of two segments, one for each checkpoint.
  - id: sit_block
    -orig-id: sit_blkaddr
    type: u4
    doc: What is used of each segment.
  - id: nat_block
    -orig-id: nat_blkaddr
    type: u4
    doc: Where each node lies.
  - id: summary_block
    -orig-id: ssa_blkaddr
    type: u4
    doc: Which nodes blocks belong to.
  - id: main_block
    -orig-id: main_blkaddr
    type: u4
    doc: Nodes and content.
  - id: root_inode
    -orig-id: root_ino
    type: u4
  - id: node_inode
    -orig-id: node_ino
    type: u4
  - id: meta_inode
    -orig-id: meta_ino
    type: u4
  - id: uuid
    -orig-id: uuid
    size: 16
  - id: label
    -orig-id: volume_name
    size: 1024
    doc: UTF-16, ended by a zero unless it is full.
  - id: num_extensions
    -orig-id: extension_count
    type: u4
  - id: extensions
    -orig-id: extension_list
    size: 512
    doc: Ends of names of files that are written rarely, or often.
  - id: num_bitmap_blocks
    -orig-id: cp_payload
    type: u4
    doc: Further blocks of a checkpoint for bitmaps.
  - id: version
    -orig-id: version
    size: 256
    doc: The Linux that mounted it last.
  - id: first_version
    -orig-id: init_version
    size: 256
  - id: features
    -orig-id: feature
    type: u4
    -bits: features
  - id: encryption_level
    -orig-id: encryption_level
    type: u1
  - id: encryption_salt
    -orig-id: encrypt_pw_salt
    size: 16
  - id: devices
    -orig-id: devs
    size: 544
    doc: |
      Eight of `device`.
  - id: quota_inodes
    -orig-id: qf_ino
    type: u4
    repeat: expr
    repeat-expr: 3
  - id: num_hot_extensions
    -orig-id: hot_ext_count
    type: u1
  - id: encoding
    -orig-id: s_encoding
    type: u2
    doc: 1 for UTF-8 of Unicode 12.1.
  - id: encoding_flags
    -orig-id: s_encoding_flags
    type: u2
  - id: stop_reasons
    -orig-id: s_stop_reason
    size: 32
  - id: errors
    -orig-id: s_errors
    size: 16
  - id: reserved
    -orig-id: reserved
    size: 258
  - id: checksum
    -orig-id: crc
    type: u4
    doc: CRC-32, not inverted, begun with the magic, of what is before.
types:
  device:
    -record: true
    -orig-id: f2fs_device
    doc: A device of a file system on several.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_device
    seq:
      - id: path
        -orig-id: path
        size: 64
      - id: num_segments
        -orig-id: total_segments
        type: u4
enums:
  features:
    0x1:
      id: encryption
      -orig-id: F2FS_FEATURE_ENCRYPT
    0x2:
      id: zoned
      -orig-id: F2FS_FEATURE_BLKZONED
    0x4:
      id: atomic_writes
      -orig-id: F2FS_FEATURE_ATOMIC_WRITE
    0x8:
      id: extra_attributes
      -orig-id: F2FS_FEATURE_EXTRA_ATTR
    0x10:
      id: project_quotas
      -orig-id: F2FS_FEATURE_PRJQUOTA
    0x20:
      id: inode_checksums
      -orig-id: F2FS_FEATURE_INODE_CHKSUM
    0x40:
      id: flexible_inline_attributes
      -orig-id: F2FS_FEATURE_FLEXIBLE_INLINE_XATTR
    0x80:
      id: quota_inodes
      -orig-id: F2FS_FEATURE_QUOTA_INO
    0x100:
      id: creation_times
      -orig-id: F2FS_FEATURE_INODE_CRTIME
    0x200:
      id: lost_and_found
      -orig-id: F2FS_FEATURE_LOST_FOUND
    0x400:
      id: verity
      -orig-id: F2FS_FEATURE_VERITY
    0x800:
      id: superblock_checksum
      -orig-id: F2FS_FEATURE_SB_CHKSUM
    0x1000:
      id: casefold
      -orig-id: F2FS_FEATURE_CASEFOLD
    0x2000:
      id: compression
      -orig-id: F2FS_FEATURE_COMPRESSION
    0x4000:
      id: read_only
      -orig-id: F2FS_FEATURE_RO
    0x8000:
      id: device_aliases
      -orig-id: F2FS_FEATURE_DEVICE_ALIAS
    0x10000:
      id: packed_summaries
      -orig-id: F2FS_FEATURE_PACKED_SSA
