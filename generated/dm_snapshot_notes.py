# Made by scripts/build_parsers.py from specs/dm_snapshot.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Device-mapper snapshot exception store."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'dm_snapshot': {
        'class': 'DmSnapshot',
        'orig_id': 'disk_header',
        'doc': 'The first sector of the device that holds what differs between a snapshot and its origin. The device is cut into chunks. The chunk behind this header is the first of the metadata areas, each one chunk full of exceptions; behind each area lie as many chunks as it can describe, and then the next area.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-snap-persistent.c?h=v6.1#n25 Linux 6.1, dm-snap-persistent.c',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', '', '', '', True, '`SnAp`'),
            ('valid_flag', 'valid', '', '', False, 'Zero once the store has overflowed; then the snapshot is lost.'),
            ('version', '', '', '', False, '1; there is no other.'),
            ('len_chunk', 'chunk_size', '', '', False, 'Sectors of 512 bytes, a power of two.'),
        ),
        'instances': (
            ('num_header_chunks', 'Chunks before the first metadata area.'),
        ),
    },
    'dm_snapshot.exception': {
        'class': 'DmSnapshot.Exception',
        'orig_id': 'disk_exception',
        'doc': 'One chunk that is not where the origin has it. The first that is all zeros ends the list.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-snap-persistent.c?h=v6.1#n66 Linux 6.1, dm-snap-persistent.c',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('old_chunk', '', '', '', False, 'The chunk of the origin.'),
            ('new_chunk', '', '', '', False, 'The chunk of this device that stands for it.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
