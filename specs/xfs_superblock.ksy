meta:
  id: xfs_superblock
  title: Superblock of XFS
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: be
  xref:
    wikidata: Q283519
doc: |
  The first sector of the first allocation group; every other group begins with
  a copy. Version 5 of the format uses all of it, version 4 the first 208 bytes.
doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Superblocks)
-orig-id: xfs_dsb
-record: true
seq:
  - id: magic
    -orig-id: sb_magicnum
    contents: XFSB
  - id: block_size
    -orig-id: sb_blocksize
    type: u4
    doc: Bytes, 512 to 65536.
  - id: num_blocks
    -orig-id: sb_dblocks
    type: u8
    doc: Blocks for data and metadata.
  - id: num_realtime_blocks
    -orig-id: sb_rblocks
    type: u8
    doc: Blocks of the real-time device; zero if there is none.
  - id: num_realtime_extents
    -orig-id: sb_rextents
    type: u8
  - id: uuid
    -orig-id: sb_uuid
    size: 16
    doc: What tools show as the file system's identity.
  - id: log_block
    -orig-id: sb_logstart
    type: u8
    doc: File-system block at which the log begins; zero if it lies on another device.
  - id: root_inode
    -orig-id: sb_rootino
    type: u8
  - id: realtime_bitmap_inode
    -orig-id: sb_rbmino
    type: u8
  - id: realtime_summary_inode
    -orig-id: sb_rsumino
    type: u8
  - id: realtime_extent_size
    -orig-id: sb_rextsize
    type: u4
    doc: Blocks.
  - id: num_group_blocks
    -orig-id: sb_agblocks
    type: u4
    doc: Blocks of each allocation group but the last, which may be shorter.
  - id: num_groups
    -orig-id: sb_agcount
    type: u4
  - id: num_realtime_bitmap_blocks
    -orig-id: sb_rbmblocks
    type: u4
  - id: num_log_blocks
    -orig-id: sb_logblocks
    type: u4
  - id: version_flags
    -orig-id: sb_versionnum
    type: u2
    -bits: version_flag
    doc: The version in the lower 4 bits; above them a bit mask, see enum `version_flag`.
  - id: sector_size
    -orig-id: sb_sectsize
    type: u2
    doc: Bytes, 512 to 32768.
  - id: inode_size
    -orig-id: sb_inodesize
    type: u2
    doc: Bytes, 256 to 2048.
  - id: num_inodes_per_block
    -orig-id: sb_inopblock
    type: u2
  - id: label
    -orig-id: sb_fname
    size: 12
    doc: Filled up with NUL.
  - id: log2_block_size
    -orig-id: sb_blocklog
    type: u1
  - id: log2_sector_size
    -orig-id: sb_sectlog
    type: u1
  - id: log2_inode_size
    -orig-id: sb_inodelog
    type: u1
  - id: log2_inodes_per_block
    -orig-id: sb_inopblog
    type: u1
  - id: log2_group_blocks
    -orig-id: sb_agblklog
    type: u1
    doc: Rounded up; block and inode numbers have the group above so many bits.
  - id: log2_realtime_extents
    -orig-id: sb_rextslog
    type: u1
  - id: in_progress
    -orig-id: sb_inprogress
    type: u1
    doc: Not zero while mkfs.xfs or xfs_copy has not finished.
  - id: max_inode_percent
    -orig-id: sb_imax_pct
    type: u1
  - id: num_inodes
    -orig-id: sb_icount
    type: u8
    doc: Allocated ones, in use or not.
  - id: num_free_inodes
    -orig-id: sb_ifree
    type: u8
  - id: num_free_blocks
    -orig-id: sb_fdblocks
    type: u8
  - id: num_free_realtime_extents
    -orig-id: sb_frextents
    type: u8
  - id: user_quota_inode
    -orig-id: sb_uquotino
    type: u8
  - id: group_quota_inode
    -orig-id: sb_gquotino
    type: u8
  - id: quota_flags
    -orig-id: sb_qflags
    type: u2
  - id: flags
    -orig-id: sb_flags
    type: u1
  - id: shared_version
    -orig-id: sb_shared_vn
    type: u1
  - id: inode_alignment
    -orig-id: sb_inoalignmt
    type: u4
    doc: Blocks.
  - id: stripe_unit
    -orig-id: sb_unit
    type: u4
    doc: Blocks.
  - id: stripe_width
    -orig-id: sb_width
    type: u4
    doc: Blocks.
  - id: log2_directory_blocks
    -orig-id: sb_dirblklog
    type: u1
    doc: Blocks of a directory are larger by so many powers of two.
  - id: log2_log_sector_size
    -orig-id: sb_logsectlog
    type: u1
  - id: log_sector_size
    -orig-id: sb_logsectsize
    type: u2
    doc: Bytes; zero stands for 512.
  - id: log_stripe_unit
    -orig-id: sb_logsunit
    type: u4
    doc: Bytes; records of the log are padded to it.
  - id: features_2
    -orig-id: sb_features2
    type: u4
    -bits: feature_2
    doc: Bit mask, see enum `feature_2`.
  - id: misplaced_features_2
    -orig-id: sb_bad_features2
    type: u4
    doc: The same mask again, from when compilers disagreed where the field lies.
  - id: compatible_features
    -orig-id: sb_features_compat
    type: u4
    doc: None is defined.
  - id: read_only_features
    -orig-id: sb_features_ro_compat
    type: u4
    -bits: read_only
    doc: Bit mask, see enum `read_only`.
  - id: incompatible_features
    -orig-id: sb_features_incompat
    type: u4
    -bits: incompatible
    doc: Bit mask, see enum `incompatible`.
  - id: log_incompatible_features
    -orig-id: sb_features_log_incompat
    type: u4
    -bits: log_incompatible
    doc: Bit mask, see enum `log_incompatible`.
  - id: checksum
    -orig-id: sb_crc
    size: 4
    doc: Little-endian CRC-32C of the sector with zero in this place.
  - id: sparse_inode_alignment
    -orig-id: sb_spino_align
    type: u4
    doc: Blocks.
  - id: project_quota_inode
    -orig-id: sb_pquotino
    type: u8
  - id: sequence
    -orig-id: sb_lsn
    type: u8
    doc: Place in the log of the last change.
  - id: metadata_uuid
    -orig-id: sb_meta_uuid
    size: 16
    doc: |
      What metadata carries as its identity where the flag `metadata_uuid` is set,
      since `uuid` was changed.
  - id: metadata_directory_inode
    -orig-id: sb_metadirino
    type: u8
    doc: With the flag `metadata_directory`, as the next four.
  - id: num_realtime_groups
    -orig-id: sb_rgcount
    type: u4
  - id: num_realtime_group_extents
    -orig-id: sb_rgextents
    type: u4
  - id: log2_realtime_group_blocks
    -orig-id: sb_rgblklog
    type: u1
  - id: padding
    -orig-id: sb_pad
    size: 7
  - id: realtime_block
    -orig-id: sb_rtstart
    type: u8
    doc: Where the real-time part begins if it lies on the same device.
  - id: num_reserved_realtime_blocks
    -orig-id: sb_rtreserved
    type: u8
instances:
  version:
    value: version_flags & 15
enums:
  version_flag:
    0x0010:
      id: attributes
      -orig-id: XFS_SB_VERSION_ATTRBIT
    0x0020:
      id: wide_links
      -orig-id: XFS_SB_VERSION_NLINKBIT
    0x0040:
      id: quota
      -orig-id: XFS_SB_VERSION_QUOTABIT
    0x0080:
      id: inode_alignment
      -orig-id: XFS_SB_VERSION_ALIGNBIT
    0x0100:
      id: stripes
      -orig-id: XFS_SB_VERSION_DALIGNBIT
    0x0200:
      id: shared
      -orig-id: XFS_SB_VERSION_SHAREDBIT
    0x0400:
      id: log_2
      -orig-id: XFS_SB_VERSION_LOGV2BIT
    0x0800:
      id: sectors
      -orig-id: XFS_SB_VERSION_SECTORBIT
    0x1000:
      id: unwritten_extents
      -orig-id: XFS_SB_VERSION_EXTFLGBIT
    0x2000:
      id: directories_2
      -orig-id: XFS_SB_VERSION_DIRV2BIT
    0x4000:
      id: ascii_case_folding
      -orig-id: XFS_SB_VERSION_BORGBIT
    0x8000:
      id: more_features
      -orig-id: XFS_SB_VERSION_MOREBITSBIT
  feature_2:
    0x0002:
      id: lazy_counters
      -orig-id: XFS_SB_VERSION2_LAZYSBCOUNTBIT
    0x0008:
      id: attributes_2
      -orig-id: XFS_SB_VERSION2_ATTR2BIT
    0x0010:
      id: parent_pointers
      -orig-id: XFS_SB_VERSION2_PARENTBIT
    0x0080:
      id: wide_projects
      -orig-id: XFS_SB_VERSION2_PROJID32BIT
    0x0100:
      id: checksums
      -orig-id: XFS_SB_VERSION2_CRCBIT
    0x0200:
      id: file_types
      -orig-id: XFS_SB_VERSION2_FTYPE
  read_only:
    0x0001:
      id: free_inode_btree
      -orig-id: XFS_SB_FEAT_RO_COMPAT_FINOBT
    0x0002:
      id: reverse_map
      -orig-id: XFS_SB_FEAT_RO_COMPAT_RMAPBT
    0x0004:
      id: shared_blocks
      -orig-id: XFS_SB_FEAT_RO_COMPAT_REFLINK
    0x0008:
      id: inode_btree_counters
      -orig-id: XFS_SB_FEAT_RO_COMPAT_INOBTCNT
  incompatible:
    0x0001:
      id: file_types
      -orig-id: XFS_SB_FEAT_INCOMPAT_FTYPE
    0x0002:
      id: sparse_inodes
      -orig-id: XFS_SB_FEAT_INCOMPAT_SPINODES
    0x0004:
      id: metadata_uuid
      -orig-id: XFS_SB_FEAT_INCOMPAT_META_UUID
    0x0008:
      id: big_times
      -orig-id: XFS_SB_FEAT_INCOMPAT_BIGTIME
    0x0010:
      id: needs_repair
      -orig-id: XFS_SB_FEAT_INCOMPAT_NEEDSREPAIR
    0x0020:
      id: many_extents
      -orig-id: XFS_SB_FEAT_INCOMPAT_NREXT64
    0x0040:
      id: exchange_range
      -orig-id: XFS_SB_FEAT_INCOMPAT_EXCHRANGE
    0x0080:
      id: parent_pointers
      -orig-id: XFS_SB_FEAT_INCOMPAT_PARENT
    0x0100:
      id: metadata_directory
      -orig-id: XFS_SB_FEAT_INCOMPAT_METADIR
    0x0200:
      id: zoned
      -orig-id: XFS_SB_FEAT_INCOMPAT_ZONED
    0x0400:
      id: zone_gaps
      -orig-id: XFS_SB_FEAT_INCOMPAT_ZONE_GAPS
  log_incompatible:
    0x0001:
      id: attributes
      -orig-id: XFS_SB_FEAT_INCOMPAT_LOG_XATTRS
