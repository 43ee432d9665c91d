meta:
  id: ewf
  title: Forensic image of EnCase, EWF (E01)
  application: EnCase
  file-extension: E01
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q5383864
doc: |
  What each segment of an image begins with. Sections follow, each with a descriptor that says where
  the next one begins. The disk is cut into chunks, each packed by zlib or followed by a checksum;
  tables say where in its segment each chunk lies.
doc-ref: https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc Expert Witness Compression Format 0.0.82, 3.1 File header
-record: true
seq:
  - id: signature
    contents: [0x45, 0x56, 0x46, 0x09, 0x0d, 0x0a, 0xff, 0x00]
  - id: fields_start
    type: u1
    doc: One.
  - id: number
    type: u2
    -orig-id: segment number
    doc: Of the segment, from one.
  - id: fields_end
    type: u2
    doc: Zero.
types:
  section:
    -record: true
    doc: The descriptor of a section.
    doc-ref: https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc Expert Witness Compression Format 0.0.82, 3.2 Section descriptor
    seq:
      - id: kind
        size: 16
        -orig-id: type
        doc: Its name, filled up with zeros.
      - id: ofs_next
        type: u8
        doc: Where the next section begins, in bytes of the segment; the last one names itself.
      - id: len_section
        type: u8
        -orig-id: size
        doc: Bytes, with this descriptor.
      - id: padding
        size: 40
      - id: checksum
        type: u4
        doc: Adler-32 of what stands before it.
  volume:
    -record: true
    doc: The section `volume`, `disk` or `data` as EnCase writes it.
    doc-ref: https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc Expert Witness Compression Format 0.0.82, 3.5.1 EWF specification
    seq:
      - id: media
        type: u1
        -values: media
      - id: reserved_1
        size: 3
      - id: num_chunks
        type: u4
      - id: chunk_sectors
        type: u4
        doc: Sectors of a chunk.
      - id: len_sector
        type: u4
        doc: Bytes of a sector.
      - id: num_sectors
        type: u8
        doc: Of the disk.
      - id: num_cylinders
        type: u4
      - id: num_heads
        type: u4
      - id: num_track_sectors
        type: u4
      - id: media_flags
        type: u1
      - id: reserved_2
        size: 3
      - id: palm_sector
        type: u4
      - id: reserved_3
        size: 4
      - id: smart_sector
        type: u4
      - id: compression
        type: u1
        doc: 0 for none, 1 for fast, 2 for best.
      - id: reserved_4
        size: 3
      - id: error_sectors
        type: u4
        doc: Sectors that were given up together where one could not be read.
      - id: reserved_5
        size: 4
      - id: set_id
        size: 16
        -orig-id: segment file set identifier
        doc: The same in all segments of an image.
      - id: reserved_6
        size: 963
      - id: signature
        size: 5
      - id: checksum
        type: u4
        doc: Adler-32 of what stands before it.
  smart_volume:
    -record: true
    doc: The section `volume` as SMART writes it.
    doc-ref: https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc Expert Witness Compression Format 0.0.82, 3.5.2 SMART
    seq:
      - id: reserved_1
        type: u4
      - id: num_chunks
        type: u4
      - id: chunk_sectors
        type: u4
      - id: len_sector
        type: u4
      - id: num_sectors
        type: u4
      - id: reserved_2
        size: 20
      - id: padding
        size: 45
      - id: signature
        size: 5
      - id: checksum
        type: u4
        doc: Adler-32 of what stands before it.
  table:
    -record: true
    doc: What the section `table` or `table2` begins with; entries follow.
    doc-ref: https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc Expert Witness Compression Format 0.0.82, 3.9 Table section
    seq:
      - id: num_entries
        type: u4
        doc: Bounded by the caller.
      - id: padding_1
        type: u4
      - id: ofs_base
        type: u8
        doc: What all entries count from, in bytes of the segment; zero before EnCase 6.
      - id: padding_2
        type: u4
      - id: checksum
        type: u4
        doc: Adler-32 of what stands before it.
  entry:
    -record: true
    doc: Where a chunk lies; it ends where the next one begins, or with the section `sectors`.
    doc-ref: https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc Expert Witness Compression Format 0.0.82, 3.9.2 Table entry
    seq:
      - id: word
        type: u4
    instances:
      is_packed:
        value: (word & 0x80000000) != 0
        doc: By zlib; otherwise an Adler-32 follows the data.
      ofs_chunk:
        value: word & 0x7fffffff
  checksum:
    -record: true
    doc: The Adler-32 behind a table's entries, or a chunk that is not packed.
    doc-ref: https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc Expert Witness Compression Format 0.0.82, 3.8 Sectors section
    seq:
      - id: value
        type: u4
  hash:
    -record: true
    doc: The section `hash`.
    doc-ref: https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc Expert Witness Compression Format 0.0.82, 3.18 Hash section
    seq:
      - id: md5
        size: 16
        doc: Of the whole disk.
      - id: reserved
        size: 16
      - id: checksum
        type: u4
        doc: Adler-32 of what stands before it.
  digest:
    -record: true
    doc: The section `digest`.
    doc-ref: https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc Expert Witness Compression Format 0.0.82, 3.17 Digest section
    seq:
      - id: md5
        size: 16
        doc: Of the whole disk; zeros if it was not made.
      - id: sha1
        size: 20
        doc: Likewise.
      - id: padding
        size: 40
      - id: checksum
        type: u4
        doc: Adler-32 of what stands before it.
  errors:
    -record: true
    doc: What the section `error2` begins with, the list of sectors that could not be read.
    doc-ref: https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc Expert Witness Compression Format 0.0.82, 3.15 Error2 section
    seq:
      - id: num_entries
        type: u4
      - id: padding
        size: 512
      - id: checksum
        type: u4
        doc: Adler-32 of what stands before it.
enums:
  media:
    0: removable
    1: fixed
    3: optical
    14: logical_files
    16: memory
