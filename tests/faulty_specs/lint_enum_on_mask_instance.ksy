meta:
  id: lint_enum_on_mask_instance
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: raw
    type: u4
instances:
  upper:
    value: raw >> 16
    enum: features

enums:
  features:
    0x1: first
    0x2: second
    0x4: third
