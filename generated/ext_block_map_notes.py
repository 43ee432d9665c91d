# Made by scripts/build_parsers.py from specs/ext_block_map.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Block map of ext2 and ext3."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'ext_block_map': {
        'class': 'ExtBlockMap',
        'orig_id': '',
        'doc': "Maps a file's logical blocks one by one: the 60 bytes of an inode's `block` where it has no extent tree. Zero in place of a block number is a hole.",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/blockmap.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('direct', '', '', '', False, "Numbers of the file's first 12 blocks."),
            ('indirect', '', '', '', False, 'Number of a block of block numbers.'),
            ('double_indirect', '', '', '', False, 'Number of a block of numbers of such blocks.'),
            ('triple_indirect', '', '', '', False, 'One level more.'),
        ),
        'instances': (
        ),
    },
    'ext_block_map.indirect_block': {
        'class': 'ExtBlockMap.IndirectBlock',
        'orig_id': '',
        'doc': 'A block of block numbers.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/blockmap.rst?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('blocks', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ext_block_map.block_numbers': {
        'class': 'ExtBlockMap.BlockNumbers',
        'orig_id': '',
        'doc': '1 KiB of an indirect block; every block is a whole number of these.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/blockmap.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('blocks', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
