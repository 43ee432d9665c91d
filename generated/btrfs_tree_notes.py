# Made by scripts/build_parsers.py from specs/btrfs_tree.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Node of a tree of btrfs."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'btrfs_tree': {
        'class': 'BtrfsTree',
        'orig_id': '',
        'doc': 'All trees of btrfs are made of nodes of one size. A node on level 0 is a leaf: it has a table of items, sorted by key, whose data fill the leaf from its end. On higher levels each key leads to the node below that begins with it.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#header',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('header', '', '', '', False, ''),
            ('pointers', '', '', '', False, ''),
            ('items', '', '', '', False, 'Their data stand further on, at `ofs_data` behind the header.'),
        ),
        'instances': (
        ),
    },
    'btrfs_tree.header': {
        'class': 'BtrfsTree.Header',
        'orig_id': 'btrfs_header',
        'doc': 'What a node begins with.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#header',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('checksum', 'csum', '', '', False, 'Of the node behind this field.'),
            ('fsid', '', '', '', False, 'Of the file system, or its `metadata_uuid`.'),
            ('address', 'bytenr', '', '', False, 'Logical address of this node.'),
            ('flags', '', '', 'btrfs_tree.header_flags', False, 'The lower seven bytes are a bit mask, see `header_flags`; the last is the revision of back references.'),
            ('chunk_tree_uuid', '', '', '', False, ''),
            ('generation', '', '', '', False, 'Number of the transaction that wrote this node.'),
            ('owner', '', '', '', False, 'Tree that the node was written for; others may share it.'),
            ('num_items', 'nritems', '', '', False, 'Of items, or of key pointers.'),
            ('level', '', '', '', False, 'Zero for a leaf.'),
        ),
        'instances': (
        ),
    },
    'btrfs_tree.item': {
        'class': 'BtrfsTree.Item',
        'orig_id': 'btrfs_item',
        'doc': 'One item of a leaf: its key, and where its data stand.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#item',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('object', 'key.objectid', '', '', False, ''),
            ('kind', 'key.type', 'btrfs_tree.item_kind', '', False, 'See `item_kind`.'),
            ('offset', 'key.offset', '', '', False, 'What it means depends on `kind`.'),
            ('ofs_data', 'offset', '', '', False, 'Bytes from the end of the header.'),
            ('len_data', 'size', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'btrfs_tree.key_pointer': {
        'class': 'BtrfsTree.KeyPointer',
        'orig_id': 'btrfs_key_ptr',
        'doc': 'One node of the level below, by its first key.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#key-pointer',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('object', 'key.objectid', '', '', False, ''),
            ('kind', 'key.type', '', '', False, ''),
            ('offset', 'key.offset', '', '', False, ''),
            ('address', 'blockptr', '', '', False, 'Logical address of the node.'),
            ('generation', '', '', '', False, 'Of that node.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'btrfs_tree.header_flags': {
        1: ('written', 'BTRFS_HEADER_FLAG_WRITTEN', ''),
        2: ('relocated', 'BTRFS_HEADER_FLAG_RELOC', ''),
    },
    'btrfs_tree.item_kind': {
        1: ('inode_item', 'BTRFS_INODE_ITEM_KEY', ''),
        12: ('inode_ref', 'BTRFS_INODE_REF_KEY', ''),
        13: ('inode_extref', 'BTRFS_INODE_EXTREF_KEY', ''),
        24: ('xattr_item', 'BTRFS_XATTR_ITEM_KEY', ''),
        48: ('orphan_item', 'BTRFS_ORPHAN_ITEM_KEY', ''),
        60: ('dir_log_item', 'BTRFS_DIR_LOG_ITEM_KEY', ''),
        72: ('dir_log_index', 'BTRFS_DIR_LOG_INDEX_KEY', ''),
        84: ('dir_item', 'BTRFS_DIR_ITEM_KEY', ''),
        96: ('dir_index', 'BTRFS_DIR_INDEX_KEY', ''),
        108: ('extent_data', 'BTRFS_EXTENT_DATA_KEY', ''),
        128: ('extent_checksum', 'BTRFS_EXTENT_CSUM_KEY', ''),
        132: ('root_item', 'BTRFS_ROOT_ITEM_KEY', ''),
        144: ('root_backref', 'BTRFS_ROOT_BACKREF_KEY', ''),
        156: ('root_ref', 'BTRFS_ROOT_REF_KEY', ''),
        168: ('extent_item', 'BTRFS_EXTENT_ITEM_KEY', ''),
        169: ('metadata_item', 'BTRFS_METADATA_ITEM_KEY', ''),
        172: ('owner_ref', 'BTRFS_EXTENT_OWNER_REF_KEY', 'The tree that pays for an extent, where there are simple quotas.'),
        176: ('tree_block_ref', 'BTRFS_TREE_BLOCK_REF_KEY', ''),
        178: ('extent_data_ref', 'BTRFS_EXTENT_DATA_REF_KEY', ''),
        182: ('shared_block_ref', 'BTRFS_SHARED_BLOCK_REF_KEY', ''),
        184: ('shared_data_ref', 'BTRFS_SHARED_DATA_REF_KEY', ''),
        192: ('block_group_item', 'BTRFS_BLOCK_GROUP_ITEM_KEY', ''),
        198: ('free_space_info', 'BTRFS_FREE_SPACE_INFO_KEY', ''),
        199: ('free_space_extent', 'BTRFS_FREE_SPACE_EXTENT_KEY', ''),
        200: ('free_space_bitmap', 'BTRFS_FREE_SPACE_BITMAP_KEY', ''),
        204: ('dev_extent', 'BTRFS_DEV_EXTENT_KEY', ''),
        216: ('dev_item', 'BTRFS_DEV_ITEM_KEY', ''),
        228: ('chunk_item', 'BTRFS_CHUNK_ITEM_KEY', ''),
        240: ('qgroup_status', 'BTRFS_QGROUP_STATUS_KEY', ''),
        242: ('qgroup_info', 'BTRFS_QGROUP_INFO_KEY', ''),
        244: ('qgroup_limit', 'BTRFS_QGROUP_LIMIT_KEY', ''),
        246: ('qgroup_relation', 'BTRFS_QGROUP_RELATION_KEY', ''),
    },
    'btrfs_tree.object': {
        1: ('root_tree', 'BTRFS_ROOT_TREE_OBJECTID', ''),
        2: ('extent_tree', 'BTRFS_EXTENT_TREE_OBJECTID', ''),
        3: ('chunk_tree', 'BTRFS_CHUNK_TREE_OBJECTID', ''),
        4: ('device_tree', 'BTRFS_DEV_TREE_OBJECTID', ''),
        5: ('fs_tree', 'BTRFS_FS_TREE_OBJECTID', ''),
        6: ('root_tree_directory', 'BTRFS_ROOT_TREE_DIR_OBJECTID', ''),
        7: ('checksum_tree', 'BTRFS_CSUM_TREE_OBJECTID', ''),
        8: ('quota_tree', 'BTRFS_QUOTA_TREE_OBJECTID', ''),
        10: ('free_space_tree', 'BTRFS_FREE_SPACE_TREE_OBJECTID', ''),
        11: ('block_group_tree', 'BTRFS_BLOCK_GROUP_TREE_OBJECTID', ''),
        256: ('first_free', 'BTRFS_FIRST_FREE_OBJECTID', ''),
    },
}
