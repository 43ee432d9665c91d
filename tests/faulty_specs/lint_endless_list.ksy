meta:
  id: lint_endless_list
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: pieces
    type: piece
    repeat: eos
types:
  piece:
    doc: Inner.
    doc-ref: https://doc.kaitai.io/user_guide.html
    params: []
    seq:
      - id: body
        type: u4
        if: 1 == 2
