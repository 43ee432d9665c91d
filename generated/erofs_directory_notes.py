# Made by scripts/build_parsers.py from specs/erofs_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Directory of EROFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'erofs_directory': {
        'class': 'ErofsDirectory',
        'orig_id': '',
        'doc': "Each block of a directory begins with its entries, behind which their names stand, in the same order and without anything between them. The first entry's name begins where the entries end; the last name ends at a NUL or with the block. Names are sorted by their bytes, over all blocks, `.` and `..` among them.",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/erofs.rst?h=v6.12 Directories',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('first', '', '', '', False, ''),
            ('others', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'erofs_directory.entry': {
        'class': 'ErofsDirectory.Entry',
        'orig_id': 'erofs_dirent',
        'doc': 'An entry.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 erofs_dirent',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('number', 'nid', '', '', False, "The inode's number."),
            ('ofs_name', 'nameoff', '', '', False, 'Byte of the block at which the name begins.'),
            ('kind', 'file_type', '', '', False, 'What it names, as in entries of ext4.'),
            ('reserved', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
