# Made by scripts/build_parsers.py from specs/squashfs_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Inode of SquashFS 4.0."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'squashfs_inode': {
        'class': 'SquashfsInode',
        'orig_id': '',
        'doc': 'Inodes lie one behind the other in metadata blocks, and have the length that their kind needs. A reference to one is a 48-bit place of a metadata block, counted in bytes from the first block of inodes, and in the lower 16 bits the byte in what that holds once it is decompressed. An inode may go on in the next block.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/squashfs.rst?h=v6.12 3.3, Inodes',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('head', '', '', '', False, ''),
            ('body', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'squashfs_inode.head': {
        'class': 'SquashfsInode.Head',
        'orig_id': 'squashfs_base_inode',
        'doc': 'What every inode begins with.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_base_inode',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('kind', 'inode_type', 'squashfs_inode.kind', '', False, 'Enum `kind`; says what follows.'),
            ('permissions', 'mode', '', '', False, 'The lower 12 bits of a mode.'),
            ('user', 'uid', '', '', False, 'Its place in the table of users and groups.'),
            ('group', 'guid', '', '', False, 'Its place in the table of users and groups.'),
            ('modified', 'mtime', '', '', False, 'Seconds since 1970.'),
            ('number', 'inode_number', '', '', False, 'From 1; hard links have the same.'),
        ),
        'instances': (
        ),
    },
    'squashfs_inode.directory': {
        'class': 'SquashfsInode.Directory',
        'orig_id': 'squashfs_dir_inode',
        'doc': 'A directory of less than 64 KiB, without index and attributes.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_dir_inode',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('start', 'start_block', '', '', False, 'The metadata block of its entries, in bytes from the first block of directories.'),
            ('num_links', 'nlink', '', '', False, ''),
            ('size', 'file_size', '', '', False, 'Bytes of the entries, and 3 more.'),
            ('offset', '', '', '', False, 'The byte in what that metadata block holds.'),
            ('parent', 'parent_inode', '', '', False, 'The number of the directory above it.'),
        ),
        'instances': (
        ),
    },
    'squashfs_inode.long_directory': {
        'class': 'SquashfsInode.LongDirectory',
        'orig_id': 'squashfs_ldir_inode',
        'doc': 'Any directory; `index_entry` follows, as often as `num_index` says.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_ldir_inode',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_links', 'nlink', '', '', False, ''),
            ('size', 'file_size', '', '', False, 'As in `directory`.'),
            ('start', 'start_block', '', '', False, 'As in `directory`.'),
            ('parent', 'parent_inode', '', '', False, 'As in `directory`.'),
            ('num_index', 'i_count', '', '', False, ''),
            ('offset', '', '', '', False, 'As in `directory`.'),
            ('attributes', 'xattr', '', '', False, 'The number of its list of attributes; all ones without.'),
        ),
        'instances': (
        ),
    },
    'squashfs_inode.index_entry': {
        'class': 'SquashfsInode.IndexEntry',
        'orig_id': 'squashfs_dir_index',
        'doc': "One step of a directory's index, for about each metadata block; the first name there follows.",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_dir_index',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('index', '', '', '', False, 'Bytes of entries in front of it.'),
            ('start', 'start_block', '', '', False, 'The metadata block, in bytes from the first block of directories.'),
            ('len_name_less_1', 'size', '', '', False, 'Bytes of the name, less one.'),
        ),
        'instances': (
        ),
    },
    'squashfs_inode.file': {
        'class': 'SquashfsInode.File',
        'orig_id': 'squashfs_reg_inode',
        'doc': 'A file with one name and below 4 GiB; the lengths of its blocks follow.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_reg_inode',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('start', 'start_block', '', '', False, 'The byte of the file system at which its first block begins; the others follow.'),
            ('fragment', '', '', '', False, 'The block of fragments that has its end; all ones without.'),
            ('fragment_offset', 'offset', '', '', False, 'The byte in that block, once it is decompressed.'),
            ('size', 'file_size', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'squashfs_inode.long_file': {
        'class': 'SquashfsInode.LongFile',
        'orig_id': 'squashfs_lreg_inode',
        'doc': 'Any file; the lengths of its blocks follow.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_lreg_inode',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('start', 'start_block', '', '', False, 'As in `file`.'),
            ('size', 'file_size', '', '', False, ''),
            ('num_sparse', 'sparse', '', '', False, 'Bytes in blocks of zeros, which take no room.'),
            ('num_links', 'nlink', '', '', False, ''),
            ('fragment', '', '', '', False, 'As in `file`.'),
            ('fragment_offset', 'offset', '', '', False, 'As in `file`.'),
            ('attributes', 'xattr', '', '', False, 'The number of its list of attributes; all ones without.'),
        ),
        'instances': (
        ),
    },
    'squashfs_inode.symlink': {
        'class': 'SquashfsInode.Symlink',
        'orig_id': '',
        'doc': 'A symbolic link; of the long kind, the number of its list of attributes follows.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_symlink_inode',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('head', '', '', '', False, ''),
            ('target', 'symlink', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'squashfs_inode.symlink_head': {
        'class': 'SquashfsInode.SymlinkHead',
        'orig_id': '',
        'doc': 'The fixed part; the target follows.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_symlink_inode',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_links', 'nlink', '', '', False, ''),
            ('len_target', 'symlink_size', '', '', False, 'Bytes of the target; no path is longer than 4095.'),
        ),
        'instances': (
        ),
    },
    'squashfs_inode.attributes_number': {
        'class': 'SquashfsInode.AttributesNumber',
        'orig_id': '',
        'doc': 'What a symlink with attributes has behind its target.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/inode.c?h=v6.12 squashfs_read_inode',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('attributes', '', '', '', False, 'The number of its list of attributes; all ones without.'),
        ),
        'instances': (
        ),
    },
    'squashfs_inode.device': {
        'class': 'SquashfsInode.Device',
        'orig_id': 'squashfs_dev_inode',
        'doc': 'A device node.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_dev_inode',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_links', 'nlink', '', '', False, ''),
            ('device', 'rdev', '', '', False, 'Major number in bits 8 to 19; minor number in the lower 8 bits and, from there on, the upper 12.'),
        ),
        'instances': (
        ),
    },
    'squashfs_inode.long_device': {
        'class': 'SquashfsInode.LongDevice',
        'orig_id': 'squashfs_ldev_inode',
        'doc': 'A device node with attributes.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_ldev_inode',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_links', 'nlink', '', '', False, ''),
            ('device', 'rdev', '', '', False, 'As in `device`.'),
            ('attributes', 'xattr', '', '', False, 'The number of its list of attributes; all ones without.'),
        ),
        'instances': (
        ),
    },
    'squashfs_inode.other': {
        'class': 'SquashfsInode.Other',
        'orig_id': 'squashfs_ipc_inode',
        'doc': 'A FIFO or a socket.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_ipc_inode',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_links', 'nlink', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'squashfs_inode.long_other': {
        'class': 'SquashfsInode.LongOther',
        'orig_id': 'squashfs_lipc_inode',
        'doc': 'A FIFO or a socket with attributes.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_lipc_inode',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_links', 'nlink', '', '', False, ''),
            ('attributes', 'xattr', '', '', False, 'The number of its list of attributes; all ones without.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'squashfs_inode.kind': {
        1: ('directory', 'SQUASHFS_DIR_TYPE', ''),
        2: ('file', 'SQUASHFS_REG_TYPE', ''),
        3: ('symlink', 'SQUASHFS_SYMLINK_TYPE', ''),
        4: ('block_device', 'SQUASHFS_BLKDEV_TYPE', ''),
        5: ('character_device', 'SQUASHFS_CHRDEV_TYPE', ''),
        6: ('fifo', 'SQUASHFS_FIFO_TYPE', ''),
        7: ('socket', 'SQUASHFS_SOCKET_TYPE', ''),
        8: ('long_directory', 'SQUASHFS_LDIR_TYPE', 'The long kinds have more fields; entries of directories have the short kinds alone.'),
        9: ('long_file', 'SQUASHFS_LREG_TYPE', ''),
        10: ('long_symlink', 'SQUASHFS_LSYMLINK_TYPE', ''),
        11: ('long_block_device', 'SQUASHFS_LBLKDEV_TYPE', ''),
        12: ('long_character_device', 'SQUASHFS_LCHRDEV_TYPE', ''),
        13: ('long_fifo', 'SQUASHFS_LFIFO_TYPE', ''),
        14: ('long_socket', 'SQUASHFS_LSOCKET_TYPE', ''),
    },
}
