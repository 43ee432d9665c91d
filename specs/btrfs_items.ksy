meta:
  id: btrfs_items
  title: Items of btrfs about files and subvolumes
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q365
doc: |
  The data of the items that make up directories and files. Each type stands for
  itself: the key of an item says which of them its data are.
doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#inode-item
types:
  inode_item:
    -record: true
    -orig-id: btrfs_inode_item
    doc: |
      What an inode says of itself. Its number is the key's object.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#inode-item
    seq:
      - id: generation
        type: u8
        doc: Transaction that made it.
      - id: changed_generation
        -orig-id: transid
        type: u8
        doc: Transaction that changed it last.
      - id: size
        type: u8
        doc: Bytes of a file's content; of a directory, twice those of its names.
      - id: len_allocated
        -orig-id: nbytes
        type: u8
      - id: block_group
        type: u8
        doc: Unused.
      - id: num_links
        -orig-id: nlink
        type: u4
      - id: uid
        type: u4
      - id: gid
        type: u4
      - id: mode
        type: u4
        doc: As st_mode.
      - id: device
        -orig-id: rdev
        type: u8
        doc: Of a device node, its major number in the bits from 20 on.
      - id: flags
        type: u8
        -bits: inode_flags
        doc: Bit mask, see `inode_flags`; the upper half is for verity.
      - id: sequence
        type: u8
      - id: reserved
        size: 32
      - id: access_seconds
        -orig-id: atime.sec
        type: s8
      - id: access_nanoseconds
        -orig-id: atime.nsec
        type: u4
      - id: change_seconds
        -orig-id: ctime.sec
        type: s8
      - id: change_nanoseconds
        -orig-id: ctime.nsec
        type: u4
      - id: modification_seconds
        -orig-id: mtime.sec
        type: s8
      - id: modification_nanoseconds
        -orig-id: mtime.nsec
        type: u4
      - id: creation_seconds
        -orig-id: otime.sec
        type: s8
      - id: creation_nanoseconds
        -orig-id: otime.nsec
        type: u4
  root_item:
    -orig-id: btrfs_root_item
    doc: |
      A tree: of a subvolume, or one of the file system's own.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#root-item
    seq:
      - id: inode
        type: inode_item
        doc: Unused, but for its size.
      - id: core
        type: root_core
      - id: extra
        type: root_extra
        if: not _io.eof
  root_core:
    -record: true
    -orig-id: btrfs_root_item
    doc: |
      The part of a root item behind its inode.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#root-item
    seq:
      - id: generation
        type: u8
      - id: root_directory
        -orig-id: root_dirid
        type: u8
        doc: Inode of a subvolume's root, 256.
      - id: address
        -orig-id: bytenr
        type: u8
        doc: Logical address of the tree's root.
      - id: byte_limit
        type: u8
        doc: Unused.
      - id: len_used
        -orig-id: bytes_used
        type: u8
      - id: last_snapshot
        type: u8
        doc: Transaction of the last snapshot of it.
      - id: flags
        type: u8
        -bits: root_flags
        doc: Bit mask, see `root_flags`.
      - id: num_refs
        -orig-id: refs
        type: u4
        doc: Zero for one that is being deleted.
      - id: drop_object
        -orig-id: drop_progress.objectid
        type: u8
        doc: Where deleting it has come to.
      - id: drop_kind
        -orig-id: drop_progress.type
        type: u1
      - id: drop_offset
        -orig-id: drop_progress.offset
        type: u8
      - id: drop_level
        type: u1
      - id: level
        type: u1
        doc: Levels of the tree above its leaves.
  root_extra:
    -record: true
    -orig-id: btrfs_root_item
    doc: |
      What newer kernels add to a root item.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#root-item
    seq:
      - id: generation_2
        -orig-id: generation_v2
        type: u8
        doc: As `generation`; else the rest was not kept up to date.
      - id: uuid
        size: 16
        doc: Of the subvolume.
      - id: parent_uuid
        size: 16
        doc: Of the subvolume that this was a snapshot of; zero for none.
      - id: received_uuid
        size: 16
        doc: Of the subvolume that was sent here.
      - id: change_generation
        -orig-id: ctransid
        type: u8
      - id: creation_generation
        -orig-id: otransid
        type: u8
      - id: sending_generation
        -orig-id: stransid
        type: u8
      - id: receiving_generation
        -orig-id: rtransid
        type: u8
      - id: change_seconds
        -orig-id: ctime.sec
        type: s8
      - id: change_nanoseconds
        -orig-id: ctime.nsec
        type: u4
      - id: creation_seconds
        -orig-id: otime.sec
        type: s8
      - id: creation_nanoseconds
        -orig-id: otime.nsec
        type: u4
      - id: sending_seconds
        -orig-id: stime.sec
        type: s8
      - id: sending_nanoseconds
        -orig-id: stime.nsec
        type: u4
      - id: receiving_seconds
        -orig-id: rtime.sec
        type: s8
      - id: receiving_nanoseconds
        -orig-id: rtime.nsec
        type: u4
      - id: reserved
        size: 64
  root_ref:
    -record: true
    -orig-id: btrfs_root_ref
    doc: |
      The fixed part of a reference to a subvolume; its name is right behind.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#root-ref
    seq:
      - id: directory
        -orig-id: dirid
        type: u8
        doc: Inode of the directory that has its name.
      - id: sequence
        type: u8
        doc: The offset of the name's item `dir_index`.
      - id: len_name
        -orig-id: name_len
        type: u2
  inode_ref:
    -record: true
    -orig-id: btrfs_inode_ref
    doc: |
      The fixed part of a name that an inode has; the name is right behind. More may follow.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#inode-ref
    seq:
      - id: index
        type: u8
        doc: The offset of the name's item `dir_index`.
      - id: len_name
        -orig-id: name_len
        type: u2
  inode_extref:
    -record: true
    -orig-id: btrfs_inode_extref
    doc: |
      The same, where a directory has many names of one inode.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#inode-extref
    seq:
      - id: directory
        -orig-id: parent_objectid
        type: u8
      - id: index
        type: u8
      - id: len_name
        -orig-id: name_len
        type: u2
  dir_item:
    -record: true
    -orig-id: btrfs_dir_item
    doc: |
      The fixed part of a directory's entry, or of an extended attribute. The name is
      right behind, then an attribute's value. An item has several if hashes collide.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#dir-item
    seq:
      - id: object
        -orig-id: location.objectid
        type: u8
        doc: Inode that the name stands for; a subvolume's number if `kind` says so.
      - id: kind
        -orig-id: location.type
        type: u1
        doc: The item to look for; inode_item, or root_item for a subvolume.
      - id: offset
        -orig-id: location.offset
        type: u8
      - id: generation
        -orig-id: transid
        type: u8
      - id: len_value
        -orig-id: data_len
        type: u2
        doc: Zero for an entry of a directory.
      - id: len_name
        -orig-id: name_len
        type: u2
      - id: file_type
        -orig-id: type
        type: u1
        -values: file_type
        doc: See `file_type`.
  dir_log_item:
    -record: true
    -orig-id: btrfs_dir_log_item
    doc: |
      In a log tree, a range of a directory's entries about which the log says everything: what is
      not in the log was removed. It begins at the offset of its key.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#dir-log-index
    seq:
      - id: end
        type: u8
        doc: The last offset of an item `dir_index` that belongs to the range.
  file_extent:
    -record: true
    -orig-id: btrfs_file_extent_item
    doc: |
      The fixed part of a piece of a file's content. If it is inline, the bytes are right behind.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-data
    seq:
      - id: generation
        type: u8
      - id: len_decoded
        -orig-id: ram_bytes
        type: u8
        doc: Bytes of the extent once it is decompressed.
      - id: compression
        type: u1
        -values: compression
        doc: See `compression`.
      - id: encryption
        type: u1
        doc: Always zero.
      - id: other_encoding
        type: u2
        doc: Always zero.
      - id: kind
        -orig-id: type
        type: u1
        -values: extent_kind
        doc: See `extent_kind`.
  file_extent_place:
    -record: true
    -orig-id: btrfs_file_extent_item
    doc: |
      Where a piece that is not inline lies.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-data
    seq:
      - id: address
        -orig-id: disk_bytenr
        type: u8
        doc: Logical address of the extent; zero for a hole.
      - id: len_stored
        -orig-id: disk_num_bytes
        type: u8
        doc: Bytes of the extent, as it is stored.
      - id: offset
        type: u8
        doc: The piece's first byte in the extent, once it is decompressed.
      - id: length
        -orig-id: num_bytes
        type: u8
        doc: Bytes of the file.
  lzo_length:
    -record: true
    doc: |
      Before all data compressed by LZO, the bytes of it with this; before each of its pieces, those of the piece.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-data
    seq:
      - id: length
        type: u4
  checksum_crc32c:
    -record: true
    doc: |
      An item of the checksum tree is a row of these, one for each sector.
    doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#csum-item
    seq:
      - id: value
        type: u4
enums:
  inode_flags:
    0x1:
      id: no_data_checksums
      -orig-id: BTRFS_INODE_NODATASUM
    0x2:
      id: no_data_cow
      -orig-id: BTRFS_INODE_NODATACOW
    0x4:
      id: read_only
      -orig-id: BTRFS_INODE_READONLY
    0x8:
      id: no_compress
      -orig-id: BTRFS_INODE_NOCOMPRESS
    0x10:
      id: preallocated
      -orig-id: BTRFS_INODE_PREALLOC
    0x20:
      id: synchronous
      -orig-id: BTRFS_INODE_SYNC
    0x40:
      id: immutable
      -orig-id: BTRFS_INODE_IMMUTABLE
    0x80:
      id: append
      -orig-id: BTRFS_INODE_APPEND
    0x100:
      id: no_dump
      -orig-id: BTRFS_INODE_NODUMP
    0x200:
      id: no_access_time
      -orig-id: BTRFS_INODE_NOATIME
    0x400:
      id: synchronous_directory
      -orig-id: BTRFS_INODE_DIRSYNC
    0x800:
      id: compress
      -orig-id: BTRFS_INODE_COMPRESS
    0x80000000:
      id: root_item_init
      -orig-id: BTRFS_INODE_ROOT_ITEM_INIT
      doc: Only in a root item, of which the flags were cleared once.
    0x100000000:
      id: verity
      -orig-id: BTRFS_INODE_RO_VERITY
  root_flags:
    0x1:
      id: read_only
      -orig-id: BTRFS_ROOT_SUBVOL_RDONLY
    0x1000000000000:
      id: dead
      -orig-id: BTRFS_ROOT_SUBVOL_DEAD
  file_type:
    0:
      id: unknown
      -orig-id: BTRFS_FT_UNKNOWN
    1:
      id: file
      -orig-id: BTRFS_FT_REG_FILE
    2:
      id: directory
      -orig-id: BTRFS_FT_DIR
    3:
      id: character_device
      -orig-id: BTRFS_FT_CHRDEV
    4:
      id: block_device
      -orig-id: BTRFS_FT_BLKDEV
    5:
      id: fifo
      -orig-id: BTRFS_FT_FIFO
    6:
      id: socket
      -orig-id: BTRFS_FT_SOCK
    7:
      id: symlink
      -orig-id: BTRFS_FT_SYMLINK
    8:
      id: attribute
      -orig-id: BTRFS_FT_XATTR
  mode_kind:
    1:
      id: fifo
      -orig-id: S_IFIFO
    2:
      id: character_device
      -orig-id: S_IFCHR
    4:
      id: directory
      -orig-id: S_IFDIR
    6:
      id: block_device
      -orig-id: S_IFBLK
    8:
      id: file
      -orig-id: S_IFREG
    10:
      id: symlink
      -orig-id: S_IFLNK
    12:
      id: socket
      -orig-id: S_IFSOCK
  compression:
    0:
      id: none
      -orig-id: BTRFS_COMPRESS_NONE
    1:
      id: zlib
      -orig-id: BTRFS_COMPRESS_ZLIB
    2:
      id: lzo
      -orig-id: BTRFS_COMPRESS_LZO
    3:
      id: zstd
      -orig-id: BTRFS_COMPRESS_ZSTD
  extent_kind:
    0:
      id: inline
      -orig-id: BTRFS_FILE_EXTENT_INLINE
    1:
      id: regular
      -orig-id: BTRFS_FILE_EXTENT_REG
    2:
      id: preallocated
      -orig-id: BTRFS_FILE_EXTENT_PREALLOC
