meta:
  id: record_two_byte_orders
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
-record: true
seq:
  - id: first
    type: u4
  - id: second
    type: u4be
