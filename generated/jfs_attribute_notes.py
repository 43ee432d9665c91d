# Made by scripts/build_parsers.py from specs/jfs_attribute.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Extended attributes of JFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'jfs_attribute': {
        'class': 'JfsAttribute',
        'orig_id': '',
        'doc': 'A list of attributes, one behind the other, in the inode or in an extent. A name ends with a NUL, and the value follows. Linux shows names that begin with none of its own name spaces as os2.NAME.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_xattr.h?h=v6.1',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('beginning', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'jfs_attribute.beginning': {
        'class': 'JfsAttribute.Beginning',
        'orig_id': 'jfs_ea_list',
        'doc': 'The start of the list.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_xattr.h?h=v6.1 jfs_ea_list',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('size', 'size', '', '', False, 'Bytes of the whole list, these among them.'),
        ),
        'instances': (
        ),
    },
    'jfs_attribute.head': {
        'class': 'JfsAttribute.Head',
        'orig_id': 'jfs_ea',
        'doc': 'The start of an attribute; name and value follow.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_xattr.h?h=v6.1 jfs_ea',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('flags', 'flag', '', '', False, ''),
            ('len_name', 'namelen', '', '', False, 'Bytes, the NUL left out.'),
            ('len_value', 'valuelen', '', '', False, 'Bytes.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
