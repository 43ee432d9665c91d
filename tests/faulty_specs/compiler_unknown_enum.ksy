meta:
  id: compiler_unknown_enum
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: kind
    type: u1
    enum: kinds
