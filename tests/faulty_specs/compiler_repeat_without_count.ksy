meta:
  id: compiler_repeat_without_count
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
types:
  inner:
    doc: Inner.
    doc-ref: https://doc.kaitai.io/user_guide.html
    seq:
      - id: first
        type: u1
        repeat: expr
