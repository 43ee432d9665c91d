meta:
  id: lint_types_hold_each_other
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
types:
  even:
    doc: Inner.
    doc-ref: https://doc.kaitai.io/user_guide.html
    seq:
      - id: kind
        type: u1
      - id: next
        type:
          switch-on: kind
          cases:
            1: odd
  odd:
    doc: Inner.
    doc-ref: https://doc.kaitai.io/user_guide.html
    seq:
      - id: next
        type: even
