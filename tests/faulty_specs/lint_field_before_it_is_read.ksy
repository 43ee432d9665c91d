meta:
  id: lint_field_before_it_is_read
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: body
    size: len_body
  - id: len_raw
    type: u1
instances:
  len_body:
    value: len_raw + 1
