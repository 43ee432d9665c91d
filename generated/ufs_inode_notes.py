# Made by scripts/build_parsers.py from specs/ufs_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Inodes of UFS1 and UFS2."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'ufs_inode': {
        'class': 'UfsInode',
        'orig_id': '',
        'doc': 'Each group has a table of them. Inode 2 is the root. Pointers are numbers of fragments, at which a block begins, or as many fragments of one as a file of less than 13 blocks needs at its end; 0 is a hole.',
        'doc_ref': 'https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dinode.h',
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
    'ufs_inode.ufs1': {
        'class': 'UfsInode.Ufs1',
        'orig_id': 'ufs1_dinode',
        'doc': 'An inode of UFS1.',
        'doc_ref': 'https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dinode.h struct ufs1_dinode',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('mode', 'di_mode', '', '', False, ''),
            ('num_links', 'di_nlink', '', '', False, ''),
            ('old_uid', 'di_u.oldids', '', '', False, 'Solaris, and BSD before 4.4. 0xffff of Solaris if it does not fit.'),
            ('old_gid', 'di_u.oldids', '', '', False, ''),
            ('size', 'di_size', '', '', False, 'Bytes.'),
            ('accessed', 'di_atime', '', '', False, 'Seconds since 1970.'),
            ('accessed_ns', 'di_atimensec', '', '', False, 'Nanoseconds; before 4.4BSD and of Solaris microseconds.'),
            ('modified', 'di_mtime', '', '', False, ''),
            ('modified_ns', 'di_mtimensec', '', '', False, ''),
            ('changed', 'di_ctime', '', '', False, ''),
            ('changed_ns', 'di_ctimensec', '', '', False, ''),
            ('pointers', 'di_db', '', '', False, 'As `map_32`; the target of a symlink; or first the number of a device.'),
            ('flags', 'di_flags', '', 'ufs_inode.flags', False, 'As chflags has them.'),
            ('num_sectors', 'di_blocks', '', '', False, 'Sectors that are allocated, of 512 bytes.'),
            ('generation', 'di_gen', '', '', False, ''),
            ('uid', 'di_uid', '', '', False, 'Of Solaris a shadow inode, which holds an ACL.'),
            ('gid', 'di_gid', '', '', False, 'Of Solaris the user.'),
            ('sun_gid', 'di_modrev', '', '', False, 'Of Solaris the group.'),
            ('spare', 'di_modrev', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ufs_inode.ufs2': {
        'class': 'UfsInode.Ufs2',
        'orig_id': 'ufs2_dinode',
        'doc': 'An inode of UFS2.',
        'doc_ref': 'https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dinode.h struct ufs2_dinode',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('mode', 'di_mode', '', '', False, ''),
            ('num_links', 'di_nlink', '', '', False, ''),
            ('uid', 'di_uid', '', '', False, ''),
            ('gid', 'di_gid', '', '', False, ''),
            ('block_size', 'di_blksize', '', '', False, ''),
            ('size', 'di_size', '', '', False, 'Bytes.'),
            ('num_sectors', 'di_blocks', '', '', False, 'Sectors that are allocated, of 512 bytes.'),
            ('accessed', 'di_atime', '', '', False, 'Seconds since 1970.'),
            ('modified', 'di_mtime', '', '', False, ''),
            ('changed', 'di_ctime', '', '', False, ''),
            ('created', 'di_birthtime', '', '', False, ''),
            ('modified_ns', 'di_mtimensec', '', '', False, ''),
            ('accessed_ns', 'di_atimensec', '', '', False, ''),
            ('changed_ns', 'di_ctimensec', '', '', False, ''),
            ('created_ns', 'di_birthnsec', '', '', False, ''),
            ('generation', 'di_gen', '', '', False, ''),
            ('kernel_flags', 'di_kernflags', '', '', False, ''),
            ('flags', 'di_flags', '', 'ufs_inode.flags', False, 'As chflags has them.'),
            ('attributes_size', 'di_extsize', '', '', False, 'Bytes of extended attributes.'),
            ('attributes', 'di_extb', '', '', False, 'Blocks of extended attributes.'),
            ('pointers', 'di_db', '', '', False, 'As `map_64`; else as in `ufs1`.'),
            ('revision', 'di_modrev', '', '', False, ''),
            ('next_free', 'di_freelink', '', '', False, 'Of soft updates; the depth of a directory.'),
            ('checksum', 'di_ckhash', '', '', False, 'CRC-32C, not inverted, of the inode with zero in this place.'),
            ('spare', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ufs_inode.map_32': {
        'class': 'UfsInode.Map32',
        'orig_id': '',
        'doc': 'The pointers of an inode of UFS1.',
        'doc_ref': 'https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dinode.h struct ufs1_dinode',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('direct', 'di_db', '', '', False, ''),
            ('indirect', 'di_ib', '', '', False, 'To a block of pointers, to one of pointers to such, and one more level.'),
        ),
        'instances': (
        ),
    },
    'ufs_inode.map_64': {
        'class': 'UfsInode.Map64',
        'orig_id': '',
        'doc': 'The pointers of an inode of UFS2.',
        'doc_ref': 'https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dinode.h struct ufs2_dinode',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('direct', 'di_db', '', '', False, ''),
            ('indirect', 'di_ib', '', '', False, 'To a block of pointers, to one of pointers to such, and one more level.'),
        ),
        'instances': (
        ),
    },
    'ufs_inode.pointer_32': {
        'class': 'UfsInode.Pointer32',
        'orig_id': '',
        'doc': 'A pointer of UFS1.',
        'doc_ref': 'https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dinode.h ufs1_daddr_t',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('fragment', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ufs_inode.pointer_64': {
        'class': 'UfsInode.Pointer64',
        'orig_id': '',
        'doc': 'A pointer of UFS2.',
        'doc_ref': 'https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dinode.h ufs2_daddr_t',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('fragment', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'ufs_inode.flags': {
        1: ('nodump', 'UF_NODUMP', ''),
        2: ('user_immutable', 'UF_IMMUTABLE', ''),
        4: ('user_append', 'UF_APPEND', ''),
        8: ('opaque', 'UF_OPAQUE', ''),
        16: ('user_no_unlink', 'UF_NOUNLINK', ''),
        128: ('windows_system', 'UF_SYSTEM', ''),
        256: ('sparse', 'UF_SPARSE', ''),
        512: ('offline', 'UF_OFFLINE', ''),
        1024: ('reparse', 'UF_REPARSE', ''),
        2048: ('windows_archive', 'UF_ARCHIVE', ''),
        4096: ('windows_readonly', 'UF_READONLY', ''),
        32768: ('hidden', 'UF_HIDDEN', ''),
        65536: ('archived', 'SF_ARCHIVED', ''),
        131072: ('immutable', 'SF_IMMUTABLE', ''),
        262144: ('append', 'SF_APPEND', ''),
        1048576: ('no_unlink', 'SF_NOUNLINK', ''),
        2097152: ('snapshot', 'SF_SNAPSHOT', ''),
    },
}
