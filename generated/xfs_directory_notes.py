# Made by scripts/build_parsers.py from specs/xfs_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Directory of XFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'xfs_directory': {
        'class': 'XfsDirectory',
        'orig_id': '',
        'doc': 'A directory in its inode (short form). A larger one has blocks: those below 32 GiB of its content hold names, those from there on hashes of the names, and those from 64 GiB on where there is room.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Short Form Directories)',
        'record': False,
        # (name, type, doc)
        'params': (
            ('has_file_types', 'bool', 'Feature flag `file_types` of the superblock.'),
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('header', '', '', '', False, ''),
            ('parent_wide', 'parent.i8', '', '', False, ''),
            ('parent_narrow', 'parent.i4', '', '', False, ''),
            ('entries', 'list', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_directory.short_header': {
        'class': 'XfsDirectory.ShortHeader',
        'orig_id': 'xfs_dir2_sf_hdr',
        'doc': 'The head of a short form.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Short Form Directories)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_entries', 'count', '', '', False, ''),
            ('num_wide_inodes', 'i8count', '', '', False, 'Entries, the parent included, whose inode number needs 64 bits; unless zero, all have 64.'),
        ),
        'instances': (
            ('has_wide_inodes', ''),
        ),
    },
    'xfs_directory.short_entry': {
        'class': 'XfsDirectory.ShortEntry',
        'orig_id': 'xfs_dir2_sf_entry',
        'doc': 'A name in a short form.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Short Form Directories)',
        'record': False,
        # (name, type, doc)
        'params': (
            ('has_file_types', 'bool', ''),
            ('has_wide_inodes', 'bool', ''),
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('header', '', '', '', False, ''),
            ('name', 'name', '', '', False, ''),
            ('file_type', 'ftype', 'xfs_directory.file_type', '', False, ''),
            ('inode_wide', 'inumber.i8', '', '', False, ''),
            ('inode_narrow', 'inumber.i4', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_directory.short_entry_header': {
        'class': 'XfsDirectory.ShortEntryHeader',
        'orig_id': 'xfs_dir2_sf_entry',
        'doc': 'What stands before the name.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Short Form Directories)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_name', 'namelen', '', '', False, ''),
            ('ofs_entry', 'offset', '', '', False, 'Where the entry would lie in a block.'),
        ),
        'instances': (
        ),
    },
    'xfs_directory.wide_inode': {
        'class': 'XfsDirectory.WideInode',
        'orig_id': '',
        'doc': 'An inode number of 64 bits.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Short Form Directories)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('number', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_directory.narrow_inode': {
        'class': 'XfsDirectory.NarrowInode',
        'orig_id': '',
        'doc': 'An inode number of 32 bits.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Short Form Directories)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('number', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_directory.data_header_4': {
        'class': 'XfsDirectory.DataHeader4',
        'orig_id': 'xfs_dir2_data_hdr',
        'doc': 'The head of a block of names, in version 4 of the format.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Block Directories)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'hdr.magic', '', '', False, '`XD2B` for a block that has the hashes too, `XD2D` for names alone.'),
            ('free_spaces', 'bestfree', '', '', False, 'Offset and length of the three largest free spaces, in bytes.'),
        ),
        'instances': (
            ('has_hashes', ''),
        ),
    },
    'xfs_directory.data_header_5': {
        'class': 'XfsDirectory.DataHeader5',
        'orig_id': 'xfs_dir3_data_hdr',
        'doc': 'The head of a block of names, in version 5 of the format.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Block Directories)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'hdr.magic', '', '', False, '`XDB3` for a block that has the hashes too, `XDD3` for names alone.'),
            ('checksum', 'hdr.crc', '', '', False, 'Little-endian CRC-32C of the block of the directory with zero in this place.'),
            ('block', 'hdr.blkno', '', '', False, "This block's own place, in units of 512 bytes."),
            ('sequence', 'hdr.lsn', '', '', False, 'Place in the log of the last change.'),
            ('uuid', 'hdr.uuid', '', '', False, ''),
            ('owner', 'hdr.owner', '', '', False, 'The inode of the directory.'),
            ('free_spaces', 'bestfree', '', '', False, 'Offset and length of the three largest free spaces, in bytes.'),
            ('padding', 'pad', '', '', False, ''),
        ),
        'instances': (
            ('has_hashes', ''),
        ),
    },
    'xfs_directory.entry_head': {
        'class': 'XfsDirectory.EntryHead',
        'orig_id': 'xfs_dir2_data_entry',
        'doc': "The start of an entry in a block of names. The name follows, with the flag `file_types` a byte for the type (enum `file_type`), padding, and in the last two bytes the entry's own offset.",
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Block Directories)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('inode', 'inumber', '', '', False, ''),
            ('len_name', 'namelen', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_directory.entry_tag': {
        'class': 'XfsDirectory.EntryTag',
        'orig_id': '',
        'doc': 'The end of an entry or of free space in a block of names, whose lengths are multiples of 8 bytes.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Block Directories)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('position', 'tag', '', '', False, 'Where the entry or the free space begins in its block, in bytes.'),
        ),
        'instances': (
        ),
    },
    'xfs_directory.unused_head': {
        'class': 'XfsDirectory.UnusedHead',
        'orig_id': 'xfs_dir2_data_unused',
        'doc': 'The start of free space between entries.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Block Directories)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('mark', 'freetag', '', '', True, ''),
            ('length', 'length', '', '', False, 'Bytes, these four included.'),
        ),
        'instances': (
        ),
    },
    'xfs_directory.name_entry': {
        'class': 'XfsDirectory.NameEntry',
        'orig_id': 'xfs_dir2_data_entry',
        'doc': 'A name in a block of names, with what fills it up to a multiple of 8 bytes.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Block Directories)',
        'record': False,
        # (name, type, doc)
        'params': (
            ('has_file_types', 'bool', 'Feature flag `file_types` of the superblock.'),
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('head', '', '', '', False, ''),
            ('name', '', '', '', False, ''),
            ('file_type', 'ftype', 'xfs_directory.file_type', '', False, ''),
            ('padding', '', '', '', False, ''),
            ('tag', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_directory.free_entry': {
        'class': 'XfsDirectory.FreeEntry',
        'orig_id': 'xfs_dir2_data_unused',
        'doc': 'Free space in a block of names.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Block Directories)',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('head', '', '', '', False, ''),
            ('rest', '', '', '', False, 'What is left of deleted names, and in the last 2 bytes the offset of this free space.'),
        ),
        'instances': (
        ),
    },
    'xfs_directory.block_tail': {
        'class': 'XfsDirectory.BlockTail',
        'orig_id': 'xfs_dir2_block_tail',
        'doc': 'The end of a block that has the hashes too; they stand before it.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Block Directories)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_entries', 'count', '', '', False, ''),
            ('num_stale', 'stale', '', '', False, 'Entries of removed names.'),
        ),
        'instances': (
        ),
    },
    'xfs_directory.leaf_entry': {
        'class': 'XfsDirectory.LeafEntry',
        'orig_id': 'xfs_dir2_leaf_entry',
        'doc': 'A hash and the name that has it.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Leaf Directories)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('hash', 'hashval', '', '', False, ''),
            ('address', 'address', '', '', False, 'Offset of the entry in the directory in units of 8 bytes; zero if the name was removed.'),
        ),
        'instances': (
            ('unit', 'Bytes.'),
        ),
    },
    'xfs_directory.block_link': {
        'class': 'XfsDirectory.BlockLink',
        'orig_id': 'xfs_da_blkinfo',
        'doc': 'What blocks of hashes and inner nodes begin with.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Leaf Directories)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('next', 'forw', '', '', False, 'The next block on its level, zero if there is none.'),
            ('previous', 'back', '', '', False, ''),
            ('magic', 'magic', 'xfs_directory.hash_block', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_directory.leaf_header_4': {
        'class': 'XfsDirectory.LeafHeader4',
        'orig_id': 'xfs_dir2_leaf_hdr',
        'doc': 'The head of a block of hashes, in version 4 of the format.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Leaf Directories)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('next', 'forw', '', '', False, 'The next block on its level, zero if there is none.'),
            ('previous', 'back', '', '', False, ''),
            ('magic', 'magic', '', '', False, '0xd2f1 for the only such block, which ends in a table of free space.'),
            ('padding', 'pad', '', '', False, ''),
            ('num_entries', 'count', '', '', False, ''),
            ('num_stale', 'stale', '', '', False, 'Entries of removed names.'),
        ),
        'instances': (
        ),
    },
    'xfs_directory.leaf_header_5': {
        'class': 'XfsDirectory.LeafHeader5',
        'orig_id': 'xfs_dir3_leaf_hdr',
        'doc': 'The head of a block of hashes, in version 5 of the format.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Leaf Directories)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('next', 'forw', '', '', False, 'The next block on its level, zero if there is none.'),
            ('previous', 'back', '', '', False, ''),
            ('magic', 'magic', '', '', False, ''),
            ('padding', 'pad', '', '', False, ''),
            ('checksum', 'crc', '', '', False, 'Little-endian CRC-32C of the block of the directory with zero in this place.'),
            ('block', 'blkno', '', '', False, "This block's own place, in units of 512 bytes."),
            ('sequence', 'lsn', '', '', False, 'Place in the log of the last change.'),
            ('uuid', 'uuid', '', '', False, ''),
            ('owner', 'owner', '', '', False, 'The inode of the directory.'),
            ('num_entries', 'count', '', '', False, ''),
            ('num_stale', 'stale', '', '', False, ''),
            ('padding_2', 'pad', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_directory.node_header_4': {
        'class': 'XfsDirectory.NodeHeader4',
        'orig_id': 'xfs_da_node_hdr',
        'doc': 'The head of an inner node of the tree of hashes, in version 4 of the format.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Node Directories)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('next', 'forw', '', '', False, 'The next block on its level, zero if there is none.'),
            ('previous', 'back', '', '', False, ''),
            ('magic', 'magic', '', '', True, ''),
            ('padding', 'pad', '', '', False, ''),
            ('num_entries', 'count', '', '', False, ''),
            ('num_levels_below', 'level', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_directory.node_header_5': {
        'class': 'XfsDirectory.NodeHeader5',
        'orig_id': 'xfs_da3_node_hdr',
        'doc': 'The head of an inner node of the tree of hashes, in version 5 of the format.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Node Directories)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('next', 'forw', '', '', False, 'The next block on its level, zero if there is none.'),
            ('previous', 'back', '', '', False, ''),
            ('magic', 'magic', '', '', True, ''),
            ('padding', 'pad', '', '', False, ''),
            ('checksum', 'crc', '', '', False, 'Little-endian CRC-32C of the block of the directory with zero in this place.'),
            ('block', 'blkno', '', '', False, "This block's own place, in units of 512 bytes."),
            ('sequence', 'lsn', '', '', False, 'Place in the log of the last change.'),
            ('uuid', 'uuid', '', '', False, ''),
            ('owner', 'owner', '', '', False, 'The inode of the directory.'),
            ('num_entries', 'count', '', '', False, ''),
            ('num_levels_below', 'level', '', '', False, ''),
            ('padding_2', 'pad', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_directory.node_entry': {
        'class': 'XfsDirectory.NodeEntry',
        'orig_id': 'xfs_da_node_entry',
        'doc': 'A child of an inner node.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Directories, Node Directories)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('hash', 'hashval', '', '', False, 'The highest hash below the child.'),
            ('block', 'before', '', '', False, "The child, as a block of the directory's content."),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'xfs_directory.area': {
        0: ('names', 'XFS_DIR2_DATA_OFFSET', 'From this byte of its content on a directory has names.'),
        34359738368: ('hashes', 'XFS_DIR2_LEAF_OFFSET', ''),
        68719476736: ('free_space', 'XFS_DIR2_FREE_OFFSET', ''),
    },
    'xfs_directory.hash_block': {
        54001: ('leaf_with_space_4', 'XFS_DIR2_LEAF1_MAGIC', ''),
        54015: ('leaf_4', 'XFS_DIR2_LEAFN_MAGIC', ''),
        65214: ('node_4', 'XFS_DA_NODE_MAGIC', ''),
        15857: ('leaf_with_space_5', 'XFS_DIR3_LEAF1_MAGIC', ''),
        15871: ('leaf_5', 'XFS_DIR3_LEAFN_MAGIC', ''),
        16062: ('node_5', 'XFS_DA3_NODE_MAGIC', ''),
    },
    'xfs_directory.file_type': {
        0: ('unknown', 'XFS_DIR3_FT_UNKNOWN', ''),
        1: ('file', 'XFS_DIR3_FT_REG_FILE', ''),
        2: ('directory', 'XFS_DIR3_FT_DIR', ''),
        3: ('character_device', 'XFS_DIR3_FT_CHRDEV', ''),
        4: ('block_device', 'XFS_DIR3_FT_BLKDEV', ''),
        5: ('fifo', 'XFS_DIR3_FT_FIFO', ''),
        6: ('socket', 'XFS_DIR3_FT_SOCK', ''),
        7: ('symlink', 'XFS_DIR3_FT_SYMLINK', ''),
        8: ('whiteout', 'XFS_DIR3_FT_WHT', ''),
    },
}
