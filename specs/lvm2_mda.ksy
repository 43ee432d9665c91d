meta:
  id: lvm2_mda
  title: LVM2 metadata area header
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q6711445
doc: |
  The first 512 bytes of a metadata area. The rest of the area is a circular buffer for the text
  that describes the volume group; the header says where the current text begins. A text that
  reaches the area's end goes on behind the header.
doc-ref: https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16 LVM2 2.03.16, lib/format_text/layout.h
seq:
  - id: header
    type: header
  - id: texts
    type: text_location
    repeat: until
    repeat-until: _.is_end
    -orig-id: raw_locns
    doc: The text in force, then the one that is about to replace it.
types:
  header:
    -record: true
    doc: What the area begins with.
    doc-ref: https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16 LVM2 2.03.16, lib/format_text/layout.h
    -orig-id: mda_header
    seq:
      - id: crc32
        type: u4
        -orig-id: checksum_xl
        doc: |
          CRC-32 with initial value 0xf597a6cf and no final inversion, of the header's 512 bytes
          less this field.
      - id: magic
        contents: [0x20, "LVM2 x[5A%r0N*>"]
      - id: version
        type: u4
        doc: 1; there is no other.
      - id: ofs_area
        type: u8
        -orig-id: start
        doc: Where on the physical volume this header lies.
      - id: len_area
        type: u8
        -orig-id: size
        doc: Bytes of the area, with the header.
    instances:
      len_header:
        value: 512
        doc: Bytes of the header with its list of texts; the circular buffer begins behind them.
  text_location:
    -record: true
    doc: Where a text lies in the circular buffer.
    doc-ref: https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16 LVM2 2.03.16, lib/format_text/layout.h
    -orig-id: raw_locn
    seq:
      - id: ofs_text
        type: u8
        -orig-id: offset
        doc: Bytes from the start of the area; zero if there is no text.
      - id: len_text
        type: u8
        -orig-id: size
        doc: Bytes, with the final zero.
      - id: crc32
        type: u4
        -orig-id: checksum
        doc: Of the text, as the header's.
      - id: flags
        type: u4
        -bits: text_flags
        doc: Bit mask, see `text_flags`.
    instances:
      is_end:
        value: ofs_text == 0
      is_ignored:
        value: (flags & 1) != 0
        doc: The administrator chose not to keep metadata here; what there is may be old.
enums:
  text_flags:
    0x1: ignored
