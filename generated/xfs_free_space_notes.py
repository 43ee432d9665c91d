# Made by scripts/build_parsers.py from specs/xfs_free_space.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Trees of free space of XFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'xfs_free_space': {
        'class': 'XfsFreeSpace',
        'orig_id': '',
        'doc': "The trees of an allocation group that say which of its blocks are free: one sorted by block number (magic ABTB, AB3B in version 5 of the format), one by size (ABTC, AB3C). Block numbers count from the group's start. In an inner block the keys stand behind the head, and behind the room for as many of them as fit stand the numbers of the children.",
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, AG Free Space B+trees)',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('runs', '', '', '', False, 'The records of a leaf.'),
        ),
        'instances': (
        ),
    },
    'xfs_free_space.head_4': {
        'class': 'XfsFreeSpace.Head4',
        'orig_id': 'xfs_btree_block',
        'doc': 'The head of a block, in version 4 of the format.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Common XFS Types, Short Format B+trees)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'bb_magic', '', '', False, 'ABTB or ABTC; IABT in the tree of inodes, whose blocks begin in the same way.'),
            ('num_levels_below', 'bb_level', '', '', False, 'Zero in a leaf.'),
            ('num_records', 'bb_numrecs', '', '', False, ''),
            ('left', 'bb_leftsib', '', '', False, 'The block before it on its level; all bits set if there is none.'),
            ('right', 'bb_rightsib', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_free_space.head_5': {
        'class': 'XfsFreeSpace.Head5',
        'orig_id': 'xfs_btree_block',
        'doc': 'The head of a block, in version 5 of the format.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Common XFS Types, Short Format B+trees)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'bb_magic', '', '', False, "AB3B or AB3C; IAB3, FIB3, RMB3 or R3FC in the group's other trees (xfs_group_trees), whose blocks begin in the same way."),
            ('num_levels_below', 'bb_level', '', '', False, 'Zero in a leaf.'),
            ('num_records', 'bb_numrecs', '', '', False, ''),
            ('left', 'bb_leftsib', '', '', False, 'The block before it on its level; all bits set if there is none.'),
            ('right', 'bb_rightsib', '', '', False, ''),
            ('block', 'bb_blkno', '', '', False, "This block's own place, in units of 512 bytes."),
            ('sequence', 'bb_lsn', '', '', False, 'Place in the log of the last change.'),
            ('uuid', 'bb_uuid', '', '', False, ''),
            ('owner', 'bb_owner', '', '', False, 'The allocation group that it belongs to.'),
            ('checksum', 'bb_crc', '', '', False, 'Little-endian CRC-32C of the block with zero in this place.'),
        ),
        'instances': (
        ),
    },
    'xfs_free_space.run': {
        'class': 'XfsFreeSpace.Run',
        'orig_id': 'xfs_alloc_rec',
        'doc': 'A run of free blocks; in an inner block the first one below a child, as its key.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, AG Free Space B+trees)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('start', 'ar_startblock', '', '', False, ''),
            ('num_blocks', 'ar_blockcount', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_free_space.child': {
        'class': 'XfsFreeSpace.Child',
        'orig_id': 'xfs_alloc_ptr_t',
        'doc': 'A child of an inner block.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, AG Free Space B+trees)',
        'record': True,
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
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
