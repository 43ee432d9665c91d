meta:
  id: lint_names_of_unknown_enum
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: features
    type: u4
    -bits: features
  - id: kind
    type: u4
    -values: kinds
