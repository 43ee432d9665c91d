meta:
  id: zfs_label
  title: Labels of the members of ZFS pools
  application: OpenZFS, FreeBSD, illumos
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q192923
doc: |
  A member has four labels of 256 KiB: two at its beginning, two at its end, whose size is cut to
  a multiple of that. A label has a list of names and values at byte 16384, 114688 bytes with its
  trailer, and a ring of uberblocks at byte 131072. Slots of the ring have as many bytes as the
  pool's sectors, 1024 at least and 8192 at most; each ends in a trailer.
doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/vdev_impl.h vdev_label_t
seq:
  - id: uberblock
    type: uberblock
types:
  uberblock:
    -record: true
    -orig-id: uberblock_t
    doc: The root of a pool as it was when a group of transactions was written.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/uberblock_impl.h struct uberblock
    seq:
      - id: magic
        -orig-id: ub_magic
        type: u8
        -values: magic
      - id: version
        -orig-id: ub_version
        type: u8
        doc: Of the pool; 5000 where features have names instead.
      - id: transaction_group
        -orig-id: ub_txg
        type: u8
      - id: guid_sum
        -orig-id: ub_guid_sum
        type: u8
        doc: The sum of the numbers of all members.
      - id: written
        -orig-id: ub_timestamp
        type: u8
        doc: Seconds since 1970.
      - id: root
        -orig-id: ub_rootbp
        size: 128
        doc: |
          A `zfs_block.pointer` to the pool's meta object set.
      - id: software_version
        -orig-id: ub_software_version
        type: u8
        doc: The newest version that the writer knew.
      - id: protection_magic
        -orig-id: ub_mmp_magic
        type: u8
        doc: |
          0xa11cea11 where another host may have imported it.
      - id: protection_delay
        -orig-id: ub_mmp_delay
        type: u8
        doc: Nanoseconds between writes.
      - id: protection_settings
        -orig-id: ub_mmp_config
        type: u8
      - id: checkpoint
        -orig-id: ub_checkpoint_txg
        type: u8
        doc: The transaction group of a checkpoint; 0 without one.
      - id: reflow
        -orig-id: ub_raidz_reflow_info
        type: u8
        doc: How far a RAID-Z that gets one more member has been rewritten.
  trailer:
    -record: true
    -orig-id: zio_eck_t
    doc: |
      The last bytes of what has its checksum in itself. The checksum is computed with numbers in
      the place of its own: those say where it lies, or of what it is.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zio.h zio_eck_t
    seq:
      - id: magic
        -orig-id: zec_magic
        type: u8
        -values: magic
      - id: checksum
        -orig-id: zec_cksum
        type: u8
        repeat: expr
        repeat-expr: 4
  digest:
    -record: true
    -orig-id: zio_cksum_t
    doc: A digest of 256 bits, as four numbers.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/module/zfs/sha2_zfs.c abd_checksum_sha256
    seq:
      - id: words
        type: u8be
        repeat: expr
        repeat-expr: 4
  list_header:
    -record: true
    -orig-id: nvs_header_t
    doc: What precedes a list of names and values that is not in another one.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/module/nvpair/nvpair.c nvs_header_t
    seq:
      - id: encoding
        -orig-id: nvh_encoding
        type: u1
        -values: encoding
      - id: endian
        -orig-id: nvh_endian
        type: u1
        doc: Of the machine that wrote it; of no meaning for XDR.
      - id: reserved
        size: 2
  name_value_list:
    -record: true
    -orig-id: nvlist_t
    doc: |
      The head of a list of names and values in XDR. Pairs follow; 8 bytes of zero end it.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/module/nvpair/nvpair.c nvs_xdr_nvlist
    seq:
      - id: version
        -orig-id: nvl_version
        type: u4be
      - id: flags
        -orig-id: nvl_nvflag
        type: u4be
  pair:
    -record: true
    -orig-id: nvpair_t
    doc: |
      A name and a value. The name is right behind, padded to four bytes; then a `value`.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/module/nvpair/nvpair.c nvs_xdr_nvpair
    seq:
      - id: len_pair
        -orig-id: encode_size
        type: u4be
        doc: Bytes of all of the pair.
      - id: len_decoded
        -orig-id: decode_size
        type: u4be
      - id: len_name
        -orig-id: namelen
        type: u4be
  value:
    -record: true
    -orig-id: nvpair_t
    doc: What a value is; its bytes follow.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/nvpair.h data_type_t
    seq:
      - id: kind
        -orig-id: nvp_type
        type: u4be
        -values: kind
      - id: num_values
        -orig-id: nvp_value_elem
        type: u4be
  number_value:
    -record: true
    -orig-id: uint64_t
    doc: A number of 64 bits as a value.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/module/nvpair/nvpair.c nvs_xdr_nvp_op
    seq:
      - id: value
        type: u8be
  text:
    -record: true
    -orig-id: string
    doc: |
      The length of text or bytes as a value, which are right behind, padded to four bytes.
    doc-ref: https://github.com/openzfs/zfs/blob/zfs-2.2.7/module/nvpair/nvpair.c nvs_xdr_nvp_op
    seq:
      - id: len_text
        type: u4be
enums:
  magic:
    0x0000000000bab10c:
      id: uberblock
      -orig-id: UBERBLOCK_MAGIC
    0x0cb1ba0000000000:
      id: uberblock_of_big_endian
      -orig-id: UBERBLOCK_MAGIC
      doc: The same in the other byte order.
    0x0210da7ab10c7a11:
      id: trailer
      -orig-id: ZEC_MAGIC
  encoding:
    0:
      id: native
      -orig-id: NV_ENCODE_NATIVE
    1:
      id: xdr
      -orig-id: NV_ENCODE_XDR
  kind:
    1:
      id: boolean
      -orig-id: DATA_TYPE_BOOLEAN
      doc: The name says it all.
    8:
      id: number
      -orig-id: DATA_TYPE_UINT64
    9:
      id: text
      -orig-id: DATA_TYPE_STRING
    10:
      id: bytes
      -orig-id: DATA_TYPE_BYTE_ARRAY
    16:
      id: numbers
      -orig-id: DATA_TYPE_UINT64_ARRAY
    19:
      id: list
      -orig-id: DATA_TYPE_NVLIST
    20:
      id: lists
      -orig-id: DATA_TYPE_NVLIST_ARRAY
