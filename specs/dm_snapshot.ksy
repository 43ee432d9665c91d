meta:
  id: dm_snapshot
  title: Device-mapper snapshot exception store
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
doc: |
  The first sector of the device that holds what differs between a snapshot and its origin. The
  device is cut into chunks. The chunk behind this header is the first of the metadata areas, each
  one chunk full of exceptions; behind each area lie as many chunks as it can describe, and then
  the next area.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-snap-persistent.c?h=v6.1#n25 Linux 6.1, dm-snap-persistent.c
-orig-id: disk_header
-record: true
seq:
  - id: magic
    type: u4
    valid: 0x70416e53
    doc: '`SnAp`'
  - id: valid_flag
    type: u4
    -orig-id: valid
    doc: Zero once the store has overflowed; then the snapshot is lost.
  - id: version
    type: u4
    doc: 1; there is no other.
  - id: len_chunk
    type: u4
    -orig-id: chunk_size
    valid:
      min: 1
      max: 1048576
    doc: Sectors of 512 bytes, a power of two.
instances:
  num_header_chunks:
    value: 1
    doc: Chunks before the first metadata area.
types:
  exception:
    -record: true
    doc: One chunk that is not where the origin has it. The first that is all zeros ends the list.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-snap-persistent.c?h=v6.1#n66 Linux 6.1, dm-snap-persistent.c
    -orig-id: disk_exception
    seq:
      - id: old_chunk
        type: u8
        doc: The chunk of the origin.
      - id: new_chunk
        type: u8
        doc: The chunk of this device that stands for it.
