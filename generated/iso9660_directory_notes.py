# Made by scripts/build_parsers.py from specs/iso9660_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Directory of ISO 9660."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'iso9660_directory': {
        'class': 'Iso9660Directory',
        'orig_id': '',
        'doc': 'What a sector of a directory holds: records, each a name and where its file lies. A record never leaves its sector of 2048 bytes; what remains of the sector, which is not part of this structure, is zero. The first two records of a directory are the directory itself (a name of one byte 0) and its parent (one byte 1).',
        'doc_ref': 'https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf ECMA-119, 4th edition, 6.8.1, 9.1',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('records', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'iso9660_directory.record': {
        'class': 'Iso9660Directory.Record',
        'orig_id': '',
        'doc': 'A name. A file of several sections has as many records, one after the other.',
        'doc_ref': 'https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf ECMA-119, 4th edition, 9.1',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('header', '', '', '', False, ''),
            ('name', 'File Identifier', '', '', False, "With `;` and a version behind it if it is a file's. UCS-2, big-endian, in Joliet's tree."),
            ('padding', 'Padding Field', '', '', False, ''),
            ('system_use', 'System Use', '', '', False, 'Entries of SUSP (susp) where the volume has them.'),
        ),
        'instances': (
        ),
    },
    'iso9660_directory.header': {
        'class': 'Iso9660Directory.Header',
        'orig_id': '',
        'doc': 'The fixed part of a record.',
        'doc_ref': 'https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf ECMA-119, 4th edition, 9.1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_record', 'Length of Directory Record', '', '', False, '0 stands for no record, in the rest of a sector.'),
            ('num_attribute_blocks', 'Extended Attribute Record Length', '', '', False, "Logical blocks at the start of the extent that are not the file's content."),
            ('extent', 'Location of Extent', '', '', False, 'First logical block.'),
            ('extent_be', '', '', '', False, 'The same, most significant byte first.'),
            ('size', 'Data Length', '', '', False, 'Bytes of content, attribute blocks not counted.'),
            ('size_be', '', '', '', False, 'The same, most significant byte first.'),
            ('recorded', 'Recording Date and Time', '', '', False, 'A `short_date`.'),
            ('flags', 'File Flags', 'iso9660_directory.flags', '', False, 'Mask of enum `flags`.'),
            ('unit_size', 'File Unit Size', '', '', False, 'Logical blocks that lie together, of an interleaved file; else 0.'),
            ('gap_size', 'Interleave Gap Size', '', '', False, 'Logical blocks between them; else 0.'),
            ('volume_number', 'Volume Sequence Number', '', '', False, 'Which disk of the set holds the file.'),
            ('volume_number_be', '', '', '', False, 'The same, most significant byte first.'),
            ('len_name', 'Length of File Identifier', '', '', False, ''),
        ),
        'instances': (
            ('len_padding', 'What follows the name begins at an even byte.'),
            ('len_header_and_name', ''),
        ),
    },
    'iso9660_directory.short_date': {
        'class': 'Iso9660Directory.ShortDate',
        'orig_id': '',
        'doc': 'A moment; all zero for none.',
        'doc_ref': 'https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf ECMA-119, 4th edition, 9.1.5',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('year', '', '', '', False, 'Since 1900.'),
            ('month', '', '', '', False, ''),
            ('day', '', '', '', False, ''),
            ('hour', '', '', '', False, ''),
            ('minute', '', '', '', False, ''),
            ('second', '', '', '', False, ''),
            ('offset', '', '', '', False, 'Of the time zone from UTC, in quarters of an hour; east is positive.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'iso9660_directory.flags': {
        1: ('hidden', 'Existence', ''),
        2: ('directory', '', ''),
        4: ('associated', '', 'Belongs to the file of the same name (a resource fork).'),
        8: ('record', '', ''),
        16: ('protection', '', ''),
        128: ('multi_extent', '', 'Not the last section of its file; the next record continues it.'),
    },
}
