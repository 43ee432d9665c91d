meta:
  id: schema_opaque_types
  title: A faulty spec
  license: CC0-1.0
  endian: le
  ks-opaque-types: true
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: first
    type: u1
