meta:
  id: record_repeated_bytes
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
-record: true
seq:
  - id: names
    size: 4
    repeat: expr
    repeat-expr: 2
