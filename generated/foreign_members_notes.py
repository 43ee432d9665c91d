# Made by scripts/build_parsers.py from specs/foreign_members.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Members of arrays and pools, and volumes without files."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'foreign_members': {
        'class': 'ForeignMembers',
        'orig_id': '',
        'doc': 'What parts of pools, arrays and caches that are recognised but not put together say of their identity, and what volumes do that hold no files.',
        'doc_ref': 'https://github.com/util-linux/util-linux/blob/v2.39/libblkid/src/superblocks/superblocks.c',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
        ),
        'instances': (
        ),
    },
    'foreign_members.swap': {
        'class': 'ForeignMembers.Swap',
        'orig_id': 'swap_header',
        'doc': 'A swap area; at byte 1024.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.1/include/linux/swap.h#L103',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('version', '', '', '', False, ''),
            ('last_page', '', '', '', False, ''),
            ('num_bad_pages', 'nr_badpages', '', '', False, ''),
            ('uuid', 'sws_uuid', '', '', False, ''),
            ('label', 'sws_volume', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'foreign_members.bcache': {
        'class': 'ForeignMembers.Bcache',
        'orig_id': 'cache_sb_disk',
        'doc': 'A member of bcache; at byte 4096.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.1/drivers/md/bcache/bcache_ondisk.h#L165',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('checksum', 'csum', '', '', False, ''),
            ('sector', 'offset', '', '', False, 'Where this superblock lies, 8.'),
            ('version', '', '', '', False, ''),
            ('magic', '', '', '', True, ''),
            ('uuid', '', '', '', False, ''),
            ('set_uuid', '', '', '', False, ''),
            ('label', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'foreign_members.vdo': {
        'class': 'ForeignMembers.Vdo',
        'orig_id': 'geometry block',
        'doc': 'A volume of the virtual data optimizer; at byte 0.',
        'doc_ref': 'https://github.com/util-linux/util-linux/blob/v2.39/libblkid/src/superblocks/vdo.c',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', '', '', '', True, ''),
            ('unused', '', '', '', False, ''),
            ('uuid', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'foreign_members.drbd': {
        'class': 'ForeignMembers.Drbd',
        'orig_id': 'meta_data_on_disk',
        'doc': 'DRBD with its metadata on the same volume; in the last 4096 bytes.',
        'doc_ref': 'https://github.com/LINBIT/drbd-headers/blob/drbd-9.1/drbd_meta_data.h',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('size', 'effective_size', '', '', False, ''),
            ('generations', 'uuid', '', '', False, ''),
            ('device', 'device_uuid', '', '', False, ''),
            ('reserved', 'reserved_u64', '', '', False, ''),
            ('flags', '', '', '', False, ''),
            ('magic', '', '', '', False, '0x8374026b to 0x8374026d.'),
        ),
        'instances': (
        ),
    },
    'foreign_members.drbd_9': {
        'class': 'ForeignMembers.Drbd9',
        'orig_id': 'meta_data_on_disk_9',
        'doc': 'The same since version 9.',
        'doc_ref': 'https://github.com/LINBIT/drbd-headers/blob/drbd-9.1/drbd_meta_data.h',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('size', 'effective_size', '', '', False, ''),
            ('current', 'current_uuid', '', '', False, ''),
            ('reserved', 'reserved_u64', '', '', False, ''),
            ('device', 'device_uuid', '', '', False, ''),
            ('flags', '', '', '', False, ''),
            ('magic', '', '', '', False, '0x8374026d.'),
        ),
        'instances': (
        ),
    },
    'foreign_members.ddf': {
        'class': 'ForeignMembers.Ddf',
        'orig_id': 'DDF_Header',
        'doc': "A member of a BIOS RAID by SNIA's format; in the last sector of 512 bytes, or in the 257th from the end.",
        'doc_ref': 'https://www.snia.org/tech_activities/standards/curr_standards/ddf Common RAID Disk Data Format 2.0, 5.5',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'Signature', '', '', False, '0xde11de11 in either byte order.'),
            ('checksum', 'CRC', '', '', False, ''),
            ('guid', 'DDF_Header_GUID', '', '', False, ''),
            ('revision', 'DDF_rev', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'foreign_members.ubi': {
        'class': 'ForeignMembers.Ubi',
        'orig_id': 'ubi_ec_hdr',
        'doc': 'A UBI volume; at byte 0.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.1/drivers/mtd/ubi/ubi-media.h#L157',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', '', '', '', True, ''),
            ('version', '', '', '', False, ''),
            ('padding', 'padding1', '', '', False, ''),
            ('num_erasures', 'ec', '', '', False, ''),
            ('ofs_volume_header', 'vid_hdr_offset', '', '', False, ''),
            ('ofs_data', 'data_offset', '', '', False, ''),
            ('image', 'image_seq', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'foreign_members.vmfs_member': {
        'class': 'ForeignMembers.VmfsMember',
        'orig_id': 'vmfs_volinfo',
        'doc': 'A part of a VMFS datastore; at byte 1048576.',
        'doc_ref': 'https://github.com/util-linux/util-linux/blob/v2.39/libblkid/src/superblocks/vmfs.c',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', '', '', '', True, ''),
            ('version', 'ver', '', '', False, ''),
            ('unused', 'irrelevant', '', '', False, ''),
            ('uuid', '', '', '', False, ''),
            ('unused_2', '', '', '', False, ''),
            ('datastore', 'lvm_uuid', '', '', False, 'UUID of the datastore, as text.'),
        ),
        'instances': (
        ),
    },
    'foreign_members.bitlocker': {
        'class': 'ForeignMembers.Bitlocker',
        'orig_id': 'BDE volume header',
        'doc': 'BitLocker since Windows 7; at byte 0.',
        'doc_ref': 'https://github.com/libyal/libbde/blob/20240502/documentation/BitLocker%20Drive%20Encryption%20(BDE)%20format.asciidoc',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('jump', '', '', '', False, ''),
            ('magic', '', '', '', True, ''),
            ('unused', '', '', '', False, ''),
            ('serial', '', '', '', False, ''),
            ('label', '', '', '', False, ''),
            ('unused_2', '', '', '', False, ''),
            ('guid', '', '', '', False, ''),
            ('metadata', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
