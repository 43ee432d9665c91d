meta:
  id: compiler_operands
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: first
    type: u1
instances:
  sum:
    value: first + 'x'
