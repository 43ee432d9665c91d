# Made by scripts/build_parsers.py from specs/xfs_symlink.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Symbolic link of XFS outside its inode."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'xfs_symlink': {
        'class': 'XfsSymlink',
        'orig_id': 'xfs_dsymlink_hdr',
        'doc': 'What each extent of a symbolic link begins with in version 5 of the format; a piece of the target follows. Version 4 has the target alone.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Symbolic Links, Extent Symbolic Links)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'sl_magic', '', '', True, ''),
            ('ofs_target', 'sl_offset', '', '', False, 'Bytes of the target that stand in extents before.'),
            ('len_target', 'sl_bytes', '', '', False, 'Bytes of the target in this extent.'),
            ('checksum', 'sl_crc', '', '', False, 'Little-endian CRC-32C of the extent with zero in this place.'),
            ('uuid', 'sl_uuid', '', '', False, ''),
            ('owner', 'sl_owner', '', '', False, 'The inode that it belongs to.'),
            ('block', 'sl_blkno', '', '', False, "This extent's own place, in units of 512 bytes."),
            ('sequence', 'sl_lsn', '', '', False, 'Place in the log of the last change.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
