meta:
  id: jfs_superblock
  title: Superblock of JFS
  application: OS/2, Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q1064461
doc: |
  At byte 32768, and once more at byte 61440. JFS calls the file system an aggregate, which
  has inodes of its own: those of its maps, and of the one file set whose inodes are files.
  Places are counted in blocks from the start of the volume.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_superblock.h?h=v6.1 jfs_superblock
-record: true
-orig-id: jfs_superblock
seq:
  - id: magic
    -orig-id: s_magic
    contents: JFS1
  - id: version
    -orig-id: s_version
    type: u4
    doc: 1; 2 where the log may be on another device.
  - id: num_device_blocks
    -orig-id: s_size
    type: u8
    doc: |
      Blocks of the device, see `log2_blocks_ratio`, less what is kept for the log and for
      fsck.
  - id: block_size
    -orig-id: s_bsize
    type: u4
    doc: Bytes, from 512 to 4096.
  - id: log2_block_size
    -orig-id: s_l2bsize
    type: u2
  - id: log2_blocks_ratio
    -orig-id: s_l2bfactor
    type: u2
    doc: The logarithm of how many blocks of the device there are in a block.
  - id: device_block_size
    -orig-id: s_pbsize
    type: u4
    doc: Bytes.
  - id: log2_device_block_size
    -orig-id: s_l2pbsize
    type: u2
  - id: padding
    -orig-id: pad
    type: u2
  - id: allocation_group_size
    -orig-id: s_agsize
    type: u4
    doc: In blocks.
  - id: flags
    -orig-id: s_flag
    type: u4
    -bits: flags
  - id: state
    -orig-id: s_state
    type: u4
    -bits: state
    doc: 0 if it was unmounted; see `state`.
  - id: compression
    -orig-id: s_compress
    type: u4
    doc: More than 0 if files may be compressed.
  - id: second_table_len_and_high
    -orig-id: s_ait2.len_addr
    type: u4
    doc: |
      The copy of the first aggregate inodes. Bits 0 to 23 are its length, the others bits
      32 to 39 of its address.
  - id: second_table_low
    -orig-id: s_ait2.addr2
    type: u4
  - id: second_map_len_and_high
    -orig-id: s_aim2.len_addr
    type: u4
    doc: The copy of the map of aggregate inodes; likewise.
  - id: second_map_low
    -orig-id: s_aim2.addr2
    type: u4
  - id: log_device
    -orig-id: s_logdev
    type: u4
    doc: The number that the device of the log had in the system that mounted it last.
  - id: log_serial
    -orig-id: s_logserial
    type: u4
    doc: As the log's when it was mounted.
  - id: log_len_and_high
    -orig-id: s_logpxd.len_addr
    type: u4
    doc: The log, where it is inside; likewise.
  - id: log_low
    -orig-id: s_logpxd.addr2
    type: u4
  - id: check_len_and_high
    -orig-id: s_fsckpxd.len_addr
    type: u4
    doc: Room for fsck; likewise.
  - id: check_low
    -orig-id: s_fsckpxd.addr2
    type: u4
  - id: updated
    -orig-id: s_time.tv_sec
    type: u4
    doc: Seconds since 1970.
  - id: updated_ns
    -orig-id: s_time.tv_nsec
    type: u4
  - id: num_check_log_blocks
    -orig-id: s_fsckloglen
    type: u4
    doc: Blocks of the room for fsck that are its log.
  - id: check_log
    -orig-id: s_fscklog
    type: u1
    doc: Which half of that log is the newer one, 1 or 2; 0 if there is none.
  - id: short_label
    -orig-id: s_fpack
    size: 11
    doc: What fits of the label; all of it in the first editions of OS/2.
  - id: grown_size
    -orig-id: s_xsize
    type: u8
    doc: What `num_device_blocks` will be, while it is being extended.
  - id: grown_check_len_and_high
    -orig-id: s_xfsckpxd.len_addr
    type: u4
  - id: grown_check_low
    -orig-id: s_xfsckpxd.addr2
    type: u4
  - id: grown_log_len_and_high
    -orig-id: s_xlogpxd.len_addr
    type: u4
  - id: grown_log_low
    -orig-id: s_xlogpxd.addr2
    type: u4
  - id: uuid
    -orig-id: s_uuid
    size: 16
  - id: label
    -orig-id: s_label
    size: 16
    doc: Padded with NULs.
  - id: log_uuid
    -orig-id: s_loguuid
    size: 16
    doc: Of the device that has the log, where it is not inside.
instances:
  second_table_length:
    value: second_table_len_and_high & 0xffffff
    doc: In blocks.
  second_table_address:
    value: (second_table_low + ((second_table_len_and_high >> 24) & 0xff) * 4294967296).as<u8>
    doc: Its first block.
  log_length:
    value: log_len_and_high & 0xffffff
    doc: In blocks.
  log_address:
    value: (log_low + ((log_len_and_high >> 24) & 0xff) * 4294967296).as<u8>
    doc: Its first block.
enums:
  flags:
    0x1:
      id: unicode
      -orig-id: JFS_UNICODE
    0x2:
      id: remount_on_errors
      -orig-id: JFS_ERR_REMOUNT_RO
    0x4:
      id: continue_on_errors
      -orig-id: JFS_ERR_CONTINUE
    0x8:
      id: panic_on_errors
      -orig-id: JFS_ERR_PANIC
    0x10:
      id: user_quotas
      -orig-id: JFS_USRQUOTA
    0x20:
      id: group_quotas
      -orig-id: JFS_GRPQUOTA
    0x40:
      id: no_integrity
      -orig-id: JFS_NOINTEGRITY
    0x80:
      id: discard
      -orig-id: JFS_DISCARD
    0x100:
      id: group_commit
      -orig-id: JFS_GROUPCOMMIT
    0x200:
      id: lazy_commit
      -orig-id: JFS_LAZYCOMMIT
    0x400:
      id: temporary
      -orig-id: JFS_TMPFS
    0x800:
      id: log_inside
      -orig-id: JFS_INLINELOG
      doc: The log lies in the same volume.
    0x1000:
      id: log_moves
      -orig-id: JFS_INLINEMOVE
    0x10000:
      id: bad_second_table
      -orig-id: JFS_BAD_SAIT
      doc: The copies of the first aggregate inodes are not to be used.
    0x20000:
      id: sparse
      -orig-id: JFS_SPARSE
    0x40000:
      id: size_limits
      -orig-id: JFS_DASD_ENABLED
    0x80000:
      id: size_limits_unknown
      -orig-id: JFS_DASD_PRIME
    0x100000:
      id: big_endian
      -orig-id: JFS_SWAP_BYTES
      doc: Written by a big-endian machine; numbers are little-endian even so.
    0x200000:
      id: directory_index
      -orig-id: JFS_DIR_INDEX
      doc: Entries of directories have numbers.
    0x10000000:
      id: linux
      -orig-id: JFS_LINUX
    0x20000000:
      id: dfs
      -orig-id: JFS_DFS
    0x40000000:
      id: os2
      -orig-id: JFS_OS2
      doc: Case does not matter in names.
    0x80000000:
      id: aix
      -orig-id: JFS_AIX
  state:
    0x1:
      id: mounted
      -orig-id: FM_MOUNT
    0x2:
      id: dirty
      -orig-id: FM_DIRTY
      doc: fsck has to check it.
    0x4:
      id: log_failed
      -orig-id: FM_LOGREDO
      doc: The log could not be replayed.
    0x8:
      id: extending
      -orig-id: FM_EXTENDFS
