meta:
  id: yaml_duplicate_enum_value
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
enums:
  kinds:
    0x10: one
    16: other
