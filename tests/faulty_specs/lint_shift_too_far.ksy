meta:
  id: lint_shift_too_far
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: low
    type: u4
instances:
  size:
    value: low << 4096
