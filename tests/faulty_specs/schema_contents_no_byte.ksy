meta:
  id: schema_contents_no_byte
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: magic
    contents: [0x53, 0x1ef]
