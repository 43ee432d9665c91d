meta:
  id: lint_index
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: numbers
    type: u4
    repeat: eos
instances:
  third:
    value: numbers[2]
