meta:
  id: dm_thin
  title: Device-mapper thin pool metadata
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
doc: |
  The first block of a thin pool's metadata device. All blocks have 4 KiB. A B-tree of device
  numbers leads to one B-tree per thin device, whose keys are blocks of that device and whose
  values are blocks of the pool's data device.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-thin-metadata.c?h=v6.1#n91 Linux 6.1, dm-thin-metadata.c
-orig-id: thin_disk_superblock
-record: true
seq:
  - id: crc32c
    type: u4
    -orig-id: csum
    doc: CRC-32C of the block behind this field, not inverted at the end, exclusive or 160774.
  - id: flags
    type: u4
    doc: Bit mask; 1 if the metadata needs a check.
  - id: block_number
    type: u8
    -orig-id: blocknr
    valid: 0
  - id: uuid
    size: 16
  - id: magic
    type: u8
    valid: 27022010
  - id: version
    type: u4
    doc: 1 or 2.
  - id: time
    type: u4
    doc: Counts snapshots.
  - id: transaction_id
    type: u8
    -orig-id: trans_id
    doc: LVM's number of this state of the pool.
  - id: held_root
    type: u8
    doc: Block of a metadata snapshot's superblock; zero if there is none.
  - id: data_space_map
    size: 128
    -orig-id: data_space_map_root
  - id: metadata_space_map
    size: 128
    -orig-id: metadata_space_map_root
  - id: mapping_root
    type: u8
    -orig-id: data_mapping_root
    doc: Root of the tree from device numbers to the devices' trees.
  - id: details_root
    type: u8
    -orig-id: device_details_root
  - id: len_data_block
    type: u4
    -orig-id: data_block_size
    valid:
      min: 1
      max: 2097152
    doc: Sectors of 512 bytes in a block of data; LVM calls it the chunk size.
  - id: len_metadata_block
    type: u4
    -orig-id: metadata_block_size
    doc: Sectors; 8.
  - id: num_metadata_blocks
    type: u8
    -orig-id: metadata_nr_blocks
  - id: compat_flags
    type: u4
  - id: compat_ro_flags
    type: u4
  - id: incompat_flags
    type: u4
instances:
  len_block:
    value: 4096
    doc: Bytes of every metadata block.
  crc32c_salt:
    value: 160774
types:
  value:
    -record: true
    doc: What a device's tree has for one of its blocks.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-thin-metadata.c?h=v6.1#n249 Linux 6.1, dm-thin-metadata.c, unpack_block_time
    seq:
      - id: packed
        type: u8
    instances:
      data_block:
        value: ((packed >> 24) & 0xffffffffff).as<u8>
      time:
        value: packed & 0xffffff
