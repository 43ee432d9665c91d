meta:
  id: xfs_extent
  title: Extents of XFS
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: be
  xref:
    wikidata: Q283519
doc: |
  Where the blocks of a file lie: a list of extents in the inode, or a tree of
  them whose root stands there.
doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Data Extents)
seq:
  - id: extents
    type: extent
    repeat: eos
    doc: A data fork in the format `extents`; unused space behind the last one.
types:
  extent:
    -webide-representation: '{num_blocks:dec} blocks of the file from {first:dec}, at {start:dec}'
    -orig-id: xfs_bmbt_rec
    doc: A run of blocks.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Data Extents, Extent List)
    -record: true
    seq:
      - id: upper
        -orig-id: l0
        type: u8
      - id: lower
        -orig-id: l1
        type: u8
    instances:
      is_unwritten:
        value: (upper >> 63) != 0
        doc: Allocated, but reads as zeros.
      first:
        value: ((upper >> 9) & 0x3fffffffffffff).as<u8>
        doc: First block of the file.
      start:
        value: (((upper & 0x1ff) << 43) | ((lower >> 21) & 0x7ffffffffff)).as<u8>
        doc: |
          First block in the file system: the allocation group, and below it the block
          in the group.
      num_blocks:
        value: lower & 0x1fffff
  root:
    -orig-id: xfs_bmdr_block
    doc: |
      The head of a data fork in the format `btree`. The keys follow, and from the
      middle of the remaining space on the block numbers.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Data Extents, B+tree Extent List)
    -record: true
    seq:
      - id: num_levels_below
        -orig-id: bb_level
        type: u2
        doc: Levels of blocks below the root.
      - id: num_records
        -orig-id: bb_numrecs
        type: u2
    instances:
      len_record:
        value: 16
        doc: Bytes that a key and a block number need together.
  block_4:
    -orig-id: xfs_btree_block
    doc: The head of a block of the tree, in version 4 of the format.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Data Extents, B+tree Extent List)
    -record: true
    seq:
      - id: magic
        -orig-id: bb_magic
        contents: BMAP
      - id: num_levels_below
        -orig-id: bb_level
        type: u2
        doc: Zero in a leaf.
      - id: num_records
        -orig-id: bb_numrecs
        type: u2
      - id: left
        -orig-id: bb_leftsib
        type: u8
        doc: The block before it on its level; all bits set if there is none.
      - id: right
        -orig-id: bb_rightsib
        type: u8
  block_5:
    -orig-id: xfs_btree_block
    doc: The head of a block of the tree, in version 5 of the format.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Data Extents, B+tree Extent List)
    -record: true
    seq:
      - id: magic
        -orig-id: bb_magic
        contents: BMA3
      - id: num_levels_below
        -orig-id: bb_level
        type: u2
        doc: Zero in a leaf.
      - id: num_records
        -orig-id: bb_numrecs
        type: u2
      - id: left
        -orig-id: bb_leftsib
        type: u8
        doc: The block before it on its level; all bits set if there is none.
      - id: right
        -orig-id: bb_rightsib
        type: u8
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
        type: u8
        doc: The inode that it belongs to.
      - id: checksum
        -orig-id: bb_crc
        size: 4
        doc: Little-endian CRC-32C of the block with zero in this place.
      - id: padding
        -orig-id: bb_pad
        type: u4
  key:
    -orig-id: xfs_bmbt_key
    doc: From which block of the file on a child is responsible.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Data Extents, B+tree Extent List)
    -record: true
    seq:
      - id: first
        -orig-id: br_startoff
        type: u8
  pointer:
    -orig-id: xfs_bmbt_ptr_t
    doc: A child in the tree.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Data Extents, B+tree Extent List)
    -record: true
    seq:
      - id: block
        type: u8
        doc: As in an extent.
