meta:
  id: dm_writecache
  title: Device-mapper writecache metadata
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
doc: |
  What a write cache begins with. Behind it lies one entry per block of the cache, and behind them,
  at the next multiple of a block, the blocks themselves.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-writecache.c?h=v6.1#n67 Linux 6.1, dm-writecache.c
-orig-id: wc_memory_superblock
-record: true
seq:
  - id: magic
    type: u4
    valid: 0x23489321
  - id: version
    type: u4
    doc: 1; there is no other.
  - id: len_block
    type: u4
    -orig-id: block_size
    valid:
      min: 512
      max: 65536
    doc: Bytes, a power of two.
  - id: pad
    type: u4
  - id: num_blocks
    type: u8
    -orig-id: n_blocks
  - id: num_commits
    type: u8
    -orig-id: seq_count
    doc: Entries with this number or more were not committed.
  - id: padding
    size: 32
types:
  entry:
    -record: true
    doc: What lies in one block of the cache.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-writecache.c?h=v6.1#n59 Linux 6.1, dm-writecache.c
    -orig-id: wc_memory_entry
    seq:
      - id: origin_sector
        type: u8
        -orig-id: original_sector
        doc: Where it belongs, in sectors of 512 bytes; all ones if the block is free.
      - id: commit
        type: u8
        -orig-id: seq_count
    instances:
      is_free:
        value: origin_sector == 0xffffffffffffffff
