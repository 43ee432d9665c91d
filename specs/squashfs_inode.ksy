meta:
  id: squashfs_inode
  title: Inode of SquashFS 4.0
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q389904
doc: |
  Inodes lie one behind the other in metadata blocks, and have the length that their
  kind needs. A reference to one is a 48-bit place of a metadata block, counted in
  bytes from the first block of inodes, and in the lower 16 bits the byte in what that
  holds once it is decompressed. An inode may go on in the next block.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/squashfs.rst?h=v6.12 3.3, Inodes
seq:
  - id: head
    type: head
  - id: body
    type:
      switch-on: head.kind
      cases:
        1: directory
        2: file
        3: symlink
        4: device  # block_device
        5: device  # character_device
        6: other  # fifo
        7: other  # socket
        8: long_directory
        9: long_file
        10: symlink  # long_symlink
        11: long_device  # long_block_device
        12: long_device  # long_character_device
        13: long_other  # long_fifo
        14: long_other  # long_socket
types:
  head:
    -record: true
    -orig-id: squashfs_base_inode
    doc: What every inode begins with.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_base_inode
    seq:
      - id: kind
        -orig-id: inode_type
        type: u2
        -values: kind
        doc: Enum `kind`; says what follows.
      - id: permissions
        -orig-id: mode
        type: u2
        doc: The lower 12 bits of a mode.
      - id: user
        -orig-id: uid
        type: u2
        doc: Its place in the table of users and groups.
      - id: group
        -orig-id: guid
        type: u2
        doc: Its place in the table of users and groups.
      - id: modified
        -orig-id: mtime
        type: u4
        doc: Seconds since 1970.
      - id: number
        -orig-id: inode_number
        type: u4
        doc: From 1; hard links have the same.
  directory:
    -record: true
    -orig-id: squashfs_dir_inode
    doc: A directory of less than 64 KiB, without index and attributes.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_dir_inode
    seq:
      - id: start
        -orig-id: start_block
        type: u4
        doc: The metadata block of its entries, in bytes from the first block of directories.
      - id: num_links
        -orig-id: nlink
        type: u4
      - id: size
        -orig-id: file_size
        type: u2
        doc: Bytes of the entries, and 3 more.
      - id: offset
        type: u2
        doc: The byte in what that metadata block holds.
      - id: parent
        -orig-id: parent_inode
        type: u4
        doc: The number of the directory above it.
  long_directory:
    -record: true
    -orig-id: squashfs_ldir_inode
    doc: Any directory; `index_entry` follows, as often as `num_index` says.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_ldir_inode
    seq:
      - id: num_links
        -orig-id: nlink
        type: u4
      - id: size
        -orig-id: file_size
        type: u4
        doc: As in `directory`.
      - id: start
        -orig-id: start_block
        type: u4
        doc: As in `directory`.
      - id: parent
        -orig-id: parent_inode
        type: u4
        doc: As in `directory`.
      - id: num_index
        -orig-id: i_count
        type: u2
      - id: offset
        type: u2
        doc: As in `directory`.
      - id: attributes
        -orig-id: xattr
        type: u4
        doc: The number of its list of attributes; all ones without.
  index_entry:
    -record: true
    -orig-id: squashfs_dir_index
    doc: |
      One step of a directory's index, for about each metadata block; the first name
      there follows.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_dir_index
    seq:
      - id: index
        type: u4
        doc: Bytes of entries in front of it.
      - id: start
        -orig-id: start_block
        type: u4
        doc: The metadata block, in bytes from the first block of directories.
      - id: len_name_less_1
        -orig-id: size
        type: u4
        doc: Bytes of the name, less one.
  file:
    -record: true
    -orig-id: squashfs_reg_inode
    doc: A file with one name and below 4 GiB; the lengths of its blocks follow.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_reg_inode
    seq:
      - id: start
        -orig-id: start_block
        type: u4
        doc: The byte of the file system at which its first block begins; the others follow.
      - id: fragment
        type: u4
        doc: The block of fragments that has its end; all ones without.
      - id: fragment_offset
        -orig-id: offset
        type: u4
        doc: The byte in that block, once it is decompressed.
      - id: size
        -orig-id: file_size
        type: u4
  long_file:
    -record: true
    -orig-id: squashfs_lreg_inode
    doc: Any file; the lengths of its blocks follow.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_lreg_inode
    seq:
      - id: start
        -orig-id: start_block
        type: u8
        doc: As in `file`.
      - id: size
        -orig-id: file_size
        type: u8
      - id: num_sparse
        -orig-id: sparse
        type: u8
        doc: Bytes in blocks of zeros, which take no room.
      - id: num_links
        -orig-id: nlink
        type: u4
      - id: fragment
        type: u4
        doc: As in `file`.
      - id: fragment_offset
        -orig-id: offset
        type: u4
        doc: As in `file`.
      - id: attributes
        -orig-id: xattr
        type: u4
        doc: The number of its list of attributes; all ones without.
  symlink:
    doc: A symbolic link; of the long kind, the number of its list of attributes follows.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_symlink_inode
    seq:
      - id: head
        type: symlink_head
      - id: target
        -orig-id: symlink
        size: head.len_target
  symlink_head:
    -record: true
    doc: The fixed part; the target follows.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_symlink_inode
    seq:
      - id: num_links
        -orig-id: nlink
        type: u4
      - id: len_target
        -orig-id: symlink_size
        type: u4
        valid:
          max: 65535
        doc: Bytes of the target; no path is longer than 4095.
  attributes_number:
    -record: true
    doc: What a symlink with attributes has behind its target.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/inode.c?h=v6.12 squashfs_read_inode
    seq:
      - id: attributes
        type: u4
        doc: The number of its list of attributes; all ones without.
  device:
    -record: true
    -orig-id: squashfs_dev_inode
    doc: A device node.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_dev_inode
    seq:
      - id: num_links
        -orig-id: nlink
        type: u4
      - id: device
        -orig-id: rdev
        type: u4
        doc: |
          Major number in bits 8 to 19; minor number in the lower 8 bits and, from there on,
          the upper 12.
  long_device:
    -record: true
    -orig-id: squashfs_ldev_inode
    doc: A device node with attributes.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_ldev_inode
    seq:
      - id: num_links
        -orig-id: nlink
        type: u4
      - id: device
        -orig-id: rdev
        type: u4
        doc: As in `device`.
      - id: attributes
        -orig-id: xattr
        type: u4
        doc: The number of its list of attributes; all ones without.
  other:
    -record: true
    -orig-id: squashfs_ipc_inode
    doc: A FIFO or a socket.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_ipc_inode
    seq:
      - id: num_links
        -orig-id: nlink
        type: u4
  long_other:
    -record: true
    -orig-id: squashfs_lipc_inode
    doc: A FIFO or a socket with attributes.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_lipc_inode
    seq:
      - id: num_links
        -orig-id: nlink
        type: u4
      - id: attributes
        -orig-id: xattr
        type: u4
        doc: The number of its list of attributes; all ones without.
enums:
  kind:
    1:
      id: directory
      -orig-id: SQUASHFS_DIR_TYPE
    2:
      id: file
      -orig-id: SQUASHFS_REG_TYPE
    3:
      id: symlink
      -orig-id: SQUASHFS_SYMLINK_TYPE
    4:
      id: block_device
      -orig-id: SQUASHFS_BLKDEV_TYPE
    5:
      id: character_device
      -orig-id: SQUASHFS_CHRDEV_TYPE
    6:
      id: fifo
      -orig-id: SQUASHFS_FIFO_TYPE
    7:
      id: socket
      -orig-id: SQUASHFS_SOCKET_TYPE
    8:
      id: long_directory
      -orig-id: SQUASHFS_LDIR_TYPE
      doc: The long kinds have more fields; entries of directories have the short kinds alone.
    9:
      id: long_file
      -orig-id: SQUASHFS_LREG_TYPE
    10:
      id: long_symlink
      -orig-id: SQUASHFS_LSYMLINK_TYPE
    11:
      id: long_block_device
      -orig-id: SQUASHFS_LBLKDEV_TYPE
    12:
      id: long_character_device
      -orig-id: SQUASHFS_LCHRDEV_TYPE
    13:
      id: long_fifo
      -orig-id: SQUASHFS_LFIFO_TYPE
    14:
      id: long_socket
      -orig-id: SQUASHFS_LSOCKET_TYPE
