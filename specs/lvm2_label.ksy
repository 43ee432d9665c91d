meta:
  id: lvm2_label
  title: LVM2 label and physical volume header
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q6711445
doc: |
  A label marks a physical volume; it lies in one of the volume's first four 512-byte sectors and
  says where in that sector the physical volume's header begins. The header gives the volume's
  UUID and where data and metadata areas lie.
doc-ref: https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/label/label.h;hb=refs/tags/v2_03_16 LVM2 2.03.16, lib/label/label.h
-orig-id: label_header
-record: true
seq:
  - id: magic
    contents: LABELONE
    -orig-id: id
  - id: sector
    type: u8
    -orig-id: sector_xl
    doc: The sector of the volume that this label lies in.
  - id: crc32
    type: u4
    -orig-id: crc_xl
    doc: |
      CRC-32 with initial value 0xf597a6cf and no final inversion, of the sector from
      `ofs_header` on.
  - id: ofs_header
    type: u4
    -orig-id: offset_xl
    valid:
      min: 32
      max: 432
    doc: Where in the sector the physical volume's header begins.
  - id: format
    size: 8
    -orig-id: type
    doc: '`LVM2 001`'
instances:
  is_lvm2:
    value: format == [0x4c, 0x56, 0x4d, 0x32, 0x20, 0x30, 0x30, 0x31]
types:
  physical_volume:
    doc: |
      The whole header as it lies in the label's sector. Each list ends with a location that is
      all zeros.
    doc-ref: https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16 LVM2 2.03.16, lib/format_text/layout.h
    -orig-id: pv_header
    seq:
      - id: identity
        type: identity
      - id: data_areas
        type: location
        repeat: until
        repeat-until: _.is_end
        -orig-id: disk_areas_xl
      - id: metadata_areas
        type: location
        repeat: until
        repeat-until: _.is_end
      - id: extension
        type: extension
      - id: boot_loader_areas
        type: location
        repeat: until
        repeat-until: _.is_end
        doc: Room that LVM keeps free for a boot loader; only there if `extension.version` is set.
  identity:
    -record: true
    doc: What the header begins with.
    doc-ref: https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16 LVM2 2.03.16, lib/format_text/layout.h
    seq:
      - id: uuid
        size: 32
        -orig-id: pv_uuid
        doc: Letters and digits; shown in groups of 6, 4, 4, 4, 4, 4 and 6.
      - id: len_device
        type: u8
        -orig-id: device_size_xl
        doc: Bytes; zero if not known.
  location:
    -record: true
    doc: An area of the physical volume.
    doc-ref: https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16 LVM2 2.03.16, lib/format_text/layout.h
    -orig-id: disk_locn
    seq:
      - id: ofs_area
        type: u8
        -orig-id: offset
        doc: Bytes from the start of the physical volume.
      - id: len_area
        type: u8
        -orig-id: size
        doc: Bytes; zero for a data area that reaches to the end.
    instances:
      is_end:
        value: ofs_area == 0
  extension:
    -record: true
    doc: What later versions of LVM2 added.
    doc-ref: https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16 LVM2 2.03.16, lib/format_text/layout.h
    -orig-id: pv_header_extension
    seq:
      - id: version
        type: u4
        doc: Zero where there is no extension.
      - id: flags
        type: u4
        -bits: physical_volume_flags
        doc: Bit mask, see `physical_volume_flags`.
enums:
  physical_volume_flags:
    0x1:
      id: used
      doc: The volume belongs to a volume group, even if its own metadata does not say so.
