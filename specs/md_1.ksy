meta:
  id: md_1
  title: Linux md superblock, version 1
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q843399
doc: |
  What a member of a software RAID array says about itself and its array. Version 1.0 lies at the
  end of the member, 1.1 at its start, 1.2 4 KiB behind that; the structure is the same.
  Sectors are of 512 bytes, whatever the device has.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n215 Linux 6.1, md_p.h
-orig-id: mdp_superblock_1
seq:
  - id: superblock
    type: superblock
  - id: roles
    type: u2
    repeat: expr
    repeat-expr: superblock.num_roles
    -orig-id: dev_roles
    doc: For each device number its place in the array, or one of `roles`.
types:
  superblock:
    -record: true
    doc: The part of fixed size.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n215 Linux 6.1, md_p.h
    seq:
      - id: magic
        type: u4
        valid: 0xa92b4efc
      - id: major_version
        type: u4
        valid: 1
      - id: feature_map
        type: u4
        -bits: features
        doc: Bit mask, see `features`.
      - id: pad0
        type: u4
      - id: array_uuid
        size: 16
        -orig-id: set_uuid
      - id: array_name
        size: 32
        -orig-id: set_name
        doc: Zero-filled; `host:name` where the array belongs to a host.
      - id: created
        type: u8
        -orig-id: ctime
        doc: Seconds since 1970 in the low 40 bits, microseconds above.
      - id: level
        type: s4
        doc: The RAID level, see `levels` for those that are no number.
      - id: layout
        type: u4
        doc: How chunks are laid out; its meaning depends on the level.
      - id: num_sectors
        type: u8
        -orig-id: size
        doc: Sectors of each member that the array uses; zero where members differ.
      - id: len_chunk
        type: u4
        -orig-id: chunksize
        doc: Sectors.
      - id: num_members
        type: u4
        -orig-id: raid_disks
        valid:
          max: 4096
        doc: Places in the array, without spares.
      - id: ofs_bitmap
        type: s4
        -orig-id: bitmap_offset
        doc: Sectors from this superblock to the write-intent bitmap or partial parity log.
      - id: new_level
        type: s4
      - id: reshape_position
        type: u8
        doc: Sectors of the array that have been reshaped.
      - id: delta_disks
        type: s4
      - id: new_layout
        type: u4
      - id: len_new_chunk
        type: u4
        -orig-id: new_chunk
      - id: ofs_new
        type: s4
        -orig-id: new_offset
      - id: ofs_data
        type: u8
        -orig-id: data_offset
        doc: Sector of the member where its part of the array begins.
      - id: num_data_sectors
        type: u8
        -orig-id: data_size
        doc: Sectors of the member that may be used.
      - id: ofs_superblock
        type: u8
        -orig-id: super_offset
        doc: Sector of the member where this superblock lies.
      - id: ofs_recovery
        type: u8
        -orig-id: recovery_offset
        doc: Sectors that are in sync, if `features` has `recovery_offset`.
      - id: device_number
        type: u4
        -orig-id: dev_number
        doc: Index into `roles`.
      - id: num_corrected_reads
        type: u4
        -orig-id: cnt_corrected_read
      - id: device_uuid
        size: 16
      - id: device_flags
        type: u1
        -orig-id: devflags
      - id: bad_block_shift
        type: u1
        -orig-id: bblog_shift
      - id: len_bad_blocks
        type: u2
        -orig-id: bblog_size
      - id: ofs_bad_blocks
        type: s4
        -orig-id: bblog_offset
      - id: updated
        type: u8
        -orig-id: utime
        doc: As `created`.
      - id: num_events
        type: u8
        -orig-id: events
        doc: Grows with each change of the array; a member with fewer has missed writes.
      - id: ofs_resync
        type: u8
        -orig-id: resync_offset
        doc: Sectors whose copies or parity are known to agree.
      - id: checksum
        type: u4
        -orig-id: sb_csum
        doc: |
          Sum of the superblock's and its roles' 32-bit words with this one as zero, and the
          carries beyond 32 bits added to it.
      - id: num_roles
        type: u4
        -orig-id: max_dev
        valid:
          max: 1920
        doc: Entries in `roles`; the superblock has at most 4 KiB.
      - id: pad3
        size: 32
    instances:
      max_len_superblock:
        value: 4096
  role:
    -record: true
    doc: The place of a device in the array.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n215 Linux 6.1, md_p.h
    seq:
      - id: place
        type: u2
        -values: roles
        doc: See `roles`.
  word:
    -record: true
    doc: What the checksum adds up.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/md.c?h=v6.1#n1634 Linux 6.1, md.c, calc_sb_1_csum
    seq:
      - id: value
        type: u4
enums:
  features:
    0x1: bitmap
    0x2: recovery_offset
    0x4: reshape_active
    0x8: bad_blocks
    0x10: replacement
    0x20: reshape_backwards
    0x40: new_offset
    0x80: recovery_bitmap
    0x100: clustered
    0x200: journal
    0x400: partial_parity_log
    0x800: multiple_partial_parity_logs
    0x1000:
      id: raid0_layout
      doc: The layout of a RAID0 with members of different size is known.
  roles:
    0xfffd: journal
    0xfffe: faulty
    0xffff: spare
