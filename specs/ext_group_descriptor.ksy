meta:
  id: ext_group_descriptor
  title: Block group descriptor of ext2, ext3 and ext4
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q283527
doc: |
  Where a block group keeps its bitmaps and its part of the inode table.
  Descriptors stand back to back; with the 64-bit feature each has a second
  half, whose numbers are the high parts of those in the first.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/group_descr.rst?h=v6.12
-orig-id: ext4_group_desc
params:
  - id: len_descriptor
    type: u2
    doc: Bytes of a descriptor as the superblock has it, 32 without the 64-bit feature.
seq:
  - id: low
    type: low_half
  - id: high
    type: high_half
    if: len_descriptor >= 64
types:
  low_half:
    doc: What every descriptor has.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/group_descr.rst?h=v6.12
    -record: true
    seq:
      - id: block_bitmap
        -orig-id: bg_block_bitmap_lo
        type: u4
        doc: Block number.
      - id: inode_bitmap
        -orig-id: bg_inode_bitmap_lo
        type: u4
        doc: Block number.
      - id: inode_table
        -orig-id: bg_inode_table_lo
        type: u4
        doc: Number of the table's first block.
      - id: num_free_blocks
        -orig-id: bg_free_blocks_count_lo
        type: u2
        doc: Counts clusters with the bigalloc feature.
      - id: num_free_inodes
        -orig-id: bg_free_inodes_count_lo
        type: u2
      - id: num_directories
        -orig-id: bg_used_dirs_count_lo
        type: u2
      - id: flags
        -orig-id: bg_flags
        type: u2
        -bits: group_flags
        doc: Bit mask, see enum `group_flags`.
      - id: exclude_bitmap
        -orig-id: bg_exclude_bitmap_lo
        type: u4
        doc: For snapshots, which were never merged into Linux.
      - id: block_bitmap_checksum
        -orig-id: bg_block_bitmap_csum_lo
        type: u2
      - id: inode_bitmap_checksum
        -orig-id: bg_inode_bitmap_csum_lo
        type: u2
      - id: num_unused_inodes
        -orig-id: bg_itable_unused_lo
        type: u2
        doc: Inodes at the table's end that were never used.
      - id: checksum
        -orig-id: bg_checksum
        type: u2
        doc: CRC-16 or the low half of a CRC-32C over seed, group number and descriptor.
  high_half:
    doc: High parts, and what comes behind in descriptors of 64 bytes.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/group_descr.rst?h=v6.12
    -record: true
    seq:
      - id: block_bitmap
        -orig-id: bg_block_bitmap_hi
        type: u4
      - id: inode_bitmap
        -orig-id: bg_inode_bitmap_hi
        type: u4
      - id: inode_table
        -orig-id: bg_inode_table_hi
        type: u4
      - id: num_free_blocks
        -orig-id: bg_free_blocks_count_hi
        type: u2
      - id: num_free_inodes
        -orig-id: bg_free_inodes_count_hi
        type: u2
      - id: num_directories
        -orig-id: bg_used_dirs_count_hi
        type: u2
      - id: num_unused_inodes
        -orig-id: bg_itable_unused_hi
        type: u2
      - id: exclude_bitmap
        -orig-id: bg_exclude_bitmap_hi
        type: u4
      - id: block_bitmap_checksum
        -orig-id: bg_block_bitmap_csum_hi
        type: u2
      - id: inode_bitmap_checksum
        -orig-id: bg_inode_bitmap_csum_hi
        type: u2
      - id: reserved
        -orig-id: bg_reserved
        type: u4
enums:
  group_flags:
    0x0001:
      id: inodes_uninitialized
      -orig-id: EXT4_BG_INODE_UNINIT
    0x0002:
      id: blocks_uninitialized
      -orig-id: EXT4_BG_BLOCK_UNINIT
    0x0004:
      id: inode_table_zeroed
      -orig-id: EXT4_BG_INODE_ZEROED
