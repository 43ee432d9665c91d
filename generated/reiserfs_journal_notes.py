# Made by scripts/build_parsers.py from specs/reiserfs_journal.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Journal of ReiserFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'reiserfs_journal': {
        'class': 'ReiserfsJournal',
        'orig_id': '',
        'doc': 'A ring of blocks, with a header behind the last one. A transaction is a description block, copies of the blocks that it changes, and a commit block. The numbers of those blocks stand in the description, and what finds no room there in the commit.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/journal.c?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('header', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'reiserfs_journal.header': {
        'class': 'ReiserfsJournal.Header',
        'orig_id': 'reiserfs_journal_header',
        'doc': 'Which transactions are in their places already.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 reiserfs_journal_header',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('last_flushed', 'j_last_flush_trans_id', '', '', False, 'The last transaction whose blocks are in their places.'),
            ('first_unflushed', 'j_first_unflushed_offset', '', '', False, 'Block of the ring at which the next one begins.'),
            ('mount', 'j_mount_id', '', '', False, 'Counts mounts; transactions of others are not replayed.'),
        ),
        'instances': (
        ),
    },
    'reiserfs_journal.description': {
        'class': 'ReiserfsJournal.Description',
        'orig_id': 'reiserfs_journal_desc',
        'doc': 'The start of a description; numbers of blocks follow. The last 12 bytes of the block are the magic `ReIsErLB`, padded.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 reiserfs_journal_desc',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('transaction', 'j_trans_id', '', '', False, ''),
            ('num_blocks', 'j_len', '', '', False, 'Blocks that it changes; the commit lies behind so many.'),
            ('mount', 'j_mount_id', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'reiserfs_journal.magic': {
        'class': 'ReiserfsJournal.Magic',
        'orig_id': '',
        'doc': 'The end of a description.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 JOURNAL_DESC_MAGIC',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', '', '', '', True, ''),
            ('padding', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'reiserfs_journal.commit': {
        'class': 'ReiserfsJournal.Commit',
        'orig_id': 'reiserfs_journal_commit',
        'doc': 'The start of a commit; numbers of blocks follow.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 reiserfs_journal_commit',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('transaction', 'j_trans_id', '', '', False, 'As in the description.'),
            ('num_blocks', 'j_len', '', '', False, 'As in the description.'),
        ),
        'instances': (
        ),
    },
    'reiserfs_journal.real_block': {
        'class': 'ReiserfsJournal.RealBlock',
        'orig_id': '',
        'doc': 'Where a copy belongs.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 j_realblock',
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
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
