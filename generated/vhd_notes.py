# Made by scripts/build_parsers.py from specs/vhd.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Disk image of Virtual PC, VHD."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'vhd': {
        'class': 'Vhd',
        'orig_id': '',
        'doc': "The footer of an image, its last sector. An image that grows has a copy of it in its first sector, then a header, and a table that says where each block lies: a bitmap, one bit for each sector, and the block's data.",
        'doc_ref': 'https://download.microsoft.com/download/f/f/e/ffef50a5-07dd-4cf8-aaa3-442c0673a029/Virtual%20Hard%20Disk%20Format%20Spec_10_18_06.doc Virtual Hard Disk Image Format Specification 1.0, Hard Disk Footer Format',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('cookie', '', '', '', True, ''),
            ('features', '', '', 'vhd.feature', False, ''),
            ('version', 'File Format Version', '', '', False, '0x00010000; the upper half says what is compatible.'),
            ('ofs_header', 'Data Offset', '', '', False, 'Where the header of an image that grows lies; all ones for a fixed one.'),
            ('seconds', 'Time Stamp', '', '', False, 'When it was made, since 2000.'),
            ('creator', 'Creator Application', '', '', False, ''),
            ('creator_version', 'Creator Version', '', '', False, ''),
            ('creator_system', 'Creator Host OS', '', '', False, ''),
            ('original_size', 'Original Size', '', '', False, ''),
            ('size', 'Current Size', '', '', False, "Of the guest's disk, in bytes."),
            ('num_cylinders', '', '', '', False, ''),
            ('num_heads', '', '', '', False, ''),
            ('num_sectors', '', '', '', False, 'In a track.'),
            ('kind', 'Disk Type', 'vhd.kind', '', False, ''),
            ('checksum', '', '', '', False, "The ones' complement of the sum of all bytes, with this field as zeros."),
            ('uuid', 'Unique Id', '', '', False, 'An image that lies on this one names it so.'),
            ('is_saved', 'Saved State', '', '', False, 'One if the state of the running machine was saved beside it.'),
            ('reserved', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'vhd.header': {
        'class': 'Vhd.Header',
        'orig_id': '',
        'doc': 'The header of an image that grows, 1024 bytes.',
        'doc_ref': 'https://download.microsoft.com/download/f/f/e/ffef50a5-07dd-4cf8-aaa3-442c0673a029/Virtual%20Hard%20Disk%20Format%20Spec_10_18_06.doc Virtual Hard Disk Image Format Specification 1.0, Dynamic Disk Header Format',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('cookie', '', '', '', True, ''),
            ('ofs_next', 'Data Offset', '', '', False, 'All ones; nothing follows.'),
            ('ofs_table', 'Table Offset', '', '', False, 'Of the block allocation table, in bytes of the file.'),
            ('version', 'Header Version', '', '', False, '0x00010000.'),
            ('num_entries', 'Max Table Entries', '', '', False, 'Bounded by the caller.'),
            ('len_block', 'Block Size', '', '', False, 'Bytes of data in a block, without its bitmap; usually 2 MiB.'),
            ('checksum', '', '', '', False, 'As in the footer, of this header.'),
            ('parent_uuid', 'Parent Unique ID', '', '', False, 'What the image that this one lies on has in its footer.'),
            ('parent_seconds', 'Parent Time Stamp', '', '', False, 'When that was written last, since 2000.'),
            ('reserved', '', '', '', False, ''),
            ('parent_name', 'Parent Unicode Name', '', '', False, 'UTF-16, big-endian, ended by a zero.'),
            ('locators', 'Parent Locator Entries', '', '', False, 'Eight times a `locator`.'),
            ('reserved_more', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'vhd.locator': {
        'class': 'Vhd.Locator',
        'orig_id': '',
        'doc': "Where another form of the parent's path stands in the file.",
        'doc_ref': 'https://download.microsoft.com/download/f/f/e/ffef50a5-07dd-4cf8-aaa3-442c0673a029/Virtual%20Hard%20Disk%20Format%20Spec_10_18_06.doc Virtual Hard Disk Image Format Specification 1.0, Parent Locator Entry',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('platform', 'Platform Code', '', '', False, ''),
            ('len_space', 'Platform Data Space', '', '', False, ''),
            ('len_path', 'Platform Data Length', '', '', False, ''),
            ('reserved', '', '', '', False, ''),
            ('ofs_path', 'Platform Data Offset', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'vhd.entry': {
        'class': 'Vhd.Entry',
        'orig_id': '',
        'doc': 'Where a block lies, one entry of the block allocation table.',
        'doc_ref': 'https://download.microsoft.com/download/f/f/e/ffef50a5-07dd-4cf8-aaa3-442c0673a029/Virtual%20Hard%20Disk%20Format%20Spec_10_18_06.doc Virtual Hard Disk Image Format Specification 1.0, Block Allocation Table',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('sector', '', '', '', False, 'In sectors of 512 bytes, from the start of the file; all ones if the block is not there.'),
        ),
        'instances': (
            ('is_there', ''),
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'vhd.feature': {
        1: ('temporary', '', ''),
        2: ('reserved', '', ''),
    },
    'vhd.kind': {
        0: ('none', '', ''),
        2: ('fixed', '', ''),
        3: ('growing', '', ''),
        4: ('differencing', '', ''),
    },
}
