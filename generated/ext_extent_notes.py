# Made by scripts/build_parsers.py from specs/ext_extent.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Node of an ext4 extent tree."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'ext_extent': {
        'class': 'ExtExtent',
        'orig_id': '',
        'doc': "Maps a file's logical blocks to blocks of the file system. The root is the 60 bytes of the inode's `block`, every other node is a block of its own.",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/ifork.rst?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('header', '', '', '', False, ''),
            ('indexes', '', '', '', False, ''),
            ('leaves', '', '', '', False, ''),
            ('unused', '', '', '', False, ''),
            ('tail', '', '', '', False, "The root has none, the inode's own checksum covers it."),
        ),
        'instances': (
        ),
    },
    'ext_extent.header': {
        'class': 'ExtExtent.Header',
        'orig_id': 'ext4_extent_header',
        'doc': 'What every node begins with.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/ifork.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'eh_magic', '', '', True, ''),
            ('num_entries', 'eh_entries', '', '', False, ''),
            ('max_entries', 'eh_max', '', '', False, 'Entries that have room; 5461 fill the largest block.'),
            ('depth', 'eh_depth', '', '', False, 'Levels below this node; 0 in a leaf.'),
            ('generation', 'eh_generation', '', '', False, 'Used by Lustre only.'),
        ),
        'instances': (
        ),
    },
    'ext_extent.index': {
        'class': 'ExtExtent.Index',
        'orig_id': 'ext4_extent_idx',
        'doc': 'Points to a node one level further down.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/ifork.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('logical_block', 'ei_block', '', '', False, 'The node covers the file from this block on.'),
            ('node_low', 'ei_leaf_lo', '', '', False, ''),
            ('node_high', 'ei_leaf_hi', '', '', False, ''),
            ('unused', 'ei_unused', '', '', False, ''),
        ),
        'instances': (
            ('node', 'Block number.'),
        ),
    },
    'ext_extent.leaf': {
        'class': 'ExtExtent.Leaf',
        'orig_id': 'ext4_extent',
        'doc': 'A run of blocks.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/ifork.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('logical_block', 'ee_block', '', '', False, 'First block of the file that the run covers.'),
            ('num_blocks_raw', 'ee_len', '', '', False, 'Up to 32768 blocks; with 32768 added the run is allocated, but reads as zeros.'),
            ('start_high', 'ee_start_hi', '', '', False, ''),
            ('start_low', 'ee_start_lo', '', '', False, ''),
        ),
        'instances': (
            ('start', "Number of the run's first block."),
            ('is_unwritten', ''),
            ('num_blocks', ''),
        ),
    },
    'ext_extent.tail': {
        'class': 'ExtExtent.Tail',
        'orig_id': 'ext4_extent_tail',
        'doc': 'Behind the last entry that has room.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/ifork.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('checksum', 'et_checksum', '', '', False, 'CRC-32C over seed, inode number, generation and the node up to here.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
