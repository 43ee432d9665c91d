meta:
  id: nilfs2_metadata
  title: Files of NILFS2 that hold what others are found by
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q1046309
doc: |
  The inode file and the translation file are tables in groups: a block with a bitmap, then
  entries; before many groups, a block with their counts. The file of checkpoints and that of
  segments are plain tables behind a head.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
types:
  group:
    -record: true
    -orig-id: nilfs_palloc_group_desc
    doc: A group of entries; there are as many of them in a group as bits in a block.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_palloc_group_desc
    seq:
      - id: num_free
        -orig-id: pg_nfrees
        type: u4
  translation:
    -record: true
    -orig-id: nilfs_dat_entry
    doc: An entry of the translation file. A virtual number of a block is its number in it.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_dat_entry
    seq:
      - id: block
        -orig-id: de_blocknr
        type: u8
        doc: Of the volume; 0 if it has none (yet).
      - id: first_checkpoint
        -orig-id: de_start
        type: u8
        doc: The first that has the block.
      - id: end_checkpoint
        -orig-id: de_end
        type: u8
        doc: The first that has it no longer; all bits are set while it is in use.
      - id: reserved
        -orig-id: de_rsv
        type: u8
  checkpoint_head:
    -record: true
    -orig-id: nilfs_cpfile_header
    doc: What the file of checkpoints begins with, in the room of whole entries.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_cpfile_header
    seq:
      - id: num_checkpoints
        -orig-id: ch_ncheckpoints
        type: u8
      - id: num_snapshots
        -orig-id: ch_nsnapshots
        type: u8
      - id: next_snapshot
        -orig-id: ssl_next
        type: u8
        doc: 0 for none, as everywhere.
      - id: previous_snapshot
        -orig-id: ssl_prev
        type: u8
  checkpoint:
    -record: true
    -orig-id: nilfs_checkpoint
    doc: |
      An entry of the file of checkpoints; the inode of the inode file follows. The first has number
      1.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_checkpoint
    seq:
      - id: flags
        -orig-id: cp_flags
        type: u4
        -bits: checkpoint_flags
      - id: num_checkpoints
        -orig-id: cp_checkpoints_count
        type: u4
        doc: |
          In the first entry of a block: how many of it are valid.
      - id: next_snapshot
        -orig-id: ssl_next
        type: u8
      - id: previous_snapshot
        -orig-id: ssl_prev
        type: u8
      - id: number
        -orig-id: cp_cno
        type: u8
      - id: created
        -orig-id: cp_create
        type: u8
        doc: Seconds since 1970.
      - id: num_new_blocks
        -orig-id: cp_nblk_inc
        type: u8
      - id: num_inodes
        -orig-id: cp_inodes_count
        type: u8
      - id: num_blocks
        -orig-id: cp_blocks_count
        type: u8
  segment_head:
    -record: true
    -orig-id: nilfs_sufile_header
    doc: What the file of segments begins with, in the room of whole entries.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_sufile_header
    seq:
      - id: num_clean
        -orig-id: sh_ncleansegs
        type: u8
      - id: num_dirty
        -orig-id: sh_ndirtysegs
        type: u8
      - id: last_allocated
        -orig-id: sh_last_alloc
        type: u8
  segment_usage:
    -record: true
    -orig-id: nilfs_segment_usage
    doc: An entry of the file of segments.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_segment_usage
    seq:
      - id: modified
        -orig-id: su_lastmod
        type: u8
        doc: Seconds since 1970.
      - id: num_blocks
        -orig-id: su_nblocks
        type: u4
        doc: Blocks in it that logs have written.
      - id: flags
        -orig-id: su_flags
        type: u4
        -bits: usage_flags
        doc: 0 for a clean segment.
enums:
  checkpoint_flags:
    0x1:
      id: snapshot
      -orig-id: NILFS_CHECKPOINT_SNAPSHOT
      doc: The cleaner leaves it.
    0x2:
      id: invalid
      -orig-id: NILFS_CHECKPOINT_INVALID
    0x4:
      id: sketch
      -orig-id: NILFS_CHECKPOINT_SKETCH
    0x8:
      id: minor
      -orig-id: NILFS_CHECKPOINT_MINOR
      doc: Of the cleaner, or it has changes of metadata alone.
  usage_flags:
    0x1:
      id: active
      -orig-id: NILFS_SEGMENT_USAGE_ACTIVE
      doc: It is being written; never stored.
    0x2:
      id: dirty
      -orig-id: NILFS_SEGMENT_USAGE_DIRTY
    0x4:
      id: error
      -orig-id: NILFS_SEGMENT_USAGE_ERROR
