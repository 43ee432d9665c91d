meta:
  id: schema_license_other
  title: A faulty spec
  license: GFDL-1.3-or-later
  endian: le
doc: Wrong on purpose.
doc-ref: https://doc.kaitai.io/user_guide.html
