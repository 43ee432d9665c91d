meta:
  id: ext_mmp
  title: Multiple mount protection block of ext4
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q283527
doc: |
  The first 1024 bytes of a block in which a host that has mounted the file
  system counts, so that a second host sees that the first is alive.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/mmp.rst?h=v6.12
-orig-id: mmp_struct
-record: true
seq:
  - id: magic
    -orig-id: mmp_magic
    type: u4
    valid: 0x004d4d50
  - id: sequence
    -orig-id: mmp_seq
    type: u4
    -values: sequence
    doc: Counts while mounted; otherwise enum `sequence`.
  - id: time
    -orig-id: mmp_time
    type: u8
    doc: Seconds since 1970 of the last update.
  - id: node_name
    -orig-id: mmp_nodename
    size: 64
    doc: Name of the host, padded with NULs.
  - id: device_name
    -orig-id: mmp_bdevname
    size: 32
    doc: Name of the device there, padded with NULs.
  - id: check_interval
    -orig-id: mmp_check_interval
    type: u2
    doc: Seconds between looks.
  - id: padding_1
    -orig-id: mmp_pad1
    type: u2
  - id: padding_2
    -orig-id: mmp_pad2
    size: 904
  - id: checksum
    -orig-id: mmp_checksum
    type: u4
    doc: CRC-32C over seed and the bytes before, with metadata checksums.
enums:
  sequence:
    0xff4d4d50:
      id: not_mounted
      -orig-id: EXT4_MMP_SEQ_CLEAN
    0xe24d4d50:
      id: being_checked
      -orig-id: EXT4_MMP_SEQ_FSCK
