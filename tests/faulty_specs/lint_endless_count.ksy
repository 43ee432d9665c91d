meta:
  id: lint_endless_count
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: num_max
    type: u4
  - id: num_pieces
    type: u4
    valid:
      max: num_max
  - id: len_piece
    type: u1
  - id: pieces
    size: len_piece
    repeat: expr
    repeat-expr: num_pieces
