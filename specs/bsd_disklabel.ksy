meta:
  id: bsd_disklabel
  title: BSD disklabel
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q796838
doc: |
  How the BSD systems divide a disk, or their slice of one. On PCs it lies in the second sector,
  in little-endian order. Sectors have the size that the label says, nearly always 512 bytes.
doc-ref: https://man.freebsd.org/cgi/man.cgi?query=disklabel&sektion=5&manpath=FreeBSD+4.11-RELEASE disklabel(5), sys/disklabel.h
-orig-id: disklabel
seq:
  - id: header
    type: header
  - id: partitions
    type: partition
    repeat: expr
    repeat-expr: header.num_partitions
    -orig-id: d_partitions
    doc: By convention a, b, c and so on; c stands for the whole slice or disk.
types:
  header:
    -record: true
    doc: What comes before the partitions.
    doc-ref: https://man.freebsd.org/cgi/man.cgi?query=disklabel&sektion=5&manpath=FreeBSD+4.11-RELEASE disklabel(5), sys/disklabel.h
    seq:
      - id: magic
        type: u4
        -orig-id: d_magic
        valid: 0x82564557
      - id: drive_type
        type: u2
        -orig-id: d_type
      - id: drive_subtype
        type: u2
        -orig-id: d_subtype
      - id: type_name
        size: 16
        -orig-id: d_typename
      - id: pack_name
        size: 16
        -orig-id: d_packname
      - id: len_sector
        type: u4
        -orig-id: d_secsize
        valid:
          min: 512
          max: 4096
        doc: Bytes.
      - id: geometry
        type: u4
        repeat: expr
        repeat-expr: 5
        -orig-id: d_nsectors, d_ntracks, d_ncylinders, d_secpercyl, d_secperunit
        doc: |
          Sectors per track, tracks per cylinder, cylinders, sectors per cylinder, sectors in all.
      - id: drive_details
        size: 68
        doc: Spare sectors, skews, speeds, flags and drive data.
      - id: magic_again
        type: u4
        -orig-id: d_magic2
        valid: 0x82564557
      - id: checksum
        type: u2
        -orig-id: d_checksum
        doc: Such that the exclusive or of all 16-bit words, partitions included, is zero.
      - id: num_partitions
        type: u2
        -orig-id: d_npartitions
        valid:
          max: 22
      - id: len_boot_area
        type: u4
        -orig-id: d_bbsize
      - id: max_len_superblock
        type: u4
        -orig-id: d_sbsize
    instances:
      raw_partition:
        value: 2
        doc: The index of the partition called c.
  partition:
    -record: true
    doc: One partition. It is unused if it has no sectors.
    doc-ref: https://man.freebsd.org/cgi/man.cgi?query=disklabel&sektion=5&manpath=FreeBSD+4.11-RELEASE disklabel(5), sys/disklabel.h
    seq:
      - id: num_sectors
        type: u4
        -orig-id: p_size
      - id: first_sector
        type: u4
        -orig-id: p_offset
        doc: Of the disk, or of the slice; the raw partition shows which.
      - id: len_fragment
        type: u4
        -orig-id: p_fsize
      - id: partition_type
        type: u1
        -orig-id: p_fstype
      - id: num_fragments
        type: u1
        -orig-id: p_frag
      - id: num_cylinders
        type: u2
        -orig-id: p_cpg
  word:
    -record: true
    doc: What the checksum is made of.
    doc-ref: https://man.freebsd.org/cgi/man.cgi?query=disklabel&sektion=5&manpath=FreeBSD+4.11-RELEASE disklabel(5), dkcksum
    seq:
      - id: value
        type: u2
