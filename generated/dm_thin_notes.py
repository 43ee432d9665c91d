# Made by scripts/build_parsers.py from specs/dm_thin.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Device-mapper thin pool metadata."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'dm_thin': {
        'class': 'DmThin',
        'orig_id': 'thin_disk_superblock',
        'doc': "The first block of a thin pool's metadata device. All blocks have 4 KiB. A B-tree of device numbers leads to one B-tree per thin device, whose keys are blocks of that device and whose values are blocks of the pool's data device.",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-thin-metadata.c?h=v6.1#n91 Linux 6.1, dm-thin-metadata.c',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('crc32c', 'csum', '', '', False, 'CRC-32C of the block behind this field, not inverted at the end, exclusive or 160774.'),
            ('flags', '', '', '', False, 'Bit mask; 1 if the metadata needs a check.'),
            ('block_number', 'blocknr', '', '', True, ''),
            ('uuid', '', '', '', False, ''),
            ('magic', '', '', '', True, ''),
            ('version', '', '', '', False, '1 or 2.'),
            ('time', '', '', '', False, 'Counts snapshots.'),
            ('transaction_id', 'trans_id', '', '', False, "LVM's number of this state of the pool."),
            ('held_root', '', '', '', False, "Block of a metadata snapshot's superblock; zero if there is none."),
            ('data_space_map', 'data_space_map_root', '', '', False, ''),
            ('metadata_space_map', 'metadata_space_map_root', '', '', False, ''),
            ('mapping_root', 'data_mapping_root', '', '', False, "Root of the tree from device numbers to the devices' trees."),
            ('details_root', 'device_details_root', '', '', False, ''),
            ('len_data_block', 'data_block_size', '', '', False, 'Sectors of 512 bytes in a block of data; LVM calls it the chunk size.'),
            ('len_metadata_block', 'metadata_block_size', '', '', False, 'Sectors; 8.'),
            ('num_metadata_blocks', 'metadata_nr_blocks', '', '', False, ''),
            ('compat_flags', '', '', '', False, ''),
            ('compat_ro_flags', '', '', '', False, ''),
            ('incompat_flags', '', '', '', False, ''),
        ),
        'instances': (
            ('len_block', 'Bytes of every metadata block.'),
            ('crc32c_salt', ''),
        ),
    },
    'dm_thin.value': {
        'class': 'DmThin.Value',
        'orig_id': '',
        'doc': "What a device's tree has for one of its blocks.",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-thin-metadata.c?h=v6.1#n249 Linux 6.1, dm-thin-metadata.c, unpack_block_time',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('packed', '', '', '', False, ''),
        ),
        'instances': (
            ('data_block', ''),
            ('time', ''),
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
