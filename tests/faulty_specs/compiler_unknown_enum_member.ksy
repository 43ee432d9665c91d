meta:
  id: compiler_unknown_enum_member
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: kind
    type: u1
    enum: kinds
instances:
  is_third:
    value: kind == kinds::third
enums:
  kinds:
    1: first
