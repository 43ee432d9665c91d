meta:
  id: gpt_disk
  title: A disk with a GUID partition table, for viewers
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  imports:
    - gpt
    - mbr
  xref:
    wikidata: Q1057446
doc: |
  Leads through a whole disk: the protective boot record, the header, its entries, and the backups of
  both at the disk's end. Open it in a viewer together with the specs that it imports.
doc-ref: https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html
instances:
  protective_mbr:
    pos: 0
    type: mbr
  signature_512:
    pos: 512
    size: 8
    doc: What stands where the header is if sectors have 512 bytes.
  sector_size:
    value: 'signature_512 == [0x45, 0x46, 0x49, 0x20, 0x50, 0x41, 0x52, 0x54] ? 512 : 4096'
    doc: In bytes; the table does not say it.
  header:
    pos: sector_size
    size: sector_size
    type: gpt
  entries:
    pos: header.first_entry_sector * sector_size
    size: header.num_entries * header.len_entry
    type: gpt::entries(header.num_entries, header.len_entry)
  backup_header:
    pos: header.other_sector * sector_size
    size: sector_size
    type: gpt
  backup_entries:
    pos: backup_header.first_entry_sector * sector_size
    size: backup_header.num_entries * backup_header.len_entry
    type: gpt::entries(backup_header.num_entries, backup_header.len_entry)
