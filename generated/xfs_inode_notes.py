# Made by scripts/build_parsers.py from specs/xfs_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Inode of XFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'xfs_inode': {
        'class': 'XfsInode',
        'orig_id': '',
        'doc': 'One object of the file system. Behind the core lies the literal area with the data fork, and behind that the attribute fork.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, On-disk Inode)',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('core', '', '', '', False, ''),
            ('extension', '', '', '', False, ''),
            ('literal_area', 'di_u', '', '', False, 'Data fork and attribute fork.'),
        ),
        'instances': (
        ),
    },
    'xfs_inode.core': {
        'class': 'XfsInode.Core',
        'orig_id': 'xfs_dinode',
        'doc': 'What every inode begins with.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, On-disk Inode, Inode Core)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'di_magic', '', '', True, ''),
            ('mode', 'di_mode', '', '', False, 'Kind in the upper 4 bits (enum `kind`), permissions in the lower 12; zero if the inode is free.'),
            ('version', 'di_version', '', '', False, '1 to 3; 3 goes with version 5 of the format.'),
            ('format', 'di_format', 'xfs_inode.fork_format', '', False, 'What the data fork holds, see enum `fork_format`.'),
            ('num_links_old', 'di_onlink', '', '', False, 'The number of names in version 1; with the flag `metadata`, which metadata it is.'),
            ('uid', 'di_uid', '', '', False, ''),
            ('gid', 'di_gid', '', '', False, ''),
            ('num_links', 'di_nlink', '', '', False, 'The number of names, from version 2 on.'),
            ('project_low', 'di_projid_lo', '', '', False, ''),
            ('project_high', 'di_projid_hi', '', '', False, ''),
            ('num_extents_wide', 'di_big_nextents', '', '', False, 'Extents of the data fork with the flag `many_extents`; else, before version 3, a count of flushes in the lower 16 bits.'),
            ('access_time', 'di_atime', '', '', False, 'With the flag `big_time` nanoseconds since 1901-12-13T20:45:52Z; else signed seconds since 1970 in the upper half, nanoseconds in the lower.'),
            ('modification_time', 'di_mtime', '', '', False, 'In the same form, as are all times.'),
            ('change_time', 'di_ctime', '', '', False, ''),
            ('size', 'di_size', '', '', False, 'Bytes.'),
            ('num_blocks', 'di_nblocks', '', '', False, "Blocks in use, those of both forks' trees included."),
            ('extent_size', 'di_extsize', '', '', False, 'Blocks; a hint for the allocator.'),
            ('num_extents', 'di_nextents', '', '', False, 'Extents of the data fork; with the flag `many_extents` those of the attribute fork.'),
            ('num_attribute_extents', 'di_anextents', '', '', False, 'Zero with the flag `many_extents`.'),
            ('ofs_attribute_fork', 'di_forkoff', '', '', False, 'In units of 8 bytes from the start of the literal area; zero if there is none.'),
            ('attribute_format', 'di_aformat', 'xfs_inode.fork_format', '', False, 'What the attribute fork holds, see enum `fork_format`.'),
            ('migration_events', 'di_dmevmask', '', '', False, ''),
            ('migration_state', 'di_dmstate', '', '', False, ''),
            ('flags', 'di_flags', '', 'xfs_inode.inode_flag', False, 'Bit mask, see enum `inode_flag`.'),
            ('generation', 'di_gen', '', '', False, 'Tells apart files that used the same inode one after the other.'),
            ('next_unlinked', 'di_next_unlinked', '', '', False, 'The next inode in a list of those without names.'),
        ),
        'instances': (
            ('kind', ''),
            ('project', ''),
            ('num_flushes', ''),
        ),
    },
    'xfs_inode.extension': {
        'class': 'XfsInode.Extension',
        'orig_id': 'xfs_dinode',
        'doc': 'What follows in version 3.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, On-disk Inode, Inode Core)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('checksum', 'di_crc', '', '', False, 'Little-endian CRC-32C of the whole inode with zero in this place.'),
            ('num_changes', 'di_changecount', '', '', False, ''),
            ('sequence', 'di_lsn', '', '', False, 'Place in the log of the last change.'),
            ('flags_2', 'di_flags2', '', 'xfs_inode.inode_flag_2', False, 'Bit mask, see enum `inode_flag_2`.'),
            ('copy_extent_size', 'di_cowextsize', '', '', False, 'Blocks; a hint for copies of shared blocks.'),
            ('padding', 'di_pad2', '', '', False, ''),
            ('creation_time', 'di_crtime', '', '', False, ''),
            ('number', 'di_ino', '', '', False, "This inode's own number."),
            ('uuid', 'di_uuid', '', '', False, "The file system's identity, as all metadata carries it."),
        ),
        'instances': (
        ),
    },
    'xfs_inode.device': {
        'class': 'XfsInode.Device',
        'orig_id': '',
        'doc': 'The data fork of a device node.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, On-disk Inode, Device nodes)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('number', 'di_u.di_dev', '', '', False, ''),
        ),
        'instances': (
            ('major', ''),
            ('minor', ''),
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'xfs_inode.kind': {
        1: ('fifo', 'S_IFIFO', ''),
        2: ('character_device', 'S_IFCHR', ''),
        4: ('directory', 'S_IFDIR', ''),
        6: ('block_device', 'S_IFBLK', ''),
        8: ('file', 'S_IFREG', ''),
        10: ('symlink', 'S_IFLNK', ''),
        12: ('socket', 'S_IFSOCK', ''),
    },
    'xfs_inode.fork_format': {
        0: ('device', 'XFS_DINODE_FMT_DEV', ''),
        1: ('local', 'XFS_DINODE_FMT_LOCAL', 'The content itself.'),
        2: ('extents', 'XFS_DINODE_FMT_EXTENTS', 'A list of extents.'),
        3: ('btree', 'XFS_DINODE_FMT_BTREE', 'The root of a tree of extents.'),
        4: ('uuid', 'XFS_DINODE_FMT_UUID', ''),
        5: ('metadata_btree', 'XFS_DINODE_FMT_META_BTREE', ''),
    },
    'xfs_inode.inode_flag': {
        1: ('realtime', 'XFS_DIFLAG_REALTIME', ''),
        2: ('preallocated', 'XFS_DIFLAG_PREALLOC', ''),
        4: ('new_realtime_bitmap', 'XFS_DIFLAG_NEWRTBM', ''),
        8: ('immutable', 'XFS_DIFLAG_IMMUTABLE', ''),
        16: ('append_only', 'XFS_DIFLAG_APPEND', ''),
        32: ('synchronous', 'XFS_DIFLAG_SYNC', ''),
        64: ('no_access_time', 'XFS_DIFLAG_NOATIME', ''),
        128: ('no_dump', 'XFS_DIFLAG_NODUMP', ''),
        256: ('realtime_inherited', 'XFS_DIFLAG_RTINHERIT', ''),
        512: ('project_inherited', 'XFS_DIFLAG_PROJINHERIT', ''),
        1024: ('no_symlinks', 'XFS_DIFLAG_NOSYMLINKS', ''),
        2048: ('extent_size', 'XFS_DIFLAG_EXTSIZE', ''),
        4096: ('extent_size_inherited', 'XFS_DIFLAG_EXTSZINHERIT', ''),
        8192: ('no_defragmentation', 'XFS_DIFLAG_NODEFRAG', ''),
        16384: ('file_stream', 'XFS_DIFLAG_FILESTREAM', ''),
    },
    'xfs_inode.inode_flag_2': {
        1: ('direct_access', 'XFS_DIFLAG2_DAX', ''),
        2: ('shared_blocks', 'XFS_DIFLAG2_REFLINK', ''),
        4: ('copy_extent_size', 'XFS_DIFLAG2_COWEXTSIZE', ''),
        8: ('big_time', 'XFS_DIFLAG2_BIGTIME', ''),
        16: ('many_extents', 'XFS_DIFLAG2_NREXT64', ''),
        32: ('metadata', 'XFS_DIFLAG2_METADATA', ''),
    },
}
