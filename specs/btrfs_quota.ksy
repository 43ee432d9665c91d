meta:
  id: btrfs_quota
  title: Items of btrfs about quota groups
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q365
doc: |
  How much each quota group refers to, and how much of that no other has. Every
  subvolume has a group of level 0; those of higher levels sum up groups below.
doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#qgroup-status
seq:
  - id: info
    type: qgroup_info
    doc: One for each group, in an item `qgroup_info` of the quota tree.
types:
  qgroup_status:
    -record: true
    -orig-id: btrfs_qgroup_status_item
    doc: |
      Whether the counts are kept, and whether they can be relied on.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#qgroup-status
    seq:
      - id: version
        type: u8
        doc: 1 is known.
      - id: generation
        type: u8
        doc: Transaction of the last change of a count.
      - id: flags
        type: u8
        -bits: qgroup_flags
        doc: Bit mask, see `qgroup_flags`.
      - id: rescan
        type: u8
        doc: Logical address up to which all extents were counted again, while that lasts.
  qgroup_info:
    -record: true
    -orig-id: btrfs_qgroup_info_item
    doc: |
      The counts of one group, which is the offset of the key.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#qgroup-info
    seq:
      - id: generation
        type: u8
        doc: Transaction of the last change.
      - id: len_referenced
        -orig-id: rfer
        type: u8
        doc: Bytes of the extents and nodes that its subvolumes refer to.
      - id: len_referenced_compressed
        -orig-id: rfer_cmpr
        type: u8
        doc: The same value, as no kernel counts before compression.
      - id: len_exclusive
        -orig-id: excl
        type: u8
        doc: Bytes of those that no subvolume outside of the group refers to.
      - id: len_exclusive_compressed
        -orig-id: excl_cmpr
        type: u8
        doc: The same value, as no kernel counts before compression.
enums:
  qgroup_flags:
    0x1:
      id: enabled
      -orig-id: BTRFS_QGROUP_STATUS_FLAG_ON
    0x2:
      id: rescanning
      -orig-id: BTRFS_QGROUP_STATUS_FLAG_RESCAN
    0x4:
      id: inconsistent
      -orig-id: BTRFS_QGROUP_STATUS_FLAG_INCONSISTENT
    0x8:
      id: simple
      -orig-id: BTRFS_QGROUP_STATUS_FLAG_SIMPLE_MODE
      doc: Extents count for the tree that allocated them alone.
