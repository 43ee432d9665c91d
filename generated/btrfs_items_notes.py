# Made by scripts/build_parsers.py from specs/btrfs_items.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Items of btrfs about files and subvolumes."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'btrfs_items': {
        'class': 'BtrfsItems',
        'orig_id': '',
        'doc': 'The data of the items that make up directories and files. Each type stands for itself: the key of an item says which of them its data are.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#inode-item',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
        ),
        'instances': (
        ),
    },
    'btrfs_items.inode_item': {
        'class': 'BtrfsItems.InodeItem',
        'orig_id': 'btrfs_inode_item',
        'doc': "What an inode says of itself. Its number is the key's object.",
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#inode-item',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('generation', '', '', '', False, 'Transaction that made it.'),
            ('changed_generation', 'transid', '', '', False, 'Transaction that changed it last.'),
            ('size', '', '', '', False, "Bytes of a file's content; of a directory, twice those of its names."),
            ('len_allocated', 'nbytes', '', '', False, ''),
            ('block_group', '', '', '', False, 'Unused.'),
            ('num_links', 'nlink', '', '', False, ''),
            ('uid', '', '', '', False, ''),
            ('gid', '', '', '', False, ''),
            ('mode', '', '', '', False, 'As st_mode.'),
            ('device', 'rdev', '', '', False, 'Of a device node, its major number in the bits from 20 on.'),
            ('flags', '', '', 'btrfs_items.inode_flags', False, 'Bit mask, see `inode_flags`; the upper half is for verity.'),
            ('sequence', '', '', '', False, ''),
            ('reserved', '', '', '', False, ''),
            ('access_seconds', 'atime.sec', '', '', False, ''),
            ('access_nanoseconds', 'atime.nsec', '', '', False, ''),
            ('change_seconds', 'ctime.sec', '', '', False, ''),
            ('change_nanoseconds', 'ctime.nsec', '', '', False, ''),
            ('modification_seconds', 'mtime.sec', '', '', False, ''),
            ('modification_nanoseconds', 'mtime.nsec', '', '', False, ''),
            ('creation_seconds', 'otime.sec', '', '', False, ''),
            ('creation_nanoseconds', 'otime.nsec', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'btrfs_items.root_item': {
        'class': 'BtrfsItems.RootItem',
        'orig_id': 'btrfs_root_item',
        'doc': "A tree: of a subvolume, or one of the file system's own.",
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#root-item',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('inode', '', '', '', False, 'Unused, but for its size.'),
            ('core', '', '', '', False, ''),
            ('extra', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'btrfs_items.root_core': {
        'class': 'BtrfsItems.RootCore',
        'orig_id': 'btrfs_root_item',
        'doc': 'The part of a root item behind its inode.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#root-item',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('generation', '', '', '', False, ''),
            ('root_directory', 'root_dirid', '', '', False, "Inode of a subvolume's root, 256."),
            ('address', 'bytenr', '', '', False, "Logical address of the tree's root."),
            ('byte_limit', '', '', '', False, 'Unused.'),
            ('len_used', 'bytes_used', '', '', False, ''),
            ('last_snapshot', '', '', '', False, 'Transaction of the last snapshot of it.'),
            ('flags', '', '', 'btrfs_items.root_flags', False, 'Bit mask, see `root_flags`.'),
            ('num_refs', 'refs', '', '', False, 'Zero for one that is being deleted.'),
            ('drop_object', 'drop_progress.objectid', '', '', False, 'Where deleting it has come to.'),
            ('drop_kind', 'drop_progress.type', '', '', False, ''),
            ('drop_offset', 'drop_progress.offset', '', '', False, ''),
            ('drop_level', '', '', '', False, ''),
            ('level', '', '', '', False, 'Levels of the tree above its leaves.'),
        ),
        'instances': (
        ),
    },
    'btrfs_items.root_extra': {
        'class': 'BtrfsItems.RootExtra',
        'orig_id': 'btrfs_root_item',
        'doc': 'What newer kernels add to a root item.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#root-item',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('generation_2', 'generation_v2', '', '', False, 'As `generation`; else the rest was not kept up to date.'),
            ('uuid', '', '', '', False, 'Of the subvolume.'),
            ('parent_uuid', '', '', '', False, 'Of the subvolume that this was a snapshot of; zero for none.'),
            ('received_uuid', '', '', '', False, 'Of the subvolume that was sent here.'),
            ('change_generation', 'ctransid', '', '', False, ''),
            ('creation_generation', 'otransid', '', '', False, ''),
            ('sending_generation', 'stransid', '', '', False, ''),
            ('receiving_generation', 'rtransid', '', '', False, ''),
            ('change_seconds', 'ctime.sec', '', '', False, ''),
            ('change_nanoseconds', 'ctime.nsec', '', '', False, ''),
            ('creation_seconds', 'otime.sec', '', '', False, ''),
            ('creation_nanoseconds', 'otime.nsec', '', '', False, ''),
            ('sending_seconds', 'stime.sec', '', '', False, ''),
            ('sending_nanoseconds', 'stime.nsec', '', '', False, ''),
            ('receiving_seconds', 'rtime.sec', '', '', False, ''),
            ('receiving_nanoseconds', 'rtime.nsec', '', '', False, ''),
            ('reserved', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'btrfs_items.root_ref': {
        'class': 'BtrfsItems.RootRef',
        'orig_id': 'btrfs_root_ref',
        'doc': 'The fixed part of a reference to a subvolume; its name is right behind.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#root-ref',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('directory', 'dirid', '', '', False, 'Inode of the directory that has its name.'),
            ('sequence', '', '', '', False, "The offset of the name's item `dir_index`."),
            ('len_name', 'name_len', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'btrfs_items.inode_ref': {
        'class': 'BtrfsItems.InodeRef',
        'orig_id': 'btrfs_inode_ref',
        'doc': 'The fixed part of a name that an inode has; the name is right behind. More may follow.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#inode-ref',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('index', '', '', '', False, "The offset of the name's item `dir_index`."),
            ('len_name', 'name_len', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'btrfs_items.inode_extref': {
        'class': 'BtrfsItems.InodeExtref',
        'orig_id': 'btrfs_inode_extref',
        'doc': 'The same, where a directory has many names of one inode.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#inode-extref',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('directory', 'parent_objectid', '', '', False, ''),
            ('index', '', '', '', False, ''),
            ('len_name', 'name_len', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'btrfs_items.dir_item': {
        'class': 'BtrfsItems.DirItem',
        'orig_id': 'btrfs_dir_item',
        'doc': "The fixed part of a directory's entry, or of an extended attribute. The name is right behind, then an attribute's value. An item has several if hashes collide.",
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#dir-item',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('object', 'location.objectid', '', '', False, "Inode that the name stands for; a subvolume's number if `kind` says so."),
            ('kind', 'location.type', '', '', False, 'The item to look for; inode_item, or root_item for a subvolume.'),
            ('offset', 'location.offset', '', '', False, ''),
            ('generation', 'transid', '', '', False, ''),
            ('len_value', 'data_len', '', '', False, 'Zero for an entry of a directory.'),
            ('len_name', 'name_len', '', '', False, ''),
            ('file_type', 'type', 'btrfs_items.file_type', '', False, 'See `file_type`.'),
        ),
        'instances': (
        ),
    },
    'btrfs_items.dir_log_item': {
        'class': 'BtrfsItems.DirLogItem',
        'orig_id': 'btrfs_dir_log_item',
        'doc': "In a log tree, a range of a directory's entries about which the log says everything: what is not in the log was removed. It begins at the offset of its key.",
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#dir-log-index',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('end', '', '', '', False, 'The last offset of an item `dir_index` that belongs to the range.'),
        ),
        'instances': (
        ),
    },
    'btrfs_items.file_extent': {
        'class': 'BtrfsItems.FileExtent',
        'orig_id': 'btrfs_file_extent_item',
        'doc': "The fixed part of a piece of a file's content. If it is inline, the bytes are right behind.",
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-data',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('generation', '', '', '', False, ''),
            ('len_decoded', 'ram_bytes', '', '', False, 'Bytes of the extent once it is decompressed.'),
            ('compression', '', 'btrfs_items.compression', '', False, 'See `compression`.'),
            ('encryption', '', '', '', False, 'Always zero.'),
            ('other_encoding', '', '', '', False, 'Always zero.'),
            ('kind', 'type', 'btrfs_items.extent_kind', '', False, 'See `extent_kind`.'),
        ),
        'instances': (
        ),
    },
    'btrfs_items.file_extent_place': {
        'class': 'BtrfsItems.FileExtentPlace',
        'orig_id': 'btrfs_file_extent_item',
        'doc': 'Where a piece that is not inline lies.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-data',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('address', 'disk_bytenr', '', '', False, 'Logical address of the extent; zero for a hole.'),
            ('len_stored', 'disk_num_bytes', '', '', False, 'Bytes of the extent, as it is stored.'),
            ('offset', '', '', '', False, "The piece's first byte in the extent, once it is decompressed."),
            ('length', 'num_bytes', '', '', False, 'Bytes of the file.'),
        ),
        'instances': (
        ),
    },
    'btrfs_items.lzo_length': {
        'class': 'BtrfsItems.LzoLength',
        'orig_id': '',
        'doc': 'Before all data compressed by LZO, the bytes of it with this; before each of its pieces, those of the piece.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-data',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('length', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'btrfs_items.checksum_crc32c': {
        'class': 'BtrfsItems.ChecksumCrc32c',
        'orig_id': '',
        'doc': 'An item of the checksum tree is a row of these, one for each sector.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#csum-item',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('value', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'btrfs_items.inode_flags': {
        1: ('no_data_checksums', 'BTRFS_INODE_NODATASUM', ''),
        2: ('no_data_cow', 'BTRFS_INODE_NODATACOW', ''),
        4: ('read_only', 'BTRFS_INODE_READONLY', ''),
        8: ('no_compress', 'BTRFS_INODE_NOCOMPRESS', ''),
        16: ('preallocated', 'BTRFS_INODE_PREALLOC', ''),
        32: ('synchronous', 'BTRFS_INODE_SYNC', ''),
        64: ('immutable', 'BTRFS_INODE_IMMUTABLE', ''),
        128: ('append', 'BTRFS_INODE_APPEND', ''),
        256: ('no_dump', 'BTRFS_INODE_NODUMP', ''),
        512: ('no_access_time', 'BTRFS_INODE_NOATIME', ''),
        1024: ('synchronous_directory', 'BTRFS_INODE_DIRSYNC', ''),
        2048: ('compress', 'BTRFS_INODE_COMPRESS', ''),
        2147483648: ('root_item_init', 'BTRFS_INODE_ROOT_ITEM_INIT', 'Only in a root item, of which the flags were cleared once.'),
        4294967296: ('verity', 'BTRFS_INODE_RO_VERITY', ''),
    },
    'btrfs_items.root_flags': {
        1: ('read_only', 'BTRFS_ROOT_SUBVOL_RDONLY', ''),
        281474976710656: ('dead', 'BTRFS_ROOT_SUBVOL_DEAD', ''),
    },
    'btrfs_items.file_type': {
        0: ('unknown', 'BTRFS_FT_UNKNOWN', ''),
        1: ('file', 'BTRFS_FT_REG_FILE', ''),
        2: ('directory', 'BTRFS_FT_DIR', ''),
        3: ('character_device', 'BTRFS_FT_CHRDEV', ''),
        4: ('block_device', 'BTRFS_FT_BLKDEV', ''),
        5: ('fifo', 'BTRFS_FT_FIFO', ''),
        6: ('socket', 'BTRFS_FT_SOCK', ''),
        7: ('symlink', 'BTRFS_FT_SYMLINK', ''),
        8: ('attribute', 'BTRFS_FT_XATTR', ''),
    },
    'btrfs_items.mode_kind': {
        1: ('fifo', 'S_IFIFO', ''),
        2: ('character_device', 'S_IFCHR', ''),
        4: ('directory', 'S_IFDIR', ''),
        6: ('block_device', 'S_IFBLK', ''),
        8: ('file', 'S_IFREG', ''),
        10: ('symlink', 'S_IFLNK', ''),
        12: ('socket', 'S_IFSOCK', ''),
    },
    'btrfs_items.compression': {
        0: ('none', 'BTRFS_COMPRESS_NONE', ''),
        1: ('zlib', 'BTRFS_COMPRESS_ZLIB', ''),
        2: ('lzo', 'BTRFS_COMPRESS_LZO', ''),
        3: ('zstd', 'BTRFS_COMPRESS_ZSTD', ''),
    },
    'btrfs_items.extent_kind': {
        0: ('inline', 'BTRFS_FILE_EXTENT_INLINE', ''),
        1: ('regular', 'BTRFS_FILE_EXTENT_REG', ''),
        2: ('preallocated', 'BTRFS_FILE_EXTENT_PREALLOC', ''),
    },
}
