# Made by scripts/build_parsers.py from specs/btrfs_extents.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Items of btrfs about extents."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'btrfs_extents': {
        'class': 'BtrfsExtents',
        'orig_id': '',
        'doc': 'What the extent tree says of an extent, and who refers to it; how much of a block group is in use; what the free-space tree and the device tree have of free space and of chunks.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-item',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('extent', '', '', '', False, "References follow it, in an item `extent_item` of a tree's node behind a `tree_block`."),
        ),
        'instances': (
        ),
    },
    'btrfs_extents.extent_item': {
        'class': 'BtrfsExtents.ExtentItem',
        'orig_id': 'btrfs_extent_item',
        'doc': 'The fixed part of an item about an extent of content, or a node of a tree.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-item',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_refs', 'refs', '', '', False, 'References to it, those in items of their own included.'),
            ('generation', '', '', '', False, 'Transaction that allocated it.'),
            ('flags', '', '', 'btrfs_extents.extent_flags', False, 'Bit mask, see `extent_flags`.'),
        ),
        'instances': (
        ),
    },
    'btrfs_extents.tree_block': {
        'class': 'BtrfsExtents.TreeBlock',
        'orig_id': 'btrfs_tree_block_info',
        'doc': 'What an item `extent_item` of a node has behind its fixed part; an item `metadata_item` has none.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-item',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('object', '', '', '', False, ''),
            ('kind', '', '', '', False, ''),
            ('offset', '', '', '', False, ''),
            ('level', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'btrfs_extents.inline_ref': {
        'class': 'BtrfsExtents.InlineRef',
        'orig_id': 'btrfs_extent_inline_ref',
        'doc': 'What an inline reference begins with; of `extent_data_ref` the kind alone does.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-item',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('kind', 'type', '', '', False, 'As in a key, such as tree_block_ref.'),
        ),
        'instances': (
        ),
    },
    'btrfs_extents.ref_place': {
        'class': 'BtrfsExtents.RefPlace',
        'orig_id': 'btrfs_extent_inline_ref',
        'doc': 'Behind the kind of an inline reference, but of `extent_data_ref`.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-item',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('offset', '', '', '', False, 'Number of the tree that refers to it, or the logical address of the node.'),
        ),
        'instances': (
        ),
    },
    'btrfs_extents.extent_data_ref': {
        'class': 'BtrfsExtents.ExtentDataRef',
        'orig_id': 'btrfs_extent_data_ref',
        'doc': 'A file that refers to an extent.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-data-ref',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('root', '', '', '', False, 'Number of the tree.'),
            ('object', 'objectid', '', '', False, 'Number of the inode.'),
            ('offset', '', '', '', False, "Byte of the file at which the extent's first byte would be."),
            ('num_refs', 'count', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'btrfs_extents.shared_data_ref': {
        'class': 'BtrfsExtents.SharedDataRef',
        'orig_id': 'btrfs_shared_data_ref',
        'doc': 'How often a leaf refers to an extent.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#shared-data-ref',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_refs', 'count', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'btrfs_extents.block_group_item': {
        'class': 'BtrfsExtents.BlockGroupItem',
        'orig_id': 'btrfs_block_group_item',
        'doc': 'How much of a chunk is in use.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#block-group-item',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_used', 'used', '', '', False, 'Bytes of the extents in it.'),
            ('chunk_object', 'chunk_objectid', '', '', False, ''),
            ('flags', '', '', '', False, 'As those of its chunk.'),
        ),
        'instances': (
        ),
    },
    'btrfs_extents.dev_extent': {
        'class': 'BtrfsExtents.DevExtent',
        'orig_id': 'btrfs_dev_extent',
        'doc': 'A run of a device that a chunk has.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#dev-extent',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('chunk_tree', '', '', '', False, ''),
            ('chunk_object', 'chunk_objectid', '', '', False, ''),
            ('chunk_start', 'chunk_offset', '', '', False, 'Logical address of the chunk.'),
            ('length', '', '', '', False, ''),
            ('chunk_tree_uuid', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'btrfs_extents.free_space_info': {
        'class': 'BtrfsExtents.FreeSpaceInfo',
        'orig_id': 'btrfs_free_space_info',
        'doc': 'What the free-space tree has of a block group.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#free-space-info',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_extents', 'extent_count', '', '', False, 'Runs of free bytes.'),
            ('flags', '', '', 'btrfs_extents.free_space_flags', False, 'Bit mask, see `free_space_flags`.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'btrfs_extents.extent_flags': {
        1: ('data', 'BTRFS_EXTENT_FLAG_DATA', ''),
        2: ('tree_block', 'BTRFS_EXTENT_FLAG_TREE_BLOCK', ''),
        256: ('full_backref', 'BTRFS_BLOCK_FLAG_FULL_BACKREF', 'What the node refers to is told of the node by its address, not by its tree.'),
    },
    'btrfs_extents.free_space_flags': {
        1: ('uses_bitmaps', 'BTRFS_FREE_SPACE_USING_BITMAPS', ''),
    },
}
