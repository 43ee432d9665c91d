meta:
  id: erofs_inode
  title: Inode of EROFS
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q65085478
doc: |
  One object of the file system. An inode's number is where it lies, in units of 32
  bytes from the first block of metadata. Behind it follow its own attributes, and
  then what its layout needs: the end of its content, a list of chunks, or a map of
  compressed clusters (`erofs_map`).
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/erofs.rst?h=v6.12 On-disk details
seq:
  - id: format
    type: format
  - id: body
    type:
      switch-on: format.is_extended
      cases:
        true: extended
        false: compact
types:
  format:
    -record: true
    doc: What every inode begins with.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 i_format
    seq:
      - id: bits
        -orig-id: i_format
        type: u2
        doc: |
          Bit 0 is set for the extended form; bits 1 to 3 are the layout, enum `layout`; bit 4,
          of Linux 6.15, stands for one link, or for a directory without an entry for itself.
    instances:
      is_extended:
        value: (bits & 1) != 0
      layout:
        value: bits >> 1 & 7
      has_bit_4:
        value: (bits & 0x10) != 0
      unknown_bits:
        value: bits & 0xffe0
  compact:
    -record: true
    -orig-id: erofs_inode_compact
    doc: What follows in the short form; 32 bytes with the format.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 erofs_inode_compact
    seq:
      - id: num_attribute_units
        -orig-id: i_xattr_icount
        type: u2
        doc: 0 without attributes; else they take 12 bytes, and 4 for each but the first.
      - id: mode
        -orig-id: i_mode
        type: u2
      - id: num_links
        -orig-id: i_nlink
        type: u2
      - id: size
        -orig-id: i_size
        type: u4
      - id: seconds
        -orig-id: i_mtime
        type: u4
        doc: Seconds by which it is later than the time of the superblock, 0 before Linux 6.15.
      - id: place
        -orig-id: i_u
        type: u4
        doc: |
          The first block of flat content; the blocks that compressed content takes; a device's
          number, major in bits 8 to 19; or, in the lower half, the format of chunks.
      - id: number_32
        -orig-id: i_ino
        type: u4
        doc: A number for programs that know no larger ones.
      - id: uid
        -orig-id: i_uid
        type: u2
      - id: gid
        -orig-id: i_gid
        type: u2
      - id: reserved
        type: u4
  extended:
    -record: true
    -orig-id: erofs_inode_extended
    doc: What follows in the long form; 64 bytes with the format.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 erofs_inode_extended
    seq:
      - id: num_attribute_units
        -orig-id: i_xattr_icount
        type: u2
        doc: As in `compact`.
      - id: mode
        -orig-id: i_mode
        type: u2
      - id: reserved
        type: u2
      - id: size
        -orig-id: i_size
        type: u8
      - id: place
        -orig-id: i_u
        type: u4
        doc: As in `compact`.
      - id: number_32
        -orig-id: i_ino
        type: u4
        doc: As in `compact`.
      - id: uid
        -orig-id: i_uid
        type: u4
      - id: gid
        -orig-id: i_gid
        type: u4
      - id: seconds
        -orig-id: i_mtime
        type: u8
        doc: Since 1970.
      - id: nanoseconds
        -orig-id: i_mtime_nsec
        type: u4
      - id: num_links
        -orig-id: i_nlink
        type: u4
      - id: reserved_2
        size: 16
  attributes_head:
    -record: true
    -orig-id: erofs_xattr_ibody_header
    doc: |
      In front of an inode's attributes. The numbers of shared ones follow, and then its own,
      each at a multiple of 4 bytes.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 erofs_xattr_ibody_header
    seq:
      - id: name_filter
        -orig-id: h_name_filter
        type: u4
        doc: Bits of names that it certainly does not have.
      - id: num_shared
        -orig-id: h_shared_count
        type: u1
      - id: reserved
        size: 7
  shared_attribute:
    -record: true
    doc: The place of a shared attribute.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 erofs_xattr_ibody_header
    seq:
      - id: number
        -orig-id: h_shared_xattrs
        type: u4
        doc: In units of 4 bytes from the first block of shared attributes.
  attribute:
    -record: true
    -orig-id: erofs_xattr_entry
    doc: Head of an attribute; its name follows, without the prefix, and then the value.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 erofs_xattr_entry
    seq:
      - id: len_name
        -orig-id: e_name_len
        type: u1
      - id: prefix
        -orig-id: e_name_index
        type: u1
        doc: Enum `prefix`; with 0x80 more, the number of a long prefix.
      - id: len_value
        -orig-id: e_value_size
        type: u2
  prefix_head:
    -record: true
    -orig-id: erofs_xattr_long_prefix
    doc: Head of a long prefix, which lies at a multiple of 4 bytes; the rest of the prefix follows.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/xattr.c?h=v6.12 erofs_xattr_prefixes_init
    seq:
      - id: length
        type: u2
        doc: Bytes that follow this field.
      - id: base
        -orig-id: base_index
        type: u1
        doc: Enum `prefix`, which it begins with.
  chunk_block:
    -record: true
    doc: Where a chunk begins, in the short form of lists.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 EROFS_BLOCK_MAP_ENTRY_SIZE
    seq:
      - id: block
        type: u4
        doc: All ones for a chunk of zeros.
  chunk_index:
    -record: true
    -orig-id: erofs_inode_chunk_index
    doc: Where a chunk begins, in the long form.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 erofs_inode_chunk_index
    seq:
      - id: advise
        type: u2
      - id: device
        -orig-id: device_id
        type: u2
        doc: 0 for the file system's own, else the place in the table of devices, from 1.
      - id: block
        -orig-id: blkaddr
        type: u4
        doc: All ones for a chunk of zeros.
  chunk_format:
    -record: true
    -orig-id: erofs_inode_chunk_info
    doc: What `place` is for an inode of chunks.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 erofs_inode_chunk_info
    seq:
      - id: format
        type: u2
        doc: Bits 0 to 4 are the power of two of the blocks in a chunk; 0x20 is set for lists in the long form.
      - id: reserved
        type: u2
    instances:
      log2_blocks:
        value: format & 0x1f
      has_indexes:
        value: (format & 0x20) != 0
      unknown_bits:
        value: format & 0xffc0
enums:
  layout:
    0:
      id: flat
      -orig-id: EROFS_INODE_FLAT_PLAIN
      doc: Content lies in blocks one behind the other.
    1:
      id: compressed_full
      -orig-id: EROFS_INODE_COMPRESSED_FULL
      doc: Content is compressed, and its map has 8 bytes for each cluster.
    2:
      id: flat_inline
      -orig-id: EROFS_INODE_FLAT_INLINE
      doc: As `flat`, but what the last block would have follows the inode.
    3:
      id: compressed_compact
      -orig-id: EROFS_INODE_COMPRESSED_COMPACT
      doc: Content is compressed, and its map is packed.
    4:
      id: chunks
      -orig-id: EROFS_INODE_CHUNK_BASED
      doc: Content lies in chunks of the same size, listed behind the inode.
  prefix:
    1:
      id: user
      -orig-id: EROFS_XATTR_INDEX_USER
      doc: '`user.`'
    2:
      id: posix_acl_access
      -orig-id: EROFS_XATTR_INDEX_POSIX_ACL_ACCESS
      doc: '`system.posix_acl_access`'
    3:
      id: posix_acl_default
      -orig-id: EROFS_XATTR_INDEX_POSIX_ACL_DEFAULT
      doc: '`system.posix_acl_default`'
    4:
      id: trusted
      -orig-id: EROFS_XATTR_INDEX_TRUSTED
      doc: '`trusted.`'
    5:
      id: lustre
      -orig-id: EROFS_XATTR_INDEX_LUSTRE
    6:
      id: security
      -orig-id: EROFS_XATTR_INDEX_SECURITY
      doc: '`security.`'
