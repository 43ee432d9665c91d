# Made by scripts/build_parsers.py from specs/ext_fast_commit.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Fast commits of ext4."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'ext_fast_commit': {
        'class': 'ExtFastCommit',
        'orig_id': '',
        'doc': "One block of the area at a journal's end that holds what changed since the last transaction, as tags with values. A group of tags counts once its tail is there. Unlike the rest of a journal these blocks are little-endian.",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('tags', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ext_fast_commit.tag': {
        'class': 'ExtFastCommit.Tag',
        'orig_id': 'ext4_fc_tl',
        'doc': 'A tag and its value.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('head', '', '', '', False, ''),
            ('value', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ext_fast_commit.tag_head': {
        'class': 'ExtFastCommit.TagHead',
        'orig_id': 'ext4_fc_tl',
        'doc': 'What kind of value follows, and how long it is.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('kind', 'fc_tag', 'ext_fast_commit.kind', '', False, ''),
            ('len_value', 'fc_len', '', '', False, 'Bytes.'),
        ),
        'instances': (
        ),
    },
    'ext_fast_commit.begin': {
        'class': 'ExtFastCommit.Begin',
        'orig_id': 'ext4_fc_head',
        'doc': 'Value of the first tag of all.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('features', 'fc_features', '', '', False, 'None is defined.'),
            ('sequence', 'fc_tid', '', '', False, 'Number of the transaction that was running; it is not in the log.'),
        ),
        'instances': (
        ),
    },
    'ext_fast_commit.add_range': {
        'class': 'ExtFastCommit.AddRange',
        'orig_id': 'ext4_fc_add_range',
        'doc': 'A run of blocks that a file got.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('inode', 'fc_ino', '', '', False, ''),
            ('logical_block', 'fc_ex.ee_block', '', '', False, ''),
            ('num_blocks_raw', 'fc_ex.ee_len', '', '', False, 'Above 32768 the run is unwritten, and by so much shorter.'),
            ('start_high', 'fc_ex.ee_start_hi', '', '', False, ''),
            ('start_low', 'fc_ex.ee_start_lo', '', '', False, ''),
        ),
        'instances': (
            ('start', ''),
            ('is_unwritten', ''),
            ('num_blocks', ''),
        ),
    },
    'ext_fast_commit.delete_range': {
        'class': 'ExtFastCommit.DeleteRange',
        'orig_id': 'ext4_fc_del_range',
        'doc': 'Blocks that a file lost.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('inode', 'fc_ino', '', '', False, ''),
            ('logical_block', 'fc_lblk', '', '', False, ''),
            ('num_blocks', 'fc_len', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ext_fast_commit.name_head': {
        'class': 'ExtFastCommit.NameHead',
        'orig_id': 'ext4_fc_dentry_info',
        'doc': 'A name that was made or removed; the name itself fills the rest of the value.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('directory', 'fc_parent_ino', '', '', False, ''),
            ('inode', 'fc_ino', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ext_fast_commit.inode_head': {
        'class': 'ExtFastCommit.InodeHead',
        'orig_id': 'ext4_fc_inode',
        'doc': 'An inode that changed; its bytes, as far as they are in use, fill the rest of the value.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('inode', 'fc_ino', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ext_fast_commit.tail': {
        'class': 'ExtFastCommit.Tail',
        'orig_id': 'ext4_fc_tail',
        'doc': 'Makes all tags before it count.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('sequence', 'fc_tid', '', '', False, ''),
            ('checksum', 'fc_crc', '', '', False, 'CRC-32C, begun with zero, over all tags since the last tail, and this one up to here.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'ext_fast_commit.kind': {
        1: ('add_range', 'EXT4_FC_TAG_ADD_RANGE', ''),
        2: ('delete_range', 'EXT4_FC_TAG_DEL_RANGE', ''),
        3: ('create', 'EXT4_FC_TAG_CREAT', ''),
        4: ('link', 'EXT4_FC_TAG_LINK', ''),
        5: ('unlink', 'EXT4_FC_TAG_UNLINK', ''),
        6: ('inode', 'EXT4_FC_TAG_INODE', ''),
        7: ('padding', 'EXT4_FC_TAG_PAD', ''),
        8: ('tail', 'EXT4_FC_TAG_TAIL', ''),
        9: ('begin', 'EXT4_FC_TAG_HEAD', ''),
    },
}
