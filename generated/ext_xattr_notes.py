# Made by scripts/build_parsers.py from specs/ext_xattr.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Extended attributes of ext2, ext3 and ext4."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'ext_xattr': {
        'class': 'ExtXattr',
        'orig_id': '',
        'doc': 'A block of extended attributes: a header, entries that grow upwards, and their values, which grow downwards from the end. An inode may also have attributes of its own behind its fields, with a shorter header; value offsets then count from the first entry. Values can also stand in inodes of their own.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('header', '', '', '', False, ''),
            ('entries', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ext_xattr.block_header': {
        'class': 'ExtXattr.BlockHeader',
        'orig_id': 'ext4_xattr_header',
        'doc': 'What a block of attributes begins with.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'h_magic', '', '', True, ''),
            ('num_references', 'h_refcount', '', '', False, 'Inodes that share the block.'),
            ('num_blocks', 'h_blocks', '', '', False, 'Always 1.'),
            ('hash', 'h_hash', '', '', False, "Over the entries' hashes, to find equal blocks; zero for not to be shared."),
            ('checksum', 'h_checksum', '', '', False, 'CRC-32C over seed, block number and block.'),
            ('reserved', 'h_reserved', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ext_xattr.inode_header': {
        'class': 'ExtXattr.InodeHeader',
        'orig_id': 'ext4_xattr_ibody_header',
        'doc': "What an inode's own attributes begin with.",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'h_magic', '', '', False, '0xea020000, or anything else if there are no attributes.'),
        ),
        'instances': (
        ),
    },
    'ext_xattr.entry': {
        'class': 'ExtXattr.Entry',
        'orig_id': 'ext4_xattr_entry',
        'doc': 'One attribute, or the end of the list.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('head', '', '', '', False, ''),
            ('body', '', '', '', False, ''),
            ('name', '', '', '', False, 'Without the prefix that `name_index` stands for.'),
            ('padding', '', '', '', False, ''),
        ),
        'instances': (
            ('is_end', ''),
        ),
    },
    'ext_xattr.entry_head': {
        'class': 'ExtXattr.EntryHead',
        'orig_id': 'ext4_xattr_entry',
        'doc': 'The first four bytes of an entry; four zeros end a list.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_name', 'e_name_len', '', '', False, ''),
            ('name_index_raw', 'e_name_index', 'ext_xattr.name_index', '', False, 'Enum `name_index`.'),
            ('ofs_value', 'e_value_offs', '', '', False, "Bytes from the start of the block, or from an inode's first entry."),
        ),
        'instances': (
        ),
    },
    'ext_xattr.entry_body': {
        'class': 'ExtXattr.EntryBody',
        'orig_id': 'ext4_xattr_entry',
        'doc': 'The next twelve bytes of an entry.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('value_inode', 'e_value_inum', '', '', False, 'The inode that holds the value; zero if it stands at `ofs_value`.'),
            ('len_value', 'e_value_size', '', '', False, 'Bytes.'),
            ('hash', 'e_hash', '', '', False, 'Of name and value.'),
        ),
        'instances': (
        ),
    },
    'ext_xattr.acl_header': {
        'class': 'ExtXattr.AclHeader',
        'orig_id': 'ext4_acl_header',
        'doc': 'What the value of a POSIX access control list begins with.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/acl.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('version', 'a_version', '', '', True, ''),
        ),
        'instances': (
        ),
    },
    'ext_xattr.acl_entry': {
        'class': 'ExtXattr.AclEntry',
        'orig_id': 'ext4_acl_entry_short',
        'doc': 'Whom permissions are for; a named user or group follows as `acl_id`.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/acl.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('tag', 'e_tag', 'ext_xattr.acl_tag', '', False, 'Enum `acl_tag`.'),
            ('permissions', 'e_perm', '', '', False, 'Read 4, write 2, execute 1.'),
        ),
        'instances': (
        ),
    },
    'ext_xattr.acl_id': {
        'class': 'ExtXattr.AclId',
        'orig_id': 'ext4_acl_entry',
        'doc': 'A user or group of an access control list.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/acl.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('id', 'e_id', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'ext_xattr.name_index': {
        0: ('none', '', 'The name has its prefix in it.'),
        1: ('user', 'EXT4_XATTR_INDEX_USER', ''),
        2: ('posix_acl_access', 'EXT4_XATTR_INDEX_POSIX_ACL_ACCESS', ''),
        3: ('posix_acl_default', 'EXT4_XATTR_INDEX_POSIX_ACL_DEFAULT', ''),
        4: ('trusted', 'EXT4_XATTR_INDEX_TRUSTED', ''),
        5: ('lustre', 'EXT4_XATTR_INDEX_LUSTRE', ''),
        6: ('security', 'EXT4_XATTR_INDEX_SECURITY', ''),
        7: ('system', 'EXT4_XATTR_INDEX_SYSTEM', ''),
        8: ('rich_acl', 'EXT4_XATTR_INDEX_RICHACL', ''),
        9: ('encryption', 'EXT4_XATTR_INDEX_ENCRYPTION', ''),
        10: ('hurd', 'EXT4_XATTR_INDEX_HURD', ''),
    },
    'ext_xattr.acl_tag': {
        1: ('owner', 'ACL_USER_OBJ', ''),
        2: ('user', 'ACL_USER', ''),
        4: ('owning_group', 'ACL_GROUP_OBJ', ''),
        8: ('group', 'ACL_GROUP', ''),
        16: ('mask', 'ACL_MASK', ''),
        32: ('other', 'ACL_OTHER', ''),
    },
}
