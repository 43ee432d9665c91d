meta:
  id: lint_remainder
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: unit
    type: u4
  - id: total
    type: u4
    valid:
      expr: _ % unit == 0
