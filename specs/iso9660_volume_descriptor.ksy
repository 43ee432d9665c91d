meta:
  id: iso9660_volume_descriptor
  title: Volume descriptors of ISO 9660
  application: CD-ROM, DVD, install media
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    iso: '9660'
    wikidata: Q55336
doc: |
  What a volume says of itself: one descriptor in each sector of 2048 bytes, from
  sector 16 on, up to a terminator. The sectors before are the system area, which
  the format leaves to others (boot code, partition tables of hybrid images).

  Numbers stand there twice: least significant byte first, then most significant.
  Texts are padded with spaces; those of a Joliet descriptor are UCS-2, big-endian.
doc-ref: https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf ECMA-119, 4th edition, 8
seq:
  - id: header
    type: header
  - id: body
    type:
      switch-on: header.type
      cases:
        0: boot_record
        1: volume  # primary
        2: volume  # supplementary
types:
  header:
    doc: What every descriptor begins with.
    doc-ref: https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf ECMA-119, 4th edition, 8.1
    -record: true
    seq:
      - id: type
        type: u1
        -orig-id: Volume Descriptor Type
        -values: descriptor_type
        doc: As enum `descriptor_type`.
      - id: identifier
        contents: CD001
        -orig-id: Standard Identifier
      - id: version
        type: u1
        -orig-id: Volume Descriptor Version
        doc: 1; 2 for an enhanced volume descriptor (a supplementary one).
  boot_record:
    doc: How to boot from the medium. El Torito's is the one that exists.
    doc-ref: https://pdos.csail.mit.edu/6.828/2014/readings/boot-cdrom.pdf El Torito 1.0, figure 7
    -record: true
    seq:
      - id: system_identifier
        size: 32
        -orig-id: Boot System Identifier
        doc: '`EL TORITO SPECIFICATION`, padded with NUL.'
      - id: boot_identifier
        size: 32
        -orig-id: Boot Identifier
      - id: boot_catalog
        type: u4
        doc: El Torito's list of what can be booted, by its sector of 2048 bytes.
      - id: system_use
        size: 1973
        -orig-id: Boot System Use
  volume:
    doc: |
      The rest of a primary or a supplementary descriptor; both look alike. One of
      the latter with an escape sequence of Joliet has a tree of its own, with names
      in UCS-2, over the same contents.
    doc-ref: https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf ECMA-119, 4th edition, 8.4, 8.5
    -record: true
    seq:
      - id: flags
        type: u1
        -orig-id: Volume Flags
        doc: Unused in a primary one.
      - id: system_identifier
        size: 32
        -orig-id: System Identifier
      - id: volume_identifier
        size: 32
        -orig-id: Volume Identifier
      - id: unused1
        size: 8
      - id: num_blocks
        type: u4
        -orig-id: Volume Space Size
        doc: Logical blocks of the volume; with several sessions, up to the end of the last.
      - id: num_blocks_be
        size: 4
        doc: The same, most significant byte first.
      - id: escape_sequences
        size: 32
        -orig-id: Escape Sequences
        doc: |
          Which characters texts are made of. `%/@`, `%/C` or `%/E` for Joliet (UCS-2
          level 1, 2, 3); unused in a primary descriptor.
      - id: num_volumes
        type: u2
        -orig-id: Volume Set Size
        doc: Disks of the set.
      - id: num_volumes_be
        size: 2
        doc: The same, most significant byte first.
      - id: volume_number
        type: u2
        -orig-id: Volume Sequence Number
        doc: Of this disk in the set, from 1.
      - id: volume_number_be
        size: 2
        doc: The same, most significant byte first.
      - id: block_size
        type: u2
        -orig-id: Logical Block Size
        doc: A power of two, from 512 to a sector (2048).
      - id: block_size_be
        size: 2
        doc: The same, most significant byte first.
      - id: len_path_table
        type: u4
        -orig-id: Path Table Size
      - id: len_path_table_be
        size: 4
        doc: The same, most significant byte first.
      - id: path_table
        type: u4
        -orig-id: Location of Occurrence of Type L Path Table
        doc: Logical block of a list of all directories; nothing needs it.
      - id: second_path_table
        type: u4
        -orig-id: Location of Optional Occurrence of Type L Path Table
      - id: path_table_be
        size: 4
        -orig-id: Location of Occurrence of Type M Path Table
        doc: Logical block of the list with numbers in the other byte order, in that order.
      - id: second_path_table_be
        size: 4
        -orig-id: Location of Optional Occurrence of Type M Path Table
      - id: root
        size: 34
        -orig-id: Directory Record for Root Directory
        doc: A directory record (iso9660_directory) with a name of one NUL.
      - id: volume_set_identifier
        size: 128
        -orig-id: Volume Set Identifier
      - id: publisher_identifier
        size: 128
        -orig-id: Publisher Identifier
      - id: data_preparer_identifier
        size: 128
        -orig-id: Data Preparer Identifier
      - id: application_identifier
        size: 128
        -orig-id: Application Identifier
      - id: copyright_file
        size: 37
        -orig-id: Copyright File Identifier
      - id: abstract_file
        size: 37
        -orig-id: Abstract File Identifier
      - id: bibliographic_file
        size: 37
        -orig-id: Bibliographic File Identifier
      - id: created
        size: 17
        -orig-id: Volume Creation Date and Time
        doc: A `long_date`, as those after it.
      - id: modified
        size: 17
        -orig-id: Volume Modification Date and Time
        doc: Also what tools make a UUID of.
      - id: expires
        size: 17
        -orig-id: Volume Expiration Date and Time
      - id: effective
        size: 17
        -orig-id: Volume Effective Date and Time
      - id: file_structure_version
        type: u1
        -orig-id: File Structure Version
        doc: 1; 2 in an enhanced descriptor.
      - id: reserved1
        type: u1
      - id: application_use
        size: 512
        -orig-id: Application Use
      - id: reserved2
        size: 653
  long_date:
    doc: A moment, in decimal digits; sixteen `0` and a zero for none.
    doc-ref: https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf ECMA-119, 4th edition, 8.4.26.1
    -record: true
    seq:
      - id: year
        size: 4
      - id: month
        size: 2
      - id: day
        size: 2
      - id: hour
        size: 2
      - id: minute
        size: 2
      - id: second
        size: 2
      - id: hundredths
        size: 2
        doc: Of a second.
      - id: offset
        type: s1
        doc: Of the time zone from UTC, in quarters of an hour; east is positive.
enums:
  descriptor_type:
    0: boot_record
    1: primary
    2:
      id: supplementary
      doc: Or enhanced, with version 2.
    3: partition
    255: terminator
