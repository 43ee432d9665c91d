meta:
  id: xfs_group
  title: Headers of an allocation group of XFS
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: be
  xref:
    wikidata: Q283519
doc: |
  What an allocation group says of itself, in the sectors behind its copy of the superblock: of
  its free space in the first, of its inodes in the second. Block numbers count from the group's
  start. In version 4 of the format nothing has a checksum.
doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups)
types:
  free_space:
    -orig-id: xfs_agf
    doc: Roots of the trees of free space, and how much of it there is.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, AG Free Space Management)
    -record: true
    seq:
      - id: magic
        -orig-id: agf_magicnum
        contents: XAGF
      - id: version
        -orig-id: agf_versionnum
        type: u4
        doc: 1; there is no other.
      - id: group
        -orig-id: agf_seqno
        type: u4
        doc: Number of this allocation group.
      - id: num_blocks
        -orig-id: agf_length
        type: u4
        doc: Blocks of the group; the last one may have fewer than the others.
      - id: by_block_root
        -orig-id: agf_bno_root
        type: u4
        doc: Root of the tree of free space sorted by block number.
      - id: by_count_root
        -orig-id: agf_cnt_root
        type: u4
        doc: Root of the tree of free space sorted by size.
      - id: owners_root
        -orig-id: agf_rmap_root
        type: u4
        doc: Root of the tree that says what each block belongs to, with reverse mapping.
      - id: num_by_block_levels
        -orig-id: agf_bno_level
        type: u4
      - id: num_by_count_levels
        -orig-id: agf_cnt_level
        type: u4
      - id: num_owners_levels
        -orig-id: agf_rmap_level
        type: u4
      - id: first_free_list
        -orig-id: agf_flfirst
        type: u4
        doc: Index of the first block in use of the free list, a sector of its own.
      - id: last_free_list
        -orig-id: agf_fllast
        type: u4
      - id: num_free_list
        -orig-id: agf_flcount
        type: u4
        doc: Blocks kept for the trees themselves.
      - id: num_free_blocks
        -orig-id: agf_freeblks
        type: u4
        doc: Without those of the free list.
      - id: longest_free_run
        -orig-id: agf_longest
        type: u4
        doc: Blocks that are free in one piece.
      - id: num_tree_blocks
        -orig-id: agf_btreeblks
        type: u4
        doc: Blocks of the trees, less their roots.
      - id: uuid
        -orig-id: agf_uuid
        size: 16
      - id: num_owners_blocks
        -orig-id: agf_rmap_blocks
        type: u4
      - id: num_references_blocks
        -orig-id: agf_refcount_blocks
        type: u4
      - id: references_root
        -orig-id: agf_refcount_root
        type: u4
        doc: Root of the tree of blocks that several files share.
      - id: num_references_levels
        -orig-id: agf_refcount_level
        type: u4
      - id: reserved_1
        -orig-id: agf_spare64
        size: 112
      - id: sequence
        -orig-id: agf_lsn
        type: u8
        doc: Place in the log of the last change.
      - id: checksum
        -orig-id: agf_crc
        size: 4
        doc: Little-endian CRC-32C of the sector with zero in this place.
      - id: reserved_2
        -orig-id: agf_spare2
        type: u4
  inodes:
    -orig-id: xfs_agi
    doc: Roots of the trees of inodes, and the lists of those that lost their last name.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, AG Inode Management)
    -record: true
    seq:
      - id: magic
        -orig-id: agi_magicnum
        contents: XAGI
      - id: version
        -orig-id: agi_versionnum
        type: u4
        doc: 1; there is no other.
      - id: group
        -orig-id: agi_seqno
        type: u4
        doc: Number of this allocation group.
      - id: num_blocks
        -orig-id: agi_length
        type: u4
      - id: num_inodes
        -orig-id: agi_count
        type: u4
        doc: Inodes for which there is room already, free ones included.
      - id: root
        -orig-id: agi_root
        type: u4
        doc: Root of the tree of inodes.
      - id: num_levels
        -orig-id: agi_level
        type: u4
      - id: num_free_inodes
        -orig-id: agi_freecount
        type: u4
      - id: newest_inodes
        -orig-id: agi_newino
        type: u4
        doc: First inode of those that were made last, counted in the group.
      - id: unused
        -orig-id: agi_dirino
        type: u4
        doc: Always 0xffffffff.
      - id: unlinked
        -orig-id: agi_unlinked
        type: u4
        repeat: expr
        repeat-expr: 64
        doc: Heads of lists of inodes without a name that are still open; 0xffffffff for none.
      - id: uuid
        -orig-id: agi_uuid
        size: 16
      - id: checksum
        -orig-id: agi_crc
        size: 4
        doc: Little-endian CRC-32C of the sector with zero in this place.
      - id: reserved
        -orig-id: agi_pad32
        type: u4
      - id: sequence
        -orig-id: agi_lsn
        type: u8
        doc: Place in the log of the last change.
      - id: free_root
        -orig-id: agi_free_root
        type: u4
        doc: Root of the tree of inodes that are free.
      - id: num_free_levels
        -orig-id: agi_free_level
        type: u4
      - id: num_tree_blocks
        -orig-id: agi_iblocks
        type: u4
        doc: Blocks of the tree of inodes.
      - id: num_free_tree_blocks
        -orig-id: agi_fblocks
        type: u4
  free_list_head:
    -orig-id: xfs_agfl
    doc: What the free list begins with in version 5 of the format; it is a sector of its own.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, AG Free List)
    -record: true
    seq:
      - id: magic
        -orig-id: agfl_magicnum
        contents: XAFL
      - id: group
        -orig-id: agfl_seqno
        type: u4
        doc: Number of this allocation group.
      - id: uuid
        -orig-id: agfl_uuid
        size: 16
      - id: sequence
        -orig-id: agfl_lsn
        type: u8
        doc: Place in the log of the last change.
      - id: checksum
        -orig-id: agfl_crc
        size: 4
        doc: Little-endian CRC-32C of the sector with zero in this place.
  free_block:
    doc: |
      A block that is kept for the trees. So many as fit into the sector form a ring, which the
      group's header of free space says where to read.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, AG Free List)
    -record: true
    seq:
      - id: block
        -orig-id: agfl_bno
        type: u4
        doc: Counted from the group's start; all bits set where there is none.
