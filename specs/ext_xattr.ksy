meta:
  id: ext_xattr
  title: Extended attributes of ext2, ext3 and ext4
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q283527
doc: |
  A block of extended attributes: a header, entries that grow upwards, and their
  values, which grow downwards from the end. An inode may also have attributes of
  its own behind its fields, with a shorter header; value offsets then count from
  the first entry. Values can also stand in inodes of their own.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12
seq:
  - id: header
    type: block_header
  - id: entries
    type: entry
    repeat: until
    repeat-until: _.is_end
types:
  block_header:
    -orig-id: ext4_xattr_header
    doc: What a block of attributes begins with.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12
    -record: true
    seq:
      - id: magic
        -orig-id: h_magic
        type: u4
        valid: 0xea020000
      - id: num_references
        -orig-id: h_refcount
        type: u4
        doc: Inodes that share the block.
      - id: num_blocks
        -orig-id: h_blocks
        type: u4
        doc: Always 1.
      - id: hash
        -orig-id: h_hash
        type: u4
        doc: Over the entries' hashes, to find equal blocks; zero for not to be shared.
      - id: checksum
        -orig-id: h_checksum
        type: u4
        doc: CRC-32C over seed, block number and block.
      - id: reserved
        -orig-id: h_reserved
        size: 12
  inode_header:
    -orig-id: ext4_xattr_ibody_header
    doc: What an inode's own attributes begin with.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12
    -record: true
    seq:
      - id: magic
        -orig-id: h_magic
        type: u4
        doc: 0xea020000, or anything else if there are no attributes.
  entry:
    -orig-id: ext4_xattr_entry
    doc: One attribute, or the end of the list.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12
    seq:
      - id: head
        type: entry_head
      - id: body
        type: entry_body
        if: not is_end
      - id: name
        size: head.len_name
        if: not is_end
        doc: Without the prefix that `name_index` stands for.
      - id: padding
        size: (4 - head.len_name) & 3
        if: not is_end
    instances:
      is_end:
        value: head.len_name == 0 and head.name_index_raw == 0 and head.ofs_value == 0
  entry_head:
    -orig-id: ext4_xattr_entry
    doc: The first four bytes of an entry; four zeros end a list.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12
    -record: true
    seq:
      - id: len_name
        -orig-id: e_name_len
        type: u1
      - id: name_index_raw
        -orig-id: e_name_index
        type: u1
        -values: name_index
        doc: Enum `name_index`.
      - id: ofs_value
        -orig-id: e_value_offs
        type: u2
        doc: Bytes from the start of the block, or from an inode's first entry.
  entry_body:
    -orig-id: ext4_xattr_entry
    doc: The next twelve bytes of an entry.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12
    -record: true
    seq:
      - id: value_inode
        -orig-id: e_value_inum
        type: u4
        doc: The inode that holds the value; zero if it stands at `ofs_value`.
      - id: len_value
        -orig-id: e_value_size
        type: u4
        doc: Bytes.
      - id: hash
        -orig-id: e_hash
        type: u4
        doc: Of name and value.
  acl_header:
    -orig-id: ext4_acl_header
    doc: What the value of a POSIX access control list begins with.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/acl.h?h=v6.12
    -record: true
    seq:
      - id: version
        -orig-id: a_version
        type: u4
        valid: 1
  acl_entry:
    -orig-id: ext4_acl_entry_short
    doc: Whom permissions are for; a named user or group follows as `acl_id`.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/acl.h?h=v6.12
    -record: true
    seq:
      - id: tag
        -orig-id: e_tag
        type: u2
        -values: acl_tag
        doc: Enum `acl_tag`.
      - id: permissions
        -orig-id: e_perm
        type: u2
        doc: Read 4, write 2, execute 1.
  acl_id:
    -orig-id: ext4_acl_entry
    doc: A user or group of an access control list.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/acl.h?h=v6.12
    -record: true
    seq:
      - id: id
        -orig-id: e_id
        type: u4
enums:
  name_index:
    0:
      id: none
      doc: The name has its prefix in it.
    1:
      id: user
      -orig-id: EXT4_XATTR_INDEX_USER
    2:
      id: posix_acl_access
      -orig-id: EXT4_XATTR_INDEX_POSIX_ACL_ACCESS
    3:
      id: posix_acl_default
      -orig-id: EXT4_XATTR_INDEX_POSIX_ACL_DEFAULT
    4:
      id: trusted
      -orig-id: EXT4_XATTR_INDEX_TRUSTED
    5:
      id: lustre
      -orig-id: EXT4_XATTR_INDEX_LUSTRE
    6:
      id: security
      -orig-id: EXT4_XATTR_INDEX_SECURITY
    7:
      id: system
      -orig-id: EXT4_XATTR_INDEX_SYSTEM
    8:
      id: rich_acl
      -orig-id: EXT4_XATTR_INDEX_RICHACL
    9:
      id: encryption
      -orig-id: EXT4_XATTR_INDEX_ENCRYPTION
    10:
      id: hurd
      -orig-id: EXT4_XATTR_INDEX_HURD
  acl_tag:
    0x01:
      id: owner
      -orig-id: ACL_USER_OBJ
    0x02:
      id: user
      -orig-id: ACL_USER
    0x04:
      id: owning_group
      -orig-id: ACL_GROUP_OBJ
    0x08:
      id: group
      -orig-id: ACL_GROUP
    0x10:
      id: mask
      -orig-id: ACL_MASK
    0x20:
      id: other
      -orig-id: ACL_OTHER
