# Made by scripts/build_parsers.py from specs/luks.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: LUKS encryption header."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'luks': {
        'class': 'Luks',
        'orig_id': '',
        'doc': 'What an encrypted volume begins with. Versions 1 and 2 share the first eight bytes and the place of the UUID; the rest differs.',
        'doc_ref': 'https://gitlab.com/cryptsetup/LUKS2-docs/-/blob/main/luks2_doc_wip.pdf LUKS2 On-Disk Format Specification 1.1.1, 2.1',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('start', '', '', '', False, ''),
            ('version_1', '', '', '', False, ''),
            ('version_2', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'luks.start': {
        'class': 'Luks.Start',
        'orig_id': '',
        'doc': 'What tells the versions apart.',
        'doc_ref': 'https://gitlab.com/cryptsetup/cryptsetup/-/wikis/LUKS-standard/on-disk-format.pdf LUKS1 On-Disk Format Specification 1.2.3, 2.1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', '', '', '', True, ''),
            ('version', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'luks.version_1': {
        'class': 'Luks.Version1',
        'orig_id': 'luks_phdr',
        'doc': 'What follows in version 1, less its eight key slots.',
        'doc_ref': 'https://gitlab.com/cryptsetup/cryptsetup/-/wikis/LUKS-standard/on-disk-format.pdf LUKS1 On-Disk Format Specification 1.2.3, 2.1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('cipher_name', 'cipher-name', '', '', False, ''),
            ('cipher_mode', 'cipher-mode', '', '', False, ''),
            ('hash_name', 'hash-spec', '', '', False, ''),
            ('ofs_payload', 'payload-offset', '', '', False, 'Sectors of 512 bytes.'),
            ('len_key', 'key-bytes', '', '', False, 'Bytes.'),
            ('key_digest', 'mk-digest', '', '', False, ''),
            ('key_salt', 'mk-digest-salt', '', '', False, ''),
            ('num_iterations', 'mk-digest-iter', '', '', False, ''),
            ('uuid', '', '', '', False, 'In its usual text, ended by a zero.'),
        ),
        'instances': (
        ),
    },
    'luks.version_2': {
        'class': 'Luks.Version2',
        'orig_id': 'luks2_hdr_disk',
        'doc': 'What follows in version 2, up to the area of JSON text.',
        'doc_ref': 'https://gitlab.com/cryptsetup/LUKS2-docs/-/blob/main/luks2_doc_wip.pdf LUKS2 On-Disk Format Specification 1.1.1, 2.1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_header', 'hdr_size', '', '', False, 'Bytes, with the JSON text.'),
            ('sequence_id', 'seqid', '', '', False, ''),
            ('label', '', '', '', False, ''),
            ('checksum_algorithm', 'csum_alg', '', '', False, ''),
            ('salt', '', '', '', False, ''),
            ('uuid', '', '', '', False, 'As in version 1.'),
            ('subsystem', '', '', '', False, ''),
            ('ofs_header', 'hdr_offset', '', '', False, 'Where this header lies; zero for the first of the two copies.'),
            ('padding', '', '', '', False, ''),
            ('checksum', 'csum', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
