meta:
  id: record_with_parameter
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
-record: true
params:
  - id: unit
    type: u4
seq:
  - id: first
    type: u4
