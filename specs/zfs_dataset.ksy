meta:
  id: zfs_dataset
  title: Datasets and znodes of ZFS
  application: OpenZFS, FreeBSD, illumos
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q192923
doc: |
  What stands in the bonus of dnodes: of a pool's datasets and their directories, and of the files
  of a file system, up to its version 4 as a `znode`, later as system attributes in any order.
doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/dsl_dataset.h dsl_dataset_phys_t
seq:
  - id: dataset
    type: dataset
types:
  directory:
    -record: true
    -orig-id: dsl_dir_phys_t
    doc: A dataset as others are below it.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/dsl_dir.h dsl_dir_phys_t
    seq:
      - id: created
        -orig-id: dd_creation_time
        type: u8
        doc: Seconds since 1970.
      - id: head
        -orig-id: dd_head_dataset_obj
        type: u8
        doc: The object of its `dataset`.
      - id: parent
        -orig-id: dd_parent_obj
        type: u8
      - id: origin
        -orig-id: dd_origin_obj
        type: u8
        doc: Of a clone the snapshot that it was made of.
      - id: children
        -orig-id: dd_child_dir_zapobj
        type: u8
        doc: The table of the names of those below it.
      - id: used
        -orig-id: dd_used_bytes
        type: u8
      - id: compressed
        -orig-id: dd_compressed_bytes
        type: u8
      - id: uncompressed
        -orig-id: dd_uncompressed_bytes
        type: u8
      - id: quota
        -orig-id: dd_quota
        type: u8
      - id: reserved
        -orig-id: dd_reserved
        type: u8
      - id: properties
        -orig-id: dd_props_zapobj
        type: u8
        doc: The table of properties that were set.
      - id: delegations
        -orig-id: dd_deleg_zapobj
        type: u8
      - id: flags
        -orig-id: dd_flags
        type: u8
      - id: used_for
        -orig-id: dd_used_breakdown
        type: u8
        repeat: expr
        repeat-expr: 5
      - id: clones
        -orig-id: dd_clones
        type: u8
      - id: padding
        -orig-id: dd_pad
        type: u8
        repeat: expr
        repeat-expr: 13
  dataset:
    -record: true
    -orig-id: dsl_dataset_phys_t
    doc: A file system, a volume, or a snapshot of one.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/dsl_dataset.h dsl_dataset_phys_t
    seq:
      - id: directory
        -orig-id: ds_dir_obj
        type: u8
      - id: previous
        -orig-id: ds_prev_snap_obj
        type: u8
      - id: previous_group
        -orig-id: ds_prev_snap_txg
        type: u8
      - id: next_snapshot
        -orig-id: ds_next_snap_obj
        type: u8
      - id: snapshots
        -orig-id: ds_snapnames_zapobj
        type: u8
        doc: The table of the names of its snapshots.
      - id: num_children
        -orig-id: ds_num_children
        type: u8
      - id: created
        -orig-id: ds_creation_time
        type: u8
        doc: Seconds since 1970.
      - id: created_group
        -orig-id: ds_creation_txg
        type: u8
      - id: dead_list
        -orig-id: ds_deadlist_obj
        type: u8
      - id: referenced
        -orig-id: ds_referenced_bytes
        type: u8
      - id: compressed
        -orig-id: ds_compressed_bytes
        type: u8
      - id: uncompressed
        -orig-id: ds_uncompressed_bytes
        type: u8
      - id: unique
        -orig-id: ds_unique_bytes
        type: u8
      - id: filesystem_guid
        -orig-id: ds_fsid_guid
        type: u8
      - id: guid
        -orig-id: ds_guid
        type: u8
      - id: flags
        -orig-id: ds_flags
        type: u8
      - id: pointer
        -orig-id: ds_bp
        size: 128
        doc: |
          A `zfs_block.pointer` to its object set.
      - id: next_clones
        -orig-id: ds_next_clones_obj
        type: u8
      - id: properties
        -orig-id: ds_props_obj
        type: u8
      - id: user_references
        -orig-id: ds_userrefs_obj
        type: u8
      - id: padding
        -orig-id: ds_pad
        type: u8
        repeat: expr
        repeat-expr: 5
  znode:
    -record: true
    -orig-id: znode_phys_t
    doc: An inode of a file system up to version 4. The target of a short symlink is behind it.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zfs_sa.h struct znode_phys
    seq:
      - id: accessed
        -orig-id: zp_atime
        type: u8
        repeat: expr
        repeat-expr: 2
        doc: Seconds since 1970, and nanoseconds.
      - id: modified
        -orig-id: zp_mtime
        type: u8
        repeat: expr
        repeat-expr: 2
      - id: changed
        -orig-id: zp_ctime
        type: u8
        repeat: expr
        repeat-expr: 2
      - id: created
        -orig-id: zp_crtime
        type: u8
        repeat: expr
        repeat-expr: 2
      - id: generation
        -orig-id: zp_gen
        type: u8
      - id: mode
        -orig-id: zp_mode
        type: u8
      - id: size
        -orig-id: zp_size
        type: u8
        doc: Bytes; of a directory its names.
      - id: parent
        -orig-id: zp_parent
        type: u8
      - id: links
        -orig-id: zp_links
        type: u8
      - id: xattr
        -orig-id: zp_xattr
        type: u8
        doc: The object of a directory of extended attributes; 0 for none.
      - id: device
        -orig-id: zp_rdev
        type: u8
      - id: flags
        -orig-id: zp_flags
        type: u8
      - id: uid
        -orig-id: zp_uid
        type: u8
      - id: gid
        -orig-id: zp_gid
        type: u8
      - id: access_zone
        -orig-id: zp_zap
        type: u8
      - id: padding
        -orig-id: zp_pad
        type: u8
        repeat: expr
        repeat-expr: 3
      - id: acl
        -orig-id: zp_acl
        size: 88
  attribute_header:
    -record: true
    -orig-id: sa_hdr_phys_t
    doc: |
      The head of system attributes. Lengths of those that have various ones follow it, two bytes
      each.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/sa_impl.h struct sa_hdr_phys
    seq:
      - id: magic
        -orig-id: sa_magic
        type: u4
        -values: attribute_magic
      - id: layout_raw
        -orig-id: sa_layout_info
        type: u2
        doc: |
          In the lower 10 bits the number of a layout, which says what attributes follow; above
          that the bytes of this head and the lengths, in units of 8.
    instances:
      layout:
        value: layout_raw & 0x3ff
      len_header:
        value: ((layout_raw >> 10) & 0x3f) * 8
        doc: Bytes.
  attribute_length:
    -record: true
    -orig-id: sa_lengths
    doc: The length of a system attribute.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/sa_impl.h struct sa_hdr_phys
    seq:
      - id: length
        type: u2
        doc: Bytes.
  number_attribute:
    -record: true
    -orig-id: uint64_t
    doc: A system attribute that is a number.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zfs_sa.h zpl_attr_t
    seq:
      - id: value
        type: u8
  moment:
    -record: true
    -orig-id: uint64_t
    doc: A system attribute that is a time.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zfs_sa.h zpl_attr_t
    seq:
      - id: seconds
        type: s8
        doc: Since 1970.
      - id: nanoseconds
        type: u8
enums:
  attribute_magic:
    0x2f505a:
      id: attributes
      -orig-id: SA_MAGIC
  file_flags:
    0x1:
      id: xattr
      -orig-id: ZFS_XATTR
      doc: It is an extended attribute.
    0x2:
      id: inheritable_aces
      -orig-id: ZFS_INHERIT_ACE
    0x4:
      id: trivial_acl
      -orig-id: ZFS_ACL_TRIVIAL
    0x8:
      id: object_aces
      -orig-id: ZFS_ACL_OBJ_ACE
    0x10:
      id: protected_acl
      -orig-id: ZFS_ACL_PROTECTED
    0x20:
      id: defaulted_acl
      -orig-id: ZFS_ACL_DEFAULTED
    0x40:
      id: inherited_acl
      -orig-id: ZFS_ACL_AUTO_INHERIT
    0x80:
      id: scan_stamp
      -orig-id: ZFS_BONUS_SCANSTAMP
    0x100:
      id: no_execute_denied
      -orig-id: ZFS_NO_EXECS_DENIED
    0x0000000100000000:
      id: read_only
      -orig-id: ZFS_READONLY
    0x0000000200000000:
      id: hidden
      -orig-id: ZFS_HIDDEN
    0x0000000400000000:
      id: system
      -orig-id: ZFS_SYSTEM
    0x0000000800000000:
      id: archive
      -orig-id: ZFS_ARCHIVE
    0x0000001000000000:
      id: immutable
      -orig-id: ZFS_IMMUTABLE
    0x0000002000000000:
      id: no_unlink
      -orig-id: ZFS_NOUNLINK
    0x0000004000000000:
      id: append_only
      -orig-id: ZFS_APPENDONLY
    0x0000008000000000:
      id: no_dump
      -orig-id: ZFS_NODUMP
    0x0000010000000000:
      id: opaque
      -orig-id: ZFS_OPAQUE
    0x0000100000000000:
      id: sparse
      -orig-id: ZFS_SPARSE
