meta:
  id: reiserfs_journal
  title: Journal of ReiserFS
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q652370
doc: |
  A ring of blocks, with a header behind the last one. A transaction is a description
  block, copies of the blocks that it changes, and a commit block. The numbers of those
  blocks stand in the description, and what finds no room there in the commit.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/journal.c?h=v6.12
seq:
  - id: header
    type: header
types:
  header:
    -record: true
    -orig-id: reiserfs_journal_header
    doc: Which transactions are in their places already.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 reiserfs_journal_header
    seq:
      - id: last_flushed
        -orig-id: j_last_flush_trans_id
        type: u4
        doc: The last transaction whose blocks are in their places.
      - id: first_unflushed
        -orig-id: j_first_unflushed_offset
        type: u4
        doc: Block of the ring at which the next one begins.
      - id: mount
        -orig-id: j_mount_id
        type: u4
        doc: Counts mounts; transactions of others are not replayed.
  description:
    -record: true
    -orig-id: reiserfs_journal_desc
    doc: |
      The start of a description; numbers of blocks follow. The last 12 bytes of the block are
      the magic `ReIsErLB`, padded.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 reiserfs_journal_desc
    seq:
      - id: transaction
        -orig-id: j_trans_id
        type: u4
      - id: num_blocks
        -orig-id: j_len
        type: u4
        doc: Blocks that it changes; the commit lies behind so many.
      - id: mount
        -orig-id: j_mount_id
        type: u4
  magic:
    -record: true
    doc: The end of a description.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 JOURNAL_DESC_MAGIC
    seq:
      - id: magic
        contents: ReIsErLB
      - id: padding
        size: 4
  commit:
    -record: true
    -orig-id: reiserfs_journal_commit
    doc: The start of a commit; numbers of blocks follow.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 reiserfs_journal_commit
    seq:
      - id: transaction
        -orig-id: j_trans_id
        type: u4
        doc: As in the description.
      - id: num_blocks
        -orig-id: j_len
        type: u4
        doc: As in the description.
  real_block:
    -record: true
    doc: Where a copy belongs.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 j_realblock
    seq:
      - id: block
        type: u4
