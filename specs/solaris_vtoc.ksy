meta:
  id: solaris_vtoc
  title: Solaris disk label for x86
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
doc: |
  How Solaris divides its MBR partition into slices. It lies in that partition's second sector.
doc-ref: https://github.com/illumos/illumos-gate/blob/master/usr/src/uts/common/sys/dklabel.h illumos, sys/dklabel.h and sys/vtoc.h
-orig-id: dk_label
seq:
  - id: volume
    type: volume
  - id: slices
    type: slice
    repeat: expr
    repeat-expr: 16
    -orig-id: v_part
  - id: timestamps
    type: u4
    repeat: expr
    repeat-expr: 16
  - id: ascii_label
    size: 128
    -orig-id: v_asciilabel
  - id: geometry
    size: 52
  - id: trailer
    type: trailer
types:
  volume:
    -record: true
    doc: What comes before the slices.
    doc-ref: https://github.com/illumos/illumos-gate/blob/master/usr/src/uts/common/sys/vtoc.h illumos, sys/vtoc.h
    -orig-id: dk_vtoc
    seq:
      - id: boot_info
        size: 12
        -orig-id: v_bootinfo
      - id: sanity
        type: u4
        -orig-id: v_sanity
        valid: 0x600ddeee
      - id: version
        type: u4
        -orig-id: v_version
      - id: name
        size: 8
        -orig-id: v_volume
      - id: len_sector
        type: u2
        -orig-id: v_sectorsz
        doc: Bytes; zero stands for 512.
      - id: num_slices
        type: u2
        -orig-id: v_nparts
        valid:
          max: 16
      - id: reserved
        size: 40
        -orig-id: v_reserved
  slice:
    -record: true
    doc: One slice; sectors count from the start of the Solaris partition.
    doc-ref: https://github.com/illumos/illumos-gate/blob/master/usr/src/uts/common/sys/vtoc.h illumos, sys/vtoc.h
    -orig-id: dkl_partition
    seq:
      - id: tag
        type: u2
        -orig-id: p_tag
        -values: tags
        doc: See `tags`.
      - id: flags
        type: u2
        -orig-id: p_flag
      - id: first_sector
        type: u4
        -orig-id: p_start
      - id: num_sectors
        type: u4
        -orig-id: p_size
  trailer:
    -record: true
    doc: The end of the sector.
    doc-ref: https://github.com/illumos/illumos-gate/blob/master/usr/src/uts/common/sys/dklabel.h illumos, sys/dklabel.h
    seq:
      - id: magic
        type: u2
        -orig-id: dkl_magic
        valid: 0xdabe
      - id: checksum
        type: u2
        -orig-id: dkl_cksum
        doc: Such that the exclusive or of all the sector's 16-bit words is zero.
  word:
    -record: true
    doc: What the checksum is made of.
    doc-ref: https://github.com/illumos/illumos-gate/blob/master/usr/src/uts/common/sys/dklabel.h illumos, sys/dklabel.h
    seq:
      - id: value
        type: u2
enums:
  tags:
    0: unassigned
    1: boot
    2: root
    3: swap
    4: usr
    5:
      id: backup
      doc: The whole partition.
    6: stand
    7: var
    8: home
