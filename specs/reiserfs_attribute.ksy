meta:
  id: reiserfs_attribute
  title: Extended attributes of ReiserFS
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q652370
doc: |
  Each attribute is a file that no path leads to: its name is that of the attribute, and it
  lies in the directory `/.reiserfs_priv/xattrs/X.Y`, where X is the number of the object
  and Y its generation, both in upper-case hexadecimal digits. Behind this beginning lies
  the value. Access control lists are stored as in ext.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/xattr.h?h=v6.12 reiserfs_xattr_header
-record: true
-orig-id: reiserfs_xattr_header
seq:
  - id: magic
    -orig-id: h_magic
    type: u4
    doc: 0x52465841.
  - id: hash
    -orig-id: h_hash
    type: u4
    doc: |
      The ones' complement sum of the value, whose byte behind an odd end counts as zero. Some
      processors have it of words of 32 bits, others of 16: both are the same modulo 65535.
