# Made by scripts/build_parsers.py from specs/f2fs_checkpoint.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Checkpoints of F2FS, and tables that they belong to."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'f2fs_checkpoint': {
        'class': 'F2fsCheckpoint',
        'orig_id': '',
        'doc': 'Two places hold checkpoints in turn; the newer one counts whose first and last block say the same. Bitmaps in it tell which of two copies of each block of the tables is valid, and a journal in a summary has the entries that changed last.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_checkpoint',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('checkpoint', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'f2fs_checkpoint.checkpoint': {
        'class': 'F2fsCheckpoint.Checkpoint',
        'orig_id': 'f2fs_checkpoint',
        'doc': 'The fixed part of the first and last block of a checkpoint.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_checkpoint',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('version', 'checkpoint_ver', '', '', False, 'The higher one is newer.'),
            ('num_user_blocks', 'user_block_count', '', '', False, ''),
            ('num_valid_blocks', 'valid_block_count', '', '', False, ''),
            ('num_reserved_segments', 'rsvd_segment_count', '', '', False, ''),
            ('num_overprovided_segments', 'overprov_segment_count', '', '', False, ''),
            ('num_free_segments', 'free_segment_count', '', '', False, ''),
            ('node_segments', 'cur_node_segno', '', '', False, 'Where nodes are written: of directories, of files, others.'),
            ('node_blocks', 'cur_node_blkoff', '', '', False, 'The next free block of each.'),
            ('data_segments', 'cur_data_segno', '', '', False, 'Where content is written.'),
            ('data_blocks', 'cur_data_blkoff', '', '', False, ''),
            ('flags', 'ckpt_flags', '', 'f2fs_checkpoint.flags', False, ''),
            ('num_blocks', 'cp_pack_total_block_count', '', '', False, 'Blocks of this checkpoint.'),
            ('summary_start', 'cp_pack_start_sum', '', '', False, 'The block of it at which summaries begin.'),
            ('num_nodes', 'valid_node_count', '', '', False, ''),
            ('num_inodes', 'valid_inode_count', '', '', False, ''),
            ('next_node', 'next_free_nid', '', '', False, ''),
            ('sit_bitmap_size', 'sit_ver_bitmap_bytesize', '', '', False, 'Bytes.'),
            ('nat_bitmap_size', 'nat_ver_bitmap_bytesize', '', '', False, 'Bytes.'),
            ('checksum_offset', 'checksum_offset', '', '', False, "Byte at which a CRC-32 of the rest of the block lies, made as the superblock's."),
            ('elapsed', 'elapsed_time', '', '', False, ''),
            ('allocation', 'alloc_type', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'f2fs_checkpoint.checksum': {
        'class': 'F2fsCheckpoint.Checksum',
        'orig_id': '',
        'doc': 'A checksum, at the byte that the checkpoint says.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_checkpoint',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('value', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'f2fs_checkpoint.nat_entry': {
        'class': 'F2fsCheckpoint.NatEntry',
        'orig_id': 'f2fs_nat_entry',
        'doc': 'Where a node lies.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_nat_entry',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('version', 'version', '', '', False, ''),
            ('inode', 'ino', '', '', False, ''),
            ('block', 'block_addr', '', '', False, '0 for no node.'),
        ),
        'instances': (
        ),
    },
    'f2fs_checkpoint.journal_head': {
        'class': 'F2fsCheckpoint.JournalHead',
        'orig_id': 'f2fs_journal',
        'doc': 'What a journal of the node table begins with.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_journal',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_entries', 'n_nats', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'f2fs_checkpoint.journal_entry': {
        'class': 'F2fsCheckpoint.JournalEntry',
        'orig_id': 'nat_journal_entry',
        'doc': 'An entry of that journal.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 nat_journal_entry',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('node', 'nid', '', '', False, ''),
            ('version', 'version', '', '', False, ''),
            ('inode', 'ino', '', '', False, ''),
            ('block', 'block_addr', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'f2fs_checkpoint.flags': {
        1: ('unmounted', 'CP_UMOUNT_FLAG', ''),
        2: ('orphans', 'CP_ORPHAN_PRESENT_FLAG', ''),
        4: ('compact_summaries', 'CP_COMPACT_SUM_FLAG', ''),
        8: ('error', 'CP_ERROR_FLAG', ''),
        16: ('needs_check', 'CP_FSCK_FLAG', ''),
        32: ('fast_boot', 'CP_FASTBOOT_FLAG', ''),
        64: ('checksum_recovery', 'CP_CRC_RECOVERY_FLAG', ''),
        128: ('nat_bits', 'CP_NAT_BITS_FLAG', ''),
        256: ('trimmed', 'CP_TRIMMED_FLAG', ''),
        512: ('no_checksum_recovery', 'CP_NOCRC_RECOVERY_FLAG', ''),
        1024: ('large_nat_bitmap', 'CP_LARGE_NAT_BITMAP_FLAG', ''),
        2048: ('quotas_need_check', 'CP_QUOTA_NEED_FSCK_FLAG', ''),
        4096: ('disabled', 'CP_DISABLED_FLAG', ''),
        8192: ('disabled_quickly', 'CP_DISABLED_QUICK_FLAG', ''),
        16384: ('resizing', 'CP_RESIZEFS_FLAG', ''),
    },
}
