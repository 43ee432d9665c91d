meta:
  id: schema_position
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
instances:
  far:
    pos: 512
    type: u1
