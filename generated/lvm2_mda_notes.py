# Made by scripts/build_parsers.py from specs/lvm2_mda.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: LVM2 metadata area header."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'lvm2_mda': {
        'class': 'Lvm2Mda',
        'orig_id': '',
        'doc': "The first 512 bytes of a metadata area. The rest of the area is a circular buffer for the text that describes the volume group; the header says where the current text begins. A text that reaches the area's end goes on behind the header.",
        'doc_ref': 'https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16 LVM2 2.03.16, lib/format_text/layout.h',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('header', '', '', '', False, ''),
            ('texts', 'raw_locns', '', '', False, 'The text in force, then the one that is about to replace it.'),
        ),
        'instances': (
        ),
    },
    'lvm2_mda.header': {
        'class': 'Lvm2Mda.Header',
        'orig_id': 'mda_header',
        'doc': 'What the area begins with.',
        'doc_ref': 'https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16 LVM2 2.03.16, lib/format_text/layout.h',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('crc32', 'checksum_xl', '', '', False, "CRC-32 with initial value 0xf597a6cf and no final inversion, of the header's 512 bytes less this field."),
            ('magic', '', '', '', True, ''),
            ('version', '', '', '', False, '1; there is no other.'),
            ('ofs_area', 'start', '', '', False, 'Where on the physical volume this header lies.'),
            ('len_area', 'size', '', '', False, 'Bytes of the area, with the header.'),
        ),
        'instances': (
            ('len_header', 'Bytes of the header with its list of texts; the circular buffer begins behind them.'),
        ),
    },
    'lvm2_mda.text_location': {
        'class': 'Lvm2Mda.TextLocation',
        'orig_id': 'raw_locn',
        'doc': 'Where a text lies in the circular buffer.',
        'doc_ref': 'https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16 LVM2 2.03.16, lib/format_text/layout.h',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('ofs_text', 'offset', '', '', False, 'Bytes from the start of the area; zero if there is no text.'),
            ('len_text', 'size', '', '', False, 'Bytes, with the final zero.'),
            ('crc32', 'checksum', '', '', False, "Of the text, as the header's."),
            ('flags', '', '', 'lvm2_mda.text_flags', False, 'Bit mask, see `text_flags`.'),
        ),
        'instances': (
            ('is_end', ''),
            ('is_ignored', 'The administrator chose not to keep metadata here; what there is may be old.'),
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'lvm2_mda.text_flags': {
        1: ('ignored', '', ''),
    },
}
