# Made by scripts/build_parsers.py from specs/udf.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Descriptors of UDF."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'udf': {
        'class': 'Udf',
        'orig_id': '',
        'doc': 'What UDF says of its identity: the anchor at sector 256 leads to a sequence of descriptors.',
        'doc_ref': 'https://ecma-international.org/publications-and-standards/standards/ecma-167/ ECMA-167, 3rd edition, part 3',
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
    'udf.tag': {
        'class': 'Udf.Tag',
        'orig_id': 'tag',
        'doc': 'What each descriptor begins with.',
        'doc_ref': 'https://ecma-international.org/publications-and-standards/standards/ecma-167/ ECMA-167, 3rd edition, 3/7.2',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('kind', 'Tag Identifier', '', '', False, '1 primary, 2 anchor, 6 logical volume, 8 ends the sequence.'),
            ('version', 'Descriptor Version', '', '', False, ''),
            ('checksum', 'Tag Checksum', '', '', False, ''),
            ('reserved', '', '', '', False, ''),
            ('serial', 'Tag Serial Number', '', '', False, ''),
            ('content_checksum', 'Descriptor CRC', '', '', False, ''),
            ('len_content', 'Descriptor CRC Length', '', '', False, ''),
            ('sector', 'Tag Location', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'udf.anchor': {
        'class': 'Udf.Anchor',
        'orig_id': 'Anchor Volume Descriptor Pointer',
        'doc': 'Where the descriptors lie.',
        'doc_ref': 'https://ecma-international.org/publications-and-standards/standards/ecma-167/ ECMA-167, 3rd edition, 3/10.2',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('tag', '', '', '', False, ''),
            ('len_sequence', 'Main Volume Descriptor Sequence Extent', '', '', False, 'Bytes.'),
            ('first_sector', 'Main Volume Descriptor Sequence Extent', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'udf.primary': {
        'class': 'Udf.Primary',
        'orig_id': 'Primary Volume Descriptor',
        'doc': 'The volume.',
        'doc_ref': 'https://ecma-international.org/publications-and-standards/standards/ecma-167/ ECMA-167, 3rd edition, 3/10.1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('tag', '', '', '', False, ''),
            ('sequence', 'Volume Descriptor Sequence Number', '', '', False, ''),
            ('number', 'Primary Volume Descriptor Number', '', '', False, ''),
            ('name', 'Volume Identifier', '', '', False, ''),
            ('set_sequence', 'Volume Sequence Number', '', '', False, ''),
            ('most_sequence', 'Maximum Volume Sequence Number', '', '', False, ''),
            ('level', 'Interchange Level', '', '', False, ''),
            ('most_level', 'Maximum Interchange Level', '', '', False, ''),
            ('characters', 'Character Set List', '', '', False, ''),
            ('most_characters', 'Maximum Character Set List', '', '', False, ''),
            ('set_encoding', 'Volume Set Identifier', '', '', False, '8 or 16 bits in a character.'),
            ('set_name', 'Volume Set Identifier', '', '', False, ''),
            ('len_set_name', 'Volume Set Identifier', '', '', False, 'Bytes, the encoding included.'),
        ),
        'instances': (
        ),
    },
    'udf.logical': {
        'class': 'Udf.Logical',
        'orig_id': 'Logical Volume Descriptor',
        'doc': "The volume's name.",
        'doc_ref': 'https://ecma-international.org/publications-and-standards/standards/ecma-167/ ECMA-167, 3rd edition, 3/10.6',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('tag', '', '', '', False, ''),
            ('sequence', 'Volume Descriptor Sequence Number', '', '', False, ''),
            ('characters', 'Descriptor Character Set', '', '', False, ''),
            ('encoding', 'Logical Volume Identifier', '', '', False, '8 or 16 bits in a character.'),
            ('name', 'Logical Volume Identifier', '', '', False, ''),
            ('len_name', 'Logical Volume Identifier', '', '', False, 'Bytes, the encoding included.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
