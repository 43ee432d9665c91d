meta:
  id: lint_count_in_other_type
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: head
    type: head
  - id: pairs
    type: u2
    repeat: expr
    repeat-expr: head.num_pairs - 1
types:
  head:
    doc: Inner.
    doc-ref: https://doc.kaitai.io/user_guide.html
    seq:
      - id: num_pairs
        type: u2
