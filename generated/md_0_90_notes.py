# Made by scripts/build_parsers.py from specs/md_0_90.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Linux md superblock, version 0.90."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'md_0_90': {
        'class': 'Md090',
        'orig_id': 'mdp_super_t',
        'doc': 'What a member of a software RAID array says about itself and its array. It lies in the last aligned 64 KiB of the member, in the byte order of the machine that wrote it; this describes what little-endian machines wrote. 1,024 words of four bytes; sizes are in KiB.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n84 Linux 6.1, md_p.h',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('superblock', '', '', '', False, ''),
            ('devices', 'disks', '', '', False, ''),
            ('this_device', 'this_disk', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'md_0_90.superblock': {
        'class': 'Md090.Superblock',
        'orig_id': '',
        'doc': 'The part of fixed size before the list of devices.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n84 Linux 6.1, md_p.h',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'md_magic', '', '', True, ''),
            ('major_version', '', '', '', True, ''),
            ('minor_version', '', '', '', False, '90, or 91 while the array is being reshaped.'),
            ('patch_version', '', '', '', False, ''),
            ('num_words', 'gvalid_words', '', '', False, ''),
            ('array_uuid0', 'set_uuid0', '', '', False, "The first of the UUID's four words; the others come later."),
            ('created', 'ctime', '', '', False, 'Seconds since 1970.'),
            ('level', '', '', '', False, ''),
            ('num_kib', 'size', '', '', False, 'KiB of each member that the array uses.'),
            ('num_devices', 'nr_disks', '', '', False, ''),
            ('num_members', 'raid_disks', '', '', False, ''),
            ('md_minor', '', '', '', False, 'The number that the array has as a device, as in /dev/md0.'),
            ('not_persistent', '', '', '', False, ''),
            ('array_uuid1', 'set_uuid1', '', '', False, ''),
            ('array_uuid2', 'set_uuid2', '', '', False, ''),
            ('array_uuid3', 'set_uuid3', '', '', False, ''),
            ('reserved_constant', 'gstate_creserved', '', '', False, ''),
            ('updated', 'utime', '', '', False, ''),
            ('state', '', '', '', False, ''),
            ('num_active', 'active_disks', '', '', False, ''),
            ('num_working', 'working_disks', '', '', False, ''),
            ('num_failed', 'failed_disks', '', '', False, ''),
            ('num_spares', 'spare_disks', '', '', False, ''),
            ('checksum', 'sb_csum', '', '', False, "Sum of the superblock's 32-bit words with this one as zero, and the carries beyond 32 bits added to it."),
            ('num_events', 'events_lo, events_hi', '', '', False, 'Grows with each change of the array; a member with fewer has missed writes.'),
            ('num_checkpoint_events', 'cp_events_lo, cp_events_hi', '', '', False, ''),
            ('recovery_checkpoint', 'recovery_cp', '', '', False, ''),
            ('reshape_position', '', '', '', False, ''),
            ('new_level', '', '', '', False, ''),
            ('delta_disks', '', '', '', False, ''),
            ('new_layout', '', '', '', False, ''),
            ('len_new_chunk', 'new_chunk', '', '', False, ''),
            ('reserved_state', 'gstate_sreserved', '', '', False, ''),
            ('layout', '', '', '', False, 'How chunks are laid out; its meaning depends on the level.'),
            ('len_chunk', 'chunk_size', '', '', False, 'Bytes.'),
            ('root_pv', '', '', '', False, ''),
            ('root_block', '', '', '', False, ''),
            ('reserved_personality', 'pstate_reserved', '', '', False, ''),
        ),
        'instances': (
            ('len_superblock', 'Bytes of the whole.'),
            ('ofs_this_device', ''),
        ),
    },
    'md_0_90.device': {
        'class': 'Md090.Device',
        'orig_id': 'mdp_disk_t',
        'doc': 'One device of the array.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n60 Linux 6.1, md_p.h',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('number', '', '', '', False, ''),
            ('major', '', '', '', False, ''),
            ('minor', '', '', '', False, ''),
            ('place', 'raid_disk', '', '', False, 'Its place in the array.'),
            ('state', '', '', 'md_0_90.states', False, 'Bit mask, see `states`.'),
            ('reserved', '', '', '', False, ''),
        ),
        'instances': (
            ('is_faulty', ''),
            ('is_in_sync', ''),
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'md_0_90.states': {
        1: ('faulty', '', ''),
        2: ('active', '', ''),
        4: ('in_sync', '', ''),
        8: ('removed', '', ''),
    },
}
