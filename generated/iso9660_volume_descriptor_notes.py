# Made by scripts/build_parsers.py from specs/iso9660_volume_descriptor.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Volume descriptors of ISO 9660."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'iso9660_volume_descriptor': {
        'class': 'Iso9660VolumeDescriptor',
        'orig_id': '',
        'doc': 'What a volume says of itself: one descriptor in each sector of 2048 bytes, from sector 16 on, up to a terminator. The sectors before are the system area, which the format leaves to others (boot code, partition tables of hybrid images). Numbers stand there twice: least significant byte first, then most significant. Texts are padded with spaces; those of a Joliet descriptor are UCS-2, big-endian.',
        'doc_ref': 'https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf ECMA-119, 4th edition, 8',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('header', '', '', '', False, ''),
            ('body', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'iso9660_volume_descriptor.header': {
        'class': 'Iso9660VolumeDescriptor.Header',
        'orig_id': '',
        'doc': 'What every descriptor begins with.',
        'doc_ref': 'https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf ECMA-119, 4th edition, 8.1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('type', 'Volume Descriptor Type', 'iso9660_volume_descriptor.descriptor_type', '', False, 'As enum `descriptor_type`.'),
            ('identifier', 'Standard Identifier', '', '', True, ''),
            ('version', 'Volume Descriptor Version', '', '', False, '1; 2 for an enhanced volume descriptor (a supplementary one).'),
        ),
        'instances': (
        ),
    },
    'iso9660_volume_descriptor.boot_record': {
        'class': 'Iso9660VolumeDescriptor.BootRecord',
        'orig_id': '',
        'doc': "How to boot from the medium. El Torito's is the one that exists.",
        'doc_ref': 'https://pdos.csail.mit.edu/6.828/2014/readings/boot-cdrom.pdf El Torito 1.0, figure 7',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('system_identifier', 'Boot System Identifier', '', '', False, '`EL TORITO SPECIFICATION`, padded with NUL.'),
            ('boot_identifier', 'Boot Identifier', '', '', False, ''),
            ('boot_catalog', '', '', '', False, "El Torito's list of what can be booted, by its sector of 2048 bytes."),
            ('system_use', 'Boot System Use', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'iso9660_volume_descriptor.volume': {
        'class': 'Iso9660VolumeDescriptor.Volume',
        'orig_id': '',
        'doc': 'The rest of a primary or a supplementary descriptor; both look alike. One of the latter with an escape sequence of Joliet has a tree of its own, with names in UCS-2, over the same contents.',
        'doc_ref': 'https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf ECMA-119, 4th edition, 8.4, 8.5',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('flags', 'Volume Flags', '', '', False, 'Unused in a primary one.'),
            ('system_identifier', 'System Identifier', '', '', False, ''),
            ('volume_identifier', 'Volume Identifier', '', '', False, ''),
            ('unused1', '', '', '', False, ''),
            ('num_blocks', 'Volume Space Size', '', '', False, 'Logical blocks of the volume; with several sessions, up to the end of the last.'),
            ('num_blocks_be', '', '', '', False, 'The same, most significant byte first.'),
            ('escape_sequences', 'Escape Sequences', '', '', False, 'Which characters texts are made of. `%/@`, `%/C` or `%/E` for Joliet (UCS-2 level 1, 2, 3); unused in a primary descriptor.'),
            ('num_volumes', 'Volume Set Size', '', '', False, 'Disks of the set.'),
            ('num_volumes_be', '', '', '', False, 'The same, most significant byte first.'),
            ('volume_number', 'Volume Sequence Number', '', '', False, 'Of this disk in the set, from 1.'),
            ('volume_number_be', '', '', '', False, 'The same, most significant byte first.'),
            ('block_size', 'Logical Block Size', '', '', False, 'A power of two, from 512 to a sector (2048).'),
            ('block_size_be', '', '', '', False, 'The same, most significant byte first.'),
            ('len_path_table', 'Path Table Size', '', '', False, ''),
            ('len_path_table_be', '', '', '', False, 'The same, most significant byte first.'),
            ('path_table', 'Location of Occurrence of Type L Path Table', '', '', False, 'Logical block of a list of all directories; nothing needs it.'),
            ('second_path_table', 'Location of Optional Occurrence of Type L Path Table', '', '', False, ''),
            ('path_table_be', 'Location of Occurrence of Type M Path Table', '', '', False, 'Logical block of the list with numbers in the other byte order, in that order.'),
            ('second_path_table_be', 'Location of Optional Occurrence of Type M Path Table', '', '', False, ''),
            ('root', 'Directory Record for Root Directory', '', '', False, 'A directory record (iso9660_directory) with a name of one NUL.'),
            ('volume_set_identifier', 'Volume Set Identifier', '', '', False, ''),
            ('publisher_identifier', 'Publisher Identifier', '', '', False, ''),
            ('data_preparer_identifier', 'Data Preparer Identifier', '', '', False, ''),
            ('application_identifier', 'Application Identifier', '', '', False, ''),
            ('copyright_file', 'Copyright File Identifier', '', '', False, ''),
            ('abstract_file', 'Abstract File Identifier', '', '', False, ''),
            ('bibliographic_file', 'Bibliographic File Identifier', '', '', False, ''),
            ('created', 'Volume Creation Date and Time', '', '', False, 'A `long_date`, as those after it.'),
            ('modified', 'Volume Modification Date and Time', '', '', False, 'Also what tools make a UUID of.'),
            ('expires', 'Volume Expiration Date and Time', '', '', False, ''),
            ('effective', 'Volume Effective Date and Time', '', '', False, ''),
            ('file_structure_version', 'File Structure Version', '', '', False, '1; 2 in an enhanced descriptor.'),
            ('reserved1', '', '', '', False, ''),
            ('application_use', 'Application Use', '', '', False, ''),
            ('reserved2', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'iso9660_volume_descriptor.long_date': {
        'class': 'Iso9660VolumeDescriptor.LongDate',
        'orig_id': '',
        'doc': 'A moment, in decimal digits; sixteen `0` and a zero for none.',
        'doc_ref': 'https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf ECMA-119, 4th edition, 8.4.26.1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('year', '', '', '', False, ''),
            ('month', '', '', '', False, ''),
            ('day', '', '', '', False, ''),
            ('hour', '', '', '', False, ''),
            ('minute', '', '', '', False, ''),
            ('second', '', '', '', False, ''),
            ('hundredths', '', '', '', False, 'Of a second.'),
            ('offset', '', '', '', False, 'Of the time zone from UTC, in quarters of an hour; east is positive.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'iso9660_volume_descriptor.descriptor_type': {
        0: ('boot_record', '', ''),
        1: ('primary', '', ''),
        2: ('supplementary', '', 'Or enhanced, with version 2.'),
        3: ('partition', '', ''),
        255: ('terminator', '', ''),
    },
}
