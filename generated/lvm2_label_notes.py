# Made by scripts/build_parsers.py from specs/lvm2_label.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: LVM2 label and physical volume header."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'lvm2_label': {
        'class': 'Lvm2Label',
        'orig_id': 'label_header',
        'doc': "A label marks a physical volume; it lies in one of the volume's first four 512-byte sectors and says where in that sector the physical volume's header begins. The header gives the volume's UUID and where data and metadata areas lie.",
        'doc_ref': 'https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/label/label.h;hb=refs/tags/v2_03_16 LVM2 2.03.16, lib/label/label.h',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'id', '', '', True, ''),
            ('sector', 'sector_xl', '', '', False, 'The sector of the volume that this label lies in.'),
            ('crc32', 'crc_xl', '', '', False, 'CRC-32 with initial value 0xf597a6cf and no final inversion, of the sector from `ofs_header` on.'),
            ('ofs_header', 'offset_xl', '', '', False, "Where in the sector the physical volume's header begins."),
            ('format', 'type', '', '', False, '`LVM2 001`'),
        ),
        'instances': (
            ('is_lvm2', ''),
        ),
    },
    'lvm2_label.physical_volume': {
        'class': 'Lvm2Label.PhysicalVolume',
        'orig_id': 'pv_header',
        'doc': "The whole header as it lies in the label's sector. Each list ends with a location that is all zeros.",
        'doc_ref': 'https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16 LVM2 2.03.16, lib/format_text/layout.h',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('identity', '', '', '', False, ''),
            ('data_areas', 'disk_areas_xl', '', '', False, ''),
            ('metadata_areas', '', '', '', False, ''),
            ('extension', '', '', '', False, ''),
            ('boot_loader_areas', '', '', '', False, 'Room that LVM keeps free for a boot loader; only there if `extension.version` is set.'),
        ),
        'instances': (
        ),
    },
    'lvm2_label.identity': {
        'class': 'Lvm2Label.Identity',
        'orig_id': '',
        'doc': 'What the header begins with.',
        'doc_ref': 'https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16 LVM2 2.03.16, lib/format_text/layout.h',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('uuid', 'pv_uuid', '', '', False, 'Letters and digits; shown in groups of 6, 4, 4, 4, 4, 4 and 6.'),
            ('len_device', 'device_size_xl', '', '', False, 'Bytes; zero if not known.'),
        ),
        'instances': (
        ),
    },
    'lvm2_label.location': {
        'class': 'Lvm2Label.Location',
        'orig_id': 'disk_locn',
        'doc': 'An area of the physical volume.',
        'doc_ref': 'https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16 LVM2 2.03.16, lib/format_text/layout.h',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('ofs_area', 'offset', '', '', False, 'Bytes from the start of the physical volume.'),
            ('len_area', 'size', '', '', False, 'Bytes; zero for a data area that reaches to the end.'),
        ),
        'instances': (
            ('is_end', ''),
        ),
    },
    'lvm2_label.extension': {
        'class': 'Lvm2Label.Extension',
        'orig_id': 'pv_header_extension',
        'doc': 'What later versions of LVM2 added.',
        'doc_ref': 'https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16 LVM2 2.03.16, lib/format_text/layout.h',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('version', '', '', '', False, 'Zero where there is no extension.'),
            ('flags', '', '', 'lvm2_label.physical_volume_flags', False, 'Bit mask, see `physical_volume_flags`.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'lvm2_label.physical_volume_flags': {
        1: ('used', '', 'The volume belongs to a volume group, even if its own metadata does not say so.'),
    },
}
