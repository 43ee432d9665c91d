# Made by scripts/build_parsers.py from specs/jfs_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Inodes of JFS, and their map."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'jfs_inode': {
        'class': 'JfsInode',
        'orig_id': '',
        'doc': 'An inode has 512 bytes, and 32 of them lie together. Which ones are where stands in allocation groups of 4096 inodes, which are pages of a file: its first page is `map_control`, group N is page N + 1. Of inodes of the aggregate, the first 32 lie at byte 45056; number 16 is that file for the file set. Inode 2 of the file set is its root.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dinode.h?h=v6.1',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('inode', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'jfs_inode.inode': {
        'class': 'JfsInode.Inode',
        'orig_id': 'dinode',
        'doc': 'An inode.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dinode.h?h=v6.1 dinode',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('stamp', 'di_inostamp', '', '', False, 'The same for all inodes that belong to one file set.'),
            ('file_set', 'di_fileset', '', '', False, 'The aggregate inode that is the map of its file set; 1 for those of the aggregate.'),
            ('number', 'di_number', '', '', False, ''),
            ('generation', 'di_gen', '', '', False, ''),
            ('inodes_len_and_high', 'di_ixpxd.len_addr', '', '', False, 'The 32 inodes of which it is one. Bits 0 to 23 are the length, the others bits 32 to 39 of the address.'),
            ('inodes_low', 'di_ixpxd.addr2', '', '', False, ''),
            ('size', 'di_size', '', '', False, 'Bytes.'),
            ('num_blocks', 'di_nblocks', '', '', False, 'Blocks that are allocated.'),
            ('num_links', 'di_nlink', '', '', False, '0 if it is free.'),
            ('uid', 'di_uid', '', '', False, ''),
            ('gid', 'di_gid', '', '', False, ''),
            ('mode', 'di_mode', '', 'jfs_inode.flags', False, 'Bits 0 to 15 are the usual ones, the others as in `flags`.'),
            ('accessed', 'di_atime.tv_sec', '', '', False, 'Seconds since 1970.'),
            ('accessed_ns', 'di_atime.tv_nsec', '', '', False, ''),
            ('changed', 'di_ctime.tv_sec', '', '', False, ''),
            ('changed_ns', 'di_ctime.tv_nsec', '', '', False, ''),
            ('modified', 'di_mtime.tv_sec', '', '', False, ''),
            ('modified_ns', 'di_mtime.tv_nsec', '', '', False, ''),
            ('created', 'di_otime.tv_sec', '', '', False, ''),
            ('created_ns', 'di_otime.tv_nsec', '', '', False, ''),
            ('access_list', 'di_acl', '', '', False, 'As `data_place`; of OS/2.'),
            ('attributes', 'di_ea', '', '', False, 'As `data_place`, extended attributes.'),
            ('next_index', 'di_next_index', '', '', False, 'Of a directory, the number that the next entry gets.'),
            ('access_list_kind', 'di_acltype', '', '', False, ''),
            ('table', 'di_dirtable', '', '', False, 'Of a directory the first of its `jfs_directory.index`, or as `jfs_extent.root` where they lie outside.'),
            ('tree', 'di_btroot', '', '', False, 'Of a directory the root of its tree, as `jfs_directory.root`; else as `jfs_extent.root`, or `inline`.'),
        ),
        'instances': (
            ('inodes_length', 'In blocks.'),
            ('inodes_address', 'Their first block.'),
            ('permissions', 'Kind and permissions, as in st_mode.'),
        ),
    },
    'jfs_inode.inline': {
        'class': 'JfsInode.Inline',
        'orig_id': 'dinode',
        'doc': 'What an inode without a tree has in its place.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dinode.h?h=v6.1 dinode',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('unused', 'unused', '', '', False, ''),
            ('data', '_dxd', '', '', False, 'As `data_place`.'),
            ('target', '_fastsymlink', '', '', False, "The target of a symlink; a device's number. Targets go on in `attributes`."),
            ('attributes', '_inlineea', '', '', False, 'Extended attributes, where `data_place` says so.'),
        ),
        'instances': (
        ),
    },
    'jfs_inode.device': {
        'class': 'JfsInode.Device',
        'orig_id': 'dinode',
        'doc': 'The start of `inline.target` of a device node.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dinode.h?h=v6.1 _rdev',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('device', '_rdev', '', '', False, 'As Linux encodes it, bits 8 to 19 the major number, the others the minor one.'),
        ),
        'instances': (
        ),
    },
    'jfs_inode.data_place': {
        'class': 'JfsInode.DataPlace',
        'orig_id': 'dxd_t',
        'doc': 'Where data lies that belongs to an inode.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_types.h?h=v6.1 dxd_t',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('flags', 'flag', '', 'jfs_inode.data_flags', False, ''),
            ('reserved', 'rsrvd', '', '', False, ''),
            ('size', 'size', '', '', False, 'Bytes.'),
            ('len_and_high', 'loc.len_addr', '', '', False, 'Bits 0 to 23 are the length, the others bits 32 to 39 of the address.'),
            ('low', 'loc.addr2', '', '', False, ''),
        ),
        'instances': (
            ('length', 'In blocks.'),
            ('address', 'Its first block.'),
        ),
    },
    'jfs_inode.map_control': {
        'class': 'JfsInode.MapControl',
        'orig_id': 'dinomap_disk',
        'doc': 'The first page of the file of allocation groups.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_imap.h?h=v6.1 dinomap_disk',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('first_free_group', 'in_freeiag', '', '', False, ''),
            ('num_groups', 'in_nextiag', '', '', False, ''),
            ('num_inodes', 'in_numinos', '', '', False, 'Inodes for which there is room.'),
            ('num_free_inodes', 'in_numfree', '', '', False, ''),
            ('num_inodes_blocks', 'in_nbperiext', '', '', False, 'Blocks of 32 inodes.'),
            ('log2_inodes_blocks', 'in_l2nbperiext', '', '', False, ''),
            ('device_block', 'in_diskblock', '', '', False, ''),
            ('most_groups', 'in_maxag', '', '', False, ''),
            ('padding', 'pad', '', '', False, ''),
            ('of_groups', 'in_agctl', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'jfs_inode.group': {
        'class': 'JfsInode.Group',
        'orig_id': 'iag',
        'doc': 'An allocation group: the places of 4096 inodes.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_imap.h?h=v6.1 iag',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('start', 'agstart', '', '', False, 'First block of the part of the volume to which it belongs.'),
            ('number', 'iagnum', '', '', False, ''),
            ('next_with_free', 'inofreefwd', '', '', False, ''),
            ('previous_with_free', 'inofreeback', '', '', False, ''),
            ('next_with_room', 'extfreefwd', '', '', False, ''),
            ('previous_with_room', 'extfreeback', '', '', False, ''),
            ('next_free', 'iagfree', '', '', False, ''),
            ('full_words', 'inosmap', '', '', False, 'A bit for each 32 inodes that are not there or all in use.'),
            ('placed_words', 'extsmap', '', '', False, 'A bit for each 32 inodes that are there.'),
            ('num_free', 'nfreeinos', '', '', False, ''),
            ('num_rooms', 'nfreeexts', '', '', False, ''),
            ('padding', 'pad', '', '', False, ''),
            ('used', 'wmap', '', '', False, 'A bit for each inode in use, the highest first.'),
            ('used_committed', 'pmap', '', '', False, 'The same after the last transaction.'),
            ('places', 'inoext', '', '', False, 'As `place`, of each 32 inodes.'),
        ),
        'instances': (
        ),
    },
    'jfs_inode.place': {
        'class': 'JfsInode.Place',
        'orig_id': 'pxd_t',
        'doc': 'Where blocks lie.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_types.h?h=v6.1 pxd_t',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_and_high', 'len_addr', '', '', False, 'Bits 0 to 23 are the length, the others bits 32 to 39 of the address.'),
            ('low', 'addr2', '', '', False, ''),
        ),
        'instances': (
            ('length', 'In blocks.'),
            ('address', 'The first block; 0 where there are none.'),
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'jfs_inode.flags': {
        65536: ('journalled', 'IFJOURNAL', ''),
        131072: ('sparse', 'ISPARSE', ''),
        262144: ('attributes_fit', 'INLINEEA', ''),
        524288: ('noatime', 'JFS_NOATIME_FL', ''),
        1048576: ('dirsync', 'JFS_DIRSYNC_FL', ''),
        2097152: ('sync', 'JFS_SYNC_FL', ''),
        4194304: ('secure_removal', 'JFS_SECRM_FL', ''),
        8388608: ('undelete', 'JFS_UNRM_FL', ''),
        16777216: ('append_only', 'JFS_APPEND_FL', ''),
        33554432: ('immutable', 'JFS_IMMUTABLE_FL', ''),
        67108864: ('hidden', 'IHIDDEN', ''),
        134217728: ('system', 'ISYSTEM', ''),
        536870912: ('directory', 'IDIRECTORY', ''),
        1073741824: ('archive', 'IARCHIVE', ''),
        2147483648: ('long_name', 'INEWNAME', ''),
    },
    'jfs_inode.data_flags': {
        128: ('index', 'DXD_INDEX', ''),
        64: ('inside', 'DXD_INLINE', 'In the inode.'),
        32: ('extent', 'DXD_EXTENT', 'In the blocks that are named.'),
        16: ('file', 'DXD_FILE', ''),
        8: ('corrupt', 'DXD_CORRUPT', ''),
    },
}
