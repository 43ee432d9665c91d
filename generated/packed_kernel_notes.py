# Made by scripts/build_parsers.py from specs/packed_kernel.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Streams of LZO and LZ4 in kernels and ramdisks."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'packed_kernel': {
        'class': 'PackedKernel',
        'orig_id': '',
        'doc': 'How blocks of LZO and of LZ4 stand one after the other in a stream. Streams of gzip, bzip2, LZMA, XZ and Zstandard are formats of their own, which decompressors read.',
        'doc_ref': 'https://github.com/lz4/lz4/blob/v1.9.4/doc/lz4_Frame_format.md LZ4 Frame Format, "Legacy frame"',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('start', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'packed_kernel.lz4_start': {
        'class': 'PackedKernel.Lz4Start',
        'orig_id': '',
        'doc': 'What a stream of LZ4 in its old form begins with, the only one that Linux unpacks. Blocks follow, each with its length in front; another start may stand between them.',
        'doc_ref': 'https://github.com/lz4/lz4/blob/v1.9.4/doc/lz4_Frame_format.md LZ4 Frame Format, "Legacy frame"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', '', '', '', True, ''),
        ),
        'instances': (
        ),
    },
    'packed_kernel.lz4_block': {
        'class': 'PackedKernel.Lz4Block',
        'orig_id': '',
        'doc': 'What a block of LZ4 begins with; it unpacks to 8 MiB at most.',
        'doc_ref': 'https://github.com/lz4/lz4/blob/v1.9.4/doc/lz4_Frame_format.md LZ4 Frame Format, "Legacy frame"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_packed', '', '', '', False, 'Bytes of the block that follow.'),
        ),
        'instances': (
        ),
    },
    'packed_kernel.lzop_start': {
        'class': 'PackedKernel.LzopStart',
        'orig_id': '',
        'doc': 'What a file of lzop begins with. From version 0x940 on a byte with the level follows.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.6/lib/decompress_unlzo.c#L29',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', '', '', '', True, ''),
            ('version', '', '', '', False, 'Of lzop, 0x1040 for 1.04.'),
            ('library_version', '', '', '', False, ''),
            ('needed_version', '', '', '', False, 'Of lzop, to unpack it.'),
            ('method', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'packed_kernel.lzop_flags': {
        'class': 'PackedKernel.LzopFlags',
        'orig_id': '',
        'doc': 'What follows; then a filter of 4 bytes if the flags say so.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.6/lib/decompress_unlzo.c#L29',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('flags', '', '', '', False, 'Bits of enum `lzop_flag`.'),
        ),
        'instances': (
        ),
    },
    'packed_kernel.lzop_file': {
        'class': 'PackedKernel.LzopFile',
        'orig_id': '',
        'doc': 'The file that was packed. Its time has 4 more bytes from version 0x940 on. Then come a byte with the length of its name, the name, and a checksum of 4 bytes.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.6/lib/decompress_unlzo.c#L29',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('mode', '', '', '', False, ''),
            ('modified', '', '', '', False, 'Seconds since 1970.'),
        ),
        'instances': (
        ),
    },
    'packed_kernel.lzop_name': {
        'class': 'PackedKernel.LzopName',
        'orig_id': '',
        'doc': "How long the file's name is.",
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.6/lib/decompress_unlzo.c#L29',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_name', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'packed_kernel.lzop_end': {
        'class': 'PackedKernel.LzopEnd',
        'orig_id': '',
        'doc': 'What the last block is followed by, where the length of a block would stand.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.6/lib/decompress_unlzo.c#L29',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_unpacked', '', '', '', False, '0.'),
        ),
        'instances': (
        ),
    },
    'packed_kernel.lzop_block': {
        'class': 'PackedKernel.LzopBlock',
        'orig_id': '',
        'doc': 'What a block of LZO begins with; one that is as long packed as unpacked is stored.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.6/lib/decompress_unlzo.c#L29',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_unpacked', '', '', '', False, ''),
            ('len_packed', '', '', '', False, ''),
            ('checksum', '', '', '', False, 'Of what it unpacks to.'),
        ),
        'instances': (
        ),
    },
    'packed_kernel.len_unpacked': {
        'class': 'PackedKernel.LenUnpacked',
        'orig_id': '',
        'doc': 'What Linux puts behind a packed kernel of any format but gzip, whose streams end with it themselves: the bytes that it unpacks to.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.6/scripts/Makefile.lib#L390',
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
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'packed_kernel.lzop_flag': {
        2048: ('has_filter', 'HEADER_HAS_FILTER', ''),
    },
}
