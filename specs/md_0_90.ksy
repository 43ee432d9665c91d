meta:
  id: md_0_90
  title: Linux md superblock, version 0.90
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q843399
doc: |
  What a member of a software RAID array says about itself and its array. It lies in the last
  aligned 64 KiB of the member, in the byte order of the machine that wrote it; this describes
  what little-endian machines wrote. 1,024 words of four bytes; sizes are in KiB.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n84 Linux 6.1, md_p.h
-orig-id: mdp_super_t
seq:
  - id: superblock
    type: superblock
  - id: devices
    type: device
    repeat: expr
    repeat-expr: 27
    -orig-id: disks
  - id: this_device
    type: device
    -orig-id: this_disk
types:
  superblock:
    -record: true
    doc: The part of fixed size before the list of devices.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n84 Linux 6.1, md_p.h
    seq:
      - id: magic
        type: u4
        -orig-id: md_magic
        valid: 0xa92b4efc
      - id: major_version
        type: u4
        valid: 0
      - id: minor_version
        type: u4
        doc: 90, or 91 while the array is being reshaped.
      - id: patch_version
        type: u4
      - id: num_words
        type: u4
        -orig-id: gvalid_words
      - id: array_uuid0
        size: 4
        -orig-id: set_uuid0
        doc: The first of the UUID's four words; the others come later.
      - id: created
        type: u4
        -orig-id: ctime
        doc: Seconds since 1970.
      - id: level
        type: s4
      - id: num_kib
        type: u4
        -orig-id: size
        doc: KiB of each member that the array uses.
      - id: num_devices
        type: u4
        -orig-id: nr_disks
      - id: num_members
        type: u4
        -orig-id: raid_disks
        valid:
          max: 27
      - id: md_minor
        type: u4
        doc: The number that the array has as a device, as in /dev/md0.
      - id: not_persistent
        type: u4
      - id: array_uuid1
        size: 4
        -orig-id: set_uuid1
      - id: array_uuid2
        size: 4
        -orig-id: set_uuid2
      - id: array_uuid3
        size: 4
        -orig-id: set_uuid3
      - id: reserved_constant
        size: 64
        -orig-id: gstate_creserved
      - id: updated
        type: u4
        -orig-id: utime
      - id: state
        type: u4
      - id: num_active
        type: u4
        -orig-id: active_disks
      - id: num_working
        type: u4
        -orig-id: working_disks
      - id: num_failed
        type: u4
        -orig-id: failed_disks
      - id: num_spares
        type: u4
        -orig-id: spare_disks
      - id: checksum
        type: u4
        -orig-id: sb_csum
        doc: |
          Sum of the superblock's 32-bit words with this one as zero, and the carries beyond 32
          bits added to it.
      - id: num_events
        type: u8
        -orig-id: events_lo, events_hi
        doc: Grows with each change of the array; a member with fewer has missed writes.
      - id: num_checkpoint_events
        type: u8
        -orig-id: cp_events_lo, cp_events_hi
      - id: recovery_checkpoint
        type: u4
        -orig-id: recovery_cp
      - id: reshape_position
        type: u8
      - id: new_level
        type: u4
      - id: delta_disks
        type: u4
      - id: new_layout
        type: u4
      - id: len_new_chunk
        type: u4
        -orig-id: new_chunk
      - id: reserved_state
        size: 56
        -orig-id: gstate_sreserved
      - id: layout
        type: u4
        doc: How chunks are laid out; its meaning depends on the level.
      - id: len_chunk
        type: u4
        -orig-id: chunk_size
        doc: Bytes.
      - id: root_pv
        type: u4
      - id: root_block
        type: u4
      - id: reserved_personality
        size: 240
        -orig-id: pstate_reserved
    instances:
      len_superblock:
        value: 4096
        doc: Bytes of the whole.
      ofs_this_device:
        value: 3968
  device:
    -record: true
    doc: One device of the array.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n60 Linux 6.1, md_p.h
    -orig-id: mdp_disk_t
    seq:
      - id: number
        type: u4
      - id: major
        type: u4
      - id: minor
        type: u4
      - id: place
        type: u4
        -orig-id: raid_disk
        doc: Its place in the array.
      - id: state
        type: u4
        -bits: states
        doc: Bit mask, see `states`.
      - id: reserved
        size: 108
    instances:
      is_faulty:
        value: (state & 1) != 0
      is_in_sync:
        value: (state & 4) != 0
enums:
  states:
    0x1: faulty
    0x2: active
    0x4: in_sync
    0x8: removed
