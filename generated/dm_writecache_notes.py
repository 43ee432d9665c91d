# Made by scripts/build_parsers.py from specs/dm_writecache.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Device-mapper writecache metadata."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'dm_writecache': {
        'class': 'DmWritecache',
        'orig_id': 'wc_memory_superblock',
        'doc': 'What a write cache begins with. Behind it lies one entry per block of the cache, and behind them, at the next multiple of a block, the blocks themselves.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-writecache.c?h=v6.1#n67 Linux 6.1, dm-writecache.c',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', '', '', '', True, ''),
            ('version', '', '', '', False, '1; there is no other.'),
            ('len_block', 'block_size', '', '', False, 'Bytes, a power of two.'),
            ('pad', '', '', '', False, ''),
            ('num_blocks', 'n_blocks', '', '', False, ''),
            ('num_commits', 'seq_count', '', '', False, 'Entries with this number or more were not committed.'),
            ('padding', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'dm_writecache.entry': {
        'class': 'DmWritecache.Entry',
        'orig_id': 'wc_memory_entry',
        'doc': 'What lies in one block of the cache.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-writecache.c?h=v6.1#n59 Linux 6.1, dm-writecache.c',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('origin_sector', 'original_sector', '', '', False, 'Where it belongs, in sectors of 512 bytes; all ones if the block is free.'),
            ('commit', 'seq_count', '', '', False, ''),
        ),
        'instances': (
            ('is_free', ''),
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
