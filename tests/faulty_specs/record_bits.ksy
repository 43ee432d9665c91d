meta:
  id: record_bits
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
-record: true
seq:
  - id: upper
    type: b4
  - id: lower
    type: b4
