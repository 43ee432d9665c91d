meta:
  id: lint_type_holds_itself
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: node
    type: node
types:
  node:
    doc: Inner.
    doc-ref: https://doc.kaitai.io/user_guide.html
    seq:
      - id: more
        type: u1
      - id: next
        type: node
        if: more != 0
