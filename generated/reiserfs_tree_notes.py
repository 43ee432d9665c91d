# Made by scripts/build_parsers.py from specs/reiserfs_tree.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Nodes and items of ReiserFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'reiserfs_tree': {
        'class': 'ReiserfsTree',
        'orig_id': '',
        'doc': 'One tree holds everything. A leaf begins with the heads of its items, in the order of their keys, and the items lie at its end, the first one last. Another node has keys and one pointer more: what lies behind a pointer is not less than the key before it.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('head', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'reiserfs_tree.block_head': {
        'class': 'ReiserfsTree.BlockHead',
        'orig_id': 'block_head',
        'doc': 'What every node begins with.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 block_head',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('level', 'blk_level', '', '', False, '1 for leaves, one more for each level above.'),
            ('num_items', 'blk_nr_item', '', '', False, 'Items of a leaf, keys of another node.'),
            ('num_free', 'blk_free_space', '', '', False, 'Bytes that are free.'),
            ('reserved', '', '', '', False, ''),
            ('right_key', 'blk_right_delim_key', '', '', False, 'Not kept any more.'),
        ),
        'instances': (
        ),
    },
    'reiserfs_tree.key': {
        'class': 'ReiserfsTree.Key',
        'orig_id': 'reiserfs_key',
        'doc': 'The place of an item in the tree. Keys are compared field by field.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 reiserfs_key',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('directory', 'k_dir_id', '', '', False, 'The object that it was made in.'),
            ('object', 'k_objectid', '', '', False, ''),
            ('offset_and_kind', 'u', '', '', False, 'In the form of 3.5, the offset in the lower 32 bits and the kind above, as enum `old_kind`. In that of 3.6, the offset in the lower 60 bits and the kind above.'),
        ),
        'instances': (
            ('old_offset', ''),
            ('old_kind', ''),
            ('new_offset', ''),
            ('new_kind', ''),
        ),
    },
    'reiserfs_tree.item_head': {
        'class': 'ReiserfsTree.ItemHead',
        'orig_id': 'item_head',
        'doc': "An item's key, and where it lies in the leaf.",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 item_head',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('directory', 'k_dir_id', '', '', False, 'As in `key`.'),
            ('object', 'k_objectid', '', '', False, 'As in `key`.'),
            ('offset_and_kind', 'u', '', '', False, 'As in `key`.'),
            ('count', 'ih_entry_count', '', '', False, 'Entries of an item of a directory; else not used.'),
            ('length', 'ih_item_len', '', '', False, 'Bytes.'),
            ('location', 'ih_item_location', '', '', False, 'Byte of the leaf.'),
            ('version', 'ih_version', '', '', False, '0 for the form of 3.5, 1 for that of 3.6.'),
        ),
        'instances': (
        ),
    },
    'reiserfs_tree.pointer': {
        'class': 'ReiserfsTree.Pointer',
        'orig_id': 'disk_child',
        'doc': 'A node below.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 disk_child',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('block', 'dc_block_number', '', '', False, ''),
            ('num_used', 'dc_size', '', '', False, ''),
            ('reserved', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'reiserfs_tree.stat_old': {
        'class': 'ReiserfsTree.StatOld',
        'orig_id': 'stat_data_v1',
        'doc': 'What is known of an object, in the form of 3.5.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 stat_data_v1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('mode', 'sd_mode', '', '', False, ''),
            ('num_links', 'sd_nlink', '', '', False, ''),
            ('uid', 'sd_uid', '', '', False, ''),
            ('gid', 'sd_gid', '', '', False, ''),
            ('size', 'sd_size', '', '', False, ''),
            ('accessed', 'sd_atime', '', '', False, ''),
            ('modified', 'sd_mtime', '', '', False, ''),
            ('changed', 'sd_ctime', '', '', False, ''),
            ('num_blocks', 'sd_rdev', '', '', False, 'In sectors; of device nodes the device.'),
            ('first_direct_byte', 'sd_first_direct_byte', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'reiserfs_tree.stat': {
        'class': 'ReiserfsTree.Stat',
        'orig_id': 'stat_data',
        'doc': 'What is known of an object, in the form of 3.6.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 stat_data',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('mode', 'sd_mode', '', '', False, ''),
            ('attributes', 'sd_attrs', '', '', False, 'As chattr has them.'),
            ('num_links', 'sd_nlink', '', '', False, ''),
            ('size', 'sd_size', '', '', False, ''),
            ('uid', 'sd_uid', '', '', False, ''),
            ('gid', 'sd_gid', '', '', False, ''),
            ('accessed', 'sd_atime', '', '', False, ''),
            ('modified', 'sd_mtime', '', '', False, ''),
            ('changed', 'sd_ctime', '', '', False, ''),
            ('num_blocks', 'sd_blocks', '', '', False, 'In sectors.'),
            ('device', 'sd_rdev', '', '', False, 'Of device nodes; of others the generation.'),
        ),
        'instances': (
        ),
    },
    'reiserfs_tree.block_pointer': {
        'class': 'ReiserfsTree.BlockPointer',
        'orig_id': '',
        'doc': 'A block of a file, in an indirect item.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 unp_t',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('block', '', '', '', False, '0 for a block of zeros.'),
        ),
        'instances': (
        ),
    },
    'reiserfs_tree.entry': {
        'class': 'ReiserfsTree.Entry',
        'orig_id': 'reiserfs_de_head',
        'doc': 'An entry of a directory. Names stand behind all of them, the first one last; a name ends where the one of the entry before it begins, or at a NUL.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 reiserfs_de_head',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('offset', 'deh_offset', '', '', False, 'The hash of the name in bits 7 to 30, and in those below how often it was met before.'),
            ('directory', 'deh_dir_id', '', '', False, 'As in the key of the object.'),
            ('object', 'deh_objectid', '', '', False, ''),
            ('location', 'deh_location', '', '', False, 'Byte of the item at which the name begins.'),
            ('state', 'deh_state', '', '', False, 'Bit 2 is set if the entry is visible.'),
        ),
        'instances': (
            ('is_visible', ''),
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'reiserfs_tree.kind': {
        0: ('stat', 'TYPE_STAT_DATA', ''),
        1: ('indirect', 'TYPE_INDIRECT', 'Blocks of a file.'),
        2: ('direct', 'TYPE_DIRECT', 'Bytes of a file, its end mostly.'),
        3: ('entries', 'TYPE_DIRENTRY', 'Entries of a directory.'),
    },
    'reiserfs_tree.old_kind': {
        0: ('stat', 'V1_SD_UNIQUENESS', ''),
        500: ('entries', 'V1_DIRENTRY_UNIQUENESS', ''),
        4294967294: ('indirect', 'V1_INDIRECT_UNIQUENESS', ''),
        4294967295: ('direct', 'V1_DIRECT_UNIQUENESS', ''),
    },
}
