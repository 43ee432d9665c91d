meta:
  id: ufs_attribute
  title: Extended attributes of UFS2
  application: FreeBSD, NetBSD, OpenBSD, Solaris
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  -orders: both
  xref:
    wikidata: Q1383594
doc: |
  One behind the other in the blocks to which an inode points for them. The name stands behind
  the fixed part, its end is filled up to a multiple of 8, and the value follows.
doc-ref: https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/extattr.h struct extattr
seq:
  - id: head
    type: head
types:
  head:
    -record: true
    -orig-id: extattr
    doc: The fixed part of an attribute.
    doc-ref: https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/extattr.h struct extattr
    seq:
      - id: length
        -orig-id: ea_length
        type: u4
        doc: Bytes of the attribute, with its padding.
      - id: name_space
        -orig-id: ea_namespace
        type: u1
        -values: namespace
      - id: len_padding
        -orig-id: ea_contentpadlen
        type: u1
        doc: Bytes at the end that are not part of the value.
      - id: len_name
        -orig-id: ea_namelength
        type: u1
enums:
  namespace:
    1:
      id: user
      -orig-id: EXTATTR_NAMESPACE_USER
    2:
      id: system
      -orig-id: EXTATTR_NAMESPACE_SYSTEM
