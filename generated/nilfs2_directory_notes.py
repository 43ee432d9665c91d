# Made by scripts/build_parsers.py from specs/nilfs2_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Directories of NILFS2."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'nilfs2_directory': {
        'class': 'Nilfs2Directory',
        'orig_id': '',
        'doc': 'Content in blocks, each of them filled by entries, whose lengths lead from one to the next. Names stand behind the fixed part, and end at a multiple of 8 bytes.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12',
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
    'nilfs2_directory.entry': {
        'class': 'Nilfs2Directory.Entry',
        'orig_id': 'nilfs_dir_entry',
        'doc': 'The fixed part of an entry.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_dir_entry',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('inode', 'inode', '', '', False, '0 if it is free.'),
            ('length', 'rec_len', '', '', False, 'Bytes of the entry, a multiple of 8; 65535 stands for 65536.'),
            ('len_name', 'name_len', '', '', False, ''),
            ('kind', 'file_type', 'nilfs2_directory.kinds', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'nilfs2_directory.kinds': {
        0: ('unknown', 'NILFS_FT_UNKNOWN', ''),
        1: ('file', 'NILFS_FT_REG_FILE', ''),
        2: ('directory', 'NILFS_FT_DIR', ''),
        3: ('character_device', 'NILFS_FT_CHRDEV', ''),
        4: ('block_device', 'NILFS_FT_BLKDEV', ''),
        5: ('fifo', 'NILFS_FT_FIFO', ''),
        6: ('socket', 'NILFS_FT_SOCK', ''),
        7: ('symlink', 'NILFS_FT_SYMLINK', ''),
    },
}
