meta:
  id: xfs_log
  title: Log of XFS
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: be
  xref:
    wikidata: Q283519
doc: |
  A ring of blocks of 512 bytes. A record has a header, and data that is made of
  operations. In every block of a record, the first 4 bytes are the number of
  the cycle; what belongs there is kept in the header, or in the headers that
  follow it where a record is longer than 32 KiB.
doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Records)
-orig-id: xlog_rec_header
-record: true
seq:
  - id: magic
    -orig-id: h_magicno
    type: u4
    valid: 0xfeedbabe
  - id: cycle
    -orig-id: h_cycle
    type: u4
    doc: How many times the ring had been written.
  - id: version
    -orig-id: h_version
    type: u4
    doc: 1 or 2.
  - id: len_data
    -orig-id: h_len
    type: u4
    doc: Bytes of data behind all headers.
  - id: sequence
    -orig-id: h_lsn
    type: u8
    doc: |
      This record's place, the cycle in the upper half, the block in the ring in the
      lower.
  - id: tail_sequence
    -orig-id: h_tail_lsn
    type: u8
    doc: Place of the oldest record that recovery needs.
  - id: checksum
    -orig-id: h_crc
    size: 4
    doc: Little-endian CRC-32C of the headers with zero in this place, and of the data.
  - id: previous_block
    -orig-id: h_prev_block
    type: u4
  - id: num_operations
    -orig-id: h_num_logops
    type: u4
  - id: cycle_data
    -orig-id: h_cycle_data
    size: 256
    doc: The first 4 bytes of each of the first 64 blocks of data.
  - id: byte_order
    -orig-id: h_fmt
    type: u4
    enum: byte_order
    doc: Of what was logged; the log's own structures are big-endian.
  - id: uuid
    -orig-id: h_fs_uuid
    size: 16
  - id: max_record
    -orig-id: h_size
    type: u4
    doc: Bytes of data that a record of this log may have.
  - id: padding
    size: 188
instances:
  len_block:
    value: 512
    doc: Bytes.
  len_header:
    value: 328
    doc: Bytes of the header that `checksum` covers.
  len_header_32:
    value: 324
    doc: The same where a 32-bit kernel wrote.
  len_extension:
    value: 260
    doc: Bytes of a further header that `checksum` covers.
types:
  extension:
    -orig-id: xlog_rec_ext_header
    doc: A further header, of a record of more than 32 KiB.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Records)
    -record: true
    seq:
      - id: cycle
        -orig-id: xh_cycle
        type: u4
      - id: cycle_data
        -orig-id: xh_cycle_data
        size: 256
      - id: padding
        size: 252
  operation:
    -orig-id: xlog_op_header
    doc: The head of an operation; its data follows.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Operations)
    -record: true
    seq:
      - id: transaction
        -orig-id: oh_tid
        type: u4
      - id: length
        -orig-id: oh_len
        type: u4
        doc: Bytes of data.
      - id: client
        -orig-id: oh_clientid
        type: u1
      - id: flags
        -orig-id: oh_flags
        type: u1
        -bits: operation_flag
        doc: Bit mask, see enum `operation_flag`.
      - id: reserved
        -orig-id: oh_res2
        type: u2
  cycle_mark:
    doc: |
      What every block of the log begins with: the cycle, or the magic number of a
      header whose next field is the cycle.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Records)
    -record: true
    seq:
      - id: first
        type: u4
      - id: second
        type: u4
    instances:
      cycle:
        value: 'first == 0xfeedbabe ? second : first'
enums:
  byte_order:
    0:
      id: unknown
      -orig-id: XLOG_FMT_UNKNOWN
    1:
      id: linux_little
      -orig-id: XLOG_FMT_LINUX_LE
    2:
      id: linux_big
      -orig-id: XLOG_FMT_LINUX_BE
    3:
      id: irix_big
      -orig-id: XLOG_FMT_IRIX_BE
  operation_flag:
    0x01:
      id: start
      -orig-id: XLOG_START_TRANS
    0x02:
      id: commit
      -orig-id: XLOG_COMMIT_TRANS
    0x04:
      id: continued
      -orig-id: XLOG_CONTINUE_TRANS
    0x08:
      id: continuation
      -orig-id: XLOG_WAS_CONT_TRANS
    0x10:
      id: end
      -orig-id: XLOG_END_TRANS
    0x20:
      id: unmount
      -orig-id: XLOG_UNMOUNT_TRANS
