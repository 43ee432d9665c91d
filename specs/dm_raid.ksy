meta:
  id: dm_raid
  title: Device-mapper RAID superblock
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
doc: |
  What the metadata device beside each member of a device-mapper RAID says about that member. LVM
  calls these devices `rmeta`. A device that was never used holds zeros.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-raid.c?h=v6.1#n1935 Linux 6.1, dm-raid.c
-orig-id: dm_raid_superblock
-record: true
seq:
  - id: magic
    type: u4
    valid: 0x64526d44
    doc: '`DmRd`'
  - id: compat_features
    type: u4
    -bits: compat_features
    doc: Bit mask, see `compat_features`.
  - id: num_devices
    type: u4
    doc: Members of the array.
  - id: array_position
    type: u4
    doc: This member's place.
  - id: num_events
    type: u8
    -orig-id: events
    doc: Grows with each change of the array; a member with fewer has missed writes.
  - id: failed_devices
    type: u8
    doc: Bit mask of the members with places 0 to 63 that failed.
  - id: ofs_disk_recovery
    type: u8
    -orig-id: disk_recovery_offset
    doc: Sectors of this member that are in sync; all ones when it is so altogether.
  - id: ofs_array_resync
    type: u8
    -orig-id: array_resync_offset
    doc: Sectors whose copies or parity are known to agree.
  - id: level
    type: u4
  - id: layout
    type: u4
  - id: num_stripe_sectors
    type: u4
    -orig-id: stripe_sectors
enums:
  compat_features:
    0x1:
      id: v190
      doc: Fields for reshaping follow.
