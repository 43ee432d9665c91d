meta:
  id: schema_doc_missing
  title: A faulty spec
  license: CC0-1.0
  endian: le
seq:
  - id: first
    type: u1
