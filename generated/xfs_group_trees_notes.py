# Made by scripts/build_parsers.py from specs/xfs_group_trees.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Trees of inodes, owners and shared blocks of XFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'xfs_group_trees': {
        'class': 'XfsGroupTrees',
        'orig_id': '',
        'doc': "What the blocks of an allocation group's trees hold behind their heads, which are those of `xfs_free_space`: records in a leaf; in an inner block keys, and behind the room for as many of them as fit the numbers of the children. Block and inode numbers count from the group's start.",
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups)',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('children', '', '', '', False, 'Blocks of the group, one for each key of an inner block.'),
        ),
        'instances': (
        ),
    },
    'xfs_group_trees.child': {
        'class': 'XfsGroupTrees.Child',
        'orig_id': 'xfs_inobt_ptr_t',
        'doc': 'A child of an inner block.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Common XFS Types, Short Format B+trees)',
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
    'xfs_group_trees.inodes': {
        'class': 'XfsGroupTrees.Inodes',
        'orig_id': '',
        'doc': 'The records of a leaf of the trees of inodes, of all of them or of those with free ones.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Inode B+trees)',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('chunks', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_group_trees.inode_chunk': {
        'class': 'XfsGroupTrees.InodeChunk',
        'orig_id': 'xfs_inobt_rec',
        'doc': 'Sixty-four inodes that follow each other on disk.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Inode B+trees)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('first_inode', 'ir_startino', '', '', False, ''),
            ('num_free', 'ir_freecount', '', '', False, ''),
            ('free_mask', 'ir_free', '', '', False, 'One bit for each inode that is free, the lowest for the first.'),
        ),
        'instances': (
        ),
    },
    'xfs_group_trees.sparse_inodes': {
        'class': 'XfsGroupTrees.SparseInodes',
        'orig_id': '',
        'doc': 'The same in a file system with the feature `sparse_inodes`.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Inode B+trees)',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('chunks', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_group_trees.sparse_chunk': {
        'class': 'XfsGroupTrees.SparseChunk',
        'orig_id': 'xfs_inobt_rec',
        'doc': 'Sixty-four inodes that follow each other on disk; some may have no room there.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Inode B+trees)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('first_inode', 'ir_startino', '', '', False, ''),
            ('hole_mask', 'ir_holemask', '', '', False, 'One bit for each four inodes that have no room on disk, the lowest for the first four.'),
            ('num_inodes', 'ir_count', '', '', False, 'Inodes that have room on disk.'),
            ('num_free', 'ir_freecount', '', '', False, ''),
            ('free_mask', 'ir_free', '', '', False, 'One bit for each inode that is free or has no room, the lowest for the first.'),
        ),
        'instances': (
        ),
    },
    'xfs_group_trees.inode_keys': {
        'class': 'XfsGroupTrees.InodeKeys',
        'orig_id': '',
        'doc': 'The keys of an inner block of the trees of inodes.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Inode B+trees)',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('keys', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_group_trees.inode_key': {
        'class': 'XfsGroupTrees.InodeKey',
        'orig_id': 'xfs_inobt_key',
        'doc': 'The first inode below a child.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Inode B+trees)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('first_inode', 'ir_startino', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_group_trees.owners': {
        'class': 'XfsGroupTrees.Owners',
        'orig_id': '',
        'doc': 'The records of a leaf of the tree that says what each block belongs to.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Reverse-Mapping B+tree)',
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
    'xfs_group_trees.owned_run': {
        'class': 'XfsGroupTrees.OwnedRun',
        'orig_id': 'xfs_rmap_rec',
        'doc': 'A run of blocks, and what it belongs to.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Reverse-Mapping B+tree)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('start', 'rm_startblock', '', '', False, ''),
            ('num_blocks', 'rm_blockcount', '', '', False, ''),
            ('owner', 'rm_owner', '', '', False, 'Number of an inode; less than zero for what else uses the blocks.'),
            ('place', 'rm_offset', '', '', False, 'Where in the owner the run is, and three flags above.'),
        ),
        'instances': (
            ('use', 'What uses the blocks if no inode does.'),
            ('is_attribute_fork', "It belongs to the owner's attributes, not to its content."),
            ('is_extent_tree', "It holds a part of the owner's tree of extents."),
            ('is_unwritten', 'Allocated, but reads as zeros.'),
            ('first', 'First block of the owner; zero where it is no inode.'),
        ),
    },
    'xfs_group_trees.owner_keys': {
        'class': 'XfsGroupTrees.OwnerKeys',
        'orig_id': '',
        'doc': 'The keys of an inner block of the tree of owners, two for each child.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Reverse-Mapping B+tree)',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('ranges', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_group_trees.owner_range': {
        'class': 'XfsGroupTrees.OwnerRange',
        'orig_id': '',
        'doc': 'The lowest and the highest key of what is below a child.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Reverse-Mapping B+tree)',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('low', '', '', '', False, ''),
            ('high', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_group_trees.owner_key': {
        'class': 'XfsGroupTrees.OwnerKey',
        'orig_id': 'xfs_rmap_key',
        'doc': "A run's place in the order of the tree.",
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Reverse-Mapping B+tree)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('start', 'rm_startblock', '', '', False, ''),
            ('owner', 'rm_owner', '', '', False, 'As in a run.'),
            ('place', 'rm_offset', '', '', False, 'As in a run.'),
        ),
        'instances': (
        ),
    },
    'xfs_group_trees.references': {
        'class': 'XfsGroupTrees.References',
        'orig_id': '',
        'doc': 'The records of a leaf of the tree of blocks that several files share.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Reference Count B+tree)',
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
    'xfs_group_trees.shared_run': {
        'class': 'XfsGroupTrees.SharedRun',
        'orig_id': 'xfs_refcount_rec',
        'doc': 'A run of blocks with more than one owner, or one that a write is being prepared in.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Reference Count B+tree)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('domain_and_start', 'rc_startblock', '', '', False, ''),
            ('num_blocks', 'rc_blockcount', '', '', False, ''),
            ('num_owners', 'rc_refcount', '', '', False, ''),
        ),
        'instances': (
            ('is_staging', 'Set aside for copies on write, so far with one owner.'),
            ('start', 'First block of the run.'),
        ),
    },
    'xfs_group_trees.reference_keys': {
        'class': 'XfsGroupTrees.ReferenceKeys',
        'orig_id': '',
        'doc': 'The keys of an inner block of the tree of shared blocks.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Reference Count B+tree)',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('keys', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_group_trees.reference_key': {
        'class': 'XfsGroupTrees.ReferenceKey',
        'orig_id': 'xfs_refcount_key',
        'doc': 'The first run below a child.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Reference Count B+tree)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('domain_and_start', 'rc_startblock', '', '', False, 'As in a run.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'xfs_group_trees.special_owner': {
        -9: ('copies_on_write', 'XFS_RMAP_OWN_COW', 'Set aside for copies on write.'),
        -8: ('tree_of_references', 'XFS_RMAP_OWN_REFC', ''),
        -7: ('inodes', 'XFS_RMAP_OWN_INODES', ''),
        -6: ('trees_of_inodes', 'XFS_RMAP_OWN_INOBT', ''),
        -5: ('other_trees', 'XFS_RMAP_OWN_AG', 'The trees of free space and of owners, and the free list.'),
        -4: ('log', 'XFS_RMAP_OWN_LOG', ''),
        -3: ('headers', 'XFS_RMAP_OWN_FS', "The superblock's copy and the headers of the group."),
        -2: ('unknown', 'XFS_RMAP_OWN_UNKNOWN', ''),
        -1: ('nothing', 'XFS_RMAP_OWN_NULL', ''),
    },
}
