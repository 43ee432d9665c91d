# Made by scripts/build_parsers.py from specs/ext_mmp.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Multiple mount protection block of ext4."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'ext_mmp': {
        'class': 'ExtMmp',
        'orig_id': 'mmp_struct',
        'doc': 'The first 1024 bytes of a block in which a host that has mounted the file system counts, so that a second host sees that the first is alive.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/mmp.rst?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'mmp_magic', '', '', True, ''),
            ('sequence', 'mmp_seq', 'ext_mmp.sequence', '', False, 'Counts while mounted; otherwise enum `sequence`.'),
            ('time', 'mmp_time', '', '', False, 'Seconds since 1970 of the last update.'),
            ('node_name', 'mmp_nodename', '', '', False, 'Name of the host, padded with NULs.'),
            ('device_name', 'mmp_bdevname', '', '', False, 'Name of the device there, padded with NULs.'),
            ('check_interval', 'mmp_check_interval', '', '', False, 'Seconds between looks.'),
            ('padding_1', 'mmp_pad1', '', '', False, ''),
            ('padding_2', 'mmp_pad2', '', '', False, ''),
            ('checksum', 'mmp_checksum', '', '', False, 'CRC-32C over seed and the bytes before, with metadata checksums.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'ext_mmp.sequence': {
        4283256144: ('not_mounted', 'EXT4_MMP_SEQ_CLEAN', ''),
        3796716880: ('being_checked', 'EXT4_MMP_SEQ_FSCK', ''),
    },
}
