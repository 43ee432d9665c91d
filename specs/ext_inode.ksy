meta:
  id: ext_inode
  title: Inode of ext2, ext3 and ext4
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q283527
doc: |
  One object of the file system: a file, a directory, a symbolic link, a device.
  128 bytes are the same in every file system. Larger inodes go on with fields
  of which `len_extra` bytes are in use; behind these, extended attributes may
  follow up to the inode's end.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/inodes.rst?h=v6.12
-orig-id: ext4_inode
params:
  - id: len_inode
    type: u2
    doc: Bytes of an inode as the superblock has it.
seq:
  - id: core
    type: core
  - id: extra
    type: extra
    if: len_inode >= 160
types:
  core:
    -webide-representation: 'mode {mode:hex}, {size:dec} bytes, {num_links:dec} links'
    doc: The first 128 bytes, which every inode has.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/inodes.rst?h=v6.12
    -record: true
    seq:
      - id: mode
        -orig-id: i_mode
        type: u2
        doc: Kind in the upper 4 bits (enum `kind`), permissions in the lower 12.
      - id: uid_low
        -orig-id: i_uid
        type: u2
      - id: size_low
        -orig-id: i_size_lo
        type: u4
      - id: access_time
        -orig-id: i_atime
        type: s4
        doc: Seconds since 1970; `extra` widens it.
      - id: change_time
        -orig-id: i_ctime
        type: s4
        doc: Seconds since 1970 of the last change of the inode itself.
      - id: modification_time
        -orig-id: i_mtime
        type: s4
        doc: Seconds since 1970 of the last change of the content.
      - id: deletion_time
        -orig-id: i_dtime
        type: u4
        doc: Seconds since 1970; in the list of orphans, the next one's inode number.
      - id: gid_low
        -orig-id: i_gid
        type: u2
      - id: num_links
        -orig-id: i_links_count
        type: u2
        doc: Names that lead here; 1 also stands for more subdirectories than fit.
      - id: num_sectors_low
        -orig-id: i_blocks_lo
        type: u4
        doc: Space in use in units of 512 bytes, or of blocks with the flag `huge_file`.
      - id: flags
        -orig-id: i_flags
        type: u4
        -bits: inode_flags
        doc: Bit mask, see enum `inode_flags`.
      - id: version_low
        -orig-id: osd1.linux1.l_i_version
        type: u4
      - id: block
        -orig-id: i_block
        size: 60
        doc: Extent tree, block map, symbolic link or data, as the flags and the kind say.
      - id: generation
        -orig-id: i_generation
        type: u4
        doc: Tells apart files that used the same inode one after the other.
      - id: attribute_block_low
        -orig-id: i_file_acl_lo
        type: u4
      - id: size_high
        -orig-id: i_size_high
        type: u4
      - id: fragment_address
        -orig-id: i_obso_faddr
        type: u4
        doc: Obsolete.
      - id: num_sectors_high
        -orig-id: osd2.linux2.l_i_blocks_high
        type: u2
      - id: attribute_block_high
        -orig-id: osd2.linux2.l_i_file_acl_high
        type: u2
      - id: uid_high
        -orig-id: osd2.linux2.l_i_uid_high
        type: u2
      - id: gid_high
        -orig-id: osd2.linux2.l_i_gid_high
        type: u2
      - id: checksum_low
        -orig-id: osd2.linux2.l_i_checksum_lo
        type: u2
        doc: Low half of the CRC-32C over seed, inode number, generation and inode.
      - id: reserved
        -orig-id: osd2.linux2.l_i_reserved
        type: u2
    instances:
      kind:
        value: mode >> 12
        enum: kind
      size:
        value: (size_low + size_high * 4294967296).as<u8>
        doc: Bytes. In revision 0 of the format `size_high` was a directory's ACL.
      uid:
        value: (uid_low + uid_high.as<u4> * 65536).as<u4>
      gid:
        value: (gid_low + gid_high.as<u4> * 65536).as<u4>
      attribute_block:
        value: (attribute_block_low + attribute_block_high * 4294967296).as<u8>
        doc: Block number of extended attributes, or zero.
      num_sectors:
        value: (num_sectors_low + num_sectors_high * 4294967296).as<u8>
  extra:
    doc: |
      The next 32 bytes. A field is in use only if `len_extra` reaches behind it;
      otherwise its bytes already belong to the extended attributes.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/inodes.rst?h=v6.12
    -record: true
    seq:
      - id: len_extra
        -orig-id: i_extra_isize
        type: u2
        doc: Bytes in use behind the first 128, these two included.
      - id: checksum_high
        -orig-id: i_checksum_hi
        type: u2
        doc: In use from 4 bytes on.
      - id: change_time_extra
        -orig-id: i_ctime_extra
        type: u4
        doc: Nanoseconds in the upper 30 bits, 2 more bits of seconds; from 8 bytes on.
      - id: modification_time_extra
        -orig-id: i_mtime_extra
        type: u4
        doc: From 12 bytes on.
      - id: access_time_extra
        -orig-id: i_atime_extra
        type: u4
        doc: From 16 bytes on.
      - id: creation_time
        -orig-id: i_crtime
        type: s4
        doc: From 20 bytes on.
      - id: creation_time_extra
        -orig-id: i_crtime_extra
        type: u4
        doc: From 24 bytes on.
      - id: version_high
        -orig-id: i_version_hi
        type: u4
        doc: From 28 bytes on.
      - id: project
        -orig-id: i_projid
        type: u4
        doc: Project for quotas, from 32 bytes on.
    instances:
      has_checksum_high:
        value: len_extra >= 4
      has_change_time_extra:
        value: len_extra >= 8
      has_modification_time_extra:
        value: len_extra >= 12
      has_access_time_extra:
        value: len_extra >= 16
      has_creation_time:
        value: len_extra >= 20
      has_creation_time_extra:
        value: len_extra >= 24
      has_version_high:
        value: len_extra >= 28
      has_project:
        value: len_extra >= 32
enums:
  kind:
    1:
      id: fifo
      -orig-id: S_IFIFO
    2:
      id: character_device
      -orig-id: S_IFCHR
    4:
      id: directory
      -orig-id: S_IFDIR
    6:
      id: block_device
      -orig-id: S_IFBLK
    8:
      id: file
      -orig-id: S_IFREG
    10:
      id: symlink
      -orig-id: S_IFLNK
    12:
      id: socket
      -orig-id: S_IFSOCK
  reserved_inode:
    1:
      id: bad_blocks
      -orig-id: EXT4_BAD_INO
    2:
      id: root
      -orig-id: EXT4_ROOT_INO
    3:
      id: user_quota
      -orig-id: EXT4_USR_QUOTA_INO
    4:
      id: group_quota
      -orig-id: EXT4_GRP_QUOTA_INO
    5:
      id: boot_loader
      -orig-id: EXT4_BOOT_LOADER_INO
    6:
      id: undelete_directory
      -orig-id: EXT4_UNDEL_DIR_INO
    7:
      id: reserved_descriptors
      -orig-id: EXT4_RESIZE_INO
    8:
      id: journal
      -orig-id: EXT4_JOURNAL_INO
  inode_flags:
    0x00000001:
      id: secure_deletion
      -orig-id: EXT4_SECRM_FL
    0x00000002:
      id: undelete
      -orig-id: EXT4_UNRM_FL
    0x00000004:
      id: compressed
      -orig-id: EXT4_COMPR_FL
    0x00000008:
      id: synchronous
      -orig-id: EXT4_SYNC_FL
    0x00000010:
      id: immutable
      -orig-id: EXT4_IMMUTABLE_FL
    0x00000020:
      id: append_only
      -orig-id: EXT4_APPEND_FL
    0x00000040:
      id: no_dump
      -orig-id: EXT4_NODUMP_FL
    0x00000080:
      id: no_access_time
      -orig-id: EXT4_NOATIME_FL
    0x00000800:
      id: encrypted
      -orig-id: EXT4_ENCRYPT_FL
    0x00001000:
      id: indexed_directory
      -orig-id: EXT4_INDEX_FL
    0x00002000:
      id: imagic
      -orig-id: EXT4_IMAGIC_FL
    0x00004000:
      id: journal_data
      -orig-id: EXT4_JOURNAL_DATA_FL
    0x00008000:
      id: no_tail_merging
      -orig-id: EXT4_NOTAIL_FL
    0x00010000:
      id: synchronous_directory
      -orig-id: EXT4_DIRSYNC_FL
    0x00020000:
      id: top_of_hierarchy
      -orig-id: EXT4_TOPDIR_FL
    0x00040000:
      id: huge_file
      -orig-id: EXT4_HUGE_FILE_FL
    0x00080000:
      id: extents
      -orig-id: EXT4_EXTENTS_FL
    0x00100000:
      id: verity
      -orig-id: EXT4_VERITY_FL
    0x00200000:
      id: attribute_value
      -orig-id: EXT4_EA_INODE_FL
    0x02000000:
      id: direct_access
      -orig-id: EXT4_DAX_FL
    0x10000000:
      id: inline_data
      -orig-id: EXT4_INLINE_DATA_FL
    0x20000000:
      id: project_inherited
      -orig-id: EXT4_PROJINHERIT_FL
    0x40000000:
      id: case_folding
      -orig-id: EXT4_CASEFOLD_FL
