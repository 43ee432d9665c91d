meta:
  id: foreign_filesystems
  title: Superblocks of file systems that are recognised, not read
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
doc: |
  What a superblock says of its file system's identity. None of these file systems is read;
  fields that only a driver needs are kept together, and named after the first of them.
doc-ref: https://github.com/util-linux/util-linux/blob/v2.39/libblkid/src/superblocks/superblocks.c
types:
  ocfs2:
    -record: true
    -orig-id: ocfs2_dinode
    doc: |
      OCFS2; in the second block, of 512 to 4096 bytes.
    doc-ref: https://github.com/torvalds/linux/blob/v6.1/fs/ocfs2/ocfs2_fs.h#L622
    seq:
      - id: magic
        -orig-id: i_signature
        contents: [0x4f, 0x43, 0x46, 0x53, 0x56, 0x32]
      - id: magic_end
        -orig-id: i_signature
        size: 2
      - id: inode
        -orig-id: i_generation
        size: 184
        doc: The rest of the inode that the superblock is.
      - id: superblock
        -orig-id: s_major_rev_level
        size: 80
        doc: What stands before the label in it.
      - id: label
        -orig-id: s_label
        size: 64
      - id: uuid
        -orig-id: s_uuid
        size: 16
  gfs2:
    -record: true
    -orig-id: gfs2_sb
    doc: |
      GFS and GFS2; at byte 65536.
    doc-ref: https://github.com/torvalds/linux/blob/v6.1/include/uapi/linux/gfs2_ondisk.h#L110
    seq:
      - id: magic
        -orig-id: mh_magic
        contents: [0x01, 0x16, 0x19, 0x70]
      - id: metadata_type
        -orig-id: mh_type
        type: u4be
        doc: 1 for a superblock.
      - id: padding
        -orig-id: __pad0
        size: 8
      - id: metadata_format
        -orig-id: mh_format
        type: u4be
      - id: journal_id
        -orig-id: mh_jid
        type: u4be
      - id: format
        -orig-id: sb_fs_format
        type: u4be
        doc: 1309 is GFS, from 1801 on it is GFS2.
      - id: multihost_format
        -orig-id: sb_multihost_format
        type: u4be
      - id: padding_2
        -orig-id: __pad0
        size: 4
      - id: block_size
        -orig-id: sb_bsize
        type: u4be
      - id: log2_block_size
        -orig-id: sb_bsize_shift
        type: u4be
      - id: padding_3
        -orig-id: __pad1
        size: 4
      - id: master_directory
        -orig-id: sb_master_dir
        size: 16
      - id: padding_4
        -orig-id: __pad2
        size: 16
      - id: root_directory
        -orig-id: sb_root_dir
        size: 16
      - id: lock_protocol
        -orig-id: sb_lockproto
        size: 64
      - id: lock_table
        -orig-id: sb_locktable
        size: 64
        doc: CLUSTER:FILESYSTEM, or empty.
      - id: padding_5
        -orig-id: __pad3
        size: 16
      - id: padding_6
        -orig-id: __pad4
        size: 16
      - id: uuid
        -orig-id: sb_uuid
        size: 16
  apfs:
    -record: true
    -orig-id: nx_superblock_t
    doc: |
      APFS, a container of volumes; at byte 0.
    doc-ref: https://developer.apple.com/support/downloads/Apple-File-System-Reference.pdf Apple File System Reference, 2020-06-22, page 27
    seq:
      - id: checksum
        -orig-id: o_cksum
        size: 8
      - id: object
        -orig-id: o_oid
        type: u8
      - id: transaction
        -orig-id: o_xid
        type: u8
      - id: object_type
        -orig-id: o_type
        type: u2
      - id: object_flags
        -orig-id: o_type
        type: u2
      - id: object_subtype
        -orig-id: o_subtype
        type: u4
      - id: magic
        -orig-id: nx_magic
        contents: [0x4e, 0x58, 0x53, 0x42]
      - id: block_size
        -orig-id: nx_block_size
        type: u4
      - id: num_blocks
        -orig-id: nx_block_count
        type: u8
      - id: features
        -orig-id: nx_features
        type: u8
      - id: read_only_features
        -orig-id: nx_readonly_compatible_features
        type: u8
      - id: incompatible_features
        -orig-id: nx_incompatible_features
        type: u8
      - id: uuid
        -orig-id: nx_uuid
        size: 16
  cramfs:
    -record: true
    -orig-id: cramfs_super
    doc: |
      cramfs of a little-endian machine; at byte 0, or 512.
    doc-ref: https://github.com/torvalds/linux/blob/v6.1/include/uapi/linux/cramfs_fs.h#L60
    seq:
      - id: magic
        contents: [0x45, 0x3d, 0xcd, 0x28]
      - id: size
        type: u4
      - id: flags
        type: u4
      - id: future
        type: u4
      - id: signature
        contents: [0x43, 0x6f, 0x6d, 0x70, 0x72, 0x65, 0x73, 0x73, 0x65, 0x64, 0x20, 0x52, 0x4f, 0x4d, 0x46, 0x53]
      - id: checksum
        -orig-id: fsid.crc
        type: u4
      - id: edition
        -orig-id: fsid.edition
        type: u4
      - id: num_blocks
        -orig-id: fsid.blocks
        type: u4
      - id: num_files
        -orig-id: fsid.files
        type: u4
      - id: label
        -orig-id: name
        size: 16
  romfs:
    -record: true
    -orig-id: romfs_super_block
    doc: |
      romfs; at byte 0.
    doc-ref: https://github.com/torvalds/linux/blob/v6.1/include/uapi/linux/romfs_fs.h#L21
    seq:
      - id: magic
        -orig-id: word0
        contents: [0x2d, 0x72, 0x6f, 0x6d, 0x31, 0x66, 0x73, 0x2d]
      - id: size
        type: u4be
      - id: checksum
        type: u4be
      - id: label
        -orig-id: name
        size: 16
        doc: Ends with a zero, at a multiple of 16 bytes; longer ones go on.
  minix:
    -record: true
    -orig-id: minix_super_block
    doc: |
      Minix of versions 1 and 2; at byte 1024.
    doc-ref: https://github.com/torvalds/linux/blob/v6.1/include/uapi/linux/minix_fs.h#L67
    seq:
      - id: num_inodes
        -orig-id: s_ninodes
        type: u2
      - id: num_zones
        -orig-id: s_nzones
        type: u2
      - id: num_inode_map_blocks
        -orig-id: s_imap_blocks
        type: u2
      - id: num_zone_map_blocks
        -orig-id: s_zmap_blocks
        type: u2
      - id: first_data_zone
        -orig-id: s_firstdatazone
        type: u2
      - id: log2_zone_size
        -orig-id: s_log_zone_size
        type: u2
      - id: most_size
        -orig-id: s_max_size
        type: u4
      - id: magic
        -orig-id: s_magic
        type: u2
      - id: state
        -orig-id: s_state
        type: u2
      - id: num_zones_2
        -orig-id: s_zones
        type: u4
  minix_3:
    -record: true
    -orig-id: minix3_super_block
    doc: |
      Minix of version 3; at byte 1024.
    doc-ref: https://github.com/torvalds/linux/blob/v6.1/include/uapi/linux/minix_fs.h#L82
    seq:
      - id: num_inodes
        -orig-id: s_ninodes
        type: u4
      - id: padding
        -orig-id: s_pad0
        type: u2
      - id: num_inode_map_blocks
        -orig-id: s_imap_blocks
        type: u2
      - id: num_zone_map_blocks
        -orig-id: s_zmap_blocks
        type: u2
      - id: first_data_zone
        -orig-id: s_firstdatazone
        type: u2
      - id: log2_zone_size
        -orig-id: s_log_zone_size
        type: u2
      - id: padding_2
        -orig-id: s_pad1
        type: u2
      - id: most_size
        -orig-id: s_max_size
        type: u4
      - id: num_zones
        -orig-id: s_zones
        type: u4
      - id: magic
        -orig-id: s_magic
        type: u2
      - id: padding_3
        -orig-id: s_pad2
        type: u2
      - id: block_size
        -orig-id: s_blocksize
        type: u2
        doc: Bytes.
      - id: version
        -orig-id: s_disk_version
        type: u1
  bcachefs:
    -record: true
    -orig-id: bch_sb
    doc: |
      bcachefs; at byte 4096.
    doc-ref: https://github.com/koverstreet/bcachefs/blob/v6.7/fs/bcachefs/bcachefs_format.h
    seq:
      - id: checksum
        -orig-id: csum
        size: 16
      - id: version
        type: u2
      - id: least_version
        -orig-id: version_min
        type: u2
      - id: padding
        -orig-id: pad
        size: 4
      - id: magic
        size: 16
        doc: Since 2021 another one than bcache's.
      - id: internal_uuid
        -orig-id: uuid
        size: 16
      - id: uuid
        -orig-id: user_uuid
        size: 16
      - id: label
        size: 32
      - id: sector
        -orig-id: offset
        type: u8
        doc: Where this superblock lies, 8.
  vmfs:
    -record: true
    -orig-id: vmfs_fsinfo
    doc: |
      VMFS; at byte 2097152.
    doc-ref: https://github.com/util-linux/util-linux/blob/v2.39/libblkid/src/superblocks/vmfs.c
    seq:
      - id: magic
        contents: [0x5e, 0xf1, 0xab, 0x2f]
      - id: volume_version
        type: u4
      - id: version
        type: u1
      - id: uuid_1
        -orig-id: uuid
        type: u4
      - id: uuid_2
        -orig-id: uuid
        type: u4
      - id: uuid_3
        -orig-id: uuid
        type: u2
      - id: uuid_4
        -orig-id: uuid
        size: 6
      - id: mode
        type: u4
      - id: label
        size: 128
  ubifs:
    -record: true
    -orig-id: ubifs_sb_node
    doc: |
      UBIFS; at byte 0.
    doc-ref: https://github.com/torvalds/linux/blob/v6.1/fs/ubifs/ubifs-media.h#L680
    seq:
      - id: magic
        -orig-id: ch.magic
        contents: [0x31, 0x18, 0x10, 0x06]
      - id: checksum
        -orig-id: ch.crc
        type: u4
      - id: sequence
        -orig-id: ch.sqnum
        type: u8
      - id: length
        -orig-id: ch.len
        type: u4
      - id: node_type
        -orig-id: ch.node_type
        type: u1
        doc: 6 for a superblock.
      - id: group_type
        -orig-id: ch.group_type
        type: u1
      - id: padding
        -orig-id: ch.padding
        size: 2
      - id: padding_2
        -orig-id: padding
        size: 2
      - id: key_hash
        type: u1
      - id: key_format
        -orig-id: key_fmt
        type: u1
      - id: flags
        type: u4
      - id: least_write
        -orig-id: min_io_size
        type: u4
      - id: len_block
        -orig-id: leb_size
        type: u4
      - id: num_blocks
        -orig-id: leb_cnt
        type: u4
      - id: most_blocks
        -orig-id: max_leb_cnt
        type: u4
      - id: most_journal
        -orig-id: max_bud_bytes
        type: u8
      - id: num_log_blocks
        -orig-id: log_lebs
        type: u4
      - id: num_property_blocks
        -orig-id: lpt_lebs
        type: u4
      - id: num_orphan_blocks
        -orig-id: orph_lebs
        type: u4
      - id: num_journal_heads
        -orig-id: jhead_cnt
        type: u4
      - id: fanout
        type: u4
      - id: num_saved
        -orig-id: lsave_cnt
        type: u4
      - id: version
        -orig-id: fmt_version
        type: u4
      - id: compression
        -orig-id: default_compr
        type: u2
      - id: padding_3
        -orig-id: padding1
        size: 2
      - id: reserved_uid
        -orig-id: rp_uid
        type: u4
      - id: reserved_gid
        -orig-id: rp_gid
        type: u4
      - id: reserved_size
        -orig-id: rp_size
        type: u8
      - id: time_unit
        -orig-id: time_gran
        type: u4
      - id: uuid
        size: 16
  exfat:
    -record: true
    -orig-id: exfat boot sector
    doc: |
      exFAT; at byte 0.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/fileio/exfat-specification exFAT file system specification, 1.00, 3.1
    seq:
      - id: jump
        -orig-id: JumpBoot
        size: 3
      - id: magic
        -orig-id: FileSystemName
        contents: [0x45, 0x58, 0x46, 0x41, 0x54, 0x20, 0x20, 0x20]
      - id: zeros
        -orig-id: MustBeZero
        size: 53
      - id: partition_sector
        -orig-id: PartitionOffset
        type: u8
      - id: num_sectors
        -orig-id: VolumeLength
        type: u8
      - id: fat_sector
        -orig-id: FatOffset
        type: u4
      - id: num_fat_sectors
        -orig-id: FatLength
        type: u4
      - id: heap_sector
        -orig-id: ClusterHeapOffset
        type: u4
        doc: Where cluster 2 begins.
      - id: num_clusters
        -orig-id: ClusterCount
        type: u4
      - id: root_cluster
        -orig-id: FirstClusterOfRootDirectory
        type: u4
      - id: serial_low
        -orig-id: VolumeSerialNumber
        type: u2
      - id: serial_high
        -orig-id: VolumeSerialNumber
        type: u2
      - id: revision
        -orig-id: FileSystemRevision
        type: u2
      - id: flags
        -orig-id: VolumeFlags
        type: u2
      - id: log2_sector_size
        -orig-id: BytesPerSectorShift
        type: u1
      - id: log2_sectors_per_cluster
        -orig-id: SectorsPerClusterShift
        type: u1
  exfat_entry:
    -record: true
    -orig-id: directory entry
    doc: |
      An entry of a directory of exFAT, as that of the volume's label has it.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/fileio/exfat-specification exFAT file system specification, 1.00, 7.3
    seq:
      - id: kind
        -orig-id: EntryType
        type: u1
        doc: 0 ends a directory, 0x83 is the volume's label.
      - id: num_characters
        -orig-id: CharacterCount
        type: u1
      - id: label
        -orig-id: VolumeLabel
        size: 22
        doc: UTF-16, little-endian.
      - id: reserved
        -orig-id: Reserved
        size: 8
  fat_link:
    -record: true
    -orig-id: FAT entry
    doc: |
      The cluster that follows another one in exFAT.
    doc-ref: https://learn.microsoft.com/en-us/windows/win32/fileio/exfat-specification exFAT file system specification, 1.00, 4.1
    seq:
      - id: cluster
        type: u4
  ntfs:
    -record: true
    -orig-id: boot sector
    doc: |
      NTFS; at byte 0.
    doc-ref: https://flatcap.github.io/linux-ntfs/ntfs/files/boot.html Linux-NTFS project, NTFS documentation 0.5, $Boot
    seq:
      - id: jump
        size: 3
      - id: magic
        contents: [0x4e, 0x54, 0x46, 0x53, 0x20, 0x20, 0x20, 0x20]
      - id: sector_size
        type: u2
        doc: Bytes.
      - id: num_sectors_per_cluster
        type: u1
      - id: unused
        size: 7
      - id: media
        type: u1
      - id: unused_2
        size: 18
      - id: num_sectors
        type: u8
      - id: mft_cluster
        type: u8
      - id: mft_mirror_cluster
        type: u8
      - id: record_size
        type: s1
        doc: |
          Clusters in a record of the master file table; if negative, the power of two of its
          bytes, less its sign.
      - id: unused_3
        size: 3
      - id: index_size
        type: s1
      - id: unused_4
        size: 3
      - id: serial
        type: u8
  ntfs_record:
    -record: true
    -orig-id: FILE record
    doc: |
      A record of NTFS's master file table.
    doc-ref: https://flatcap.github.io/linux-ntfs/ntfs/concepts/file_record.html Linux-NTFS project, NTFS documentation 0.5, File Record
    seq:
      - id: magic
        contents: [0x46, 0x49, 0x4c, 0x45]
      - id: ofs_update_sequence
        type: u2
      - id: num_update_sequence
        type: u2
      - id: log_sequence
        type: u8
      - id: sequence
        type: u2
      - id: num_links
        type: u2
      - id: ofs_attributes
        type: u2
      - id: flags
        type: u2
      - id: len_used
        type: u4
      - id: len_allocated
        type: u4
  ntfs_attribute:
    -record: true
    -orig-id: standard attribute header
    doc: |
      The header of an attribute that lies in its record.
    doc-ref: https://flatcap.github.io/linux-ntfs/ntfs/concepts/attribute_header.html Linux-NTFS project, NTFS documentation 0.5, Attribute Header
    seq:
      - id: kind
        type: u4
        doc: 0x60 is the volume's name, 0xffffffff ends them.
      - id: len_attribute
        type: u4
      - id: is_elsewhere
        type: u1
      - id: len_name
        type: u1
      - id: ofs_name
        type: u2
      - id: flags
        type: u2
      - id: id
        type: u2
      - id: len_value
        type: u4
      - id: ofs_value
        type: u2
