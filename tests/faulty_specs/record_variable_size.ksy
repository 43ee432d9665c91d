meta:
  id: record_variable_size
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
-record: true
seq:
  - id: len_body
    type: u1
  - id: body
    size: len_body
