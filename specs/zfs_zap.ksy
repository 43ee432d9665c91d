meta:
  id: zfs_zap
  title: Tables of names and values of ZFS
  application: OpenZFS, FreeBSD, illumos
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q192923
doc: |
  A ZAP is the content of an object. A small one is one block of entries of 64 bytes; others begin
  with a block that has a table of pointers, or says where it is, to leaves by the hash of names.
doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_impl.h
seq:
  - id: micro
    type: micro
types:
  micro:
    -record: true
    -orig-id: mzap_phys_t
    doc: The head of a small table, 64 bytes.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_impl.h mzap_phys_t
    seq:
      - id: block_kind
        -orig-id: mz_block_type
        type: u4
        -values: block_kind
        doc: |
          The lower half of a number whose upper half is `block_mark`.
      - id: block_mark
        -orig-id: mz_block_type
        type: u4
        doc: |
          0x80000000.
      - id: salt
        -orig-id: mz_salt
        type: u8
      - id: normalisation
        -orig-id: mz_normflags
        type: u8
        doc: How names are made alike before they are compared; 0 for not at all.
      - id: padding
        -orig-id: mz_pad
        type: u8
        repeat: expr
        repeat-expr: 5
  micro_entry:
    -record: true
    -orig-id: mzap_ent_phys_t
    doc: A name and its number in a small table.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_impl.h mzap_ent_phys_t
    seq:
      - id: value
        -orig-id: mze_value
        type: u8
      - id: collision
        -orig-id: mze_cd
        type: u4
      - id: padding
        -orig-id: mze_pad
        type: u2
      - id: name
        -orig-id: mze_name
        size: 50
        doc: Ends with a NUL; empty if the entry is free.
  header:
    -record: true
    -orig-id: zap_phys_t
    doc: The head of a large table, in its first block.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_impl.h zap_phys_t
    seq:
      - id: block_kind
        -orig-id: zap_block_type
        type: u4
        -values: block_kind
        doc: |
          The lower half of a number whose upper half is `block_mark`.
      - id: block_mark
        -orig-id: zap_block_type
        type: u4
        doc: |
          0x80000000.
      - id: magic
        -orig-id: zap_magic
        type: u8
        -values: magic
      - id: table_block
        -orig-id: zt_blk
        type: u8
        doc: |
          The block at which the table of pointers begins; 0: it is in the second half of this one.
      - id: num_table_blocks
        -orig-id: zt_numblks
        type: u8
      - id: table_shift
        -orig-id: zt_shift
        type: u8
        doc: Power of two of its pointers.
      - id: next_table_block
        -orig-id: zt_nextblk
        type: u8
      - id: num_blocks_copied
        -orig-id: zt_blks_copied
        type: u8
      - id: free_block
        -orig-id: zap_freeblk
        type: u8
        doc: The next free block.
      - id: num_leaves
        -orig-id: zap_num_leafs
        type: u8
      - id: num_entries
        -orig-id: zap_num_entries
        type: u8
      - id: salt
        -orig-id: zap_salt
        type: u8
        doc: With which hashes begin.
      - id: normalisation
        -orig-id: zap_normflags
        type: u8
      - id: flags
        -orig-id: zap_flags
        type: u8
        -bits: flags
  table_pointer:
    -record: true
    -orig-id: uint64_t
    doc: The block of the leaf for hashes that begin so.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_impl.h ZAP_EMBEDDED_PTRTBL_ENT
    seq:
      - id: block
        type: u8
  leaf:
    -record: true
    -orig-id: zap_leaf_phys_t
    doc: |
      The head of a leaf, 48 bytes. Behind it is a table of numbers of chunks, one for each 32
      bytes of a block; then chunks of 24 bytes, which are entries, or pieces of names and values.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_leaf.h struct zap_leaf_phys
    seq:
      - id: block_kind
        -orig-id: lhr_block_type
        type: u4
        -values: block_kind
        doc: |
          The lower half of a number whose upper half is `block_mark`.
      - id: block_mark
        -orig-id: lhr_block_type
        type: u4
        doc: |
          0x80000000.
      - id: padding
        -orig-id: lhr_pad1
        type: u8
      - id: prefix
        -orig-id: lhr_prefix
        type: u8
        doc: With which the hashes of its names begin.
      - id: magic
        -orig-id: lhr_magic
        type: u4
        -values: magic
      - id: num_free
        -orig-id: lhr_nfree
        type: u2
        doc: Chunks.
      - id: num_entries
        -orig-id: lhr_nentries
        type: u2
      - id: len_prefix
        -orig-id: lhr_prefix_len
        type: u2
        doc: Bits.
      - id: first_free
        -orig-id: lhr_freelist
        type: u2
      - id: flags
        -orig-id: lhr_flags
        type: u1
      - id: more_padding
        -orig-id: lhr_pad2
        size: 11
  chunk_number:
    -record: true
    -orig-id: uint16_t
    doc: The first entry of those with the same hash in a leaf; 0xffff for none.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_leaf.h l_hash
    seq:
      - id: chunk
        type: u2
  entry:
    -record: true
    -orig-id: zap_leaf_entry
    doc: An entry, in a chunk.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_leaf.h struct zap_leaf_entry
    seq:
      - id: kind
        -orig-id: le_type
        type: u1
        -values: chunk_kind
      - id: value_width
        -orig-id: le_value_intlen
        type: u1
        doc: Bytes of each number of its value.
      - id: next_entry
        -orig-id: le_next
        type: u2
        doc: The next entry with the same hash in the leaf; 0xffff for none.
      - id: name_chunk
        -orig-id: le_name_chunk
        type: u2
      - id: len_name
        -orig-id: le_name_numints
        type: u2
        doc: Bytes, with the NUL at the end.
      - id: value_chunk
        -orig-id: le_value_chunk
        type: u2
      - id: num_values
        -orig-id: le_value_numints
        type: u2
      - id: collision
        -orig-id: le_cd
        type: u4
      - id: hash
        -orig-id: le_hash
        type: u8
  piece:
    -record: true
    -orig-id: zap_leaf_array
    doc: A piece of a name, or of a value, whose numbers have the most significant byte first.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_leaf.h struct zap_leaf_array
    seq:
      - id: kind
        -orig-id: la_type
        type: u1
        -values: chunk_kind
      - id: content
        -orig-id: la_array
        size: 21
      - id: next_piece
        -orig-id: la_next
        type: u2
        doc: |
          0xffff for none.
enums:
  block_kind:
    0:
      id: leaf
      -orig-id: ZBT_LEAF
    1:
      id: header
      -orig-id: ZBT_HEADER
    3:
      id: micro
      -orig-id: ZBT_MICRO
  magic:
    0x2f52ab2ab:
      id: header
      -orig-id: ZAP_MAGIC
    0x2ab1eaf:
      id: leaf
      -orig-id: ZAP_LEAF_MAGIC
  chunk_kind:
    251:
      id: piece
      -orig-id: ZAP_CHUNK_ARRAY
    252:
      id: entry
      -orig-id: ZAP_CHUNK_ENTRY
    253:
      id: free
      -orig-id: ZAP_CHUNK_FREE
  flags:
    1:
      id: long_hashes
      -orig-id: ZAP_FLAG_HASH64
    2:
      id: numbers_for_names
      -orig-id: ZAP_FLAG_UINT64_KEY
    4:
      id: hashed_names
      -orig-id: ZAP_FLAG_PRE_HASHED_KEY
