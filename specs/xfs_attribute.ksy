meta:
  id: xfs_attribute
  title: Extended attributes of XFS
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: be
  xref:
    wikidata: Q283519
doc: |
  Extended attributes in their inode (short form). More of them have blocks of a
  content of their own, the attribute fork: leaves, which hold names with short
  values, a tree of hashes above these if there are several (see xfs_directory),
  and values that do not fit into a leaf.
doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Extended Attributes, Short Form Attributes)
seq:
  - id: header
    type: short_header
  - id: entries
    -orig-id: list
    type: short_entry
    repeat: expr
    repeat-expr: header.num_entries
types:
  short_header:
    -orig-id: xfs_attr_sf_hdr
    doc: The head of a short form.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Extended Attributes, Short Form Attributes)
    -record: true
    seq:
      - id: len_all
        -orig-id: totsize
        type: u2
        doc: Bytes of the short form, this head included.
      - id: num_entries
        -orig-id: count
        type: u1
      - id: padding
        -orig-id: padding
        type: u1
  short_entry:
    -orig-id: xfs_attr_sf_entry
    doc: An attribute in a short form.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Extended Attributes, Short Form Attributes)
    seq:
      - id: head
        type: short_entry_head
      - id: name
        -orig-id: nameval
        size: head.len_name
        doc: Without the prefix that the flags stand for.
      - id: value
        -orig-id: nameval
        size: head.len_value
  short_entry_head:
    -orig-id: xfs_attr_sf_entry
    doc: What an attribute in a short form begins with; name and value follow.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Extended Attributes, Short Form Attributes)
    -record: true
    seq:
      - id: len_name
        -orig-id: namelen
        type: u1
      - id: len_value
        -orig-id: valuelen
        type: u1
      - id: flags
        -orig-id: flags
        type: u1
        -flags: entry_flag
        doc: Bit mask, see enum `entry_flag`.
  leaf_header_4:
    -orig-id: xfs_attr_leaf_hdr
    doc: The head of a leaf, in version 4 of the format.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Extended Attributes, Leaf Attributes)
    -record: true
    seq:
      - id: next
        -orig-id: forw
        type: u4
        doc: The next leaf in the order of hashes, zero if there is none.
      - id: previous
        -orig-id: back
        type: u4
      - id: magic
        -orig-id: magic
        type: u2
        valid: 0xfbee
      - id: padding
        -orig-id: pad
        type: u2
      - id: num_entries
        -orig-id: count
        type: u2
      - id: len_used
        -orig-id: usedbytes
        type: u2
        doc: Bytes of names and values.
      - id: ofs_first_used
        -orig-id: firstused
        type: u2
        doc: |
          The lowest byte of the block that names or values take; zero for 65536, the
          end of the largest block.
      - id: has_holes
        -orig-id: holes
        type: u1
        doc: Whether there is free space among names and values.
      - id: padding_2
        -orig-id: pad1
        type: u1
      - id: free_spaces
        -orig-id: freemap
        type: u2
        repeat: expr
        repeat-expr: 6
        doc: Offset and length of the three largest free spaces, in bytes.
  leaf_header_5:
    -orig-id: xfs_attr3_leaf_hdr
    doc: The head of a leaf, in version 5 of the format.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Extended Attributes, Leaf Attributes)
    -record: true
    seq:
      - id: next
        -orig-id: forw
        type: u4
        doc: The next leaf in the order of hashes, zero if there is none.
      - id: previous
        -orig-id: back
        type: u4
      - id: magic
        -orig-id: magic
        type: u2
        valid: 0x3bee
      - id: padding
        -orig-id: pad
        type: u2
      - id: checksum
        -orig-id: crc
        size: 4
        doc: Little-endian CRC-32C of the block with zero in this place.
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
        doc: The inode that the attributes are of.
      - id: num_entries
        -orig-id: count
        type: u2
      - id: len_used
        -orig-id: usedbytes
        type: u2
        doc: Bytes of names and values.
      - id: ofs_first_used
        -orig-id: firstused
        type: u2
        doc: |
          The lowest byte of the block that names or values take; zero for 65536, the
          end of the largest block.
      - id: has_holes
        -orig-id: holes
        type: u1
        doc: Whether there is free space among names and values.
      - id: padding_2
        -orig-id: pad1
        type: u1
      - id: free_spaces
        -orig-id: freemap
        type: u2
        repeat: expr
        repeat-expr: 6
        doc: Offset and length of the three largest free spaces, in bytes.
      - id: padding_3
        -orig-id: pad2
        type: u4
  leaf_entry:
    -orig-id: xfs_attr_leaf_entry
    doc: Where in a leaf an attribute lies; entries follow the head, in the order of hashes.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Extended Attributes, Leaf Attributes)
    -record: true
    seq:
      - id: hash
        -orig-id: hashval
        type: u4
        doc: Of the name.
      - id: ofs_name
        -orig-id: nameidx
        type: u2
        doc: The byte of the block at which `local_head` or `remote_head` lies.
      - id: flags
        -orig-id: flags
        type: u1
        -flags: entry_flag
        doc: Bit mask, see enum `entry_flag`.
      - id: padding
        -orig-id: pad2
        type: u1
    instances:
      is_local:
        value: (flags & 1) != 0
  local_head:
    -orig-id: xfs_attr_leaf_name_local
    doc: An attribute whose value stands in the leaf; name and value follow.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Extended Attributes, Leaf Attributes)
    -record: true
    seq:
      - id: len_value
        -orig-id: valuelen
        type: u2
      - id: len_name
        -orig-id: namelen
        type: u1
  remote_head:
    -orig-id: xfs_attr_leaf_name_remote
    doc: An attribute whose value has blocks of its own; the name follows.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Extended Attributes, Leaf Attributes)
    -record: true
    seq:
      - id: block
        -orig-id: valueblk
        type: u4
        doc: The value's first block, counted in the attribute fork.
      - id: len_value
        -orig-id: valuelen
        type: u4
      - id: len_name
        -orig-id: namelen
        type: u1
  value_header:
    -orig-id: xfs_attr3_rmt_hdr
    doc: |
      What each block of a value begins with in version 5 of the format; a piece of
      the value follows. Version 4 has the value alone.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Extended Attributes, Remote Attribute Values)
    -record: true
    seq:
      - id: magic
        -orig-id: rm_magic
        contents: XARM
      - id: ofs_value
        -orig-id: rm_offset
        type: u4
        doc: Bytes of the value that stand in blocks before.
      - id: len_value
        -orig-id: rm_bytes
        type: u4
        doc: Bytes of the value in this block.
      - id: checksum
        -orig-id: rm_crc
        size: 4
        doc: Little-endian CRC-32C of the block with zero in this place.
      - id: uuid
        -orig-id: rm_uuid
        size: 16
      - id: owner
        -orig-id: rm_owner
        type: u8
        doc: The inode that the attribute is of.
      - id: block
        -orig-id: rm_blkno
        type: u8
        doc: This block's own place, in units of 512 bytes.
      - id: sequence
        -orig-id: rm_lsn
        type: u8
        doc: Always -1, for values are not logged.
  acl_head:
    -orig-id: xfs_acl
    doc: What the value of SGI_ACL_FILE or SGI_ACL_DEFAULT begins with; entries follow.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/xfs/libxfs/xfs_format.h?h=v6.12
    -record: true
    seq:
      - id: num_entries
        -orig-id: acl_cnt
        type: u4
  acl_entry:
    -orig-id: xfs_acl_entry
    doc: Whom permissions are for.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/xfs/libxfs/xfs_format.h?h=v6.12
    -record: true
    seq:
      - id: tag
        -orig-id: ae_tag
        type: u4
        doc: Enum `acl_tag` of posix_acl.
      - id: identity
        -orig-id: ae_id
        type: u4
        doc: A user or group; without a meaning for the other tags.
      - id: permissions
        -orig-id: ae_perm
        type: u2
        doc: Read 4, write 2, execute 1.
      - id: padding
        -orig-id: ae_pad
        type: u2
enums:
  entry_flag:
    0x01:
      id: local
      -orig-id: XFS_ATTR_LOCAL
      doc: Of a leaf's entries, that the value stands in the leaf.
    0x02:
      id: root
      -orig-id: XFS_ATTR_ROOT
      doc: The name begins with `trusted.`.
    0x04:
      id: secure
      -orig-id: XFS_ATTR_SECURE
      doc: The name begins with `security.`.
    0x08:
      id: parent
      -orig-id: XFS_ATTR_PARENT
      doc: A name of the file itself; the value tells the directory that it is in.
    0x80:
      id: incomplete
      -orig-id: XFS_ATTR_INCOMPLETE
      doc: Not to be seen, as it was being written or removed.
