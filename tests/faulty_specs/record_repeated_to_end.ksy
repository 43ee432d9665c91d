meta:
  id: record_repeated_to_end
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
-record: true
seq:
  - id: numbers
    type: u4
    repeat: eos
