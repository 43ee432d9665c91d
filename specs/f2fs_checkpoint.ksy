meta:
  id: f2fs_checkpoint
  title: Checkpoints of F2FS, and tables that they belong to
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q2662384
doc: |
  Two places hold checkpoints in turn; the newer one counts whose first and last block say the
  same. Bitmaps in it tell which of two copies of each block of the tables is valid, and a journal
  in a summary has the entries that changed last.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_checkpoint
seq:
  - id: checkpoint
    type: checkpoint
types:
  checkpoint:
    -record: true
    -orig-id: f2fs_checkpoint
    doc: The fixed part of the first and last block of a checkpoint.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_checkpoint
    seq:
      - id: version
        -orig-id: checkpoint_ver
        type: u8
        doc: The higher one is newer.
      - id: num_user_blocks
        -orig-id: user_block_count
        type: u8
      - id: num_valid_blocks
        -orig-id: valid_block_count
        type: u8
      - id: num_reserved_segments
        -orig-id: rsvd_segment_count
        type: u4
      - id: num_overprovided_segments
        -orig-id: overprov_segment_count
        type: u4
      - id: num_free_segments
        -orig-id: free_segment_count
        type: u4
      - id: node_segments
        -orig-id: cur_node_segno
        type: u4
        repeat: expr
        repeat-expr: 8
        doc: |
          Where nodes are written: of directories, of files, others.
      - id: node_blocks
        -orig-id: cur_node_blkoff
        type: u2
        repeat: expr
        repeat-expr: 8
        doc: The next free block of each.
      - id: data_segments
        -orig-id: cur_data_segno
        type: u4
        repeat: expr
        repeat-expr: 8
        doc: Where content is written.
      - id: data_blocks
        -orig-id: cur_data_blkoff
        type: u2
        repeat: expr
        repeat-expr: 8
      - id: flags
        -orig-id: ckpt_flags
        type: u4
        -bits: flags
      - id: num_blocks
        -orig-id: cp_pack_total_block_count
        type: u4
        doc: Blocks of this checkpoint.
      - id: summary_start
        -orig-id: cp_pack_start_sum
        type: u4
        doc: The block of it at which summaries begin.
      - id: num_nodes
        -orig-id: valid_node_count
        type: u4
      - id: num_inodes
        -orig-id: valid_inode_count
        type: u4
      - id: next_node
        -orig-id: next_free_nid
        type: u4
      - id: sit_bitmap_size
        -orig-id: sit_ver_bitmap_bytesize
        type: u4
        doc: Bytes.
      - id: nat_bitmap_size
        -orig-id: nat_ver_bitmap_bytesize
        type: u4
        doc: Bytes.
      - id: checksum_offset
        -orig-id: checksum_offset
        type: u4
        doc: Byte at which a CRC-32 of the rest of the block lies, made as the superblock's.
      - id: elapsed
        -orig-id: elapsed_time
        type: u8
      - id: allocation
        -orig-id: alloc_type
        size: 16
  checksum:
    -record: true
    doc: A checksum, at the byte that the checkpoint says.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_checkpoint
    seq:
      - id: value
        type: u4
  nat_entry:
    -record: true
    -orig-id: f2fs_nat_entry
    doc: Where a node lies.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_nat_entry
    seq:
      - id: version
        -orig-id: version
        type: u1
      - id: inode
        -orig-id: ino
        type: u4
      - id: block
        -orig-id: block_addr
        type: u4
        doc: 0 for no node.
  journal_head:
    -record: true
    -orig-id: f2fs_journal
    doc: What a journal of the node table begins with.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_journal
    seq:
      - id: num_entries
        -orig-id: n_nats
        type: u2
  journal_entry:
    -record: true
    -orig-id: nat_journal_entry
    doc: An entry of that journal.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 nat_journal_entry
    seq:
      - id: node
        -orig-id: nid
        type: u4
      - id: version
        -orig-id: version
        type: u1
      - id: inode
        -orig-id: ino
        type: u4
      - id: block
        -orig-id: block_addr
        type: u4
enums:
  flags:
    0x1:
      id: unmounted
      -orig-id: CP_UMOUNT_FLAG
    0x2:
      id: orphans
      -orig-id: CP_ORPHAN_PRESENT_FLAG
    0x4:
      id: compact_summaries
      -orig-id: CP_COMPACT_SUM_FLAG
    0x8:
      id: error
      -orig-id: CP_ERROR_FLAG
    0x10:
      id: needs_check
      -orig-id: CP_FSCK_FLAG
    0x20:
      id: fast_boot
      -orig-id: CP_FASTBOOT_FLAG
    0x40:
      id: checksum_recovery
      -orig-id: CP_CRC_RECOVERY_FLAG
    0x80:
      id: nat_bits
      -orig-id: CP_NAT_BITS_FLAG
    0x100:
      id: trimmed
      -orig-id: CP_TRIMMED_FLAG
    0x200:
      id: no_checksum_recovery
      -orig-id: CP_NOCRC_RECOVERY_FLAG
    0x400:
      id: large_nat_bitmap
      -orig-id: CP_LARGE_NAT_BITMAP_FLAG
    0x800:
      id: quotas_need_check
      -orig-id: CP_QUOTA_NEED_FSCK_FLAG
    0x1000:
      id: disabled
      -orig-id: CP_DISABLED_FLAG
    0x2000:
      id: disabled_quickly
      -orig-id: CP_DISABLED_QUICK_FLAG
    0x4000:
      id: resizing
      -orig-id: CP_RESIZEFS_FLAG
