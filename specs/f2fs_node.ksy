meta:
  id: f2fs_node
  title: Nodes of F2FS
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q2662384
doc: |
  A node is a block: an inode, or the addresses of blocks or numbers of nodes that do not fit in
  it, or extended attributes. The table of nodes says where each of them lies.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_node
seq:
  - id: inode
    type: inode
types:
  inode:
    -record: true
    -orig-id: f2fs_inode
    doc: An inode, which fills a node but for the footer.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_inode
    seq:
      - id: mode
        -orig-id: i_mode
        type: u2
      - id: advice
        -orig-id: i_advise
        type: u1
        -bits: advice
      - id: inline_flags
        -orig-id: i_inline
        type: u1
        -bits: inline
      - id: uid
        -orig-id: i_uid
        type: u4
      - id: gid
        -orig-id: i_gid
        type: u4
      - id: num_links
        -orig-id: i_links
        type: u4
      - id: size
        -orig-id: i_size
        type: u8
        doc: Bytes.
      - id: num_blocks
        -orig-id: i_blocks
        type: u8
        doc: The inode is one of them.
      - id: accessed
        -orig-id: i_atime
        type: s8
        doc: Seconds since 1970.
      - id: changed
        -orig-id: i_ctime
        type: s8
      - id: modified
        -orig-id: i_mtime
        type: s8
      - id: accessed_ns
        -orig-id: i_atime_nsec
        type: u4
      - id: changed_ns
        -orig-id: i_ctime_nsec
        type: u4
      - id: modified_ns
        -orig-id: i_mtime_nsec
        type: u4
      - id: generation
        -orig-id: i_generation
        type: u4
      - id: depth
        -orig-id: i_current_depth
        type: u4
        doc: Levels of hashes of a directory; of files how often they could not be moved.
      - id: attributes_node
        -orig-id: i_xattr_nid
        type: u4
        doc: 0 for none.
      - id: flags
        -orig-id: i_flags
        type: u4
        -bits: flags
      - id: parent
        -orig-id: i_pino
        type: u4
      - id: len_name
        -orig-id: i_namelen
        type: u4
      - id: name
        -orig-id: i_name
        size: 255
        doc: |
          For recovery: the name in that directory.
      - id: directory_level
        -orig-id: i_dir_level
        type: u1
      - id: extent
        -orig-id: i_ext
        size: 12
        doc: The largest run of blocks, for a cache.
      - id: area
        -orig-id: i_addr
        size: 3692
        doc: |
          923 addresses of blocks; at its beginning `extra`, at its end extended attributes, in
          between content or entries, if flags say so.
      - id: nodes
        -orig-id: i_nid
        type: u4
        repeat: expr
        repeat-expr: 5
        doc: Two nodes of addresses, two of numbers of such, one of numbers of these.
  extra:
    -record: true
    -orig-id: f2fs_inode
    doc: Further fields, as many as fit into `size`, with the flag `extra_attributes`.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_inode
    seq:
      - id: size
        -orig-id: i_extra_isize
        type: u2
        doc: Bytes, a multiple of 4.
      - id: inline_attributes_size
        -orig-id: i_inline_xattr_size
        type: u2
        doc: In words of 4 bytes.
      - id: project
        -orig-id: i_projid
        type: u4
      - id: checksum
        -orig-id: i_inode_checksum
        type: u4
        doc: |
          CRC-32, not inverted, of the UUID, the number, the generation and the whole node.
      - id: created
        -orig-id: i_crtime
        type: s8
      - id: created_ns
        -orig-id: i_crtime_nsec
        type: u4
      - id: num_saved_blocks
        -orig-id: i_compr_blocks
        type: u8
      - id: compression
        -orig-id: i_compress_algorithm
        type: u1
        -values: compression
      - id: log2_cluster_blocks
        -orig-id: i_log_cluster_size
        type: u1
      - id: compression_flags
        -orig-id: i_compress_flag
        type: u2
        doc: Bit 0 is set if clusters have checksums.
  footer:
    -record: true
    -orig-id: node_footer
    doc: What every node ends with.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 node_footer
    seq:
      - id: node
        -orig-id: nid
        type: u4
      - id: inode
        -orig-id: ino
        type: u4
      - id: flags
        -orig-id: flag
        type: u4
        doc: |
          Bit 1 is set by fsync, bit 2 if the name is to be recovered; the place in the file lies
          above these.
      - id: checkpoint
        -orig-id: cp_ver
        type: u8
        doc: |
          Version of the checkpoint after which it was written; the checksum of that in the upper
          half.
      - id: next_block
        -orig-id: next_blkaddr
        type: u4
        doc: Where the next node of this log was to be written.
  address:
    -record: true
    doc: The address of a block, or the number of a node.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 direct_node
    seq:
      - id: block
        type: u4
        -values: addresses
  attribute_header:
    -record: true
    -orig-id: f2fs_xattr_header
    doc: What extended attributes begin with.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/f2fs/xattr.h?h=v6.12 f2fs_xattr_header
    seq:
      - id: magic
        -orig-id: h_magic
        type: u4
        doc: 0xf2f52011.
      - id: num_references
        -orig-id: h_refcount
        type: u4
      - id: reserved
        -orig-id: h_reserved
        type: u4
        repeat: expr
        repeat-expr: 4
  attribute:
    -record: true
    -orig-id: f2fs_xattr_entry
    doc: An extended attribute; name and value follow, and all ends at a multiple of 4.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/f2fs/xattr.h?h=v6.12 f2fs_xattr_entry
    seq:
      - id: space
        -orig-id: e_name_index
        type: u1
        doc: Says how the name begins; 0 at the end.
      - id: len_name
        -orig-id: e_name_len
        type: u1
      - id: len_value
        -orig-id: e_value_size
        type: u2
  cluster:
    -record: true
    -orig-id: compress_data
    doc: What the blocks of a compressed cluster begin with.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/f2fs/f2fs.h?h=v6.12 compress_data
    seq:
      - id: len_data
        -orig-id: clen
        type: u4
      - id: checksum
        -orig-id: chksum
        type: u4
        doc: CRC-32 of the compressed bytes, made as the superblock's.
      - id: reserved
        -orig-id: reserved
        type: u4
        repeat: expr
        repeat-expr: 4
enums:
  inline:
    0x1:
      id: attributes
      -orig-id: F2FS_INLINE_XATTR
    0x2:
      id: data
      -orig-id: F2FS_INLINE_DATA
    0x4:
      id: entries
      -orig-id: F2FS_INLINE_DENTRY
    0x8:
      id: data_exist
      -orig-id: F2FS_DATA_EXIST
    0x10:
      id: dots
      -orig-id: F2FS_INLINE_DOTS
    0x20:
      id: extra_attributes
      -orig-id: F2FS_EXTRA_ATTR
    0x40:
      id: pinned
      -orig-id: F2FS_PIN_FILE
    0x80:
      id: compression_released
      -orig-id: F2FS_COMPRESS_RELEASED
  advice:
    0x1:
      id: cold
      -orig-id: FADVISE_COLD_BIT
    0x2:
      id: lost_parent
      -orig-id: FADVISE_LOST_PINO_BIT
    0x4:
      id: encrypted
      -orig-id: FADVISE_ENCRYPT_BIT
    0x8:
      id: encrypted_name
      -orig-id: FADVISE_ENC_NAME_BIT
    0x10:
      id: keep_size
      -orig-id: FADVISE_KEEP_SIZE_BIT
    0x20:
      id: hot
      -orig-id: FADVISE_HOT_BIT
    0x40:
      id: verity
      -orig-id: FADVISE_VERITY_BIT
    0x80:
      id: truncated
      -orig-id: FADVISE_TRUNC_BIT
  flags:
    0x4:
      id: compressed
      -orig-id: F2FS_COMPR_FL
    0x8:
      id: sync
      -orig-id: F2FS_SYNC_FL
    0x10:
      id: immutable
      -orig-id: F2FS_IMMUTABLE_FL
    0x20:
      id: append
      -orig-id: F2FS_APPEND_FL
    0x40:
      id: nodump
      -orig-id: F2FS_NODUMP_FL
    0x80:
      id: noatime
      -orig-id: F2FS_NOATIME_FL
    0x400:
      id: not_compressed
      -orig-id: F2FS_NOCOMP_FL
    0x1000:
      id: index
      -orig-id: F2FS_INDEX_FL
    0x10000:
      id: directory_sync
      -orig-id: F2FS_DIRSYNC_FL
    0x20000000:
      id: project_inherit
      -orig-id: F2FS_PROJINHERIT_FL
    0x40000000:
      id: casefold
      -orig-id: F2FS_CASEFOLD_FL
    0x80000000:
      id: device_alias
      -orig-id: F2FS_DEVICE_ALIAS_FL
  compression:
    0:
      id: lzo
      -orig-id: COMPRESS_LZO
    1:
      id: lz4
      -orig-id: COMPRESS_LZ4
    2:
      id: zstd
      -orig-id: COMPRESS_ZSTD
    3:
      id: lzo_rle
      -orig-id: COMPRESS_LZORLE
  addresses:
    0:
      id: hole
      -orig-id: NULL_ADDR
    0xfffffffe:
      id: compressed
      -orig-id: COMPRESS_ADDR
      doc: Here a compressed cluster begins.
    0xffffffff:
      id: reserved
      -orig-id: NEW_ADDR
      doc: Nothing was written yet.
