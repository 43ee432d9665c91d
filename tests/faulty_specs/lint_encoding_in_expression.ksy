meta:
  id: lint_encoding_in_expression
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: label
    size: 16
instances:
  text:
    value: label.to_s('utf8')
