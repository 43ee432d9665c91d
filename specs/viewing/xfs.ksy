meta:
  id: xfs
  title: An XFS file system, for viewers
  license: CC0-1.0
  ks-version: '0.11'
  endian: be
  imports:
    - xfs_group
    - xfs_inode
    - xfs_superblock
  xref:
    wikidata: Q278857
doc: |
  Leads from the superblock to the allocation groups, with the headers of each, and to the inode of the
  root directory, for a file system that begins at the first byte. Open it in a viewer together with the
  specs that it imports.
doc-ref: https://git.kernel.org/pub/scm/fs/xfs/xfs-documentation.git/tree/design/XFS_Filesystem_Structure
instances:
  superblock:
    pos: 0
    size: 512
    type: xfs_superblock
  log2_group_inodes:
    value: superblock.log2_group_blocks + superblock.log2_inodes_per_block
    doc: So many bits of an inode's number are its number in its group.
  root_group:
    value: superblock.root_inode >> log2_group_inodes
  root_number:
    value: superblock.root_inode & ((1 << log2_group_inodes) - 1)
    doc: The root directory's inode, within its group.
  root_inode:
    pos: root_group * superblock.num_group_blocks * superblock.block_size + root_number * superblock.inode_size
    size: superblock.inode_size
    type: xfs_inode
  groups:
    pos: 0
    type: group(_index)
    repeat: expr
    repeat-expr: superblock.num_groups
types:
  group:
    doc: An allocation group, in whose first four sectors its headers lie.
    params:
      - id: number
        type: u4
    instances:
      start:
        value: number * _root.superblock.num_group_blocks * _root.superblock.block_size
        doc: In bytes.
      superblock:
        io: _root._io
        pos: start
        size: 512
        type: xfs_superblock
      free_space:
        io: _root._io
        pos: start + _root.superblock.sector_size
        size: _root.superblock.sector_size
        type: xfs_group::free_space
      inodes:
        io: _root._io
        pos: start + 2 * _root.superblock.sector_size
        size: _root.superblock.sector_size
        type: xfs_group::inodes
      free_list:
        io: _root._io
        pos: start + 3 * _root.superblock.sector_size
        size: _root.superblock.sector_size
        type: xfs_group::free_list_head
