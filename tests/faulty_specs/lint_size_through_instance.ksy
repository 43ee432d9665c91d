meta:
  id: lint_size_through_instance
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: len_raw
    type: u2
  - id: body
    size: len_body
instances:
  len_body:
    value: 'len_raw == 0 ? 65536 : len_raw'
