meta:
  id: zfs_block
  title: Block pointers, dnodes and object sets of ZFS
  application: OpenZFS, FreeBSD, illumos
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q192923
doc: |
  Everything in a pool is an object: a dnode, and blocks that a tree of block pointers leads to.
  The checksum of a block stands in the pointer to it. Pointers of machines with the other byte
  order differ in more than the order of their bytes, and are not described.
doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/spa.h struct blkptr
seq:
  - id: pointer
    type: pointer
types:
  address:
    -record: true
    -orig-id: dva_t
    doc: Where a copy of a block lies.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/spa.h struct dva
    seq:
      - id: allocated_raw
        -orig-id: ASIZE, GRID
        type: u4
        doc: In the lower 24 bits sectors of 512 bytes that are allocated, with parity.
      - id: vdev_raw
        -orig-id: VDEV
        type: u4
        doc: In the lower 24 bits the number of a top-level device.
      - id: offset_raw
        -orig-id: G, OFFSET
        type: u8
        doc: Sectors of 512 bytes from byte 4194304 of the device; bit 63 says that it is a gang.
    instances:
      vdev:
        value: vdev_raw & 0xffffff
      num_sectors:
        value: allocated_raw & 0xffffff
  pointer:
    -record: true
    -webide-representation: 'birth {birth:dec} kind {kind:dec} level {level_raw:dec}'
    -orig-id: blkptr_t
    doc: |
      A pointer to a block, up to three copies of it; or, with bit 7 of `compression_raw`, an
      `embedded` block.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/spa.h struct blkptr
    seq:
      - id: addresses
        -orig-id: blk_dva
        size: 48
        doc: |
          Three times `address`; those that are not used are zero. The last one is something else
          where the block is encrypted.
      - id: size_raw
        -orig-id: LSIZE
        type: u2
        doc: Sectors of 512 bytes, less one, of the block as it is used.
      - id: stored_raw
        -orig-id: PSIZE
        type: u2
        doc: The same, of the block as it is stored.
      - id: compression_raw
        -orig-id: E, COMP
        type: u1
        doc: In the lower 7 bits a `compression`.
      - id: checksum_kind
        -orig-id: CKSUM
        type: u1
        -values: checksum
      - id: kind
        -orig-id: TYPE
        type: u1
        -values: object_type
        doc: Of the object.
      - id: level_raw
        -orig-id: B, D, X, LEVEL
        type: u1
        -bits: pointer_flags
        doc: In the lower 5 bits how many pointers are between the block and data.
      - id: padding
        -orig-id: blk_pad
        type: u8
        repeat: expr
        repeat-expr: 2
      - id: physical_birth
        -orig-id: blk_phys_birth
        type: u8
        doc: The transaction group that wrote it, if not `birth`; else 0.
      - id: birth
        -orig-id: blk_birth
        type: u8
        doc: The transaction group; of what was never written 0.
      - id: fill
        -orig-id: blk_fill
        type: u8
        doc: How many blocks or dnodes below it are in use.
      - id: checksum
        -orig-id: blk_cksum
        type: u8
        repeat: expr
        repeat-expr: 4
    instances:
      size:
        value: (size_raw + 1) * 512
        doc: Bytes.
      len_stored:
        value: (stored_raw + 1) * 512
        doc: Bytes.
      compression:
        value: compression_raw & 0x7f
      is_embedded:
        value: (compression_raw & 0x80) != 0
      level:
        value: level_raw & 0x1f
  embedded:
    -record: true
    -orig-id: blkptr_t
    doc: A block of up to 112 bytes in the place of the pointer to it.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/spa.h BPE_GET_ETYPE
    seq:
      - id: first_bytes
        size: 48
      - id: sizes
        -orig-id: PSIZE, LSIZE
        type: u4
        doc: |
          In the lower 25 bits bytes, less one, of the block as it is used; above that, of the block
          as it is stored.
      - id: compression_raw
        -orig-id: E, COMP
        type: u1
        doc: In the lower 7 bits a `compression`.
      - id: embedded_kind
        -orig-id: ETYPE
        type: u1
        -values: embedded_kind
      - id: kind
        -orig-id: TYPE
        type: u1
        -values: object_type
      - id: level_raw
        -orig-id: B, D, X, LEVEL
        type: u1
        -bits: pointer_flags
      - id: more_bytes
        size: 24
      - id: birth
        -orig-id: blk_birth
        type: u8
      - id: last_bytes
        size: 40
    instances:
      size:
        value: (sizes & 0x1ffffff) + 1
        doc: Bytes.
      len_stored:
        value: ((sizes >> 25) & 0x7f) + 1
        doc: Bytes.
      compression:
        value: compression_raw & 0x7f
  gang:
    -record: true
    -orig-id: zio_gbh_phys_t
    doc: |
      A block that did not fit in one piece: the pointers to its pieces. A `zfs_label.trailer` ends
      it.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zio.h zio_gbh_phys_t
    seq:
      - id: pointers
        -orig-id: zg_blkptr
        size: 384
        doc: |
          Three times `pointer`.
      - id: filler
        -orig-id: zg_filler
        size: 88
      - id: trailer
        -orig-id: zg_tail
        size: 40
  dnode:
    -record: true
    -orig-id: dnode_phys_t
    doc: |
      The head of an object, 64 bytes. Behind it are pointers, then the bonus. At the end of the
      last of its slots of 512 bytes there may be a pointer to a spill block.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/dnode.h struct dnode_phys
    seq:
      - id: kind
        -orig-id: dn_type
        type: u1
        -values: object_type
      - id: indirect_shift
        -orig-id: dn_indblkshift
        type: u1
        doc: Power of two of the bytes of a block of pointers.
      - id: num_levels
        -orig-id: dn_nlevels
        type: u1
        doc: 1 where its pointers lead to data.
      - id: num_pointers
        -orig-id: dn_nblkptr
        type: u1
      - id: bonus_kind
        -orig-id: dn_bonustype
        type: u1
        -values: object_type
      - id: checksum_kind
        -orig-id: dn_checksum
        type: u1
        -values: checksum
      - id: compression
        -orig-id: dn_compress
        type: u1
        -values: compression
      - id: flags
        -orig-id: dn_flags
        type: u1
        -bits: dnode_flags
      - id: num_sectors
        -orig-id: dn_datablkszsec
        type: u2
        doc: Sectors of 512 bytes of a block of data.
      - id: len_bonus
        -orig-id: dn_bonuslen
        type: u2
        doc: Bytes.
      - id: num_extra_slots
        -orig-id: dn_extra_slots
        type: u1
        doc: How many slots it has besides the first.
      - id: padding
        -orig-id: dn_pad2
        size: 3
      - id: last_block
        -orig-id: dn_maxblkid
        type: u8
        doc: The number of its last block of data.
      - id: used
        -orig-id: dn_used
        type: u8
        doc: |
          Allocated, in bytes where that is among the flags, else in sectors of 512.
      - id: more_padding
        -orig-id: dn_pad3
        type: u8
        repeat: expr
        repeat-expr: 4
  object_set:
    -record: true
    -orig-id: objset_phys_t
    doc: A set of objects, such as a file system.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/dmu_objset.h struct objset_phys
    seq:
      - id: meta_dnode
        -orig-id: os_meta_dnode
        size: 512
        doc: |
          A `dnode`, whose content are all others of the set, 512 bytes each.
      - id: claimed
        -orig-id: zh_claim_txg
        type: u8
        doc: The transaction group in which the intent log was claimed.
      - id: replayed
        -orig-id: zh_replay_seq
        type: u8
      - id: log
        -orig-id: zh_log
        size: 128
        doc: |
          A `pointer` to the first block of the intent log: what was synced since. Zero for none.
      - id: claimed_block
        -orig-id: zh_claim_blk_seq
        type: u8
      - id: log_flags
        -orig-id: zh_flags
        type: u8
      - id: claimed_record
        -orig-id: zh_claim_lr_seq
        type: u8
      - id: log_padding
        -orig-id: zh_pad
        type: u8
        repeat: expr
        repeat-expr: 3
      - id: kind
        -orig-id: os_type
        type: u8
        -values: object_set_kind
      - id: flags
        -orig-id: os_flags
        type: u8
  log_block:
    -record: true
    -orig-id: zil_chain_t
    doc: |
      The head of a block of the intent log, with records behind it; in old pools its end, with
      records before it. Its own checksum is computed with that in the pointer to it in its place.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zil.h zil_chain_t
    seq:
      - id: padding
        -orig-id: zc_pad
        type: u8
      - id: following
        -orig-id: zc_next_blk
        size: 128
        doc: |
          A `pointer` to the next block, which may never have been written.
      - id: num_used
        -orig-id: zc_nused
        type: u8
        doc: Bytes of the block that are in use.
      - id: magic
        -orig-id: zec_magic
        type: u8
      - id: checksum
        -orig-id: zec_cksum
        type: u8
        repeat: expr
        repeat-expr: 4
  log_record:
    -record: true
    -orig-id: lr_t
    doc: The head of a record of the intent log.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zil.h lr_t
    seq:
      - id: kind
        -orig-id: lrc_txtype
        type: u8
      - id: length
        -orig-id: lrc_reclen
        type: u8
        doc: Bytes of the record.
      - id: transaction_group
        -orig-id: lrc_txg
        type: u8
        doc: In which it was written otherwise, if the pool went on so far.
      - id: number
        -orig-id: lrc_seq
        type: u8
  mapping_header:
    -record: true
    -orig-id: vdev_indirect_mapping_phys_t
    doc: |
      The bonus of the object that holds entries of `mapping`.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/vdev_indirect_mapping.h struct vdev_indirect_mapping_phys
    seq:
      - id: end
        -orig-id: vimp_max_offset
        type: u8
        doc: The byte of the removed device behind the last piece.
      - id: num_bytes
        -orig-id: vimp_bytes_mapped
        type: u8
      - id: num_entries
        -orig-id: vimp_num_entries
        type: u8
  mapping:
    -record: true
    -orig-id: vdev_indirect_mapping_entry_phys_t
    doc: |
      Where a piece of a device that was removed lies now. They are sorted by where the pieces
      were.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/vdev_indirect_mapping.h struct vdev_indirect_mapping_entry_phys
    seq:
      - id: source
        -orig-id: vimep_src
        type: u8
        doc: Sectors of 512 bytes; bit 63 is free for use.
      - id: allocated_raw
        -orig-id: ASIZE, GRID
        type: u4
        doc: In the lower 24 bits sectors of 512 bytes.
      - id: vdev_raw
        -orig-id: VDEV
        type: u4
      - id: offset_raw
        -orig-id: G, OFFSET
        type: u8
        doc: Sectors of 512 bytes.
    instances:
      vdev:
        value: vdev_raw & 0xffffff
      num_sectors:
        value: allocated_raw & 0xffffff
enums:
  pointer_flags:
    0x20:
      id: encrypted
      -orig-id: BP_USES_CRYPT
    0x40:
      id: deduplicated
      -orig-id: BP_GET_DEDUP
    0x80:
      id: little_endian
      -orig-id: BP_GET_BYTEORDER
  dnode_flags:
    0x01:
      id: used_is_bytes
      -orig-id: DNODE_FLAG_USED_BYTES
    0x02:
      id: accounted_for_users
      -orig-id: DNODE_FLAG_USERUSED_ACCOUNTED
    0x04:
      id: spill
      -orig-id: DNODE_FLAG_SPILL_BLKPTR
    0x08:
      id: objects_accounted
      -orig-id: DNODE_FLAG_USEROBJUSED_ACCOUNTED
  embedded_kind:
    0:
      id: data
      -orig-id: BP_EMBEDDED_TYPE_DATA
    1:
      id: reserved
      -orig-id: BP_EMBEDDED_TYPE_RESERVED
    2:
      id: redacted
      -orig-id: BP_EMBEDDED_TYPE_REDACTED
  compression:
    0:
      id: inherit
      -orig-id: ZIO_COMPRESS_INHERIT
    1:
      id: usual
      -orig-id: ZIO_COMPRESS_ON
    2:
      id: none
      -orig-id: ZIO_COMPRESS_OFF
    3:
      id: lzjb
      -orig-id: ZIO_COMPRESS_LZJB
    4:
      id: empty
      -orig-id: ZIO_COMPRESS_EMPTY
    5:
      id: gzip_1
      -orig-id: ZIO_COMPRESS_GZIP_1
    6:
      id: gzip_2
      -orig-id: ZIO_COMPRESS_GZIP_2
    7:
      id: gzip_3
      -orig-id: ZIO_COMPRESS_GZIP_3
    8:
      id: gzip_4
      -orig-id: ZIO_COMPRESS_GZIP_4
    9:
      id: gzip_5
      -orig-id: ZIO_COMPRESS_GZIP_5
    10:
      id: gzip_6
      -orig-id: ZIO_COMPRESS_GZIP_6
    11:
      id: gzip_7
      -orig-id: ZIO_COMPRESS_GZIP_7
    12:
      id: gzip_8
      -orig-id: ZIO_COMPRESS_GZIP_8
    13:
      id: gzip_9
      -orig-id: ZIO_COMPRESS_GZIP_9
    14:
      id: zle
      -orig-id: ZIO_COMPRESS_ZLE
    15:
      id: lz4
      -orig-id: ZIO_COMPRESS_LZ4
    16:
      id: zstd
      -orig-id: ZIO_COMPRESS_ZSTD
  checksum:
    0:
      id: inherit
      -orig-id: ZIO_CHECKSUM_INHERIT
    1:
      id: usual
      -orig-id: ZIO_CHECKSUM_ON
    2:
      id: none
      -orig-id: ZIO_CHECKSUM_OFF
    3:
      id: label
      -orig-id: ZIO_CHECKSUM_LABEL
    4:
      id: gang
      -orig-id: ZIO_CHECKSUM_GANG_HEADER
    5:
      id: log
      -orig-id: ZIO_CHECKSUM_ZILOG
    6:
      id: fletcher_2
      -orig-id: ZIO_CHECKSUM_FLETCHER_2
    7:
      id: fletcher_4
      -orig-id: ZIO_CHECKSUM_FLETCHER_4
    8:
      id: sha_256
      -orig-id: ZIO_CHECKSUM_SHA256
    9:
      id: log_2
      -orig-id: ZIO_CHECKSUM_ZILOG2
    10:
      id: no_parity
      -orig-id: ZIO_CHECKSUM_NOPARITY
    11:
      id: sha_512
      -orig-id: ZIO_CHECKSUM_SHA512
    12:
      id: skein
      -orig-id: ZIO_CHECKSUM_SKEIN
    13:
      id: edon_r
      -orig-id: ZIO_CHECKSUM_EDONR
    14:
      id: blake_3
      -orig-id: ZIO_CHECKSUM_BLAKE3
  object_set_kind:
    0:
      id: none
      -orig-id: DMU_OST_NONE
    1:
      id: meta
      -orig-id: DMU_OST_META
    2:
      id: filesystem
      -orig-id: DMU_OST_ZFS
    3:
      id: volume
      -orig-id: DMU_OST_ZVOL
    4:
      id: other
      -orig-id: DMU_OST_OTHER
  object_type:
    0:
      id: none
      -orig-id: DMU_OT_NONE
    1:
      id: object_directory
      -orig-id: DMU_OT_OBJECT_DIRECTORY
    3:
      id: packed_list
      -orig-id: DMU_OT_PACKED_NVLIST
    10:
      id: dnode
      -orig-id: DMU_OT_DNODE
    11:
      id: object_set
      -orig-id: DMU_OT_OBJSET
    12:
      id: dataset_directory
      -orig-id: DMU_OT_DSL_DIR
    16:
      id: dataset
      -orig-id: DMU_OT_DSL_DATASET
    17:
      id: znode
      -orig-id: DMU_OT_ZNODE
    19:
      id: file
      -orig-id: DMU_OT_PLAIN_FILE_CONTENTS
    20:
      id: directory
      -orig-id: DMU_OT_DIRECTORY_CONTENTS
    21:
      id: master_node
      -orig-id: DMU_OT_MASTER_NODE
    44:
      id: attributes
      -orig-id: DMU_OT_SA
