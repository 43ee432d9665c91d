# Made by scripts/build_parsers.py from specs/bsd_disklabel.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: BSD disklabel."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'bsd_disklabel': {
        'class': 'BsdDisklabel',
        'orig_id': 'disklabel',
        'doc': 'How the BSD systems divide a disk, or their slice of one. On PCs it lies in the second sector, in little-endian order. Sectors have the size that the label says, nearly always 512 bytes.',
        'doc_ref': 'https://man.freebsd.org/cgi/man.cgi?query=disklabel&sektion=5&manpath=FreeBSD+4.11-RELEASE disklabel(5), sys/disklabel.h',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('header', '', '', '', False, ''),
            ('partitions', 'd_partitions', '', '', False, 'By convention a, b, c and so on; c stands for the whole slice or disk.'),
        ),
        'instances': (
        ),
    },
    'bsd_disklabel.header': {
        'class': 'BsdDisklabel.Header',
        'orig_id': '',
        'doc': 'What comes before the partitions.',
        'doc_ref': 'https://man.freebsd.org/cgi/man.cgi?query=disklabel&sektion=5&manpath=FreeBSD+4.11-RELEASE disklabel(5), sys/disklabel.h',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'd_magic', '', '', True, ''),
            ('drive_type', 'd_type', '', '', False, ''),
            ('drive_subtype', 'd_subtype', '', '', False, ''),
            ('type_name', 'd_typename', '', '', False, ''),
            ('pack_name', 'd_packname', '', '', False, ''),
            ('len_sector', 'd_secsize', '', '', False, 'Bytes.'),
            ('geometry', 'd_nsectors, d_ntracks, d_ncylinders, d_secpercyl, d_secperunit', '', '', False, 'Sectors per track, tracks per cylinder, cylinders, sectors per cylinder, sectors in all.'),
            ('drive_details', '', '', '', False, 'Spare sectors, skews, speeds, flags and drive data.'),
            ('magic_again', 'd_magic2', '', '', True, ''),
            ('checksum', 'd_checksum', '', '', False, 'Such that the exclusive or of all 16-bit words, partitions included, is zero.'),
            ('num_partitions', 'd_npartitions', '', '', False, ''),
            ('len_boot_area', 'd_bbsize', '', '', False, ''),
            ('max_len_superblock', 'd_sbsize', '', '', False, ''),
        ),
        'instances': (
            ('raw_partition', 'The index of the partition called c.'),
        ),
    },
    'bsd_disklabel.partition': {
        'class': 'BsdDisklabel.Partition',
        'orig_id': '',
        'doc': 'One partition. It is unused if it has no sectors.',
        'doc_ref': 'https://man.freebsd.org/cgi/man.cgi?query=disklabel&sektion=5&manpath=FreeBSD+4.11-RELEASE disklabel(5), sys/disklabel.h',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_sectors', 'p_size', '', '', False, ''),
            ('first_sector', 'p_offset', '', '', False, 'Of the disk, or of the slice; the raw partition shows which.'),
            ('len_fragment', 'p_fsize', '', '', False, ''),
            ('partition_type', 'p_fstype', '', '', False, ''),
            ('num_fragments', 'p_frag', '', '', False, ''),
            ('num_cylinders', 'p_cpg', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'bsd_disklabel.word': {
        'class': 'BsdDisklabel.Word',
        'orig_id': '',
        'doc': 'What the checksum is made of.',
        'doc_ref': 'https://man.freebsd.org/cgi/man.cgi?query=disklabel&sektion=5&manpath=FreeBSD+4.11-RELEASE disklabel(5), dkcksum',
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
}
