# Made by scripts/build_parsers.py from specs/jbd2.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Journal of ext3 and ext4."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'jbd2': {
        'class': 'Jbd2',
        'orig_id': '',
        'doc': "One block of a journal that is not a copy of a block of the file system. A transaction is a descriptor, the copies that it announces, more such groups, revocations, and a commit block. Feature flags stand in the journal's superblock, its first block.",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
            ('is_wide', 'bool', 'Block numbers have 64 bits (flag `wide`).'),
            ('has_checksums_2', 'bool', 'Flag `checksums_2`.'),
            ('has_checksums_3', 'bool', 'Flag `checksums_3`.'),
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('header', '', '', '', False, ''),
            ('body', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'jbd2.block_header': {
        'class': 'Jbd2.BlockHeader',
        'orig_id': 'journal_header_t',
        'doc': 'What every such block begins with.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'h_magic', '', '', True, ''),
            ('block_type', 'h_blocktype', 'jbd2.block_type', '', False, ''),
            ('sequence', 'h_sequence', '', '', False, 'Number of the transaction; wraps.'),
        ),
        'instances': (
        ),
    },
    'jbd2.superblock': {
        'class': 'Jbd2.Superblock',
        'orig_id': 'journal_superblock_t',
        'doc': "The journal's superblock behind its header. In version 1 everything behind `error` is unused.",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('block_size', 's_blocksize', '', '', False, 'Bytes.'),
            ('num_blocks', 's_maxlen', '', '', False, 'Blocks of the journal, this one and those for fast commits included.'),
            ('first_block', 's_first', '', '', False, 'First block of the log, to which it wraps.'),
            ('first_sequence', 's_sequence', '', '', False, 'Number of the first transaction that the log holds.'),
            ('start_block', 's_start', '', '', False, 'Where that transaction begins; zero if the log is empty.'),
            ('error', 's_errno', '', '', False, 'Error number of a kernel that gave up writing.'),
            ('compatible_features', 's_feature_compat', '', 'jbd2.compatible', False, 'Bit mask, see enum `compatible`.'),
            ('incompatible_features', 's_feature_incompat', '', 'jbd2.incompatible', False, 'Bit mask, see enum `incompatible`.'),
            ('read_only_features', 's_feature_ro_compat', '', '', False, 'None is defined.'),
            ('uuid', 's_uuid', '', '', False, 'Of the journal.'),
            ('num_users', 's_nr_users', '', '', False, 'File systems that share an external journal.'),
            ('dynamic_superblock', 's_dynsuper', '', '', False, ''),
            ('max_transaction', 's_max_transaction', '', '', False, ''),
            ('max_transaction_data', 's_max_trans_data', '', '', False, ''),
            ('checksum_type', 's_checksum_type', '', '', False, '4 for CRC-32C.'),
            ('padding_1', 's_padding2', '', '', False, ''),
            ('num_fast_commit_blocks', 's_num_fc_blks', '', '', False, 'Blocks at the end for fast commits; 0 stands for 256 if `fast_commit` is set.'),
            ('head_block', 's_head', '', '', False, 'Where the log of a clean journal ended.'),
            ('padding_2', 's_padding', '', '', False, ''),
            ('checksum', 's_checksum', '', '', False, 'CRC-32C of the superblock with zero in this place.'),
            ('users', 's_users', '', '', False, 'UUIDs of the file systems that share an external journal.'),
        ),
        'instances': (
        ),
    },
    'jbd2.descriptor': {
        'class': 'Jbd2.Descriptor',
        'orig_id': '',
        'doc': 'Announces the copies that follow it, in their order.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
            ('is_wide', 'bool', ''),
            ('has_checksums_2', 'bool', ''),
            ('has_checksums_3', 'bool', ''),
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('tags', '', '', '', False, 'Until the last one says so, or the block is full.'),
        ),
        'instances': (
            ('len_tag', 'Bytes of a tag without a UUID.'),
            ('len_least', "Bytes that another tag needs, and the checksum at the block's end."),
        ),
    },
    'jbd2.tag': {
        'class': 'Jbd2.Tag',
        'orig_id': '',
        'doc': "Where one copy belongs. The layout depends on the journal's features.",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
            ('is_wide', 'bool', ''),
            ('has_checksums_2', 'bool', ''),
            ('has_checksums_3', 'bool', ''),
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('low', '', '', '', False, ''),
            ('wide_rest', '', '', '', False, ''),
            ('short_rest', '', '', '', False, ''),
            ('high', '', '', '', False, ''),
            ('padding', '', '', '', False, 'By an oversight that became the format.'),
            ('uuid', '', '', '', False, ''),
        ),
        'instances': (
            ('flags', 'Bit mask, see enum `tag_flags`.'),
            ('is_last', ''),
        ),
    },
    'jbd2.tag_low': {
        'class': 'Jbd2.TagLow',
        'orig_id': 't_blocknr',
        'doc': 'What every tag begins with, the number of the block in the file system.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('block_low', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'jbd2.long_tag_rest': {
        'class': 'Jbd2.LongTagRest',
        'orig_id': 'journal_block_tag3_t',
        'doc': 'What follows the block number in a tag with checksums of version 3.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('flags', 't_flags', '', 'jbd2.tag_flags', False, 'Bit mask, see enum `tag_flags`.'),
            ('block_high', 't_blocknr_high', '', '', False, 'Counts only if the journal is wide.'),
            ('checksum', 't_checksum', '', '', False, 'CRC-32C over seed, sequence and copy.'),
        ),
        'instances': (
        ),
    },
    'jbd2.short_tag_rest': {
        'class': 'Jbd2.ShortTagRest',
        'orig_id': 'journal_block_tag_t',
        'doc': 'What follows the block number in a tag without checksums, or with those of version 2.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('checksum', 't_checksum', '', '', False, 'The low half of that of version 3.'),
            ('flags', 't_flags', '', 'jbd2.tag_flags', False, 'Bit mask, see enum `tag_flags`.'),
        ),
        'instances': (
        ),
    },
    'jbd2.tag_high': {
        'class': 'Jbd2.TagHigh',
        'orig_id': 't_blocknr_high',
        'doc': 'Behind a short tag of a wide journal.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('block_high', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'jbd2.tail': {
        'class': 'Jbd2.Tail',
        'orig_id': 'jbd2_journal_block_tail',
        'doc': 'The last 4 bytes of a descriptor or revocation block, with checksums of version 2 or 3.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('checksum', 't_checksum', '', '', False, 'CRC-32C over seed and block with zero in this place.'),
        ),
        'instances': (
        ),
    },
    'jbd2.commit': {
        'class': 'Jbd2.Commit',
        'orig_id': 'commit_header',
        'doc': 'Ends a transaction; what has none did not happen.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('checksum_type', 'h_chksum_type', '', '', False, '1 for CRC-32 of all blocks of the transaction, with the flag `checksum`.'),
            ('len_checksum', 'h_chksum_size', '', '', False, ''),
            ('padding', 'h_padding', '', '', False, ''),
            ('checksums', 'h_chksum', '', '', False, 'The first is that CRC-32, or CRC-32C over seed and block with zero in its place.'),
            ('seconds', 'h_commit_sec', '', '', False, 'Since 1970.'),
            ('nanoseconds', 'h_commit_nsec', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'jbd2.revocation': {
        'class': 'Jbd2.Revocation',
        'orig_id': '',
        'doc': 'Copies up to this transaction that must not be written back any more.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
            ('is_wide', 'bool', ''),
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('head', '', '', '', False, ''),
            ('blocks', '', '', '', False, ''),
            ('wide_blocks', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'jbd2.revocation_head': {
        'class': 'Jbd2.RevocationHead',
        'orig_id': 'jbd2_journal_revoke_header_t',
        'doc': 'What comes before the block numbers.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_used', 'r_count', '', '', False, 'Bytes of the block in use, its header of 12 bytes and this field included.'),
        ),
        'instances': (
        ),
    },
    'jbd2.revoked_blocks': {
        'class': 'Jbd2.RevokedBlocks',
        'orig_id': '',
        'doc': 'Block numbers, back to back.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('numbers', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'jbd2.revoked_wide_blocks': {
        'class': 'Jbd2.RevokedWideBlocks',
        'orig_id': '',
        'doc': 'Block numbers of a wide journal, back to back.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('numbers', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'jbd2.narrow_block': {
        'class': 'Jbd2.NarrowBlock',
        'orig_id': '',
        'doc': 'A revoked block.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12',
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
    'jbd2.wide_block': {
        'class': 'Jbd2.WideBlock',
        'orig_id': '',
        'doc': 'A revoked block in a wide journal.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12',
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
    'jbd2.block_type': {
        1: ('descriptor', 'JBD2_DESCRIPTOR_BLOCK', ''),
        2: ('commit', 'JBD2_COMMIT_BLOCK', ''),
        3: ('superblock_1', 'JBD2_SUPERBLOCK_V1', ''),
        4: ('superblock_2', 'JBD2_SUPERBLOCK_V2', ''),
        5: ('revocation', 'JBD2_REVOKE_BLOCK', ''),
    },
    'jbd2.compatible': {
        1: ('checksum', 'JBD2_FEATURE_COMPAT_CHECKSUM', ''),
    },
    'jbd2.incompatible': {
        1: ('revocations', 'JBD2_FEATURE_INCOMPAT_REVOKE', ''),
        2: ('wide', 'JBD2_FEATURE_INCOMPAT_64BIT', ''),
        4: ('async_commit', 'JBD2_FEATURE_INCOMPAT_ASYNC_COMMIT', ''),
        8: ('checksums_2', 'JBD2_FEATURE_INCOMPAT_CSUM_V2', ''),
        16: ('checksums_3', 'JBD2_FEATURE_INCOMPAT_CSUM_V3', ''),
        32: ('fast_commit', 'JBD2_FEATURE_INCOMPAT_FAST_COMMIT', ''),
    },
    'jbd2.tag_flags': {
        1: ('escaped', 'JBD2_FLAG_ESCAPE', "The copy begins with zeros in place of the journal's magic number."),
        2: ('same_uuid', 'JBD2_FLAG_SAME_UUID', 'No UUID follows.'),
        4: ('deleted', 'JBD2_FLAG_DELETED', ''),
        8: ('last', 'JBD2_FLAG_LAST_TAG', ''),
    },
}
