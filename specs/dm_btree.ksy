meta:
  id: dm_btree
  title: Device-mapper persistent-data B-tree node
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
doc: |
  One block of a B-tree in the metadata of thin pools and caches: a header, room for the keys, and
  the values behind it. In an inner node the values are the blocks of its children, and each key
  is the smallest of that child.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/persistent-data/dm-btree-internal.h?h=v6.1#n30 Linux 6.1, dm-btree-internal.h
-orig-id: btree_node
seq:
  - id: header
    type: header
  - id: keys
    type: u8
    repeat: expr
    repeat-expr: header.max_entries
    doc: Only the first `header.num_entries` of them count.
  - id: values
    size: header.num_entries * header.len_value
    doc: One behind the other.
types:
  header:
    -record: true
    doc: What a node begins with.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/persistent-data/dm-btree-internal.h?h=v6.1#n30 Linux 6.1, dm-btree-internal.h
    -orig-id: node_header
    seq:
      - id: crc32c
        type: u4
        -orig-id: csum
        doc: CRC-32C of the block behind this field, not inverted at the end, exclusive or 121107.
      - id: flags
        type: u4
        -bits: flags
        doc: Bit mask, see `flags`.
      - id: block_number
        type: u8
        -orig-id: blocknr
        doc: Where this node lies.
      - id: num_entries
        type: u4
        -orig-id: nr_entries
        valid:
          max: 508
      - id: max_entries
        type: u4
        valid:
          max: 508
        doc: Keys that there is room for.
      - id: len_value
        type: u4
        -orig-id: value_size
        valid:
          min: 1
          max: 4064
        doc: Bytes.
      - id: padding
        type: u4
    instances:
      is_inner:
        value: (flags & 1) != 0
      is_leaf:
        value: (flags & 2) != 0
      crc32c_salt:
        value: 121107
  key:
    -record: true
    doc: A key, or the block of a child in an inner node.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/persistent-data/dm-btree-internal.h?h=v6.1#n41 Linux 6.1, dm-btree-internal.h
    seq:
      - id: number
        type: u8
enums:
  flags:
    0x1: inner
    0x2: leaf
