# Made by scripts/build_parsers.py from specs/fat_information.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: File system information of FAT32."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'fat_information': {
        'class': 'FatInformation',
        'orig_id': '',
        'doc': 'Hints for whoever writes to a FAT32 file system: how much is free, and where to look for it. Both may be out of date; nothing but a scan of the table is sure. 512 bytes at the start of the sector that the boot sector names.',
        'doc_ref': 'https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "FAT32 FSInfo Sector Structure and Backup Boot Sector"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('lead_signature', 'FSI_LeadSig', '', '', True, ''),
            ('reserved_1', 'FSI_Reserved1', '', '', False, ''),
            ('structure_signature', 'FSI_StrucSig', '', '', True, ''),
            ('num_free_clusters', 'FSI_Free_Count', '', '', False, '0xffffffff if nobody knows.'),
            ('next_free_cluster', 'FSI_Nxt_Free', '', '', False, 'Where to begin looking for a free cluster; 0xffffffff if nobody knows.'),
            ('reserved_2', 'FSI_Reserved2', '', '', False, ''),
            ('trail_signature', 'FSI_TrailSig', '', '', True, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
