meta:
  id: xfs_inode
  title: Inode of XFS
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: be
  xref:
    wikidata: Q283519
doc: |
  One object of the file system. Behind the core lies the literal area with the
  data fork, and behind that the attribute fork.
doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, On-disk Inode)
seq:
  - id: core
    type: core
  - id: extension
    type: extension
    if: core.version >= 3
  - id: literal_area
    -orig-id: di_u
    size-eos: true
    doc: Data fork and attribute fork.
types:
  core:
    -webide-representation: 'mode {mode:hex}, {size:dec} bytes, {num_links:dec} links'
    -orig-id: xfs_dinode
    doc: What every inode begins with.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, On-disk Inode, Inode Core)
    -record: true
    seq:
      - id: magic
        -orig-id: di_magic
        contents: IN
      - id: mode
        -orig-id: di_mode
        type: u2
        doc: |
          Kind in the upper 4 bits (enum `kind`), permissions in the lower 12; zero if
          the inode is free.
      - id: version
        -orig-id: di_version
        type: u1
        doc: 1 to 3; 3 goes with version 5 of the format.
      - id: format
        -orig-id: di_format
        type: u1
        -values: fork_format
        doc: What the data fork holds, see enum `fork_format`.
      - id: num_links_old
        -orig-id: di_onlink
        type: u2
        doc: |
          The number of names in version 1; with the flag `metadata`, which metadata it
          is.
      - id: uid
        -orig-id: di_uid
        type: u4
      - id: gid
        -orig-id: di_gid
        type: u4
      - id: num_links
        -orig-id: di_nlink
        type: u4
        doc: The number of names, from version 2 on.
      - id: project_low
        -orig-id: di_projid_lo
        type: u2
      - id: project_high
        -orig-id: di_projid_hi
        type: u2
      - id: num_extents_wide
        -orig-id: di_big_nextents
        type: u8
        doc: |
          Extents of the data fork with the flag `many_extents`; else, before version 3,
          a count of flushes in the lower 16 bits.
      - id: access_time
        -orig-id: di_atime
        type: u8
        doc: |
          With the flag `big_time` nanoseconds since 1901-12-13T20:45:52Z; else signed
          seconds since 1970 in the upper half, nanoseconds in the lower.
      - id: modification_time
        -orig-id: di_mtime
        type: u8
        doc: In the same form, as are all times.
      - id: change_time
        -orig-id: di_ctime
        type: u8
      - id: size
        -orig-id: di_size
        type: u8
        doc: Bytes.
      - id: num_blocks
        -orig-id: di_nblocks
        type: u8
        doc: Blocks in use, those of both forks' trees included.
      - id: extent_size
        -orig-id: di_extsize
        type: u4
        doc: Blocks; a hint for the allocator.
      - id: num_extents
        -orig-id: di_nextents
        type: u4
        doc: |
          Extents of the data fork; with the flag `many_extents` those of the attribute
          fork.
      - id: num_attribute_extents
        -orig-id: di_anextents
        type: u2
        doc: Zero with the flag `many_extents`.
      - id: ofs_attribute_fork
        -orig-id: di_forkoff
        type: u1
        doc: In units of 8 bytes from the start of the literal area; zero if there is none.
      - id: attribute_format
        -orig-id: di_aformat
        type: u1
        -values: fork_format
        doc: What the attribute fork holds, see enum `fork_format`.
      - id: migration_events
        -orig-id: di_dmevmask
        type: u4
      - id: migration_state
        -orig-id: di_dmstate
        type: u2
      - id: flags
        -orig-id: di_flags
        type: u2
        -bits: inode_flag
        doc: Bit mask, see enum `inode_flag`.
      - id: generation
        -orig-id: di_gen
        type: u4
        doc: Tells apart files that used the same inode one after the other.
      - id: next_unlinked
        -orig-id: di_next_unlinked
        type: u4
        doc: The next inode in a list of those without names.
    instances:
      kind:
        value: mode >> 12
        enum: kind
      project:
        value: (project_low + project_high.as<u4> * 65536).as<u4>
      num_flushes:
        value: num_extents_wide & 0xffff
  extension:
    -orig-id: xfs_dinode
    doc: What follows in version 3.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, On-disk Inode, Inode Core)
    -record: true
    seq:
      - id: checksum
        -orig-id: di_crc
        size: 4
        doc: Little-endian CRC-32C of the whole inode with zero in this place.
      - id: num_changes
        -orig-id: di_changecount
        type: u8
      - id: sequence
        -orig-id: di_lsn
        type: u8
        doc: Place in the log of the last change.
      - id: flags_2
        -orig-id: di_flags2
        type: u8
        -bits: inode_flag_2
        doc: Bit mask, see enum `inode_flag_2`.
      - id: copy_extent_size
        -orig-id: di_cowextsize
        type: u4
        doc: Blocks; a hint for copies of shared blocks.
      - id: padding
        -orig-id: di_pad2
        size: 12
      - id: creation_time
        -orig-id: di_crtime
        type: u8
      - id: number
        -orig-id: di_ino
        type: u8
        doc: This inode's own number.
      - id: uuid
        -orig-id: di_uuid
        size: 16
        doc: The file system's identity, as all metadata carries it.
  device:
    doc: The data fork of a device node.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, On-disk Inode, Device nodes)
    -record: true
    seq:
      - id: number
        -orig-id: di_u.di_dev
        type: u4
    instances:
      major:
        value: (number >> 18) & 0x3fff
      minor:
        value: number & 0x3ffff
enums:
  kind:
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
  fork_format:
    0:
      id: device
      -orig-id: XFS_DINODE_FMT_DEV
    1:
      id: local
      -orig-id: XFS_DINODE_FMT_LOCAL
      doc: The content itself.
    2:
      id: extents
      -orig-id: XFS_DINODE_FMT_EXTENTS
      doc: A list of extents.
    3:
      id: btree
      -orig-id: XFS_DINODE_FMT_BTREE
      doc: The root of a tree of extents.
    4:
      id: uuid
      -orig-id: XFS_DINODE_FMT_UUID
    5:
      id: metadata_btree
      -orig-id: XFS_DINODE_FMT_META_BTREE
  inode_flag:
    0x0001:
      id: realtime
      -orig-id: XFS_DIFLAG_REALTIME
    0x0002:
      id: preallocated
      -orig-id: XFS_DIFLAG_PREALLOC
    0x0004:
      id: new_realtime_bitmap
      -orig-id: XFS_DIFLAG_NEWRTBM
    0x0008:
      id: immutable
      -orig-id: XFS_DIFLAG_IMMUTABLE
    0x0010:
      id: append_only
      -orig-id: XFS_DIFLAG_APPEND
    0x0020:
      id: synchronous
      -orig-id: XFS_DIFLAG_SYNC
    0x0040:
      id: no_access_time
      -orig-id: XFS_DIFLAG_NOATIME
    0x0080:
      id: no_dump
      -orig-id: XFS_DIFLAG_NODUMP
    0x0100:
      id: realtime_inherited
      -orig-id: XFS_DIFLAG_RTINHERIT
    0x0200:
      id: project_inherited
      -orig-id: XFS_DIFLAG_PROJINHERIT
    0x0400:
      id: no_symlinks
      -orig-id: XFS_DIFLAG_NOSYMLINKS
    0x0800:
      id: extent_size
      -orig-id: XFS_DIFLAG_EXTSIZE
    0x1000:
      id: extent_size_inherited
      -orig-id: XFS_DIFLAG_EXTSZINHERIT
    0x2000:
      id: no_defragmentation
      -orig-id: XFS_DIFLAG_NODEFRAG
    0x4000:
      id: file_stream
      -orig-id: XFS_DIFLAG_FILESTREAM
  inode_flag_2:
    0x01:
      id: direct_access
      -orig-id: XFS_DIFLAG2_DAX
    0x02:
      id: shared_blocks
      -orig-id: XFS_DIFLAG2_REFLINK
    0x04:
      id: copy_extent_size
      -orig-id: XFS_DIFLAG2_COWEXTSIZE
    0x08:
      id: big_time
      -orig-id: XFS_DIFLAG2_BIGTIME
    0x10:
      id: many_extents
      -orig-id: XFS_DIFLAG2_NREXT64
    0x20:
      id: metadata
      -orig-id: XFS_DIFLAG2_METADATA
