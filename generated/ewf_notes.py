# Made by scripts/build_parsers.py from specs/ewf.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Forensic image of EnCase, EWF (E01)."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'ewf': {
        'class': 'Ewf',
        'orig_id': '',
        'doc': 'What each segment of an image begins with. Sections follow, each with a descriptor that says where the next one begins. The disk is cut into chunks, each packed by zlib or followed by a checksum; tables say where in its segment each chunk lies.',
        'doc_ref': 'https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc Expert Witness Compression Format 0.0.82, 3.1 File header',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('signature', '', '', '', True, ''),
            ('fields_start', '', '', '', False, 'One.'),
            ('number', 'segment number', '', '', False, 'Of the segment, from one.'),
            ('fields_end', '', '', '', False, 'Zero.'),
        ),
        'instances': (
        ),
    },
    'ewf.section': {
        'class': 'Ewf.Section',
        'orig_id': '',
        'doc': 'The descriptor of a section.',
        'doc_ref': 'https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc Expert Witness Compression Format 0.0.82, 3.2 Section descriptor',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('kind', 'type', '', '', False, 'Its name, filled up with zeros.'),
            ('ofs_next', '', '', '', False, 'Where the next section begins, in bytes of the segment; the last one names itself.'),
            ('len_section', 'size', '', '', False, 'Bytes, with this descriptor.'),
            ('padding', '', '', '', False, ''),
            ('checksum', '', '', '', False, 'Adler-32 of what stands before it.'),
        ),
        'instances': (
        ),
    },
    'ewf.volume': {
        'class': 'Ewf.Volume',
        'orig_id': '',
        'doc': 'The section `volume`, `disk` or `data` as EnCase writes it.',
        'doc_ref': 'https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc Expert Witness Compression Format 0.0.82, 3.5.1 EWF specification',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('media', '', 'ewf.media', '', False, ''),
            ('reserved_1', '', '', '', False, ''),
            ('num_chunks', '', '', '', False, ''),
            ('chunk_sectors', '', '', '', False, 'Sectors of a chunk.'),
            ('len_sector', '', '', '', False, 'Bytes of a sector.'),
            ('num_sectors', '', '', '', False, 'Of the disk.'),
            ('num_cylinders', '', '', '', False, ''),
            ('num_heads', '', '', '', False, ''),
            ('num_track_sectors', '', '', '', False, ''),
            ('media_flags', '', '', '', False, ''),
            ('reserved_2', '', '', '', False, ''),
            ('palm_sector', '', '', '', False, ''),
            ('reserved_3', '', '', '', False, ''),
            ('smart_sector', '', '', '', False, ''),
            ('compression', '', '', '', False, '0 for none, 1 for fast, 2 for best.'),
            ('reserved_4', '', '', '', False, ''),
            ('error_sectors', '', '', '', False, 'Sectors that were given up together where one could not be read.'),
            ('reserved_5', '', '', '', False, ''),
            ('set_id', 'segment file set identifier', '', '', False, 'The same in all segments of an image.'),
            ('reserved_6', '', '', '', False, ''),
            ('signature', '', '', '', False, ''),
            ('checksum', '', '', '', False, 'Adler-32 of what stands before it.'),
        ),
        'instances': (
        ),
    },
    'ewf.smart_volume': {
        'class': 'Ewf.SmartVolume',
        'orig_id': '',
        'doc': 'The section `volume` as SMART writes it.',
        'doc_ref': 'https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc Expert Witness Compression Format 0.0.82, 3.5.2 SMART',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('reserved_1', '', '', '', False, ''),
            ('num_chunks', '', '', '', False, ''),
            ('chunk_sectors', '', '', '', False, ''),
            ('len_sector', '', '', '', False, ''),
            ('num_sectors', '', '', '', False, ''),
            ('reserved_2', '', '', '', False, ''),
            ('padding', '', '', '', False, ''),
            ('signature', '', '', '', False, ''),
            ('checksum', '', '', '', False, 'Adler-32 of what stands before it.'),
        ),
        'instances': (
        ),
    },
    'ewf.table': {
        'class': 'Ewf.Table',
        'orig_id': '',
        'doc': 'What the section `table` or `table2` begins with; entries follow.',
        'doc_ref': 'https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc Expert Witness Compression Format 0.0.82, 3.9 Table section',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_entries', '', '', '', False, 'Bounded by the caller.'),
            ('padding_1', '', '', '', False, ''),
            ('ofs_base', '', '', '', False, 'What all entries count from, in bytes of the segment; zero before EnCase 6.'),
            ('padding_2', '', '', '', False, ''),
            ('checksum', '', '', '', False, 'Adler-32 of what stands before it.'),
        ),
        'instances': (
        ),
    },
    'ewf.entry': {
        'class': 'Ewf.Entry',
        'orig_id': '',
        'doc': 'Where a chunk lies; it ends where the next one begins, or with the section `sectors`.',
        'doc_ref': 'https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc Expert Witness Compression Format 0.0.82, 3.9.2 Table entry',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('word', '', '', '', False, ''),
        ),
        'instances': (
            ('is_packed', 'By zlib; otherwise an Adler-32 follows the data.'),
            ('ofs_chunk', ''),
        ),
    },
    'ewf.checksum': {
        'class': 'Ewf.Checksum',
        'orig_id': '',
        'doc': "The Adler-32 behind a table's entries, or a chunk that is not packed.",
        'doc_ref': 'https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc Expert Witness Compression Format 0.0.82, 3.8 Sectors section',
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
    'ewf.hash': {
        'class': 'Ewf.Hash',
        'orig_id': '',
        'doc': 'The section `hash`.',
        'doc_ref': 'https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc Expert Witness Compression Format 0.0.82, 3.18 Hash section',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('md5', '', '', '', False, 'Of the whole disk.'),
            ('reserved', '', '', '', False, ''),
            ('checksum', '', '', '', False, 'Adler-32 of what stands before it.'),
        ),
        'instances': (
        ),
    },
    'ewf.digest': {
        'class': 'Ewf.Digest',
        'orig_id': '',
        'doc': 'The section `digest`.',
        'doc_ref': 'https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc Expert Witness Compression Format 0.0.82, 3.17 Digest section',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('md5', '', '', '', False, 'Of the whole disk; zeros if it was not made.'),
            ('sha1', '', '', '', False, 'Likewise.'),
            ('padding', '', '', '', False, ''),
            ('checksum', '', '', '', False, 'Adler-32 of what stands before it.'),
        ),
        'instances': (
        ),
    },
    'ewf.errors': {
        'class': 'Ewf.Errors',
        'orig_id': '',
        'doc': 'What the section `error2` begins with, the list of sectors that could not be read.',
        'doc_ref': 'https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc Expert Witness Compression Format 0.0.82, 3.15 Error2 section',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_entries', '', '', '', False, ''),
            ('padding', '', '', '', False, ''),
            ('checksum', '', '', '', False, 'Adler-32 of what stands before it.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'ewf.media': {
        0: ('removable', '', ''),
        1: ('fixed', '', ''),
        3: ('optical', '', ''),
        14: ('logical_files', '', ''),
        16: ('memory', '', ''),
    },
}
