# Made by scripts/build_parsers.py from specs/xfs_extent.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Extents of XFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'xfs_extent': {
        'class': 'XfsExtent',
        'orig_id': '',
        'doc': 'Where the blocks of a file lie: a list of extents in the inode, or a tree of them whose root stands there.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Data Extents)',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('extents', '', '', '', False, 'A data fork in the format `extents`; unused space behind the last one.'),
        ),
        'instances': (
        ),
    },
    'xfs_extent.extent': {
        'class': 'XfsExtent.Extent',
        'orig_id': 'xfs_bmbt_rec',
        'doc': 'A run of blocks.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Data Extents, Extent List)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('upper', 'l0', '', '', False, ''),
            ('lower', 'l1', '', '', False, ''),
        ),
        'instances': (
            ('is_unwritten', 'Allocated, but reads as zeros.'),
            ('first', 'First block of the file.'),
            ('start', 'First block in the file system: the allocation group, and below it the block in the group.'),
            ('num_blocks', ''),
        ),
    },
    'xfs_extent.root': {
        'class': 'XfsExtent.Root',
        'orig_id': 'xfs_bmdr_block',
        'doc': 'The head of a data fork in the format `btree`. The keys follow, and from the middle of the remaining space on the block numbers.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Data Extents, B+tree Extent List)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_levels_below', 'bb_level', '', '', False, 'Levels of blocks below the root.'),
            ('num_records', 'bb_numrecs', '', '', False, ''),
        ),
        'instances': (
            ('len_record', 'Bytes that a key and a block number need together.'),
        ),
    },
    'xfs_extent.block_4': {
        'class': 'XfsExtent.Block4',
        'orig_id': 'xfs_btree_block',
        'doc': 'The head of a block of the tree, in version 4 of the format.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Data Extents, B+tree Extent List)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'bb_magic', '', '', True, ''),
            ('num_levels_below', 'bb_level', '', '', False, 'Zero in a leaf.'),
            ('num_records', 'bb_numrecs', '', '', False, ''),
            ('left', 'bb_leftsib', '', '', False, 'The block before it on its level; all bits set if there is none.'),
            ('right', 'bb_rightsib', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_extent.block_5': {
        'class': 'XfsExtent.Block5',
        'orig_id': 'xfs_btree_block',
        'doc': 'The head of a block of the tree, in version 5 of the format.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Data Extents, B+tree Extent List)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'bb_magic', '', '', True, ''),
            ('num_levels_below', 'bb_level', '', '', False, 'Zero in a leaf.'),
            ('num_records', 'bb_numrecs', '', '', False, ''),
            ('left', 'bb_leftsib', '', '', False, 'The block before it on its level; all bits set if there is none.'),
            ('right', 'bb_rightsib', '', '', False, ''),
            ('block', 'bb_blkno', '', '', False, "This block's own place, in units of 512 bytes."),
            ('sequence', 'bb_lsn', '', '', False, 'Place in the log of the last change.'),
            ('uuid', 'bb_uuid', '', '', False, ''),
            ('owner', 'bb_owner', '', '', False, 'The inode that it belongs to.'),
            ('checksum', 'bb_crc', '', '', False, 'Little-endian CRC-32C of the block with zero in this place.'),
            ('padding', 'bb_pad', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_extent.key': {
        'class': 'XfsExtent.Key',
        'orig_id': 'xfs_bmbt_key',
        'doc': 'From which block of the file on a child is responsible.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Data Extents, B+tree Extent List)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('first', 'br_startoff', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_extent.pointer': {
        'class': 'XfsExtent.Pointer',
        'orig_id': 'xfs_bmbt_ptr_t',
        'doc': 'A child in the tree.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Data Extents, B+tree Extent List)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('block', '', '', '', False, 'As in an extent.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
