# Made by scripts/build_parsers.py from specs/zfs_zap.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Tables of names and values of ZFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'zfs_zap': {
        'class': 'ZfsZap',
        'orig_id': '',
        'doc': 'A ZAP is the content of an object. A small one is one block of entries of 64 bytes; others begin with a block that has a table of pointers, or says where it is, to leaves by the hash of names.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_impl.h',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('micro', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_zap.micro': {
        'class': 'ZfsZap.Micro',
        'orig_id': 'mzap_phys_t',
        'doc': 'The head of a small table, 64 bytes.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_impl.h mzap_phys_t',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('block_kind', 'mz_block_type', 'zfs_zap.block_kind', '', False, 'The lower half of a number whose upper half is `block_mark`.'),
            ('block_mark', 'mz_block_type', '', '', False, '0x80000000.'),
            ('salt', 'mz_salt', '', '', False, ''),
            ('normalisation', 'mz_normflags', '', '', False, 'How names are made alike before they are compared; 0 for not at all.'),
            ('padding', 'mz_pad', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_zap.micro_entry': {
        'class': 'ZfsZap.MicroEntry',
        'orig_id': 'mzap_ent_phys_t',
        'doc': 'A name and its number in a small table.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_impl.h mzap_ent_phys_t',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('value', 'mze_value', '', '', False, ''),
            ('collision', 'mze_cd', '', '', False, ''),
            ('padding', 'mze_pad', '', '', False, ''),
            ('name', 'mze_name', '', '', False, 'Ends with a NUL; empty if the entry is free.'),
        ),
        'instances': (
        ),
    },
    'zfs_zap.header': {
        'class': 'ZfsZap.Header',
        'orig_id': 'zap_phys_t',
        'doc': 'The head of a large table, in its first block.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_impl.h zap_phys_t',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('block_kind', 'zap_block_type', 'zfs_zap.block_kind', '', False, 'The lower half of a number whose upper half is `block_mark`.'),
            ('block_mark', 'zap_block_type', '', '', False, '0x80000000.'),
            ('magic', 'zap_magic', 'zfs_zap.magic', '', False, ''),
            ('table_block', 'zt_blk', '', '', False, 'The block at which the table of pointers begins; 0: it is in the second half of this one.'),
            ('num_table_blocks', 'zt_numblks', '', '', False, ''),
            ('table_shift', 'zt_shift', '', '', False, 'Power of two of its pointers.'),
            ('next_table_block', 'zt_nextblk', '', '', False, ''),
            ('num_blocks_copied', 'zt_blks_copied', '', '', False, ''),
            ('free_block', 'zap_freeblk', '', '', False, 'The next free block.'),
            ('num_leaves', 'zap_num_leafs', '', '', False, ''),
            ('num_entries', 'zap_num_entries', '', '', False, ''),
            ('salt', 'zap_salt', '', '', False, 'With which hashes begin.'),
            ('normalisation', 'zap_normflags', '', '', False, ''),
            ('flags', 'zap_flags', '', 'zfs_zap.flags', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_zap.table_pointer': {
        'class': 'ZfsZap.TablePointer',
        'orig_id': 'uint64_t',
        'doc': 'The block of the leaf for hashes that begin so.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_impl.h ZAP_EMBEDDED_PTRTBL_ENT',
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
    'zfs_zap.leaf': {
        'class': 'ZfsZap.Leaf',
        'orig_id': 'zap_leaf_phys_t',
        'doc': 'The head of a leaf, 48 bytes. Behind it is a table of numbers of chunks, one for each 32 bytes of a block; then chunks of 24 bytes, which are entries, or pieces of names and values.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_leaf.h struct zap_leaf_phys',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('block_kind', 'lhr_block_type', 'zfs_zap.block_kind', '', False, 'The lower half of a number whose upper half is `block_mark`.'),
            ('block_mark', 'lhr_block_type', '', '', False, '0x80000000.'),
            ('padding', 'lhr_pad1', '', '', False, ''),
            ('prefix', 'lhr_prefix', '', '', False, 'With which the hashes of its names begin.'),
            ('magic', 'lhr_magic', 'zfs_zap.magic', '', False, ''),
            ('num_free', 'lhr_nfree', '', '', False, 'Chunks.'),
            ('num_entries', 'lhr_nentries', '', '', False, ''),
            ('len_prefix', 'lhr_prefix_len', '', '', False, 'Bits.'),
            ('first_free', 'lhr_freelist', '', '', False, ''),
            ('flags', 'lhr_flags', '', '', False, ''),
            ('more_padding', 'lhr_pad2', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_zap.chunk_number': {
        'class': 'ZfsZap.ChunkNumber',
        'orig_id': 'uint16_t',
        'doc': 'The first entry of those with the same hash in a leaf; 0xffff for none.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_leaf.h l_hash',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('chunk', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_zap.entry': {
        'class': 'ZfsZap.Entry',
        'orig_id': 'zap_leaf_entry',
        'doc': 'An entry, in a chunk.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_leaf.h struct zap_leaf_entry',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('kind', 'le_type', 'zfs_zap.chunk_kind', '', False, ''),
            ('value_width', 'le_value_intlen', '', '', False, 'Bytes of each number of its value.'),
            ('next_entry', 'le_next', '', '', False, 'The next entry with the same hash in the leaf; 0xffff for none.'),
            ('name_chunk', 'le_name_chunk', '', '', False, ''),
            ('len_name', 'le_name_numints', '', '', False, 'Bytes, with the NUL at the end.'),
            ('value_chunk', 'le_value_chunk', '', '', False, ''),
            ('num_values', 'le_value_numints', '', '', False, ''),
            ('collision', 'le_cd', '', '', False, ''),
            ('hash', 'le_hash', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_zap.piece': {
        'class': 'ZfsZap.Piece',
        'orig_id': 'zap_leaf_array',
        'doc': 'A piece of a name, or of a value, whose numbers have the most significant byte first.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_leaf.h struct zap_leaf_array',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('kind', 'la_type', 'zfs_zap.chunk_kind', '', False, ''),
            ('content', 'la_array', '', '', False, ''),
            ('next_piece', 'la_next', '', '', False, '0xffff for none.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'zfs_zap.block_kind': {
        0: ('leaf', 'ZBT_LEAF', ''),
        1: ('header', 'ZBT_HEADER', ''),
        3: ('micro', 'ZBT_MICRO', ''),
    },
    'zfs_zap.magic': {
        12703150763: ('header', 'ZAP_MAGIC', ''),
        44768943: ('leaf', 'ZAP_LEAF_MAGIC', ''),
    },
    'zfs_zap.chunk_kind': {
        251: ('piece', 'ZAP_CHUNK_ARRAY', ''),
        252: ('entry', 'ZAP_CHUNK_ENTRY', ''),
        253: ('free', 'ZAP_CHUNK_FREE', ''),
    },
    'zfs_zap.flags': {
        1: ('long_hashes', 'ZAP_FLAG_HASH64', ''),
        2: ('numbers_for_names', 'ZAP_FLAG_UINT64_KEY', ''),
        4: ('hashed_names', 'ZAP_FLAG_PRE_HASHED_KEY', ''),
    },
}
