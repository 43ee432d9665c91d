meta:
  id: record_checked_list
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
-record: true
seq:
  - id: numbers
    type: u4
    repeat: expr
    repeat-expr: 2
    valid:
      max: 3
