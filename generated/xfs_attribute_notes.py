# Made by scripts/build_parsers.py from specs/xfs_attribute.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Extended attributes of XFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'xfs_attribute': {
        'class': 'XfsAttribute',
        'orig_id': '',
        'doc': 'Extended attributes in their inode (short form). More of them have blocks of a content of their own, the attribute fork: leaves, which hold names with short values, a tree of hashes above these if there are several (see xfs_directory), and values that do not fit into a leaf.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Extended Attributes, Short Form Attributes)',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('header', '', '', '', False, ''),
            ('entries', 'list', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_attribute.short_header': {
        'class': 'XfsAttribute.ShortHeader',
        'orig_id': 'xfs_attr_sf_hdr',
        'doc': 'The head of a short form.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Extended Attributes, Short Form Attributes)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_all', 'totsize', '', '', False, 'Bytes of the short form, this head included.'),
            ('num_entries', 'count', '', '', False, ''),
            ('padding', 'padding', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_attribute.short_entry': {
        'class': 'XfsAttribute.ShortEntry',
        'orig_id': 'xfs_attr_sf_entry',
        'doc': 'An attribute in a short form.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Extended Attributes, Short Form Attributes)',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('head', '', '', '', False, ''),
            ('name', 'nameval', '', '', False, 'Without the prefix that the flags stand for.'),
            ('value', 'nameval', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_attribute.short_entry_head': {
        'class': 'XfsAttribute.ShortEntryHead',
        'orig_id': 'xfs_attr_sf_entry',
        'doc': 'What an attribute in a short form begins with; name and value follow.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Extended Attributes, Short Form Attributes)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_name', 'namelen', '', '', False, ''),
            ('len_value', 'valuelen', '', '', False, ''),
            ('flags', 'flags', '', '', False, 'Bit mask, see enum `entry_flag`.'),
        ),
        'instances': (
        ),
    },
    'xfs_attribute.leaf_header_4': {
        'class': 'XfsAttribute.LeafHeader4',
        'orig_id': 'xfs_attr_leaf_hdr',
        'doc': 'The head of a leaf, in version 4 of the format.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Extended Attributes, Leaf Attributes)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('next', 'forw', '', '', False, 'The next leaf in the order of hashes, zero if there is none.'),
            ('previous', 'back', '', '', False, ''),
            ('magic', 'magic', '', '', True, ''),
            ('padding', 'pad', '', '', False, ''),
            ('num_entries', 'count', '', '', False, ''),
            ('len_used', 'usedbytes', '', '', False, 'Bytes of names and values.'),
            ('ofs_first_used', 'firstused', '', '', False, 'The lowest byte of the block that names or values take; zero for 65536, the end of the largest block.'),
            ('has_holes', 'holes', '', '', False, 'Whether there is free space among names and values.'),
            ('padding_2', 'pad1', '', '', False, ''),
            ('free_spaces', 'freemap', '', '', False, 'Offset and length of the three largest free spaces, in bytes.'),
        ),
        'instances': (
        ),
    },
    'xfs_attribute.leaf_header_5': {
        'class': 'XfsAttribute.LeafHeader5',
        'orig_id': 'xfs_attr3_leaf_hdr',
        'doc': 'The head of a leaf, in version 5 of the format.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Extended Attributes, Leaf Attributes)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('next', 'forw', '', '', False, 'The next leaf in the order of hashes, zero if there is none.'),
            ('previous', 'back', '', '', False, ''),
            ('magic', 'magic', '', '', True, ''),
            ('padding', 'pad', '', '', False, ''),
            ('checksum', 'crc', '', '', False, 'Little-endian CRC-32C of the block with zero in this place.'),
            ('block', 'blkno', '', '', False, "This block's own place, in units of 512 bytes."),
            ('sequence', 'lsn', '', '', False, 'Place in the log of the last change.'),
            ('uuid', 'uuid', '', '', False, ''),
            ('owner', 'owner', '', '', False, 'The inode that the attributes are of.'),
            ('num_entries', 'count', '', '', False, ''),
            ('len_used', 'usedbytes', '', '', False, 'Bytes of names and values.'),
            ('ofs_first_used', 'firstused', '', '', False, 'The lowest byte of the block that names or values take; zero for 65536, the end of the largest block.'),
            ('has_holes', 'holes', '', '', False, 'Whether there is free space among names and values.'),
            ('padding_2', 'pad1', '', '', False, ''),
            ('free_spaces', 'freemap', '', '', False, 'Offset and length of the three largest free spaces, in bytes.'),
            ('padding_3', 'pad2', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_attribute.leaf_entry': {
        'class': 'XfsAttribute.LeafEntry',
        'orig_id': 'xfs_attr_leaf_entry',
        'doc': 'Where in a leaf an attribute lies; entries follow the head, in the order of hashes.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Extended Attributes, Leaf Attributes)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('hash', 'hashval', '', '', False, 'Of the name.'),
            ('ofs_name', 'nameidx', '', '', False, 'The byte of the block at which `local_head` or `remote_head` lies.'),
            ('flags', 'flags', '', '', False, 'Bit mask, see enum `entry_flag`.'),
            ('padding', 'pad2', '', '', False, ''),
        ),
        'instances': (
            ('is_local', ''),
        ),
    },
    'xfs_attribute.local_head': {
        'class': 'XfsAttribute.LocalHead',
        'orig_id': 'xfs_attr_leaf_name_local',
        'doc': 'An attribute whose value stands in the leaf; name and value follow.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Extended Attributes, Leaf Attributes)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_value', 'valuelen', '', '', False, ''),
            ('len_name', 'namelen', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_attribute.remote_head': {
        'class': 'XfsAttribute.RemoteHead',
        'orig_id': 'xfs_attr_leaf_name_remote',
        'doc': 'An attribute whose value has blocks of its own; the name follows.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Extended Attributes, Leaf Attributes)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('block', 'valueblk', '', '', False, "The value's first block, counted in the attribute fork."),
            ('len_value', 'valuelen', '', '', False, ''),
            ('len_name', 'namelen', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_attribute.value_header': {
        'class': 'XfsAttribute.ValueHeader',
        'orig_id': 'xfs_attr3_rmt_hdr',
        'doc': 'What each block of a value begins with in version 5 of the format; a piece of the value follows. Version 4 has the value alone.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Extended Attributes, Remote Attribute Values)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'rm_magic', '', '', True, ''),
            ('ofs_value', 'rm_offset', '', '', False, 'Bytes of the value that stand in blocks before.'),
            ('len_value', 'rm_bytes', '', '', False, 'Bytes of the value in this block.'),
            ('checksum', 'rm_crc', '', '', False, 'Little-endian CRC-32C of the block with zero in this place.'),
            ('uuid', 'rm_uuid', '', '', False, ''),
            ('owner', 'rm_owner', '', '', False, 'The inode that the attribute is of.'),
            ('block', 'rm_blkno', '', '', False, "This block's own place, in units of 512 bytes."),
            ('sequence', 'rm_lsn', '', '', False, 'Always -1, for values are not logged.'),
        ),
        'instances': (
        ),
    },
    'xfs_attribute.acl_head': {
        'class': 'XfsAttribute.AclHead',
        'orig_id': 'xfs_acl',
        'doc': 'What the value of SGI_ACL_FILE or SGI_ACL_DEFAULT begins with; entries follow.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/xfs/libxfs/xfs_format.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_entries', 'acl_cnt', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_attribute.acl_entry': {
        'class': 'XfsAttribute.AclEntry',
        'orig_id': 'xfs_acl_entry',
        'doc': 'Whom permissions are for.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/xfs/libxfs/xfs_format.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('tag', 'ae_tag', '', '', False, 'Enum `acl_tag` of posix_acl.'),
            ('identity', 'ae_id', '', '', False, 'A user or group; without a meaning for the other tags.'),
            ('permissions', 'ae_perm', '', '', False, 'Read 4, write 2, execute 1.'),
            ('padding', 'ae_pad', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'xfs_attribute.entry_flag': {
        1: ('local', 'XFS_ATTR_LOCAL', "Of a leaf's entries, that the value stands in the leaf."),
        2: ('root', 'XFS_ATTR_ROOT', 'The name begins with `trusted.`.'),
        4: ('secure', 'XFS_ATTR_SECURE', 'The name begins with `security.`.'),
        8: ('parent', 'XFS_ATTR_PARENT', 'A name of the file itself; the value tells the directory that it is in.'),
        128: ('incomplete', 'XFS_ATTR_INCOMPLETE', 'Not to be seen, as it was being written or removed.'),
    },
}
