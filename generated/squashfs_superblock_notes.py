# Made by scripts/build_parsers.py from specs/squashfs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Superblock of SquashFS 4.0."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'squashfs_superblock': {
        'class': 'SquashfsSuperblock',
        'orig_id': '',
        'doc': "The first 96 bytes: how the file system is made, and where its tables begin. All places are bytes from here. It is followed, where the flag says so, by a metadata block with the compressor's options, which a reader does not need.",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/squashfs.rst?h=v6.12 3, Squashfs Filesystem Design',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 's_magic', '', '', True, 'Its bytes in the other order are those of big-endian versions before 4.'),
            ('num_inodes', 'inodes', '', '', False, ''),
            ('made', 'mkfs_time', '', '', False, 'Seconds since 1970 at which it was made or last added to.'),
            ('block_size', '', '', '', False, 'Bytes of an uncompressed block of data, a power of two from 4096 to 1048576.'),
            ('num_fragments', 'fragments', '', '', False, 'Blocks that hold the ends of files.'),
            ('compression', '', 'squashfs_superblock.compression', '', False, 'Enum `compression`.'),
            ('block_log', '', '', '', False, 'The power of two that `block_size` is.'),
            ('flags', '', '', 'squashfs_superblock.flags', False, 'Bits of enum `flags`.'),
            ('num_ids', 'no_ids', '', '', False, 'Numbers of users and groups in the table of them.'),
            ('major_version', 's_major', '', '', False, '4 for what is described here.'),
            ('minor_version', 's_minor', '', '', False, '0.'),
            ('root_inode', '', '', '', False, "The root directory's inode, as `squashfs_inode` describes references."),
            ('num_bytes', 'bytes_used', '', '', False, 'Bytes of the file system; what follows them is padding.'),
            ('ids_start', 'id_table_start', '', '', False, 'Where the places of the blocks of the table of users and groups stand.'),
            ('attributes_start', 'xattr_id_table_start', '', '', False, 'Where the head of the table of extended attributes stands; all ones without.'),
            ('inodes_start', 'inode_table_start', '', '', False, 'The first metadata block of inodes.'),
            ('directories_start', 'directory_table_start', '', '', False, 'The first metadata block of directories.'),
            ('fragments_start', 'fragment_table_start', '', '', False, 'Where the places of the blocks of the table of fragments stand; all ones without.'),
            ('exports_start', 'lookup_table_start', '', '', False, 'Where the places of the blocks of the export table stand, which leads from the numbers of inodes to the inodes; all ones without.'),
        ),
        'instances': (
            ('has_attributes', ''),
            ('has_fragments', ''),
            ('has_exports', ''),
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'squashfs_superblock.compression': {
        1: ('gzip', 'ZLIB_COMPRESSION', 'A zlib stream (RFC 1950).'),
        2: ('lzma', 'LZMA_COMPRESSION', 'LZMA with the header of the .lzma format. Linux does not read it.'),
        3: ('lzo', 'LZO_COMPRESSION', 'One LZO1X stream.'),
        4: ('xz', 'XZ_COMPRESSION', 'An .xz stream, with CRC32.'),
        5: ('lz4', 'LZ4_COMPRESSION', 'One LZ4 block, without a frame.'),
        6: ('zstd', 'ZSTD_COMPRESSION', 'A Zstandard frame (RFC 8878).'),
    },
    'squashfs_superblock.flags': {
        1: ('inodes_uncompressed', 'SQUASHFS_NOI', 'Each block says itself whether it is compressed; this only tells how it was made.'),
        2: ('data_uncompressed', 'SQUASHFS_NOD', 'As `inodes_uncompressed`.'),
        4: ('checked', '', 'Of versions before 4.'),
        8: ('fragments_uncompressed', 'SQUASHFS_NOF', 'As `inodes_uncompressed`.'),
        16: ('no_fragments', 'SQUASHFS_NO_FRAG', "No file shares a block with another one's end."),
        32: ('always_fragments', 'SQUASHFS_ALWAYS_FRAG', 'The ends of large files are fragments, too.'),
        64: ('duplicates_removed', 'SQUASHFS_DUPLICATE', 'Files of the same content share it.'),
        128: ('exportable', 'SQUASHFS_EXPORT', 'There is an export table.'),
        256: ('attributes_uncompressed', '', 'As `inodes_uncompressed`.'),
        512: ('no_attributes', '', 'Extended attributes were left out.'),
        1024: ('compressor_options', 'SQUASHFS_COMP_OPT', 'A metadata block with options of the compressor follows the superblock.'),
        2048: ('ids_uncompressed', '', 'As `inodes_uncompressed`.'),
    },
}
