meta:
  id: record_mark_is_a_word
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
-record: please
seq:
  - id: first
    type: u4
