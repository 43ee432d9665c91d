meta:
  id: xfs_symlink
  title: Symbolic link of XFS outside its inode
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: be
  xref:
    wikidata: Q283519
doc: |
  What each extent of a symbolic link begins with in version 5 of the format; a
  piece of the target follows. Version 4 has the target alone.
doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Symbolic Links, Extent Symbolic Links)
-orig-id: xfs_dsymlink_hdr
-record: true
seq:
  - id: magic
    -orig-id: sl_magic
    contents: XSLM
  - id: ofs_target
    -orig-id: sl_offset
    type: u4
    doc: Bytes of the target that stand in extents before.
  - id: len_target
    -orig-id: sl_bytes
    type: u4
    doc: Bytes of the target in this extent.
  - id: checksum
    -orig-id: sl_crc
    size: 4
    doc: Little-endian CRC-32C of the extent with zero in this place.
  - id: uuid
    -orig-id: sl_uuid
    size: 16
  - id: owner
    -orig-id: sl_owner
    type: u8
    doc: The inode that it belongs to.
  - id: block
    -orig-id: sl_blkno
    type: u8
    doc: This extent's own place, in units of 512 bytes.
  - id: sequence
    -orig-id: sl_lsn
    type: u8
    doc: Place in the log of the last change.
