meta:
  id: ufs_directory
  title: Directories of UFS1 and UFS2
  application: FreeBSD, NetBSD, OpenBSD, Solaris
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  -orders: both
  xref:
    wikidata: Q1383594
doc: |
  Content in pieces of 512 bytes, each of them filled by entries, whose lengths lead from one
  to the next. Names stand behind the fixed part, and end with a NUL.
doc-ref: https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dir.h struct direct
seq:
  - id: entry
    type: entry
types:
  entry:
    -record: true
    -orig-id: direct
    doc: The fixed part of an entry.
    doc-ref: https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dir.h struct direct
    seq:
      - id: inode
        -orig-id: d_ino
        type: u4
        doc: 0 if it is free.
      - id: length
        -orig-id: d_reclen
        type: u2
        doc: Bytes of the entry, a multiple of 4.
      - id: kind
        -orig-id: d_type
        type: u1
        doc: As in bits 12 to 15 of a mode; 0 if it is not known.
      - id: len_name
        -orig-id: d_namlen
        type: u1
        doc: Bytes, the NUL left out.
  old_entry:
    -record: true
    -orig-id: direct
    doc: The same of Solaris, and of BSD before 4.4.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ufs/ufs_fs.h?h=v6.12 ufs_dir_entry
    seq:
      - id: inode
        -orig-id: d_ino
        type: u4
        doc: 0 if it is free.
      - id: length
        -orig-id: d_reclen
        type: u2
        doc: Bytes of the entry, a multiple of 4.
      - id: len_name
        -orig-id: d_namlen
        type: u2
        doc: Bytes, the NUL left out.
