meta:
  id: lint_expression_not_read
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
instances:
  size:
    value: sizeof<u4>
