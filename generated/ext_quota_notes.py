# Made by scripts/build_parsers.py from specs/ext_quota.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: File of disk quotas."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'ext_quota': {
        'class': 'ExtQuota',
        'orig_id': '',
        'doc': "What each owner uses and may use: the format vfsv1 of disk quotas, which ext4 keeps in inodes of its own. Its blocks have 1024 bytes: the first has header and information, the second is the root of a tree with 256 children for each byte of an owner's number, from the highest on, and its leaves have entries.",
        'doc_ref': 'https://docs.kernel.org/filesystems/quota.html',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('header', '', '', '', False, ''),
            ('information', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ext_quota.header': {
        'class': 'ExtQuota.Header',
        'orig_id': 'v2_disk_dqheader',
        'doc': 'What the file begins with.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/quota/quotaio_v2.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'dqh_magic', 'ext_quota.magic', '', False, 'See `magic`.'),
            ('version', 'dqh_version', '', '', False, '1 for counts of 64 bits.'),
        ),
        'instances': (
        ),
    },
    'ext_quota.information': {
        'class': 'ExtQuota.Information',
        'orig_id': 'v2_disk_dqinfo',
        'doc': 'What is so for all owners.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/quota/quotaio_v2.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('block_grace', 'dqi_bgrace', '', '', False, 'Seconds.'),
            ('inode_grace', 'dqi_igrace', '', '', False, 'Seconds.'),
            ('flags', 'dqi_flags', '', '', False, ''),
            ('num_blocks', 'dqi_blocks', '', '', False, 'Blocks of the file.'),
            ('free_block', 'dqi_free_blk', '', '', False, 'The first one that is not in use; 0 if there is none.'),
            ('free_entry', 'dqi_free_entry', '', '', False, 'The first one with room for an entry; 0 if there is none.'),
        ),
        'instances': (
        ),
    },
    'ext_quota.leaf_header': {
        'class': 'ExtQuota.LeafHeader',
        'orig_id': 'qt_disk_dqdbheader',
        'doc': 'What a leaf begins with.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/quota/quotaio_v2.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('next_free', 'dqdh_next_free', '', '', False, ''),
            ('previous_free', 'dqdh_prev_free', '', '', False, ''),
            ('num_entries', 'dqdh_entries', '', '', False, ''),
            ('padding', 'dqdh_pad1', '', '', False, ''),
            ('more_padding', 'dqdh_pad2', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ext_quota.entry': {
        'class': 'ExtQuota.Entry',
        'orig_id': 'v2r1_disk_dqblk',
        'doc': 'What one owner uses and may use; zeros where a leaf has none.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/quota/quotaio_v2.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('owner', 'dqb_id', '', '', False, 'Number of a user, a group or a project.'),
            ('padding', 'dqb_pad', '', '', False, ''),
            ('inode_limit', 'dqb_ihardlimit', '', '', False, ''),
            ('soft_inode_limit', 'dqb_isoftlimit', '', '', False, ''),
            ('num_inodes', 'dqb_curinodes', '', '', False, ''),
            ('block_limit', 'dqb_bhardlimit', '', '', False, 'In units of 1024 bytes.'),
            ('soft_block_limit', 'dqb_bsoftlimit', '', '', False, 'In units of 1024 bytes.'),
            ('len_used', 'dqb_curspace', '', '', False, 'Bytes.'),
            ('block_time', 'dqb_btime', '', '', False, 'Seconds since 1970 at which more than the soft limit becomes too much; 0 where it is kept.'),
            ('inode_time', 'dqb_itime', '', '', False, 'Seconds since 1970, likewise.'),
        ),
        'instances': (
        ),
    },
    'ext_quota.child': {
        'class': 'ExtQuota.Child',
        'orig_id': '',
        'doc': 'A block of the file that is a child in its tree.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/quota/quota_tree.c?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('block', '', '', '', False, '0 for none.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'ext_quota.magic': {
        3653246737: ('users', '', ''),
        3653245223: ('groups', '', ''),
        3653254932: ('projects', '', ''),
    },
}
