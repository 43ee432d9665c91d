# Made by scripts/build_parsers.py from specs/ext_group_descriptor.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Block group descriptor of ext2, ext3 and ext4."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'ext_group_descriptor': {
        'class': 'ExtGroupDescriptor',
        'orig_id': 'ext4_group_desc',
        'doc': 'Where a block group keeps its bitmaps and its part of the inode table. Descriptors stand back to back; with the 64-bit feature each has a second half, whose numbers are the high parts of those in the first.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/group_descr.rst?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
            ('len_descriptor', 'u2', 'Bytes of a descriptor as the superblock has it, 32 without the 64-bit feature.'),
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('low', '', '', '', False, ''),
            ('high', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ext_group_descriptor.low_half': {
        'class': 'ExtGroupDescriptor.LowHalf',
        'orig_id': '',
        'doc': 'What every descriptor has.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/group_descr.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('block_bitmap', 'bg_block_bitmap_lo', '', '', False, 'Block number.'),
            ('inode_bitmap', 'bg_inode_bitmap_lo', '', '', False, 'Block number.'),
            ('inode_table', 'bg_inode_table_lo', '', '', False, "Number of the table's first block."),
            ('num_free_blocks', 'bg_free_blocks_count_lo', '', '', False, 'Counts clusters with the bigalloc feature.'),
            ('num_free_inodes', 'bg_free_inodes_count_lo', '', '', False, ''),
            ('num_directories', 'bg_used_dirs_count_lo', '', '', False, ''),
            ('flags', 'bg_flags', '', 'ext_group_descriptor.group_flags', False, 'Bit mask, see enum `group_flags`.'),
            ('exclude_bitmap', 'bg_exclude_bitmap_lo', '', '', False, 'For snapshots, which were never merged into Linux.'),
            ('block_bitmap_checksum', 'bg_block_bitmap_csum_lo', '', '', False, ''),
            ('inode_bitmap_checksum', 'bg_inode_bitmap_csum_lo', '', '', False, ''),
            ('num_unused_inodes', 'bg_itable_unused_lo', '', '', False, "Inodes at the table's end that were never used."),
            ('checksum', 'bg_checksum', '', '', False, 'CRC-16 or the low half of a CRC-32C over seed, group number and descriptor.'),
        ),
        'instances': (
        ),
    },
    'ext_group_descriptor.high_half': {
        'class': 'ExtGroupDescriptor.HighHalf',
        'orig_id': '',
        'doc': 'High parts, and what comes behind in descriptors of 64 bytes.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/group_descr.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('block_bitmap', 'bg_block_bitmap_hi', '', '', False, ''),
            ('inode_bitmap', 'bg_inode_bitmap_hi', '', '', False, ''),
            ('inode_table', 'bg_inode_table_hi', '', '', False, ''),
            ('num_free_blocks', 'bg_free_blocks_count_hi', '', '', False, ''),
            ('num_free_inodes', 'bg_free_inodes_count_hi', '', '', False, ''),
            ('num_directories', 'bg_used_dirs_count_hi', '', '', False, ''),
            ('num_unused_inodes', 'bg_itable_unused_hi', '', '', False, ''),
            ('exclude_bitmap', 'bg_exclude_bitmap_hi', '', '', False, ''),
            ('block_bitmap_checksum', 'bg_block_bitmap_csum_hi', '', '', False, ''),
            ('inode_bitmap_checksum', 'bg_inode_bitmap_csum_hi', '', '', False, ''),
            ('reserved', 'bg_reserved', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'ext_group_descriptor.group_flags': {
        1: ('inodes_uninitialized', 'EXT4_BG_INODE_UNINIT', ''),
        2: ('blocks_uninitialized', 'EXT4_BG_BLOCK_UNINIT', ''),
        4: ('inode_table_zeroed', 'EXT4_BG_INODE_ZEROED', ''),
    },
}
