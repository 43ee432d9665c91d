meta:
  id: lint_enum_beyond_64_bits
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
enums:
  kinds:
    0x8000000000000000: top
