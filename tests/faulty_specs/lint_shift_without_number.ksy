meta:
  id: lint_shift_without_number
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: log_max
    type: u4
  - id: log_size
    type: u4
    valid:
      max: log_max
instances:
  size:
    value: 1024 << log_size
