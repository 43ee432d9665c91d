# Made by scripts/build_parsers.py from specs/fat_table.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Allocation table of FAT12, FAT16 and FAT32."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'fat_table': {
        'class': 'FatTable',
        'orig_id': '',
        'doc': 'One number for each cluster: that of the next cluster of the same file, or a mark. It has 12, 16 or 28 bits. The first two entries belong to no cluster: the first repeats the media byte of the boot sector, the second is an end mark, in which two bits say whether the file system was left in good order. The types are pieces of a table, as large as is convenient to look at together: two entries of FAT12, which have three bytes, or 64 of FAT16 and FAT32, of which every sector has a whole number.',
        'doc_ref': 'https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "FAT Data Structure"',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('entries', '', '', '', False, 'Of FAT12, where no other type is asked for.'),
        ),
        'instances': (
        ),
    },
    'fat_table.pair_12': {
        'class': 'FatTable.Pair12',
        'orig_id': '',
        'doc': 'Two entries of FAT12 in three bytes.',
        'doc_ref': 'https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "FAT Data Structure"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('low', '', '', '', False, 'The lower 8 bits of the first.'),
            ('middle', '', '', '', False, 'The upper 4 bits of the first, and above them the lower 4 of the second.'),
            ('high', '', '', '', False, 'The upper 8 bits of the second.'),
        ),
        'instances': (
            ('first', ''),
            ('second', ''),
        ),
    },
    'fat_table.page_16': {
        'class': 'FatTable.Page16',
        'orig_id': '',
        'doc': '64 entries of FAT16.',
        'doc_ref': 'https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "FAT Data Structure"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('entries', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'fat_table.page_32': {
        'class': 'FatTable.Page32',
        'orig_id': '',
        'doc': '64 entries of FAT32, of which the upper 4 bits are reserved.',
        'doc_ref': 'https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "FAT Data Structure"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('entries', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'fat_table.mark': {
        0: ('free', '', 'No file has the cluster.'),
        4087: ('bad_12', '', 'The cluster cannot be used; greater values end a file.'),
        65527: ('bad_16', '', 'The same on FAT16.'),
        268435447: ('bad_32', '', 'The same on FAT32, in the lower 28 bits.'),
    },
    'fat_table.order_16': {
        32768: ('unmounted', 'ClnShutBitMask', 'Set in the second entry if the file system was left in good order.'),
        16384: ('no_errors', 'HrdErrBitMask', 'Set in the second entry if no read or write failed.'),
    },
    'fat_table.order_32': {
        134217728: ('unmounted', 'ClnShutBitMask', 'Set in the second entry if the file system was left in good order.'),
        67108864: ('no_errors', 'HrdErrBitMask', 'Set in the second entry if no read or write failed.'),
    },
}
