# Made by scripts/build_parsers.py from specs/dm_btree.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Device-mapper persistent-data B-tree node."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'dm_btree': {
        'class': 'DmBtree',
        'orig_id': 'btree_node',
        'doc': 'One block of a B-tree in the metadata of thin pools and caches: a header, room for the keys, and the values behind it. In an inner node the values are the blocks of its children, and each key is the smallest of that child.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/persistent-data/dm-btree-internal.h?h=v6.1#n30 Linux 6.1, dm-btree-internal.h',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('header', '', '', '', False, ''),
            ('keys', '', '', '', False, 'Only the first `header.num_entries` of them count.'),
            ('values', '', '', '', False, 'One behind the other.'),
        ),
        'instances': (
        ),
    },
    'dm_btree.header': {
        'class': 'DmBtree.Header',
        'orig_id': 'node_header',
        'doc': 'What a node begins with.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/persistent-data/dm-btree-internal.h?h=v6.1#n30 Linux 6.1, dm-btree-internal.h',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('crc32c', 'csum', '', '', False, 'CRC-32C of the block behind this field, not inverted at the end, exclusive or 121107.'),
            ('flags', '', '', 'dm_btree.flags', False, 'Bit mask, see `flags`.'),
            ('block_number', 'blocknr', '', '', False, 'Where this node lies.'),
            ('num_entries', 'nr_entries', '', '', False, ''),
            ('max_entries', '', '', '', False, 'Keys that there is room for.'),
            ('len_value', 'value_size', '', '', False, 'Bytes.'),
            ('padding', '', '', '', False, ''),
        ),
        'instances': (
            ('is_inner', ''),
            ('is_leaf', ''),
            ('crc32c_salt', ''),
        ),
    },
    'dm_btree.key': {
        'class': 'DmBtree.Key',
        'orig_id': '',
        'doc': 'A key, or the block of a child in an inner node.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/persistent-data/dm-btree-internal.h?h=v6.1#n41 Linux 6.1, dm-btree-internal.h',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('number', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'dm_btree.flags': {
        1: ('inner', '', ''),
        2: ('leaf', '', ''),
    },
}
