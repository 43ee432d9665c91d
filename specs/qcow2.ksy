meta:
  id: qcow2
  title: Disk image of QEMU, qcow2
  application: QEMU
  file-extension: qcow2
  license: CC0-1.0
  ks-version: '0.11'
  endian: be
  xref:
    wikidata: Q3414264
doc: |
  The header of an image, versions 2 and 3. The image is cut into clusters. A table of first level
  (L1) says where tables of second level (L2) lie, each one cluster long, and these say where the
  clusters of the guest's disk lie.
doc-ref: https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt QEMU 7.2, qcow2.txt, Header
seq:
  - id: header
    type: header
  - id: more
    type: more
    if: header.version == 3
types:
  header:
    -record: true
    -orig-id: QCowHeader
    doc: What versions 2 and 3 begin with.
    doc-ref: https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt QEMU 7.2, qcow2.txt, Header
    seq:
      - id: magic
        contents: [0x51, 0x46, 0x49, 0xfb]
      - id: version
        type: u4
        doc: 2 or 3. Version 1 is another format, qcow.
      - id: ofs_backing_name
        type: u8
        -orig-id: backing_file_offset
        doc: Where the name of the backing file stands, in bytes of the image; 0 if there is none.
      - id: len_backing_name
        type: u4
        -orig-id: backing_file_size
        doc: Bytes, at most 1023; the name has no zero behind it.
      - id: log2_cluster
        type: u4
        -orig-id: cluster_bits
        doc: A cluster has two to the power of this many bytes, 512 or more.
      - id: size
        type: u8
        doc: Of the guest's disk, in bytes.
      - id: encryption
        type: u4
        -orig-id: crypt_method
        -values: encryption
      - id: num_l1_entries
        type: u4
        -orig-id: l1_size
        doc: Bounded by the caller.
      - id: ofs_l1_table
        type: u8
        -orig-id: l1_table_offset
        doc: Bytes, a multiple of the cluster's.
      - id: ofs_refcount_table
        type: u8
        -orig-id: refcount_table_offset
      - id: num_refcount_clusters
        type: u4
        -orig-id: refcount_table_clusters
      - id: num_snapshots
        type: u4
        -orig-id: nb_snapshots
        doc: Bounded by the caller.
      - id: ofs_snapshots
        type: u8
        -orig-id: snapshots_offset
  more:
    -record: true
    doc: What follows in version 3.
    doc-ref: https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt QEMU 7.2, qcow2.txt, Header
    seq:
      - id: incompatible
        type: u8
        -orig-id: incompatible_features
        -bits: incompatible
        doc: Whoever does not know one of these cannot read the image.
      - id: compatible
        type: u8
        -orig-id: compatible_features
        doc: Bit 0, lazy refcounts, matters for writing alone.
      - id: autoclear
        type: u8
        -orig-id: autoclear_features
      - id: refcount_order
        type: u4
      - id: len_header
        type: u4
        -orig-id: header_length
        doc: Bytes; 104 or more. What lies beyond is described by `compression`.
  compression:
    -record: true
    doc: What a header of 112 bytes or more has at byte 104.
    doc-ref: https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt QEMU 7.2, qcow2.txt, Additional fields
    seq:
      - id: kind
        type: u1
        -orig-id: compression_type
        -values: compression_type
        doc: Valid where the incompatible feature is set that says so; otherwise it is zlib.
      - id: padding
        size: 7
  extension:
    -record: true
    doc: The head of an extension of the header. They follow the header, each padded to 8 bytes.
    doc-ref: https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt QEMU 7.2, qcow2.txt, Header extensions
    seq:
      - id: kind
        type: u4
        -orig-id: type
        -values: extension_kind
      - id: len_data
        type: u4
        -orig-id: length
        doc: Bytes, without the padding.
  l1_entry:
    -record: true
    doc: Where a table of second level lies.
    doc-ref: https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt QEMU 7.2, qcow2.txt, Cluster mapping
    seq:
      - id: word
        type: u8
    instances:
      ofs_table:
        value: (word & 0x00fffffffffffe00).as<u8>
        doc: Bytes of the image, a multiple of the cluster's; 0 if none of its clusters is there.
  l2_entry:
    -record: true
    doc: Where one cluster of the guest's disk lies.
    doc-ref: https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt QEMU 7.2, qcow2.txt, Cluster mapping
    seq:
      - id: word
        type: u8
    instances:
      is_compressed:
        value: (word & 0x4000000000000000) != 0
        doc: Then the lower 62 bits say where the compressed data lies and how long it is.
      is_zero:
        value: (word & 1) != 0
        doc: Of version 3, and not with extended entries; the cluster reads as zeros.
      is_copied:
        value: (word & 0x8000000000000000) != 0
        doc: No other table has this cluster; in an external data file it may lie at byte 0 then.
      ofs_cluster:
        value: (word & 0x00fffffffffffe00).as<u8>
        doc: Of one that is not compressed, in bytes; 0 if the cluster is not there.
      compressed_word:
        value: (word & 0x3fffffffffffffff).as<u8>
        doc: The place in its lower 70 - log2_cluster bits, then the count of further 512-byte sectors.
  extended_l2_entry:
    -record: true
    doc: The same, with a cluster cut into 32 subclusters.
    doc-ref: https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt QEMU 7.2, qcow2.txt, Extended L2 Entries
    seq:
      - id: word
        type: u8
      - id: zeros
        type: u4
        doc: One bit for each subcluster that reads as zeros, from bit 0 on.
      - id: allocated
        type: u4
        doc: One bit for each subcluster that is there.
    instances:
      is_compressed:
        value: (word & 0x4000000000000000) != 0
        doc: As in a plain entry; then the bits of subclusters say nothing.
      is_zero:
        value: false
        doc: No bit of `word` says so here.
      is_copied:
        value: (word & 0x8000000000000000) != 0
        doc: As in a plain entry.
      ofs_cluster:
        value: (word & 0x00fffffffffffe00).as<u8>
        doc: As in a plain entry.
      compressed_word:
        value: (word & 0x3fffffffffffffff).as<u8>
        doc: As in a plain entry.
  snapshot:
    -record: true
    -orig-id: QCowSnapshotHeader
    doc: |
      The fixed part of an internal snapshot's entry. Behind it stand `len_extra` bytes, the id, the
      name, and padding up to a multiple of 8 bytes.
    doc-ref: https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt QEMU 7.2, qcow2.txt, Snapshots
    seq:
      - id: ofs_l1_table
        type: u8
        -orig-id: l1_table_offset
      - id: num_l1_entries
        type: u4
        -orig-id: l1_size
      - id: len_id
        type: u2
        -orig-id: id_str_size
      - id: len_name
        type: u2
        -orig-id: name_size
      - id: seconds
        type: u4
        -orig-id: date_sec
        doc: When it was taken, since 1970.
      - id: nanoseconds
        type: u4
        -orig-id: date_nsec
      - id: guest_clock
        type: u8
        -orig-id: vm_clock_nsec
        doc: Nanoseconds that the guest had run.
      - id: len_state
        type: u4
        -orig-id: vm_state_size
        doc: Bytes of the guest's memory that were saved with it; replaced by the extra data's.
      - id: len_extra
        type: u4
        -orig-id: extra_data_size
  snapshot_extra:
    -record: true
    -orig-id: QCowSnapshotExtraData
    doc: What a snapshot's extra data begins with, where there are 16 bytes or more of it.
    doc-ref: https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt QEMU 7.2, qcow2.txt, Snapshots
    seq:
      - id: len_state
        type: u8
        -orig-id: vm_state_size_large
      - id: size
        type: u8
        -orig-id: disk_size
        doc: Of the guest's disk when the snapshot was taken, in bytes.
enums:
  encryption:
    0: none
    1: aes
    2: luks
  incompatible:
    1:
      id: dirty
      doc: Counts of references may be wrong; they matter for writing alone.
    2:
      id: corrupt
      doc: QEMU met structures that contradict each other.
    4: external_data_file
    8: compression_type
    16: extended_l2
  compression_type:
    0: zlib
    1: zstd
  extension_kind:
    0: end
    0xe2792aca: backing_format
    0x6803f857: feature_names
    0x23852875: bitmaps
    0x0537be77: encryption_header
    0x44415441: data_file_name
