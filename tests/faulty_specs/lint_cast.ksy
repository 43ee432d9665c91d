meta:
  id: lint_cast
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: first
    type: inner
instances:
  same:
    value: first.as<inner>.body
types:
  inner:
    doc: Inner.
    doc-ref: https://doc.kaitai.io/user_guide.html
    seq:
      - id: body
        type: u1
