# Made by scripts/build_parsers.py from specs/reiserfs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Superblock of ReiserFS 3.5 and 3.6."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'reiserfs_superblock': {
        'class': 'ReiserfsSuperblock',
        'orig_id': 'reiserfs_super_block',
        'doc': 'At byte 65536; of the first editions of 3.5 at byte 8192. All blocks are counted from the start of the volume. What the first editions do not have is zero there.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 reiserfs_super_block',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_blocks', 's_block_count', '', '', False, ''),
            ('num_free_blocks', 's_free_blocks', '', '', False, ''),
            ('root_block', 's_root_block', '', '', False, 'The root of the tree.'),
            ('journal_block', 'jp_journal_1st_block', '', '', False, 'The first block of the journal.'),
            ('journal_device', 'jp_journal_dev', '', '', False, 'The device on which the journal is, 0 for this one.'),
            ('num_journal_blocks', 'jp_journal_size', '', '', False, 'Blocks of the journal, its header left out, which follows them.'),
            ('most_transaction_blocks', 'jp_journal_trans_max', '', '', False, 'The most blocks in a transaction.'),
            ('journal_magic', 'jp_journal_magic', '', '', False, 'A random number, to find the journal by.'),
            ('most_batch_blocks', 'jp_journal_max_batch', '', '', False, ''),
            ('most_commit_age', 'jp_journal_max_commit_age', '', '', False, 'Seconds.'),
            ('most_transaction_age', 'jp_journal_max_trans_age', '', '', False, 'Seconds.'),
            ('block_size', 's_blocksize', '', '', False, ''),
            ('most_objects', 's_oid_maxsize', '', '', False, ''),
            ('num_objects', 's_oid_cursize', '', '', False, ''),
            ('state', 's_umount_state', 'reiserfs_superblock.state', '', False, 'Enum `state`.'),
            ('magic', 's_magic', '', '', False, 'ReIsErFs for the keys of 3.5, ReIsEr2Fs for those of 3.6; ReIsEr3Fs with a journal of another size or place, and then `version` tells the keys.'),
            ('check_state', 's_fs_state', '', 'reiserfs_superblock.check_state', False, 'What a check noted, or is about to do; see `check_state`.'),
            ('hash', 's_hash_function_code', 'reiserfs_superblock.hash', '', False, 'How names of directories are hashed, enum `hash`.'),
            ('tree_height', 's_tree_height', '', '', False, 'Levels of the tree, and one more.'),
            ('num_bitmaps', 's_bmap_nr', '', '', False, ''),
            ('version', 's_version', '', '', False, '0 for the keys of 3.5, 2 for those of 3.6.'),
            ('num_reserved_for_journal', 's_reserved_for_journal', '', '', False, ''),
            ('inode_generation', 's_inode_generation', '', '', False, ''),
            ('flags', 's_flags', '', 'reiserfs_superblock.flags', False, 'See `flags`.'),
            ('uuid', 's_uuid', '', '', False, ''),
            ('label', 's_label', '', '', False, 'Padded with NULs.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'reiserfs_superblock.state': {
        1: ('unmounted', 'REISERFS_VALID_FS', ''),
        2: ('mounted', 'REISERFS_ERROR_FS', 'Mounted for writing, and not unmounted since.'),
    },
    'reiserfs_superblock.check_state': {
        1: ('corrupt', 'FS_ERROR', 'Some corruptions exist.'),
        2: ('fatal', 'FS_FATAL', 'Fatal corruptions exist.'),
        4: ('io_errors', 'IO_ERROR', 'Corruptions by errors of the device exist.'),
    },
    'reiserfs_superblock.flags': {
        1: ('attributes_cleared', 'reiserfs_attrs_cleared', 'The attributes of chattr in stat items have a meaning.'),
    },
    'reiserfs_superblock.hash': {
        0: ('unset', 'UNSET_HASH', ''),
        1: ('tea', 'TEA_HASH', ''),
        2: ('rupasov', 'YURA_HASH', ''),
        3: ('r5', 'R5_HASH', ''),
    },
}
