meta:
  id: fat_information
  title: File system information of FAT32
  application: DOS, Windows, UEFI firmware
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q190167
doc: |
  Hints for whoever writes to a FAT32 file system: how much is free, and where to
  look for it. Both may be out of date; nothing but a scan of the table is sure.
  512 bytes at the start of the sector that the boot sector names.
doc-ref: https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "FAT32 FSInfo Sector Structure and Backup Boot Sector"
-record: true
seq:
  - id: lead_signature
    -orig-id: FSI_LeadSig
    contents: RRaA
  - id: reserved_1
    -orig-id: FSI_Reserved1
    size: 480
  - id: structure_signature
    -orig-id: FSI_StrucSig
    contents: rrAa
  - id: num_free_clusters
    -orig-id: FSI_Free_Count
    type: u4
    doc: 0xffffffff if nobody knows.
  - id: next_free_cluster
    -orig-id: FSI_Nxt_Free
    type: u4
    doc: Where to begin looking for a free cluster; 0xffffffff if nobody knows.
  - id: reserved_2
    -orig-id: FSI_Reserved2
    size: 12
  - id: trail_signature
    -orig-id: FSI_TrailSig
    contents: [0, 0, 0x55, 0xaa]
