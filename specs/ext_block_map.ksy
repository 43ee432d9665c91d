meta:
  id: ext_block_map
  title: Block map of ext2 and ext3
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q283527
doc: |
  Maps a file's logical blocks one by one: the 60 bytes of an inode's `block`
  where it has no extent tree. Zero in place of a block number is a hole.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/blockmap.rst?h=v6.12
-record: true
seq:
  - id: direct
    type: u4
    repeat: expr
    repeat-expr: 12
    doc: Numbers of the file's first 12 blocks.
  - id: indirect
    type: u4
    doc: Number of a block of block numbers.
  - id: double_indirect
    type: u4
    doc: Number of a block of numbers of such blocks.
  - id: triple_indirect
    type: u4
    doc: One level more.
types:
  indirect_block:
    doc: A block of block numbers.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/blockmap.rst?h=v6.12
    seq:
      - id: blocks
        type: u4
        repeat: eos
  block_numbers:
    doc: 1 KiB of an indirect block; every block is a whole number of these.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/blockmap.rst?h=v6.12
    -record: true
    seq:
      - id: blocks
        type: u4
        repeat: expr
        repeat-expr: 256
