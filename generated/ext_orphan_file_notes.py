# Made by scripts/build_parsers.py from specs/ext_orphan_file.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Orphan file of ext4."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'ext_orphan_file': {
        'class': 'ExtOrphanFile',
        'orig_id': '',
        'doc': "One block of the file that lists inodes to be deleted or truncated after a crash: inode numbers, zero for none, and a tail at the block's end.",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/orphan.rst?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
            ('len_block', 'u4', 'Bytes of a block, at least 1024 and at most 65536.'),
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('inodes', '', '', '', False, ''),
            ('tail', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ext_orphan_file.inodes': {
        'class': 'ExtOrphanFile.Inodes',
        'orig_id': '',
        'doc': 'Inode numbers up to the tail.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/orphan.rst?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('numbers', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ext_orphan_file.orphan': {
        'class': 'ExtOrphanFile.Orphan',
        'orig_id': '',
        'doc': 'One place in the list.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/orphan.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('inode', '', '', '', False, 'Inode number; zero if the place is free.'),
        ),
        'instances': (
        ),
    },
    'ext_orphan_file.tail': {
        'class': 'ExtOrphanFile.Tail',
        'orig_id': 'ext4_orphan_block_tail',
        'doc': 'The last 8 bytes of every block.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/orphan.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'ob_magic', '', '', True, ''),
            ('checksum', 'ob_checksum', '', '', False, "CRC-32C over the orphan file's seed, the block's number and the inode numbers."),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
