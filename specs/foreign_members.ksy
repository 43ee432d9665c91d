meta:
  id: foreign_members
  title: Members of arrays and pools, and volumes without files
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
doc: |
  What parts of pools, arrays and caches that are recognised but not put together say of their
  identity, and what volumes do that hold no files.
doc-ref: https://github.com/util-linux/util-linux/blob/v2.39/libblkid/src/superblocks/superblocks.c
types:
  swap:
    -record: true
    -orig-id: swap_header
    doc: |
      A swap area; at byte 1024.
    doc-ref: https://github.com/torvalds/linux/blob/v6.1/include/linux/swap.h#L103
    seq:
      - id: version
        type: u4
      - id: last_page
        type: u4
      - id: num_bad_pages
        -orig-id: nr_badpages
        type: u4
      - id: uuid
        -orig-id: sws_uuid
        size: 16
      - id: label
        -orig-id: sws_volume
        size: 16
  bcache:
    -record: true
    -orig-id: cache_sb_disk
    doc: |
      A member of bcache; at byte 4096.
    doc-ref: https://github.com/torvalds/linux/blob/v6.1/drivers/md/bcache/bcache_ondisk.h#L165
    seq:
      - id: checksum
        -orig-id: csum
        type: u8
      - id: sector
        -orig-id: offset
        type: u8
        doc: Where this superblock lies, 8.
      - id: version
        type: u8
      - id: magic
        contents: [0xc6, 0x85, 0x73, 0xf6, 0x4e, 0x1a, 0x45, 0xca, 0x82, 0x65, 0xf5, 0x7f, 0x48, 0xba, 0x6d, 0x81]
      - id: uuid
        size: 16
      - id: set_uuid
        size: 16
      - id: label
        size: 32
  vdo:
    -record: true
    -orig-id: geometry block
    doc: |
      A volume of the virtual data optimizer; at byte 0.
    doc-ref: https://github.com/util-linux/util-linux/blob/v2.39/libblkid/src/superblocks/vdo.c
    seq:
      - id: magic
        contents: [0x64, 0x6d, 0x76, 0x64, 0x6f, 0x30, 0x30, 0x31]
      - id: unused
        size: 32
      - id: uuid
        size: 16
  drbd:
    -record: true
    -orig-id: meta_data_on_disk
    doc: |
      DRBD with its metadata on the same volume; in the last 4096 bytes.
    doc-ref: https://github.com/LINBIT/drbd-headers/blob/drbd-9.1/drbd_meta_data.h
    seq:
      - id: size
        -orig-id: effective_size
        type: u8be
      - id: generations
        -orig-id: uuid
        size: 32
      - id: device
        -orig-id: device_uuid
        type: u8be
      - id: reserved
        -orig-id: reserved_u64
        size: 8
      - id: flags
        type: u4be
      - id: magic
        type: u4be
        doc: 0x8374026b to 0x8374026d.
  drbd_9:
    -record: true
    -orig-id: meta_data_on_disk_9
    doc: |
      The same since version 9.
    doc-ref: https://github.com/LINBIT/drbd-headers/blob/drbd-9.1/drbd_meta_data.h
    seq:
      - id: size
        -orig-id: effective_size
        type: u8be
      - id: current
        -orig-id: current_uuid
        type: u8be
      - id: reserved
        -orig-id: reserved_u64
        size: 32
      - id: device
        -orig-id: device_uuid
        type: u8be
      - id: flags
        type: u4be
      - id: magic
        type: u4be
        doc: 0x8374026d.
  ddf:
    -record: true
    -orig-id: DDF_Header
    doc: |
      A member of a BIOS RAID by SNIA's format; in the last sector of 512 bytes, or in the 257th
      from the end.
    doc-ref: https://www.snia.org/tech_activities/standards/curr_standards/ddf Common RAID Disk Data Format 2.0, 5.5
    seq:
      - id: magic
        -orig-id: Signature
        size: 4
        doc: 0xde11de11 in either byte order.
      - id: checksum
        -orig-id: CRC
        size: 4
      - id: guid
        -orig-id: DDF_Header_GUID
        size: 24
      - id: revision
        -orig-id: DDF_rev
        size: 8
  ubi:
    -record: true
    -orig-id: ubi_ec_hdr
    doc: |
      A UBI volume; at byte 0.
    doc-ref: https://github.com/torvalds/linux/blob/v6.1/drivers/mtd/ubi/ubi-media.h#L157
    seq:
      - id: magic
        contents: [0x55, 0x42, 0x49, 0x23]
      - id: version
        type: u1
      - id: padding
        -orig-id: padding1
        size: 3
      - id: num_erasures
        -orig-id: ec
        type: u8be
      - id: ofs_volume_header
        -orig-id: vid_hdr_offset
        type: u4be
      - id: ofs_data
        -orig-id: data_offset
        type: u4be
      - id: image
        -orig-id: image_seq
        type: u4be
  vmfs_member:
    -record: true
    -orig-id: vmfs_volinfo
    doc: |
      A part of a VMFS datastore; at byte 1048576.
    doc-ref: https://github.com/util-linux/util-linux/blob/v2.39/libblkid/src/superblocks/vmfs.c
    seq:
      - id: magic
        contents: [0x0d, 0xd0, 0x01, 0xc0]
      - id: version
        -orig-id: ver
        type: u4
      - id: unused
        -orig-id: irrelevant
        size: 122
      - id: uuid
        size: 16
      - id: unused_2
        size: 386
      - id: datastore
        -orig-id: lvm_uuid
        size: 35
        doc: UUID of the datastore, as text.
  bitlocker:
    -record: true
    -orig-id: BDE volume header
    doc: |
      BitLocker since Windows 7; at byte 0.
    doc-ref: https://github.com/libyal/libbde/blob/20240502/documentation/BitLocker%20Drive%20Encryption%20(BDE)%20format.asciidoc
    seq:
      - id: jump
        size: 3
      - id: magic
        contents: [0x2d, 0x46, 0x56, 0x45, 0x2d, 0x46, 0x53, 0x2d]
      - id: unused
        size: 56
      - id: serial
        type: s4
      - id: label
        size: 11
      - id: unused_2
        size: 78
      - id: guid
        size: 16
      - id: metadata
        type: u8
