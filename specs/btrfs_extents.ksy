meta:
  id: btrfs_extents
  title: Items of btrfs about extents
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q365
doc: |
  What the extent tree says of an extent, and who refers to it; how much of a block
  group is in use; what the free-space tree and the device tree have of free space
  and of chunks.
doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-item
seq:
  - id: extent
    type: extent_item
    doc: References follow it, in an item `extent_item` of a tree's node behind a `tree_block`.
types:
  extent_item:
    -record: true
    -orig-id: btrfs_extent_item
    doc: |
      The fixed part of an item about an extent of content, or a node of a tree.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-item
    seq:
      - id: num_refs
        -orig-id: refs
        type: u8
        doc: References to it, those in items of their own included.
      - id: generation
        type: u8
        doc: Transaction that allocated it.
      - id: flags
        type: u8
        -bits: extent_flags
        doc: Bit mask, see `extent_flags`.
  tree_block:
    -record: true
    -orig-id: btrfs_tree_block_info
    doc: |
      What an item `extent_item` of a node has behind its fixed part; an item `metadata_item` has none.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-item
    seq:
      - id: object
        type: u8
      - id: kind
        type: u1
      - id: offset
        type: u8
      - id: level
        type: u1
  inline_ref:
    -record: true
    -orig-id: btrfs_extent_inline_ref
    doc: |
      What an inline reference begins with; of `extent_data_ref` the kind alone does.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-item
    seq:
      - id: kind
        -orig-id: type
        type: u1
        doc: As in a key, such as tree_block_ref.
  ref_place:
    -record: true
    -orig-id: btrfs_extent_inline_ref
    doc: |
      Behind the kind of an inline reference, but of `extent_data_ref`.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-item
    seq:
      - id: offset
        type: u8
        doc: Number of the tree that refers to it, or the logical address of the node.
  extent_data_ref:
    -record: true
    -orig-id: btrfs_extent_data_ref
    doc: |
      A file that refers to an extent.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-data-ref
    seq:
      - id: root
        type: u8
        doc: Number of the tree.
      - id: object
        -orig-id: objectid
        type: u8
        doc: Number of the inode.
      - id: offset
        type: u8
        doc: Byte of the file at which the extent's first byte would be.
      - id: num_refs
        -orig-id: count
        type: u4
  shared_data_ref:
    -record: true
    -orig-id: btrfs_shared_data_ref
    doc: |
      How often a leaf refers to an extent.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#shared-data-ref
    seq:
      - id: num_refs
        -orig-id: count
        type: u4
  block_group_item:
    -record: true
    -orig-id: btrfs_block_group_item
    doc: |
      How much of a chunk is in use.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#block-group-item
    seq:
      - id: len_used
        -orig-id: used
        type: u8
        doc: Bytes of the extents in it.
      - id: chunk_object
        -orig-id: chunk_objectid
        type: u8
      - id: flags
        type: u8
        doc: As those of its chunk.
  dev_extent:
    -record: true
    -orig-id: btrfs_dev_extent
    doc: |
      A run of a device that a chunk has.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#dev-extent
    seq:
      - id: chunk_tree
        type: u8
      - id: chunk_object
        -orig-id: chunk_objectid
        type: u8
      - id: chunk_start
        -orig-id: chunk_offset
        type: u8
        doc: Logical address of the chunk.
      - id: length
        type: u8
      - id: chunk_tree_uuid
        size: 16
  free_space_info:
    -record: true
    -orig-id: btrfs_free_space_info
    doc: |
      What the free-space tree has of a block group.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#free-space-info
    seq:
      - id: num_extents
        -orig-id: extent_count
        type: u4
        doc: Runs of free bytes.
      - id: flags
        type: u4
        -bits: free_space_flags
        doc: Bit mask, see `free_space_flags`.
enums:
  extent_flags:
    0x1:
      id: data
      -orig-id: BTRFS_EXTENT_FLAG_DATA
    0x2:
      id: tree_block
      -orig-id: BTRFS_EXTENT_FLAG_TREE_BLOCK
    0x100:
      id: full_backref
      -orig-id: BTRFS_BLOCK_FLAG_FULL_BACKREF
      doc: What the node refers to is told of the node by its address, not by its tree.
  free_space_flags:
    0x1:
      id: uses_bitmaps
      -orig-id: BTRFS_FREE_SPACE_USING_BITMAPS
