meta:
  id: lint_shift_by_minimum_only
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: log_size
    type: u4
    valid:
      min: 1
instances:
  size:
    value: 1024 << log_size
