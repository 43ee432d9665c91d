# Made by scripts/build_parsers.py from specs/erofs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Superblock of EROFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'erofs_superblock': {
        'class': 'ErofsSuperblock',
        'orig_id': 'erofs_super_block',
        'doc': 'At byte 1024: how the file system is made, and where metadata begins. Blocks are counted from the start of the volume. Where compressors need settings, those follow the superblock, each behind its length.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 erofs_super_block',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', '', '', '', True, ''),
            ('checksum', '', '', '', False, 'CRC-32C, not inverted at its end, from here to the end of the block, or over one block where blocks are not larger than 1024 bytes; with zeros in place of itself.'),
            ('compatible_features', 'feature_compat', '', 'erofs_superblock.compatible', False, 'Bits of enum `compatible`.'),
            ('log2_block_size', 'blkszbits', '', '', False, 'Power of two of the bytes in a block, from 9 to 16.'),
            ('num_extension_slots', 'sb_extslots', '', '', False, 'How often 16 bytes the superblock is longer than these 128.'),
            ('root_low', 'root_nid', '', '', False, "The root directory's number; see `erofs_inode` for what numbers mean."),
            ('num_inodes', 'inos', '', '', False, ''),
            ('build_time', '', '', '', False, 'Seconds since 1970 that compact inodes have for their time.'),
            ('build_time_nanoseconds', 'build_time_nsec', '', '', False, ''),
            ('num_blocks', 'blocks', '', '', False, 'Blocks of the file system, those of other devices left out.'),
            ('metadata_block', 'meta_blkaddr', '', '', False, 'The block from whose first byte inodes are numbered.'),
            ('attributes_block', 'xattr_blkaddr', '', '', False, 'The block from which shared attributes are numbered.'),
            ('uuid', '', '', '', False, ''),
            ('label', 'volume_name', '', '', False, 'Padded with NULs.'),
            ('incompatible_features', 'feature_incompat', '', 'erofs_superblock.incompatible', False, 'Bits of enum `incompatible`.'),
            ('compressors', 'available_compr_algs', '', '', False, 'With `compressor_settings`, the bits of enum `compressor` (1 shifted by them) of those in use; else the largest distance of LZ4.'),
            ('num_devices', 'extra_devices', '', '', False, 'Further devices, which hold content of files.'),
            ('device_slot', 'devt_slotoff', '', '', False, 'Where the table of devices begins, in units of 128 bytes.'),
            ('log2_directory_blocks', 'dirblkbits', '', '', False, 'Power of two of the blocks in a piece of a directory; always 0.'),
            ('num_attribute_prefixes', 'xattr_prefix_count', '', '', False, ''),
            ('attribute_prefixes', 'xattr_prefix_start', '', '', False, 'Where long prefixes of attributes stand, in units of 4 bytes; in the packed inode if there is one.'),
            ('packed_inode', 'packed_nid', '', '', False, 'The number of the inode that holds the ends of files, 0 without.'),
            ('attribute_filter', 'xattr_filter_reserved', '', '', False, ''),
            ('reserved', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'erofs_superblock.device': {
        'class': 'ErofsSuperblock.Device',
        'orig_id': 'erofs_deviceslot',
        'doc': 'A further device, in the table of them.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 erofs_deviceslot',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('tag', '', '', '', False, 'Whatever names its content, such as a digest.'),
            ('num_blocks', 'blocks', '', '', False, ''),
            ('mapped_block', 'mapped_blkaddr', '', '', False, 'From which block on its blocks are numbered where all devices are one; 0 if nowhere.'),
            ('reserved', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'erofs_superblock.settings_head': {
        'class': 'ErofsSuperblock.SettingsHead',
        'orig_id': '',
        'doc': 'The length of what follows, the settings of one compressor.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/decompressor.c?h=v6.12 z_erofs_parse_cfgs',
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
    'erofs_superblock.lzma_settings': {
        'class': 'ErofsSuperblock.LzmaSettings',
        'orig_id': 'z_erofs_lzma_cfgs',
        'doc': 'Settings of LZMA, in 14 bytes.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 z_erofs_lzma_cfgs',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_dictionary', 'dict_size', '', '', False, 'Bytes, from 4096 to 8 MiB.'),
            ('format', '', '', '', False, '0, which is MicroLZMA.'),
            ('reserved', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'erofs_superblock.compatible': {
        1: ('superblock_checksum', 'EROFS_FEATURE_COMPAT_SB_CHKSUM', ''),
        2: ('modification_time', 'EROFS_FEATURE_COMPAT_MTIME', 'Times are those of the last change of content, not of anything.'),
        4: ('attribute_filter', 'EROFS_FEATURE_COMPAT_XATTR_FILTER', 'Inodes say which names of attributes they certainly do not have.'),
    },
    'erofs_superblock.incompatible': {
        1: ('zero_padding', 'EROFS_FEATURE_INCOMPAT_ZERO_PADDING', 'Compressed data ends with its last block, and zeros stand in front of it.'),
        2: ('compressor_settings', 'EROFS_FEATURE_INCOMPAT_COMPR_CFGS', 'Settings of compressors follow the superblock; compressed data may take several blocks.'),
        4: ('chunks', 'EROFS_FEATURE_INCOMPAT_CHUNKED_FILE', ''),
        8: ('devices', 'EROFS_FEATURE_INCOMPAT_DEVICE_TABLE', 'There is a table of devices; or files may use two compressors.'),
        16: ('inline_tails', 'EROFS_FEATURE_INCOMPAT_ZTAILPACKING', 'The last piece of compressed content may lie beside the inode.'),
        32: ('fragments', 'EROFS_FEATURE_INCOMPAT_FRAGMENTS', 'The ends of files may lie in the packed inode; files may share compressed pieces.'),
        64: ('attribute_prefixes', 'EROFS_FEATURE_INCOMPAT_XATTR_PREFIXES', ''),
        128: ('blocks_48', 'EROFS_FEATURE_INCOMPAT_48BIT', 'Numbers of blocks have 48 bits.'),
        256: ('metadata_inode', 'EROFS_FEATURE_INCOMPAT_METABOX', 'Metadata may lie in an inode, and be compressed there.'),
    },
    'erofs_superblock.compressor': {
        0: ('lz4', 'Z_EROFS_COMPRESSION_LZ4', 'LZ4 blocks, without a frame.'),
        1: ('lzma', 'Z_EROFS_COMPRESSION_LZMA', 'MicroLZMA, LZMA whose first byte is its properties, inverted.'),
        2: ('deflate', 'Z_EROFS_COMPRESSION_DEFLATE', 'DEFLATE (RFC 1951), without a header.'),
        3: ('zstd', 'Z_EROFS_COMPRESSION_ZSTD', 'A Zstandard frame (RFC 8878).'),
    },
}
