meta:
  id: udf
  title: Descriptors of UDF
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
doc: |
  What UDF says of its identity: the anchor at sector 256 leads to a sequence of descriptors.
doc-ref: https://ecma-international.org/publications-and-standards/standards/ecma-167/ ECMA-167, 3rd edition, part 3
types:
  tag:
    -record: true
    -orig-id: tag
    doc: |
      What each descriptor begins with.
    doc-ref: https://ecma-international.org/publications-and-standards/standards/ecma-167/ ECMA-167, 3rd edition, 3/7.2
    seq:
      - id: kind
        -orig-id: Tag Identifier
        type: u2
        doc: 1 primary, 2 anchor, 6 logical volume, 8 ends the sequence.
      - id: version
        -orig-id: Descriptor Version
        type: u2
      - id: checksum
        -orig-id: Tag Checksum
        type: u1
      - id: reserved
        type: u1
      - id: serial
        -orig-id: Tag Serial Number
        type: u2
      - id: content_checksum
        -orig-id: Descriptor CRC
        type: u2
      - id: len_content
        -orig-id: Descriptor CRC Length
        type: u2
      - id: sector
        -orig-id: Tag Location
        type: u4
  anchor:
    -record: true
    -orig-id: Anchor Volume Descriptor Pointer
    doc: |
      Where the descriptors lie.
    doc-ref: https://ecma-international.org/publications-and-standards/standards/ecma-167/ ECMA-167, 3rd edition, 3/10.2
    seq:
      - id: tag
        size: 16
      - id: len_sequence
        -orig-id: Main Volume Descriptor Sequence Extent
        type: u4
        doc: Bytes.
      - id: first_sector
        -orig-id: Main Volume Descriptor Sequence Extent
        type: u4
  primary:
    -record: true
    -orig-id: Primary Volume Descriptor
    doc: |
      The volume.
    doc-ref: https://ecma-international.org/publications-and-standards/standards/ecma-167/ ECMA-167, 3rd edition, 3/10.1
    seq:
      - id: tag
        size: 16
      - id: sequence
        -orig-id: Volume Descriptor Sequence Number
        type: u4
      - id: number
        -orig-id: Primary Volume Descriptor Number
        type: u4
      - id: name
        -orig-id: Volume Identifier
        size: 32
      - id: set_sequence
        -orig-id: Volume Sequence Number
        type: u2
      - id: most_sequence
        -orig-id: Maximum Volume Sequence Number
        type: u2
      - id: level
        -orig-id: Interchange Level
        type: u2
      - id: most_level
        -orig-id: Maximum Interchange Level
        type: u2
      - id: characters
        -orig-id: Character Set List
        type: u4
      - id: most_characters
        -orig-id: Maximum Character Set List
        type: u4
      - id: set_encoding
        -orig-id: Volume Set Identifier
        type: u1
        doc: 8 or 16 bits in a character.
      - id: set_name
        -orig-id: Volume Set Identifier
        size: 126
      - id: len_set_name
        -orig-id: Volume Set Identifier
        type: u1
        doc: Bytes, the encoding included.
  logical:
    -record: true
    -orig-id: Logical Volume Descriptor
    doc: |
      The volume's name.
    doc-ref: https://ecma-international.org/publications-and-standards/standards/ecma-167/ ECMA-167, 3rd edition, 3/10.6
    seq:
      - id: tag
        size: 16
      - id: sequence
        -orig-id: Volume Descriptor Sequence Number
        type: u4
      - id: characters
        -orig-id: Descriptor Character Set
        size: 64
      - id: encoding
        -orig-id: Logical Volume Identifier
        type: u1
        doc: 8 or 16 bits in a character.
      - id: name
        -orig-id: Logical Volume Identifier
        size: 126
      - id: len_name
        -orig-id: Logical Volume Identifier
        type: u1
        doc: Bytes, the encoding included.
