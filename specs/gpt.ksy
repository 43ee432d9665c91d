meta:
  id: gpt
  title: GUID partition table
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q1057446
doc: |
  The header of a GUID partition table: in the disk's second logical sector, and once more in its
  last. It says where the array of partition entries lies; the backup header has an array of its
  own. Sector numbers count in logical sectors, whose size the table does not say: it shows in
  where the header lies.
doc-ref: https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#gpt-header UEFI 2.10, table 5-5
-record: true
seq:
  - id: signature
    contents: EFI PART
    -orig-id: Signature
  - id: revision
    type: u4
    -orig-id: Revision
    doc: 0x00010000 for version 1.0, the only one that there is.
  - id: len_header
    type: u4
    -orig-id: HeaderSize
    valid:
      min: 92
      max: 4096
    doc: Bytes that `header_crc32` covers; at most a logical sector, of which none is over 4096.
  - id: header_crc32
    type: u4
    -orig-id: HeaderCRC32
    doc: CRC-32 of the header with this field as zero.
  - id: reserved
    type: u4
    -orig-id: Reserved
  - id: own_sector
    type: u8
    -orig-id: MyLBA
    doc: Where this header itself lies.
  - id: other_sector
    type: u8
    -orig-id: AlternateLBA
    doc: Where the other header lies.
  - id: first_usable_sector
    type: u8
    -orig-id: FirstUsableLBA
  - id: last_usable_sector
    type: u8
    -orig-id: LastUsableLBA
  - id: disk_guid
    size: 16
    -orig-id: DiskGUID
    doc: Mixed byte order; the first three parts are little-endian.
  - id: first_entry_sector
    type: u8
    -orig-id: PartitionEntryLBA
  - id: num_entries
    type: u4
    -orig-id: NumberOfPartitionEntries
    doc: Bounded by the caller; 128 on nearly every disk.
  - id: len_entry
    type: u4
    -orig-id: SizeOfPartitionEntry
    valid:
      expr: _ >= 128 and _ <= 4096 and _ % 8 == 0
    doc: |
      128 times a power of two by the specification; tools have written other multiples of eight.
  - id: entries_crc32
    type: u4
    -orig-id: PartitionEntryArrayCRC32
    doc: CRC-32 of `num_entries` times `len_entry` bytes.
types:
  entries:
    doc: The whole array, with entries of any size.
    doc-ref: https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#gpt-partition-entry-array UEFI 2.10, table 5-6
    params:
      - id: num_entries
        type: u4
        doc: As in the header; the caller bounds it.
      - id: len_entry
        type: u4
        doc: As in the header.
    seq:
      - id: entries
        type: entry
        size: len_entry
        repeat: expr
        repeat-expr: num_entries
  entry:
    -webide-representation: '{name:str}: sectors {first_sector:dec} to {last_sector:dec}'
    -record: true
    doc: |
      One partition: the first 128 bytes of an entry; larger ones have unknown data after it.
      An entry whose type GUID is all zeros is unused.
    doc-ref: https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#gpt-partition-entry-array UEFI 2.10, table 5-6
    seq:
      - id: type_guid
        size: 16
        -orig-id: PartitionTypeGUID
        doc: What the partition is for. Mixed byte order, as `partition_guid`.
      - id: partition_guid
        size: 16
        -orig-id: UniquePartitionGUID
        doc: Linux's PARTUUID.
      - id: first_sector
        type: u8
        -orig-id: StartingLBA
      - id: last_sector
        type: u8
        -orig-id: EndingLBA
        doc: Inclusive.
      - id: attributes
        type: u8
        -orig-id: Attributes
        -bits: attributes
        doc: Bit mask, see `attributes`; the top 16 bits belong to the partition type's owner.
      - id: name
        size: 72
        -orig-id: PartitionName
        doc: UTF-16 in little-endian order, ended by a zero unless all 36 units are used.
  guid:
    -record: true
    doc: The parts of a GUID as its usual text shows them, separated by dashes.
    doc-ref: https://uefi.org/specs/UEFI/2.10/Apx_A_GUID_and_Time_Formats.html UEFI 2.10, appendix A
    seq:
      - id: time_low
        type: u4
        -orig-id: TimeLow
        doc: Eight hexadecimal digits.
      - id: time_mid
        type: u2
        -orig-id: TimeMid
        doc: Four digits.
      - id: time_high
        type: u2
        -orig-id: TimeHighAndVersion
        doc: Four digits.
      - id: clock_sequence
        size: 2
        -orig-id: ClockSeqHighAndReserved, ClockSeqLow
        doc: Two bytes in the order in which they are shown.
      - id: node
        size: 6
        -orig-id: Node
        doc: Six bytes in the order in which they are shown.
enums:
  attributes:
    0x1:
      id: required
      doc: The platform needs this partition to work.
    0x2:
      id: no_block_io
      doc: Firmware makes no device for it.
    0x4:
      id: legacy_bios_bootable
      doc: A BIOS boot loader may boot from it (syslinux's gptmbr does).
