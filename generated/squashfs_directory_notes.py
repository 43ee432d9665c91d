# Made by scripts/build_parsers.py from specs/squashfs_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Directory of SquashFS 4.0."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'squashfs_directory': {
        'class': 'SquashfsDirectory',
        'orig_id': '',
        'doc': 'Runs of entries, each behind a header with what they share: inodes of one metadata block whose numbers differ little. Names are sorted by their bytes, over all runs. There are no entries for the directory itself and the one above it.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/squashfs.rst?h=v6.12 3.4, Directories',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('runs', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'squashfs_directory.run': {
        'class': 'SquashfsDirectory.Run',
        'orig_id': '',
        'doc': 'A header and its entries.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/dir.c?h=v6.12 squashfs_readdir',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('header', '', '', '', False, ''),
            ('entries', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'squashfs_directory.header': {
        'class': 'SquashfsDirectory.Header',
        'orig_id': 'squashfs_dir_header',
        'doc': 'What the entries behind it share.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_dir_header',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_entries_less_1', 'count', '', '', False, 'Less one; there are at most 256.'),
            ('start', 'start_block', '', '', False, 'The metadata block of their inodes, in bytes from the first block of inodes.'),
            ('number', 'inode_number', '', '', False, 'That of an inode, from which theirs are counted.'),
        ),
        'instances': (
        ),
    },
    'squashfs_directory.entry': {
        'class': 'SquashfsDirectory.Entry',
        'orig_id': '',
        'doc': 'An entry and its name.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_dir_entry',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('head', '', '', '', False, ''),
            ('name', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'squashfs_directory.entry_head': {
        'class': 'SquashfsDirectory.EntryHead',
        'orig_id': 'squashfs_dir_entry',
        'doc': 'The fixed part of an entry; the name follows.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_dir_entry',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('offset', '', '', '', False, 'The byte of the inode in what its metadata block holds.'),
            ('number_difference', 'inode_number', '', '', False, "The inode's number, less that of the header."),
            ('kind', 'type', '', '', False, 'A short kind of `squashfs_inode`, also where the inode is of a long one.'),
            ('len_name_less_1', 'size', '', '', False, 'Bytes of the name, less one.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
