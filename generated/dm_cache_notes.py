# Made by scripts/build_parsers.py from specs/dm_cache.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Device-mapper cache metadata."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'dm_cache': {
        'class': 'DmCache',
        'orig_id': 'cache_disk_superblock',
        'doc': "The first block of a cache's metadata device. All blocks have 4 KiB. An array with one entry per block of the cache says which block of the origin is in it; the array's blocks are found by a B-tree.",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-cache-metadata.c?h=v6.1#n58 Linux 6.1, dm-cache-metadata.c',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('crc32c', 'csum', '', '', False, 'CRC-32C of the block behind this field, not inverted at the end, exclusive or 9031977.'),
            ('flags', '', '', 'dm_cache.flags', False, 'Bit mask, see `flags`.'),
            ('block_number', 'blocknr', '', '', True, ''),
            ('uuid', '', '', '', False, ''),
            ('magic', '', '', '', True, ''),
            ('version', '', '', '', False, '1, or 2 if dirty blocks are in an array of their own.'),
            ('policy_name', '', '', '', False, ''),
            ('len_policy_hint', 'policy_hint_size', '', '', False, ''),
            ('metadata_space_map', 'metadata_space_map_root', '', '', False, ''),
            ('mapping_root', '', '', '', False, 'Root of the array of `mapping`.'),
            ('hint_root', '', '', '', False, ''),
            ('discard_root', '', '', '', False, ''),
            ('len_discard_block', 'discard_block_size', '', '', False, ''),
            ('num_discard_blocks', 'discard_nr_blocks', '', '', False, ''),
            ('len_data_block', 'data_block_size', '', '', False, 'Sectors of 512 bytes in a block of the cache.'),
            ('len_metadata_block', 'metadata_block_size', '', '', False, ''),
            ('num_cache_blocks', 'cache_blocks', '', '', False, ''),
            ('compat_flags', '', '', '', False, ''),
            ('compat_ro_flags', '', '', '', False, ''),
            ('incompat_flags', '', '', '', False, ''),
        ),
        'instances': (
            ('crc32c_salt', ''),
        ),
    },
    'dm_cache.array_header': {
        'class': 'DmCache.ArrayHeader',
        'orig_id': 'array_block',
        'doc': 'What a block of an array begins with; its values follow.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/persistent-data/dm-array.c?h=v6.1#n22 Linux 6.1, dm-array.c',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('crc32c', 'csum', '', '', False, 'As that of the superblock, exclusive or 595846735.'),
            ('max_entries', '', '', '', False, ''),
            ('num_entries', 'nr_entries', '', '', False, ''),
            ('len_value', 'value_size', '', '', True, ''),
            ('block_number', 'blocknr', '', '', False, ''),
        ),
        'instances': (
            ('crc32c_salt', ''),
        ),
    },
    'dm_cache.mapping': {
        'class': 'DmCache.Mapping',
        'orig_id': '',
        'doc': 'What lies in one block of the cache.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-cache-metadata.c?h=v6.1#n559 Linux 6.1, dm-cache-metadata.c, unpack_value',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('packed', '', '', '', False, ''),
        ),
        'instances': (
            ('origin_block', ''),
            ('is_used', ''),
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'dm_cache.flags': {
        1: ('clean_shutdown', '', 'What the metadata says of dirty blocks is true; without it, all count as dirty.'),
        2: ('needs_check', '', ''),
    },
}
