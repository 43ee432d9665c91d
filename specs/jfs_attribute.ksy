meta:
  id: jfs_attribute
  title: Extended attributes of JFS
  application: OS/2, Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q1064461
doc: |
  A list of attributes, one behind the other, in the inode or in an extent. A name ends with
  a NUL, and the value follows. Linux shows names that begin with none of its own name
  spaces as os2.NAME.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_xattr.h?h=v6.1
seq:
  - id: beginning
    type: beginning
types:
  beginning:
    -record: true
    -orig-id: jfs_ea_list
    doc: The start of the list.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_xattr.h?h=v6.1 jfs_ea_list
    seq:
      - id: size
        -orig-id: size
        type: u4
        doc: Bytes of the whole list, these among them.
  head:
    -record: true
    -orig-id: jfs_ea
    doc: The start of an attribute; name and value follow.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_xattr.h?h=v6.1 jfs_ea
    seq:
      - id: flags
        -orig-id: flag
        type: u1
      - id: len_name
        -orig-id: namelen
        type: u1
        doc: Bytes, the NUL left out.
      - id: len_value
        -orig-id: valuelen
        type: u2
        doc: Bytes.
