# Made by scripts/build_parsers.py from specs/reiserfs_attribute.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Extended attributes of ReiserFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'reiserfs_attribute': {
        'class': 'ReiserfsAttribute',
        'orig_id': 'reiserfs_xattr_header',
        'doc': 'Each attribute is a file that no path leads to: its name is that of the attribute, and it lies in the directory `/.reiserfs_priv/xattrs/X.Y`, where X is the number of the object and Y its generation, both in upper-case hexadecimal digits. Behind this beginning lies the value. Access control lists are stored as in ext.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/xattr.h?h=v6.12 reiserfs_xattr_header',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'h_magic', '', '', False, '0x52465841.'),
            ('hash', 'h_hash', '', '', False, "The ones' complement sum of the value, whose byte behind an odd end counts as zero. Some processors have it of words of 32 bits, others of 16: both are the same modulo 65535."),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
