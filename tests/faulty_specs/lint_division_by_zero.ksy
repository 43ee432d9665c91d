meta:
  id: lint_division_by_zero
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: unit
    type: u4
    if: 8 / 0 == 1
