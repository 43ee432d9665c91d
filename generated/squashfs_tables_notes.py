# Made by scripts/build_parsers.py from specs/squashfs_tables.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Tables and metadata blocks of SquashFS 4.0."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'squashfs_tables': {
        'class': 'SquashfsTables',
        'orig_id': '',
        'doc': 'Metadata is compressed in blocks of 8192 bytes, each behind two bytes that say how long it is on the disk. Tables of users and groups, fragments, exports and extended attributes lie in such blocks, too, and for them a list of 64-bit places says where each block begins.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/squashfs.rst?h=v6.12 3, Squashfs Filesystem Design',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('head', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'squashfs_tables.block_head': {
        'class': 'SquashfsTables.BlockHead',
        'orig_id': '',
        'doc': 'What stands in front of a metadata block.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 SQUASHFS_COMPRESSED_BIT',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('length', '', '', '', False, 'Bytes of the block on the disk, in the lower 15 bits, where 0 stands for 32768; the highest bit is set if it is not compressed.'),
        ),
        'instances': (
            ('num_stored', ''),
            ('is_plain', ''),
        ),
    },
    'squashfs_tables.data_block': {
        'class': 'SquashfsTables.DataBlock',
        'orig_id': '',
        'doc': 'How long a block of data, or of fragments, is on the disk.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 SQUASHFS_COMPRESSED_BIT_BLOCK',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('length', '', '', '', False, 'Bytes on the disk in the lower 24 bits, 0 for a block of zeros; bit 24 is set if it is not compressed, and those above are not used.'),
        ),
        'instances': (
        ),
    },
    'squashfs_tables.place': {
        'class': 'SquashfsTables.Place',
        'orig_id': '',
        'doc': 'Where a metadata block of a table begins, or what an export table has for an inode.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/cache.c?h=v6.12 squashfs_read_table',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('start', '', '', '', False, 'Byte of the file system; in the export table a reference to an inode.'),
        ),
        'instances': (
        ),
    },
    'squashfs_tables.id': {
        'class': 'SquashfsTables.Id',
        'orig_id': '',
        'doc': 'A user or a group.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/id.c?h=v6.12 squashfs_get_id',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('number', '', '', '', False, 'Inodes have the place of this number in the table.'),
        ),
        'instances': (
        ),
    },
    'squashfs_tables.fragment': {
        'class': 'SquashfsTables.Fragment',
        'orig_id': 'squashfs_fragment_entry',
        'doc': 'A block that holds the ends of several files.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_fragment_entry',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('start', 'start_block', '', '', False, 'Byte of the file system.'),
            ('length', 'size', '', '', False, 'As in `data_block`.'),
            ('unused', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'squashfs_tables.attributes_head': {
        'class': 'SquashfsTables.AttributesHead',
        'orig_id': 'squashfs_xattr_id_table',
        'doc': 'Head of the table of extended attributes; the places of its blocks follow.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_xattr_id_table',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('start', 'xattr_table_start', '', '', False, 'The first metadata block of names and values.'),
            ('num_lists', 'xattr_ids', '', '', False, 'Lists of attributes; an inode has the number of its own.'),
            ('unused', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'squashfs_tables.attribute_list': {
        'class': 'SquashfsTables.AttributeList',
        'orig_id': 'squashfs_xattr_id',
        'doc': 'The attributes of one or several inodes.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_xattr_id',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('reference', 'xattr', '', '', False, 'Where they begin: the metadata block, counted in bytes from the first of names and values, and in the lower 16 bits the byte in what it holds.'),
            ('num_attributes', 'count', '', '', False, ''),
            ('size', '', '', '', False, 'Bytes of all names and values, as a program would list them.'),
        ),
        'instances': (
        ),
    },
    'squashfs_tables.attribute': {
        'class': 'SquashfsTables.Attribute',
        'orig_id': 'squashfs_xattr_entry',
        'doc': 'Head of an attribute; its name follows, without the prefix, and then the value.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_xattr_entry',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('kind', 'type', '', '', False, 'Prefix in the lower byte, enum `prefix`; with 0x100 more, the value is not here, and eight bytes stand for it that say where it is.'),
            ('len_name', 'size', '', '', False, ''),
        ),
        'instances': (
            ('prefix', ''),
            ('is_elsewhere', ''),
        ),
    },
    'squashfs_tables.attribute_value': {
        'class': 'SquashfsTables.AttributeValue',
        'orig_id': 'squashfs_xattr_val',
        'doc': 'Head of a value; its bytes follow.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12 squashfs_xattr_val',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_value', 'vsize', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'squashfs_tables.prefix': {
        0: ('user', 'SQUASHFS_XATTR_USER', '`user.`'),
        1: ('trusted', 'SQUASHFS_XATTR_TRUSTED', '`trusted.`'),
        2: ('security', 'SQUASHFS_XATTR_SECURITY', '`security.`'),
    },
}
