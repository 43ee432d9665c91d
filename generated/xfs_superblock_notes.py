# Made by scripts/build_parsers.py from specs/xfs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Superblock of XFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'xfs_superblock': {
        'class': 'XfsSuperblock',
        'orig_id': 'xfs_dsb',
        'doc': 'The first sector of the first allocation group; every other group begins with a copy. Version 5 of the format uses all of it, version 4 the first 208 bytes.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Allocation Groups, Superblocks)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'sb_magicnum', '', '', True, ''),
            ('block_size', 'sb_blocksize', '', '', False, 'Bytes, 512 to 65536.'),
            ('num_blocks', 'sb_dblocks', '', '', False, 'Blocks for data and metadata.'),
            ('num_realtime_blocks', 'sb_rblocks', '', '', False, 'Blocks of the real-time device; zero if there is none.'),
            ('num_realtime_extents', 'sb_rextents', '', '', False, ''),
            ('uuid', 'sb_uuid', '', '', False, "What tools show as the file system's identity."),
            ('log_block', 'sb_logstart', '', '', False, 'File-system block at which the log begins; zero if it lies on another device.'),
            ('root_inode', 'sb_rootino', '', '', False, ''),
            ('realtime_bitmap_inode', 'sb_rbmino', '', '', False, ''),
            ('realtime_summary_inode', 'sb_rsumino', '', '', False, ''),
            ('realtime_extent_size', 'sb_rextsize', '', '', False, 'Blocks.'),
            ('num_group_blocks', 'sb_agblocks', '', '', False, 'Blocks of each allocation group but the last, which may be shorter.'),
            ('num_groups', 'sb_agcount', '', '', False, ''),
            ('num_realtime_bitmap_blocks', 'sb_rbmblocks', '', '', False, ''),
            ('num_log_blocks', 'sb_logblocks', '', '', False, ''),
            ('version_flags', 'sb_versionnum', '', 'xfs_superblock.version_flag', False, 'The version in the lower 4 bits; above them a bit mask, see enum `version_flag`.'),
            ('sector_size', 'sb_sectsize', '', '', False, 'Bytes, 512 to 32768.'),
            ('inode_size', 'sb_inodesize', '', '', False, 'Bytes, 256 to 2048.'),
            ('num_inodes_per_block', 'sb_inopblock', '', '', False, ''),
            ('label', 'sb_fname', '', '', False, 'Filled up with NUL.'),
            ('log2_block_size', 'sb_blocklog', '', '', False, ''),
            ('log2_sector_size', 'sb_sectlog', '', '', False, ''),
            ('log2_inode_size', 'sb_inodelog', '', '', False, ''),
            ('log2_inodes_per_block', 'sb_inopblog', '', '', False, ''),
            ('log2_group_blocks', 'sb_agblklog', '', '', False, 'Rounded up; block and inode numbers have the group above so many bits.'),
            ('log2_realtime_extents', 'sb_rextslog', '', '', False, ''),
            ('in_progress', 'sb_inprogress', '', '', False, 'Not zero while mkfs.xfs or xfs_copy has not finished.'),
            ('max_inode_percent', 'sb_imax_pct', '', '', False, ''),
            ('num_inodes', 'sb_icount', '', '', False, 'Allocated ones, in use or not.'),
            ('num_free_inodes', 'sb_ifree', '', '', False, ''),
            ('num_free_blocks', 'sb_fdblocks', '', '', False, ''),
            ('num_free_realtime_extents', 'sb_frextents', '', '', False, ''),
            ('user_quota_inode', 'sb_uquotino', '', '', False, ''),
            ('group_quota_inode', 'sb_gquotino', '', '', False, ''),
            ('quota_flags', 'sb_qflags', '', '', False, ''),
            ('flags', 'sb_flags', '', '', False, ''),
            ('shared_version', 'sb_shared_vn', '', '', False, ''),
            ('inode_alignment', 'sb_inoalignmt', '', '', False, 'Blocks.'),
            ('stripe_unit', 'sb_unit', '', '', False, 'Blocks.'),
            ('stripe_width', 'sb_width', '', '', False, 'Blocks.'),
            ('log2_directory_blocks', 'sb_dirblklog', '', '', False, 'Blocks of a directory are larger by so many powers of two.'),
            ('log2_log_sector_size', 'sb_logsectlog', '', '', False, ''),
            ('log_sector_size', 'sb_logsectsize', '', '', False, 'Bytes; zero stands for 512.'),
            ('log_stripe_unit', 'sb_logsunit', '', '', False, 'Bytes; records of the log are padded to it.'),
            ('features_2', 'sb_features2', '', 'xfs_superblock.feature_2', False, 'Bit mask, see enum `feature_2`.'),
            ('misplaced_features_2', 'sb_bad_features2', '', '', False, 'The same mask again, from when compilers disagreed where the field lies.'),
            ('compatible_features', 'sb_features_compat', '', '', False, 'None is defined.'),
            ('read_only_features', 'sb_features_ro_compat', '', 'xfs_superblock.read_only', False, 'Bit mask, see enum `read_only`.'),
            ('incompatible_features', 'sb_features_incompat', '', 'xfs_superblock.incompatible', False, 'Bit mask, see enum `incompatible`.'),
            ('log_incompatible_features', 'sb_features_log_incompat', '', 'xfs_superblock.log_incompatible', False, 'Bit mask, see enum `log_incompatible`.'),
            ('checksum', 'sb_crc', '', '', False, 'Little-endian CRC-32C of the sector with zero in this place.'),
            ('sparse_inode_alignment', 'sb_spino_align', '', '', False, 'Blocks.'),
            ('project_quota_inode', 'sb_pquotino', '', '', False, ''),
            ('sequence', 'sb_lsn', '', '', False, 'Place in the log of the last change.'),
            ('metadata_uuid', 'sb_meta_uuid', '', '', False, 'What metadata carries as its identity where the flag `metadata_uuid` is set, since `uuid` was changed.'),
            ('metadata_directory_inode', 'sb_metadirino', '', '', False, 'With the flag `metadata_directory`, as the next four.'),
            ('num_realtime_groups', 'sb_rgcount', '', '', False, ''),
            ('num_realtime_group_extents', 'sb_rgextents', '', '', False, ''),
            ('log2_realtime_group_blocks', 'sb_rgblklog', '', '', False, ''),
            ('padding', 'sb_pad', '', '', False, ''),
            ('realtime_block', 'sb_rtstart', '', '', False, 'Where the real-time part begins if it lies on the same device.'),
            ('num_reserved_realtime_blocks', 'sb_rtreserved', '', '', False, ''),
        ),
        'instances': (
            ('version', ''),
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'xfs_superblock.version_flag': {
        16: ('attributes', 'XFS_SB_VERSION_ATTRBIT', ''),
        32: ('wide_links', 'XFS_SB_VERSION_NLINKBIT', ''),
        64: ('quota', 'XFS_SB_VERSION_QUOTABIT', ''),
        128: ('inode_alignment', 'XFS_SB_VERSION_ALIGNBIT', ''),
        256: ('stripes', 'XFS_SB_VERSION_DALIGNBIT', ''),
        512: ('shared', 'XFS_SB_VERSION_SHAREDBIT', ''),
        1024: ('log_2', 'XFS_SB_VERSION_LOGV2BIT', ''),
        2048: ('sectors', 'XFS_SB_VERSION_SECTORBIT', ''),
        4096: ('unwritten_extents', 'XFS_SB_VERSION_EXTFLGBIT', ''),
        8192: ('directories_2', 'XFS_SB_VERSION_DIRV2BIT', ''),
        16384: ('ascii_case_folding', 'XFS_SB_VERSION_BORGBIT', ''),
        32768: ('more_features', 'XFS_SB_VERSION_MOREBITSBIT', ''),
    },
    'xfs_superblock.feature_2': {
        2: ('lazy_counters', 'XFS_SB_VERSION2_LAZYSBCOUNTBIT', ''),
        8: ('attributes_2', 'XFS_SB_VERSION2_ATTR2BIT', ''),
        16: ('parent_pointers', 'XFS_SB_VERSION2_PARENTBIT', ''),
        128: ('wide_projects', 'XFS_SB_VERSION2_PROJID32BIT', ''),
        256: ('checksums', 'XFS_SB_VERSION2_CRCBIT', ''),
        512: ('file_types', 'XFS_SB_VERSION2_FTYPE', ''),
    },
    'xfs_superblock.read_only': {
        1: ('free_inode_btree', 'XFS_SB_FEAT_RO_COMPAT_FINOBT', ''),
        2: ('reverse_map', 'XFS_SB_FEAT_RO_COMPAT_RMAPBT', ''),
        4: ('shared_blocks', 'XFS_SB_FEAT_RO_COMPAT_REFLINK', ''),
        8: ('inode_btree_counters', 'XFS_SB_FEAT_RO_COMPAT_INOBTCNT', ''),
    },
    'xfs_superblock.incompatible': {
        1: ('file_types', 'XFS_SB_FEAT_INCOMPAT_FTYPE', ''),
        2: ('sparse_inodes', 'XFS_SB_FEAT_INCOMPAT_SPINODES', ''),
        4: ('metadata_uuid', 'XFS_SB_FEAT_INCOMPAT_META_UUID', ''),
        8: ('big_times', 'XFS_SB_FEAT_INCOMPAT_BIGTIME', ''),
        16: ('needs_repair', 'XFS_SB_FEAT_INCOMPAT_NEEDSREPAIR', ''),
        32: ('many_extents', 'XFS_SB_FEAT_INCOMPAT_NREXT64', ''),
        64: ('exchange_range', 'XFS_SB_FEAT_INCOMPAT_EXCHRANGE', ''),
        128: ('parent_pointers', 'XFS_SB_FEAT_INCOMPAT_PARENT', ''),
        256: ('metadata_directory', 'XFS_SB_FEAT_INCOMPAT_METADIR', ''),
        512: ('zoned', 'XFS_SB_FEAT_INCOMPAT_ZONED', ''),
        1024: ('zone_gaps', 'XFS_SB_FEAT_INCOMPAT_ZONE_GAPS', ''),
    },
    'xfs_superblock.log_incompatible': {
        1: ('attributes', 'XFS_SB_FEAT_INCOMPAT_LOG_XATTRS', ''),
    },
}
