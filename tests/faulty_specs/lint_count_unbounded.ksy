meta:
  id: lint_count_unbounded
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: num_pairs
    type: u4
  - id: pairs
    type: u2
    repeat: expr
    repeat-expr: num_pairs
