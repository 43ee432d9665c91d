meta:
  id: vdi
  title: Disk image of VirtualBox, VDI
  application: VirtualBox
  file-extension: vdi
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q25407797
doc: |
  The header of an image, version 1.1. Behind it lies a map with a number for each block of the
  guest's disk: which of the blocks that follow the map holds it.
doc-ref: https://www.virtualbox.org/browser/vbox/trunk/src/VBox/Storage/VDICore.h?rev=98103 VirtualBox 7.0, VDICore.h
-record: true
seq:
  - id: text
    size: 64
    -orig-id: szFileInfo
    doc: Who made it, for people.
  - id: signature
    contents: [0x7f, 0x10, 0xda, 0xbe]
    -orig-id: u32Signature
  - id: version
    type: u4
    -orig-id: u32Version
    doc: 0x00010001; the upper half is the major version.
  - id: len_header
    type: u4
    -orig-id: cbHeader
    doc: Bytes, from here on.
  - id: kind
    type: u4
    -orig-id: u32Type
    -values: kind
  - id: flags
    type: u4
    -orig-id: fFlags
  - id: comment
    size: 256
    -orig-id: szComment
  - id: ofs_map
    type: u4
    -orig-id: offBlocks
    doc: Where the map lies, in bytes of the file.
  - id: ofs_data
    type: u4
    -orig-id: offData
    doc: Where the first block lies, in bytes of the file.
  - id: num_cylinders
    type: u4
  - id: num_heads
    type: u4
  - id: num_sectors
    type: u4
    doc: In a track.
  - id: len_sector
    type: u4
    -orig-id: cbSector
    doc: 512.
  - id: unused
    type: u4
  - id: size
    type: u8
    -orig-id: cbDisk
    doc: Of the guest's disk, in bytes.
  - id: len_block
    type: u4
    -orig-id: cbBlock
    doc: Bytes, a power of two; usually 1 MiB.
  - id: len_extra
    type: u4
    -orig-id: cbBlockExtra
    doc: Bytes before each block that are no part of the disk.
  - id: num_blocks
    type: u4
    -orig-id: cBlocks
    doc: Bounded by the caller.
  - id: num_allocated
    type: u4
    -orig-id: cBlocksAllocated
  - id: uuid
    size: 16
    -orig-id: uuidCreate
    doc: An image that lies on this one names it so.
  - id: uuid_modified
    size: 16
    -orig-id: uuidModify
  - id: uuid_parent
    size: 16
    -orig-id: uuidLinkage
    doc: That of the image that this one lies on; zeros if it lies on none.
  - id: uuid_parent_modified
    size: 16
    -orig-id: uuidParentModify
    doc: What that image's `uuid_modified` was when this one was made.
types:
  entry:
    -record: true
    doc: Where a block of the guest's disk lies.
    doc-ref: https://www.virtualbox.org/browser/vbox/trunk/src/VBox/Storage/VDICore.h?rev=98103 VirtualBox 7.0, VDICore.h
    seq:
      - id: block
        type: u4
        doc: A number from 0; all ones if it is not there, one less if it reads as zeros.
    instances:
      is_there:
        value: block < 0xfffffffe
      is_zero:
        value: block == 0xfffffffe
enums:
  kind:
    1: growing
    2: fixed
    3: undo
    4: differencing
