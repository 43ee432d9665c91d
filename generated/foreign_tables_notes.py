# Made by scripts/build_parsers.py from specs/foreign_tables.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Partition tables that are recognised, not read."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'foreign_tables': {
        'class': 'ForeignTables',
        'orig_id': '',
        'doc': 'What a disk with the table of another machine begins with, as far as that tells it from others.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.1/block/partitions',
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
    'foreign_tables.sun': {
        'class': 'ForeignTables.Sun',
        'orig_id': 'sun_disklabel',
        'doc': 'A disk of a SPARC machine; at byte 0.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.1/block/partitions/sun.c#L30',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('description', 'info', '', '', False, ''),
            ('contents', 'vtoc', '', '', False, 'Kinds of the partitions, geometry.'),
            ('partitions', 'partitions', '', '', False, ''),
            ('magic', '', '', '', True, ''),
            ('checksum', 'csum', '', '', False, 'The sum, by exclusive or, of all pairs of bytes is zero.'),
        ),
        'instances': (
        ),
    },
    'foreign_tables.word': {
        'class': 'ForeignTables.Word',
        'orig_id': '',
        'doc': 'Two bytes of a disk of a SPARC machine, as its checksum takes them.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.1/block/partitions/sun.c#L96',
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
    'foreign_tables.sgi': {
        'class': 'ForeignTables.Sgi',
        'orig_id': 'sgi_disklabel',
        'doc': 'A disk of a MIPS machine by SGI; at byte 0.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.1/block/partitions/sgi.c#L30',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'magic_mushroom', '', '', True, ''),
            ('root_partition', 'root_part_num', '', '', False, ''),
            ('swap_partition', 'swap_part_num', '', '', False, ''),
            ('boot_file', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'foreign_tables.atari': {
        'class': 'ForeignTables.Atari',
        'orig_id': 'rootsector',
        'doc': 'A disk of an Atari; at byte 0.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.1/block/partitions/atari.h#L17',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('boot_code', 'unused', '', '', False, 'With a list of further partitions for large disks.'),
            ('num_sectors', 'hd_siz', '', '', False, ''),
            ('partitions', 'part', '', '', False, 'Four of `atari_partition`.'),
            ('bad_first', 'bsl_st', '', '', False, ''),
            ('bad_count', 'bsl_cnt', '', '', False, ''),
            ('checksum', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'foreign_tables.atari_partition': {
        'class': 'ForeignTables.AtariPartition',
        'orig_id': 'partition_info',
        'doc': 'A partition; sectors of 512 bytes.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.1/block/partitions/atari.h#L17',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('flags', 'flg', '', '', False, '1 if there is one.'),
            ('kind', 'id', '', '', False, 'GEM, BGM, LNX, SWP, RAW, XGM …'),
            ('first_sector', 'st', '', '', False, ''),
            ('num_sectors', 'siz', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'foreign_tables.dasd': {
        'class': 'ForeignTables.Dasd',
        'orig_id': 'vtoc_volume_label',
        'doc': "The volume's label of a mainframe's disk, in EBCDIC; in its third block.",
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.1/arch/s390/include/asm/vtoc.h#L74',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('key', 'volkey', '', '', False, ''),
            ('label', 'vollbl', '', '', False, ''),
            ('volume', 'volid', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
