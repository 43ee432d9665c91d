meta:
  id: btrfs_superblock
  title: Superblock of btrfs
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q365
doc: |
  What a btrfs file system begins with, on each of its devices at byte 65536, with
  copies at 64 MiB and 256 GiB where the device reaches that far. All of them are
  written at the end of each transaction.

  It leads to the root tree and to the chunk tree. Addresses are logical, and only
  chunks say where they lie on a device: so the chunks that hold the chunk tree
  itself stand here too.
doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#superblock
seq:
  - id: head
    type: head
  - id: device
    -orig-id: dev_item
    type: dev_item
    doc: The device that this superblock lies on.
  - id: rest
    type: rest
types:
  head:
    -record: true
    -orig-id: btrfs_super_block
    doc: |
      The part before the device item.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#superblock
    seq:
      - id: checksum
        -orig-id: csum
        size: 32
        doc: Of all that follows, by the algorithm of `checksum_type`, the rest zero.
      - id: fsid
        size: 16
        doc: UUID of the file system, the same on all of its devices.
      - id: address
        -orig-id: bytenr
        type: u8
        doc: The byte of the device where this copy lies.
      - id: flags
        type: u8
        -bits: flags
        doc: Bit mask, see `flags`.
      - id: magic
        size: 8
        doc: The bytes `_BHRfS_M`.
      - id: generation
        type: u8
        doc: Number of the transaction that wrote this copy.
      - id: root
        type: u8
        doc: Logical address of the root tree's root.
      - id: chunk_root
        type: u8
        doc: Logical address of the chunk tree's root.
      - id: log_root
        type: u8
        doc: Logical address of the log tree's root; zero without one.
      - id: log_root_generation
        -orig-id: log_root_transid
        type: u8
        doc: Unused; zero.
      - id: len_total
        -orig-id: total_bytes
        type: u8
        doc: Bytes of all devices together.
      - id: len_used
        -orig-id: bytes_used
        type: u8
      - id: root_directory
        -orig-id: root_dir_objectid
        type: u8
        doc: Object in the root tree whose entry `default` names the default subvolume.
      - id: num_devices
        type: u8
      - id: sector_size
        -orig-id: sectorsize
        type: u4
        doc: Bytes; the unit of file contents.
      - id: node_size
        -orig-id: nodesize
        type: u4
        doc: Bytes of a node or leaf of any tree.
      - id: leaf_size
        -orig-id: leafsize
        type: u4
        doc: Unused; as `node_size`.
      - id: stripe_size
        -orig-id: stripesize
        type: u4
        doc: Unused; as `sector_size`.
      - id: len_system_chunks
        -orig-id: sys_chunk_array_size
        type: u4
        doc: Bytes used of `system_chunks`.
      - id: chunk_root_generation
        type: u8
      - id: compatible_features
        -orig-id: compat_flags
        type: u8
      - id: read_only_features
        -orig-id: compat_ro_flags
        type: u8
        -bits: read_only
        doc: Bit mask, see `read_only`.
      - id: incompatible_features
        -orig-id: incompat_flags
        type: u8
        -bits: incompatible
        doc: Bit mask, see `incompatible`.
      - id: checksum_type
        -orig-id: csum_type
        type: u2
        -values: checksum_type
        doc: See `checksum_type`.
      - id: root_level
        type: u1
        doc: Levels of the root tree above its leaves.
      - id: chunk_root_level
        type: u1
      - id: log_root_level
        type: u1
  dev_item:
    -record: true
    -orig-id: btrfs_dev_item
    doc: |
      One device of the file system.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#dev-item
    seq:
      - id: number
        -orig-id: devid
        type: u8
        doc: Counts from 1; chunks name devices by it.
      - id: size
        -orig-id: total_bytes
        type: u8
        doc: Bytes.
      - id: len_used
        -orig-id: bytes_used
        type: u8
      - id: io_align
        type: u4
      - id: io_width
        type: u4
      - id: sector_size
        type: u4
      - id: kind
        -orig-id: type
        type: u8
        doc: Unused.
      - id: generation
        type: u8
        doc: Unused.
      - id: start_offset
        type: u8
        doc: Unused.
      - id: group
        -orig-id: dev_group
        type: u4
        doc: Unused.
      - id: seek_speed
        type: u1
        doc: Unused.
      - id: bandwidth
        type: u1
        doc: Unused.
      - id: uuid
        size: 16
        doc: Of this device.
      - id: fsid
        size: 16
        doc: Of the file system; of metadata, where `metadata_uuid` is another one.
  rest:
    -record: true
    -orig-id: btrfs_super_block
    doc: |
      The part behind the device item.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#superblock
    seq:
      - id: label
        size: 256
        doc: Ends in a NUL.
      - id: cache_generation
        type: u8
        doc: Of the free space cache.
      - id: uuid_tree_generation
        type: u8
      - id: metadata_uuid
        size: 16
        doc: What nodes carry as `fsid`, if that feature is set.
      - id: num_global_roots
        -orig-id: nr_global_roots
        type: u8
        doc: Only with `extent_tree_2`.
      - id: reserved
        size: 216
      - id: system_chunks
        -orig-id: sys_chunk_array
        size: 2048
        doc: Keys and chunks in turn (see btrfs_chunk), `len_system_chunks` bytes.
      - id: backups
        -orig-id: super_roots
        size: 672
        doc: Four of `root_backup`; the four transactions before.
      - id: padding
        size: 565
  root_backup:
    -record: true
    -orig-id: btrfs_root_backup
    doc: |
      Where the trees stood at the end of an earlier transaction.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#superblock
    seq:
      - id: root
        -orig-id: tree_root
        type: u8
      - id: root_generation
        -orig-id: tree_root_gen
        type: u8
      - id: chunk_root
        type: u8
      - id: chunk_root_generation
        -orig-id: chunk_root_gen
        type: u8
      - id: extent_root
        type: u8
      - id: extent_root_generation
        -orig-id: extent_root_gen
        type: u8
      - id: fs_root
        type: u8
      - id: fs_root_generation
        -orig-id: fs_root_gen
        type: u8
      - id: device_root
        -orig-id: dev_root
        type: u8
      - id: device_root_generation
        -orig-id: dev_root_gen
        type: u8
      - id: checksum_root
        -orig-id: csum_root
        type: u8
      - id: checksum_root_generation
        -orig-id: csum_root_gen
        type: u8
      - id: len_total
        -orig-id: total_bytes
        type: u8
      - id: len_used
        -orig-id: bytes_used
        type: u8
      - id: num_devices
        type: u8
      - id: reserved
        -orig-id: unused_64
        size: 32
      - id: root_level
        -orig-id: tree_root_level
        type: u1
      - id: chunk_root_level
        type: u1
      - id: extent_root_level
        type: u1
      - id: fs_root_level
        type: u1
      - id: device_root_level
        -orig-id: dev_root_level
        type: u1
      - id: checksum_root_level
        -orig-id: csum_root_level
        type: u1
      - id: padding
        -orig-id: unused_8
        size: 10
enums:
  checksum_type:
    0:
      id: crc32c
      -orig-id: BTRFS_CSUM_TYPE_CRC32
    1:
      id: xxhash64
      -orig-id: BTRFS_CSUM_TYPE_XXHASH
    2:
      id: sha256
      -orig-id: BTRFS_CSUM_TYPE_SHA256
    3:
      id: blake2b
      -orig-id: BTRFS_CSUM_TYPE_BLAKE2
  flags:
    0x4:
      id: error
      -orig-id: BTRFS_SUPER_FLAG_ERROR
    0x100000000:
      id: seeding
      -orig-id: BTRFS_SUPER_FLAG_SEEDING
    0x200000000:
      id: metadump
      -orig-id: BTRFS_SUPER_FLAG_METADUMP
    0x400000000:
      id: metadump_2
      -orig-id: BTRFS_SUPER_FLAG_METADUMP_V2
    0x800000000:
      id: changing_fsid
      -orig-id: BTRFS_SUPER_FLAG_CHANGING_FSID
    0x1000000000:
      id: changing_fsid_2
      -orig-id: BTRFS_SUPER_FLAG_CHANGING_FSID_V2
    0x4000000000:
      id: changing_block_group_tree
      -orig-id: BTRFS_SUPER_FLAG_CHANGING_BG_TREE
    0x8000000000:
      id: changing_data_checksums
      -orig-id: BTRFS_SUPER_FLAG_CHANGING_DATA_CSUM
    0x10000000000:
      id: changing_metadata_checksums
      -orig-id: BTRFS_SUPER_FLAG_CHANGING_META_CSUM
  read_only:
    0x1:
      id: free_space_tree
      -orig-id: BTRFS_FEATURE_COMPAT_RO_FREE_SPACE_TREE
    0x2:
      id: free_space_tree_valid
      -orig-id: BTRFS_FEATURE_COMPAT_RO_FREE_SPACE_TREE_VALID
    0x4:
      id: verity
      -orig-id: BTRFS_FEATURE_COMPAT_RO_VERITY
    0x8:
      id: block_group_tree
      -orig-id: BTRFS_FEATURE_COMPAT_RO_BLOCK_GROUP_TREE
  incompatible:
    0x1:
      id: mixed_backref
      -orig-id: BTRFS_FEATURE_INCOMPAT_MIXED_BACKREF
    0x2:
      id: default_subvolume
      -orig-id: BTRFS_FEATURE_INCOMPAT_DEFAULT_SUBVOL
    0x4:
      id: mixed_groups
      -orig-id: BTRFS_FEATURE_INCOMPAT_MIXED_GROUPS
    0x8:
      id: compress_lzo
      -orig-id: BTRFS_FEATURE_INCOMPAT_COMPRESS_LZO
    0x10:
      id: compress_zstd
      -orig-id: BTRFS_FEATURE_INCOMPAT_COMPRESS_ZSTD
    0x20:
      id: big_metadata
      -orig-id: BTRFS_FEATURE_INCOMPAT_BIG_METADATA
    0x40:
      id: extended_references
      -orig-id: BTRFS_FEATURE_INCOMPAT_EXTENDED_IREF
    0x80:
      id: raid56
      -orig-id: BTRFS_FEATURE_INCOMPAT_RAID56
    0x100:
      id: skinny_metadata
      -orig-id: BTRFS_FEATURE_INCOMPAT_SKINNY_METADATA
    0x200:
      id: no_holes
      -orig-id: BTRFS_FEATURE_INCOMPAT_NO_HOLES
    0x400:
      id: metadata_uuid
      -orig-id: BTRFS_FEATURE_INCOMPAT_METADATA_UUID
    0x800:
      id: raid1c34
      -orig-id: BTRFS_FEATURE_INCOMPAT_RAID1C34
    0x1000:
      id: zoned
      -orig-id: BTRFS_FEATURE_INCOMPAT_ZONED
    0x2000:
      id: extent_tree_2
      -orig-id: BTRFS_FEATURE_INCOMPAT_EXTENT_TREE_V2
    0x4000:
      id: raid_stripe_tree
      -orig-id: BTRFS_FEATURE_INCOMPAT_RAID_STRIPE_TREE
    0x10000:
      id: simple_quota
      -orig-id: BTRFS_FEATURE_INCOMPAT_SIMPLE_QUOTA
    0x20000:
      id: remap_tree
      -orig-id: BTRFS_FEATURE_INCOMPAT_REMAP_TREE
