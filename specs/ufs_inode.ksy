meta:
  id: ufs_inode
  title: Inodes of UFS1 and UFS2
  application: FreeBSD, NetBSD, OpenBSD, Solaris
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  -orders: both
  xref:
    wikidata: Q1383594
doc: |
  Each group has a table of them. Inode 2 is the root. Pointers are numbers of fragments, at
  which a block begins, or as many fragments of one as a file of less than 13 blocks needs at
  its end; 0 is a hole.
doc-ref: https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dinode.h
seq:
  - id: inode
    type: ufs2
types:
  ufs1:
    -record: true
    -orig-id: ufs1_dinode
    doc: An inode of UFS1.
    doc-ref: https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dinode.h struct ufs1_dinode
    seq:
      - id: mode
        -orig-id: di_mode
        type: u2
      - id: num_links
        -orig-id: di_nlink
        type: u2
      - id: old_uid
        -orig-id: di_u.oldids
        type: u2
        doc: Solaris, and BSD before 4.4. 0xffff of Solaris if it does not fit.
      - id: old_gid
        -orig-id: di_u.oldids
        type: u2
      - id: size
        -orig-id: di_size
        type: u8
        doc: Bytes.
      - id: accessed
        -orig-id: di_atime
        type: s4
        doc: Seconds since 1970.
      - id: accessed_ns
        -orig-id: di_atimensec
        type: u4
        doc: Nanoseconds; before 4.4BSD and of Solaris microseconds.
      - id: modified
        -orig-id: di_mtime
        type: s4
      - id: modified_ns
        -orig-id: di_mtimensec
        type: u4
      - id: changed
        -orig-id: di_ctime
        type: s4
      - id: changed_ns
        -orig-id: di_ctimensec
        type: u4
      - id: pointers
        -orig-id: di_db
        size: 60
        doc: As `map_32`; the target of a symlink; or first the number of a device.
      - id: flags
        -orig-id: di_flags
        type: u4
        -bits: flags
        doc: As chflags has them.
      - id: num_sectors
        -orig-id: di_blocks
        type: u4
        doc: Sectors that are allocated, of 512 bytes.
      - id: generation
        -orig-id: di_gen
        type: u4
      - id: uid
        -orig-id: di_uid
        type: u4
        doc: Of Solaris a shadow inode, which holds an ACL.
      - id: gid
        -orig-id: di_gid
        type: u4
        doc: Of Solaris the user.
      - id: sun_gid
        -orig-id: di_modrev
        type: u4
        doc: Of Solaris the group.
      - id: spare
        -orig-id: di_modrev
        type: u4
  ufs2:
    -record: true
    -orig-id: ufs2_dinode
    doc: An inode of UFS2.
    doc-ref: https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dinode.h struct ufs2_dinode
    seq:
      - id: mode
        -orig-id: di_mode
        type: u2
      - id: num_links
        -orig-id: di_nlink
        type: u2
      - id: uid
        -orig-id: di_uid
        type: u4
      - id: gid
        -orig-id: di_gid
        type: u4
      - id: block_size
        -orig-id: di_blksize
        type: u4
      - id: size
        -orig-id: di_size
        type: u8
        doc: Bytes.
      - id: num_sectors
        -orig-id: di_blocks
        type: u8
        doc: Sectors that are allocated, of 512 bytes.
      - id: accessed
        -orig-id: di_atime
        type: s8
        doc: Seconds since 1970.
      - id: modified
        -orig-id: di_mtime
        type: s8
      - id: changed
        -orig-id: di_ctime
        type: s8
      - id: created
        -orig-id: di_birthtime
        type: s8
      - id: modified_ns
        -orig-id: di_mtimensec
        type: u4
      - id: accessed_ns
        -orig-id: di_atimensec
        type: u4
      - id: changed_ns
        -orig-id: di_ctimensec
        type: u4
      - id: created_ns
        -orig-id: di_birthnsec
        type: u4
      - id: generation
        -orig-id: di_gen
        type: u4
      - id: kernel_flags
        -orig-id: di_kernflags
        type: u4
      - id: flags
        -orig-id: di_flags
        type: u4
        -bits: flags
        doc: As chflags has them.
      - id: attributes_size
        -orig-id: di_extsize
        type: u4
        doc: Bytes of extended attributes.
      - id: attributes
        -orig-id: di_extb
        type: u8
        repeat: expr
        repeat-expr: 2
        doc: Blocks of extended attributes.
      - id: pointers
        -orig-id: di_db
        size: 120
        doc: As `map_64`; else as in `ufs1`.
      - id: revision
        -orig-id: di_modrev
        type: u8
      - id: next_free
        -orig-id: di_freelink
        type: u4
        doc: Of soft updates; the depth of a directory.
      - id: checksum
        -orig-id: di_ckhash
        type: u4
        doc: CRC-32C, not inverted, of the inode with zero in this place.
      - id: spare
        type: u4
        repeat: expr
        repeat-expr: 2
  map_32:
    -record: true
    doc: The pointers of an inode of UFS1.
    doc-ref: https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dinode.h struct ufs1_dinode
    seq:
      - id: direct
        -orig-id: di_db
        type: u4
        repeat: expr
        repeat-expr: 12
      - id: indirect
        -orig-id: di_ib
        type: u4
        repeat: expr
        repeat-expr: 3
        doc: To a block of pointers, to one of pointers to such, and one more level.
  map_64:
    -record: true
    doc: The pointers of an inode of UFS2.
    doc-ref: https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dinode.h struct ufs2_dinode
    seq:
      - id: direct
        -orig-id: di_db
        type: u8
        repeat: expr
        repeat-expr: 12
      - id: indirect
        -orig-id: di_ib
        type: u8
        repeat: expr
        repeat-expr: 3
        doc: To a block of pointers, to one of pointers to such, and one more level.
  pointer_32:
    -record: true
    doc: A pointer of UFS1.
    doc-ref: https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dinode.h ufs1_daddr_t
    seq:
      - id: fragment
        type: u4
  pointer_64:
    -record: true
    doc: A pointer of UFS2.
    doc-ref: https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dinode.h ufs2_daddr_t
    seq:
      - id: fragment
        type: u8
enums:
  flags:
    0x1:
      id: nodump
      -orig-id: UF_NODUMP
    0x2:
      id: user_immutable
      -orig-id: UF_IMMUTABLE
    0x4:
      id: user_append
      -orig-id: UF_APPEND
    0x8:
      id: opaque
      -orig-id: UF_OPAQUE
    0x10:
      id: user_no_unlink
      -orig-id: UF_NOUNLINK
    0x80:
      id: windows_system
      -orig-id: UF_SYSTEM
    0x100:
      id: sparse
      -orig-id: UF_SPARSE
    0x200:
      id: offline
      -orig-id: UF_OFFLINE
    0x400:
      id: reparse
      -orig-id: UF_REPARSE
    0x800:
      id: windows_archive
      -orig-id: UF_ARCHIVE
    0x1000:
      id: windows_readonly
      -orig-id: UF_READONLY
    0x8000:
      id: hidden
      -orig-id: UF_HIDDEN
    0x10000:
      id: archived
      -orig-id: SF_ARCHIVED
    0x20000:
      id: immutable
      -orig-id: SF_IMMUTABLE
    0x40000:
      id: append
      -orig-id: SF_APPEND
    0x100000:
      id: no_unlink
      -orig-id: SF_NOUNLINK
    0x200000:
      id: snapshot
      -orig-id: SF_SNAPSHOT
