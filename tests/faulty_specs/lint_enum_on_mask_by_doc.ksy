meta:
  id: lint_enum_on_mask_by_doc
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: features
    type: u4
    enum: features
    doc: Bit mask of what it can do.
enums:
  features:
    0x1: first
    0x3: both
