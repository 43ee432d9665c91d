meta:
  id: lint_keyword_enum_member
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
enums:
  kinds:
    1: first
    2: global
