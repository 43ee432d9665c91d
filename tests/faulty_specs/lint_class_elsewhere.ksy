meta:
  id: lint_class_elsewhere
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
seq:
  - id: entries
    type: list
    doc: What is wrong with it stands in the file of the same name.
types:
  list:
    doc: Wrong on purpose.
    doc-ref: https://doc.kaitai.io/user_guide.html
    seq:
      - id: first
        type: u1
        doc: What is wrong with it stands in the file of the same name.
