# Made by scripts/build_parsers.py from specs/ufs_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Directories of UFS1 and UFS2, big-endian."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'ufs_directory_be': {
        'class': 'UfsDirectoryBe',
        'orig_id': '',
        'doc': 'Content in pieces of 512 bytes, each of them filled by entries, whose lengths lead from one to the next. Names stand behind the fixed part, and end with a NUL.',
        'doc_ref': 'https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dir.h struct direct',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('entry', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ufs_directory_be.entry': {
        'class': 'UfsDirectoryBe.Entry',
        'orig_id': 'direct',
        'doc': 'The fixed part of an entry.',
        'doc_ref': 'https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dir.h struct direct',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('inode', 'd_ino', '', '', False, '0 if it is free.'),
            ('length', 'd_reclen', '', '', False, 'Bytes of the entry, a multiple of 4.'),
            ('kind', 'd_type', '', '', False, 'As in bits 12 to 15 of a mode; 0 if it is not known.'),
            ('len_name', 'd_namlen', '', '', False, 'Bytes, the NUL left out.'),
        ),
        'instances': (
        ),
    },
    'ufs_directory_be.old_entry': {
        'class': 'UfsDirectoryBe.OldEntry',
        'orig_id': 'direct',
        'doc': 'The same of Solaris, and of BSD before 4.4.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ufs/ufs_fs.h?h=v6.12 ufs_dir_entry',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('inode', 'd_ino', '', '', False, '0 if it is free.'),
            ('length', 'd_reclen', '', '', False, 'Bytes of the entry, a multiple of 4.'),
            ('len_name', 'd_namlen', '', '', False, 'Bytes, the NUL left out.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
