meta:
  id: vmdk
  title: Sparse extent of a disk image of VMware, VMDK
  application: VMware
  file-extension: vmdk
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q2297480
doc: |
  The header of a hosted sparse extent, one sector. An extent is cut into grains. A grain directory
  says where grain tables lie, and these say where the grains lie. A text, the descriptor, says which
  extents make up a disk; it stands inside of a disk's only extent, or in a file of its own.
doc-ref: https://www.vmware.com/support/developer/vddk/vmdk_50_technote.pdf VMware Virtual Disk Format 5.0, Hosted Sparse Extent Header
-orig-id: SparseExtentHeader
-record: true
seq:
  - id: magic
    contents: KDMV
    -orig-id: magicNumber
  - id: version
    type: u4
    doc: 1 to 3.
  - id: flags
    type: u4
    -bits: flag
  - id: num_sectors
    type: u8
    -orig-id: capacity
    doc: Of the disk, or of this part of it; sectors of 512 bytes here and below.
  - id: grain_sectors
    type: u8
    -orig-id: grainSize
    doc: A power of two, more than 8.
  - id: descriptor_sector
    type: u8
    -orig-id: descriptorOffset
    doc: Where the descriptor stands; 0 if it is in another file.
  - id: descriptor_sectors
    type: u8
    -orig-id: descriptorSize
  - id: num_table_entries
    type: u4
    -orig-id: numGTEsPerGT
    doc: Entries of each grain table, usually 512.
  - id: second_directory_sector
    type: u8
    -orig-id: rgdOffset
    doc: Where a second grain directory lies, with tables of its own.
  - id: directory_sector
    type: u8
    -orig-id: gdOffset
    doc: Where the grain directory lies; all ones if only the copy of this header at the end says it.
  - id: overhead_sectors
    type: u8
    -orig-id: overHead
    doc: Before the first grain.
  - id: is_unclean
    type: u1
    -orig-id: uncleanShutdown
  - id: line_ends
    size: 4
    doc: A line feed, a space, a carriage return, a line feed; a transfer as text changes them.
  - id: compression
    type: u2
    -orig-id: compressAlgorithm
    -values: compression
  - id: padding
    size: 433
instances:
  is_packed:
    value: (flags & 0x10000) != 0
  has_markers:
    value: (flags & 0x20000) != 0
  has_zero_grains:
    value: (flags & 4) != 0
  is_directory_at_end:
    value: directory_sector == 0xffffffffffffffff
types:
  entry:
    -record: true
    doc: An entry of a grain directory or of a grain table.
    doc-ref: https://www.vmware.com/support/developer/vddk/vmdk_50_technote.pdf VMware Virtual Disk Format 5.0, Hosted Sparse Extent Metadata
    seq:
      - id: sector
        type: u4
        doc: |
          Where the table, or the grain, lies; 0 if it is not there. In a table, 1 stands for a grain
          of zeros where the flag says so.
  grain:
    -record: true
    doc: What stands before the packed data of a grain.
    doc-ref: https://www.vmware.com/support/developer/vddk/vmdk_50_technote.pdf VMware Virtual Disk Format 5.0, Grain Marker
    seq:
      - id: first_sector
        type: u8
        -orig-id: lba
        doc: Of the disk, that the grain begins with.
      - id: len_data
        type: u4
        -orig-id: size
        doc: Bytes of the zlib stream that follows; bounded by the caller.
  marker:
    -record: true
    doc: What stands in a sector of its own before tables, directories and footers of a stream.
    doc-ref: https://www.vmware.com/support/developer/vddk/vmdk_50_technote.pdf VMware Virtual Disk Format 5.0, Metadata Markers
    seq:
      - id: num_sectors
        type: u8
        -orig-id: val
      - id: len_data
        type: u4
        -orig-id: size
        doc: Zero; a grain has another number here.
      - id: kind
        type: u4
        -orig-id: type
        -values: marker_kind
enums:
  flag:
    1: newline_test
    2: second_directory
    4: zero_grains
    0x10000: packed
    0x20000: markers
  compression:
    0: none
    1: deflate
  marker_kind:
    0: end_of_stream
    1: grain_table
    2: grain_directory
    3: footer
