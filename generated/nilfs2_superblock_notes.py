# Made by scripts/build_parsers.py from specs/nilfs2_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Superblock of NILFS2."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'nilfs2_superblock': {
        'class': 'Nilfs2Superblock',
        'orig_id': 'nilfs_super_block',
        'doc': 'At byte 1024, and once more in the last whole block of 4096 bytes of the volume. It says where one of the latest logs begins; newer ones are found from there.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_super_block',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('revision', 's_rev_level', '', '', False, '2.'),
            ('minor_revision', 's_minor_rev_level', '', '', False, ''),
            ('magic', 's_magic', '', '', True, ''),
            ('len_superblock', 's_bytes', '', '', False, 'Bytes that the checksum covers.'),
            ('flags', 's_flags', '', '', False, 'Not used.'),
            ('checksum_seed', 's_crc_seed', '', '', False, 'What all checksums of the file system begin with.'),
            ('checksum', 's_sum', '', '', False, 'CRC-32, not inverted, of the superblock with zeros here.'),
            ('log2_block_size', 's_log_block_size', '', '', False, 'Less 10.'),
            ('num_segments', 's_nsegments', '', '', False, ''),
            ('device_size', 's_dev_size', '', '', False, 'Bytes.'),
            ('first_data_block', 's_first_data_block', '', '', False, 'Where the first segment begins, which is shorter than the others.'),
            ('num_blocks_per_segment', 's_blocks_per_segment', '', '', False, ''),
            ('reserved_percentage', 's_r_segments_percentage', '', '', False, 'Of the segments, for the cleaner.'),
            ('last_checkpoint', 's_last_cno', '', '', False, 'Number of the checkpoint that the last log holds.'),
            ('last_log', 's_last_pseg', '', '', False, 'Block at which that log begins.'),
            ('last_sequence', 's_last_seq', '', '', False, 'Sequence number of its segment.'),
            ('num_free_blocks', 's_free_blocks_count', '', '', False, ''),
            ('created', 's_ctime', '', '', False, 'Seconds since 1970.'),
            ('mounted', 's_mtime', '', '', False, ''),
            ('written', 's_wtime', '', '', False, ''),
            ('num_mounts', 's_mnt_count', '', '', False, ''),
            ('most_mounts', 's_max_mnt_count', '', '', False, ''),
            ('state', 's_state', '', 'nilfs2_superblock.states', False, ''),
            ('errors', 's_errors', '', '', False, 'What Linux is to do where it finds damage.'),
            ('checked', 's_lastcheck', '', '', False, ''),
            ('check_interval', 's_checkinterval', '', '', False, 'Seconds.'),
            ('creator', 's_creator_os', '', '', False, '0 for Linux.'),
            ('reserved_uid', 's_def_resuid', '', '', False, 'Who may use reserved blocks.'),
            ('reserved_gid', 's_def_resgid', '', '', False, ''),
            ('first_inode', 's_first_ino', '', '', False, 'The first that is not reserved.'),
            ('inode_size', 's_inode_size', '', '', False, 'Bytes, as the three sizes that follow.'),
            ('translation_entry_size', 's_dat_entry_size', '', '', False, ''),
            ('checkpoint_size', 's_checkpoint_size', '', '', False, ''),
            ('segment_usage_size', 's_segment_usage_size', '', '', False, ''),
            ('uuid', 's_uuid', '', '', False, ''),
            ('label', 's_volume_name', '', '', False, 'Ends with a NUL where it is shorter.'),
            ('commit_interval', 's_c_interval', '', '', False, "Seconds between checkpoints; 0 for the kernel's own."),
            ('most_dirty_blocks', 's_c_block_max', '', '', False, "Blocks after which one is made; 0 for the kernel's own."),
            ('compatible_features', 's_feature_compat', '', '', False, 'None is in use.'),
            ('read_only_features', 's_feature_compat_ro', '', 'nilfs2_superblock.read_only_features', False, ''),
            ('incompatible_features', 's_feature_incompat', '', '', False, 'None is in use.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'nilfs2_superblock.states': {
        1: ('valid', 'NILFS_VALID_FS', 'It was unmounted.'),
        2: ('errors', 'NILFS_ERROR_FS', ''),
        4: ('resize', 'NILFS_RESIZE_FS', 'A change of its size was not completed.'),
    },
    'nilfs2_superblock.read_only_features': {
        1: ('block_count', 'NILFS_FEATURE_COMPAT_RO_BLOCK_COUNT', 'Checkpoints count their blocks.'),
    },
}
