meta:
  id: ext_extent
  title: Node of an ext4 extent tree
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q283527
doc: |
  Maps a file's logical blocks to blocks of the file system. The root is the
  60 bytes of the inode's `block`, every other node is a block of its own.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/ifork.rst?h=v6.12
seq:
  - id: header
    type: header
  - id: indexes
    type: index
    repeat: expr
    repeat-expr: header.num_entries
    if: header.depth > 0
  - id: leaves
    type: leaf
    repeat: expr
    repeat-expr: header.num_entries
    if: header.depth == 0
  - id: unused
    size: 12 * (header.max_entries - header.num_entries)
  - id: tail
    type: tail
    if: _io.size - _io.pos >= 4
    doc: The root has none, the inode's own checksum covers it.
types:
  header:
    -orig-id: ext4_extent_header
    doc: What every node begins with.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/ifork.rst?h=v6.12
    -record: true
    seq:
      - id: magic
        -orig-id: eh_magic
        type: u2
        valid: 0xf30a
      - id: num_entries
        -orig-id: eh_entries
        type: u2
      - id: max_entries
        -orig-id: eh_max
        type: u2
        valid:
          min: num_entries
          max: 5461
        doc: Entries that have room; 5461 fill the largest block.
      - id: depth
        -orig-id: eh_depth
        type: u2
        valid:
          max: 5
        doc: Levels below this node; 0 in a leaf.
      - id: generation
        -orig-id: eh_generation
        type: u4
        doc: Used by Lustre only.
  index:
    -webide-representation: 'from {logical_block:dec}: node {node:dec}'
    -orig-id: ext4_extent_idx
    doc: Points to a node one level further down.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/ifork.rst?h=v6.12
    -record: true
    seq:
      - id: logical_block
        -orig-id: ei_block
        type: u4
        doc: The node covers the file from this block on.
      - id: node_low
        -orig-id: ei_leaf_lo
        type: u4
      - id: node_high
        -orig-id: ei_leaf_hi
        type: u2
      - id: unused
        -orig-id: ei_unused
        type: u2
    instances:
      node:
        value: (node_low + node_high * 4294967296).as<u8>
        doc: Block number.
  leaf:
    -webide-representation: '{num_blocks:dec} blocks of the file from {logical_block:dec}, at {start:dec}'
    -orig-id: ext4_extent
    doc: A run of blocks.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/ifork.rst?h=v6.12
    -record: true
    seq:
      - id: logical_block
        -orig-id: ee_block
        type: u4
        doc: First block of the file that the run covers.
      - id: num_blocks_raw
        -orig-id: ee_len
        type: u2
        doc: Up to 32768 blocks; with 32768 added the run is allocated, but reads as zeros.
      - id: start_high
        -orig-id: ee_start_hi
        type: u2
      - id: start_low
        -orig-id: ee_start_lo
        type: u4
    instances:
      start:
        value: (start_low + start_high * 4294967296).as<u8>
        doc: Number of the run's first block.
      is_unwritten:
        value: num_blocks_raw > 32768
      num_blocks:
        value: 'num_blocks_raw > 32768 ? num_blocks_raw - 32768 : num_blocks_raw'
  tail:
    -orig-id: ext4_extent_tail
    doc: Behind the last entry that has room.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/ifork.rst?h=v6.12
    -record: true
    seq:
      - id: checksum
        -orig-id: et_checksum
        type: u4
        doc: CRC-32C over seed, inode number, generation and the node up to here.
