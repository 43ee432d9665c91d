meta:
  id: jbd2
  title: Journal of ext3 and ext4
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: be
doc: |
  One block of a journal that is not a copy of a block of the file system. A
  transaction is a descriptor, the copies that it announces, more such groups,
  revocations, and a commit block. Feature flags stand in the journal's
  superblock, its first block.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
params:
  - id: is_wide
    type: bool
    doc: Block numbers have 64 bits (flag `wide`).
  - id: has_checksums_2
    type: bool
    doc: Flag `checksums_2`.
  - id: has_checksums_3
    type: bool
    doc: Flag `checksums_3`.
seq:
  - id: header
    type: block_header
  - id: body
    size-eos: true
    type:
      switch-on: header.block_type
      cases:
        'block_type::descriptor': descriptor(is_wide, has_checksums_2, has_checksums_3)
        'block_type::commit': commit
        'block_type::superblock_1': superblock
        'block_type::superblock_2': superblock
        'block_type::revocation': revocation(is_wide)
types:
  block_header:
    -orig-id: journal_header_t
    doc: What every such block begins with.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
    -record: true
    seq:
      - id: magic
        -orig-id: h_magic
        type: u4
        valid: 0xc03b3998
      - id: block_type
        -orig-id: h_blocktype
        type: u4
        enum: block_type
      - id: sequence
        -orig-id: h_sequence
        type: u4
        doc: Number of the transaction; wraps.
  superblock:
    -orig-id: journal_superblock_t
    doc: |
      The journal's superblock behind its header. In version 1 everything behind
      `error` is unused.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
    -record: true
    seq:
      - id: block_size
        -orig-id: s_blocksize
        type: u4
        doc: Bytes.
      - id: num_blocks
        -orig-id: s_maxlen
        type: u4
        doc: Blocks of the journal, this one and those for fast commits included.
      - id: first_block
        -orig-id: s_first
        type: u4
        doc: First block of the log, to which it wraps.
      - id: first_sequence
        -orig-id: s_sequence
        type: u4
        doc: Number of the first transaction that the log holds.
      - id: start_block
        -orig-id: s_start
        type: u4
        doc: Where that transaction begins; zero if the log is empty.
      - id: error
        -orig-id: s_errno
        type: s4
        doc: Error number of a kernel that gave up writing.
      - id: compatible_features
        -orig-id: s_feature_compat
        type: u4
        -bits: compatible
        doc: Bit mask, see enum `compatible`.
      - id: incompatible_features
        -orig-id: s_feature_incompat
        type: u4
        -bits: incompatible
        doc: Bit mask, see enum `incompatible`.
      - id: read_only_features
        -orig-id: s_feature_ro_compat
        type: u4
        doc: None is defined.
      - id: uuid
        -orig-id: s_uuid
        size: 16
        doc: Of the journal.
      - id: num_users
        -orig-id: s_nr_users
        type: u4
        doc: File systems that share an external journal.
      - id: dynamic_superblock
        -orig-id: s_dynsuper
        type: u4
      - id: max_transaction
        -orig-id: s_max_transaction
        type: u4
      - id: max_transaction_data
        -orig-id: s_max_trans_data
        type: u4
      - id: checksum_type
        -orig-id: s_checksum_type
        type: u1
        doc: 4 for CRC-32C.
      - id: padding_1
        -orig-id: s_padding2
        size: 3
      - id: num_fast_commit_blocks
        -orig-id: s_num_fc_blks
        type: u4
        doc: Blocks at the end for fast commits; 0 stands for 256 if `fast_commit` is set.
      - id: head_block
        -orig-id: s_head
        type: u4
        doc: Where the log of a clean journal ended.
      - id: padding_2
        -orig-id: s_padding
        size: 160
      - id: checksum
        -orig-id: s_checksum
        type: u4
        doc: CRC-32C of the superblock with zero in this place.
      - id: users
        -orig-id: s_users
        size: 768
        doc: UUIDs of the file systems that share an external journal.
  descriptor:
    doc: Announces the copies that follow it, in their order.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
    params:
      - id: is_wide
        type: bool
      - id: has_checksums_2
        type: bool
      - id: has_checksums_3
        type: bool
    seq:
      - id: tags
        type: tag(is_wide, has_checksums_2, has_checksums_3)
        repeat: until
        repeat-until: _.is_last or _io.size - _io.pos < len_least
        doc: Until the last one says so, or the block is full.
    instances:
      len_tag:
        value: 'has_checksums_3 ? 16 : 8 + (is_wide ? 4 : 0) + (has_checksums_2 ? 2 : 0)'
        doc: Bytes of a tag without a UUID.
      len_least:
        value: 'len_tag + (has_checksums_2 or has_checksums_3 ? 4 : 0)'
        doc: Bytes that another tag needs, and the checksum at the block's end.
  tag:
    doc: Where one copy belongs. The layout depends on the journal's features.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
    params:
      - id: is_wide
        type: bool
      - id: has_checksums_2
        type: bool
      - id: has_checksums_3
        type: bool
    seq:
      - id: low
        type: tag_low
      - id: wide_rest
        type: long_tag_rest
        if: has_checksums_3
      - id: short_rest
        type: short_tag_rest
        if: not has_checksums_3
      - id: high
        type: tag_high
        if: is_wide and not has_checksums_3
      - id: padding
        size: 2
        if: has_checksums_2 and not has_checksums_3
        doc: By an oversight that became the format.
      - id: uuid
        size: 16
        if: (flags & 2) == 0
    instances:
      flags:
        value: 'has_checksums_3 ? wide_rest.flags : short_rest.flags'
        doc: Bit mask, see enum `tag_flags`.
      is_last:
        value: (flags & 8) != 0
  tag_low:
    -orig-id: t_blocknr
    doc: What every tag begins with, the number of the block in the file system.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
    -record: true
    seq:
      - id: block_low
        type: u4
  long_tag_rest:
    -orig-id: journal_block_tag3_t
    doc: What follows the block number in a tag with checksums of version 3.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
    -record: true
    seq:
      - id: flags
        -orig-id: t_flags
        type: u4
        -bits: tag_flags
        doc: Bit mask, see enum `tag_flags`.
      - id: block_high
        -orig-id: t_blocknr_high
        type: u4
        doc: Counts only if the journal is wide.
      - id: checksum
        -orig-id: t_checksum
        type: u4
        doc: CRC-32C over seed, sequence and copy.
  short_tag_rest:
    -orig-id: journal_block_tag_t
    doc: What follows the block number in a tag without checksums, or with those of version 2.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
    -record: true
    seq:
      - id: checksum
        -orig-id: t_checksum
        type: u2
        doc: The low half of that of version 3.
      - id: flags
        -orig-id: t_flags
        type: u2
        -bits: tag_flags
        doc: Bit mask, see enum `tag_flags`.
  tag_high:
    -orig-id: t_blocknr_high
    doc: Behind a short tag of a wide journal.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
    -record: true
    seq:
      - id: block_high
        type: u4
  tail:
    -orig-id: jbd2_journal_block_tail
    doc: The last 4 bytes of a descriptor or revocation block, with checksums of version 2 or 3.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
    -record: true
    seq:
      - id: checksum
        -orig-id: t_checksum
        type: u4
        doc: CRC-32C over seed and block with zero in this place.
  commit:
    -orig-id: commit_header
    doc: Ends a transaction; what has none did not happen.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
    -record: true
    seq:
      - id: checksum_type
        -orig-id: h_chksum_type
        type: u1
        doc: 1 for CRC-32 of all blocks of the transaction, with the flag `checksum`.
      - id: len_checksum
        -orig-id: h_chksum_size
        type: u1
      - id: padding
        -orig-id: h_padding
        size: 2
      - id: checksums
        -orig-id: h_chksum
        type: u4
        repeat: expr
        repeat-expr: 8
        doc: The first is that CRC-32, or CRC-32C over seed and block with zero in its place.
      - id: seconds
        -orig-id: h_commit_sec
        type: u8
        doc: Since 1970.
      - id: nanoseconds
        -orig-id: h_commit_nsec
        type: u4
  revocation:
    doc: Copies up to this transaction that must not be written back any more.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
    params:
      - id: is_wide
        type: bool
    seq:
      - id: head
        type: revocation_head
      - id: blocks
        size: head.len_used - 16
        type: revoked_blocks
        if: not is_wide
      - id: wide_blocks
        size: head.len_used - 16
        type: revoked_wide_blocks
        if: is_wide
  revocation_head:
    -orig-id: jbd2_journal_revoke_header_t
    doc: What comes before the block numbers.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
    -record: true
    seq:
      - id: len_used
        -orig-id: r_count
        type: u4
        valid:
          min: 16
          max: 65536
        doc: Bytes of the block in use, its header of 12 bytes and this field included.
  revoked_blocks:
    doc: Block numbers, back to back.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
    seq:
      - id: numbers
        type: narrow_block
        repeat: eos
  revoked_wide_blocks:
    doc: Block numbers of a wide journal, back to back.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
    seq:
      - id: numbers
        type: wide_block
        repeat: eos
  narrow_block:
    doc: A revoked block.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
    -record: true
    seq:
      - id: block
        type: u4
  wide_block:
    doc: A revoked block in a wide journal.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
    -record: true
    seq:
      - id: block
        type: u8
enums:
  block_type:
    1:
      id: descriptor
      -orig-id: JBD2_DESCRIPTOR_BLOCK
    2:
      id: commit
      -orig-id: JBD2_COMMIT_BLOCK
    3:
      id: superblock_1
      -orig-id: JBD2_SUPERBLOCK_V1
    4:
      id: superblock_2
      -orig-id: JBD2_SUPERBLOCK_V2
    5:
      id: revocation
      -orig-id: JBD2_REVOKE_BLOCK
  compatible:
    0x1:
      id: checksum
      -orig-id: JBD2_FEATURE_COMPAT_CHECKSUM
  incompatible:
    0x01:
      id: revocations
      -orig-id: JBD2_FEATURE_INCOMPAT_REVOKE
    0x02:
      id: wide
      -orig-id: JBD2_FEATURE_INCOMPAT_64BIT
    0x04:
      id: async_commit
      -orig-id: JBD2_FEATURE_INCOMPAT_ASYNC_COMMIT
    0x08:
      id: checksums_2
      -orig-id: JBD2_FEATURE_INCOMPAT_CSUM_V2
    0x10:
      id: checksums_3
      -orig-id: JBD2_FEATURE_INCOMPAT_CSUM_V3
    0x20:
      id: fast_commit
      -orig-id: JBD2_FEATURE_INCOMPAT_FAST_COMMIT
  tag_flags:
    0x1:
      id: escaped
      doc: The copy begins with zeros in place of the journal's magic number.
      -orig-id: JBD2_FLAG_ESCAPE
    0x2:
      id: same_uuid
      doc: No UUID follows.
      -orig-id: JBD2_FLAG_SAME_UUID
    0x4:
      id: deleted
      -orig-id: JBD2_FLAG_DELETED
    0x8:
      id: last
      -orig-id: JBD2_FLAG_LAST_TAG
