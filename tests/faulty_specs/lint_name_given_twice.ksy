meta:
  id: lint_name_given_twice
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
params:
  - id: unit
    type: u4
seq:
  - id: first
    type: u1
  - id: unit
    type: u1
instances:
  first:
    value: 1
