meta:
  id: record_optional_field
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
-record: true
seq:
  - id: version
    type: u4
  - id: extra
    type: u4
    if: version > 1
