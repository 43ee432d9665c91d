# Made by scripts/build_parsers.py from specs/btrfs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Superblock of btrfs."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class ChecksumType:
    crc32c = 0
    xxhash64 = 1
    sha256 = 2
    blake2b = 3


class Flags:
    error = 4
    seeding = 4294967296
    metadump = 8589934592
    metadump_2 = 17179869184
    changing_fsid = 34359738368
    changing_fsid_2 = 68719476736
    changing_block_group_tree = 274877906944
    changing_data_checksums = 549755813888
    changing_metadata_checksums = 1099511627776


class ReadOnly:
    free_space_tree = 1
    free_space_tree_valid = 2
    verity = 4
    block_group_tree = 8


class Incompatible:
    mixed_backref = 1
    default_subvolume = 2
    mixed_groups = 4
    compress_lzo = 8
    compress_zstd = 16
    big_metadata = 32
    extended_references = 64
    raid56 = 128
    skinny_metadata = 256
    no_holes = 512
    metadata_uuid = 1024
    raid1c34 = 2048
    zoned = 4096
    extent_tree_2 = 8192
    raid_stripe_tree = 16384
    simple_quota = 65536
    remap_tree = 131072


class HeadRecord(Record):
    """The part before the device item."""

    __slots__ = ()

    STRUCT = Struct("<32s16sQQ8sQQQQQQQQQIIIIIQQQQHBBB")
    SIZE = 201
    NAMES = (
        "checksum", "fsid", "address", "flags", "magic", "generation", "root", "chunk_root",
        "log_root", "log_root_generation", "len_total", "len_used", "root_directory", "num_devices",
        "sector_size", "node_size", "leaf_size", "stripe_size", "len_system_chunks",
        "chunk_root_generation", "compatible_features", "read_only_features",
        "incompatible_features", "checksum_type", "root_level", "chunk_root_level",
        "log_root_level",
    )

    # 0x0: Of all that follows, by the algorithm of `checksum_type`, the rest zero.
    checksum: bytes = property(itemgetter(0))
    # 0x20: UUID of the file system, the same on all of its devices.
    fsid: bytes = property(itemgetter(1))
    # 0x30: The byte of the device where this copy lies.
    address: int = property(itemgetter(2))
    # 0x38: Bit mask, see `flags`.
    flags: int = property(itemgetter(3))
    # 0x40: The bytes `_BHRfS_M`.
    magic: bytes = property(itemgetter(4))
    # 0x48: Number of the transaction that wrote this copy.
    generation: int = property(itemgetter(5))
    # 0x50: Logical address of the root tree's root.
    root: int = property(itemgetter(6))
    # 0x58: Logical address of the chunk tree's root.
    chunk_root: int = property(itemgetter(7))
    # 0x60: Logical address of the log tree's root; zero without one.
    log_root: int = property(itemgetter(8))
    # 0x68: Unused; zero.
    log_root_generation: int = property(itemgetter(9))
    # 0x70: Bytes of all devices together.
    len_total: int = property(itemgetter(10))
    # 0x78
    len_used: int = property(itemgetter(11))
    # 0x80: Object in the root tree whose entry `default` names the default subvolume.
    root_directory: int = property(itemgetter(12))
    # 0x88
    num_devices: int = property(itemgetter(13))
    # 0x90: Bytes; the unit of file contents.
    sector_size: int = property(itemgetter(14))
    # 0x94: Bytes of a node or leaf of any tree.
    node_size: int = property(itemgetter(15))
    # 0x98: Unused; as `node_size`.
    leaf_size: int = property(itemgetter(16))
    # 0x9c: Unused; as `sector_size`.
    stripe_size: int = property(itemgetter(17))
    # 0xa0: Bytes used of `system_chunks`.
    len_system_chunks: int = property(itemgetter(18))
    # 0xa4
    chunk_root_generation: int = property(itemgetter(19))
    # 0xac
    compatible_features: int = property(itemgetter(20))
    # 0xb4: Bit mask, see `read_only`.
    read_only_features: int = property(itemgetter(21))
    # 0xbc: Bit mask, see `incompatible`.
    incompatible_features: int = property(itemgetter(22))
    # 0xc4: See `checksum_type`.
    checksum_type: int = property(itemgetter(23))
    # 0xc6: Levels of the root tree above its leaves.
    root_level: int = property(itemgetter(24))
    # 0xc7
    chunk_root_level: int = property(itemgetter(25))
    # 0xc8
    log_root_level: int = property(itemgetter(26))


class DevItemRecord(Record):
    """One device of the file system."""

    __slots__ = ()

    STRUCT = Struct("<QQQIIIQQQIBB16s16s")
    SIZE = 98
    NAMES = (
        "number", "size", "len_used", "io_align", "io_width", "sector_size", "kind", "generation",
        "start_offset", "group", "seek_speed", "bandwidth", "uuid", "fsid",
    )

    # 0x0: Counts from 1; chunks name devices by it.
    number: int = property(itemgetter(0))
    # 0x8: Bytes.
    size: int = property(itemgetter(1))
    # 0x10
    len_used: int = property(itemgetter(2))
    # 0x18
    io_align: int = property(itemgetter(3))
    # 0x1c
    io_width: int = property(itemgetter(4))
    # 0x20
    sector_size: int = property(itemgetter(5))
    # 0x24: Unused.
    kind: int = property(itemgetter(6))
    # 0x2c: Unused.
    generation: int = property(itemgetter(7))
    # 0x34: Unused.
    start_offset: int = property(itemgetter(8))
    # 0x3c: Unused.
    group: int = property(itemgetter(9))
    # 0x40: Unused.
    seek_speed: int = property(itemgetter(10))
    # 0x41: Unused.
    bandwidth: int = property(itemgetter(11))
    # 0x42: Of this device.
    uuid: bytes = property(itemgetter(12))
    # 0x52: Of the file system; of metadata, where `metadata_uuid` is another one.
    fsid: bytes = property(itemgetter(13))


class RestRecord(Record):
    """The part behind the device item."""

    __slots__ = ()

    STRUCT = Struct("<256sQQ16sQ216s2048s672s565s")
    SIZE = 3797
    NAMES = (
        "label", "cache_generation", "uuid_tree_generation", "metadata_uuid", "num_global_roots",
        "reserved", "system_chunks", "backups", "padding",
    )

    # 0x0: Ends in a NUL.
    label: bytes = property(itemgetter(0))
    # 0x100: Of the free space cache.
    cache_generation: int = property(itemgetter(1))
    # 0x108
    uuid_tree_generation: int = property(itemgetter(2))
    # 0x110: What nodes carry as `fsid`, if that feature is set.
    metadata_uuid: bytes = property(itemgetter(3))
    # 0x120: Only with `extent_tree_2`.
    num_global_roots: int = property(itemgetter(4))
    # 0x128
    reserved: bytes = property(itemgetter(5))
    # 0x200: Keys and chunks in turn (see btrfs_chunk), `len_system_chunks` bytes.
    system_chunks: bytes = property(itemgetter(6))
    # 0xa00: Four of `root_backup`; the four transactions before.
    backups: bytes = property(itemgetter(7))
    # 0xca0
    padding: bytes = property(itemgetter(8))


class RootBackupRecord(Record):
    """Where the trees stood at the end of an earlier transaction."""

    __slots__ = ()

    STRUCT = Struct("<QQQQQQQQQQQQQQQ32sBBBBBB10s")
    SIZE = 168
    NAMES = (
        "root", "root_generation", "chunk_root", "chunk_root_generation", "extent_root",
        "extent_root_generation", "fs_root", "fs_root_generation", "device_root",
        "device_root_generation", "checksum_root", "checksum_root_generation", "len_total",
        "len_used", "num_devices", "reserved", "root_level", "chunk_root_level",
        "extent_root_level", "fs_root_level", "device_root_level", "checksum_root_level", "padding",
    )

    # 0x0
    root: int = property(itemgetter(0))
    # 0x8
    root_generation: int = property(itemgetter(1))
    # 0x10
    chunk_root: int = property(itemgetter(2))
    # 0x18
    chunk_root_generation: int = property(itemgetter(3))
    # 0x20
    extent_root: int = property(itemgetter(4))
    # 0x28
    extent_root_generation: int = property(itemgetter(5))
    # 0x30
    fs_root: int = property(itemgetter(6))
    # 0x38
    fs_root_generation: int = property(itemgetter(7))
    # 0x40
    device_root: int = property(itemgetter(8))
    # 0x48
    device_root_generation: int = property(itemgetter(9))
    # 0x50
    checksum_root: int = property(itemgetter(10))
    # 0x58
    checksum_root_generation: int = property(itemgetter(11))
    # 0x60
    len_total: int = property(itemgetter(12))
    # 0x68
    len_used: int = property(itemgetter(13))
    # 0x70
    num_devices: int = property(itemgetter(14))
    # 0x78
    reserved: bytes = property(itemgetter(15))
    # 0x98
    root_level: int = property(itemgetter(16))
    # 0x99
    chunk_root_level: int = property(itemgetter(17))
    # 0x9a
    extent_root_level: int = property(itemgetter(18))
    # 0x9b
    fs_root_level: int = property(itemgetter(19))
    # 0x9c
    device_root_level: int = property(itemgetter(20))
    # 0x9d
    checksum_root_level: int = property(itemgetter(21))
    # 0x9e
    padding: bytes = property(itemgetter(22))
