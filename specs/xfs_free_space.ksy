meta:
  id: xfs_free_space
  title: Trees of free space of XFS
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: be
  xref:
    wikidata: Q283519
doc: |
  The trees of an allocation group that say which of its blocks are free: one sorted by block
  number (magic ABTB, AB3B in version 5 of the format), one by size (ABTC, AB3C). Block numbers
  count from the group's start. In an inner block the keys stand behind the head, and behind the
  room for as many of them as fit stand the numbers of the children.
doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, AG Free Space B+trees)
seq:
  - id: runs
    type: run
    repeat: eos
    doc: The records of a leaf.
types:
  head_4:
    -orig-id: xfs_btree_block
    doc: The head of a block, in version 4 of the format.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Common XFS Types, Short Format B+trees)
    -record: true
    seq:
      - id: magic
        -orig-id: bb_magic
        size: 4
        doc: ABTB or ABTC; IABT in the tree of inodes, whose blocks begin in the same way.
      - id: num_levels_below
        -orig-id: bb_level
        type: u2
        doc: Zero in a leaf.
      - id: num_records
        -orig-id: bb_numrecs
        type: u2
      - id: left
        -orig-id: bb_leftsib
        type: u4
        doc: The block before it on its level; all bits set if there is none.
      - id: right
        -orig-id: bb_rightsib
        type: u4
  head_5:
    -orig-id: xfs_btree_block
    doc: The head of a block, in version 5 of the format.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Common XFS Types, Short Format B+trees)
    -record: true
    seq:
      - id: magic
        -orig-id: bb_magic
        size: 4
        doc: |
          AB3B or AB3C; IAB3, FIB3, RMB3 or R3FC in the group's other trees (xfs_group_trees), whose
          blocks begin in the same way.
      - id: num_levels_below
        -orig-id: bb_level
        type: u2
        doc: Zero in a leaf.
      - id: num_records
        -orig-id: bb_numrecs
        type: u2
      - id: left
        -orig-id: bb_leftsib
        type: u4
        doc: The block before it on its level; all bits set if there is none.
      - id: right
        -orig-id: bb_rightsib
        type: u4
      - id: block
        -orig-id: bb_blkno
        type: u8
        doc: This block's own place, in units of 512 bytes.
      - id: sequence
        -orig-id: bb_lsn
        type: u8
        doc: Place in the log of the last change.
      - id: uuid
        -orig-id: bb_uuid
        size: 16
      - id: owner
        -orig-id: bb_owner
        type: u4
        doc: The allocation group that it belongs to.
      - id: checksum
        -orig-id: bb_crc
        size: 4
        doc: Little-endian CRC-32C of the block with zero in this place.
  run:
    -orig-id: xfs_alloc_rec
    doc: A run of free blocks; in an inner block the first one below a child, as its key.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, AG Free Space B+trees)
    -record: true
    seq:
      - id: start
        -orig-id: ar_startblock
        type: u4
      - id: num_blocks
        -orig-id: ar_blockcount
        type: u4
  child:
    -orig-id: xfs_alloc_ptr_t
    doc: A child of an inner block.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, AG Free Space B+trees)
    -record: true
    seq:
      - id: block
        type: u4
