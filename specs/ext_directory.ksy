meta:
  id: ext_directory
  title: Directory block of ext2, ext3 and ext4
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q283527
doc: |
  A block of names, each with its inode. Entries fill the block to its end; one
  with inode 0 is free. With metadata checksums the last 12 bytes look like a
  free entry and hold the block's checksum.

  A directory with an index starts with an `index_root` in its first block, and
  may have `index_node` blocks. Both are disguised as free space, so that a
  reader that goes through the blocks in turn passes over them.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
seq:
  - id: entries
    type: entry
    repeat: eos
types:
  entry_header:
    -webide-representation: 'inode {inode:dec}, {len_name:dec} bytes of name'
    -orig-id: ext4_dir_entry_2
    doc: The fixed part of an entry.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
    -record: true
    seq:
      - id: inode
        type: u4
        doc: Inode number; 0 for free space.
      - id: len_entry_raw
        -orig-id: rec_len
        type: u2
        doc: Bytes to the next entry; 0 and 65535 stand for 65536.
      - id: len_name
        -orig-id: name_len
        type: u1
      - id: file_type
        type: u1
        -values: file_type
        doc: |
          Enum `file_type` if the feature `file_type` is set; else the upper byte
          of the name's length, which is 0. With the feature `directory_data` only
          the lower 4 bits are the type.
    instances:
      len_entry:
        value: '(len_entry_raw == 0 or len_entry_raw == 65535) ? 65536 : len_entry_raw'
  entry:
    -webide-representation: '{name:str}: inode {header.inode:dec}'
    -orig-id: ext4_dir_entry_2
    doc: One name.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
    seq:
      - id: header
        type: entry_header
        valid:
          expr: _.len_entry >= 8 + _.len_name
      - id: name
        size: header.len_name
        doc: Bytes, in practice UTF-8; neither NUL nor a slash is in it.
      - id: padding
        size: header.len_entry - 8 - header.len_name
        doc: Up to the next entry; also what is left of deleted ones.
  inline_parent:
    doc: |
      What an inline directory's `block` begins with, in place of `.` and `..`; entries
      follow up to its end.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/inlinedata.rst?h=v6.12
    -record: true
    seq:
      - id: inode
        type: u4
        doc: Inode number of the parent directory.
  tail:
    -orig-id: ext4_dir_entry_tail
    doc: The last 12 bytes of a block of names, with metadata checksums.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
    -record: true
    seq:
      - id: inode
        -orig-id: det_reserved_zero1
        type: u4
        doc: Zero.
      - id: len_entry
        -orig-id: det_rec_len
        type: u2
        doc: Always 12.
      - id: len_name
        -orig-id: det_reserved_zero2
        type: u1
        doc: Zero.
      - id: file_type
        -orig-id: det_reserved_ft
        type: u1
        doc: Always 0xde.
      - id: checksum
        -orig-id: det_checksum
        type: u4
        doc: CRC-32C over seed, inode number, generation and the block up to this entry.
  index_root:
    -orig-id: dx_root
    doc: What the first block of an indexed directory begins with.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
    seq:
      - id: head
        type: index_root_head
      - id: index
        type: index
  index_root_head:
    -orig-id: dx_root
    doc: The fixed part of the root; `.` and `..` come first, for readers without indexes.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
    -record: true
    seq:
      - id: dot_inode
        -orig-id: dot.inode
        type: u4
      - id: len_dot
        -orig-id: dot.rec_len
        type: u2
        doc: Always 12.
      - id: len_dot_name
        -orig-id: dot.name_len
        type: u1
      - id: dot_file_type
        -orig-id: dot.file_type
        type: u1
      - id: dot_name
        -orig-id: dot.name
        size: 4
      - id: dotdot_inode
        -orig-id: dotdot.inode
        type: u4
      - id: len_dotdot
        -orig-id: dotdot.rec_len
        type: u2
        doc: To the end of the block.
      - id: len_dotdot_name
        -orig-id: dotdot.name_len
        type: u1
      - id: dotdot_file_type
        -orig-id: dotdot.file_type
        type: u1
      - id: dotdot_name
        -orig-id: dotdot_name
        size: 4
      - id: reserved
        -orig-id: dx_root_info.reserved_zero
        type: u4
      - id: hash_version
        -orig-id: dx_root_info.hash_version
        type: u1
        doc: As enum `hash_version` of ext_superblock, without the unsigned ones.
      - id: len_info
        -orig-id: dx_root_info.info_length
        type: u1
        doc: Always 8.
      - id: num_levels
        -orig-id: dx_root_info.indirect_levels
        type: u1
        doc: Levels of `index_node` below this root.
      - id: unused_flags
        -orig-id: dx_root_info.unused_flags
        type: u1
  index_node:
    -orig-id: dx_node
    doc: An inner node of the index.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
    seq:
      - id: disguise
        -orig-id: fake
        type: entry_header
        doc: A free entry as long as the block.
      - id: index
        type: index
  index:
    doc: Hashes in ascending order, each with the block that starts with it.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
    seq:
      - id: head
        type: index_head
      - id: entries
        type: index_entry
        repeat: expr
        repeat-expr: head.num_entries - 1
      - id: unused
        size: 8 * (head.max_entries - head.num_entries)
      - id: tail
        type: index_tail
        if: _io.size - _io.pos >= 8
        doc: With metadata checksums.
  index_head:
    -orig-id: dx_countlimit
    doc: Takes the place of the first entry, whose hash is zero and need not be stored.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
    -record: true
    seq:
      - id: max_entries
        -orig-id: limit
        type: u2
        valid:
          max: 8192
        doc: Entries that have room, this one included; 8192 fill the largest block.
      - id: num_entries
        -orig-id: count
        type: u2
        valid:
          min: 1
          max: max_entries
        doc: Entries in use, this one included.
      - id: block
        -orig-id: dx_entry.block
        type: u4
        doc: Logical block of the directory for the lowest hashes.
  index_entry:
    -orig-id: dx_entry
    doc: From which hash on a block is responsible.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
    -record: true
    seq:
      - id: hash
        type: u4
        doc: Its lowest bit says that names of this hash already began in the block before.
      - id: block
        type: u4
        doc: Logical block of the directory.
  index_tail:
    -orig-id: dx_tail
    doc: Behind the last entry that has room, with metadata checksums.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
    -record: true
    seq:
      - id: reserved
        -orig-id: dt_reserved
        type: u4
      - id: checksum
        -orig-id: dt_checksum
        type: u4
        doc: CRC-32C over seed, inode number, generation, the entries in use and this tail.
enums:
  file_type:
    0: unknown
    1:
      id: file
      -orig-id: EXT4_FT_REG_FILE
    2:
      id: directory
      -orig-id: EXT4_FT_DIR
    3:
      id: character_device
      -orig-id: EXT4_FT_CHRDEV
    4:
      id: block_device
      -orig-id: EXT4_FT_BLKDEV
    5:
      id: fifo
      -orig-id: EXT4_FT_FIFO
    6:
      id: socket
      -orig-id: EXT4_FT_SOCK
    7:
      id: symlink
      -orig-id: EXT4_FT_SYMLINK
    0xde:
      id: checksum
      -orig-id: EXT4_FT_DIR_CSUM
