meta:
  id: nilfs2_directory
  title: Directories of NILFS2
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q1046309
doc: |
  Content in blocks, each of them filled by entries, whose lengths lead from one to the next.
  Names stand behind the fixed part, and end at a multiple of 8 bytes.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
seq:
  - id: entry
    type: entry
types:
  entry:
    -record: true
    -orig-id: nilfs_dir_entry
    doc: The fixed part of an entry.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_dir_entry
    seq:
      - id: inode
        -orig-id: inode
        type: u8
        doc: 0 if it is free.
      - id: length
        -orig-id: rec_len
        type: u2
        doc: Bytes of the entry, a multiple of 8; 65535 stands for 65536.
      - id: len_name
        -orig-id: name_len
        type: u1
      - id: kind
        -orig-id: file_type
        type: u1
        -values: kinds
enums:
  kinds:
    0:
      id: unknown
      -orig-id: NILFS_FT_UNKNOWN
    1:
      id: file
      -orig-id: NILFS_FT_REG_FILE
    2:
      id: directory
      -orig-id: NILFS_FT_DIR
    3:
      id: character_device
      -orig-id: NILFS_FT_CHRDEV
    4:
      id: block_device
      -orig-id: NILFS_FT_BLKDEV
    5:
      id: fifo
      -orig-id: NILFS_FT_FIFO
    6:
      id: socket
      -orig-id: NILFS_FT_SOCK
    7:
      id: symlink
      -orig-id: NILFS_FT_SYMLINK
