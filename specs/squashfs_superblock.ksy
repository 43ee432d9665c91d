meta:
  id: squashfs_superblock
  title: Superblock of SquashFS 4.0
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q389904
doc: |
  The first 96 bytes: how the file system is made, and where its tables begin. All
  places are bytes from here. It is followed, where the flag says so, by a metadata
  block with the compressor's options, which a reader does not need.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/squashfs.rst?h=v6.12 3, Squashfs Filesystem Design
-record: true
seq:
  - id: magic
    -orig-id: s_magic
    contents: hsqs
    doc: Its bytes in the other order are those of big-endian versions before 4.
  - id: num_inodes
    -orig-id: inodes
    type: u4
  - id: made
    -orig-id: mkfs_time
    type: u4
    doc: Seconds since 1970 at which it was made or last added to.
  - id: block_size
    type: u4
    doc: Bytes of an uncompressed block of data, a power of two from 4096 to 1048576.
  - id: num_fragments
    -orig-id: fragments
    type: u4
    doc: Blocks that hold the ends of files.
  - id: compression
    type: u2
    -values: compression
    doc: Enum `compression`.
  - id: block_log
    type: u2
    doc: The power of two that `block_size` is.
  - id: flags
    type: u2
    -bits: flags
    doc: Bits of enum `flags`.
  - id: num_ids
    -orig-id: no_ids
    type: u2
    doc: Numbers of users and groups in the table of them.
  - id: major_version
    -orig-id: s_major
    type: u2
    doc: 4 for what is described here.
  - id: minor_version
    -orig-id: s_minor
    type: u2
    doc: '0.'
  - id: root_inode
    type: u8
    doc: The root directory's inode, as `squashfs_inode` describes references.
  - id: num_bytes
    -orig-id: bytes_used
    type: u8
    doc: Bytes of the file system; what follows them is padding.
  - id: ids_start
    -orig-id: id_table_start
    type: u8
    doc: Where the places of the blocks of the table of users and groups stand.
  - id: attributes_start
    -orig-id: xattr_id_table_start
    type: u8
    doc: Where the head of the table of extended attributes stands; all ones without.
  - id: inodes_start
    -orig-id: inode_table_start
    type: u8
    doc: The first metadata block of inodes.
  - id: directories_start
    -orig-id: directory_table_start
    type: u8
    doc: The first metadata block of directories.
  - id: fragments_start
    -orig-id: fragment_table_start
    type: u8
    doc: Where the places of the blocks of the table of fragments stand; all ones without.
  - id: exports_start
    -orig-id: lookup_table_start
    type: u8
    doc: |
      Where the places of the blocks of the export table stand, which leads from the
      numbers of inodes to the inodes; all ones without.
instances:
  has_attributes:
    value: attributes_start != 0xffffffffffffffff
  has_fragments:
    value: fragments_start != 0xffffffffffffffff
  has_exports:
    value: exports_start != 0xffffffffffffffff
enums:
  compression:
    1:
      id: gzip
      -orig-id: ZLIB_COMPRESSION
      doc: A zlib stream (RFC 1950).
    2:
      id: lzma
      -orig-id: LZMA_COMPRESSION
      doc: LZMA with the header of the .lzma format. Linux does not read it.
    3:
      id: lzo
      -orig-id: LZO_COMPRESSION
      doc: One LZO1X stream.
    4:
      id: xz
      -orig-id: XZ_COMPRESSION
      doc: An .xz stream, with CRC32.
    5:
      id: lz4
      -orig-id: LZ4_COMPRESSION
      doc: One LZ4 block, without a frame.
    6:
      id: zstd
      -orig-id: ZSTD_COMPRESSION
      doc: A Zstandard frame (RFC 8878).
  flags:
    0x0001:
      id: inodes_uncompressed
      -orig-id: SQUASHFS_NOI
      doc: Each block says itself whether it is compressed; this only tells how it was made.
    0x0002:
      id: data_uncompressed
      -orig-id: SQUASHFS_NOD
      doc: As `inodes_uncompressed`.
    0x0004:
      id: checked
      doc: Of versions before 4.
    0x0008:
      id: fragments_uncompressed
      -orig-id: SQUASHFS_NOF
      doc: As `inodes_uncompressed`.
    0x0010:
      id: no_fragments
      -orig-id: SQUASHFS_NO_FRAG
      doc: No file shares a block with another one's end.
    0x0020:
      id: always_fragments
      -orig-id: SQUASHFS_ALWAYS_FRAG
      doc: The ends of large files are fragments, too.
    0x0040:
      id: duplicates_removed
      -orig-id: SQUASHFS_DUPLICATE
      doc: Files of the same content share it.
    0x0080:
      id: exportable
      -orig-id: SQUASHFS_EXPORT
      doc: There is an export table.
    0x0100:
      id: attributes_uncompressed
      doc: As `inodes_uncompressed`.
    0x0200:
      id: no_attributes
      doc: Extended attributes were left out.
    0x0400:
      id: compressor_options
      -orig-id: SQUASHFS_COMP_OPT
      doc: A metadata block with options of the compressor follows the superblock.
    0x0800:
      id: ids_uncompressed
      doc: As `inodes_uncompressed`.
