meta:
  id: posix_acl
  title: POSIX access control list as an extended attribute
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
doc: |
  The value of system.posix_acl_access and system.posix_acl_default as Linux gives
  it to programs, whatever the file system stores. btrfs stores this form itself.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/posix_acl_xattr.h?h=v6.12
seq:
  - id: header
    type: header
  - id: entries
    -orig-id: a_entries
    type: entry
    repeat: eos
types:
  header:
    -orig-id: posix_acl_xattr_header
    doc: What a list begins with.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/posix_acl_xattr.h?h=v6.12
    -record: true
    seq:
      - id: version
        -orig-id: a_version
        type: u4
        valid: 2
  entry:
    -orig-id: posix_acl_xattr_entry
    doc: Whom permissions are for.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/posix_acl_xattr.h?h=v6.12
    -record: true
    seq:
      - id: tag
        -orig-id: e_tag
        type: u2
        -values: acl_tag
        doc: Enum `acl_tag`.
      - id: permissions
        -orig-id: e_perm
        type: u2
        doc: Read 4, write 2, execute 1.
      - id: identity
        -orig-id: e_id
        type: u4
        doc: A user or group; 0xffffffff for the other tags.
enums:
  acl_tag:
    0x01:
      id: owner
      -orig-id: ACL_USER_OBJ
    0x02:
      id: user
      -orig-id: ACL_USER
    0x04:
      id: owning_group
      -orig-id: ACL_GROUP_OBJ
    0x08:
      id: group
      -orig-id: ACL_GROUP
    0x10:
      id: mask
      -orig-id: ACL_MASK
    0x20:
      id: other
      -orig-id: ACL_OTHER
