# Made by scripts/build_parsers.py from specs/vmdk.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Sparse extent of a disk image of VMware, VMDK."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'vmdk': {
        'class': 'Vmdk',
        'orig_id': 'SparseExtentHeader',
        'doc': "The header of a hosted sparse extent, one sector. An extent is cut into grains. A grain directory says where grain tables lie, and these say where the grains lie. A text, the descriptor, says which extents make up a disk; it stands inside of a disk's only extent, or in a file of its own.",
        'doc_ref': 'https://www.vmware.com/support/developer/vddk/vmdk_50_technote.pdf VMware Virtual Disk Format 5.0, Hosted Sparse Extent Header',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'magicNumber', '', '', True, ''),
            ('version', '', '', '', False, '1 to 3.'),
            ('flags', '', '', 'vmdk.flag', False, ''),
            ('num_sectors', 'capacity', '', '', False, 'Of the disk, or of this part of it; sectors of 512 bytes here and below.'),
            ('grain_sectors', 'grainSize', '', '', False, 'A power of two, more than 8.'),
            ('descriptor_sector', 'descriptorOffset', '', '', False, 'Where the descriptor stands; 0 if it is in another file.'),
            ('descriptor_sectors', 'descriptorSize', '', '', False, ''),
            ('num_table_entries', 'numGTEsPerGT', '', '', False, 'Entries of each grain table, usually 512.'),
            ('second_directory_sector', 'rgdOffset', '', '', False, 'Where a second grain directory lies, with tables of its own.'),
            ('directory_sector', 'gdOffset', '', '', False, 'Where the grain directory lies; all ones if only the copy of this header at the end says it.'),
            ('overhead_sectors', 'overHead', '', '', False, 'Before the first grain.'),
            ('is_unclean', 'uncleanShutdown', '', '', False, ''),
            ('line_ends', '', '', '', False, 'A line feed, a space, a carriage return, a line feed; a transfer as text changes them.'),
            ('compression', 'compressAlgorithm', 'vmdk.compression', '', False, ''),
            ('padding', '', '', '', False, ''),
        ),
        'instances': (
            ('is_packed', ''),
            ('has_markers', ''),
            ('has_zero_grains', ''),
            ('is_directory_at_end', ''),
        ),
    },
    'vmdk.entry': {
        'class': 'Vmdk.Entry',
        'orig_id': '',
        'doc': 'An entry of a grain directory or of a grain table.',
        'doc_ref': 'https://www.vmware.com/support/developer/vddk/vmdk_50_technote.pdf VMware Virtual Disk Format 5.0, Hosted Sparse Extent Metadata',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('sector', '', '', '', False, 'Where the table, or the grain, lies; 0 if it is not there. In a table, 1 stands for a grain of zeros where the flag says so.'),
        ),
        'instances': (
        ),
    },
    'vmdk.grain': {
        'class': 'Vmdk.Grain',
        'orig_id': '',
        'doc': 'What stands before the packed data of a grain.',
        'doc_ref': 'https://www.vmware.com/support/developer/vddk/vmdk_50_technote.pdf VMware Virtual Disk Format 5.0, Grain Marker',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('first_sector', 'lba', '', '', False, 'Of the disk, that the grain begins with.'),
            ('len_data', 'size', '', '', False, 'Bytes of the zlib stream that follows; bounded by the caller.'),
        ),
        'instances': (
        ),
    },
    'vmdk.marker': {
        'class': 'Vmdk.Marker',
        'orig_id': '',
        'doc': 'What stands in a sector of its own before tables, directories and footers of a stream.',
        'doc_ref': 'https://www.vmware.com/support/developer/vddk/vmdk_50_technote.pdf VMware Virtual Disk Format 5.0, Metadata Markers',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_sectors', 'val', '', '', False, ''),
            ('len_data', 'size', '', '', False, 'Zero; a grain has another number here.'),
            ('kind', 'type', 'vmdk.marker_kind', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'vmdk.flag': {
        1: ('newline_test', '', ''),
        2: ('second_directory', '', ''),
        4: ('zero_grains', '', ''),
        65536: ('packed', '', ''),
        131072: ('markers', '', ''),
    },
    'vmdk.compression': {
        0: ('none', '', ''),
        1: ('deflate', '', ''),
    },
    'vmdk.marker_kind': {
        0: ('end_of_stream', '', ''),
        1: ('grain_table', '', ''),
        2: ('grain_directory', '', ''),
        3: ('footer', '', ''),
    },
}
