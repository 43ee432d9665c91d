meta:
  id: xfs_group_trees
  title: Trees of inodes, owners and shared blocks of XFS
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: be
  xref:
    wikidata: Q283519
doc: |
  What the blocks of an allocation group's trees hold behind their heads, which are those of
  `xfs_free_space`: records in a leaf; in an inner block keys, and behind the room for as many of
  them as fit the numbers of the children. Block and inode numbers count from the group's start.
doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups)
seq:
  - id: children
    type: child
    repeat: eos
    doc: Blocks of the group, one for each key of an inner block.
types:
  child:
    -orig-id: xfs_inobt_ptr_t
    doc: A child of an inner block.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Common XFS Types, Short Format B+trees)
    -record: true
    seq:
      - id: block
        type: u4
  inodes:
    doc: The records of a leaf of the trees of inodes, of all of them or of those with free ones.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Inode B+trees)
    seq:
      - id: chunks
        type: inode_chunk
        repeat: eos
  inode_chunk:
    -orig-id: xfs_inobt_rec
    doc: Sixty-four inodes that follow each other on disk.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Inode B+trees)
    -record: true
    seq:
      - id: first_inode
        -orig-id: ir_startino
        type: u4
      - id: num_free
        -orig-id: ir_freecount
        type: u4
      - id: free_mask
        -orig-id: ir_free
        type: u8
        doc: One bit for each inode that is free, the lowest for the first.
  sparse_inodes:
    doc: The same in a file system with the feature `sparse_inodes`.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Inode B+trees)
    seq:
      - id: chunks
        type: sparse_chunk
        repeat: eos
  sparse_chunk:
    -orig-id: xfs_inobt_rec
    doc: Sixty-four inodes that follow each other on disk; some may have no room there.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Inode B+trees)
    -record: true
    seq:
      - id: first_inode
        -orig-id: ir_startino
        type: u4
      - id: hole_mask
        -orig-id: ir_holemask
        type: u2
        doc: One bit for each four inodes that have no room on disk, the lowest for the first four.
      - id: num_inodes
        -orig-id: ir_count
        type: u1
        doc: Inodes that have room on disk.
      - id: num_free
        -orig-id: ir_freecount
        type: u1
      - id: free_mask
        -orig-id: ir_free
        type: u8
        doc: One bit for each inode that is free or has no room, the lowest for the first.
  inode_keys:
    doc: The keys of an inner block of the trees of inodes.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Inode B+trees)
    seq:
      - id: keys
        type: inode_key
        repeat: eos
  inode_key:
    -orig-id: xfs_inobt_key
    doc: The first inode below a child.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Inode B+trees)
    -record: true
    seq:
      - id: first_inode
        -orig-id: ir_startino
        type: u4
  owners:
    doc: The records of a leaf of the tree that says what each block belongs to.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Reverse-Mapping B+tree)
    seq:
      - id: runs
        type: owned_run
        repeat: eos
  owned_run:
    -orig-id: xfs_rmap_rec
    doc: A run of blocks, and what it belongs to.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Reverse-Mapping B+tree)
    -record: true
    seq:
      - id: start
        -orig-id: rm_startblock
        type: u4
      - id: num_blocks
        -orig-id: rm_blockcount
        type: u4
      - id: owner
        -orig-id: rm_owner
        type: s8
        doc: Number of an inode; less than zero for what else uses the blocks.
      - id: place
        -orig-id: rm_offset
        type: u8
        doc: Where in the owner the run is, and three flags above.
    instances:
      use:
        value: owner
        if: owner >= -9 and owner < 0
        enum: special_owner
        doc: What uses the blocks if no inode does.
      is_attribute_fork:
        value: (place >> 63) != 0
        doc: It belongs to the owner's attributes, not to its content.
      is_extent_tree:
        value: ((place >> 62) & 1) != 0
        doc: It holds a part of the owner's tree of extents.
      is_unwritten:
        value: ((place >> 61) & 1) != 0
        doc: Allocated, but reads as zeros.
      first:
        value: (place & 0x1fffffffffffffff).as<u8>
        doc: First block of the owner; zero where it is no inode.
  owner_keys:
    doc: The keys of an inner block of the tree of owners, two for each child.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Reverse-Mapping B+tree)
    seq:
      - id: ranges
        type: owner_range
        repeat: eos
  owner_range:
    doc: The lowest and the highest key of what is below a child.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Reverse-Mapping B+tree)
    seq:
      - id: low
        type: owner_key
      - id: high
        type: owner_key
  owner_key:
    -orig-id: xfs_rmap_key
    doc: A run's place in the order of the tree.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Reverse-Mapping B+tree)
    -record: true
    seq:
      - id: start
        -orig-id: rm_startblock
        type: u4
      - id: owner
        -orig-id: rm_owner
        type: s8
        doc: As in a run.
      - id: place
        -orig-id: rm_offset
        type: u8
        doc: As in a run.
  references:
    doc: The records of a leaf of the tree of blocks that several files share.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Reference Count B+tree)
    seq:
      - id: runs
        type: shared_run
        repeat: eos
  shared_run:
    -orig-id: xfs_refcount_rec
    doc: A run of blocks with more than one owner, or one that a write is being prepared in.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Reference Count B+tree)
    -record: true
    seq:
      - id: domain_and_start
        -orig-id: rc_startblock
        type: u4
      - id: num_blocks
        -orig-id: rc_blockcount
        type: u4
      - id: num_owners
        -orig-id: rc_refcount
        type: u4
    instances:
      is_staging:
        value: (domain_and_start >> 31) != 0
        doc: Set aside for copies on write, so far with one owner.
      start:
        value: domain_and_start & 0x7fffffff
        doc: First block of the run.
  reference_keys:
    doc: The keys of an inner block of the tree of shared blocks.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Reference Count B+tree)
    seq:
      - id: keys
        type: reference_key
        repeat: eos
  reference_key:
    -orig-id: xfs_refcount_key
    doc: The first run below a child.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Reference Count B+tree)
    -record: true
    seq:
      - id: domain_and_start
        -orig-id: rc_startblock
        type: u4
        doc: As in a run.
enums:
  special_owner:
    -9:
      id: copies_on_write
      -orig-id: XFS_RMAP_OWN_COW
      doc: Set aside for copies on write.
    -8:
      id: tree_of_references
      -orig-id: XFS_RMAP_OWN_REFC
    -7:
      id: inodes
      -orig-id: XFS_RMAP_OWN_INODES
    -6:
      id: trees_of_inodes
      -orig-id: XFS_RMAP_OWN_INOBT
    -5:
      id: other_trees
      -orig-id: XFS_RMAP_OWN_AG
      doc: The trees of free space and of owners, and the free list.
    -4:
      id: log
      -orig-id: XFS_RMAP_OWN_LOG
    -3:
      id: headers
      -orig-id: XFS_RMAP_OWN_FS
      doc: The superblock's copy and the headers of the group.
    -2:
      id: unknown
      -orig-id: XFS_RMAP_OWN_UNKNOWN
    -1:
      id: nothing
      -orig-id: XFS_RMAP_OWN_NULL
