# Made by scripts/build_parsers.py from specs/solaris_vtoc.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Solaris disk label for x86."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'solaris_vtoc': {
        'class': 'SolarisVtoc',
        'orig_id': 'dk_label',
        'doc': "How Solaris divides its MBR partition into slices. It lies in that partition's second sector.",
        'doc_ref': 'https://github.com/illumos/illumos-gate/blob/master/usr/src/uts/common/sys/dklabel.h illumos, sys/dklabel.h and sys/vtoc.h',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('volume', '', '', '', False, ''),
            ('slices', 'v_part', '', '', False, ''),
            ('timestamps', '', '', '', False, ''),
            ('ascii_label', 'v_asciilabel', '', '', False, ''),
            ('geometry', '', '', '', False, ''),
            ('trailer', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'solaris_vtoc.volume': {
        'class': 'SolarisVtoc.Volume',
        'orig_id': 'dk_vtoc',
        'doc': 'What comes before the slices.',
        'doc_ref': 'https://github.com/illumos/illumos-gate/blob/master/usr/src/uts/common/sys/vtoc.h illumos, sys/vtoc.h',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('boot_info', 'v_bootinfo', '', '', False, ''),
            ('sanity', 'v_sanity', '', '', True, ''),
            ('version', 'v_version', '', '', False, ''),
            ('name', 'v_volume', '', '', False, ''),
            ('len_sector', 'v_sectorsz', '', '', False, 'Bytes; zero stands for 512.'),
            ('num_slices', 'v_nparts', '', '', False, ''),
            ('reserved', 'v_reserved', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'solaris_vtoc.slice': {
        'class': 'SolarisVtoc.Slice',
        'orig_id': 'dkl_partition',
        'doc': 'One slice; sectors count from the start of the Solaris partition.',
        'doc_ref': 'https://github.com/illumos/illumos-gate/blob/master/usr/src/uts/common/sys/vtoc.h illumos, sys/vtoc.h',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('tag', 'p_tag', 'solaris_vtoc.tags', '', False, 'See `tags`.'),
            ('flags', 'p_flag', '', '', False, ''),
            ('first_sector', 'p_start', '', '', False, ''),
            ('num_sectors', 'p_size', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'solaris_vtoc.trailer': {
        'class': 'SolarisVtoc.Trailer',
        'orig_id': '',
        'doc': 'The end of the sector.',
        'doc_ref': 'https://github.com/illumos/illumos-gate/blob/master/usr/src/uts/common/sys/dklabel.h illumos, sys/dklabel.h',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'dkl_magic', '', '', True, ''),
            ('checksum', 'dkl_cksum', '', '', False, "Such that the exclusive or of all the sector's 16-bit words is zero."),
        ),
        'instances': (
        ),
    },
    'solaris_vtoc.word': {
        'class': 'SolarisVtoc.Word',
        'orig_id': '',
        'doc': 'What the checksum is made of.',
        'doc_ref': 'https://github.com/illumos/illumos-gate/blob/master/usr/src/uts/common/sys/dklabel.h illumos, sys/dklabel.h',
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
    'solaris_vtoc.tags': {
        0: ('unassigned', '', ''),
        1: ('boot', '', ''),
        2: ('root', '', ''),
        3: ('swap', '', ''),
        4: ('usr', '', ''),
        5: ('backup', '', 'The whole partition.'),
        6: ('stand', '', ''),
        7: ('var', '', ''),
        8: ('home', '', ''),
    },
}
