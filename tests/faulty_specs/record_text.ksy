meta:
  id: record_text
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
-record: true
seq:
  - id: label
    type: strz
    size: 16
    encoding: ASCII
