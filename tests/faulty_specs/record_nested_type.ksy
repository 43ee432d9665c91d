meta:
  id: record_nested_type
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
-record: true
seq:
  - id: first
    type: inner
types:
  inner:
    doc: Inner.
    doc-ref: https://doc.kaitai.io/user_guide.html
    seq:
      - id: body
        type: u1
