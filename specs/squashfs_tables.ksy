meta:
  id: squashfs_tables
  title: Tables and metadata blocks of SquashFS 4.0
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q389904
doc: |
  Metadata is compressed in blocks of 8192 bytes, each behind two bytes that say how
  long it is on the disk. Tables of users and groups, fragments, exports and extended
  attributes lie in such blocks, too, and for them a list of 64-bit places says where
  each block begins.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/squashfs.rst?h=v6.12 3, Squashfs Filesystem Design
seq:
  - id: head
    type: block_head
types:
  block_head:
    -record: true
    doc: What stands in front of a metadata block.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 SQUASHFS_COMPRESSED_BIT
    seq:
      - id: length
        type: u2
        doc: |
          Bytes of the block on the disk, in the lower 15 bits, where 0 stands for 32768; the
          highest bit is set if it is not compressed.
    instances:
      num_stored:
        value: 'length & 0x7fff'
      is_plain:
        value: (length & 0x8000) != 0
  data_block:
    -record: true
    doc: How long a block of data, or of fragments, is on the disk.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 SQUASHFS_COMPRESSED_BIT_BLOCK
    seq:
      - id: length
        type: u4
        doc: |
          Bytes on the disk in the lower 24 bits, 0 for a block of zeros; bit 24 is set if
          it is not compressed, and those above are not used.
  place:
    -record: true
    doc: Where a metadata block of a table begins, or what an export table has for an inode.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/cache.c?h=v6.12 squashfs_read_table
    seq:
      - id: start
        type: u8
        doc: Byte of the file system; in the export table a reference to an inode.
  id:
    -record: true
    doc: A user or a group.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/id.c?h=v6.12 squashfs_get_id
    seq:
      - id: number
        type: u4
        doc: Inodes have the place of this number in the table.
  fragment:
    -record: true
    -orig-id: squashfs_fragment_entry
    doc: A block that holds the ends of several files.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_fragment_entry
    seq:
      - id: start
        -orig-id: start_block
        type: u8
        doc: Byte of the file system.
      - id: length
        -orig-id: size
        type: u4
        doc: As in `data_block`.
      - id: unused
        type: u4
  attributes_head:
    -record: true
    -orig-id: squashfs_xattr_id_table
    doc: Head of the table of extended attributes; the places of its blocks follow.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_xattr_id_table
    seq:
      - id: start
        -orig-id: xattr_table_start
        type: u8
        doc: The first metadata block of names and values.
      - id: num_lists
        -orig-id: xattr_ids
        type: u4
        doc: Lists of attributes; an inode has the number of its own.
      - id: unused
        type: u4
  attribute_list:
    -record: true
    -orig-id: squashfs_xattr_id
    doc: The attributes of one or several inodes.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_xattr_id
    seq:
      - id: reference
        -orig-id: xattr
        type: u8
        doc: |
          Where they begin: the metadata block, counted in bytes from the first of names and
          values, and in the lower 16 bits the byte in what it holds.
      - id: num_attributes
        -orig-id: count
        type: u4
      - id: size
        type: u4
        doc: Bytes of all names and values, as a program would list them.
  attribute:
    -record: true
    -orig-id: squashfs_xattr_entry
    doc: Head of an attribute; its name follows, without the prefix, and then the value.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_xattr_entry
    seq:
      - id: kind
        -orig-id: type
        type: u2
        doc: |
          Prefix in the lower byte, enum `prefix`; with 0x100 more, the value is not here,
          and eight bytes stand for it that say where it is.
      - id: len_name
        -orig-id: size
        type: u2
    instances:
      prefix:
        value: kind & 0xff
      is_elsewhere:
        value: (kind & 0x100) != 0
  attribute_value:
    -record: true
    -orig-id: squashfs_xattr_val
    doc: Head of a value; its bytes follow.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_xattr_val
    seq:
      - id: len_value
        -orig-id: vsize
        type: u4
enums:
  prefix:
    0:
      id: user
      -orig-id: SQUASHFS_XATTR_USER
      doc: '`user.`'
    1:
      id: trusted
      -orig-id: SQUASHFS_XATTR_TRUSTED
      doc: '`trusted.`'
    2:
      id: security
      -orig-id: SQUASHFS_XATTR_SECURITY
      doc: '`security.`'
