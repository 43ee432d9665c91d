meta:
  id: vhd
  title: Disk image of Virtual PC, VHD
  application: Virtual PC
  file-extension: vhd
  license: CC0-1.0
  ks-version: '0.11'
  endian: be
  xref:
    wikidata: Q1425268
doc: |
  The footer of an image, its last sector. An image that grows has a copy of it in its first sector,
  then a header, and a table that says where each block lies: a bitmap, one bit for each sector, and
  the block's data.
doc-ref: https://download.microsoft.com/download/f/f/e/ffef50a5-07dd-4cf8-aaa3-442c0673a029/Virtual%20Hard%20Disk%20Format%20Spec_10_18_06.doc Virtual Hard Disk Image Format Specification 1.0, Hard Disk Footer Format
-record: true
seq:
  - id: cookie
    contents: conectix
  - id: features
    type: u4
    -bits: feature
  - id: version
    type: u4
    -orig-id: File Format Version
    doc: 0x00010000; the upper half says what is compatible.
  - id: ofs_header
    type: u8
    -orig-id: Data Offset
    doc: Where the header of an image that grows lies; all ones for a fixed one.
  - id: seconds
    type: u4
    -orig-id: Time Stamp
    doc: When it was made, since 2000.
  - id: creator
    size: 4
    -orig-id: Creator Application
  - id: creator_version
    type: u4
    -orig-id: Creator Version
  - id: creator_system
    size: 4
    -orig-id: Creator Host OS
  - id: original_size
    type: u8
    -orig-id: Original Size
  - id: size
    type: u8
    -orig-id: Current Size
    doc: Of the guest's disk, in bytes.
  - id: num_cylinders
    type: u2
  - id: num_heads
    type: u1
  - id: num_sectors
    type: u1
    doc: In a track.
  - id: kind
    type: u4
    -orig-id: Disk Type
    -values: kind
  - id: checksum
    type: u4
    doc: The ones' complement of the sum of all bytes, with this field as zeros.
  - id: uuid
    size: 16
    -orig-id: Unique Id
    doc: An image that lies on this one names it so.
  - id: is_saved
    type: u1
    -orig-id: Saved State
    doc: One if the state of the running machine was saved beside it.
  - id: reserved
    size: 427
types:
  header:
    -record: true
    doc: The header of an image that grows, 1024 bytes.
    doc-ref: https://download.microsoft.com/download/f/f/e/ffef50a5-07dd-4cf8-aaa3-442c0673a029/Virtual%20Hard%20Disk%20Format%20Spec_10_18_06.doc Virtual Hard Disk Image Format Specification 1.0, Dynamic Disk Header Format
    seq:
      - id: cookie
        contents: cxsparse
      - id: ofs_next
        type: u8
        -orig-id: Data Offset
        doc: All ones; nothing follows.
      - id: ofs_table
        type: u8
        -orig-id: Table Offset
        doc: Of the block allocation table, in bytes of the file.
      - id: version
        type: u4
        -orig-id: Header Version
        doc: 0x00010000.
      - id: num_entries
        type: u4
        -orig-id: Max Table Entries
        doc: Bounded by the caller.
      - id: len_block
        type: u4
        -orig-id: Block Size
        doc: Bytes of data in a block, without its bitmap; usually 2 MiB.
      - id: checksum
        type: u4
        doc: As in the footer, of this header.
      - id: parent_uuid
        size: 16
        -orig-id: Parent Unique ID
        doc: What the image that this one lies on has in its footer.
      - id: parent_seconds
        type: u4
        -orig-id: Parent Time Stamp
        doc: When that was written last, since 2000.
      - id: reserved
        type: u4
      - id: parent_name
        size: 512
        -orig-id: Parent Unicode Name
        doc: UTF-16, big-endian, ended by a zero.
      - id: locators
        size: 192
        -orig-id: Parent Locator Entries
        doc: Eight times a `locator`.
      - id: reserved_more
        size: 256
  locator:
    -record: true
    doc: Where another form of the parent's path stands in the file.
    doc-ref: https://download.microsoft.com/download/f/f/e/ffef50a5-07dd-4cf8-aaa3-442c0673a029/Virtual%20Hard%20Disk%20Format%20Spec_10_18_06.doc Virtual Hard Disk Image Format Specification 1.0, Parent Locator Entry
    seq:
      - id: platform
        size: 4
        -orig-id: Platform Code
      - id: len_space
        type: u4
        -orig-id: Platform Data Space
      - id: len_path
        type: u4
        -orig-id: Platform Data Length
      - id: reserved
        type: u4
      - id: ofs_path
        type: u8
        -orig-id: Platform Data Offset
  entry:
    -record: true
    doc: Where a block lies, one entry of the block allocation table.
    doc-ref: https://download.microsoft.com/download/f/f/e/ffef50a5-07dd-4cf8-aaa3-442c0673a029/Virtual%20Hard%20Disk%20Format%20Spec_10_18_06.doc Virtual Hard Disk Image Format Specification 1.0, Block Allocation Table
    seq:
      - id: sector
        type: u4
        doc: In sectors of 512 bytes, from the start of the file; all ones if the block is not there.
    instances:
      is_there:
        value: sector != 0xffffffff
enums:
  feature:
    1: temporary
    2: reserved
  kind:
    0: none
    2: fixed
    3: growing
    4: differencing
