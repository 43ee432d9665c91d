meta:
  id: schema_unknown_encoding
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: label
    type: str
    size: 16
    encoding: utf8
