# Made by scripts/build_parsers.py from specs/vdi.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Disk image of VirtualBox, VDI."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'vdi': {
        'class': 'Vdi',
        'orig_id': '',
        'doc': "The header of an image, version 1.1. Behind it lies a map with a number for each block of the guest's disk: which of the blocks that follow the map holds it.",
        'doc_ref': 'https://www.virtualbox.org/browser/vbox/trunk/src/VBox/Storage/VDICore.h?rev=98103 VirtualBox 7.0, VDICore.h',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('text', 'szFileInfo', '', '', False, 'Who made it, for people.'),
            ('signature', 'u32Signature', '', '', True, ''),
            ('version', 'u32Version', '', '', False, '0x00010001; the upper half is the major version.'),
            ('len_header', 'cbHeader', '', '', False, 'Bytes, from here on.'),
            ('kind', 'u32Type', 'vdi.kind', '', False, ''),
            ('flags', 'fFlags', '', '', False, ''),
            ('comment', 'szComment', '', '', False, ''),
            ('ofs_map', 'offBlocks', '', '', False, 'Where the map lies, in bytes of the file.'),
            ('ofs_data', 'offData', '', '', False, 'Where the first block lies, in bytes of the file.'),
            ('num_cylinders', '', '', '', False, ''),
            ('num_heads', '', '', '', False, ''),
            ('num_sectors', '', '', '', False, 'In a track.'),
            ('len_sector', 'cbSector', '', '', False, '512.'),
            ('unused', '', '', '', False, ''),
            ('size', 'cbDisk', '', '', False, "Of the guest's disk, in bytes."),
            ('len_block', 'cbBlock', '', '', False, 'Bytes, a power of two; usually 1 MiB.'),
            ('len_extra', 'cbBlockExtra', '', '', False, 'Bytes before each block that are no part of the disk.'),
            ('num_blocks', 'cBlocks', '', '', False, 'Bounded by the caller.'),
            ('num_allocated', 'cBlocksAllocated', '', '', False, ''),
            ('uuid', 'uuidCreate', '', '', False, 'An image that lies on this one names it so.'),
            ('uuid_modified', 'uuidModify', '', '', False, ''),
            ('uuid_parent', 'uuidLinkage', '', '', False, 'That of the image that this one lies on; zeros if it lies on none.'),
            ('uuid_parent_modified', 'uuidParentModify', '', '', False, "What that image's `uuid_modified` was when this one was made."),
        ),
        'instances': (
        ),
    },
    'vdi.entry': {
        'class': 'Vdi.Entry',
        'orig_id': '',
        'doc': "Where a block of the guest's disk lies.",
        'doc_ref': 'https://www.virtualbox.org/browser/vbox/trunk/src/VBox/Storage/VDICore.h?rev=98103 VirtualBox 7.0, VDICore.h',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('block', '', '', '', False, 'A number from 0; all ones if it is not there, one less if it reads as zeros.'),
        ),
        'instances': (
            ('is_there', ''),
            ('is_zero', ''),
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'vdi.kind': {
        1: ('growing', '', ''),
        2: ('fixed', '', ''),
        3: ('undo', '', ''),
        4: ('differencing', '', ''),
    },
}
