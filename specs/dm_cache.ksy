meta:
  id: dm_cache
  title: Device-mapper cache metadata
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
doc: |
  The first block of a cache's metadata device. All blocks have 4 KiB. An array with one entry per
  block of the cache says which block of the origin is in it; the array's blocks are found by a
  B-tree.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-cache-metadata.c?h=v6.1#n58 Linux 6.1, dm-cache-metadata.c
-orig-id: cache_disk_superblock
-record: true
seq:
  - id: crc32c
    type: u4
    -orig-id: csum
    doc: CRC-32C of the block behind this field, not inverted at the end, exclusive or 9031977.
  - id: flags
    type: u4
    -bits: flags
    doc: Bit mask, see `flags`.
  - id: block_number
    type: u8
    -orig-id: blocknr
    valid: 0
  - id: uuid
    size: 16
  - id: magic
    type: u8
    valid: 0x18c403
  - id: version
    type: u4
    doc: 1, or 2 if dirty blocks are in an array of their own.
  - id: policy_name
    size: 16
  - id: len_policy_hint
    type: u4
    -orig-id: policy_hint_size
  - id: metadata_space_map
    size: 128
    -orig-id: metadata_space_map_root
  - id: mapping_root
    type: u8
    doc: Root of the array of `mapping`.
  - id: hint_root
    type: u8
  - id: discard_root
    type: u8
  - id: len_discard_block
    type: u8
    -orig-id: discard_block_size
  - id: num_discard_blocks
    type: u8
    -orig-id: discard_nr_blocks
  - id: len_data_block
    type: u4
    -orig-id: data_block_size
    valid:
      min: 1
      max: 2097152
    doc: Sectors of 512 bytes in a block of the cache.
  - id: len_metadata_block
    type: u4
    -orig-id: metadata_block_size
  - id: num_cache_blocks
    type: u4
    -orig-id: cache_blocks
  - id: compat_flags
    type: u4
  - id: compat_ro_flags
    type: u4
  - id: incompat_flags
    type: u4
instances:
  crc32c_salt:
    value: 9031977
types:
  array_header:
    -record: true
    doc: What a block of an array begins with; its values follow.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/persistent-data/dm-array.c?h=v6.1#n22 Linux 6.1, dm-array.c
    -orig-id: array_block
    seq:
      - id: crc32c
        type: u4
        -orig-id: csum
        doc: As that of the superblock, exclusive or 595846735.
      - id: max_entries
        type: u4
      - id: num_entries
        type: u4
        -orig-id: nr_entries
        valid:
          max: 509
      - id: len_value
        type: u4
        -orig-id: value_size
        valid: 8
      - id: block_number
        type: u8
        -orig-id: blocknr
    instances:
      crc32c_salt:
        value: 595846735
  mapping:
    -record: true
    doc: What lies in one block of the cache.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-cache-metadata.c?h=v6.1#n559 Linux 6.1, dm-cache-metadata.c, unpack_value
    seq:
      - id: packed
        type: u8
    instances:
      origin_block:
        value: ((packed >> 16) & 0xffffffffffff).as<u8>
      is_used:
        value: (packed & 1) != 0
enums:
  flags:
    0x1:
      id: clean_shutdown
      doc: What the metadata says of dirty blocks is true; without it, all count as dirty.
    0x2: needs_check
