meta:
  id: vhdx
  title: Disk image of Hyper-V, VHDX
  application: Hyper-V
  file-extension: vhdx
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q28206915
doc: |
  An image begins with this identifier. At 64 and 128 KiB are two headers, of which the newer valid
  one counts, and at 192 and 256 KiB two copies of a table of regions. One region is the block
  allocation table, another has what the disk is like. A log holds changes to these that were not
  finished.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.2.1
-record: true
seq:
  - id: signature
    contents: vhdxfile
  - id: creator
    size: 512
    -orig-id: Creator
    doc: UTF-16, ended by a zero; who made the image.
types:
  header:
    -record: true
    -orig-id: VHDX_HEADER
    doc: One of the two headers, the part that means something; a header has 4096 bytes.
    doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.2.2
    seq:
      - id: signature
        contents: head
      - id: checksum
        type: u4
        doc: CRC-32C of the 4096 bytes, with this field as zeros.
      - id: sequence
        type: u8
        -orig-id: SequenceNumber
        doc: The higher one counts.
      - id: file_write_guid
        size: 16
        -orig-id: FileWriteGuid
      - id: data_write_guid
        size: 16
        -orig-id: DataWriteGuid
        doc: Changes with what the guest sees; an image that lies on this one names it.
      - id: log_guid
        size: 16
        -orig-id: LogGuid
        doc: Of the entries of the log that count; zeros if there is nothing to do.
      - id: log_version
        type: u2
        -orig-id: LogVersion
        doc: Zero.
      - id: version
        type: u2
        -orig-id: Version
        doc: One.
      - id: len_log
        type: u4
        -orig-id: LogLength
        doc: Bytes, a multiple of 1 MiB; bounded by the caller.
      - id: ofs_log
        type: u8
        -orig-id: LogOffset
  region_table:
    -record: true
    -orig-id: VHDX_REGION_TABLE_HEADER
    doc: What the table of regions begins with; it has 64 KiB.
    doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.2.3.1
    seq:
      - id: signature
        contents: regi
      - id: checksum
        type: u4
        doc: CRC-32C of the 64 KiB, with this field as zeros.
      - id: num_entries
        type: u4
        -orig-id: EntryCount
        doc: At most 2047; bounded by the caller.
      - id: reserved
        type: u4
  region:
    -record: true
    -orig-id: VHDX_REGION_TABLE_ENTRY
    doc: Where one region lies.
    doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.2.3.2
    seq:
      - id: kind
        size: 16
        -orig-id: Guid
      - id: ofs_region
        type: u8
        -orig-id: FileOffset
        doc: Bytes, a multiple of 1 MiB.
      - id: len_region
        type: u4
        -orig-id: Length
        doc: Bytes, a multiple of 1 MiB.
      - id: flags
        type: u4
    instances:
      is_required:
        value: (flags & 1) != 0
        doc: Whoever does not know this kind must not open the image.
  metadata_table:
    -record: true
    -orig-id: VHDX_METADATA_TABLE_HEADER
    doc: What the region of metadata begins with; its table has 64 KiB.
    doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.6.1.1
    seq:
      - id: signature
        contents: metadata
      - id: reserved
        type: u2
      - id: num_entries
        type: u2
        -orig-id: EntryCount
        doc: At most 2047; bounded by the caller.
      - id: reserved_more
        size: 20
  metadata_entry:
    -record: true
    -orig-id: VHDX_METADATA_TABLE_ENTRY
    doc: Where one item of metadata lies.
    doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.6.1.2
    seq:
      - id: kind
        size: 16
        -orig-id: ItemId
      - id: ofs_item
        type: u4
        -orig-id: Offset
        doc: Bytes from the start of the region.
      - id: len_item
        type: u4
        -orig-id: Length
        doc: At most 1 MiB; bounded by the caller.
      - id: flags
        type: u4
        doc: Bit 0 for a user's, bit 1 for the disk's own, bit 2 for a required item.
      - id: reserved
        type: u4
    instances:
      is_required:
        value: (flags & 4) != 0
  file_parameters:
    -record: true
    -orig-id: VHDX_FILE_PARAMETERS
    doc: The item that says how large blocks are.
    doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.6.2.1
    seq:
      - id: len_block
        type: u4
        -orig-id: BlockSize
        doc: Bytes, a power of two from 1 to 256 MiB.
      - id: flags
        type: u4
    instances:
      is_fixed:
        value: (flags & 1) != 0
        doc: Blocks stay allocated.
      has_parent:
        value: (flags & 2) != 0
  size:
    -record: true
    doc: The item with the size of the guest's disk, in bytes.
    doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.6.2.2
    seq:
      - id: size
        type: u8
        -orig-id: VirtualDiskSize
  sector_size:
    -record: true
    doc: The item with the size of a logical, or a physical, sector; 512 or 4096.
    doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.6.2.4
    seq:
      - id: size
        type: u4
        -orig-id: LogicalSectorSize
  parent_locator:
    -record: true
    -orig-id: VHDX_PARENT_LOCATOR_HEADER
    doc: What the item begins with that says which image this one lies on.
    doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.6.2.6.1
    seq:
      - id: kind
        size: 16
        -orig-id: LocatorType
      - id: reserved
        type: u2
      - id: num_entries
        type: u2
        -orig-id: KeyValueCount
  parent_locator_entry:
    -record: true
    -orig-id: VHDX_PARENT_LOCATOR_ENTRY
    doc: Where a key and its value stand in the item, both UTF-16, little-endian.
    doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.6.2.6.2
    seq:
      - id: ofs_key
        type: u4
        -orig-id: KeyOffset
      - id: ofs_value
        type: u4
        -orig-id: ValueOffset
      - id: len_key
        type: u2
        -orig-id: KeyLength
      - id: len_value
        type: u2
        -orig-id: ValueLength
  entry:
    -record: true
    -orig-id: VHDX_BAT_ENTRY
    doc: Where a block of the disk, or a bitmap of sectors, lies.
    doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.5.1
    seq:
      - id: word
        type: u8
    instances:
      state:
        value: word & 7
        enum: state
      ofs_block:
        value: (word & 0xfffffffffff00000).as<u8>
        doc: Bytes, a multiple of 1 MiB.
  log_entry:
    -record: true
    -orig-id: VHDX_LOG_ENTRY_HEADER
    doc: What an entry of the log begins with; descriptors follow it.
    doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.3.1.1
    seq:
      - id: signature
        contents: loge
      - id: checksum
        type: u4
        doc: CRC-32C of the whole entry, with this field as zeros.
      - id: len_entry
        type: u4
        -orig-id: EntryLength
        doc: Bytes, a multiple of 4096; bounded by the caller.
      - id: ofs_tail
        type: u4
        -orig-id: Tail
        doc: Where in the log the oldest entry begins that must be done with this one.
      - id: sequence
        type: u8
        -orig-id: SequenceNumber
        doc: Each is one more than that of the entry before it.
      - id: num_descriptors
        type: u4
        -orig-id: DescriptorCount
        doc: Bounded by the caller.
      - id: reserved
        type: u4
      - id: log_guid
        size: 16
        -orig-id: LogGuid
        doc: That of the header, or the entry is old.
      - id: flushed_size
        type: u8
        -orig-id: FlushedFileOffset
        doc: Bytes that the file has at least.
      - id: last_size
        type: u8
        -orig-id: LastFileOffset
        doc: Bytes that the file has when this entry is done.
  descriptor:
    -record: true
    doc: One change; of zeros or of a sector of 4096 bytes.
    doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.3.1.2
    seq:
      - id: signature
        size: 4
        -orig-id: DataSignature
        doc: '`desc` for a sector of data, `zero` for zeros.'
      - id: trailing
        size: 4
        -orig-id: TrailingBytes
        doc: The sector's last four bytes; nothing for zeros.
      - id: leading
        size: 8
        -orig-id: LeadingBytes
        doc: The sector's first eight bytes; for zeros their number, 64 bits.
      - id: place
        type: u8
        -orig-id: FileOffset
        doc: In the file, a multiple of 4096.
      - id: sequence
        type: u8
        -orig-id: SequenceNumber
  zeros:
    -record: true
    -orig-id: VHDX_LOG_ZERO_DESCRIPTOR
    doc: The same, where it is of zeros.
    doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.3.1.2
    seq:
      - id: signature
        contents: zero
      - id: reserved
        type: u4
      - id: len_zeros
        type: u8
        -orig-id: ZeroLength
        doc: Bytes, a multiple of 4096.
      - id: place
        type: u8
        -orig-id: FileOffset
      - id: sequence
        type: u8
        -orig-id: SequenceNumber
  data_sector:
    -record: true
    -orig-id: VHDX_LOG_DATA_SECTOR
    doc: The data of a `descriptor`, without its first eight and last four bytes.
    doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.3.1.4
    seq:
      - id: signature
        contents: data
      - id: sequence_high
        type: u4
        -orig-id: SequenceHigh
        doc: The upper half of the entry's number.
      - id: data
        size: 4084
      - id: sequence_low
        type: u4
        -orig-id: SequenceLow
enums:
  state:
    0: not_there
    1: undefined
    2: zeros
    3: unmapped
    6: there
    7: partly_there
