meta:
  id: f2fs_directory
  title: Directories of F2FS
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q2662384
doc: |
  A block has a bitmap of 27 bytes, 3 bytes, 214 entries, and as many slots of 8 bytes for names. A
  name takes as many slots, and entries, as it needs. What lies in an inode is built alike, of as
  many as fit.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_dentry_block
seq:
  - id: block
    type: block
types:
  block:
    -record: true
    -orig-id: f2fs_dentry_block
    doc: A block of a directory.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_dentry_block
    seq:
      - id: bitmap
        -orig-id: dentry_bitmap
        size: 27
        doc: A bit for each entry that is in use, the lowest first.
      - id: reserved
        -orig-id: reserved
        size: 3
      - id: entries
        -orig-id: dentry
        size: 2354
      - id: names
        -orig-id: filename
        size: 1712
  entry:
    -record: true
    -orig-id: f2fs_dir_entry
    doc: An entry.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_dir_entry
    seq:
      - id: hash
        -orig-id: hash_code
        type: u4
      - id: inode
        -orig-id: ino
        type: u4
      - id: len_name
        -orig-id: name_len
        type: u2
      - id: kind
        -orig-id: file_type
        type: u1
  slot:
    -record: true
    doc: A slot for eight bytes of a name.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_dentry_block
    seq:
      - id: name
        -orig-id: filename
        size: 8
