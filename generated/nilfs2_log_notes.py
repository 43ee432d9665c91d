# Made by scripts/build_parsers.py from specs/nilfs2_log.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Logs of NILFS2."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'nilfs2_log': {
        'class': 'Nilfs2Log',
        'orig_id': '',
        'doc': 'All that is written is appended to a segment as a log (partial segment): a summary of one block or more, which says whose the blocks are, then these blocks, then perhaps a super root, which makes it a checkpoint.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('summary', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'nilfs2_log.summary': {
        'class': 'Nilfs2Log.Summary',
        'orig_id': 'nilfs_segment_summary',
        'doc': 'What a log begins with; descriptions of files follow at byte `len_header`.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_segment_summary',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('log_checksum', 'ss_datasum', '', '', False, 'CRC-32, not inverted, of the whole log without these bytes.'),
            ('summary_checksum', 'ss_sumsum', '', '', False, 'The same of the summary, without both checksums.'),
            ('magic', 'ss_magic', '', '', False, '0x1eaffa11.'),
            ('len_header', 'ss_bytes', '', '', False, ''),
            ('flags', 'ss_flags', '', 'nilfs2_log.log_flags', False, ''),
            ('sequence', 'ss_seq', '', '', False, 'Number of the segment in the order of writing.'),
            ('created', 'ss_create', '', '', False, 'Seconds since 1970.'),
            ('next_segment', 'ss_next', '', '', False, 'First block of the segment that is written next.'),
            ('num_blocks', 'ss_nblocks', '', '', False, 'All of the log, the summary too.'),
            ('num_files', 'ss_nfinfo', '', '', False, ''),
            ('len_summary', 'ss_sumbytes', '', '', False, ''),
            ('padding', 'ss_pad', '', '', False, ''),
            ('checkpoint', 'ss_cno', '', '', False, 'Its number; there since Linux 3.4, as `len_header` tells.'),
        ),
        'instances': (
        ),
    },
    'nilfs2_log.file': {
        'class': 'Nilfs2Log.File',
        'orig_id': 'nilfs_finfo',
        'doc': 'A file of which a log has blocks; descriptions of these follow, those of content first. No description goes over the end of a block.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_finfo',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('inode', 'fi_ino', '', '', False, ''),
            ('checkpoint', 'fi_cno', '', '', False, ''),
            ('num_blocks', 'fi_nblocks', '', '', False, ''),
            ('num_data_blocks', 'fi_ndatablk', '', '', False, 'Those with content; the others are nodes of its tree.'),
        ),
        'instances': (
        ),
    },
    'nilfs2_log.content_block': {
        'class': 'Nilfs2Log.ContentBlock',
        'orig_id': 'nilfs_binfo_v',
        'doc': 'Which block of content one is; a node of a tree has the first number alone.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_binfo_v',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('virtual_block', 'bi_vblocknr', '', '', False, ''),
            ('file_block', 'bi_blkoff', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'nilfs2_log.translation_node': {
        'class': 'Nilfs2Log.TranslationNode',
        'orig_id': 'nilfs_binfo_dat',
        'doc': 'A node of the tree of the translation file, whose blocks of content have the first number alone.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_binfo_dat',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('file_block', 'bi_blkoff', '', '', False, ''),
            ('level', 'bi_level', '', '', False, ''),
            ('padding', 'bi_pad', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'nilfs2_log.super_root': {
        'class': 'Nilfs2Log.SuperRoot',
        'orig_id': 'nilfs_super_root',
        'doc': 'The head of the last block of a log that is a checkpoint. Inodes of the files of translations, of checkpoints and of segments follow.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_super_root',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('checksum', 'sr_sum', '', '', False, 'CRC-32, not inverted, of `len_super_root` bytes without these.'),
            ('len_super_root', 'sr_bytes', '', '', False, ''),
            ('flags', 'sr_flags', '', '', False, 'Not used.'),
            ('last_written', 'sr_nongc_ctime', '', '', False, 'Seconds since 1970: of the last log that the cleaner has not written.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'nilfs2_log.log_flags': {
        1: ('begins', 'NILFS_SS_LOGBGN', 'The first of logs that belong together.'),
        2: ('ends', 'NILFS_SS_LOGEND', 'The last of them.'),
        4: ('super_root', 'NILFS_SS_SR', 'It ends with a super root.'),
        8: ('content_only', 'NILFS_SS_SYNDT', 'It has content alone, which fdatasync wrote.'),
        16: ('cleaner', 'NILFS_SS_GC', ''),
    },
}
