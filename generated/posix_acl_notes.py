# Made by scripts/build_parsers.py from specs/posix_acl.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: POSIX access control list as an extended attribute."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'posix_acl': {
        'class': 'PosixAcl',
        'orig_id': '',
        'doc': 'The value of system.posix_acl_access and system.posix_acl_default as Linux gives it to programs, whatever the file system stores. btrfs stores this form itself.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/posix_acl_xattr.h?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('header', '', '', '', False, ''),
            ('entries', 'a_entries', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'posix_acl.header': {
        'class': 'PosixAcl.Header',
        'orig_id': 'posix_acl_xattr_header',
        'doc': 'What a list begins with.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/posix_acl_xattr.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('version', 'a_version', '', '', True, ''),
        ),
        'instances': (
        ),
    },
    'posix_acl.entry': {
        'class': 'PosixAcl.Entry',
        'orig_id': 'posix_acl_xattr_entry',
        'doc': 'Whom permissions are for.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/posix_acl_xattr.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('tag', 'e_tag', 'posix_acl.acl_tag', '', False, 'Enum `acl_tag`.'),
            ('permissions', 'e_perm', '', '', False, 'Read 4, write 2, execute 1.'),
            ('identity', 'e_id', '', '', False, 'A user or group; 0xffffffff for the other tags.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'posix_acl.acl_tag': {
        1: ('owner', 'ACL_USER_OBJ', ''),
        2: ('user', 'ACL_USER', ''),
        4: ('owning_group', 'ACL_GROUP_OBJ', ''),
        8: ('group', 'ACL_GROUP', ''),
        16: ('mask', 'ACL_MASK', ''),
        32: ('other', 'ACL_OTHER', ''),
    },
}
