meta:
  id: schema_enum_of_words
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
enums:
  kinds:
    one: 1
