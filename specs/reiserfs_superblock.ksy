meta:
  id: reiserfs_superblock
  title: Superblock of ReiserFS 3.5 and 3.6
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q652370
doc: |
  At byte 65536; of the first editions of 3.5 at byte 8192. All blocks are counted from
  the start of the volume. What the first editions do not have is zero there.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 reiserfs_super_block
-record: true
-orig-id: reiserfs_super_block
seq:
  - id: num_blocks
    -orig-id: s_block_count
    type: u4
  - id: num_free_blocks
    -orig-id: s_free_blocks
    type: u4
  - id: root_block
    -orig-id: s_root_block
    type: u4
    doc: The root of the tree.
  - id: journal_block
    -orig-id: jp_journal_1st_block
    type: u4
    doc: The first block of the journal.
  - id: journal_device
    -orig-id: jp_journal_dev
    type: u4
    doc: The device on which the journal is, 0 for this one.
  - id: num_journal_blocks
    -orig-id: jp_journal_size
    type: u4
    doc: Blocks of the journal, its header left out, which follows them.
  - id: most_transaction_blocks
    -orig-id: jp_journal_trans_max
    type: u4
    doc: The most blocks in a transaction.
  - id: journal_magic
    -orig-id: jp_journal_magic
    type: u4
    doc: A random number, to find the journal by.
  - id: most_batch_blocks
    -orig-id: jp_journal_max_batch
    type: u4
  - id: most_commit_age
    -orig-id: jp_journal_max_commit_age
    type: u4
    doc: Seconds.
  - id: most_transaction_age
    -orig-id: jp_journal_max_trans_age
    type: u4
    doc: Seconds.
  - id: block_size
    -orig-id: s_blocksize
    type: u2
  - id: most_objects
    -orig-id: s_oid_maxsize
    type: u2
  - id: num_objects
    -orig-id: s_oid_cursize
    type: u2
  - id: state
    -orig-id: s_umount_state
    type: u2
    -values: state
    doc: Enum `state`.
  - id: magic
    -orig-id: s_magic
    size: 10
    doc: |
      ReIsErFs for the keys of 3.5, ReIsEr2Fs for those of 3.6; ReIsEr3Fs with a journal of
      another size or place, and then `version` tells the keys.
  - id: check_state
    -orig-id: s_fs_state
    type: u2
    -bits: check_state
    doc: What a check noted, or is about to do; see `check_state`.
  - id: hash
    -orig-id: s_hash_function_code
    type: u4
    -values: hash
    doc: How names of directories are hashed, enum `hash`.
  - id: tree_height
    -orig-id: s_tree_height
    type: u2
    doc: Levels of the tree, and one more.
  - id: num_bitmaps
    -orig-id: s_bmap_nr
    type: u2
  - id: version
    -orig-id: s_version
    type: u2
    doc: 0 for the keys of 3.5, 2 for those of 3.6.
  - id: num_reserved_for_journal
    -orig-id: s_reserved_for_journal
    type: u2
  - id: inode_generation
    -orig-id: s_inode_generation
    type: u4
  - id: flags
    -orig-id: s_flags
    type: u4
    -bits: flags
    doc: See `flags`.
  - id: uuid
    -orig-id: s_uuid
    size: 16
  - id: label
    -orig-id: s_label
    size: 16
    doc: Padded with NULs.
enums:
  state:
    1:
      id: unmounted
      -orig-id: REISERFS_VALID_FS
    2:
      id: mounted
      -orig-id: REISERFS_ERROR_FS
      doc: Mounted for writing, and not unmounted since.
  check_state:
    0x1:
      id: corrupt
      -orig-id: FS_ERROR
      doc: Some corruptions exist.
    0x2:
      id: fatal
      -orig-id: FS_FATAL
      doc: Fatal corruptions exist.
    0x4:
      id: io_errors
      -orig-id: IO_ERROR
      doc: Corruptions by errors of the device exist.
  flags:
    0x1:
      id: attributes_cleared
      -orig-id: reiserfs_attrs_cleared
      doc: The attributes of chattr in stat items have a meaning.
  hash:
    0:
      id: unset
      -orig-id: UNSET_HASH
    1:
      id: tea
      -orig-id: TEA_HASH
    2:
      id: rupasov
      -orig-id: YURA_HASH
    3:
      id: r5
      -orig-id: R5_HASH
