# Made by scripts/build_parsers.py from specs/btrfs_chunk.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Chunk of btrfs."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'btrfs_chunk': {
        'class': 'BtrfsChunk',
        'orig_id': '',
        'doc': "Where a range of logical addresses lies: on which devices, at which byte of each, and how it is spread over them. An item of the chunk tree, whose key's offset is the first logical address; chunks of the chunk tree itself stand in the superblock, each behind its key.",
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#chunk-item',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('chunk', '', '', '', False, ''),
            ('stripes', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'btrfs_chunk.key': {
        'class': 'BtrfsChunk.Key',
        'orig_id': 'btrfs_disk_key',
        'doc': 'The key before a chunk in the superblock.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#key',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('object', 'objectid', '', '', False, 'Always 256.'),
            ('kind', 'type', '', '', False, 'Always 228.'),
            ('logical', 'offset', '', '', False, "The chunk's first logical address."),
        ),
        'instances': (
        ),
    },
    'btrfs_chunk.chunk': {
        'class': 'BtrfsChunk.Chunk',
        'orig_id': 'btrfs_chunk',
        'doc': 'The fixed part of a chunk.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#chunk-item',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('length', '', '', '', False, 'Bytes of logical addresses.'),
            ('owner', '', '', '', False, 'Always 2, the extent tree.'),
            ('len_stripe', 'stripe_len', '', '', False, 'Bytes that lie together on one device; 65536.'),
            ('profile', 'type', '', 'btrfs_chunk.block_group', False, 'Bit mask, see `block_group`.'),
            ('io_align', '', '', '', False, ''),
            ('io_width', '', '', '', False, ''),
            ('sector_size', '', '', '', False, ''),
            ('num_stripes', '', '', '', False, 'Of `stripe`, right behind.'),
            ('num_sub_stripes', 'sub_stripes', '', '', False, 'Copies in a RAID 10.'),
        ),
        'instances': (
        ),
    },
    'btrfs_chunk.stripe': {
        'class': 'BtrfsChunk.Stripe',
        'orig_id': 'btrfs_stripe',
        'doc': 'The part of a chunk on one device.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#chunk-item',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('device', 'devid', '', '', False, ''),
            ('offset', '', '', '', False, 'Byte of the device.'),
            ('device_uuid', 'dev_uuid', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'btrfs_chunk.block_group': {
        1: ('data', 'BTRFS_BLOCK_GROUP_DATA', ''),
        2: ('system', 'BTRFS_BLOCK_GROUP_SYSTEM', ''),
        4: ('metadata', 'BTRFS_BLOCK_GROUP_METADATA', ''),
        8: ('raid0', 'BTRFS_BLOCK_GROUP_RAID0', ''),
        16: ('raid1', 'BTRFS_BLOCK_GROUP_RAID1', ''),
        32: ('dup', 'BTRFS_BLOCK_GROUP_DUP', ''),
        64: ('raid10', 'BTRFS_BLOCK_GROUP_RAID10', ''),
        128: ('raid5', 'BTRFS_BLOCK_GROUP_RAID5', ''),
        256: ('raid6', 'BTRFS_BLOCK_GROUP_RAID6', ''),
        512: ('raid1c3', 'BTRFS_BLOCK_GROUP_RAID1C3', ''),
        1024: ('raid1c4', 'BTRFS_BLOCK_GROUP_RAID1C4', ''),
    },
}
