meta:
  id: packed_kernel
  title: Streams of LZO and LZ4 in kernels and ramdisks
  application: Linux, lzop, lz4
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
doc: |
  How blocks of LZO and of LZ4 stand one after the other in a stream. Streams of gzip,
  bzip2, LZMA, XZ and Zstandard are formats of their own, which decompressors read.
doc-ref: https://github.com/lz4/lz4/blob/v1.9.4/doc/lz4_Frame_format.md LZ4 Frame Format, "Legacy frame"
seq:
  - id: start
    type: lz4_start
types:
  lz4_start:
    -record: true
    doc: |
      What a stream of LZ4 in its old form begins with, the only one that Linux unpacks.
      Blocks follow, each with its length in front; another start may stand between them.
    doc-ref: https://github.com/lz4/lz4/blob/v1.9.4/doc/lz4_Frame_format.md LZ4 Frame Format, "Legacy frame"
    seq:
      - id: magic
        contents: [0x02, 0x21, 0x4c, 0x18]
  lz4_block:
    -record: true
    doc: What a block of LZ4 begins with; it unpacks to 8 MiB at most.
    doc-ref: https://github.com/lz4/lz4/blob/v1.9.4/doc/lz4_Frame_format.md LZ4 Frame Format, "Legacy frame"
    seq:
      - id: len_packed
        type: u4
        doc: Bytes of the block that follow.
  lzop_start:
    -record: true
    doc: What a file of lzop begins with. From version 0x940 on a byte with the level follows.
    doc-ref: https://github.com/torvalds/linux/blob/v6.6/lib/decompress_unlzo.c#L29
    seq:
      - id: magic
        contents: [0x89, 0x4c, 0x5a, 0x4f, 0x00, 0x0d, 0x0a, 0x1a, 0x0a]
      - id: version
        type: u2be
        doc: Of lzop, 0x1040 for 1.04.
      - id: library_version
        type: u2be
      - id: needed_version
        type: u2be
        doc: Of lzop, to unpack it.
      - id: method
        type: u1
  lzop_flags:
    -record: true
    doc: What follows; then a filter of 4 bytes if the flags say so.
    doc-ref: https://github.com/torvalds/linux/blob/v6.6/lib/decompress_unlzo.c#L29
    seq:
      - id: flags
        type: u4be
        doc: Bits of enum `lzop_flag`.
  lzop_file:
    -record: true
    doc: |
      The file that was packed. Its time has 4 more bytes from version 0x940 on. Then come a
      byte with the length of its name, the name, and a checksum of 4 bytes.
    doc-ref: https://github.com/torvalds/linux/blob/v6.6/lib/decompress_unlzo.c#L29
    seq:
      - id: mode
        type: u4be
      - id: modified
        type: u4be
        doc: Seconds since 1970.
  lzop_name:
    -record: true
    doc: How long the file's name is.
    doc-ref: https://github.com/torvalds/linux/blob/v6.6/lib/decompress_unlzo.c#L29
    seq:
      - id: len_name
        type: u1
  lzop_end:
    -record: true
    doc: What the last block is followed by, where the length of a block would stand.
    doc-ref: https://github.com/torvalds/linux/blob/v6.6/lib/decompress_unlzo.c#L29
    seq:
      - id: len_unpacked
        type: u4be
        doc: 0.
  lzop_block:
    -record: true
    doc: What a block of LZO begins with; one that is as long packed as unpacked is stored.
    doc-ref: https://github.com/torvalds/linux/blob/v6.6/lib/decompress_unlzo.c#L29
    seq:
      - id: len_unpacked
        type: u4be
      - id: len_packed
        type: u4be
      - id: checksum
        type: u4be
        doc: Of what it unpacks to.
  len_unpacked:
    -record: true
    doc: |
      What Linux puts behind a packed kernel of any format but gzip, whose streams end with it
      themselves: the bytes that it unpacks to.
    doc-ref: https://github.com/torvalds/linux/blob/v6.6/scripts/Makefile.lib#L390
    seq:
      - id: length
        type: u4
enums:
  lzop_flag:
    0x800:
      id: has_filter
      -orig-id: HEADER_HAS_FILTER
