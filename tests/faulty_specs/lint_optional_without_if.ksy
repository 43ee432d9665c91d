meta:
  id: lint_optional_without_if
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: version
    type: u1
  - id: extra
    type: u4
    if: version > 1
instances:
  twice:
    value: extra * 2
