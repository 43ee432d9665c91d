meta:
  id: fat_table
  title: Allocation table of FAT12, FAT16 and FAT32
  application: DOS, Windows, UEFI firmware
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q190167
doc: |
  One number for each cluster: that of the next cluster of the same file, or a
  mark. It has 12, 16 or 28 bits. The first two entries belong to no cluster: the
  first repeats the media byte of the boot sector, the second is an end mark, in
  which two bits say whether the file system was left in good order.

  The types are pieces of a table, as large as is convenient to look at together:
  two entries of FAT12, which have three bytes, or 64 of FAT16 and FAT32, of which
  every sector has a whole number.
doc-ref: https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "FAT Data Structure"
seq:
  - id: entries
    type: pair_12
    repeat: eos
    doc: Of FAT12, where no other type is asked for.
types:
  pair_12:
    -record: true
    doc: Two entries of FAT12 in three bytes.
    doc-ref: https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "FAT Data Structure"
    seq:
      - id: low
        type: u1
        doc: The lower 8 bits of the first.
      - id: middle
        type: u1
        doc: The upper 4 bits of the first, and above them the lower 4 of the second.
      - id: high
        type: u1
        doc: The upper 8 bits of the second.
    instances:
      first:
        value: low | (middle & 0x0f) << 8
      second:
        value: middle >> 4 | high << 4
  page_16:
    -record: true
    doc: 64 entries of FAT16.
    doc-ref: https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "FAT Data Structure"
    seq:
      - id: entries
        type: u2
        repeat: expr
        repeat-expr: 64
  page_32:
    -record: true
    doc: 64 entries of FAT32, of which the upper 4 bits are reserved.
    doc-ref: https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "FAT Data Structure"
    seq:
      - id: entries
        type: u4
        repeat: expr
        repeat-expr: 64
enums:
  mark:
    0:
      id: free
      doc: No file has the cluster.
    0x0ff7:
      id: bad_12
      doc: The cluster cannot be used; greater values end a file.
    0xfff7:
      id: bad_16
      doc: The same on FAT16.
    0x0ffffff7:
      id: bad_32
      doc: The same on FAT32, in the lower 28 bits.
  order_16:
    0x8000:
      id: unmounted
      -orig-id: ClnShutBitMask
      doc: Set in the second entry if the file system was left in good order.
    0x4000:
      id: no_errors
      -orig-id: HrdErrBitMask
      doc: Set in the second entry if no read or write failed.
  order_32:
    0x08000000:
      id: unmounted
      -orig-id: ClnShutBitMask
      doc: Set in the second entry if the file system was left in good order.
    0x04000000:
      id: no_errors
      -orig-id: HrdErrBitMask
      doc: Set in the second entry if no read or write failed.
