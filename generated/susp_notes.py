# Made by scripts/build_parsers.py from specs/susp.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: System use entries of ISO 9660, SUSP and Rock Ridge."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'susp': {
        'class': 'Susp',
        'orig_id': '',
        'doc': 'What a directory record says beyond ISO 9660: a chain of entries, each with a signature of two letters. Rock Ridge describes files in the way of POSIX so. What finds no room in a record goes on elsewhere, where a CE entry says. Numbers stand there twice: least significant byte first, then most significant.',
        'doc_ref': 'http://aminet.net/package/docs/misc/RRIP IEEE P1281 Draft Standard 1.12 (SUSP), 4',
        'record': False,
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
    'susp.entry': {
        'class': 'Susp.Entry',
        'orig_id': '',
        'doc': 'One entry.',
        'doc_ref': 'http://aminet.net/package/docs/misc/RRIP IEEE P1281 Draft Standard 1.12 (SUSP), 4.1',
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
    'susp.header': {
        'class': 'Susp.Header',
        'orig_id': '',
        'doc': 'What every entry begins with.',
        'doc_ref': 'http://aminet.net/package/docs/misc/RRIP IEEE P1281 Draft Standard 1.12 (SUSP), 4.1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('signature', 'Signature Word', 'susp.signature', '', False, 'Two letters; enum `signature` has those that are known.'),
            ('len_entry', 'Length', '', '', False, 'In bytes, these four included.'),
            ('version', 'System Use Entry Version', '', '', False, 'Always 1.'),
        ),
        'instances': (
        ),
    },
    'susp.continuation': {
        'class': 'Susp.Continuation',
        'orig_id': '',
        'doc': 'Where the chain goes on when these entries are at their end.',
        'doc_ref': 'http://aminet.net/package/docs/misc/RRIP IEEE P1281 Draft Standard 1.12 (SUSP), 5.1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('block', 'Block Location of Continuation Area', '', '', False, 'Logical block.'),
            ('block_be', '', '', '', False, 'The same, most significant byte first.'),
            ('offset', 'Offset to Start of Continuation Area', '', '', False, 'Bytes from the start of that block.'),
            ('offset_be', '', '', '', False, 'The same, most significant byte first.'),
            ('size', 'Length of Continuation Area', '', '', False, 'In bytes.'),
            ('size_be', '', '', '', False, 'The same, most significant byte first.'),
        ),
        'instances': (
        ),
    },
    'susp.sharing_protocol': {
        'class': 'Susp.SharingProtocol',
        'orig_id': '',
        'doc': "First of all in the root directory's record of itself; says that SUSP is in use.",
        'doc_ref': 'http://aminet.net/package/docs/misc/RRIP IEEE P1281 Draft Standard 1.12 (SUSP), 5.3',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('check', 'Check Bytes', '', '', True, ''),
            ('len_skipped', 'Bytes Skipped', '', '', False, 'How far into the system use field of every other record the entries begin.'),
        ),
        'instances': (
        ),
    },
    'susp.extensions_reference': {
        'class': 'Susp.ExtensionsReference',
        'orig_id': '',
        'doc': 'Names an extension that the entries follow.',
        'doc_ref': 'http://aminet.net/package/docs/misc/RRIP IEEE P1281 Draft Standard 1.12 (SUSP), 5.5',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('head', '', '', '', False, ''),
            ('identifier', 'Extension Identifier', '', '', False, '`RRIP_1991A`, `IEEE_P1282` or `IEEE_1282` for Rock Ridge.'),
            ('descriptor', 'Extension Descriptor', '', '', False, ''),
            ('source', 'Extension Source', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'susp.extensions_reference_head': {
        'class': 'Susp.ExtensionsReferenceHead',
        'orig_id': '',
        'doc': 'The fixed part.',
        'doc_ref': 'http://aminet.net/package/docs/misc/RRIP IEEE P1281 Draft Standard 1.12 (SUSP), 5.5',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_identifier', 'LEN_ID', '', '', False, ''),
            ('len_descriptor', 'LEN_DES', '', '', False, ''),
            ('len_source', 'LEN_SRC', '', '', False, ''),
            ('version', 'Extension Version', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'susp.extension_selector': {
        'class': 'Susp.ExtensionSelector',
        'orig_id': '',
        'doc': 'Which extension the entries behind it are of.',
        'doc_ref': 'http://aminet.net/package/docs/misc/RRIP IEEE P1281 Draft Standard 1.12 (SUSP), 5.6',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('number', 'Extension Sequence', '', '', False, 'Counts the `extensions_reference` entries from 0.'),
        ),
        'instances': (
        ),
    },
    'susp.rock_ridge_in_use': {
        'class': 'Susp.RockRidgeInUse',
        'orig_id': '',
        'doc': 'Which entries of Rock Ridge are in this record. Of the first edition only; a hint.',
        'doc_ref': 'https://archive.org/details/rockridge Rock Ridge Interchange Protocol, version 1 (1991), RR',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('entries', '', '', '', False, 'A bit each for PX, PN, SL, NM, CL, PL, RE, TF, from the lowest.'),
        ),
        'instances': (
        ),
    },
    'susp.posix_attributes': {
        'class': 'Susp.PosixAttributes',
        'orig_id': '',
        'doc': 'Mode, links and owner.',
        'doc_ref': 'http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.1',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('core', '', '', '', False, ''),
            ('serial_number', '', '', '', False, 'As `serial_number`; empty in the first edition.'),
        ),
        'instances': (
        ),
    },
    'susp.posix_attributes_core': {
        'class': 'Susp.PosixAttributesCore',
        'orig_id': '',
        'doc': 'What every edition has.',
        'doc_ref': 'http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('mode', 'POSIX File Mode', 'susp.kind', '', False, 'As POSIX `st_mode`; enum `kind` has its upper four bits.'),
            ('mode_be', '', '', '', False, 'The same, most significant byte first.'),
            ('num_links', 'POSIX File Links', '', '', False, ''),
            ('num_links_be', '', '', '', False, 'The same, most significant byte first.'),
            ('uid', 'POSIX File User ID', '', '', False, ''),
            ('uid_be', '', '', '', False, 'The same, most significant byte first.'),
            ('gid', 'POSIX File Group ID', '', '', False, ''),
            ('gid_be', '', '', '', False, 'The same, most significant byte first.'),
        ),
        'instances': (
        ),
    },
    'susp.serial_number': {
        'class': 'Susp.SerialNumber',
        'orig_id': '',
        'doc': 'Equal for names of the same file (hard links).',
        'doc_ref': 'http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('number', 'POSIX File Serial Number', '', '', False, ''),
            ('number_be', '', '', '', False, 'The same, most significant byte first.'),
        ),
        'instances': (
        ),
    },
    'susp.device_number': {
        'class': 'Susp.DeviceNumber',
        'orig_id': '',
        'doc': 'What a device node stands for.',
        'doc_ref': 'http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.2',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('high', 'Dev_t High', '', '', False, 'Upper 32 bits, in practice the major number or zero.'),
            ('high_be', '', '', '', False, 'The same, most significant byte first.'),
            ('low', 'Dev_t Low', '', '', False, 'Lower 32 bits, in practice the minor number or both.'),
            ('low_be', '', '', '', False, 'The same, most significant byte first.'),
        ),
        'instances': (
        ),
    },
    'susp.symbolic_link': {
        'class': 'Susp.SymbolicLink',
        'orig_id': '',
        'doc': 'A part of where a symlink points, as components.',
        'doc_ref': 'http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.3',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('head', '', '', '', False, ''),
            ('components', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'susp.symbolic_link_head': {
        'class': 'Susp.SymbolicLinkHead',
        'orig_id': '',
        'doc': 'The fixed part.',
        'doc_ref': 'http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.3',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('flags', '', 'susp.symbolic_link_flags', '', False, 'Mask of enum `symbolic_link_flags`.'),
        ),
        'instances': (
        ),
    },
    'susp.component': {
        'class': 'Susp.Component',
        'orig_id': '',
        'doc': 'What stands between two slashes.',
        'doc_ref': 'http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.3.1',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('head', '', '', '', False, ''),
            ('content', 'Component Content', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'susp.component_head': {
        'class': 'Susp.ComponentHead',
        'orig_id': '',
        'doc': 'The fixed part.',
        'doc_ref': 'http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.3.1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('flags', '', 'susp.component_flags', '', False, 'Mask of enum `component_flags`.'),
            ('len_content', 'Component Length', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'susp.alternate_name': {
        'class': 'Susp.AlternateName',
        'orig_id': '',
        'doc': 'A part of the name that POSIX systems see.',
        'doc_ref': 'http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.4',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('head', '', '', '', False, ''),
            ('name', 'Name Content', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'susp.alternate_name_head': {
        'class': 'Susp.AlternateNameHead',
        'orig_id': '',
        'doc': 'The fixed part.',
        'doc_ref': 'http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.4',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('flags', '', 'susp.name_flags', '', False, 'Mask of enum `name_flags`.'),
        ),
        'instances': (
        ),
    },
    'susp.link': {
        'class': 'Susp.Link',
        'orig_id': '',
        'doc': 'From where a directory belongs to where it was put because it lies too deep (CL), or the other way (PL).',
        'doc_ref': 'http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.5.1, 4.1.5.2',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('block', 'Location of Child Directory, Location of Parent Directory', '', '', False, 'First logical block of the directory.'),
            ('block_be', '', '', '', False, 'The same, most significant byte first.'),
        ),
        'instances': (
        ),
    },
    'susp.timestamps': {
        'class': 'Susp.Timestamps',
        'orig_id': '',
        'doc': 'Moments, one for each bit that is set, from the lowest.',
        'doc_ref': 'http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.6',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('head', '', '', '', False, ''),
            ('moments', '', '', '', False, 'As `short_date` of iso9660_directory or `long_date` of iso9660_volume_descriptor.'),
        ),
        'instances': (
        ),
    },
    'susp.timestamps_head': {
        'class': 'Susp.TimestampsHead',
        'orig_id': '',
        'doc': 'The fixed part.',
        'doc_ref': 'http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.6',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('flags', '', 'susp.timestamp_flags', '', False, 'Mask of enum `timestamp_flags`.'),
        ),
        'instances': (
        ),
    },
    'susp.sparse_file': {
        'class': 'Susp.SparseFile',
        'orig_id': '',
        'doc': 'A file with holes; its extent begins with tables that say where they are.',
        'doc_ref': 'http://aminet.net/package/docs/misc/RRIP IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.7',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('size_high', 'Virtual File Size High', '', '', False, 'Upper 32 bits of the size with holes.'),
            ('size_high_be', '', '', '', False, 'The same, most significant byte first.'),
            ('size_low', 'Virtual File Size Low', '', '', False, 'Lower 32 bits.'),
            ('size_low_be', '', '', '', False, 'The same, most significant byte first.'),
            ('depth', 'Table Depth', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'susp.compressed_file': {
        'class': 'Susp.CompressedFile',
        'orig_id': '',
        'doc': 'A file whose extent holds compressed blocks (zisofs).',
        'doc_ref': 'https://dev.lovelyhq.com/libburnia/libisofs/src/branch/master/doc/zisofs_format.txt zisofs format, Rock Ridge entry ZF',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('algorithm', '', '', '', False, '`pz` for zisofs, `PZ` for its second version.'),
            ('header_size_quarter', '', '', '', False, 'A quarter of the bytes before the table of blocks.'),
            ('block_size_shift', '', '', '', False, 'Power of two of the bytes in an uncompressed block, from 15 to 17.'),
            ('size', 'Uncompressed size', '', '', False, 'Bytes of the file, uncompressed.'),
            ('size_be', '', '', '', False, 'The same, most significant byte first.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'susp.signature': {
        17731: ('continuation', 'CE', ''),
        17488: ('padding', 'PD', ''),
        20563: ('sharing_protocol', 'SP', ''),
        21587: ('terminator', 'ST', ''),
        21061: ('extensions_reference', 'ER', ''),
        21317: ('extension_selector', 'ES', ''),
        21074: ('rock_ridge_in_use', 'RR', ''),
        22608: ('posix_attributes', 'PX', ''),
        20048: ('device_number', 'PN', ''),
        19539: ('symbolic_link', 'SL', ''),
        19790: ('alternate_name', 'NM', ''),
        19523: ('child_link', 'CL', ''),
        19536: ('parent_link', 'PL', ''),
        17746: ('relocated', 'RE', ''),
        18004: ('timestamps', 'TF', ''),
        18003: ('sparse_file', 'SF', ''),
        18010: ('compressed_file', 'ZF', ''),
    },
    'susp.kind': {
        1: ('fifo', '', ''),
        2: ('character_device', '', ''),
        4: ('directory', '', ''),
        6: ('block_device', '', ''),
        8: ('file', '', ''),
        10: ('symlink', '', ''),
        12: ('socket', '', ''),
    },
    'susp.symbolic_link_flags': {
        1: ('continues', '', 'The next entry of this kind has more components.'),
    },
    'susp.component_flags': {
        1: ('continues', '', 'The next component goes on with this one, without a slash between.'),
        2: ('current', '', 'Stands for `.`.'),
        4: ('parent', '', 'Stands for `..`.'),
        8: ('root', '', 'Stands for `/`.'),
        16: ('volume_root', '', 'Where the volume is mounted; of the first edition.'),
        32: ('host', '', 'The name of the host; of the first edition.'),
    },
    'susp.name_flags': {
        1: ('continues', '', 'The next entry of this kind has more of the name.'),
        2: ('current', '', 'Stands for `.`.'),
        4: ('parent', '', 'Stands for `..`.'),
        32: ('host', '', 'The name of the host; of the first edition.'),
    },
    'susp.timestamp_flags': {
        1: ('created', 'CREATION', ''),
        2: ('modified', 'MODIFY', ''),
        4: ('accessed', 'ACCESS', ''),
        8: ('changed', 'ATTRIBUTES', ''),
        16: ('backed_up', 'BACKUP', ''),
        32: ('expires', 'EXPIRATION', ''),
        64: ('effective', 'EFFECTIVE', ''),
        128: ('long_form', 'LONG_FORM', 'The moments have 17 bytes, not 7.'),
    },
}
