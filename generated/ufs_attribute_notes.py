# Made by scripts/build_parsers.py from specs/ufs_attribute.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Extended attributes of UFS2."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'ufs_attribute': {
        'class': 'UfsAttribute',
        'orig_id': '',
        'doc': 'One behind the other in the blocks to which an inode points for them. The name stands behind the fixed part, its end is filled up to a multiple of 8, and the value follows.',
        'doc_ref': 'https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/extattr.h struct extattr',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('head', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ufs_attribute.head': {
        'class': 'UfsAttribute.Head',
        'orig_id': 'extattr',
        'doc': 'The fixed part of an attribute.',
        'doc_ref': 'https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/extattr.h struct extattr',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('length', 'ea_length', '', '', False, 'Bytes of the attribute, with its padding.'),
            ('name_space', 'ea_namespace', 'ufs_attribute.namespace', '', False, ''),
            ('len_padding', 'ea_contentpadlen', '', '', False, 'Bytes at the end that are not part of the value.'),
            ('len_name', 'ea_namelength', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'ufs_attribute.namespace': {
        1: ('user', 'EXTATTR_NAMESPACE_USER', ''),
        2: ('system', 'EXTATTR_NAMESPACE_SYSTEM', ''),
    },
}
