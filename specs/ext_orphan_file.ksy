meta:
  id: ext_orphan_file
  title: Orphan file of ext4
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q283527
doc: |
  One block of the file that lists inodes to be deleted or truncated after a
  crash: inode numbers, zero for none, and a tail at the block's end.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/orphan.rst?h=v6.12
params:
  - id: len_block
    type: u4
    doc: Bytes of a block, at least 1024 and at most 65536.
seq:
  - id: inodes
    size: len_block - 8
    type: inodes
  - id: tail
    type: tail
types:
  inodes:
    doc: Inode numbers up to the tail.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/orphan.rst?h=v6.12
    seq:
      - id: numbers
        type: orphan
        repeat: eos
  orphan:
    doc: One place in the list.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/orphan.rst?h=v6.12
    -record: true
    seq:
      - id: inode
        type: u4
        doc: Inode number; zero if the place is free.
  tail:
    -orig-id: ext4_orphan_block_tail
    doc: The last 8 bytes of every block.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/orphan.rst?h=v6.12
    -record: true
    seq:
      - id: magic
        -orig-id: ob_magic
        type: u4
        valid: 0x0b10ca04
      - id: checksum
        -orig-id: ob_checksum
        type: u4
        doc: CRC-32C over the orphan file's seed, the block's number and the inode numbers.
