# Made by scripts/build_parsers.py from specs/jfs_extent.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Trees of extents of JFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'jfs_extent': {
        'class': 'JfsExtent',
        'orig_id': '',
        'doc': 'A tree whose leaves say where the content of a file lies. Its root is in the inode, in 288 bytes (96 for the index of a directory); other nodes have 4096 bytes. A header takes the room of the first two entries.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_xtree.h?h=v6.1',
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
    'jfs_extent.head': {
        'class': 'JfsExtent.Head',
        'orig_id': 'xtheader',
        'doc': 'The start of a node.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_xtree.h?h=v6.1 xtheader',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('next', 'next', '', '', False, 'The block of the next node of its level.'),
            ('previous', 'prev', '', '', False, ''),
            ('flags', 'flag', '', 'jfs_extent.flags', False, ''),
            ('reserved', 'rsrvd1', '', '', False, ''),
            ('end', 'nextindex', '', '', False, 'Entries up to this one are in use; the first is number 2.'),
            ('num_slots', 'maxentry', '', '', False, 'Entries for which there is room, the first two among them.'),
            ('more_reserved', 'rsrvd2', '', '', False, ''),
            ('len_and_high', 'self.len_addr', '', '', False, 'Where it lies itself; not of a root.'),
            ('low', 'self.addr2', '', '', False, ''),
        ),
        'instances': (
            ('is_leaf', ''),
        ),
    },
    'jfs_extent.extent': {
        'class': 'JfsExtent.Extent',
        'orig_id': 'xad',
        'doc': 'An entry: an extent, or a node below.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_xtree.h?h=v6.1 xad',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('flags', 'flag', '', 'jfs_extent.extent_flags', False, ''),
            ('reserved', 'rsrvd', '', '', False, ''),
            ('offset_high', 'off1', '', '', False, 'Bits 32 to 39.'),
            ('offset_low', 'off2', '', '', False, ''),
            ('len_and_high', 'loc.len_addr', '', '', False, 'Bits 0 to 23 are the length, the others bits 32 to 39 of the address.'),
            ('low', 'loc.addr2', '', '', False, ''),
        ),
        'instances': (
            ('offset', 'The first block of the file that it maps.'),
            ('length', 'In blocks.'),
            ('address', 'Its first block in the file system.'),
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'jfs_extent.flags': {
        1: ('root', 'BT_ROOT', ''),
        2: ('leaf', 'BT_LEAF', ''),
        4: ('inner', 'BT_INTERNAL', ''),
        16: ('rightmost', 'BT_RIGHTMOST', ''),
        32: ('leftmost', 'BT_LEFTMOST', ''),
        128: ('swapped', 'BT_SWAPPED', ''),
    },
    'jfs_extent.extent_flags': {
        1: ('added', 'XAD_NEW', ''),
        2: ('extended', 'XAD_EXTENDED', ''),
        4: ('compressed', 'XAD_COMPRESSED', ''),
        8: ('unwritten', 'XAD_NOTRECORDED', 'Allocated, but reads as zeros.'),
        16: ('copy_on_write', 'XAD_COW', ''),
    },
}
