# Made by scripts/build_parsers.py from specs/erofs_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Inode of EROFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'erofs_inode': {
        'class': 'ErofsInode',
        'orig_id': '',
        'doc': "One object of the file system. An inode's number is where it lies, in units of 32 bytes from the first block of metadata. Behind it follow its own attributes, and then what its layout needs: the end of its content, a list of chunks, or a map of compressed clusters (`erofs_map`).",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/erofs.rst?h=v6.12 On-disk details',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('format', '', '', '', False, ''),
            ('body', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'erofs_inode.format': {
        'class': 'ErofsInode.Format',
        'orig_id': '',
        'doc': 'What every inode begins with.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 i_format',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('bits', 'i_format', '', '', False, 'Bit 0 is set for the extended form; bits 1 to 3 are the layout, enum `layout`; bit 4, of Linux 6.15, stands for one link, or for a directory without an entry for itself.'),
        ),
        'instances': (
            ('is_extended', ''),
            ('layout', ''),
            ('has_bit_4', ''),
            ('unknown_bits', ''),
        ),
    },
    'erofs_inode.compact': {
        'class': 'ErofsInode.Compact',
        'orig_id': 'erofs_inode_compact',
        'doc': 'What follows in the short form; 32 bytes with the format.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 erofs_inode_compact',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_attribute_units', 'i_xattr_icount', '', '', False, '0 without attributes; else they take 12 bytes, and 4 for each but the first.'),
            ('mode', 'i_mode', '', '', False, ''),
            ('num_links', 'i_nlink', '', '', False, ''),
            ('size', 'i_size', '', '', False, ''),
            ('seconds', 'i_mtime', '', '', False, 'Seconds by which it is later than the time of the superblock, 0 before Linux 6.15.'),
            ('place', 'i_u', '', '', False, "The first block of flat content; the blocks that compressed content takes; a device's number, major in bits 8 to 19; or, in the lower half, the format of chunks."),
            ('number_32', 'i_ino', '', '', False, 'A number for programs that know no larger ones.'),
            ('uid', 'i_uid', '', '', False, ''),
            ('gid', 'i_gid', '', '', False, ''),
            ('reserved', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'erofs_inode.extended': {
        'class': 'ErofsInode.Extended',
        'orig_id': 'erofs_inode_extended',
        'doc': 'What follows in the long form; 64 bytes with the format.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 erofs_inode_extended',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_attribute_units', 'i_xattr_icount', '', '', False, 'As in `compact`.'),
            ('mode', 'i_mode', '', '', False, ''),
            ('reserved', '', '', '', False, ''),
            ('size', 'i_size', '', '', False, ''),
            ('place', 'i_u', '', '', False, 'As in `compact`.'),
            ('number_32', 'i_ino', '', '', False, 'As in `compact`.'),
            ('uid', 'i_uid', '', '', False, ''),
            ('gid', 'i_gid', '', '', False, ''),
            ('seconds', 'i_mtime', '', '', False, 'Since 1970.'),
            ('nanoseconds', 'i_mtime_nsec', '', '', False, ''),
            ('num_links', 'i_nlink', '', '', False, ''),
            ('reserved_2', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'erofs_inode.attributes_head': {
        'class': 'ErofsInode.AttributesHead',
        'orig_id': 'erofs_xattr_ibody_header',
        'doc': "In front of an inode's attributes. The numbers of shared ones follow, and then its own, each at a multiple of 4 bytes.",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 erofs_xattr_ibody_header',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('name_filter', 'h_name_filter', '', '', False, 'Bits of names that it certainly does not have.'),
            ('num_shared', 'h_shared_count', '', '', False, ''),
            ('reserved', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'erofs_inode.shared_attribute': {
        'class': 'ErofsInode.SharedAttribute',
        'orig_id': '',
        'doc': 'The place of a shared attribute.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 erofs_xattr_ibody_header',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('number', 'h_shared_xattrs', '', '', False, 'In units of 4 bytes from the first block of shared attributes.'),
        ),
        'instances': (
        ),
    },
    'erofs_inode.attribute': {
        'class': 'ErofsInode.Attribute',
        'orig_id': 'erofs_xattr_entry',
        'doc': 'Head of an attribute; its name follows, without the prefix, and then the value.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 erofs_xattr_entry',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_name', 'e_name_len', '', '', False, ''),
            ('prefix', 'e_name_index', '', '', False, 'Enum `prefix`; with 0x80 more, the number of a long prefix.'),
            ('len_value', 'e_value_size', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'erofs_inode.prefix_head': {
        'class': 'ErofsInode.PrefixHead',
        'orig_id': 'erofs_xattr_long_prefix',
        'doc': 'Head of a long prefix, which lies at a multiple of 4 bytes; the rest of the prefix follows.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/xattr.c?h=v6.12 erofs_xattr_prefixes_init',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('length', '', '', '', False, 'Bytes that follow this field.'),
            ('base', 'base_index', '', '', False, 'Enum `prefix`, which it begins with.'),
        ),
        'instances': (
        ),
    },
    'erofs_inode.chunk_block': {
        'class': 'ErofsInode.ChunkBlock',
        'orig_id': '',
        'doc': 'Where a chunk begins, in the short form of lists.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 EROFS_BLOCK_MAP_ENTRY_SIZE',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('block', '', '', '', False, 'All ones for a chunk of zeros.'),
        ),
        'instances': (
        ),
    },
    'erofs_inode.chunk_index': {
        'class': 'ErofsInode.ChunkIndex',
        'orig_id': 'erofs_inode_chunk_index',
        'doc': 'Where a chunk begins, in the long form.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 erofs_inode_chunk_index',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('advise', '', '', '', False, ''),
            ('device', 'device_id', '', '', False, "0 for the file system's own, else the place in the table of devices, from 1."),
            ('block', 'blkaddr', '', '', False, 'All ones for a chunk of zeros.'),
        ),
        'instances': (
        ),
    },
    'erofs_inode.chunk_format': {
        'class': 'ErofsInode.ChunkFormat',
        'orig_id': 'erofs_inode_chunk_info',
        'doc': 'What `place` is for an inode of chunks.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 erofs_inode_chunk_info',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('format', '', '', '', False, 'Bits 0 to 4 are the power of two of the blocks in a chunk; 0x20 is set for lists in the long form.'),
            ('reserved', '', '', '', False, ''),
        ),
        'instances': (
            ('log2_blocks', ''),
            ('has_indexes', ''),
            ('unknown_bits', ''),
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'erofs_inode.layout': {
        0: ('flat', 'EROFS_INODE_FLAT_PLAIN', 'Content lies in blocks one behind the other.'),
        1: ('compressed_full', 'EROFS_INODE_COMPRESSED_FULL', 'Content is compressed, and its map has 8 bytes for each cluster.'),
        2: ('flat_inline', 'EROFS_INODE_FLAT_INLINE', 'As `flat`, but what the last block would have follows the inode.'),
        3: ('compressed_compact', 'EROFS_INODE_COMPRESSED_COMPACT', 'Content is compressed, and its map is packed.'),
        4: ('chunks', 'EROFS_INODE_CHUNK_BASED', 'Content lies in chunks of the same size, listed behind the inode.'),
    },
    'erofs_inode.prefix': {
        1: ('user', 'EROFS_XATTR_INDEX_USER', '`user.`'),
        2: ('posix_acl_access', 'EROFS_XATTR_INDEX_POSIX_ACL_ACCESS', '`system.posix_acl_access`'),
        3: ('posix_acl_default', 'EROFS_XATTR_INDEX_POSIX_ACL_DEFAULT', '`system.posix_acl_default`'),
        4: ('trusted', 'EROFS_XATTR_INDEX_TRUSTED', '`trusted.`'),
        5: ('lustre', 'EROFS_XATTR_INDEX_LUSTRE', ''),
        6: ('security', 'EROFS_XATTR_INDEX_SECURITY', '`security.`'),
    },
}
