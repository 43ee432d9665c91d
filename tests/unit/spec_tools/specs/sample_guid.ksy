meta:
  id: sample_guid
  title: An imported structure for the tool chain's own tests
  license: CC0-1.0
  endian: be
doc: |
  A fixed-size structure that another spec imports.
doc-ref: https://www.rfc-editor.org/rfc/rfc4122 section 4.1.2
seq:
  - id: time_low
    type: u4
    doc: Low field of the time stamp.
  - id: rest
    size: 12
    doc: All other fields.
instances:
  version:
    value: time_low >> 28
    doc: Some number out of the first field.
