meta:
  id: luks
  title: LUKS encryption header
  license: CC0-1.0
  ks-version: '0.11'
  endian: be
  xref:
    wikidata: Q29000504
doc: |
  What an encrypted volume begins with. Versions 1 and 2 share the first eight bytes and the place
  of the UUID; the rest differs.
doc-ref: https://gitlab.com/cryptsetup/LUKS2-docs/-/blob/main/luks2_doc_wip.pdf LUKS2 On-Disk Format Specification 1.1.1, 2.1
seq:
  - id: start
    type: start
  - id: version_1
    type: version_1
    if: start.version == 1
  - id: version_2
    type: version_2
    if: start.version == 2
types:
  start:
    -record: true
    doc: What tells the versions apart.
    doc-ref: https://gitlab.com/cryptsetup/cryptsetup/-/wikis/LUKS-standard/on-disk-format.pdf LUKS1 On-Disk Format Specification 1.2.3, 2.1
    seq:
      - id: magic
        contents: [0x4c, 0x55, 0x4b, 0x53, 0xba, 0xbe]
      - id: version
        type: u2
  version_1:
    -record: true
    doc: What follows in version 1, less its eight key slots.
    doc-ref: https://gitlab.com/cryptsetup/cryptsetup/-/wikis/LUKS-standard/on-disk-format.pdf LUKS1 On-Disk Format Specification 1.2.3, 2.1
    -orig-id: luks_phdr
    seq:
      - id: cipher_name
        size: 32
        -orig-id: cipher-name
      - id: cipher_mode
        size: 32
        -orig-id: cipher-mode
      - id: hash_name
        size: 32
        -orig-id: hash-spec
      - id: ofs_payload
        type: u4
        -orig-id: payload-offset
        doc: Sectors of 512 bytes.
      - id: len_key
        type: u4
        -orig-id: key-bytes
        doc: Bytes.
      - id: key_digest
        size: 20
        -orig-id: mk-digest
      - id: key_salt
        size: 32
        -orig-id: mk-digest-salt
      - id: num_iterations
        type: u4
        -orig-id: mk-digest-iter
      - id: uuid
        size: 40
        doc: In its usual text, ended by a zero.
  version_2:
    -record: true
    doc: What follows in version 2, up to the area of JSON text.
    doc-ref: https://gitlab.com/cryptsetup/LUKS2-docs/-/blob/main/luks2_doc_wip.pdf LUKS2 On-Disk Format Specification 1.1.1, 2.1
    -orig-id: luks2_hdr_disk
    seq:
      - id: len_header
        type: u8
        -orig-id: hdr_size
        doc: Bytes, with the JSON text.
      - id: sequence_id
        type: u8
        -orig-id: seqid
      - id: label
        size: 48
      - id: checksum_algorithm
        size: 32
        -orig-id: csum_alg
      - id: salt
        size: 64
      - id: uuid
        size: 40
        doc: As in version 1.
      - id: subsystem
        size: 48
      - id: ofs_header
        type: u8
        -orig-id: hdr_offset
        doc: Where this header lies; zero for the first of the two copies.
      - id: padding
        size: 184
      - id: checksum
        size: 64
        -orig-id: csum
