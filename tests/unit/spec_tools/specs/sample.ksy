meta:
  id: sample
  title: Every construct that the tool chain must handle
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  imports:
    - sample_guid
doc: |
  No real structure. Its fields show each shape that the compiler gives to reads and checks.
doc-ref: https://doc.kaitai.io/user_guide.html
params:
  - id: block_size
    type: u4
    doc: Bytes in a block.
  - id: has_tail
    type: bool
    doc: Whether the tail is there.
seq:
  - id: magic
    contents: [0x45, 'AB']
    doc: Fixed bytes.
  - id: level
    type: u1
    valid:
      max: 6
    doc: Used as a shift.
  - id: network
    type: u2be
    valid: 5
    doc: In the other byte order.
  - id: flags
    type: u4
    valid:
      min: 1
      max: 0xfffffff0
    doc: Bit mask, see `masks`; its bound is beyond 31 bits.
  - id: wide
    type: u8
    valid:
      any-of: [1, 2, 0x1234567890abcdef]
    doc: One of three.
  - id: kind
    type: s4
    enum: kinds
    doc: What it is.
  - id: strict_kind
    type: u4
    enum: kinds
    valid:
      in-enum: true
    doc: Only known ones.
  - id: identity
    size: 16
    doc: Raw bytes.
  - id: numbers
    type: u4
    repeat: expr
    repeat-expr: 3
    doc: A list of constant length.
  - id: bytes_list
    type: u1
    repeat: expr
    repeat-expr: 15
    doc: A second list on end.
  - id: multiple
    type: u2
    valid:
      expr: _ == 0 or (_ >= level and _ % 4 == 0)
    doc: Checked by an expression.
  - id: within_stream
    type: u2
    valid:
      expr: _ <= _io.size - _io.pos
    doc: A check that asks the stream.
  - id: after_check
    type: u2
    doc: Must not be merged with the one before.
  - id: nested
    type: pair(block_size)
    doc: A type with a parameter.
  - id: guid
    type: sample_guid
    doc: An imported type.
  - id: label
    type: str
    size: 16
    encoding: ASCII
    doc: Text.
  - id: name
    type: strz
    size: 16
    encoding: UTF-8
    doc: Text that ends early.
  - id: padded
    size: 16
    pad-right: 0
    doc: Bytes without their padding.
  - id: high_bits
    type: b3
    doc: Three bits.
  - id: low_bits
    type: b5
    doc: Five bits.
  - id: num_pairs
    type: u1
    doc: How many pairs follow.
  - id: pairs
    type: pair(level)
    repeat: expr
    repeat-expr: num_pairs
    doc: A list whose length is read.
  - id: kinds_list
    type: u4
    enum: kinds
    repeat: expr
    repeat-expr: 2
    doc: A list of enums.
  - id: extra
    type: u4
    if: level > 3
    doc: Absent at times.
  - id: choice
    type:
      switch-on: level
      cases:
        1: pair(1)
        2: sample_guid
    doc: One of two, or nothing.
  - id: boxed
    type: sealed
    size: 24
    doc: In a stream of its own.
  - id: tail
    type: u4
    repeat: eos
    if: has_tail
    doc: All that is left.
instances:
  block_bytes:
    value: 1024 << level
    doc: A shift that a check bounds.
  is_first:
    value: kind == kinds::one
    doc: A comparison with an enum.
  has_sixty:
    value: (flags & masks::sixty.to_i) != 0
    doc: A test of a mask.
  huge:
    value: 0xffffffffffffffff
    doc: More than JavaScript's numbers hold.
  extra_or_zero:
    value: 'level > 3 ? extra : 0'
    doc: A choice.
  kind_of_level:
    value: level >> 2
    enum: kinds
    doc: An enum out of an expression.
  shifted:
    value: level << 3
    if: level < 4
    doc: Absent at times.
types:
  pair:
    doc: Two numbers that are one.
    doc-ref: https://doc.kaitai.io/user_guide.html section 4
    params:
      - id: unit
        type: u4
        doc: Bytes in a unit.
    seq:
      - id: low
        type: u4
        doc: Low half.
      - id: high
        type: u4
        doc: High half.
    instances:
      whole:
        value: low | (high << 32)
        doc: Both.
      in_bytes:
        value: whole * unit
        doc: In bytes.
  sealed:
    -orig-id: struct sample_sealed
    -record: true
    doc: |
      A record. Its fields have every shape that a record may have.
    doc-ref: https://doc.kaitai.io/user_guide.html section 5
    seq:
      - id: signature
        -orig-id: s_magic
        type: u2
        valid: 0xf30a
        doc: Says what it is.
      - id: count
        type: u2
        valid:
          max: 9
        doc: At most nine.
      - id: kind
        type: u1
        enum: kinds
        doc: What it is.
      - id: order
        type: s1
        doc: Signed.
      - id: ways
        type: u2
        repeat: expr
        repeat-expr: 3
        doc: A list.
      - id: size_low
        type: u4
        doc: Low half of the size.
      - id: size_high
        type: u4
        doc: High half of the size.
      - id: blob
        size: 4
        doc: Raw bytes.
    instances:
      size:
        value: size_low | (size_high << 32)
        doc: The size in bytes.
      is_one:
        value: kind == kinds::one
        doc: Compared with an enum.
      has_sixty:
        value: (size_low & masks::sixty.to_i) != 0
        doc: A test of a mask.
      twice:
        value: size * 2
        doc: Rests on another instance.
      small_size:
        value: size
        if: size < 100
        doc: Absent at times.
      kind_again:
        value: kind.to_i + 0
        enum: kinds
        doc: An enum again.
  big_endian_record:
    -record: true
    meta:
      endian: be
    doc: A record in the other byte order.
    doc-ref: https://doc.kaitai.io/user_guide.html section 6
    seq:
      - id: tag
        contents: [0x45, 0xff, 0x22, 0x7b]
        doc: Fixed bytes.
      - id: version
        type: u1
        valid:
          any-of: [1, 2]
        doc: One of two.
      - id: strict
        type: u2
        enum: kinds
        valid:
          in-enum: true
        doc: Only known ones.
      - id: even
        type: u8
        valid:
          expr: _ % 2 == 0
        doc: Checked by an expression.
      - id: percent
        type: u1
        valid:
          expr: _ < 101
        doc: Checked by a comparison.
      - id: nonzero
        type: u1
        valid:
          expr: not (_ == 0)
        doc: Checked by its opposite.
enums:
  kinds:
    1: one
    2:
      id: two
      doc: The second.
    300: many
  masks:
    0x1: first
    0x80:
      id: sixty
      doc: A bit.
    0x8000000000: beyond
