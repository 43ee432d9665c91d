# Made by scripts/build_parsers.py from specs/ext_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Directory block of ext2, ext3 and ext4."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'ext_directory': {
        'class': 'ExtDirectory',
        'orig_id': '',
        'doc': "A block of names, each with its inode. Entries fill the block to its end; one with inode 0 is free. With metadata checksums the last 12 bytes look like a free entry and hold the block's checksum. A directory with an index starts with an `index_root` in its first block, and may have `index_node` blocks. Both are disguised as free space, so that a reader that goes through the blocks in turn passes over them.",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('entries', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ext_directory.entry_header': {
        'class': 'ExtDirectory.EntryHeader',
        'orig_id': 'ext4_dir_entry_2',
        'doc': 'The fixed part of an entry.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('inode', '', '', '', False, 'Inode number; 0 for free space.'),
            ('len_entry_raw', 'rec_len', '', '', False, 'Bytes to the next entry; 0 and 65535 stand for 65536.'),
            ('len_name', 'name_len', '', '', False, ''),
            ('file_type', '', 'ext_directory.file_type', '', False, "Enum `file_type` if the feature `file_type` is set; else the upper byte of the name's length, which is 0. With the feature `directory_data` only the lower 4 bits are the type."),
        ),
        'instances': (
            ('len_entry', ''),
        ),
    },
    'ext_directory.entry': {
        'class': 'ExtDirectory.Entry',
        'orig_id': 'ext4_dir_entry_2',
        'doc': 'One name.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('header', '', '', '', False, ''),
            ('name', '', '', '', False, 'Bytes, in practice UTF-8; neither NUL nor a slash is in it.'),
            ('padding', '', '', '', False, 'Up to the next entry; also what is left of deleted ones.'),
        ),
        'instances': (
        ),
    },
    'ext_directory.inline_parent': {
        'class': 'ExtDirectory.InlineParent',
        'orig_id': '',
        'doc': "What an inline directory's `block` begins with, in place of `.` and `..`; entries follow up to its end.",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/inlinedata.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('inode', '', '', '', False, 'Inode number of the parent directory.'),
        ),
        'instances': (
        ),
    },
    'ext_directory.tail': {
        'class': 'ExtDirectory.Tail',
        'orig_id': 'ext4_dir_entry_tail',
        'doc': 'The last 12 bytes of a block of names, with metadata checksums.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('inode', 'det_reserved_zero1', '', '', False, 'Zero.'),
            ('len_entry', 'det_rec_len', '', '', False, 'Always 12.'),
            ('len_name', 'det_reserved_zero2', '', '', False, 'Zero.'),
            ('file_type', 'det_reserved_ft', '', '', False, 'Always 0xde.'),
            ('checksum', 'det_checksum', '', '', False, 'CRC-32C over seed, inode number, generation and the block up to this entry.'),
        ),
        'instances': (
        ),
    },
    'ext_directory.index_root': {
        'class': 'ExtDirectory.IndexRoot',
        'orig_id': 'dx_root',
        'doc': 'What the first block of an indexed directory begins with.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('head', '', '', '', False, ''),
            ('index', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ext_directory.index_root_head': {
        'class': 'ExtDirectory.IndexRootHead',
        'orig_id': 'dx_root',
        'doc': 'The fixed part of the root; `.` and `..` come first, for readers without indexes.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('dot_inode', 'dot.inode', '', '', False, ''),
            ('len_dot', 'dot.rec_len', '', '', False, 'Always 12.'),
            ('len_dot_name', 'dot.name_len', '', '', False, ''),
            ('dot_file_type', 'dot.file_type', '', '', False, ''),
            ('dot_name', 'dot.name', '', '', False, ''),
            ('dotdot_inode', 'dotdot.inode', '', '', False, ''),
            ('len_dotdot', 'dotdot.rec_len', '', '', False, 'To the end of the block.'),
            ('len_dotdot_name', 'dotdot.name_len', '', '', False, ''),
            ('dotdot_file_type', 'dotdot.file_type', '', '', False, ''),
            ('dotdot_name', 'dotdot_name', '', '', False, ''),
            ('reserved', 'dx_root_info.reserved_zero', '', '', False, ''),
            ('hash_version', 'dx_root_info.hash_version', '', '', False, 'As enum `hash_version` of ext_superblock, without the unsigned ones.'),
            ('len_info', 'dx_root_info.info_length', '', '', False, 'Always 8.'),
            ('num_levels', 'dx_root_info.indirect_levels', '', '', False, 'Levels of `index_node` below this root.'),
            ('unused_flags', 'dx_root_info.unused_flags', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ext_directory.index_node': {
        'class': 'ExtDirectory.IndexNode',
        'orig_id': 'dx_node',
        'doc': 'An inner node of the index.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('disguise', 'fake', '', '', False, 'A free entry as long as the block.'),
            ('index', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'ext_directory.index': {
        'class': 'ExtDirectory.Index',
        'orig_id': '',
        'doc': 'Hashes in ascending order, each with the block that starts with it.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('head', '', '', '', False, ''),
            ('entries', '', '', '', False, ''),
            ('unused', '', '', '', False, ''),
            ('tail', '', '', '', False, 'With metadata checksums.'),
        ),
        'instances': (
        ),
    },
    'ext_directory.index_head': {
        'class': 'ExtDirectory.IndexHead',
        'orig_id': 'dx_countlimit',
        'doc': 'Takes the place of the first entry, whose hash is zero and need not be stored.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('max_entries', 'limit', '', '', False, 'Entries that have room, this one included; 8192 fill the largest block.'),
            ('num_entries', 'count', '', '', False, 'Entries in use, this one included.'),
            ('block', 'dx_entry.block', '', '', False, 'Logical block of the directory for the lowest hashes.'),
        ),
        'instances': (
        ),
    },
    'ext_directory.index_entry': {
        'class': 'ExtDirectory.IndexEntry',
        'orig_id': 'dx_entry',
        'doc': 'From which hash on a block is responsible.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('hash', '', '', '', False, 'Its lowest bit says that names of this hash already began in the block before.'),
            ('block', '', '', '', False, 'Logical block of the directory.'),
        ),
        'instances': (
        ),
    },
    'ext_directory.index_tail': {
        'class': 'ExtDirectory.IndexTail',
        'orig_id': 'dx_tail',
        'doc': 'Behind the last entry that has room, with metadata checksums.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('reserved', 'dt_reserved', '', '', False, ''),
            ('checksum', 'dt_checksum', '', '', False, 'CRC-32C over seed, inode number, generation, the entries in use and this tail.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'ext_directory.file_type': {
        0: ('unknown', '', ''),
        1: ('file', 'EXT4_FT_REG_FILE', ''),
        2: ('directory', 'EXT4_FT_DIR', ''),
        3: ('character_device', 'EXT4_FT_CHRDEV', ''),
        4: ('block_device', 'EXT4_FT_BLKDEV', ''),
        5: ('fifo', 'EXT4_FT_FIFO', ''),
        6: ('socket', 'EXT4_FT_SOCK', ''),
        7: ('symlink', 'EXT4_FT_SYMLINK', ''),
        222: ('checksum', 'EXT4_FT_DIR_CSUM', ''),
    },
}
