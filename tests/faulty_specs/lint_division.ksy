meta:
  id: lint_division
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: unit
    type: u4
    valid:
      min: 1
      max: 8
instances:
  share:
    value: 4096 / unit
