meta:
  id: lint_parent
  title: A faulty spec
  license: CC0-1.0
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
types:
  inner:
    doc: Inner.
    doc-ref: https://doc.kaitai.io/user_guide.html
    instances:
      outer:
        value: _parent._parent
