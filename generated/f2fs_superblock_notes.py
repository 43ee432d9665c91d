# Made by scripts/build_parsers.py from specs/f2fs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Superblock of F2FS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'f2fs_superblock': {
        'class': 'F2fsSuperblock',
        'orig_id': 'f2fs_super_block',
        'doc': 'At byte 1024 of the first two blocks. Blocks have 4096 bytes, and are counted from the start of the first device. Segments have 512 of them.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_super_block',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'magic', '', '', False, '0xf2f52010.'),
            ('major_version', 'major_ver', '', '', False, ''),
            ('minor_version', 'minor_ver', '', '', False, ''),
            ('log2_sector_size', 'log_sectorsize', '', '', False, ''),
            ('log2_sectors_per_block', 'log_sectors_per_block', '', '', False, ''),
            ('log2_block_size', 'log_blocksize', '', '', False, ''),
            ('log2_blocks_per_segment', 'log_blocks_per_seg', '', '', False, ''),
            ('segments_per_section', 'segs_per_sec', '', '', False, ''),
            ('sections_per_zone', 'secs_per_zone', '', '', False, ''),
            ('checksum_offset', 'checksum_offset', '', '', False, 'Byte of the superblock, with the feature `superblock_checksum`.'),
            ('num_blocks', 'block_count', '', '', False, ''),
            ('num_sections', 'section_count', '', '', False, ''),
            ('num_segments', 'segment_count', '', '', False, ''),
            ('num_checkpoint_segments', 'segment_count_ckpt', '', '', False, ''),
            ('num_sit_segments', 'segment_count_sit', '', '', False, ''),
            ('num_nat_segments', 'segment_count_nat', '', '', False, ''),
            ('num_summary_segments', 'segment_count_ssa', '', '', False, ''),
            ('num_main_segments', 'segment_count_main', '', '', False, ''),
            ('first_block', 'segment0_blkaddr', '', '', False, ''),
            ('checkpoint_block', 'cp_blkaddr', '', '', False, 'The first of two segments, one for each checkpoint.'),
            ('sit_block', 'sit_blkaddr', '', '', False, 'What is used of each segment.'),
            ('nat_block', 'nat_blkaddr', '', '', False, 'Where each node lies.'),
            ('summary_block', 'ssa_blkaddr', '', '', False, 'Which nodes blocks belong to.'),
            ('main_block', 'main_blkaddr', '', '', False, 'Nodes and content.'),
            ('root_inode', 'root_ino', '', '', False, ''),
            ('node_inode', 'node_ino', '', '', False, ''),
            ('meta_inode', 'meta_ino', '', '', False, ''),
            ('uuid', 'uuid', '', '', False, ''),
            ('label', 'volume_name', '', '', False, 'UTF-16, ended by a zero unless it is full.'),
            ('num_extensions', 'extension_count', '', '', False, ''),
            ('extensions', 'extension_list', '', '', False, 'Ends of names of files that are written rarely, or often.'),
            ('num_bitmap_blocks', 'cp_payload', '', '', False, 'Further blocks of a checkpoint for bitmaps.'),
            ('version', 'version', '', '', False, 'The Linux that mounted it last.'),
            ('first_version', 'init_version', '', '', False, ''),
            ('features', 'feature', '', 'f2fs_superblock.features', False, ''),
            ('encryption_level', 'encryption_level', '', '', False, ''),
            ('encryption_salt', 'encrypt_pw_salt', '', '', False, ''),
            ('devices', 'devs', '', '', False, 'Eight of `device`.'),
            ('quota_inodes', 'qf_ino', '', '', False, ''),
            ('num_hot_extensions', 'hot_ext_count', '', '', False, ''),
            ('encoding', 's_encoding', '', '', False, '1 for UTF-8 of Unicode 12.1.'),
            ('encoding_flags', 's_encoding_flags', '', '', False, ''),
            ('stop_reasons', 's_stop_reason', '', '', False, ''),
            ('errors', 's_errors', '', '', False, ''),
            ('reserved', 'reserved', '', '', False, ''),
            ('checksum', 'crc', '', '', False, 'CRC-32, not inverted, begun with the magic, of what is before.'),
        ),
        'instances': (
        ),
    },
    'f2fs_superblock.device': {
        'class': 'F2fsSuperblock.Device',
        'orig_id': 'f2fs_device',
        'doc': 'A device of a file system on several.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_device',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('path', 'path', '', '', False, ''),
            ('num_segments', 'total_segments', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'f2fs_superblock.features': {
        1: ('encryption', 'F2FS_FEATURE_ENCRYPT', ''),
        2: ('zoned', 'F2FS_FEATURE_BLKZONED', ''),
        4: ('atomic_writes', 'F2FS_FEATURE_ATOMIC_WRITE', ''),
        8: ('extra_attributes', 'F2FS_FEATURE_EXTRA_ATTR', ''),
        16: ('project_quotas', 'F2FS_FEATURE_PRJQUOTA', ''),
        32: ('inode_checksums', 'F2FS_FEATURE_INODE_CHKSUM', ''),
        64: ('flexible_inline_attributes', 'F2FS_FEATURE_FLEXIBLE_INLINE_XATTR', ''),
        128: ('quota_inodes', 'F2FS_FEATURE_QUOTA_INO', ''),
        256: ('creation_times', 'F2FS_FEATURE_INODE_CRTIME', ''),
        512: ('lost_and_found', 'F2FS_FEATURE_LOST_FOUND', ''),
        1024: ('verity', 'F2FS_FEATURE_VERITY', ''),
        2048: ('superblock_checksum', 'F2FS_FEATURE_SB_CHKSUM', ''),
        4096: ('casefold', 'F2FS_FEATURE_CASEFOLD', ''),
        8192: ('compression', 'F2FS_FEATURE_COMPRESSION', ''),
        16384: ('read_only', 'F2FS_FEATURE_RO', ''),
        32768: ('device_aliases', 'F2FS_FEATURE_DEVICE_ALIAS', ''),
        65536: ('packed_summaries', 'F2FS_FEATURE_PACKED_SSA', ''),
    },
}
