meta:
  id: susp
  title: System use entries of ISO 9660, SUSP and Rock Ridge
  application: CD-ROM, DVD, install media
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q1049478
doc: |
  What a directory record says beyond ISO 9660: a chain of entries, each with a
  signature of two letters. Rock Ridge describes files in the way of POSIX so. What
  finds no room in a record goes on elsewhere, where a CE entry says.

  Numbers stand there twice: least significant byte first, then most significant.
doc-ref: http://aminet.net/package/docs/misc/RRIP IEEE P1281 Draft Standard 1.12 (SUSP), 4
seq:
  - id: entries
    type: entry
    repeat: eos
types:
  entry:
    doc: One entry.
    doc-ref: http://aminet.net/package/docs/misc/RRIP IEEE P1281 Draft Standard 1.12 (SUSP), 4.1
    seq:
      - id: header
        type: header
        valid:
          expr: _.len_entry >= 4
      - id: body
        size: header.len_entry - 4
        type:
          switch-on: header.signature
          cases:
            0x4543: continuation  # CE
            0x5053: sharing_protocol  # SP
            0x5245: extensions_reference  # ER
            0x5345: extension_selector  # ES
            0x5252: rock_ridge_in_use  # RR
            0x5850: posix_attributes  # PX
            0x4e50: device_number  # PN
            0x4c53: symbolic_link  # SL
            0x4d4e: alternate_name  # NM
            0x4c43: link  # CL
            0x4c50: link  # PL
            0x4654: timestamps  # TF
            0x4653: sparse_file  # SF
            0x465a: compressed_file  # ZF
  header:
    doc: What every entry begins with.
    doc-ref: http://aminet.net/package/docs/misc/RRIP IEEE P1281 Draft Standard 1.12 (SUSP), 4.1
    -record: true
    seq:
      - id: signature
        type: u2
        -orig-id: Signature Word
        -values: signature
        doc: Two letters; enum `signature` has those that are known.
      - id: len_entry
        type: u1
        -orig-id: Length
        doc: In bytes, these four included.
      - id: version
        type: u1
        -orig-id: System Use Entry Version
        doc: Always 1.
  continuation:
    doc: Where the chain goes on when these entries are at their end.
    doc-ref: http://aminet.net/package/docs/misc/RRIP IEEE P1281 Draft Standard 1.12 (SUSP), 5.1
    -record: true
    seq:
      - id: block
        type: u4
        -orig-id: Block Location of Continuation Area
        doc: Logical block.
      - id: block_be
        size: 4
        doc: The same, most significant byte first.
      - id: offset
        type: u4
        -orig-id: Offset to Start of Continuation Area
        doc: Bytes from the start of that block.
      - id: offset_be
        size: 4
        doc: The same, most significant byte first.
      - id: size
        type: u4
        -orig-id: Length of Continuation Area
        doc: In bytes.
      - id: size_be
        size: 4
        doc: The same, most significant byte first.
  sharing_protocol:
    doc: First of all in the root directory's record of itself; says that SUSP is in use.
    doc-ref: http://aminet.net/package/docs/misc/RRIP IEEE P1281 Draft Standard 1.12 (SUSP), 5.3
    -record: true
    seq:
      - id: check
        contents: [0xbe, 0xef]
        -orig-id: Check Bytes
      - id: len_skipped
        type: u1
        -orig-id: Bytes Skipped
        doc: How far into the system use field of every other record the entries begin.
  extensions_reference:
    doc: Names an extension that the entries follow.
    doc-ref: http://aminet.net/package/docs/misc/RRIP IEEE P1281 Draft Standard 1.12 (SUSP), 5.5
    seq:
      - id: head
        type: extensions_reference_head
      - id: identifier
        size: head.len_identifier
        -orig-id: Extension Identifier
        doc: '`RRIP_1991A`, `IEEE_P1282` or `IEEE_1282` for Rock Ridge.'
      - id: descriptor
        size: head.len_descriptor
        -orig-id: Extension Descriptor
      - id: source
        size: head.len_source
        -orig-id: Extension Source
  extensions_reference_head:
    doc: The fixed part.
    doc-ref: http://aminet.net/package/docs/misc/RRIP IEEE P1281 Draft Standard 1.12 (SUSP), 5.5
    -record: true
    seq:
      - id: len_identifier
        type: u1
        -orig-id: LEN_ID
      - id: len_descriptor
        type: u1
        -orig-id: LEN_DES
      - id: len_source
        type: u1
        -orig-id: LEN_SRC
      - id: version
        type: u1
        -orig-id: Extension Version
  extension_selector:
    doc: Which extension the entries behind it are of.
    doc-ref: http://aminet.net/package/docs/misc/RRIP IEEE P1281 Draft Standard 1.12 (SUSP), 5.6
    -record: true
    seq:
      - id: number
        type: u1
        -orig-id: Extension Sequence
        doc: Counts the `extensions_reference` entries from 0.
  rock_ridge_in_use:
    doc: Which entries of Rock Ridge are in this record. Of the first edition only; a hint.
    doc-ref: https://archive.org/details/rockridge Rock Ridge Interchange Protocol, version 1 (1991), RR
    -record: true
    seq:
      - id: entries
        type: u1
        doc: A bit each for PX, PN, SL, NM, CL, PL, RE, TF, from the lowest.
  posix_attributes:
    doc: Mode, links and owner.
    doc-ref: http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.1
    seq:
      - id: core
        type: posix_attributes_core
      - id: serial_number
        size-eos: true
        doc: As `serial_number`; empty in the first edition.
  posix_attributes_core:
    doc: What every edition has.
    doc-ref: http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.1
    -record: true
    seq:
      - id: mode
        type: u4
        -orig-id: POSIX File Mode
        -values: kind
        doc: As POSIX `st_mode`; enum `kind` has its upper four bits.
      - id: mode_be
        size: 4
        doc: The same, most significant byte first.
      - id: num_links
        type: u4
        -orig-id: POSIX File Links
      - id: num_links_be
        size: 4
        doc: The same, most significant byte first.
      - id: uid
        type: u4
        -orig-id: POSIX File User ID
      - id: uid_be
        size: 4
        doc: The same, most significant byte first.
      - id: gid
        type: u4
        -orig-id: POSIX File Group ID
      - id: gid_be
        size: 4
        doc: The same, most significant byte first.
  serial_number:
    doc: Equal for names of the same file (hard links).
    doc-ref: http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.1
    -record: true
    seq:
      - id: number
        type: u4
        -orig-id: POSIX File Serial Number
      - id: number_be
        size: 4
        doc: The same, most significant byte first.
  device_number:
    doc: What a device node stands for.
    doc-ref: http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.2
    -record: true
    seq:
      - id: high
        type: u4
        -orig-id: Dev_t High
        doc: Upper 32 bits, in practice the major number or zero.
      - id: high_be
        size: 4
        doc: The same, most significant byte first.
      - id: low
        type: u4
        -orig-id: Dev_t Low
        doc: Lower 32 bits, in practice the minor number or both.
      - id: low_be
        size: 4
        doc: The same, most significant byte first.
  symbolic_link:
    doc: A part of where a symlink points, as components.
    doc-ref: http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.3
    seq:
      - id: head
        type: symbolic_link_head
      - id: components
        type: component
        repeat: eos
  symbolic_link_head:
    doc: The fixed part.
    doc-ref: http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.3
    -record: true
    seq:
      - id: flags
        type: u1
        -values: symbolic_link_flags
        doc: Mask of enum `symbolic_link_flags`.
  component:
    doc: What stands between two slashes.
    doc-ref: http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.3.1
    seq:
      - id: head
        type: component_head
      - id: content
        size: head.len_content
        -orig-id: Component Content
  component_head:
    doc: The fixed part.
    doc-ref: http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.3.1
    -record: true
    seq:
      - id: flags
        type: u1
        -values: component_flags
        doc: Mask of enum `component_flags`.
      - id: len_content
        type: u1
        -orig-id: Component Length
  alternate_name:
    doc: A part of the name that POSIX systems see.
    doc-ref: http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.4
    seq:
      - id: head
        type: alternate_name_head
      - id: name
        size-eos: true
        -orig-id: Name Content
  alternate_name_head:
    doc: The fixed part.
    doc-ref: http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.4
    -record: true
    seq:
      - id: flags
        type: u1
        -values: name_flags
        doc: Mask of enum `name_flags`.
  link:
    doc: |
      From where a directory belongs to where it was put because it lies too deep
      (CL), or the other way (PL).
    doc-ref: http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.5.1, 4.1.5.2
    -record: true
    seq:
      - id: block
        type: u4
        -orig-id: Location of Child Directory, Location of Parent Directory
        doc: First logical block of the directory.
      - id: block_be
        size: 4
        doc: The same, most significant byte first.
  timestamps:
    doc: Moments, one for each bit that is set, from the lowest.
    doc-ref: http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.6
    seq:
      - id: head
        type: timestamps_head
      - id: moments
        size-eos: true
        doc: As `short_date` of iso9660_directory or `long_date` of iso9660_volume_descriptor.
  timestamps_head:
    doc: The fixed part.
    doc-ref: http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.6
    -record: true
    seq:
      - id: flags
        type: u1
        -values: timestamp_flags
        doc: Mask of enum `timestamp_flags`.
  sparse_file:
    doc: A file with holes; its extent begins with tables that say where they are.
    doc-ref: http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.7
    -record: true
    seq:
      - id: size_high
        type: u4
        -orig-id: Virtual File Size High
        doc: Upper 32 bits of the size with holes.
      - id: size_high_be
        size: 4
        doc: The same, most significant byte first.
      - id: size_low
        type: u4
        -orig-id: Virtual File Size Low
        doc: Lower 32 bits.
      - id: size_low_be
        size: 4
        doc: The same, most significant byte first.
      - id: depth
        type: u1
        -orig-id: Table Depth
  compressed_file:
    doc: A file whose extent holds compressed blocks (zisofs).
    doc-ref: https://dev.lovelyhq.com/libburnia/libisofs/src/branch/master/doc/zisofs_format.txt zisofs format, Rock Ridge entry ZF
    -record: true
    seq:
      - id: algorithm
        size: 2
        doc: '`pz` for zisofs, `PZ` for its second version.'
      - id: header_size_quarter
        type: u1
        doc: A quarter of the bytes before the table of blocks.
      - id: block_size_shift
        type: u1
        doc: Power of two of the bytes in an uncompressed block, from 15 to 17.
      - id: size
        type: u4
        -orig-id: Uncompressed size
        doc: Bytes of the file, uncompressed.
      - id: size_be
        size: 4
        doc: The same, most significant byte first.
enums:
  signature:
    0x4543:
      id: continuation
      -orig-id: CE
    0x4450:
      id: padding
      -orig-id: PD
    0x5053:
      id: sharing_protocol
      -orig-id: SP
    0x5453:
      id: terminator
      -orig-id: ST
    0x5245:
      id: extensions_reference
      -orig-id: ER
    0x5345:
      id: extension_selector
      -orig-id: ES
    0x5252:
      id: rock_ridge_in_use
      -orig-id: RR
    0x5850:
      id: posix_attributes
      -orig-id: PX
    0x4e50:
      id: device_number
      -orig-id: PN
    0x4c53:
      id: symbolic_link
      -orig-id: SL
    0x4d4e:
      id: alternate_name
      -orig-id: NM
    0x4c43:
      id: child_link
      -orig-id: CL
    0x4c50:
      id: parent_link
      -orig-id: PL
    0x4552:
      id: relocated
      -orig-id: RE
    0x4654:
      id: timestamps
      -orig-id: TF
    0x4653:
      id: sparse_file
      -orig-id: SF
    0x465a:
      id: compressed_file
      -orig-id: ZF
  kind:
    0x1: fifo
    0x2: character_device
    0x4: directory
    0x6: block_device
    0x8: file
    0xa: symlink
    0xc: socket
  symbolic_link_flags:
    0x01:
      id: continues
      doc: The next entry of this kind has more components.
  component_flags:
    0x01:
      id: continues
      doc: The next component goes on with this one, without a slash between.
    0x02:
      id: current
      doc: Stands for `.`.
    0x04:
      id: parent
      doc: Stands for `..`.
    0x08:
      id: root
      doc: Stands for `/`.
    0x10:
      id: volume_root
      doc: Where the volume is mounted; of the first edition.
    0x20:
      id: host
      doc: The name of the host; of the first edition.
  name_flags:
    0x01:
      id: continues
      doc: The next entry of this kind has more of the name.
    0x02:
      id: current
      doc: Stands for `.`.
    0x04:
      id: parent
      doc: Stands for `..`.
    0x20:
      id: host
      doc: The name of the host; of the first edition.
  timestamp_flags:
    0x01:
      id: created
      -orig-id: CREATION
    0x02:
      id: modified
      -orig-id: MODIFY
    0x04:
      id: accessed
      -orig-id: ACCESS
    0x08:
      id: changed
      -orig-id: ATTRIBUTES
    0x10:
      id: backed_up
      -orig-id: BACKUP
    0x20:
      id: expires
      -orig-id: EXPIRATION
    0x40:
      id: effective
      -orig-id: EFFECTIVE
    0x80:
      id: long_form
      -orig-id: LONG_FORM
      doc: The moments have 17 bytes, not 7.
