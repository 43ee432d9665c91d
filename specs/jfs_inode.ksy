meta:
  id: jfs_inode
  title: Inodes of JFS, and their map
  application: OS/2, Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q1064461
doc: |
  An inode has 512 bytes, and 32 of them lie together. Which ones are where stands in
  allocation groups of 4096 inodes, which are pages of a file: its first page is
  `map_control`, group N is page N + 1. Of inodes of the aggregate, the first 32 lie at byte
  45056; number 16 is that file for the file set. Inode 2 of the file set is its root.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dinode.h?h=v6.1
seq:
  - id: inode
    type: inode
types:
  inode:
    -record: true
    -orig-id: dinode
    doc: An inode.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dinode.h?h=v6.1 dinode
    seq:
      - id: stamp
        -orig-id: di_inostamp
        type: u4
        doc: The same for all inodes that belong to one file set.
      - id: file_set
        -orig-id: di_fileset
        type: u4
        doc: |
          The aggregate inode that is the map of its file set; 1 for those of the
          aggregate.
      - id: number
        -orig-id: di_number
        type: u4
      - id: generation
        -orig-id: di_gen
        type: u4
      - id: inodes_len_and_high
        -orig-id: di_ixpxd.len_addr
        type: u4
        doc: |
          The 32 inodes of which it is one. Bits 0 to 23 are the length, the others
          bits 32 to 39 of the address.
      - id: inodes_low
        -orig-id: di_ixpxd.addr2
        type: u4
      - id: size
        -orig-id: di_size
        type: u8
        doc: Bytes.
      - id: num_blocks
        -orig-id: di_nblocks
        type: u8
        doc: Blocks that are allocated.
      - id: num_links
        -orig-id: di_nlink
        type: u4
        doc: 0 if it is free.
      - id: uid
        -orig-id: di_uid
        type: u4
      - id: gid
        -orig-id: di_gid
        type: u4
      - id: mode
        -orig-id: di_mode
        type: u4
        -bits: flags
        doc: Bits 0 to 15 are the usual ones, the others as in `flags`.
      - id: accessed
        -orig-id: di_atime.tv_sec
        type: u4
        doc: Seconds since 1970.
      - id: accessed_ns
        -orig-id: di_atime.tv_nsec
        type: u4
      - id: changed
        -orig-id: di_ctime.tv_sec
        type: u4
      - id: changed_ns
        -orig-id: di_ctime.tv_nsec
        type: u4
      - id: modified
        -orig-id: di_mtime.tv_sec
        type: u4
      - id: modified_ns
        -orig-id: di_mtime.tv_nsec
        type: u4
      - id: created
        -orig-id: di_otime.tv_sec
        type: u4
      - id: created_ns
        -orig-id: di_otime.tv_nsec
        type: u4
      - id: access_list
        -orig-id: di_acl
        size: 16
        doc: As `data_place`; of OS/2.
      - id: attributes
        -orig-id: di_ea
        size: 16
        doc: As `data_place`, extended attributes.
      - id: next_index
        -orig-id: di_next_index
        type: u4
        doc: Of a directory, the number that the next entry gets.
      - id: access_list_kind
        -orig-id: di_acltype
        type: u4
      - id: table
        -orig-id: di_dirtable
        size: 96
        doc: |
          Of a directory the first of its `jfs_directory.index`, or as
          `jfs_extent.root` where they lie outside.
      - id: tree
        -orig-id: di_btroot
        size: 288
        doc: |
          Of a directory the root of its tree, as `jfs_directory.root`; else as
          `jfs_extent.root`, or `inline`.
    instances:
      inodes_length:
        value: inodes_len_and_high & 0xffffff
        doc: In blocks.
      inodes_address:
        value: (inodes_low + ((inodes_len_and_high >> 24) & 0xff) * 4294967296).as<u8>
        doc: Their first block.
      permissions:
        value: mode & 0xffff
        doc: Kind and permissions, as in st_mode.
  inline:
    -record: true
    -orig-id: dinode
    doc: What an inode without a tree has in its place.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dinode.h?h=v6.1 dinode
    seq:
      - id: unused
        -orig-id: unused
        size: 16
      - id: data
        -orig-id: _dxd
        size: 16
        doc: As `data_place`.
      - id: target
        -orig-id: _fastsymlink
        size: 128
        doc: The target of a symlink; a device's number. Targets go on in `attributes`.
      - id: attributes
        -orig-id: _inlineea
        size: 128
        doc: Extended attributes, where `data_place` says so.
  device:
    -record: true
    -orig-id: dinode
    doc: The start of `inline.target` of a device node.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dinode.h?h=v6.1 _rdev
    seq:
      - id: device
        -orig-id: _rdev
        type: u4
        doc: As Linux encodes it, bits 8 to 19 the major number, the others the minor one.
  data_place:
    -record: true
    -orig-id: dxd_t
    doc: Where data lies that belongs to an inode.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_types.h?h=v6.1 dxd_t
    seq:
      - id: flags
        -orig-id: flag
        type: u1
        -bits: data_flags
      - id: reserved
        -orig-id: rsrvd
        size: 3
      - id: size
        -orig-id: size
        type: u4
        doc: Bytes.
      - id: len_and_high
        -orig-id: loc.len_addr
        type: u4
        doc: Bits 0 to 23 are the length, the others bits 32 to 39 of the address.
      - id: low
        -orig-id: loc.addr2
        type: u4
    instances:
      length:
        value: len_and_high & 0xffffff
        doc: In blocks.
      address:
        value: (low + ((len_and_high >> 24) & 0xff) * 4294967296).as<u8>
        doc: Its first block.
  map_control:
    -record: true
    -orig-id: dinomap_disk
    doc: The first page of the file of allocation groups.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_imap.h?h=v6.1 dinomap_disk
    seq:
      - id: first_free_group
        -orig-id: in_freeiag
        type: u4
      - id: num_groups
        -orig-id: in_nextiag
        type: u4
      - id: num_inodes
        -orig-id: in_numinos
        type: u4
        doc: Inodes for which there is room.
      - id: num_free_inodes
        -orig-id: in_numfree
        type: u4
      - id: num_inodes_blocks
        -orig-id: in_nbperiext
        type: u4
        doc: Blocks of 32 inodes.
      - id: log2_inodes_blocks
        -orig-id: in_l2nbperiext
        type: u4
      - id: device_block
        -orig-id: in_diskblock
        type: u4
      - id: most_groups
        -orig-id: in_maxag
        type: u4
      - id: padding
        -orig-id: pad
        size: 2016
      - id: of_groups
        -orig-id: in_agctl
        size: 2048
  group:
    -record: true
    -orig-id: iag
    doc: |
      An allocation group: the places of 4096 inodes.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_imap.h?h=v6.1 iag
    seq:
      - id: start
        -orig-id: agstart
        type: u8
        doc: First block of the part of the volume to which it belongs.
      - id: number
        -orig-id: iagnum
        type: u4
      - id: next_with_free
        -orig-id: inofreefwd
        type: u4
      - id: previous_with_free
        -orig-id: inofreeback
        type: u4
      - id: next_with_room
        -orig-id: extfreefwd
        type: u4
      - id: previous_with_room
        -orig-id: extfreeback
        type: u4
      - id: next_free
        -orig-id: iagfree
        type: u4
      - id: full_words
        -orig-id: inosmap
        type: u4
        repeat: expr
        repeat-expr: 4
        doc: A bit for each 32 inodes that are not there or all in use.
      - id: placed_words
        -orig-id: extsmap
        type: u4
        repeat: expr
        repeat-expr: 4
        doc: A bit for each 32 inodes that are there.
      - id: num_free
        -orig-id: nfreeinos
        type: u4
      - id: num_rooms
        -orig-id: nfreeexts
        type: u4
      - id: padding
        -orig-id: pad
        size: 1976
      - id: used
        -orig-id: wmap
        type: u4
        repeat: expr
        repeat-expr: 128
        doc: A bit for each inode in use, the highest first.
      - id: used_committed
        -orig-id: pmap
        type: u4
        repeat: expr
        repeat-expr: 128
        doc: The same after the last transaction.
      - id: places
        -orig-id: inoext
        size: 1024
        doc: As `place`, of each 32 inodes.
  place:
    -record: true
    -orig-id: pxd_t
    doc: Where blocks lie.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_types.h?h=v6.1 pxd_t
    seq:
      - id: len_and_high
        -orig-id: len_addr
        type: u4
        doc: Bits 0 to 23 are the length, the others bits 32 to 39 of the address.
      - id: low
        -orig-id: addr2
        type: u4
    instances:
      length:
        value: len_and_high & 0xffffff
        doc: In blocks.
      address:
        value: (low + ((len_and_high >> 24) & 0xff) * 4294967296).as<u8>
        doc: The first block; 0 where there are none.
enums:
  flags:
    0x10000:
      id: journalled
      -orig-id: IFJOURNAL
    0x20000:
      id: sparse
      -orig-id: ISPARSE
    0x40000:
      id: attributes_fit
      -orig-id: INLINEEA
    0x80000:
      id: noatime
      -orig-id: JFS_NOATIME_FL
    0x100000:
      id: dirsync
      -orig-id: JFS_DIRSYNC_FL
    0x200000:
      id: sync
      -orig-id: JFS_SYNC_FL
    0x400000:
      id: secure_removal
      -orig-id: JFS_SECRM_FL
    0x800000:
      id: undelete
      -orig-id: JFS_UNRM_FL
    0x1000000:
      id: append_only
      -orig-id: JFS_APPEND_FL
    0x2000000:
      id: immutable
      -orig-id: JFS_IMMUTABLE_FL
    0x4000000:
      id: hidden
      -orig-id: IHIDDEN
    0x8000000:
      id: system
      -orig-id: ISYSTEM
    0x20000000:
      id: directory
      -orig-id: IDIRECTORY
    0x40000000:
      id: archive
      -orig-id: IARCHIVE
    0x80000000:
      id: long_name
      -orig-id: INEWNAME
  data_flags:
    0x80:
      id: index
      -orig-id: DXD_INDEX
    0x40:
      id: inside
      -orig-id: DXD_INLINE
      doc: In the inode.
    0x20:
      id: extent
      -orig-id: DXD_EXTENT
      doc: In the blocks that are named.
    0x10:
      id: file
      -orig-id: DXD_FILE
    0x8:
      id: corrupt
      -orig-id: DXD_CORRUPT
