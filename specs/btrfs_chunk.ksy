meta:
  id: btrfs_chunk
  title: Chunk of btrfs
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q365
doc: |
  Where a range of logical addresses lies: on which devices, at which byte of each,
  and how it is spread over them. An item of the chunk tree, whose key's offset is
  the first logical address; chunks of the chunk tree itself stand in the
  superblock, each behind its key.
doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#chunk-item
seq:
  - id: chunk
    type: chunk
  - id: stripes
    type: stripe
    repeat: expr
    repeat-expr: chunk.num_stripes
types:
  key:
    -record: true
    -orig-id: btrfs_disk_key
    doc: |
      The key before a chunk in the superblock.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#key
    seq:
      - id: object
        -orig-id: objectid
        type: u8
        doc: Always 256.
      - id: kind
        -orig-id: type
        type: u1
        doc: Always 228.
      - id: logical
        -orig-id: offset
        type: u8
        doc: The chunk's first logical address.
  chunk:
    -record: true
    -orig-id: btrfs_chunk
    doc: |
      The fixed part of a chunk.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#chunk-item
    seq:
      - id: length
        type: u8
        doc: Bytes of logical addresses.
      - id: owner
        type: u8
        doc: Always 2, the extent tree.
      - id: len_stripe
        -orig-id: stripe_len
        type: u8
        doc: Bytes that lie together on one device; 65536.
      - id: profile
        -orig-id: type
        type: u8
        -bits: block_group
        doc: Bit mask, see `block_group`.
      - id: io_align
        type: u4
      - id: io_width
        type: u4
      - id: sector_size
        type: u4
      - id: num_stripes
        type: u2
        valid:
          max: 2042
        doc: Of `stripe`, right behind.
      - id: num_sub_stripes
        -orig-id: sub_stripes
        type: u2
        doc: Copies in a RAID 10.
  stripe:
    -webide-representation: 'device {device:dec} from {offset:dec}'
    -record: true
    -orig-id: btrfs_stripe
    doc: |
      The part of a chunk on one device.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#chunk-item
    seq:
      - id: device
        -orig-id: devid
        type: u8
      - id: offset
        type: u8
        doc: Byte of the device.
      - id: device_uuid
        -orig-id: dev_uuid
        size: 16
enums:
  block_group:
    0x1:
      id: data
      -orig-id: BTRFS_BLOCK_GROUP_DATA
    0x2:
      id: system
      -orig-id: BTRFS_BLOCK_GROUP_SYSTEM
    0x4:
      id: metadata
      -orig-id: BTRFS_BLOCK_GROUP_METADATA
    0x8:
      id: raid0
      -orig-id: BTRFS_BLOCK_GROUP_RAID0
    0x10:
      id: raid1
      -orig-id: BTRFS_BLOCK_GROUP_RAID1
    0x20:
      id: dup
      -orig-id: BTRFS_BLOCK_GROUP_DUP
    0x40:
      id: raid10
      -orig-id: BTRFS_BLOCK_GROUP_RAID10
    0x80:
      id: raid5
      -orig-id: BTRFS_BLOCK_GROUP_RAID5
    0x100:
      id: raid6
      -orig-id: BTRFS_BLOCK_GROUP_RAID6
    0x200:
      id: raid1c3
      -orig-id: BTRFS_BLOCK_GROUP_RAID1C3
    0x400:
      id: raid1c4
      -orig-id: BTRFS_BLOCK_GROUP_RAID1C4
