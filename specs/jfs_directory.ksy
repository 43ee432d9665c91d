meta:
  id: jfs_directory
  title: Directories of JFS
  application: OS/2, Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q1064461
doc: |
  A tree of nodes, each of them slots of 32 bytes. The first slot is the header; a table
  says which slots entries begin in, in the order of their names. Names are numbers of 16
  bits for each character, and go on in other slots. What Linux writes has a byte of the
  name in each of them, unless iocharset was given.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1
seq:
  - id: root
    type: root
types:
  root:
    -record: true
    -orig-id: dtroot_t
    doc: The first slot of a root, which has nine.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1 dtroot_t
    seq:
      - id: size_limit
        -orig-id: DASD
        size: 16
        doc: A limit of OS/2.
      - id: flags
        -orig-id: flag
        type: u1
        -bits: flags
      - id: num_entries
        -orig-id: nextindex
        type: u1
      - id: num_free
        -orig-id: freecnt
        type: s1
      - id: first_free
        -orig-id: freelist
        type: s1
      - id: parent
        -orig-id: idotdot
        type: u4
        doc: The inode of the parent directory.
      - id: slots
        -orig-id: stbl
        type: s1
        repeat: expr
        repeat-expr: 8
        doc: Those in which entries begin.
    instances:
      is_leaf:
        value: (flags & 2) != 0
  page:
    -record: true
    -orig-id: dtpage_t
    doc: The first slot of any other node.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1 dtpage_t
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
      - id: num_entries
        -orig-id: nextindex
        type: u1
      - id: num_free
        -orig-id: freecnt
        type: s1
      - id: first_free
        -orig-id: freelist
        type: s1
      - id: num_slots
        -orig-id: maxslot
        type: u1
      - id: table_slot
        -orig-id: stblindex
        type: u1
        doc: The slot with which the table begins, a byte for each entry.
      - id: reserved
        -orig-id: rsrvd
        size: 2
      - id: len_and_high
        -orig-id: self.len_addr
        type: u4
        doc: Where it lies itself.
      - id: low
        -orig-id: self.addr2
        type: u4
    instances:
      is_leaf:
        value: (flags & 2) != 0
  slot_number:
    -record: true
    -orig-id: stbl
    doc: An item of the table of a page.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1 dtpage_t
    seq:
      - id: slot
        -orig-id: stbl
        type: s1
  entry:
    -record: true
    -orig-id: ldtentry
    doc: An entry that has a number.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1 ldtentry
    seq:
      - id: inode
        -orig-id: inumber
        type: u4
      - id: next
        -orig-id: next
        type: s1
        doc: The slot in which the name goes on; -1 for none.
      - id: len_name
        -orig-id: namlen
        type: u1
        doc: Characters.
      - id: name
        -orig-id: name
        size: 22
      - id: index
        -orig-id: index
        type: u4
        doc: |
          Its number: stays the same while others come and go.
  old_entry:
    -record: true
    -orig-id: ldtentry
    doc: An entry that has none.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1 DTLHDRDATALEN_LEGACY
    seq:
      - id: inode
        -orig-id: inumber
        type: u4
      - id: next
        -orig-id: next
        type: s1
        doc: The slot in which the name goes on; -1 for none.
      - id: len_name
        -orig-id: namlen
        type: u1
        doc: Characters.
      - id: name
        -orig-id: name
        size: 26
  router:
    -record: true
    -orig-id: idtentry
    doc: A node below, and what its names begin with.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1 idtentry
    seq:
      - id: len_and_high
        -orig-id: xd.len_addr
        type: u4
        doc: Bits 0 to 23 are the length, the others bits 32 to 39 of the address.
      - id: low
        -orig-id: xd.addr2
        type: u4
      - id: next
        -orig-id: next
        type: s1
        doc: The slot in which the name goes on; -1 for none.
      - id: len_name
        -orig-id: namlen
        type: u1
        doc: Characters.
      - id: name
        -orig-id: name
        size: 22
    instances:
      length:
        value: len_and_high & 0xffffff
        doc: In blocks.
      address:
        value: (low + ((len_and_high >> 24) & 0xff) * 4294967296).as<u8>
        doc: Its first block.
  slot:
    -record: true
    -orig-id: dtslot
    doc: A slot in which a name goes on.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1 dtslot
    seq:
      - id: next
        -orig-id: next
        type: s1
        doc: The slot in which it goes on further; -1 for none.
      - id: count
        -orig-id: cnt
        type: s1
      - id: name
        -orig-id: name
        size: 30
  index:
    -record: true
    -orig-id: dir_table_slot
    doc: Where the entry with a number lies.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1 dir_table_slot
    seq:
      - id: reserved
        -orig-id: rsrvd
        type: u1
      - id: flag
        -orig-id: flag
        type: u1
        doc: 0 if there is none.
      - id: slot
        -orig-id: slot
        type: u1
        doc: Which entry of its node it is.
      - id: address_high
        -orig-id: addr1
        type: u1
        doc: Bits 32 to 39 of the node's block.
      - id: address_low
        -orig-id: addr2
        type: u4
        doc: Bits 0 to 31; the next number, if there is no entry.
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
