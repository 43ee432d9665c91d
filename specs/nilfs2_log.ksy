meta:
  id: nilfs2_log
  title: Logs of NILFS2
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q1046309
doc: |
  All that is written is appended to a segment as a log (partial segment): a summary of one block
  or more, which says whose the blocks are, then these blocks, then perhaps a super root, which
  makes it a checkpoint.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
seq:
  - id: summary
    type: summary
types:
  summary:
    -record: true
    -orig-id: nilfs_segment_summary
    doc: What a log begins with; descriptions of files follow at byte `len_header`.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_segment_summary
    seq:
      - id: log_checksum
        -orig-id: ss_datasum
        type: u4
        doc: CRC-32, not inverted, of the whole log without these bytes.
      - id: summary_checksum
        -orig-id: ss_sumsum
        type: u4
        doc: The same of the summary, without both checksums.
      - id: magic
        -orig-id: ss_magic
        type: u4
        doc: 0x1eaffa11.
      - id: len_header
        -orig-id: ss_bytes
        type: u2
      - id: flags
        -orig-id: ss_flags
        type: u2
        -bits: log_flags
      - id: sequence
        -orig-id: ss_seq
        type: u8
        doc: Number of the segment in the order of writing.
      - id: created
        -orig-id: ss_create
        type: u8
        doc: Seconds since 1970.
      - id: next_segment
        -orig-id: ss_next
        type: u8
        doc: First block of the segment that is written next.
      - id: num_blocks
        -orig-id: ss_nblocks
        type: u4
        doc: All of the log, the summary too.
      - id: num_files
        -orig-id: ss_nfinfo
        type: u4
      - id: len_summary
        -orig-id: ss_sumbytes
        type: u4
      - id: padding
        -orig-id: ss_pad
        type: u4
      - id: checkpoint
        -orig-id: ss_cno
        type: u8
        doc: Its number; there since Linux 3.4, as `len_header` tells.
  file:
    -record: true
    -orig-id: nilfs_finfo
    doc: |
      A file of which a log has blocks; descriptions of these follow, those of content first. No
      description goes over the end of a block.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_finfo
    seq:
      - id: inode
        -orig-id: fi_ino
        type: u8
      - id: checkpoint
        -orig-id: fi_cno
        type: u8
      - id: num_blocks
        -orig-id: fi_nblocks
        type: u4
      - id: num_data_blocks
        -orig-id: fi_ndatablk
        type: u4
        doc: Those with content; the others are nodes of its tree.
  content_block:
    -record: true
    -orig-id: nilfs_binfo_v
    doc: Which block of content one is; a node of a tree has the first number alone.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_binfo_v
    seq:
      - id: virtual_block
        -orig-id: bi_vblocknr
        type: u8
      - id: file_block
        -orig-id: bi_blkoff
        type: u8
  translation_node:
    -record: true
    -orig-id: nilfs_binfo_dat
    doc: |
      A node of the tree of the translation file, whose blocks of content have the first number
      alone.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_binfo_dat
    seq:
      - id: file_block
        -orig-id: bi_blkoff
        type: u8
      - id: level
        -orig-id: bi_level
        type: u1
      - id: padding
        -orig-id: bi_pad
        size: 7
  super_root:
    -record: true
    -orig-id: nilfs_super_root
    doc: |
      The head of the last block of a log that is a checkpoint. Inodes of the files of translations,
      of checkpoints and of segments follow.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_super_root
    seq:
      - id: checksum
        -orig-id: sr_sum
        type: u4
        doc: CRC-32, not inverted, of `len_super_root` bytes without these.
      - id: len_super_root
        -orig-id: sr_bytes
        type: u2
      - id: flags
        -orig-id: sr_flags
        type: u2
        doc: Not used.
      - id: last_written
        -orig-id: sr_nongc_ctime
        type: u8
        doc: |
          Seconds since 1970: of the last log that the cleaner has not written.
enums:
  log_flags:
    0x1:
      id: begins
      -orig-id: NILFS_SS_LOGBGN
      doc: The first of logs that belong together.
    0x2:
      id: ends
      -orig-id: NILFS_SS_LOGEND
      doc: The last of them.
    0x4:
      id: super_root
      -orig-id: NILFS_SS_SR
      doc: It ends with a super root.
    0x8:
      id: content_only
      -orig-id: NILFS_SS_SYNDT
      doc: It has content alone, which fdatasync wrote.
    0x10:
      id: cleaner
      -orig-id: NILFS_SS_GC
