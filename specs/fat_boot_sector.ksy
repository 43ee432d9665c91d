meta:
  id: fat_boot_sector
  title: Boot sector of FAT12, FAT16 and FAT32
  application: DOS, Windows, UEFI firmware
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q190167
doc: |
  The first 512 bytes of a FAT file system. The parameters of DOS 3.31 come
  first; what follows them depends on whether `num_table_sectors_16` is zero,
  which makes the file system FAT32. Sectors are those of the file system,
  `len_sector` bytes each, and are counted from its start.

  Three areas follow the `num_reserved_sectors`: the tables, one after the other;
  the root directory of FAT12 and FAT16; and the clusters, of which the first has
  the number 2. How many there are tells FAT12 (fewer than 4085) from FAT16.
doc-ref: https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT, General Overview of On-Disk Format, 1.03
seq:
  - id: parameters
    type: parameters
  - id: parameters_32
    type: parameters_32
    if: parameters.num_table_sectors_16 == 0
  - id: identity
    type: identity
  - id: boot_code
    size: 'parameters.num_table_sectors_16 == 0 ? 420 : 448'
    doc: x86 machine code that firmware without EFI runs.
  - id: boot_signature
    type: boot_signature
types:
  parameters:
    -record: true
    doc: What FAT12, FAT16 and FAT32 have in common.
    doc-ref: https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "Boot Sector and BPB"
    seq:
      - id: jump
        -orig-id: BS_jmpBoot
        size: 3
        doc: An x86 jump over what follows; begins with 0xeb or 0xe9 where somebody may run it.
      - id: maker
        -orig-id: BS_OEMName
        size: 8
        doc: What made the file system; has no other meaning.
      - id: len_sector
        -orig-id: BPB_BytsPerSec
        type: u2
        doc: 512, 1024, 2048 or 4096.
      - id: num_cluster_sectors
        -orig-id: BPB_SecPerClus
        type: u1
        doc: A power of two.
      - id: num_reserved_sectors
        -orig-id: BPB_RsvdSecCnt
        type: u2
        doc: Sectors before the first table, this one included; 1 on most, 32 on FAT32.
      - id: num_tables
        -orig-id: BPB_NumFATs
        type: u1
        doc: Copies of the allocation table; 2 nearly always.
      - id: num_root_entries
        -orig-id: BPB_RootEntCnt
        type: u2
        doc: Directory entries that the root has room for; 0 on FAT32, whose root is a chain.
      - id: num_sectors_16
        -orig-id: BPB_TotSec16
        type: u2
        doc: Sectors of the file system; 0 if `num_sectors_32` says it.
      - id: media
        -orig-id: BPB_Media
        type: u1
        doc: 0xf8 for fixed disks, 0xf0 for others; 0xf9 to 0xff are kinds of old floppy disks.
      - id: num_table_sectors_16
        -orig-id: BPB_FATSz16
        type: u2
        doc: Sectors of one table; 0 on FAT32.
      - id: num_track_sectors
        -orig-id: BPB_SecPerTrk
        type: u2
        doc: For firmware that counts in cylinders, as is the next field.
      - id: num_heads
        -orig-id: BPB_NumHeads
        type: u2
      - id: num_hidden_sectors
        -orig-id: BPB_HiddSec
        type: u4
        doc: Sectors of the disk before the file system; often wrong.
      - id: num_sectors_32
        -orig-id: BPB_TotSec32
        type: u4
        doc: Sectors of the file system if `num_sectors_16` is 0; before DOS 3.31 not there.
    instances:
      num_sectors:
        value: 'num_sectors_16 != 0 ? num_sectors_16 : num_sectors_32'
      is_media_valid:
        value: media == 0xf0 or media >= 0xf8
  parameters_32:
    -record: true
    doc: What only FAT32 has, behind the common parameters.
    doc-ref: https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "FAT32 Structure Starting at Offset 36"
    seq:
      - id: num_table_sectors
        -orig-id: BPB_FATSz32
        type: u4
        doc: Sectors of one table.
      - id: table_flags
        -orig-id: BPB_ExtFlags
        type: u2
        doc: |
          With the bit 0x80 only one table is kept, and the lower 4 bits are its
          number, counted from 0; without it all tables are alike.
      - id: version
        -orig-id: BPB_FSVer
        type: u2
        doc: 0; the upper byte is the major number.
      - id: root_cluster
        -orig-id: BPB_RootClus
        type: u4
        doc: The first cluster of the root directory; 2 usually.
      - id: information_sector
        -orig-id: BPB_FSInfo
        type: u2
        doc: Where a structure of fat_information lies; 1 usually, 0 or 0xffff for none.
      - id: backup_sector
        -orig-id: BPB_BkBootSec
        type: u2
        doc: Where a copy of this sector lies; 6 usually, 0 for none.
      - id: reserved
        -orig-id: BPB_Reserved
        size: 12
    instances:
      is_one_table_active:
        value: (table_flags & 0x80) != 0
      active_table:
        value: table_flags & 0x0f
  identity:
    -record: true
    doc: |
      Behind the parameters of either kind. Serial number, label and type mean
      something only where `extended_signature` announces them.
    doc-ref: https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "Fat12 and Fat16 Structure Starting at Offset 36"
    seq:
      - id: drive
        -orig-id: BS_DrvNum
        type: u1
        doc: 0x80 for fixed disks, 0 for floppy disks.
      - id: state
        -orig-id: BS_Reserved1
        type: u1
        -bits: state
        doc: Bits of enum `state`, which Linux and Windows keep here.
      - id: extended_signature
        -orig-id: BS_BootSig
        type: u1
        doc: 0x29 if the three fields below are there, 0x28 if only the serial number is.
      - id: serial
        -orig-id: BS_VolID
        type: u4
        doc: A number that tells file systems apart, from the time when this one was made.
      - id: label
        -orig-id: BS_VolLab
        size: 11
        doc: Padded with blanks; the root directory's entry for it is what counts.
      - id: kind
        -orig-id: BS_FilSysType
        size: 8
        doc: '"FAT12   ", "FAT16   ", "FAT32   " or "FAT     ", but nothing follows from it.'
    instances:
      has_serial:
        value: extended_signature == 0x28 or extended_signature == 0x29
      has_label:
        value: extended_signature == 0x29
  boot_signature:
    -record: true
    doc: The end of the first 512 bytes, whatever the sector size.
    doc-ref: https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "Boot Sector and BPB"
    seq:
      - id: signature
        contents: [0x55, 0xaa]
        -orig-id: Signature_word
enums:
  state:
    0x01:
      id: dirty
      -orig-id: FAT_STATE_DIRTY
      doc: Mounted for writing, and not unmounted since.
    0x02:
      id: untested
      doc: The disk had errors, and its surface is to be tested.
