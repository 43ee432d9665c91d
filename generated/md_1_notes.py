# Made by scripts/build_parsers.py from specs/md_1.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Linux md superblock, version 1."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'md_1': {
        'class': 'Md1',
        'orig_id': 'mdp_superblock_1',
        'doc': 'What a member of a software RAID array says about itself and its array. Version 1.0 lies at the end of the member, 1.1 at its start, 1.2 4 KiB behind that; the structure is the same. Sectors are of 512 bytes, whatever the device has.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n215 Linux 6.1, md_p.h',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('superblock', '', '', '', False, ''),
            ('roles', 'dev_roles', '', '', False, 'For each device number its place in the array, or one of `roles`.'),
        ),
        'instances': (
        ),
    },
    'md_1.superblock': {
        'class': 'Md1.Superblock',
        'orig_id': '',
        'doc': 'The part of fixed size.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n215 Linux 6.1, md_p.h',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', '', '', '', True, ''),
            ('major_version', '', '', '', True, ''),
            ('feature_map', '', '', 'md_1.features', False, 'Bit mask, see `features`.'),
            ('pad0', '', '', '', False, ''),
            ('array_uuid', 'set_uuid', '', '', False, ''),
            ('array_name', 'set_name', '', '', False, 'Zero-filled; `host:name` where the array belongs to a host.'),
            ('created', 'ctime', '', '', False, 'Seconds since 1970 in the low 40 bits, microseconds above.'),
            ('level', '', '', '', False, 'The RAID level, see `levels` for those that are no number.'),
            ('layout', '', '', '', False, 'How chunks are laid out; its meaning depends on the level.'),
            ('num_sectors', 'size', '', '', False, 'Sectors of each member that the array uses; zero where members differ.'),
            ('len_chunk', 'chunksize', '', '', False, 'Sectors.'),
            ('num_members', 'raid_disks', '', '', False, 'Places in the array, without spares.'),
            ('ofs_bitmap', 'bitmap_offset', '', '', False, 'Sectors from this superblock to the write-intent bitmap or partial parity log.'),
            ('new_level', '', '', '', False, ''),
            ('reshape_position', '', '', '', False, 'Sectors of the array that have been reshaped.'),
            ('delta_disks', '', '', '', False, ''),
            ('new_layout', '', '', '', False, ''),
            ('len_new_chunk', 'new_chunk', '', '', False, ''),
            ('ofs_new', 'new_offset', '', '', False, ''),
            ('ofs_data', 'data_offset', '', '', False, 'Sector of the member where its part of the array begins.'),
            ('num_data_sectors', 'data_size', '', '', False, 'Sectors of the member that may be used.'),
            ('ofs_superblock', 'super_offset', '', '', False, 'Sector of the member where this superblock lies.'),
            ('ofs_recovery', 'recovery_offset', '', '', False, 'Sectors that are in sync, if `features` has `recovery_offset`.'),
            ('device_number', 'dev_number', '', '', False, 'Index into `roles`.'),
            ('num_corrected_reads', 'cnt_corrected_read', '', '', False, ''),
            ('device_uuid', '', '', '', False, ''),
            ('device_flags', 'devflags', '', '', False, ''),
            ('bad_block_shift', 'bblog_shift', '', '', False, ''),
            ('len_bad_blocks', 'bblog_size', '', '', False, ''),
            ('ofs_bad_blocks', 'bblog_offset', '', '', False, ''),
            ('updated', 'utime', '', '', False, 'As `created`.'),
            ('num_events', 'events', '', '', False, 'Grows with each change of the array; a member with fewer has missed writes.'),
            ('ofs_resync', 'resync_offset', '', '', False, 'Sectors whose copies or parity are known to agree.'),
            ('checksum', 'sb_csum', '', '', False, "Sum of the superblock's and its roles' 32-bit words with this one as zero, and the carries beyond 32 bits added to it."),
            ('num_roles', 'max_dev', '', '', False, 'Entries in `roles`; the superblock has at most 4 KiB.'),
            ('pad3', '', '', '', False, ''),
        ),
        'instances': (
            ('max_len_superblock', ''),
        ),
    },
    'md_1.role': {
        'class': 'Md1.Role',
        'orig_id': '',
        'doc': 'The place of a device in the array.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n215 Linux 6.1, md_p.h',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('place', '', 'md_1.roles', '', False, 'See `roles`.'),
        ),
        'instances': (
        ),
    },
    'md_1.word': {
        'class': 'Md1.Word',
        'orig_id': '',
        'doc': 'What the checksum adds up.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/md.c?h=v6.1#n1634 Linux 6.1, md.c, calc_sb_1_csum',
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
    'md_1.features': {
        1: ('bitmap', '', ''),
        2: ('recovery_offset', '', ''),
        4: ('reshape_active', '', ''),
        8: ('bad_blocks', '', ''),
        16: ('replacement', '', ''),
        32: ('reshape_backwards', '', ''),
        64: ('new_offset', '', ''),
        128: ('recovery_bitmap', '', ''),
        256: ('clustered', '', ''),
        512: ('journal', '', ''),
        1024: ('partial_parity_log', '', ''),
        2048: ('multiple_partial_parity_logs', '', ''),
        4096: ('raid0_layout', '', 'The layout of a RAID0 with members of different size is known.'),
    },
    'md_1.roles': {
        65533: ('journal', '', ''),
        65534: ('faulty', '', ''),
        65535: ('spare', '', ''),
    },
}
