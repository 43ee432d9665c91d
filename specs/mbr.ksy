meta:
  id: mbr
  title: Master boot record and extended boot record
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q624752
doc: |
  The first sector of a disk whose partitions are listed in the way of the IBM PC, and the same
  sector at the head of each logical partition of an extended partition (extended boot record).
  Sector numbers count in the disk's logical sectors, which are 512 bytes on nearly every disk.

  A sector with the right boot signature may still be something else: the boot sector of a file
  system ends in the same two bytes. Whether the entries make sense is for the caller to judge.
doc-ref: https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#master-boot-record-mbr UEFI 2.10, 5.2
seq:
  - id: boot_area
    type: boot_area
  - id: partitions
    type: partition_entry
    repeat: expr
    repeat-expr: 4
    -orig-id: PartitionRecord
    doc: In an extended boot record only the first two are used.
  - id: boot_signature
    type: boot_signature
types:
  boot_area:
    -record: true
    doc: What comes before the four entries. All of it is unused in an extended boot record.
    doc-ref: https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#legacy-master-boot-record-mbr UEFI 2.10, table 5-1
    seq:
      - id: boot_code
        size: 440
        -orig-id: BootCode
        doc: x86 machine code that firmware runs; EFI does not.
      - id: disk_signature
        type: u4
        -orig-id: UniqueMBRDiskSignature
        doc: |
          A number that tells disks apart. Linux makes the PARTUUID of a partition from it:
          eight hexadecimal digits, a dash, and the partition's number in two.
      - id: copy_protected
        type: u2
        -orig-id: Unknown
        doc: 0x5a5a on disks that Windows may not write a signature to; zero elsewhere.
  partition_entry:
    -webide-representation: 'type {partition_type:hex}, {num_sectors:dec} sectors from {first_sector:dec}'
    -record: true
    doc: |
      One partition. An entry whose number of sectors is zero is unused.
      Cylinders, heads and sectors are kept for old firmware; the sector numbers are what counts.
    doc-ref: https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#legacy-master-boot-record-mbr UEFI 2.10, table 5-2
    seq:
      - id: boot_indicator
        type: u1
        -orig-id: BootIndicator
        doc: 0x80 for the active partition, else zero; anything else means that this is no table.
      - id: start_chs
        size: 3
        -orig-id: StartingCHS
        doc: Head, sector (low six bits) with the cylinder's top bits, cylinder.
      - id: partition_type
        type: u1
        -orig-id: OSType
        -values: partition_types
        doc: What the partition is for; see `partition_types`.
      - id: end_chs
        size: 3
        -orig-id: EndingCHS
        doc: As `start_chs`, of the last sector.
      - id: first_sector
        type: u4
        -orig-id: StartingLBA
        doc: |
          In the master boot record a sector of the disk. In an extended boot record the first
          entry counts from that record's sector, the second from the extended partition's start.
      - id: num_sectors
        type: u4
        -orig-id: SizeInLBA
    instances:
      is_used:
        value: num_sectors != 0
      is_active:
        value: boot_indicator == 0x80
      is_boot_indicator_valid:
        value: (boot_indicator & 0x7f) == 0
      is_extended:
        value: partition_type == 0x05 or partition_type == 0x0f or partition_type == 0x85
        doc: The entry is a container of logical partitions (CHS, LBA and Linux numbering).
      is_gpt_protective:
        value: partition_type == 0xee
  boot_signature:
    -record: true
    doc: The end of the sector's first 512 bytes.
    doc-ref: https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#legacy-master-boot-record-mbr UEFI 2.10, table 5-1
    seq:
      - id: signature
        contents: [0x55, 0xaa]
        -orig-id: Signature
enums:
  partition_types:
    0x00:
      id: empty
      doc: Unused; some hybrid ISO images give their partition this type all the same.
    0x01: fat12
    0x04: fat16_small
    0x05: extended_chs
    0x06: fat16
    0x07: ntfs_or_exfat
    0x0b: fat32_chs
    0x0c: fat32_lba
    0x0e: fat16_lba
    0x0f: extended_lba
    0x11: hidden_fat12
    0x17:
      id: hidden_ntfs
      doc: isohybrid's type for the whole image.
    0x27: windows_recovery
    0x39: plan9
    0x82:
      id: linux_swap_or_solaris
      doc: Solaris used it before 0xbf, so both meanings occur.
    0x83: linux
    0x85: linux_extended
    0x8e: linux_lvm
    0xa0: hibernation
    0xa5: freebsd
    0xa6: openbsd
    0xa8: macos_ufs
    0xa9: netbsd
    0xab: macos_boot
    0xaf: macos_hfs
    0xbe: solaris_boot
    0xbf: solaris
    0xda: no_file_system
    0xe8: luks
    0xea: boot_loader_specification
    0xee: gpt_protective
    0xef: efi_system
    0xfb: vmware_vmfs
    0xfc: vmware_swap
    0xfd: linux_raid
