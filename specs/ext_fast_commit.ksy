meta:
  id: ext_fast_commit
  title: Fast commits of ext4
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q283527
doc: |
  One block of the area at a journal's end that holds what changed since the last
  transaction, as tags with values. A group of tags counts once its tail is there.
  Unlike the rest of a journal these blocks are little-endian.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
seq:
  - id: tags
    type: tag
    repeat: eos
types:
  tag:
    -orig-id: ext4_fc_tl
    doc: A tag and its value.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
    seq:
      - id: head
        type: tag_head
      - id: value
        size: head.len_value
  tag_head:
    -orig-id: ext4_fc_tl
    doc: What kind of value follows, and how long it is.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
    -record: true
    seq:
      - id: kind
        -orig-id: fc_tag
        type: u2
        enum: kind
      - id: len_value
        -orig-id: fc_len
        type: u2
        valid:
          max: 65535
        doc: Bytes.
  begin:
    -orig-id: ext4_fc_head
    doc: Value of the first tag of all.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
    -record: true
    seq:
      - id: features
        -orig-id: fc_features
        type: u4
        doc: None is defined.
      - id: sequence
        -orig-id: fc_tid
        type: u4
        doc: Number of the transaction that was running; it is not in the log.
  add_range:
    -orig-id: ext4_fc_add_range
    doc: A run of blocks that a file got.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
    -record: true
    seq:
      - id: inode
        -orig-id: fc_ino
        type: u4
      - id: logical_block
        -orig-id: fc_ex.ee_block
        type: u4
      - id: num_blocks_raw
        -orig-id: fc_ex.ee_len
        type: u2
        doc: Above 32768 the run is unwritten, and by so much shorter.
      - id: start_high
        -orig-id: fc_ex.ee_start_hi
        type: u2
      - id: start_low
        -orig-id: fc_ex.ee_start_lo
        type: u4
    instances:
      start:
        value: (start_low + start_high * 4294967296).as<u8>
      is_unwritten:
        value: num_blocks_raw > 32768
      num_blocks:
        value: 'num_blocks_raw > 32768 ? num_blocks_raw - 32768 : num_blocks_raw'
  delete_range:
    -orig-id: ext4_fc_del_range
    doc: Blocks that a file lost.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
    -record: true
    seq:
      - id: inode
        -orig-id: fc_ino
        type: u4
      - id: logical_block
        -orig-id: fc_lblk
        type: u4
      - id: num_blocks
        -orig-id: fc_len
        type: u4
  name_head:
    -orig-id: ext4_fc_dentry_info
    doc: A name that was made or removed; the name itself fills the rest of the value.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
    -record: true
    seq:
      - id: directory
        -orig-id: fc_parent_ino
        type: u4
      - id: inode
        -orig-id: fc_ino
        type: u4
  inode_head:
    -orig-id: ext4_fc_inode
    doc: An inode that changed; its bytes, as far as they are in use, fill the rest of the value.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
    -record: true
    seq:
      - id: inode
        -orig-id: fc_ino
        type: u4
  tail:
    -orig-id: ext4_fc_tail
    doc: Makes all tags before it count.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
    -record: true
    seq:
      - id: sequence
        -orig-id: fc_tid
        type: u4
      - id: checksum
        -orig-id: fc_crc
        type: u4
        doc: CRC-32C, begun with zero, over all tags since the last tail, and this one up to here.
enums:
  kind:
    1:
      id: add_range
      -orig-id: EXT4_FC_TAG_ADD_RANGE
    2:
      id: delete_range
      -orig-id: EXT4_FC_TAG_DEL_RANGE
    3:
      id: create
      -orig-id: EXT4_FC_TAG_CREAT
    4:
      id: link
      -orig-id: EXT4_FC_TAG_LINK
    5:
      id: unlink
      -orig-id: EXT4_FC_TAG_UNLINK
    6:
      id: inode
      -orig-id: EXT4_FC_TAG_INODE
    7:
      id: padding
      -orig-id: EXT4_FC_TAG_PAD
    8:
      id: tail
      -orig-id: EXT4_FC_TAG_TAIL
    9:
      id: begin
      -orig-id: EXT4_FC_TAG_HEAD
