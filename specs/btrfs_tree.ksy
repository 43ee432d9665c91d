meta:
  id: btrfs_tree
  title: Node of a tree of btrfs
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q365
doc: |
  All trees of btrfs are made of nodes of one size. A node on level 0 is a leaf: it
  has a table of items, sorted by key, whose data fill the leaf from its end. On
  higher levels each key leads to the node below that begins with it.
doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#header
seq:
  - id: header
    type: header
  - id: pointers
    type: key_pointer
    repeat: expr
    repeat-expr: 'header.level == 0 ? 0 : header.num_items'
  - id: items
    type: item
    repeat: expr
    repeat-expr: 'header.level == 0 ? header.num_items : 0'
    doc: Their data stand further on, at `ofs_data` behind the header.
types:
  header:
    -record: true
    -orig-id: btrfs_header
    doc: |
      What a node begins with.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#header
    seq:
      - id: checksum
        -orig-id: csum
        size: 32
        doc: Of the node behind this field.
      - id: fsid
        size: 16
        doc: Of the file system, or its `metadata_uuid`.
      - id: address
        -orig-id: bytenr
        type: u8
        doc: Logical address of this node.
      - id: flags
        type: u8
        -bits: header_flags
        doc: The lower seven bytes are a bit mask, see `header_flags`; the last is the revision of back references.
      - id: chunk_tree_uuid
        size: 16
      - id: generation
        type: u8
        doc: Number of the transaction that wrote this node.
      - id: owner
        type: u8
        doc: Tree that the node was written for; others may share it.
      - id: num_items
        -orig-id: nritems
        type: u4
        valid:
          max: 2700
        doc: Of items, or of key pointers.
      - id: level
        type: u1
        doc: Zero for a leaf.
  item:
    -webide-representation: '({object:dec} {kind:dec} {offset:dec})'
    -record: true
    -orig-id: btrfs_item
    doc: |
      One item of a leaf: its key, and where its data stand.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#item
    seq:
      - id: object
        -orig-id: key.objectid
        type: u8
      - id: kind
        -orig-id: key.type
        type: u1
        -values: item_kind
        doc: See `item_kind`.
      - id: offset
        -orig-id: key.offset
        type: u8
        doc: What it means depends on `kind`.
      - id: ofs_data
        -orig-id: offset
        type: u4
        doc: Bytes from the end of the header.
      - id: len_data
        -orig-id: size
        type: u4
  key_pointer:
    -webide-representation: '({object:dec} {kind:dec} {offset:dec}) at {address:dec}'
    -record: true
    -orig-id: btrfs_key_ptr
    doc: |
      One node of the level below, by its first key.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#key-pointer
    seq:
      - id: object
        -orig-id: key.objectid
        type: u8
      - id: kind
        -orig-id: key.type
        type: u1
      - id: offset
        -orig-id: key.offset
        type: u8
      - id: address
        -orig-id: blockptr
        type: u8
        doc: Logical address of the node.
      - id: generation
        type: u8
        doc: Of that node.
enums:
  header_flags:
    0x1:
      id: written
      -orig-id: BTRFS_HEADER_FLAG_WRITTEN
    0x2:
      id: relocated
      -orig-id: BTRFS_HEADER_FLAG_RELOC
  item_kind:
    1:
      id: inode_item
      -orig-id: BTRFS_INODE_ITEM_KEY
    12:
      id: inode_ref
      -orig-id: BTRFS_INODE_REF_KEY
    13:
      id: inode_extref
      -orig-id: BTRFS_INODE_EXTREF_KEY
    24:
      id: xattr_item
      -orig-id: BTRFS_XATTR_ITEM_KEY
    48:
      id: orphan_item
      -orig-id: BTRFS_ORPHAN_ITEM_KEY
    60:
      id: dir_log_item
      -orig-id: BTRFS_DIR_LOG_ITEM_KEY
    72:
      id: dir_log_index
      -orig-id: BTRFS_DIR_LOG_INDEX_KEY
    84:
      id: dir_item
      -orig-id: BTRFS_DIR_ITEM_KEY
    96:
      id: dir_index
      -orig-id: BTRFS_DIR_INDEX_KEY
    108:
      id: extent_data
      -orig-id: BTRFS_EXTENT_DATA_KEY
    128:
      id: extent_checksum
      -orig-id: BTRFS_EXTENT_CSUM_KEY
    132:
      id: root_item
      -orig-id: BTRFS_ROOT_ITEM_KEY
    144:
      id: root_backref
      -orig-id: BTRFS_ROOT_BACKREF_KEY
    156:
      id: root_ref
      -orig-id: BTRFS_ROOT_REF_KEY
    168:
      id: extent_item
      -orig-id: BTRFS_EXTENT_ITEM_KEY
    169:
      id: metadata_item
      -orig-id: BTRFS_METADATA_ITEM_KEY
    172:
      id: owner_ref
      -orig-id: BTRFS_EXTENT_OWNER_REF_KEY
      doc: The tree that pays for an extent, where there are simple quotas.
    176:
      id: tree_block_ref
      -orig-id: BTRFS_TREE_BLOCK_REF_KEY
    178:
      id: extent_data_ref
      -orig-id: BTRFS_EXTENT_DATA_REF_KEY
    182:
      id: shared_block_ref
      -orig-id: BTRFS_SHARED_BLOCK_REF_KEY
    184:
      id: shared_data_ref
      -orig-id: BTRFS_SHARED_DATA_REF_KEY
    192:
      id: block_group_item
      -orig-id: BTRFS_BLOCK_GROUP_ITEM_KEY
    198:
      id: free_space_info
      -orig-id: BTRFS_FREE_SPACE_INFO_KEY
    199:
      id: free_space_extent
      -orig-id: BTRFS_FREE_SPACE_EXTENT_KEY
    200:
      id: free_space_bitmap
      -orig-id: BTRFS_FREE_SPACE_BITMAP_KEY
    204:
      id: dev_extent
      -orig-id: BTRFS_DEV_EXTENT_KEY
    216:
      id: dev_item
      -orig-id: BTRFS_DEV_ITEM_KEY
    228:
      id: chunk_item
      -orig-id: BTRFS_CHUNK_ITEM_KEY
    240:
      id: qgroup_status
      -orig-id: BTRFS_QGROUP_STATUS_KEY
    242:
      id: qgroup_info
      -orig-id: BTRFS_QGROUP_INFO_KEY
    244:
      id: qgroup_limit
      -orig-id: BTRFS_QGROUP_LIMIT_KEY
    246:
      id: qgroup_relation
      -orig-id: BTRFS_QGROUP_RELATION_KEY
  object:
    1:
      id: root_tree
      -orig-id: BTRFS_ROOT_TREE_OBJECTID
    2:
      id: extent_tree
      -orig-id: BTRFS_EXTENT_TREE_OBJECTID
    3:
      id: chunk_tree
      -orig-id: BTRFS_CHUNK_TREE_OBJECTID
    4:
      id: device_tree
      -orig-id: BTRFS_DEV_TREE_OBJECTID
    5:
      id: fs_tree
      -orig-id: BTRFS_FS_TREE_OBJECTID
    6:
      id: root_tree_directory
      -orig-id: BTRFS_ROOT_TREE_DIR_OBJECTID
    7:
      id: checksum_tree
      -orig-id: BTRFS_CSUM_TREE_OBJECTID
    8:
      id: quota_tree
      -orig-id: BTRFS_QUOTA_TREE_OBJECTID
    10:
      id: free_space_tree
      -orig-id: BTRFS_FREE_SPACE_TREE_OBJECTID
    11:
      id: block_group_tree
      -orig-id: BTRFS_BLOCK_GROUP_TREE_OBJECTID
    256:
      id: first_free
      -orig-id: BTRFS_FIRST_FREE_OBJECTID
