meta:
  id: fat_directory
  title: Directory of FAT12, FAT16 and FAT32
  application: DOS, Windows, UEFI firmware
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q190167
doc: |
  Entries of 32 bytes. One whose first byte is 0 ends the directory, one that
  begins with 0xe5 is free. A long name stands in front of the entry that it
  belongs to, in one to twenty entries of its own that older readers take for
  labels: its last 13 characters come first.

  Dates and times are what the clock on the wall said; no time zone is stored.
doc-ref: https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "FAT Directory Structure"
seq:
  - id: entries
    type: entry
    repeat: eos
types:
  entry:
    -webide-representation: '{name:str}, {size:dec} bytes from cluster {first_cluster:dec}'
    -record: true
    doc: A file, a directory, or the file system's label, with its name of 8 and 3 characters.
    doc-ref: https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "FAT Directory Structure"
    seq:
      - id: name
        -orig-id: DIR_Name
        size: 11
        doc: |
          In the maker's code page and in capitals, both parts padded with blanks.
          A first byte of 0x05 stands for 0xe5, which would mean a free entry.
      - id: attributes
        -orig-id: DIR_Attr
        type: u1
        -bits: attribute
        doc: Bits of enum `attribute`; exactly `long_name` for a part of a long name.
      - id: lower_case
        -orig-id: DIR_NTRes
        type: u1
        -bits: lower_case
        doc: Bits of enum `lower_case`, as Windows NT and Linux have it.
      - id: creation_hundredths
        -orig-id: DIR_CrtTimeTenth
        type: u1
        doc: 10 ms each, up to 199, to be added to the creation time.
      - id: creation_time
        -orig-id: DIR_CrtTime
        type: u2
        doc: As `modification_time`.
      - id: creation_date
        -orig-id: DIR_CrtDate
        type: u2
        doc: As `modification_date`; 0 where it is not kept.
      - id: access_date
        -orig-id: DIR_LstAccDate
        type: u2
        doc: As `modification_date`; 0 where it is not kept.
      - id: first_cluster_high
        -orig-id: DIR_FstClusHI
        type: u2
        doc: On FAT32 the upper 16 bits; elsewhere other systems keep other things here.
      - id: modification_time
        -orig-id: DIR_WrtTime
        type: u2
        doc: From above, 5 bits of hours, 6 of minutes, and 5 of seconds, which count in twos.
      - id: modification_date
        -orig-id: DIR_WrtDate
        type: u2
        doc: From above, 7 bits of years since 1980, 4 of the month and 5 of the day, from 1.
      - id: first_cluster_low
        -orig-id: DIR_FstClusLO
        type: u2
        doc: With the upper half, where the content begins; 0 without content.
      - id: size
        -orig-id: DIR_FileSize
        type: u4
        doc: Bytes; 0 for directories, whose chain says how long they are.
    instances:
      first_cluster:
        value: (first_cluster_low + first_cluster_high.as<u4> * 65536).as<u4>
  short_name:
    -record: true
    doc: The two parts of an entry's `name`.
    doc-ref: https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "FAT Directory Structure"
    seq:
      - id: base
        size: 8
      - id: extension
        size: 3
        doc: What stands behind the dot, which is not stored.
  long_name_part:
    -record: true
    doc: 13 characters of a long name; what is behind its end is a NUL and then 0xffff.
    doc-ref: https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "FAT Long Directory Entries"
    seq:
      - id: order
        -orig-id: LDIR_Ord
        type: u1
        doc: The number of this part, from 1, and 0x40 more on the one that stands first.
      - id: characters_1
        -orig-id: LDIR_Name1
        size: 10
        doc: Five characters of UTF-16, as are the next ones.
      - id: attributes
        -orig-id: LDIR_Attr
        type: u1
        -bits: attribute
        doc: Enum `attribute`, exactly `long_name`.
      - id: kind
        -orig-id: LDIR_Type
        type: u1
        doc: 0; others are reserved.
      - id: checksum
        -orig-id: LDIR_Chksum
        type: u1
        doc: |
          Over the 11 bytes of the short name: byte by byte, the sum is rotated to
          the right by one bit and the byte added.
      - id: characters_2
        -orig-id: LDIR_Name2
        size: 12
      - id: first_cluster_low
        -orig-id: LDIR_FstClusLO
        type: u2
        doc: 0.
      - id: characters_3
        -orig-id: LDIR_Name3
        size: 4
    instances:
      is_first_stored:
        value: (order & 0x40) != 0
      number:
        value: order & 0xbf
enums:
  attribute:
    0x01:
      id: read_only
      -orig-id: ATTR_READ_ONLY
    0x02:
      id: hidden
      -orig-id: ATTR_HIDDEN
    0x04:
      id: system
      -orig-id: ATTR_SYSTEM
    0x08:
      id: label
      -orig-id: ATTR_VOLUME_ID
      doc: The entry has the file system's label for its name, and no content.
    0x0f:
      id: long_name
      -orig-id: ATTR_LONG_NAME
      doc: All of the four bits above.
    0x10:
      id: directory
      -orig-id: ATTR_DIRECTORY
    0x20:
      id: archive
      -orig-id: ATTR_ARCHIVE
      doc: Changed since it was last backed up.
  lower_case:
    0x08:
      id: base
      doc: The first eight characters are shown in small letters.
    0x10:
      id: extension
      doc: The last three characters are shown in small letters.
  first_byte:
    0x00:
      id: end
      doc: This entry and all behind it are free.
    0x05:
      id: stands_for_e5
      doc: The name begins with 0xe5, a letter in Japanese code pages.
    0x20:
      id: blank
      doc: No name begins so.
    0x2e:
      id: dot
      doc: The directory itself, or with a second dot the one above it.
    0xe5:
      id: free
      doc: A file was deleted.
