meta:
  id: jfs_log
  title: Log of JFS
  application: OS/2, Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q1064461
doc: |
  A ring of pages of 4096 bytes, in the volume or on a device of its own. The first page is
  not used, the second has the superblock, records lie in the others. A record is data and
  behind it a descriptor, so that the log is read backwards, from the end of the last record
  to the place that the first sync point on the way names. Data of a changed page are pieces
  of it, each with a `piece` behind.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1
seq:
  - id: superblock
    type: superblock
types:
  superblock:
    -record: true
    -orig-id: logsuper
    doc: The superblock of a log, at byte 4096.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1 logsuper
    seq:
      - id: magic
        -orig-id: magic
        contents: [0x21, 0x43, 0x65, 0x87]
      - id: version
        -orig-id: version
        type: u4
        doc: 1.
      - id: serial
        -orig-id: serial
        type: u4
        doc: Counts mounts.
      - id: num_pages
        -orig-id: size
        type: u4
        doc: Pages of 4096 bytes, the first two among them.
      - id: block_size
        -orig-id: bsize
        type: u4
        doc: Bytes of a block of the file system.
      - id: log2_block_size
        -orig-id: l2bsize
        type: u4
      - id: flags
        -orig-id: flag
        type: u4
      - id: state
        -orig-id: state
        type: u4
        -values: state
      - id: end
        -orig-id: end
        type: u4
        doc: The end of the last record, when it was replayed.
      - id: uuid
        -orig-id: uuid
        size: 16
      - id: label
        -orig-id: label
        size: 16
        doc: Padded with NULs.
      - id: active
        -orig-id: active
        size: 2048
        doc: The UUIDs of 128 file systems that use it, zeros for none.
  file_system:
    -record: true
    -orig-id: logsuper
    doc: A file system that uses a log on another device.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1 logsuper
    seq:
      - id: uuid
        -orig-id: active
        size: 16
  page:
    -record: true
    -orig-id: logpage
    doc: A page of records.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1 logpage
    seq:
      - id: page
        -orig-id: h.page
        type: u4
        doc: Counts pages that were written.
      - id: reserved
        -orig-id: h.rsrvd
        type: u2
      - id: end
        -orig-id: h.eor
        type: u2
        doc: The byte of the page behind the last record that ends in it; 8 if none does.
      - id: data
        -orig-id: data
        size: 4080
      - id: page_again
        -orig-id: t.page
        type: u4
        doc: As `page`, if it was written as a whole.
      - id: reserved_again
        -orig-id: t.rsrvd
        type: u2
      - id: end_again
        -orig-id: t.eor
        type: u2
        doc: As `end`, if it was written as a whole.
  descriptor:
    -record: true
    -orig-id: lrd
    doc: What a record is. `details` depend on its kind.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1 lrd
    seq:
      - id: transaction
        -orig-id: logtid
        type: u4
      - id: previous
        -orig-id: backchain
        type: u4
        doc: The end of the transaction's record before; 0 for its first.
      - id: kind
        -orig-id: type
        type: u2
        -values: kind
      - id: len_data
        -orig-id: length
        type: u2
        doc: Bytes of data in front of it, less than a word's padding.
      - id: file_system
        -orig-id: aggregate
        type: u4
        doc: Which of the file systems that share the log; else the number of a device.
      - id: details
        -orig-id: log
        size: 20
        doc: As `changed_page`, `freed_inodes` or `sync_point`.
  changed_page:
    -record: true
    -orig-id: redopage
    doc: |
      A page that is changed (redo_page), freed (no_redo_page), or blocks that are taken or
      freed (update_map).
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1 redopage, noredopage, updatemap
    seq:
      - id: file_set
        -orig-id: fileset
        type: u4
      - id: inode
        -orig-id: inode
        type: u4
        doc: The inode to which it belongs; of pages of inodes, that of their map.
      - id: content
        -orig-id: type
        type: u2
        -bits: content
      - id: log2_unit
        -orig-id: l2linesize
        type: u2
        doc: |
          The logarithm of the unit, in bytes, in which pieces are counted; of
          update_map the number of extents.
      - id: len_and_high
        -orig-id: pxd.len_addr
        type: u4
        doc: The page. Bits 0 to 23 are its length, the others bits 32 to 39 of its address.
      - id: low
        -orig-id: pxd.addr2
        type: u4
    instances:
      length:
        value: len_and_high & 0xffffff
        doc: In blocks.
      address:
        value: (low + ((len_and_high >> 24) & 0xff) * 4294967296).as<u8>
        doc: Its first block.
  freed_inodes:
    -record: true
    -orig-id: noredoinoext
    doc: 32 inodes whose room is freed (no_redo_inodes).
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1 noredoinoext
    seq:
      - id: file_set
        -orig-id: fileset
        type: u4
      - id: group
        -orig-id: iagnum
        type: u4
        doc: The allocation group of the inodes.
      - id: index
        -orig-id: inoext_idx
        type: u4
        doc: Which of its 128 places it was.
      - id: len_and_high
        -orig-id: pxd.len_addr
        type: u4
        doc: |
          Their blocks. Bits 0 to 23 are the length, the others bits 32 to 39 of the
          address.
      - id: low
        -orig-id: pxd.addr2
        type: u4
    instances:
      length:
        value: len_and_high & 0xffffff
        doc: In blocks.
      address:
        value: (low + ((len_and_high >> 24) & 0xff) * 4294967296).as<u8>
        doc: Their first block.
  sync_point:
    -record: true
    -orig-id: syncpt
    doc: How far back records are needed (sync_point).
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1 syncpt
    seq:
      - id: first
        -orig-id: sync
        type: u4
        doc: The end of the oldest record that is needed; 0 for this one.
      - id: unused
        -orig-id: log
        size: 16
  piece:
    -record: true
    -orig-id: lvd
    doc: What a piece of data in front of it replaces.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1 lvd
    seq:
      - id: offset
        -orig-id: offset
        type: u2
        doc: In units of the record, from the start of the page or of the tree in the inode.
      - id: length
        -orig-id: length
        type: u2
        doc: In the same units.
enums:
  state:
    0:
      id: mounted
      -orig-id: LOGMOUNT
    1:
      id: replayed
      -orig-id: LOGREDONE
      doc: Replayed, or unmounted.
    2:
      id: wrapped
      -orig-id: LOGWRAP
    3:
      id: unreadable
      -orig-id: LOGREADERR
  kind:
    0x8000:
      id: commit
      -orig-id: LOG_COMMIT
    0x4000:
      id: sync_point
      -orig-id: LOG_SYNCPT
    0x2000:
      id: mount
      -orig-id: LOG_MOUNT
    0x800:
      id: redo_page
      -orig-id: LOG_REDOPAGE
    0x80:
      id: no_redo_page
      -orig-id: LOG_NOREDOPAGE
    0x40:
      id: no_redo_inodes
      -orig-id: LOG_NOREDOINOEXT
    0x8:
      id: update_map
      -orig-id: LOG_UPDATEMAP
    0x1:
      id: no_redo_file
      -orig-id: LOG_NOREDOFILE
  content:
    0x1:
      id: inodes
      -orig-id: LOG_INODE
    0x2:
      id: extents
      -orig-id: LOG_XTREE
    0x4:
      id: entries
      -orig-id: LOG_DTREE
    0x10:
      id: root
      -orig-id: LOG_BTROOT
    0x20:
      id: attributes
      -orig-id: LOG_EA
    0x40:
      id: access_list
      -orig-id: LOG_ACL
    0x80:
      id: content
      -orig-id: LOG_DATA
    0x100:
      id: added
      -orig-id: LOG_NEW
    0x200:
      id: extended
      -orig-id: LOG_EXTEND
    0x400:
      id: relocated
      -orig-id: LOG_RELOCATE
    0x800:
      id: directory_extents
      -orig-id: LOG_DIR_XTREE
      doc: Of a directory, that of its index.
