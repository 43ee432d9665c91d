meta:
  id: iso9660_directory
  title: Directory of ISO 9660
  application: CD-ROM, DVD, install media
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    iso: '9660'
    wikidata: Q55336
doc: |
  What a sector of a directory holds: records, each a name and where its file lies.
  A record never leaves its sector of 2048 bytes; what remains of the sector, which
  is not part of this structure, is zero. The first two records of a directory are
  the directory itself (a name of one byte 0) and its parent (one byte 1).
doc-ref: https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf ECMA-119, 4th edition, 6.8.1, 9.1
seq:
  - id: records
    type: record
    repeat: eos
types:
  record:
    doc: A name. A file of several sections has as many records, one after the other.
    doc-ref: https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf ECMA-119, 4th edition, 9.1
    seq:
      - id: header
        type: header
        valid:
          expr: _.len_record >= _.len_header_and_name
      - id: name
        size: header.len_name
        -orig-id: File Identifier
        doc: |
          With `;` and a version behind it if it is a file's. UCS-2, big-endian, in
          Joliet's tree.
      - id: padding
        size: header.len_padding
        -orig-id: Padding Field
      - id: system_use
        size: header.len_record - header.len_header_and_name
        -orig-id: System Use
        doc: Entries of SUSP (susp) where the volume has them.
  header:
    doc: The fixed part of a record.
    doc-ref: https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf ECMA-119, 4th edition, 9.1
    -record: true
    seq:
      - id: len_record
        type: u1
        -orig-id: Length of Directory Record
        doc: 0 stands for no record, in the rest of a sector.
      - id: num_attribute_blocks
        type: u1
        -orig-id: Extended Attribute Record Length
        doc: Logical blocks at the start of the extent that are not the file's content.
      - id: extent
        type: u4
        -orig-id: Location of Extent
        doc: First logical block.
      - id: extent_be
        size: 4
        doc: The same, most significant byte first.
      - id: size
        type: u4
        -orig-id: Data Length
        doc: Bytes of content, attribute blocks not counted.
      - id: size_be
        size: 4
        doc: The same, most significant byte first.
      - id: recorded
        size: 7
        -orig-id: Recording Date and Time
        doc: A `short_date`.
      - id: flags
        type: u1
        -orig-id: File Flags
        -values: flags
        doc: Mask of enum `flags`.
      - id: unit_size
        type: u1
        -orig-id: File Unit Size
        doc: Logical blocks that lie together, of an interleaved file; else 0.
      - id: gap_size
        type: u1
        -orig-id: Interleave Gap Size
        doc: Logical blocks between them; else 0.
      - id: volume_number
        type: u2
        -orig-id: Volume Sequence Number
        doc: Which disk of the set holds the file.
      - id: volume_number_be
        size: 2
        doc: The same, most significant byte first.
      - id: len_name
        type: u1
        -orig-id: Length of File Identifier
    instances:
      len_padding:
        value: 1 - len_name % 2
        doc: What follows the name begins at an even byte.
      len_header_and_name:
        value: 33 + len_name + 1 - len_name % 2
  short_date:
    doc: A moment; all zero for none.
    doc-ref: https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf ECMA-119, 4th edition, 9.1.5
    -record: true
    seq:
      - id: year
        type: u1
        doc: Since 1900.
      - id: month
        type: u1
      - id: day
        type: u1
      - id: hour
        type: u1
      - id: minute
        type: u1
      - id: second
        type: u1
      - id: offset
        type: s1
        doc: Of the time zone from UTC, in quarters of an hour; east is positive.
enums:
  flags:
    0x01:
      id: hidden
      -orig-id: Existence
    0x02: directory
    0x04:
      id: associated
      doc: Belongs to the file of the same name (a resource fork).
    0x08: record
    0x10: protection
    0x80:
      id: multi_extent
      doc: Not the last section of its file; the next record continues it.
