meta:
  id: ext
  title: An ext2, ext3 or ext4 file system, for viewers
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  imports:
    - ext_directory
    - ext_extent
    - ext_group_descriptor
    - ext_inode
    - ext_superblock
  xref:
    wikidata: Q283527
doc: |
  Leads from the superblock to the groups of blocks, their tables of inodes, and the root directory, for
  a file system that begins at the first byte and has its group descriptors in one place (no `meta_bg`).
  Open it in a viewer together with the specs that it imports.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/index.rst?h=v6.12
instances:
  superblock:
    pos: 1024
    size: 1024
    type: ext_superblock
  block_size:
    value: superblock.block_size
  len_inode:
    value: 'superblock.revision == 0 ? 128 : superblock.len_inode_raw'
    doc: In bytes.
  len_descriptor:
    value: '(superblock.incompatible_features & 0x80) != 0 ? superblock.len_group_descriptor_raw : 32'
    doc: In bytes; the feature is `64bit`.
  num_groups:
    value: (superblock.num_blocks - superblock.first_data_block - 1) / superblock.num_blocks_per_group + 1
  groups:
    pos: (superblock.first_data_block + 1) * block_size
    type: group
    repeat: expr
    repeat-expr: num_groups
  root_directory:
    pos: root_inode.extents.leaves[0].start * block_size
    size: block_size
    type: ext_directory
    if: root_inode.has_plain_extents
    doc: Its first block; there is one where extents are used, and none of them in a tree.
  root_inode:
    pos: groups[0].inode_table_block * block_size + len_inode
    size: len_inode
    type: numbered_inode(2)
types:
  group:
    doc: A group of blocks, by its descriptor.
    seq:
      - id: descriptor
        size: _root.len_descriptor
        type: ext_group_descriptor(_root.len_descriptor)
    instances:
      inode_table_block:
        value: 'descriptor.low.inode_table + (_root.len_descriptor < 64 ? 0 : descriptor.high.inode_table * 4294967296)'
      block_bitmap:
        io: _root._io
        pos: descriptor.low.block_bitmap * _root.block_size
        size: _root.block_size
      inode_bitmap:
        io: _root._io
        pos: descriptor.low.inode_bitmap * _root.block_size
        size: _root.block_size
      inodes:
        io: _root._io
        pos: inode_table_block * _root.block_size
        size: _root.len_inode
        type: ext_inode(_root.len_inode)
        repeat: expr
        repeat-expr: _root.superblock.num_inodes_per_group
  numbered_inode:
    doc: An inode, and the extents that stand in it.
    params:
      - id: number
        type: u4
    seq:
      - id: inode
        type: ext_inode(_root.len_inode)
    instances:
      uses_extents:
        value: (inode.core.flags & 0x80000) != 0
      extents:
        pos: 40
        size: 60
        type: ext_extent
        if: uses_extents
      has_plain_extents:
        value: uses_extents and extents.header.depth == 0 and extents.header.num_entries > 0
