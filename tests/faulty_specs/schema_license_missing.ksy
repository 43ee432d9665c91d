meta:
  id: schema_license_missing
  title: A faulty spec
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
