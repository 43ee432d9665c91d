# Made by scripts/build_parsers.py from specs/xfs_group.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Headers of an allocation group of XFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'xfs_group': {
        'class': 'XfsGroup',
        'orig_id': '',
        'doc': "What an allocation group says of itself, in the sectors behind its copy of the superblock: of its free space in the first, of its inodes in the second. Block numbers count from the group's start. In version 4 of the format nothing has a checksum.",
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups)',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
        ),
        'instances': (
        ),
    },
    'xfs_group.free_space': {
        'class': 'XfsGroup.FreeSpace',
        'orig_id': 'xfs_agf',
        'doc': 'Roots of the trees of free space, and how much of it there is.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, AG Free Space Management)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'agf_magicnum', '', '', True, ''),
            ('version', 'agf_versionnum', '', '', False, '1; there is no other.'),
            ('group', 'agf_seqno', '', '', False, 'Number of this allocation group.'),
            ('num_blocks', 'agf_length', '', '', False, 'Blocks of the group; the last one may have fewer than the others.'),
            ('by_block_root', 'agf_bno_root', '', '', False, 'Root of the tree of free space sorted by block number.'),
            ('by_count_root', 'agf_cnt_root', '', '', False, 'Root of the tree of free space sorted by size.'),
            ('owners_root', 'agf_rmap_root', '', '', False, 'Root of the tree that says what each block belongs to, with reverse mapping.'),
            ('num_by_block_levels', 'agf_bno_level', '', '', False, ''),
            ('num_by_count_levels', 'agf_cnt_level', '', '', False, ''),
            ('num_owners_levels', 'agf_rmap_level', '', '', False, ''),
            ('first_free_list', 'agf_flfirst', '', '', False, 'Index of the first block in use of the free list, a sector of its own.'),
            ('last_free_list', 'agf_fllast', '', '', False, ''),
            ('num_free_list', 'agf_flcount', '', '', False, 'Blocks kept for the trees themselves.'),
            ('num_free_blocks', 'agf_freeblks', '', '', False, 'Without those of the free list.'),
            ('longest_free_run', 'agf_longest', '', '', False, 'Blocks that are free in one piece.'),
            ('num_tree_blocks', 'agf_btreeblks', '', '', False, 'Blocks of the trees, less their roots.'),
            ('uuid', 'agf_uuid', '', '', False, ''),
            ('num_owners_blocks', 'agf_rmap_blocks', '', '', False, ''),
            ('num_references_blocks', 'agf_refcount_blocks', '', '', False, ''),
            ('references_root', 'agf_refcount_root', '', '', False, 'Root of the tree of blocks that several files share.'),
            ('num_references_levels', 'agf_refcount_level', '', '', False, ''),
            ('reserved_1', 'agf_spare64', '', '', False, ''),
            ('sequence', 'agf_lsn', '', '', False, 'Place in the log of the last change.'),
            ('checksum', 'agf_crc', '', '', False, 'Little-endian CRC-32C of the sector with zero in this place.'),
            ('reserved_2', 'agf_spare2', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_group.inodes': {
        'class': 'XfsGroup.Inodes',
        'orig_id': 'xfs_agi',
        'doc': 'Roots of the trees of inodes, and the lists of those that lost their last name.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, AG Inode Management)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'agi_magicnum', '', '', True, ''),
            ('version', 'agi_versionnum', '', '', False, '1; there is no other.'),
            ('group', 'agi_seqno', '', '', False, 'Number of this allocation group.'),
            ('num_blocks', 'agi_length', '', '', False, ''),
            ('num_inodes', 'agi_count', '', '', False, 'Inodes for which there is room already, free ones included.'),
            ('root', 'agi_root', '', '', False, 'Root of the tree of inodes.'),
            ('num_levels', 'agi_level', '', '', False, ''),
            ('num_free_inodes', 'agi_freecount', '', '', False, ''),
            ('newest_inodes', 'agi_newino', '', '', False, 'First inode of those that were made last, counted in the group.'),
            ('unused', 'agi_dirino', '', '', False, 'Always 0xffffffff.'),
            ('unlinked', 'agi_unlinked', '', '', False, 'Heads of lists of inodes without a name that are still open; 0xffffffff for none.'),
            ('uuid', 'agi_uuid', '', '', False, ''),
            ('checksum', 'agi_crc', '', '', False, 'Little-endian CRC-32C of the sector with zero in this place.'),
            ('reserved', 'agi_pad32', '', '', False, ''),
            ('sequence', 'agi_lsn', '', '', False, 'Place in the log of the last change.'),
            ('free_root', 'agi_free_root', '', '', False, 'Root of the tree of inodes that are free.'),
            ('num_free_levels', 'agi_free_level', '', '', False, ''),
            ('num_tree_blocks', 'agi_iblocks', '', '', False, 'Blocks of the tree of inodes.'),
            ('num_free_tree_blocks', 'agi_fblocks', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_group.free_list_head': {
        'class': 'XfsGroup.FreeListHead',
        'orig_id': 'xfs_agfl',
        'doc': 'What the free list begins with in version 5 of the format; it is a sector of its own.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, AG Free List)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'agfl_magicnum', '', '', True, ''),
            ('group', 'agfl_seqno', '', '', False, 'Number of this allocation group.'),
            ('uuid', 'agfl_uuid', '', '', False, ''),
            ('sequence', 'agfl_lsn', '', '', False, 'Place in the log of the last change.'),
            ('checksum', 'agfl_crc', '', '', False, 'Little-endian CRC-32C of the sector with zero in this place.'),
        ),
        'instances': (
        ),
    },
    'xfs_group.free_block': {
        'class': 'XfsGroup.FreeBlock',
        'orig_id': '',
        'doc': "A block that is kept for the trees. So many as fit into the sector form a ring, which the group's header of free space says where to read.",
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, AG Free List)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('block', 'agfl_bno', '', '', False, "Counted from the group's start; all bits set where there is none."),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
