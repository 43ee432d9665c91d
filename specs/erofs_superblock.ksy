meta:
  id: erofs_superblock
  title: Superblock of EROFS
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q65085478
doc: |
  At byte 1024: how the file system is made, and where metadata begins. Blocks are
  counted from the start of the volume. Where compressors need settings, those follow
  the superblock, each behind its length.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 erofs_super_block
-record: true
-orig-id: erofs_super_block
seq:
  - id: magic
    contents: [0xe2, 0xe1, 0xf5, 0xe0]
  - id: checksum
    type: u4
    doc: |
      CRC-32C, not inverted at its end, from here to the end of the block, or over one block
      where blocks are not larger than 1024 bytes; with zeros in place of itself.
  - id: compatible_features
    -orig-id: feature_compat
    type: u4
    -bits: compatible
    doc: Bits of enum `compatible`.
  - id: log2_block_size
    -orig-id: blkszbits
    type: u1
    doc: Power of two of the bytes in a block, from 9 to 16.
  - id: num_extension_slots
    -orig-id: sb_extslots
    type: u1
    doc: How often 16 bytes the superblock is longer than these 128.
  - id: root_low
    -orig-id: root_nid
    type: u2
    doc: The root directory's number; see `erofs_inode` for what numbers mean.
  - id: num_inodes
    -orig-id: inos
    type: u8
  - id: build_time
    type: u8
    doc: Seconds since 1970 that compact inodes have for their time.
  - id: build_time_nanoseconds
    -orig-id: build_time_nsec
    type: u4
  - id: num_blocks
    -orig-id: blocks
    type: u4
    doc: Blocks of the file system, those of other devices left out.
  - id: metadata_block
    -orig-id: meta_blkaddr
    type: u4
    doc: The block from whose first byte inodes are numbered.
  - id: attributes_block
    -orig-id: xattr_blkaddr
    type: u4
    doc: The block from which shared attributes are numbered.
  - id: uuid
    size: 16
  - id: label
    -orig-id: volume_name
    size: 16
    doc: Padded with NULs.
  - id: incompatible_features
    -orig-id: feature_incompat
    type: u4
    -bits: incompatible
    doc: Bits of enum `incompatible`.
  - id: compressors
    -orig-id: available_compr_algs
    type: u2
    doc: |
      With `compressor_settings`, the bits of enum `compressor` (1 shifted by them) of those in
      use; else the largest distance of LZ4.
  - id: num_devices
    -orig-id: extra_devices
    type: u2
    doc: Further devices, which hold content of files.
  - id: device_slot
    -orig-id: devt_slotoff
    type: u2
    doc: Where the table of devices begins, in units of 128 bytes.
  - id: log2_directory_blocks
    -orig-id: dirblkbits
    type: u1
    doc: Power of two of the blocks in a piece of a directory; always 0.
  - id: num_attribute_prefixes
    -orig-id: xattr_prefix_count
    type: u1
  - id: attribute_prefixes
    -orig-id: xattr_prefix_start
    type: u4
    doc: Where long prefixes of attributes stand, in units of 4 bytes; in the packed inode if there is one.
  - id: packed_inode
    -orig-id: packed_nid
    type: u8
    doc: The number of the inode that holds the ends of files, 0 without.
  - id: attribute_filter
    -orig-id: xattr_filter_reserved
    type: u1
  - id: reserved
    size: 23
types:
  device:
    -record: true
    -orig-id: erofs_deviceslot
    doc: A further device, in the table of them.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 erofs_deviceslot
    seq:
      - id: tag
        size: 64
        doc: Whatever names its content, such as a digest.
      - id: num_blocks
        -orig-id: blocks
        type: u4
      - id: mapped_block
        -orig-id: mapped_blkaddr
        type: u4
        doc: From which block on its blocks are numbered where all devices are one; 0 if nowhere.
      - id: reserved
        size: 56
  settings_head:
    -record: true
    doc: The length of what follows, the settings of one compressor.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/decompressor.c?h=v6.12 z_erofs_parse_cfgs
    seq:
      - id: length
        type: u2
  lzma_settings:
    -record: true
    -orig-id: z_erofs_lzma_cfgs
    doc: Settings of LZMA, in 14 bytes.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 z_erofs_lzma_cfgs
    seq:
      - id: len_dictionary
        -orig-id: dict_size
        type: u4
        doc: Bytes, from 4096 to 8 MiB.
      - id: format
        type: u2
        doc: 0, which is MicroLZMA.
      - id: reserved
        size: 8
enums:
  compatible:
    0x1:
      id: superblock_checksum
      -orig-id: EROFS_FEATURE_COMPAT_SB_CHKSUM
    0x2:
      id: modification_time
      -orig-id: EROFS_FEATURE_COMPAT_MTIME
      doc: Times are those of the last change of content, not of anything.
    0x4:
      id: attribute_filter
      -orig-id: EROFS_FEATURE_COMPAT_XATTR_FILTER
      doc: Inodes say which names of attributes they certainly do not have.
  incompatible:
    0x001:
      id: zero_padding
      -orig-id: EROFS_FEATURE_INCOMPAT_ZERO_PADDING
      doc: Compressed data ends with its last block, and zeros stand in front of it.
    0x002:
      id: compressor_settings
      -orig-id: EROFS_FEATURE_INCOMPAT_COMPR_CFGS
      doc: Settings of compressors follow the superblock; compressed data may take several blocks.
    0x004:
      id: chunks
      -orig-id: EROFS_FEATURE_INCOMPAT_CHUNKED_FILE
    0x008:
      id: devices
      -orig-id: EROFS_FEATURE_INCOMPAT_DEVICE_TABLE
      doc: There is a table of devices; or files may use two compressors.
    0x010:
      id: inline_tails
      -orig-id: EROFS_FEATURE_INCOMPAT_ZTAILPACKING
      doc: The last piece of compressed content may lie beside the inode.
    0x020:
      id: fragments
      -orig-id: EROFS_FEATURE_INCOMPAT_FRAGMENTS
      doc: The ends of files may lie in the packed inode; files may share compressed pieces.
    0x040:
      id: attribute_prefixes
      -orig-id: EROFS_FEATURE_INCOMPAT_XATTR_PREFIXES
    0x080:
      id: blocks_48
      -orig-id: EROFS_FEATURE_INCOMPAT_48BIT
      doc: Numbers of blocks have 48 bits.
    0x100:
      id: metadata_inode
      -orig-id: EROFS_FEATURE_INCOMPAT_METABOX
      doc: Metadata may lie in an inode, and be compressed there.
  compressor:
    0:
      id: lz4
      -orig-id: Z_EROFS_COMPRESSION_LZ4
      doc: LZ4 blocks, without a frame.
    1:
      id: lzma
      -orig-id: Z_EROFS_COMPRESSION_LZMA
      doc: MicroLZMA, LZMA whose first byte is its properties, inverted.
    2:
      id: deflate
      -orig-id: Z_EROFS_COMPRESSION_DEFLATE
      doc: DEFLATE (RFC 1951), without a header.
    3:
      id: zstd
      -orig-id: Z_EROFS_COMPRESSION_ZSTD
      doc: A Zstandard frame (RFC 8878).
