meta:
  id: jfs_extent
  title: Trees of extents of JFS
  application: OS/2, Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q1064461
doc: |
  A tree whose leaves say where the content of a file lies. Its root is in the inode, in 288
  bytes (96 for the index of a directory); other nodes have 4096 bytes. A header takes the
  room of the first two entries.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_xtree.h?h=v6.1
seq:
  - id: head
    type: head
types:
  head:
    -record: true
    -orig-id: xtheader
    doc: The start of a node.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_xtree.h?h=v6.1 xtheader
    seq:
      - id: next
        -orig-id: next
        type: u8
        doc: The block of the next node of its level.
      - id: previous
        -orig-id: prev
        type: u8
      - id: flags
        -orig-id: flag
        type: u1
        -bits: flags
      - id: reserved
        -orig-id: rsrvd1
        type: u1
      - id: end
        -orig-id: nextindex
        type: u2
        doc: Entries up to this one are in use; the first is number 2.
      - id: num_slots
        -orig-id: maxentry
        type: u2
        doc: Entries for which there is room, the first two among them.
      - id: more_reserved
        -orig-id: rsrvd2
        type: u2
      - id: len_and_high
        -orig-id: self.len_addr
        type: u4
        doc: Where it lies itself; not of a root.
      - id: low
        -orig-id: self.addr2
        type: u4
    instances:
      is_leaf:
        value: (flags & 2) != 0
  extent:
    -record: true
    -orig-id: xad
    doc: |
      An entry: an extent, or a node below.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_xtree.h?h=v6.1 xad
    seq:
      - id: flags
        -orig-id: flag
        type: u1
        -bits: extent_flags
      - id: reserved
        -orig-id: rsrvd
        size: 2
      - id: offset_high
        -orig-id: off1
        type: u1
        doc: Bits 32 to 39.
      - id: offset_low
        -orig-id: off2
        type: u4
      - id: len_and_high
        -orig-id: loc.len_addr
        type: u4
        doc: Bits 0 to 23 are the length, the others bits 32 to 39 of the address.
      - id: low
        -orig-id: loc.addr2
        type: u4
    instances:
      offset:
        value: (offset_low + offset_high * 4294967296).as<u8>
        doc: The first block of the file that it maps.
      length:
        value: len_and_high & 0xffffff
        doc: In blocks.
      address:
        value: (low + ((len_and_high >> 24) & 0xff) * 4294967296).as<u8>
        doc: Its first block in the file system.
enums:
  flags:
    0x1:
      id: root
      -orig-id: BT_ROOT
    0x2:
      id: leaf
      -orig-id: BT_LEAF
    0x4:
      id: inner
      -orig-id: BT_INTERNAL
    0x10:
      id: rightmost
      -orig-id: BT_RIGHTMOST
    0x20:
      id: leftmost
      -orig-id: BT_LEFTMOST
    0x80:
      id: swapped
      -orig-id: BT_SWAPPED
  extent_flags:
    0x1:
      id: added
      -orig-id: XAD_NEW
    0x2:
      id: extended
      -orig-id: XAD_EXTENDED
    0x4:
      id: compressed
      -orig-id: XAD_COMPRESSED
    0x8:
      id: unwritten
      -orig-id: XAD_NOTRECORDED
      doc: Allocated, but reads as zeros.
    0x10:
      id: copy_on_write
      -orig-id: XAD_COW
