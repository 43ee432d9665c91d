# Made by scripts/build_parsers.py from specs/dm_raid.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Device-mapper RAID superblock."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'dm_raid': {
        'class': 'DmRaid',
        'orig_id': 'dm_raid_superblock',
        'doc': 'What the metadata device beside each member of a device-mapper RAID says about that member. LVM calls these devices `rmeta`. A device that was never used holds zeros.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-raid.c?h=v6.1#n1935 Linux 6.1, dm-raid.c',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', '', '', '', True, '`DmRd`'),
            ('compat_features', '', '', 'dm_raid.compat_features', False, 'Bit mask, see `compat_features`.'),
            ('num_devices', '', '', '', False, 'Members of the array.'),
            ('array_position', '', '', '', False, "This member's place."),
            ('num_events', 'events', '', '', False, 'Grows with each change of the array; a member with fewer has missed writes.'),
            ('failed_devices', '', '', '', False, 'Bit mask of the members with places 0 to 63 that failed.'),
            ('ofs_disk_recovery', 'disk_recovery_offset', '', '', False, 'Sectors of this member that are in sync; all ones when it is so altogether.'),
            ('ofs_array_resync', 'array_resync_offset', '', '', False, 'Sectors whose copies or parity are known to agree.'),
            ('level', '', '', '', False, ''),
            ('layout', '', '', '', False, ''),
            ('num_stripe_sectors', 'stripe_sectors', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'dm_raid.compat_features': {
        1: ('v190', '', 'Fields for reshaping follow.'),
    },
}
