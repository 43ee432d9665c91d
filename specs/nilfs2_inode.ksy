meta:
  id: nilfs2_inode
  title: Inodes and block maps of NILFS2
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q1046309
doc: |
  An inode says where its blocks are: six numbers, or the root of a B-tree. Numbers are virtual,
  and one file translates them to blocks of the volume; that file's own are blocks of the volume.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
seq:
  - id: inode
    type: inode
types:
  inode:
    -record: true
    -orig-id: nilfs_inode
    doc: An inode; in the inode file, in checkpoints and in super roots.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_inode
    seq:
      - id: num_sectors
        -orig-id: i_blocks
        type: u8
        doc: Of 512 bytes.
      - id: size
        -orig-id: i_size
        type: u8
        doc: Bytes.
      - id: changed
        -orig-id: i_ctime
        type: s8
        doc: Seconds since 1970.
      - id: modified
        -orig-id: i_mtime
        type: s8
      - id: changed_ns
        -orig-id: i_ctime_nsec
        type: u4
      - id: modified_ns
        -orig-id: i_mtime_nsec
        type: u4
      - id: uid
        -orig-id: i_uid
        type: u4
      - id: gid
        -orig-id: i_gid
        type: u4
      - id: mode
        -orig-id: i_mode
        type: u2
      - id: num_links
        -orig-id: i_links_count
        type: u2
      - id: flags
        -orig-id: i_flags
        type: u4
        -bits: inode_flags
      - id: block_map
        -orig-id: i_bmap
        size: 56
        doc: A `direct` or a `root`, told apart by the first byte; of devices a `device`.
      - id: attributes
        -orig-id: i_xattr
        type: u8
        doc: |
          Not used: there are no extended attributes.
      - id: generation
        -orig-id: i_generation
        type: u4
      - id: padding
        -orig-id: i_pad
        type: u4
  device:
    -record: true
    -orig-id: i_device_code
    doc: What the block map of a device node is.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 i_device_code
    seq:
      - id: number
        -orig-id: i_device_code
        type: u8
        doc: Minor in bits 0 to 7 and 20 to 31, major in bits 8 to 19.
  direct:
    -record: true
    -orig-id: nilfs_direct_node
    doc: A block map without a tree.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_direct_node
    seq:
      - id: flags
        -orig-id: dn_flags
        type: u1
        -bits: map_flags
      - id: padding
        -orig-id: pad
        size: 7
      - id: pointers
        -orig-id: dptrs
        type: u8
        repeat: expr
        repeat-expr: 6
        doc: Of blocks 0 to 5 of the file; 0 for a hole.
  root:
    -record: true
    -orig-id: nilfs_btree_node
    doc: The root of a B-tree, in an inode.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_btree_node
    seq:
      - id: flags
        -orig-id: bn_flags
        type: u1
        -bits: map_flags
      - id: level
        -orig-id: bn_level
        type: u1
        doc: 1 where its pointers are those of content.
      - id: num_children
        -orig-id: bn_nchildren
        type: u2
      - id: padding
        -orig-id: bn_pad
        type: u4
      - id: keys
        -orig-id: dkeys
        type: u8
        repeat: expr
        repeat-expr: 3
        doc: For each child the first block of the file below it.
      - id: pointers
        -orig-id: dptrs
        type: u8
        repeat: expr
        repeat-expr: 3
  node:
    -record: true
    -orig-id: nilfs_btree_node
    doc: |
      The head of another node, which fills a block. Keys follow, in half of what is left, then
      pointers.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/nilfs2/btree.h?h=v6.12 nilfs_btree_node
    seq:
      - id: flags
        -orig-id: bn_flags
        type: u1
      - id: level
        -orig-id: bn_level
        type: u1
      - id: num_children
        -orig-id: bn_nchildren
        type: u2
      - id: padding
        -orig-id: bn_pad
        type: u4
      - id: more_padding
        -orig-id: NILFS_BTREE_NODE_EXTRA_PAD_SIZE
        type: u8
  map_word:
    -record: true
    -orig-id: dkeys
    doc: A key or a pointer.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/nilfs2/btree.c?h=v6.12 dkeys
    seq:
      - id: value
        -orig-id: dkeys
        type: u8
enums:
  map_flags:
    0x1:
      id: tree
      -orig-id: NILFS_BMAP_LARGE
      doc: It is a `root`, not a `direct`.
  inode_flags:
    0x1:
      id: secure_deletion
      -orig-id: FS_SECRM_FL
    0x2:
      id: undelete
      -orig-id: FS_UNRM_FL
    0x4:
      id: compressed
      -orig-id: FS_COMPR_FL
    0x8:
      id: sync
      -orig-id: FS_SYNC_FL
    0x10:
      id: immutable
      -orig-id: FS_IMMUTABLE_FL
    0x20:
      id: append
      -orig-id: FS_APPEND_FL
    0x40:
      id: nodump
      -orig-id: FS_NODUMP_FL
    0x80:
      id: noatime
      -orig-id: FS_NOATIME_FL
    0x8000:
      id: notail
      -orig-id: FS_NOTAIL_FL
    0x10000:
      id: directory_sync
      -orig-id: FS_DIRSYNC_FL
