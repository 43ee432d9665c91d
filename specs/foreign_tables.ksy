meta:
  id: foreign_tables
  title: Partition tables that are recognised, not read
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
doc: |
  What a disk with the table of another machine begins with, as far as that tells it from
  others.
doc-ref: https://github.com/torvalds/linux/blob/v6.1/block/partitions
types:
  sun:
    -record: true
    -orig-id: sun_disklabel
    doc: |
      A disk of a SPARC machine; at byte 0.
    doc-ref: https://github.com/torvalds/linux/blob/v6.1/block/partitions/sun.c#L30
    seq:
      - id: description
        -orig-id: info
        size: 128
      - id: contents
        -orig-id: vtoc
        size: 316
        doc: Kinds of the partitions, geometry.
      - id: partitions
        -orig-id: partitions
        size: 64
      - id: magic
        contents: [0xda, 0xbe]
      - id: checksum
        -orig-id: csum
        size: 2
        doc: The sum, by exclusive or, of all pairs of bytes is zero.
  word:
    -record: true
    doc: |
      Two bytes of a disk of a SPARC machine, as its checksum takes them.
    doc-ref: https://github.com/torvalds/linux/blob/v6.1/block/partitions/sun.c#L96
    seq:
      - id: value
        type: u2be
  sgi:
    -record: true
    -orig-id: sgi_disklabel
    doc: |
      A disk of a MIPS machine by SGI; at byte 0.
    doc-ref: https://github.com/torvalds/linux/blob/v6.1/block/partitions/sgi.c#L30
    seq:
      - id: magic
        -orig-id: magic_mushroom
        contents: [0x0b, 0xe5, 0xa9, 0x41]
      - id: root_partition
        -orig-id: root_part_num
        type: u2be
      - id: swap_partition
        -orig-id: swap_part_num
        type: u2be
      - id: boot_file
        size: 16
  atari:
    -record: true
    -orig-id: rootsector
    doc: |
      A disk of an Atari; at byte 0.
    doc-ref: https://github.com/torvalds/linux/blob/v6.1/block/partitions/atari.h#L17
    seq:
      - id: boot_code
        -orig-id: unused
        size: 450
        doc: With a list of further partitions for large disks.
      - id: num_sectors
        -orig-id: hd_siz
        type: u4be
      - id: partitions
        -orig-id: part
        size: 48
        doc: Four of `atari_partition`.
      - id: bad_first
        -orig-id: bsl_st
        type: u4be
      - id: bad_count
        -orig-id: bsl_cnt
        type: u4be
      - id: checksum
        type: u2be
  atari_partition:
    -record: true
    -orig-id: partition_info
    doc: |
      A partition; sectors of 512 bytes.
    doc-ref: https://github.com/torvalds/linux/blob/v6.1/block/partitions/atari.h#L17
    seq:
      - id: flags
        -orig-id: flg
        type: u1
        doc: 1 if there is one.
      - id: kind
        -orig-id: id
        size: 3
        doc: GEM, BGM, LNX, SWP, RAW, XGM …
      - id: first_sector
        -orig-id: st
        type: u4be
      - id: num_sectors
        -orig-id: siz
        type: u4be
  dasd:
    -record: true
    -orig-id: vtoc_volume_label
    doc: |
      The volume's label of a mainframe's disk, in EBCDIC; in its third block.
    doc-ref: https://github.com/torvalds/linux/blob/v6.1/arch/s390/include/asm/vtoc.h#L74
    seq:
      - id: key
        -orig-id: volkey
        size: 4
      - id: label
        -orig-id: vollbl
        size: 4
      - id: volume
        -orig-id: volid
        size: 6
