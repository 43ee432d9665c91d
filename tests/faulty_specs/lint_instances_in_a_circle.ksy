meta:
  id: lint_instances_in_a_circle
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
instances:
  first:
    value: second + 1
  second:
    value: first + 1
