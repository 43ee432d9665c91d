# Made by scripts/build_parsers.py from specs/nilfs2_metadata.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Files of NILFS2 that hold what others are found by."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'nilfs2_metadata': {
        'class': 'Nilfs2Metadata',
        'orig_id': '',
        'doc': 'The inode file and the translation file are tables in groups: a block with a bitmap, then entries; before many groups, a block with their counts. The file of checkpoints and that of segments are plain tables behind a head.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
        ),
        'instances': (
        ),
    },
    'nilfs2_metadata.group': {
        'class': 'Nilfs2Metadata.Group',
        'orig_id': 'nilfs_palloc_group_desc',
        'doc': 'A group of entries; there are as many of them in a group as bits in a block.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_palloc_group_desc',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_free', 'pg_nfrees', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'nilfs2_metadata.translation': {
        'class': 'Nilfs2Metadata.Translation',
        'orig_id': 'nilfs_dat_entry',
        'doc': 'An entry of the translation file. A virtual number of a block is its number in it.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_dat_entry',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('block', 'de_blocknr', '', '', False, 'Of the volume; 0 if it has none (yet).'),
            ('first_checkpoint', 'de_start', '', '', False, 'The first that has the block.'),
            ('end_checkpoint', 'de_end', '', '', False, 'The first that has it no longer; all bits are set while it is in use.'),
            ('reserved', 'de_rsv', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'nilfs2_metadata.checkpoint_head': {
        'class': 'Nilfs2Metadata.CheckpointHead',
        'orig_id': 'nilfs_cpfile_header',
        'doc': 'What the file of checkpoints begins with, in the room of whole entries.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_cpfile_header',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_checkpoints', 'ch_ncheckpoints', '', '', False, ''),
            ('num_snapshots', 'ch_nsnapshots', '', '', False, ''),
            ('next_snapshot', 'ssl_next', '', '', False, '0 for none, as everywhere.'),
            ('previous_snapshot', 'ssl_prev', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'nilfs2_metadata.checkpoint': {
        'class': 'Nilfs2Metadata.Checkpoint',
        'orig_id': 'nilfs_checkpoint',
        'doc': 'An entry of the file of checkpoints; the inode of the inode file follows. The first has number 1.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_checkpoint',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('flags', 'cp_flags', '', 'nilfs2_metadata.checkpoint_flags', False, ''),
            ('num_checkpoints', 'cp_checkpoints_count', '', '', False, 'In the first entry of a block: how many of it are valid.'),
            ('next_snapshot', 'ssl_next', '', '', False, ''),
            ('previous_snapshot', 'ssl_prev', '', '', False, ''),
            ('number', 'cp_cno', '', '', False, ''),
            ('created', 'cp_create', '', '', False, 'Seconds since 1970.'),
            ('num_new_blocks', 'cp_nblk_inc', '', '', False, ''),
            ('num_inodes', 'cp_inodes_count', '', '', False, ''),
            ('num_blocks', 'cp_blocks_count', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'nilfs2_metadata.segment_head': {
        'class': 'Nilfs2Metadata.SegmentHead',
        'orig_id': 'nilfs_sufile_header',
        'doc': 'What the file of segments begins with, in the room of whole entries.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_sufile_header',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_clean', 'sh_ncleansegs', '', '', False, ''),
            ('num_dirty', 'sh_ndirtysegs', '', '', False, ''),
            ('last_allocated', 'sh_last_alloc', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'nilfs2_metadata.segment_usage': {
        'class': 'Nilfs2Metadata.SegmentUsage',
        'orig_id': 'nilfs_segment_usage',
        'doc': 'An entry of the file of segments.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_segment_usage',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('modified', 'su_lastmod', '', '', False, 'Seconds since 1970.'),
            ('num_blocks', 'su_nblocks', '', '', False, 'Blocks in it that logs have written.'),
            ('flags', 'su_flags', '', 'nilfs2_metadata.usage_flags', False, '0 for a clean segment.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'nilfs2_metadata.checkpoint_flags': {
        1: ('snapshot', 'NILFS_CHECKPOINT_SNAPSHOT', 'The cleaner leaves it.'),
        2: ('invalid', 'NILFS_CHECKPOINT_INVALID', ''),
        4: ('sketch', 'NILFS_CHECKPOINT_SKETCH', ''),
        8: ('minor', 'NILFS_CHECKPOINT_MINOR', 'Of the cleaner, or it has changes of metadata alone.'),
    },
    'nilfs2_metadata.usage_flags': {
        1: ('active', 'NILFS_SEGMENT_USAGE_ACTIVE', 'It is being written; never stored.'),
        2: ('dirty', 'NILFS_SEGMENT_USAGE_DIRTY', ''),
        4: ('error', 'NILFS_SEGMENT_USAGE_ERROR', ''),
    },
}
