meta:
  id: compiler_unknown_import
  title: A faulty spec
  license: CC0-1.0
  endian: le
  imports:
    - elsewhere
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
