meta:
  id: xfs_directory
  title: Directory of XFS
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: be
  xref:
    wikidata: Q283519
doc: |
  A directory in its inode (short form). A larger one has blocks: those below 32
  GiB of its content hold names, those from there on hashes of the names, and
  those from 64 GiB on where there is room.
doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Short Form Directories)
params:
  - id: has_file_types
    type: bool
    doc: Feature flag `file_types` of the superblock.
seq:
  - id: header
    type: short_header
  - id: parent_wide
    -orig-id: parent.i8
    type: u8
    if: header.has_wide_inodes
  - id: parent_narrow
    -orig-id: parent.i4
    type: u4
    if: not header.has_wide_inodes
  - id: entries
    -orig-id: list
    type: short_entry(has_file_types, header.has_wide_inodes)
    repeat: expr
    repeat-expr: header.num_entries
types:
  short_header:
    -orig-id: xfs_dir2_sf_hdr
    doc: The head of a short form.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Short Form Directories)
    -record: true
    seq:
      - id: num_entries
        -orig-id: count
        type: u1
      - id: num_wide_inodes
        -orig-id: i8count
        type: u1
        doc: |
          Entries, the parent included, whose inode number needs 64 bits; unless zero,
          all have 64.
    instances:
      has_wide_inodes:
        value: num_wide_inodes != 0
  short_entry:
    -orig-id: xfs_dir2_sf_entry
    doc: A name in a short form.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Short Form Directories)
    params:
      - id: has_file_types
        type: bool
      - id: has_wide_inodes
        type: bool
    seq:
      - id: header
        type: short_entry_header
      - id: name
        -orig-id: name
        size: header.len_name
      - id: file_type
        -orig-id: ftype
        type: u1
        enum: file_type
        if: has_file_types
      - id: inode_wide
        -orig-id: inumber.i8
        type: u8
        if: has_wide_inodes
      - id: inode_narrow
        -orig-id: inumber.i4
        type: u4
        if: not has_wide_inodes
  short_entry_header:
    -orig-id: xfs_dir2_sf_entry
    doc: What stands before the name.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Short Form Directories)
    -record: true
    seq:
      - id: len_name
        -orig-id: namelen
        type: u1
      - id: ofs_entry
        -orig-id: offset
        type: u2
        doc: Where the entry would lie in a block.
  wide_inode:
    doc: An inode number of 64 bits.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Short Form Directories)
    -record: true
    seq:
      - id: number
        type: u8
  narrow_inode:
    doc: An inode number of 32 bits.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Short Form Directories)
    -record: true
    seq:
      - id: number
        type: u4
  data_header_4:
    -orig-id: xfs_dir2_data_hdr
    doc: The head of a block of names, in version 4 of the format.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Block Directories)
    -record: true
    seq:
      - id: magic
        -orig-id: hdr.magic
        type: u4
        valid:
          any-of:
            - 0x58443242
            - 0x58443244
        doc: |
          `XD2B` for a block that has the hashes too, `XD2D` for names alone.
      - id: free_spaces
        -orig-id: bestfree
        type: u2
        repeat: expr
        repeat-expr: 6
        doc: Offset and length of the three largest free spaces, in bytes.
    instances:
      has_hashes:
        value: magic == 0x58443242
  data_header_5:
    -orig-id: xfs_dir3_data_hdr
    doc: The head of a block of names, in version 5 of the format.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Block Directories)
    -record: true
    seq:
      - id: magic
        -orig-id: hdr.magic
        type: u4
        valid:
          any-of:
            - 0x58444233
            - 0x58444433
        doc: |
          `XDB3` for a block that has the hashes too, `XDD3` for names alone.
      - id: checksum
        -orig-id: hdr.crc
        size: 4
        doc: Little-endian CRC-32C of the block of the directory with zero in this place.
      - id: block
        -orig-id: hdr.blkno
        type: u8
        doc: This block's own place, in units of 512 bytes.
      - id: sequence
        -orig-id: hdr.lsn
        type: u8
        doc: Place in the log of the last change.
      - id: uuid
        -orig-id: hdr.uuid
        size: 16
      - id: owner
        -orig-id: hdr.owner
        type: u8
        doc: The inode of the directory.
      - id: free_spaces
        -orig-id: bestfree
        type: u2
        repeat: expr
        repeat-expr: 6
        doc: Offset and length of the three largest free spaces, in bytes.
      - id: padding
        -orig-id: pad
        type: u4
    instances:
      has_hashes:
        value: magic == 0x58444233
  entry_head:
    -orig-id: xfs_dir2_data_entry
    doc: |
      The start of an entry in a block of names. The name follows, with the flag
      `file_types` a byte for the type (enum `file_type`), padding, and in the last
      two bytes the entry's own offset.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Block Directories)
    -record: true
    seq:
      - id: inode
        -orig-id: inumber
        type: u8
      - id: len_name
        -orig-id: namelen
        type: u1
  entry_tag:
    doc: |
      The end of an entry or of free space in a block of names, whose lengths are
      multiples of 8 bytes.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Block Directories)
    -record: true
    seq:
      - id: position
        -orig-id: tag
        type: u2
        doc: Where the entry or the free space begins in its block, in bytes.
  unused_head:
    -orig-id: xfs_dir2_data_unused
    doc: The start of free space between entries.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Block Directories)
    -record: true
    seq:
      - id: mark
        -orig-id: freetag
        type: u2
        valid: 0xffff
      - id: length
        -orig-id: length
        type: u2
        doc: Bytes, these four included.
  name_entry:
    -orig-id: xfs_dir2_data_entry
    doc: A name in a block of names, with what fills it up to a multiple of 8 bytes.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Block Directories)
    params:
      - id: has_file_types
        type: bool
        doc: Feature flag `file_types` of the superblock.
    seq:
      - id: head
        type: entry_head
      - id: name
        size: head.len_name
      - id: file_type
        -orig-id: ftype
        type: u1
        enum: file_type
        if: has_file_types
      - id: padding
        size: '(has_file_types ? 4 - head.len_name : 5 - head.len_name) & 7'
      - id: tag
        type: entry_tag
  free_entry:
    -orig-id: xfs_dir2_data_unused
    doc: Free space in a block of names.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Block Directories)
    seq:
      - id: head
        type: unused_head
      - id: rest
        size-eos: true
        doc: What is left of deleted names, and in the last 2 bytes the offset of this free space.
  block_tail:
    -orig-id: xfs_dir2_block_tail
    doc: The end of a block that has the hashes too; they stand before it.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Block Directories)
    -record: true
    seq:
      - id: num_entries
        -orig-id: count
        type: u4
      - id: num_stale
        -orig-id: stale
        type: u4
        doc: Entries of removed names.
  leaf_entry:
    -orig-id: xfs_dir2_leaf_entry
    doc: A hash and the name that has it.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Leaf Directories)
    -record: true
    seq:
      - id: hash
        -orig-id: hashval
        type: u4
      - id: address
        -orig-id: address
        type: u4
        doc: |
          Offset of the entry in the directory in units of 8 bytes; zero if the name was
          removed.
    instances:
      unit:
        value: 8
        doc: Bytes.
  block_link:
    -orig-id: xfs_da_blkinfo
    doc: What blocks of hashes and inner nodes begin with.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Leaf Directories)
    -record: true
    seq:
      - id: next
        -orig-id: forw
        type: u4
        doc: The next block on its level, zero if there is none.
      - id: previous
        -orig-id: back
        type: u4
      - id: magic
        -orig-id: magic
        type: u2
        enum: hash_block
  leaf_header_4:
    -orig-id: xfs_dir2_leaf_hdr
    doc: The head of a block of hashes, in version 4 of the format.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Leaf Directories)
    -record: true
    seq:
      - id: next
        -orig-id: forw
        type: u4
        doc: The next block on its level, zero if there is none.
      - id: previous
        -orig-id: back
        type: u4
      - id: magic
        -orig-id: magic
        type: u2
        valid:
          any-of:
            - 0xd2f1
            - 0xd2ff
        doc: 0xd2f1 for the only such block, which ends in a table of free space.
      - id: padding
        -orig-id: pad
        type: u2
      - id: num_entries
        -orig-id: count
        type: u2
      - id: num_stale
        -orig-id: stale
        type: u2
        doc: Entries of removed names.
  leaf_header_5:
    -orig-id: xfs_dir3_leaf_hdr
    doc: The head of a block of hashes, in version 5 of the format.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Leaf Directories)
    -record: true
    seq:
      - id: next
        -orig-id: forw
        type: u4
        doc: The next block on its level, zero if there is none.
      - id: previous
        -orig-id: back
        type: u4
      - id: magic
        -orig-id: magic
        type: u2
        valid:
          any-of:
            - 0x3df1
            - 0x3dff
      - id: padding
        -orig-id: pad
        type: u2
      - id: checksum
        -orig-id: crc
        size: 4
        doc: Little-endian CRC-32C of the block of the directory with zero in this place.
      - id: block
        -orig-id: blkno
        type: u8
        doc: This block's own place, in units of 512 bytes.
      - id: sequence
        -orig-id: lsn
        type: u8
        doc: Place in the log of the last change.
      - id: uuid
        -orig-id: uuid
        size: 16
      - id: owner
        -orig-id: owner
        type: u8
        doc: The inode of the directory.
      - id: num_entries
        -orig-id: count
        type: u2
      - id: num_stale
        -orig-id: stale
        type: u2
      - id: padding_2
        -orig-id: pad
        type: u4
  node_header_4:
    -orig-id: xfs_da_node_hdr
    doc: The head of an inner node of the tree of hashes, in version 4 of the format.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Node Directories)
    -record: true
    seq:
      - id: next
        -orig-id: forw
        type: u4
        doc: The next block on its level, zero if there is none.
      - id: previous
        -orig-id: back
        type: u4
      - id: magic
        -orig-id: magic
        type: u2
        valid: 0xfebe
      - id: padding
        -orig-id: pad
        type: u2
      - id: num_entries
        -orig-id: count
        type: u2
      - id: num_levels_below
        -orig-id: level
        type: u2
  node_header_5:
    -orig-id: xfs_da3_node_hdr
    doc: The head of an inner node of the tree of hashes, in version 5 of the format.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Node Directories)
    -record: true
    seq:
      - id: next
        -orig-id: forw
        type: u4
        doc: The next block on its level, zero if there is none.
      - id: previous
        -orig-id: back
        type: u4
      - id: magic
        -orig-id: magic
        type: u2
        valid: 0x3ebe
      - id: padding
        -orig-id: pad
        type: u2
      - id: checksum
        -orig-id: crc
        size: 4
        doc: Little-endian CRC-32C of the block of the directory with zero in this place.
      - id: block
        -orig-id: blkno
        type: u8
        doc: This block's own place, in units of 512 bytes.
      - id: sequence
        -orig-id: lsn
        type: u8
        doc: Place in the log of the last change.
      - id: uuid
        -orig-id: uuid
        size: 16
      - id: owner
        -orig-id: owner
        type: u8
        doc: The inode of the directory.
      - id: num_entries
        -orig-id: count
        type: u2
      - id: num_levels_below
        -orig-id: level
        type: u2
      - id: padding_2
        -orig-id: pad
        type: u4
  node_entry:
    -orig-id: xfs_da_node_entry
    doc: A child of an inner node.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Node Directories)
    -record: true
    seq:
      - id: hash
        -orig-id: hashval
        type: u4
        doc: The highest hash below the child.
      - id: block
        -orig-id: before
        type: u4
        doc: The child, as a block of the directory's content.
enums:
  area:
    0x0000000000:
      id: names
      -orig-id: XFS_DIR2_DATA_OFFSET
      doc: From this byte of its content on a directory has names.
    0x0800000000:
      id: hashes
      -orig-id: XFS_DIR2_LEAF_OFFSET
    0x1000000000:
      id: free_space
      -orig-id: XFS_DIR2_FREE_OFFSET
  hash_block:
    0xd2f1:
      id: leaf_with_space_4
      -orig-id: XFS_DIR2_LEAF1_MAGIC
    0xd2ff:
      id: leaf_4
      -orig-id: XFS_DIR2_LEAFN_MAGIC
    0xfebe:
      id: node_4
      -orig-id: XFS_DA_NODE_MAGIC
    0x3df1:
      id: leaf_with_space_5
      -orig-id: XFS_DIR3_LEAF1_MAGIC
    0x3dff:
      id: leaf_5
      -orig-id: XFS_DIR3_LEAFN_MAGIC
    0x3ebe:
      id: node_5
      -orig-id: XFS_DA3_NODE_MAGIC
  file_type:
    0:
      id: unknown
      -orig-id: XFS_DIR3_FT_UNKNOWN
    1:
      id: file
      -orig-id: XFS_DIR3_FT_REG_FILE
    2:
      id: directory
      -orig-id: XFS_DIR3_FT_DIR
    3:
      id: character_device
      -orig-id: XFS_DIR3_FT_CHRDEV
    4:
      id: block_device
      -orig-id: XFS_DIR3_FT_BLKDEV
    5:
      id: fifo
      -orig-id: XFS_DIR3_FT_FIFO
    6:
      id: socket
      -orig-id: XFS_DIR3_FT_SOCK
    7:
      id: symlink
      -orig-id: XFS_DIR3_FT_SYMLINK
    8:
      id: whiteout
      -orig-id: XFS_DIR3_FT_WHT
