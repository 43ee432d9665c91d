# Made by scripts/build_parsers.py from specs/btrfs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Superblock of btrfs."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'btrfs_superblock': {
        'class': 'BtrfsSuperblock',
        'orig_id': '',
        'doc': 'What a btrfs file system begins with, on each of its devices at byte 65536, with copies at 64 MiB and 256 GiB where the device reaches that far. All of them are written at the end of each transaction. It leads to the root tree and to the chunk tree. Addresses are logical, and only chunks say where they lie on a device: so the chunks that hold the chunk tree itself stand here too.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#superblock',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('head', '', '', '', False, ''),
            ('device', 'dev_item', '', '', False, 'The device that this superblock lies on.'),
            ('rest', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'btrfs_superblock.head': {
        'class': 'BtrfsSuperblock.Head',
        'orig_id': 'btrfs_super_block',
        'doc': 'The part before the device item.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#superblock',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('checksum', 'csum', '', '', False, 'Of all that follows, by the algorithm of `checksum_type`, the rest zero.'),
            ('fsid', '', '', '', False, 'UUID of the file system, the same on all of its devices.'),
            ('address', 'bytenr', '', '', False, 'The byte of the device where this copy lies.'),
            ('flags', '', '', 'btrfs_superblock.flags', False, 'Bit mask, see `flags`.'),
            ('magic', '', '', '', False, 'The bytes `_BHRfS_M`.'),
            ('generation', '', '', '', False, 'Number of the transaction that wrote this copy.'),
            ('root', '', '', '', False, "Logical address of the root tree's root."),
            ('chunk_root', '', '', '', False, "Logical address of the chunk tree's root."),
            ('log_root', '', '', '', False, "Logical address of the log tree's root; zero without one."),
            ('log_root_generation', 'log_root_transid', '', '', False, 'Unused; zero.'),
            ('len_total', 'total_bytes', '', '', False, 'Bytes of all devices together.'),
            ('len_used', 'bytes_used', '', '', False, ''),
            ('root_directory', 'root_dir_objectid', '', '', False, 'Object in the root tree whose entry `default` names the default subvolume.'),
            ('num_devices', '', '', '', False, ''),
            ('sector_size', 'sectorsize', '', '', False, 'Bytes; the unit of file contents.'),
            ('node_size', 'nodesize', '', '', False, 'Bytes of a node or leaf of any tree.'),
            ('leaf_size', 'leafsize', '', '', False, 'Unused; as `node_size`.'),
            ('stripe_size', 'stripesize', '', '', False, 'Unused; as `sector_size`.'),
            ('len_system_chunks', 'sys_chunk_array_size', '', '', False, 'Bytes used of `system_chunks`.'),
            ('chunk_root_generation', '', '', '', False, ''),
            ('compatible_features', 'compat_flags', '', '', False, ''),
            ('read_only_features', 'compat_ro_flags', '', 'btrfs_superblock.read_only', False, 'Bit mask, see `read_only`.'),
            ('incompatible_features', 'incompat_flags', '', 'btrfs_superblock.incompatible', False, 'Bit mask, see `incompatible`.'),
            ('checksum_type', 'csum_type', 'btrfs_superblock.checksum_type', '', False, 'See `checksum_type`.'),
            ('root_level', '', '', '', False, 'Levels of the root tree above its leaves.'),
            ('chunk_root_level', '', '', '', False, ''),
            ('log_root_level', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'btrfs_superblock.dev_item': {
        'class': 'BtrfsSuperblock.DevItem',
        'orig_id': 'btrfs_dev_item',
        'doc': 'One device of the file system.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#dev-item',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('number', 'devid', '', '', False, 'Counts from 1; chunks name devices by it.'),
            ('size', 'total_bytes', '', '', False, 'Bytes.'),
            ('len_used', 'bytes_used', '', '', False, ''),
            ('io_align', '', '', '', False, ''),
            ('io_width', '', '', '', False, ''),
            ('sector_size', '', '', '', False, ''),
            ('kind', 'type', '', '', False, 'Unused.'),
            ('generation', '', '', '', False, 'Unused.'),
            ('start_offset', '', '', '', False, 'Unused.'),
            ('group', 'dev_group', '', '', False, 'Unused.'),
            ('seek_speed', '', '', '', False, 'Unused.'),
            ('bandwidth', '', '', '', False, 'Unused.'),
            ('uuid', '', '', '', False, 'Of this device.'),
            ('fsid', '', '', '', False, 'Of the file system; of metadata, where `metadata_uuid` is another one.'),
        ),
        'instances': (
        ),
    },
    'btrfs_superblock.rest': {
        'class': 'BtrfsSuperblock.Rest',
        'orig_id': 'btrfs_super_block',
        'doc': 'The part behind the device item.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#superblock',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('label', '', '', '', False, 'Ends in a NUL.'),
            ('cache_generation', '', '', '', False, 'Of the free space cache.'),
            ('uuid_tree_generation', '', '', '', False, ''),
            ('metadata_uuid', '', '', '', False, 'What nodes carry as `fsid`, if that feature is set.'),
            ('num_global_roots', 'nr_global_roots', '', '', False, 'Only with `extent_tree_2`.'),
            ('reserved', '', '', '', False, ''),
            ('system_chunks', 'sys_chunk_array', '', '', False, 'Keys and chunks in turn (see btrfs_chunk), `len_system_chunks` bytes.'),
            ('backups', 'super_roots', '', '', False, 'Four of `root_backup`; the four transactions before.'),
            ('padding', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'btrfs_superblock.root_backup': {
        'class': 'BtrfsSuperblock.RootBackup',
        'orig_id': 'btrfs_root_backup',
        'doc': 'Where the trees stood at the end of an earlier transaction.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#superblock',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('root', 'tree_root', '', '', False, ''),
            ('root_generation', 'tree_root_gen', '', '', False, ''),
            ('chunk_root', '', '', '', False, ''),
            ('chunk_root_generation', 'chunk_root_gen', '', '', False, ''),
            ('extent_root', '', '', '', False, ''),
            ('extent_root_generation', 'extent_root_gen', '', '', False, ''),
            ('fs_root', '', '', '', False, ''),
            ('fs_root_generation', 'fs_root_gen', '', '', False, ''),
            ('device_root', 'dev_root', '', '', False, ''),
            ('device_root_generation', 'dev_root_gen', '', '', False, ''),
            ('checksum_root', 'csum_root', '', '', False, ''),
            ('checksum_root_generation', 'csum_root_gen', '', '', False, ''),
            ('len_total', 'total_bytes', '', '', False, ''),
            ('len_used', 'bytes_used', '', '', False, ''),
            ('num_devices', '', '', '', False, ''),
            ('reserved', 'unused_64', '', '', False, ''),
            ('root_level', 'tree_root_level', '', '', False, ''),
            ('chunk_root_level', '', '', '', False, ''),
            ('extent_root_level', '', '', '', False, ''),
            ('fs_root_level', '', '', '', False, ''),
            ('device_root_level', 'dev_root_level', '', '', False, ''),
            ('checksum_root_level', 'csum_root_level', '', '', False, ''),
            ('padding', 'unused_8', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'btrfs_superblock.checksum_type': {
        0: ('crc32c', 'BTRFS_CSUM_TYPE_CRC32', ''),
        1: ('xxhash64', 'BTRFS_CSUM_TYPE_XXHASH', ''),
        2: ('sha256', 'BTRFS_CSUM_TYPE_SHA256', ''),
        3: ('blake2b', 'BTRFS_CSUM_TYPE_BLAKE2', ''),
    },
    'btrfs_superblock.flags': {
        4: ('error', 'BTRFS_SUPER_FLAG_ERROR', ''),
        4294967296: ('seeding', 'BTRFS_SUPER_FLAG_SEEDING', ''),
        8589934592: ('metadump', 'BTRFS_SUPER_FLAG_METADUMP', ''),
        17179869184: ('metadump_2', 'BTRFS_SUPER_FLAG_METADUMP_V2', ''),
        34359738368: ('changing_fsid', 'BTRFS_SUPER_FLAG_CHANGING_FSID', ''),
        68719476736: ('changing_fsid_2', 'BTRFS_SUPER_FLAG_CHANGING_FSID_V2', ''),
        274877906944: ('changing_block_group_tree', 'BTRFS_SUPER_FLAG_CHANGING_BG_TREE', ''),
        549755813888: ('changing_data_checksums', 'BTRFS_SUPER_FLAG_CHANGING_DATA_CSUM', ''),
        1099511627776: ('changing_metadata_checksums', 'BTRFS_SUPER_FLAG_CHANGING_META_CSUM', ''),
    },
    'btrfs_superblock.read_only': {
        1: ('free_space_tree', 'BTRFS_FEATURE_COMPAT_RO_FREE_SPACE_TREE', ''),
        2: ('free_space_tree_valid', 'BTRFS_FEATURE_COMPAT_RO_FREE_SPACE_TREE_VALID', ''),
        4: ('verity', 'BTRFS_FEATURE_COMPAT_RO_VERITY', ''),
        8: ('block_group_tree', 'BTRFS_FEATURE_COMPAT_RO_BLOCK_GROUP_TREE', ''),
    },
    'btrfs_superblock.incompatible': {
        1: ('mixed_backref', 'BTRFS_FEATURE_INCOMPAT_MIXED_BACKREF', ''),
        2: ('default_subvolume', 'BTRFS_FEATURE_INCOMPAT_DEFAULT_SUBVOL', ''),
        4: ('mixed_groups', 'BTRFS_FEATURE_INCOMPAT_MIXED_GROUPS', ''),
        8: ('compress_lzo', 'BTRFS_FEATURE_INCOMPAT_COMPRESS_LZO', ''),
        16: ('compress_zstd', 'BTRFS_FEATURE_INCOMPAT_COMPRESS_ZSTD', ''),
        32: ('big_metadata', 'BTRFS_FEATURE_INCOMPAT_BIG_METADATA', ''),
        64: ('extended_references', 'BTRFS_FEATURE_INCOMPAT_EXTENDED_IREF', ''),
        128: ('raid56', 'BTRFS_FEATURE_INCOMPAT_RAID56', ''),
        256: ('skinny_metadata', 'BTRFS_FEATURE_INCOMPAT_SKINNY_METADATA', ''),
        512: ('no_holes', 'BTRFS_FEATURE_INCOMPAT_NO_HOLES', ''),
        1024: ('metadata_uuid', 'BTRFS_FEATURE_INCOMPAT_METADATA_UUID', ''),
        2048: ('raid1c34', 'BTRFS_FEATURE_INCOMPAT_RAID1C34', ''),
        4096: ('zoned', 'BTRFS_FEATURE_INCOMPAT_ZONED', ''),
        8192: ('extent_tree_2', 'BTRFS_FEATURE_INCOMPAT_EXTENT_TREE_V2', ''),
        16384: ('raid_stripe_tree', 'BTRFS_FEATURE_INCOMPAT_RAID_STRIPE_TREE', ''),
        65536: ('simple_quota', 'BTRFS_FEATURE_INCOMPAT_SIMPLE_QUOTA', ''),
        131072: ('remap_tree', 'BTRFS_FEATURE_INCOMPAT_REMAP_TREE', ''),
    },
}
