meta:
  id: record_class_twice
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
-record: true
seq:
  - id: first
    type: u4
enums:
  record_class_twice_record:
    1: first
