meta:
  id: record_check_of_stream
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
-record: true
seq:
  - id: total
    type: u4
    valid:
      expr: _ <= _io.size
