meta:
  id: schema_endian_missing
  title: A faulty spec
  license: CC0-1.0
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
