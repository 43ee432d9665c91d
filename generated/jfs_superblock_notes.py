# Made by scripts/build_parsers.py from specs/jfs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Superblock of JFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'jfs_superblock': {
        'class': 'JfsSuperblock',
        'orig_id': 'jfs_superblock',
        'doc': 'At byte 32768, and once more at byte 61440. JFS calls the file system an aggregate, which has inodes of its own: those of its maps, and of the one file set whose inodes are files. Places are counted in blocks from the start of the volume.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_superblock.h?h=v6.1 jfs_superblock',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 's_magic', '', '', True, ''),
            ('version', 's_version', '', '', False, '1; 2 where the log may be on another device.'),
            ('num_device_blocks', 's_size', '', '', False, 'Blocks of the device, see `log2_blocks_ratio`, less what is kept for the log and for fsck.'),
            ('block_size', 's_bsize', '', '', False, 'Bytes, from 512 to 4096.'),
            ('log2_block_size', 's_l2bsize', '', '', False, ''),
            ('log2_blocks_ratio', 's_l2bfactor', '', '', False, 'The logarithm of how many blocks of the device there are in a block.'),
            ('device_block_size', 's_pbsize', '', '', False, 'Bytes.'),
            ('log2_device_block_size', 's_l2pbsize', '', '', False, ''),
            ('padding', 'pad', '', '', False, ''),
            ('allocation_group_size', 's_agsize', '', '', False, 'In blocks.'),
            ('flags', 's_flag', '', 'jfs_superblock.flags', False, ''),
            ('state', 's_state', '', 'jfs_superblock.state', False, '0 if it was unmounted; see `state`.'),
            ('compression', 's_compress', '', '', False, 'More than 0 if files may be compressed.'),
            ('second_table_len_and_high', 's_ait2.len_addr', '', '', False, 'The copy of the first aggregate inodes. Bits 0 to 23 are its length, the others bits 32 to 39 of its address.'),
            ('second_table_low', 's_ait2.addr2', '', '', False, ''),
            ('second_map_len_and_high', 's_aim2.len_addr', '', '', False, 'The copy of the map of aggregate inodes; likewise.'),
            ('second_map_low', 's_aim2.addr2', '', '', False, ''),
            ('log_device', 's_logdev', '', '', False, 'The number that the device of the log had in the system that mounted it last.'),
            ('log_serial', 's_logserial', '', '', False, "As the log's when it was mounted."),
            ('log_len_and_high', 's_logpxd.len_addr', '', '', False, 'The log, where it is inside; likewise.'),
            ('log_low', 's_logpxd.addr2', '', '', False, ''),
            ('check_len_and_high', 's_fsckpxd.len_addr', '', '', False, 'Room for fsck; likewise.'),
            ('check_low', 's_fsckpxd.addr2', '', '', False, ''),
            ('updated', 's_time.tv_sec', '', '', False, 'Seconds since 1970.'),
            ('updated_ns', 's_time.tv_nsec', '', '', False, ''),
            ('num_check_log_blocks', 's_fsckloglen', '', '', False, 'Blocks of the room for fsck that are its log.'),
            ('check_log', 's_fscklog', '', '', False, 'Which half of that log is the newer one, 1 or 2; 0 if there is none.'),
            ('short_label', 's_fpack', '', '', False, 'What fits of the label; all of it in the first editions of OS/2.'),
            ('grown_size', 's_xsize', '', '', False, 'What `num_device_blocks` will be, while it is being extended.'),
            ('grown_check_len_and_high', 's_xfsckpxd.len_addr', '', '', False, ''),
            ('grown_check_low', 's_xfsckpxd.addr2', '', '', False, ''),
            ('grown_log_len_and_high', 's_xlogpxd.len_addr', '', '', False, ''),
            ('grown_log_low', 's_xlogpxd.addr2', '', '', False, ''),
            ('uuid', 's_uuid', '', '', False, ''),
            ('label', 's_label', '', '', False, 'Padded with NULs.'),
            ('log_uuid', 's_loguuid', '', '', False, 'Of the device that has the log, where it is not inside.'),
        ),
        'instances': (
            ('second_table_length', 'In blocks.'),
            ('second_table_address', 'Its first block.'),
            ('log_length', 'In blocks.'),
            ('log_address', 'Its first block.'),
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'jfs_superblock.flags': {
        1: ('unicode', 'JFS_UNICODE', ''),
        2: ('remount_on_errors', 'JFS_ERR_REMOUNT_RO', ''),
        4: ('continue_on_errors', 'JFS_ERR_CONTINUE', ''),
        8: ('panic_on_errors', 'JFS_ERR_PANIC', ''),
        16: ('user_quotas', 'JFS_USRQUOTA', ''),
        32: ('group_quotas', 'JFS_GRPQUOTA', ''),
        64: ('no_integrity', 'JFS_NOINTEGRITY', ''),
        128: ('discard', 'JFS_DISCARD', ''),
        256: ('group_commit', 'JFS_GROUPCOMMIT', ''),
        512: ('lazy_commit', 'JFS_LAZYCOMMIT', ''),
        1024: ('temporary', 'JFS_TMPFS', ''),
        2048: ('log_inside', 'JFS_INLINELOG', 'The log lies in the same volume.'),
        4096: ('log_moves', 'JFS_INLINEMOVE', ''),
        65536: ('bad_second_table', 'JFS_BAD_SAIT', 'The copies of the first aggregate inodes are not to be used.'),
        131072: ('sparse', 'JFS_SPARSE', ''),
        262144: ('size_limits', 'JFS_DASD_ENABLED', ''),
        524288: ('size_limits_unknown', 'JFS_DASD_PRIME', ''),
        1048576: ('big_endian', 'JFS_SWAP_BYTES', 'Written by a big-endian machine; numbers are little-endian even so.'),
        2097152: ('directory_index', 'JFS_DIR_INDEX', 'Entries of directories have numbers.'),
        268435456: ('linux', 'JFS_LINUX', ''),
        536870912: ('dfs', 'JFS_DFS', ''),
        1073741824: ('os2', 'JFS_OS2', 'Case does not matter in names.'),
        2147483648: ('aix', 'JFS_AIX', ''),
    },
    'jfs_superblock.state': {
        1: ('mounted', 'FM_MOUNT', ''),
        2: ('dirty', 'FM_DIRTY', 'fsck has to check it.'),
        4: ('log_failed', 'FM_LOGREDO', 'The log could not be replayed.'),
        8: ('extending', 'FM_EXTENDFS', ''),
    },
}
