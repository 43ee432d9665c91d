# Made by scripts/build_parsers.py from specs/nilfs2_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Inodes and block maps of NILFS2."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'nilfs2_inode': {
        'class': 'Nilfs2Inode',
        'orig_id': '',
        'doc': "An inode says where its blocks are: six numbers, or the root of a B-tree. Numbers are virtual, and one file translates them to blocks of the volume; that file's own are blocks of the volume.",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12',
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
    'nilfs2_inode.inode': {
        'class': 'Nilfs2Inode.Inode',
        'orig_id': 'nilfs_inode',
        'doc': 'An inode; in the inode file, in checkpoints and in super roots.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_inode',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_sectors', 'i_blocks', '', '', False, 'Of 512 bytes.'),
            ('size', 'i_size', '', '', False, 'Bytes.'),
            ('changed', 'i_ctime', '', '', False, 'Seconds since 1970.'),
            ('modified', 'i_mtime', '', '', False, ''),
            ('changed_ns', 'i_ctime_nsec', '', '', False, ''),
            ('modified_ns', 'i_mtime_nsec', '', '', False, ''),
            ('uid', 'i_uid', '', '', False, ''),
            ('gid', 'i_gid', '', '', False, ''),
            ('mode', 'i_mode', '', '', False, ''),
            ('num_links', 'i_links_count', '', '', False, ''),
            ('flags', 'i_flags', '', 'nilfs2_inode.inode_flags', False, ''),
            ('block_map', 'i_bmap', '', '', False, 'A `direct` or a `root`, told apart by the first byte; of devices a `device`.'),
            ('attributes', 'i_xattr', '', '', False, 'Not used: there are no extended attributes.'),
            ('generation', 'i_generation', '', '', False, ''),
            ('padding', 'i_pad', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'nilfs2_inode.device': {
        'class': 'Nilfs2Inode.Device',
        'orig_id': 'i_device_code',
        'doc': 'What the block map of a device node is.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 i_device_code',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('number', 'i_device_code', '', '', False, 'Minor in bits 0 to 7 and 20 to 31, major in bits 8 to 19.'),
        ),
        'instances': (
        ),
    },
    'nilfs2_inode.direct': {
        'class': 'Nilfs2Inode.Direct',
        'orig_id': 'nilfs_direct_node',
        'doc': 'A block map without a tree.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_direct_node',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('flags', 'dn_flags', '', 'nilfs2_inode.map_flags', False, ''),
            ('padding', 'pad', '', '', False, ''),
            ('pointers', 'dptrs', '', '', False, 'Of blocks 0 to 5 of the file; 0 for a hole.'),
        ),
        'instances': (
        ),
    },
    'nilfs2_inode.root': {
        'class': 'Nilfs2Inode.Root',
        'orig_id': 'nilfs_btree_node',
        'doc': 'The root of a B-tree, in an inode.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12 nilfs_btree_node',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('flags', 'bn_flags', '', 'nilfs2_inode.map_flags', False, ''),
            ('level', 'bn_level', '', '', False, '1 where its pointers are those of content.'),
            ('num_children', 'bn_nchildren', '', '', False, ''),
            ('padding', 'bn_pad', '', '', False, ''),
            ('keys', 'dkeys', '', '', False, 'For each child the first block of the file below it.'),
            ('pointers', 'dptrs', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'nilfs2_inode.node': {
        'class': 'Nilfs2Inode.Node',
        'orig_id': 'nilfs_btree_node',
        'doc': 'The head of another node, which fills a block. Keys follow, in half of what is left, then pointers.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/nilfs2/btree.h?h=v6.12 nilfs_btree_node',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('flags', 'bn_flags', '', '', False, ''),
            ('level', 'bn_level', '', '', False, ''),
            ('num_children', 'bn_nchildren', '', '', False, ''),
            ('padding', 'bn_pad', '', '', False, ''),
            ('more_padding', 'NILFS_BTREE_NODE_EXTRA_PAD_SIZE', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'nilfs2_inode.map_word': {
        'class': 'Nilfs2Inode.MapWord',
        'orig_id': 'dkeys',
        'doc': 'A key or a pointer.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/nilfs2/btree.c?h=v6.12 dkeys',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('value', 'dkeys', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'nilfs2_inode.map_flags': {
        1: ('tree', 'NILFS_BMAP_LARGE', 'It is a `root`, not a `direct`.'),
    },
    'nilfs2_inode.inode_flags': {
        1: ('secure_deletion', 'FS_SECRM_FL', ''),
        2: ('undelete', 'FS_UNRM_FL', ''),
        4: ('compressed', 'FS_COMPR_FL', ''),
        8: ('sync', 'FS_SYNC_FL', ''),
        16: ('immutable', 'FS_IMMUTABLE_FL', ''),
        32: ('append', 'FS_APPEND_FL', ''),
        64: ('nodump', 'FS_NODUMP_FL', ''),
        128: ('noatime', 'FS_NOATIME_FL', ''),
        32768: ('notail', 'FS_NOTAIL_FL', ''),
        65536: ('directory_sync', 'FS_DIRSYNC_FL', ''),
    },
}
