meta:
  id: squashfs_directory
  title: Directory of SquashFS 4.0
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q389904
doc: |
  Runs of entries, each behind a header with what they share: inodes of one metadata
  block whose numbers differ little. Names are sorted by their bytes, over all runs.
  There are no entries for the directory itself and the one above it.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/squashfs.rst?h=v6.12 3.4, Directories
seq:
  - id: runs
    type: run
    repeat: eos
types:
  run:
    doc: A header and its entries.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/dir.c?h=v6.12 squashfs_readdir
    seq:
      - id: header
        type: header
        valid:
          expr: _.num_entries_less_1 <= 255
      - id: entries
        type: entry
        repeat: expr
        repeat-expr: header.num_entries_less_1 + 1
  header:
    -record: true
    -orig-id: squashfs_dir_header
    doc: What the entries behind it share.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_dir_header
    seq:
      - id: num_entries_less_1
        -orig-id: count
        type: u4
        doc: Less one; there are at most 256.
      - id: start
        -orig-id: start_block
        type: u4
        doc: The metadata block of their inodes, in bytes from the first block of inodes.
      - id: number
        -orig-id: inode_number
        type: u4
        doc: That of an inode, from which theirs are counted.
  entry:
    doc: An entry and its name.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_dir_entry
    seq:
      - id: head
        type: entry_head
        valid:
          expr: _.len_name_less_1 <= 255
      - id: name
        size: head.len_name_less_1 + 1
  entry_head:
    -record: true
    -orig-id: squashfs_dir_entry
    doc: The fixed part of an entry; the name follows.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_dir_entry
    seq:
      - id: offset
        type: u2
        doc: The byte of the inode in what its metadata block holds.
      - id: number_difference
        -orig-id: inode_number
        type: s2
        doc: The inode's number, less that of the header.
      - id: kind
        -orig-id: type
        type: u2
        doc: A short kind of `squashfs_inode`, also where the inode is of a long one.
      - id: len_name_less_1
        -orig-id: size
        type: u2
        doc: Bytes of the name, less one.
