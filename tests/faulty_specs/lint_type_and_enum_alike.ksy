meta:
  id: lint_type_and_enum_alike
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
types:
  kind:
    doc: Inner.
    doc-ref: https://doc.kaitai.io/user_guide.html
enums:
  kind:
    1: first
