meta:
  id: erofs_directory
  title: Directory of EROFS
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q65085478
doc: |
  Each block of a directory begins with its entries, behind which their names stand, in
  the same order and without anything between them. The first entry's name begins where
  the entries end; the last name ends at a NUL or with the block. Names are sorted by
  their bytes, over all blocks, `.` and `..` among them.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/erofs.rst?h=v6.12 Directories
seq:
  - id: first
    type: entry
    valid:
      expr: _.ofs_name >= 12 and _.ofs_name <= 65524
  - id: others
    type: entry
    repeat: expr
    repeat-expr: first.ofs_name / 12 - 1
types:
  entry:
    -record: true
    -orig-id: erofs_dirent
    doc: An entry.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 erofs_dirent
    seq:
      - id: number
        -orig-id: nid
        type: u8
        doc: The inode's number.
      - id: ofs_name
        -orig-id: nameoff
        type: u2
        doc: Byte of the block at which the name begins.
      - id: kind
        -orig-id: file_type
        type: u1
        doc: What it names, as in entries of ext4.
      - id: reserved
        type: u1
