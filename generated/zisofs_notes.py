# Made by scripts/build_parsers.py from specs/zisofs.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Compressed file of zisofs."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'zisofs': {
        'class': 'Zisofs',
        'orig_id': '',
        'doc': "What stands in place of a file's content: a header, a table of where each block begins, and the blocks, each compressed by itself as zlib does (RFC 1950). The table has one entry more than there are blocks, for the end of the last. A block of zeros has no bytes at all.",
        'doc_ref': 'https://dev.lovelyhq.com/libburnia/libisofs/src/branch/master/doc/zisofs_format.txt zisofs format, zisofs',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('header', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zisofs.header': {
        'class': 'Zisofs.Header',
        'orig_id': '',
        'doc': 'The fixed part. What the ZF entry (susp) says counts, not what it repeats.',
        'doc_ref': 'https://dev.lovelyhq.com/libburnia/libisofs/src/branch/master/doc/zisofs_format.txt zisofs format, zisofs',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', '', '', '', True, ''),
            ('size', '', '', '', False, 'Bytes of the file, uncompressed.'),
            ('header_size_quarter', '', '', '', False, 'A quarter of the bytes before the table, 4.'),
            ('block_size_shift', '', '', '', False, 'Power of two of the bytes in an uncompressed block, from 15 to 17.'),
            ('reserved', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zisofs.pointer': {
        'class': 'Zisofs.Pointer',
        'orig_id': '',
        'doc': 'An entry of the table.',
        'doc_ref': 'https://dev.lovelyhq.com/libburnia/libisofs/src/branch/master/doc/zisofs_format.txt zisofs format, zisofs',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('offset', '', '', '', False, 'Byte at which a block begins, from the start of the header.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
