# Made by scripts/build_parsers.py from specs/ext_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Inode of ext2, ext3 and ext4."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'ext_inode': {
        'class': 'ExtInode',
        'orig_id': 'ext4_inode',
        'doc': "One object of the file system: a file, a directory, a symbolic link, a device. 128 bytes are the same in every file system. Larger inodes go on with fields of which `len_extra` bytes are in use; behind these, extended attributes may follow up to the inode's end.",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/inodes.rst?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
            ('len_inode', 'u2', 'Bytes of an inode as the superblock has it.'),
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('core', '', '', '', False, ''),
            ('extra', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ext_inode.core': {
        'class': 'ExtInode.Core',
        'orig_id': '',
        'doc': 'The first 128 bytes, which every inode has.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/inodes.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('mode', 'i_mode', '', '', False, 'Kind in the upper 4 bits (enum `kind`), permissions in the lower 12.'),
            ('uid_low', 'i_uid', '', '', False, ''),
            ('size_low', 'i_size_lo', '', '', False, ''),
            ('access_time', 'i_atime', '', '', False, 'Seconds since 1970; `extra` widens it.'),
            ('change_time', 'i_ctime', '', '', False, 'Seconds since 1970 of the last change of the inode itself.'),
            ('modification_time', 'i_mtime', '', '', False, 'Seconds since 1970 of the last change of the content.'),
            ('deletion_time', 'i_dtime', '', '', False, "Seconds since 1970; in the list of orphans, the next one's inode number."),
            ('gid_low', 'i_gid', '', '', False, ''),
            ('num_links', 'i_links_count', '', '', False, 'Names that lead here; 1 also stands for more subdirectories than fit.'),
            ('num_sectors_low', 'i_blocks_lo', '', '', False, 'Space in use in units of 512 bytes, or of blocks with the flag `huge_file`.'),
            ('flags', 'i_flags', '', 'ext_inode.inode_flags', False, 'Bit mask, see enum `inode_flags`.'),
            ('version_low', 'osd1.linux1.l_i_version', '', '', False, ''),
            ('block', 'i_block', '', '', False, 'Extent tree, block map, symbolic link or data, as the flags and the kind say.'),
            ('generation', 'i_generation', '', '', False, 'Tells apart files that used the same inode one after the other.'),
            ('attribute_block_low', 'i_file_acl_lo', '', '', False, ''),
            ('size_high', 'i_size_high', '', '', False, ''),
            ('fragment_address', 'i_obso_faddr', '', '', False, 'Obsolete.'),
            ('num_sectors_high', 'osd2.linux2.l_i_blocks_high', '', '', False, ''),
            ('attribute_block_high', 'osd2.linux2.l_i_file_acl_high', '', '', False, ''),
            ('uid_high', 'osd2.linux2.l_i_uid_high', '', '', False, ''),
            ('gid_high', 'osd2.linux2.l_i_gid_high', '', '', False, ''),
            ('checksum_low', 'osd2.linux2.l_i_checksum_lo', '', '', False, 'Low half of the CRC-32C over seed, inode number, generation and inode.'),
            ('reserved', 'osd2.linux2.l_i_reserved', '', '', False, ''),
        ),
        'instances': (
            ('kind', ''),
            ('size', "Bytes. In revision 0 of the format `size_high` was a directory's ACL."),
            ('uid', ''),
            ('gid', ''),
            ('attribute_block', 'Block number of extended attributes, or zero.'),
            ('num_sectors', ''),
        ),
    },
    'ext_inode.extra': {
        'class': 'ExtInode.Extra',
        'orig_id': '',
        'doc': 'The next 32 bytes. A field is in use only if `len_extra` reaches behind it; otherwise its bytes already belong to the extended attributes.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/inodes.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_extra', 'i_extra_isize', '', '', False, 'Bytes in use behind the first 128, these two included.'),
            ('checksum_high', 'i_checksum_hi', '', '', False, 'In use from 4 bytes on.'),
            ('change_time_extra', 'i_ctime_extra', '', '', False, 'Nanoseconds in the upper 30 bits, 2 more bits of seconds; from 8 bytes on.'),
            ('modification_time_extra', 'i_mtime_extra', '', '', False, 'From 12 bytes on.'),
            ('access_time_extra', 'i_atime_extra', '', '', False, 'From 16 bytes on.'),
            ('creation_time', 'i_crtime', '', '', False, 'From 20 bytes on.'),
            ('creation_time_extra', 'i_crtime_extra', '', '', False, 'From 24 bytes on.'),
            ('version_high', 'i_version_hi', '', '', False, 'From 28 bytes on.'),
            ('project', 'i_projid', '', '', False, 'Project for quotas, from 32 bytes on.'),
        ),
        'instances': (
            ('has_checksum_high', ''),
            ('has_change_time_extra', ''),
            ('has_modification_time_extra', ''),
            ('has_access_time_extra', ''),
            ('has_creation_time', ''),
            ('has_creation_time_extra', ''),
            ('has_version_high', ''),
            ('has_project', ''),
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'ext_inode.kind': {
        1: ('fifo', 'S_IFIFO', ''),
        2: ('character_device', 'S_IFCHR', ''),
        4: ('directory', 'S_IFDIR', ''),
        6: ('block_device', 'S_IFBLK', ''),
        8: ('file', 'S_IFREG', ''),
        10: ('symlink', 'S_IFLNK', ''),
        12: ('socket', 'S_IFSOCK', ''),
    },
    'ext_inode.reserved_inode': {
        1: ('bad_blocks', 'EXT4_BAD_INO', ''),
        2: ('root', 'EXT4_ROOT_INO', ''),
        3: ('user_quota', 'EXT4_USR_QUOTA_INO', ''),
        4: ('group_quota', 'EXT4_GRP_QUOTA_INO', ''),
        5: ('boot_loader', 'EXT4_BOOT_LOADER_INO', ''),
        6: ('undelete_directory', 'EXT4_UNDEL_DIR_INO', ''),
        7: ('reserved_descriptors', 'EXT4_RESIZE_INO', ''),
        8: ('journal', 'EXT4_JOURNAL_INO', ''),
    },
    'ext_inode.inode_flags': {
        1: ('secure_deletion', 'EXT4_SECRM_FL', ''),
        2: ('undelete', 'EXT4_UNRM_FL', ''),
        4: ('compressed', 'EXT4_COMPR_FL', ''),
        8: ('synchronous', 'EXT4_SYNC_FL', ''),
        16: ('immutable', 'EXT4_IMMUTABLE_FL', ''),
        32: ('append_only', 'EXT4_APPEND_FL', ''),
        64: ('no_dump', 'EXT4_NODUMP_FL', ''),
        128: ('no_access_time', 'EXT4_NOATIME_FL', ''),
        2048: ('encrypted', 'EXT4_ENCRYPT_FL', ''),
        4096: ('indexed_directory', 'EXT4_INDEX_FL', ''),
        8192: ('imagic', 'EXT4_IMAGIC_FL', ''),
        16384: ('journal_data', 'EXT4_JOURNAL_DATA_FL', ''),
        32768: ('no_tail_merging', 'EXT4_NOTAIL_FL', ''),
        65536: ('synchronous_directory', 'EXT4_DIRSYNC_FL', ''),
        131072: ('top_of_hierarchy', 'EXT4_TOPDIR_FL', ''),
        262144: ('huge_file', 'EXT4_HUGE_FILE_FL', ''),
        524288: ('extents', 'EXT4_EXTENTS_FL', ''),
        1048576: ('verity', 'EXT4_VERITY_FL', ''),
        2097152: ('attribute_value', 'EXT4_EA_INODE_FL', ''),
        33554432: ('direct_access', 'EXT4_DAX_FL', ''),
        268435456: ('inline_data', 'EXT4_INLINE_DATA_FL', ''),
        536870912: ('project_inherited', 'EXT4_PROJINHERIT_FL', ''),
        1073741824: ('case_folding', 'EXT4_CASEFOLD_FL', ''),
    },
}
