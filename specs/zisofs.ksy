meta:
  id: zisofs
  title: Compressed file of zisofs
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
doc: |
  What stands in place of a file's content: a header, a table of where each block
  begins, and the blocks, each compressed by itself as zlib does (RFC 1950). The
  table has one entry more than there are blocks, for the end of the last. A block
  of zeros has no bytes at all.
doc-ref: https://dev.lovelyhq.com/libburnia/libisofs/src/branch/master/doc/zisofs_format.txt zisofs format, zisofs
seq:
  - id: header
    type: header
types:
  header:
    doc: The fixed part. What the ZF entry (susp) says counts, not what it repeats.
    doc-ref: https://dev.lovelyhq.com/libburnia/libisofs/src/branch/master/doc/zisofs_format.txt zisofs format, zisofs
    -record: true
    seq:
      - id: magic
        contents: [0x37, 0xe4, 0x53, 0x96, 0xc9, 0xdb, 0xd6, 0x07]
      - id: size
        type: u4
        doc: Bytes of the file, uncompressed.
      - id: header_size_quarter
        type: u1
        doc: A quarter of the bytes before the table, 4.
      - id: block_size_shift
        type: u1
        doc: Power of two of the bytes in an uncompressed block, from 15 to 17.
      - id: reserved
        type: u2
  pointer:
    doc: An entry of the table.
    doc-ref: https://dev.lovelyhq.com/libburnia/libisofs/src/branch/master/doc/zisofs_format.txt zisofs format, zisofs
    -record: true
    seq:
      - id: offset
        type: u4
        doc: Byte at which a block begins, from the start of the header.
