meta:
  id: btrfs
  title: A btrfs file system, for viewers
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  imports:
    - btrfs_chunk
    - btrfs_superblock
    - btrfs_tree
  xref:
    wikidata: Q283820
doc: |
  Leads from the superblock, by the system chunks that it holds, to the root of the tree of chunks, for a
  file system on one device that begins at the first byte. Open it in a viewer together with the specs
  that it imports.
doc-ref: https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html
instances:
  superblock:
    pos: 0x10000
    size: 4096
    type: btrfs_superblock
  mirror:
    pos: 0x4000000
    size: 4096
    type: btrfs_superblock
    if: _io.size >= 0x4001000
    doc: The first copy, where the device is large enough.
  system_chunk_key:
    pos: 0x1032b
    type: btrfs_chunk::key
    doc: Of the first of the system chunks, which stand in the superblock from its byte 811 on.
  system_chunk:
    pos: 0x1033c
    type: btrfs_chunk
  chunk_root:
    pos: superblock.head.chunk_root - system_chunk_key.logical + system_chunk.stripes[0].offset
    size: superblock.head.node_size
    type: btrfs_tree
    doc: The root of the tree of chunks, in the first system chunk.
