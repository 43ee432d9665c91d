# Made by scripts/build_parsers.py from specs/f2fs_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Directories of F2FS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'f2fs_directory': {
        'class': 'F2fsDirectory',
        'orig_id': '',
        'doc': 'A block has a bitmap of 27 bytes, 3 bytes, 214 entries, and as many slots of 8 bytes for names. A name takes as many slots, and entries, as it needs. What lies in an inode is built alike, of as many as fit.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_dentry_block',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('block', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'f2fs_directory.block': {
        'class': 'F2fsDirectory.Block',
        'orig_id': 'f2fs_dentry_block',
        'doc': 'A block of a directory.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_dentry_block',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('bitmap', 'dentry_bitmap', '', '', False, 'A bit for each entry that is in use, the lowest first.'),
            ('reserved', 'reserved', '', '', False, ''),
            ('entries', 'dentry', '', '', False, ''),
            ('names', 'filename', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'f2fs_directory.entry': {
        'class': 'F2fsDirectory.Entry',
        'orig_id': 'f2fs_dir_entry',
        'doc': 'An entry.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_dir_entry',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('hash', 'hash_code', '', '', False, ''),
            ('inode', 'ino', '', '', False, ''),
            ('len_name', 'name_len', '', '', False, ''),
            ('kind', 'file_type', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'f2fs_directory.slot': {
        'class': 'F2fsDirectory.Slot',
        'orig_id': '',
        'doc': 'A slot for eight bytes of a name.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_dentry_block',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('name', 'filename', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
