# Made by scripts/build_parsers.py from specs/btrfs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Superblock of btrfs."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_BTRFS_SUPERBLOCK_DEV_ITEM = Struct("<QQQIIIQQQIBB16s16s")
_BTRFS_SUPERBLOCK_HEAD = Struct("<32s16sQQ8sQQQQQQQQQIIIIIQQQQHBBB")
_BTRFS_SUPERBLOCK_REST = Struct("<256sQQ16sQ216s2048s672s565s")
_BTRFS_SUPERBLOCK_ROOT_BACKUP = Struct("<QQQQQQQQQQQQQQQ32sBBBBBB10s")


class BtrfsSuperblock(KaitaiStruct):
    """What a btrfs file system begins with, on each of its devices at byte 65536, with
    copies at 64 MiB and 256 GiB where the device reaches that far. All of them are
    written at the end of each transaction.

    It leads to the root tree and to the chunk tree. Addresses are logical, and only
    chunks say where they lie on a device: so the chunks that hold the chunk tree
    itself stand here too.

    .. seealso::
       Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#superblock
    """

    class ChecksumType(IntEnum):
        crc32c = 0
        xxhash64 = 1
        sha256 = 2
        blake2b = 3

    class Flags(IntEnum):
        error = 4
        seeding = 4294967296
        metadump = 8589934592
        metadump_2 = 17179869184
        changing_fsid = 34359738368
        changing_fsid_2 = 68719476736
        changing_block_group_tree = 274877906944
        changing_data_checksums = 549755813888
        changing_metadata_checksums = 1099511627776

    class Incompatible(IntEnum):
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

    class ReadOnly(IntEnum):
        free_space_tree = 1
        free_space_tree_valid = 2
        verity = 4
        block_group_tree = 8

    head: BtrfsSuperblock.Head
    # The device that this superblock lies on.
    device: BtrfsSuperblock.DevItem
    rest: BtrfsSuperblock.Rest

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(BtrfsSuperblock, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.head = BtrfsSuperblock.Head(self._io, self, self._root)
        self.device = BtrfsSuperblock.DevItem(self._io, self, self._root)
        self.rest = BtrfsSuperblock.Rest(self._io, self, self._root)

    def _fetch_instances(self) -> None:
        self.head._fetch_instances()
        self.device._fetch_instances()
        self.rest._fetch_instances()

    class DevItem(KaitaiStruct):
        """One device of the file system.

        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#dev-item
        """

        # Counts from 1; chunks name devices by it.
        number: int
        # Bytes.
        size: int
        len_used: int
        io_align: int
        io_width: int
        sector_size: int
        # Unused.
        kind: int
        # Unused.
        generation: int
        # Unused.
        start_offset: int
        # Unused.
        group: int
        # Unused.
        seek_speed: int
        # Unused.
        bandwidth: int
        # Of this device.
        uuid: bytes
        # Of the file system; of metadata, where `metadata_uuid` is another one.
        fsid: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BtrfsSuperblock.DevItem, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.number,
                self.size,
                self.len_used,
                self.io_align,
                self.io_width,
                self.sector_size,
                self.kind,
                self.generation,
                self.start_offset,
                self.group,
                self.seek_speed,
                self.bandwidth,
                self.uuid,
                self.fsid,
            ) = _BTRFS_SUPERBLOCK_DEV_ITEM.unpack(self._io.read_bytes(98))

        def _fetch_instances(self) -> None:
            pass

    class Head(KaitaiStruct):
        """The part before the device item.

        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#superblock
        """

        # Of all that follows, by the algorithm of `checksum_type`, the rest zero.
        checksum: bytes
        # UUID of the file system, the same on all of its devices.
        fsid: bytes
        # The byte of the device where this copy lies.
        address: int
        # Bit mask, see `flags`.
        flags: int
        # The bytes `_BHRfS_M`.
        magic: bytes
        # Number of the transaction that wrote this copy.
        generation: int
        # Logical address of the root tree's root.
        root: int
        # Logical address of the chunk tree's root.
        chunk_root: int
        # Logical address of the log tree's root; zero without one.
        log_root: int
        # Unused; zero.
        log_root_generation: int
        # Bytes of all devices together.
        len_total: int
        len_used: int
        # Object in the root tree whose entry `default` names the default subvolume.
        root_directory: int
        num_devices: int
        # Bytes; the unit of file contents.
        sector_size: int
        # Bytes of a node or leaf of any tree.
        node_size: int
        # Unused; as `node_size`.
        leaf_size: int
        # Unused; as `sector_size`.
        stripe_size: int
        # Bytes used of `system_chunks`.
        len_system_chunks: int
        chunk_root_generation: int
        compatible_features: int
        # Bit mask, see `read_only`.
        read_only_features: int
        # Bit mask, see `incompatible`.
        incompatible_features: int
        # See `checksum_type`.
        checksum_type: int
        # Levels of the root tree above its leaves.
        root_level: int
        chunk_root_level: int
        log_root_level: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BtrfsSuperblock.Head, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.checksum,
                self.fsid,
                self.address,
                self.flags,
                self.magic,
                self.generation,
                self.root,
                self.chunk_root,
                self.log_root,
                self.log_root_generation,
                self.len_total,
                self.len_used,
                self.root_directory,
                self.num_devices,
                self.sector_size,
                self.node_size,
                self.leaf_size,
                self.stripe_size,
                self.len_system_chunks,
                self.chunk_root_generation,
                self.compatible_features,
                self.read_only_features,
                self.incompatible_features,
                self.checksum_type,
                self.root_level,
                self.chunk_root_level,
                self.log_root_level,
            ) = _BTRFS_SUPERBLOCK_HEAD.unpack(self._io.read_bytes(201))

        def _fetch_instances(self) -> None:
            pass

    class Rest(KaitaiStruct):
        """The part behind the device item.

        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#superblock
        """

        # Ends in a NUL.
        label: bytes
        # Of the free space cache.
        cache_generation: int
        uuid_tree_generation: int
        # What nodes carry as `fsid`, if that feature is set.
        metadata_uuid: bytes
        # Only with `extent_tree_2`.
        num_global_roots: int
        reserved: bytes
        # Keys and chunks in turn (see btrfs_chunk), `len_system_chunks` bytes.
        system_chunks: bytes
        # Four of `root_backup`; the four transactions before.
        backups: bytes
        padding: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BtrfsSuperblock.Rest, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.label,
                self.cache_generation,
                self.uuid_tree_generation,
                self.metadata_uuid,
                self.num_global_roots,
                self.reserved,
                self.system_chunks,
                self.backups,
                self.padding,
            ) = _BTRFS_SUPERBLOCK_REST.unpack(self._io.read_bytes(3797))

        def _fetch_instances(self) -> None:
            pass

    class RootBackup(KaitaiStruct):
        """Where the trees stood at the end of an earlier transaction.

        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#superblock
        """

        root: int
        root_generation: int
        chunk_root: int
        chunk_root_generation: int
        extent_root: int
        extent_root_generation: int
        fs_root: int
        fs_root_generation: int
        device_root: int
        device_root_generation: int
        checksum_root: int
        checksum_root_generation: int
        len_total: int
        len_used: int
        num_devices: int
        reserved: bytes
        root_level: int
        chunk_root_level: int
        extent_root_level: int
        fs_root_level: int
        device_root_level: int
        checksum_root_level: int
        padding: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BtrfsSuperblock.RootBackup, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.root,
                self.root_generation,
                self.chunk_root,
                self.chunk_root_generation,
                self.extent_root,
                self.extent_root_generation,
                self.fs_root,
                self.fs_root_generation,
                self.device_root,
                self.device_root_generation,
                self.checksum_root,
                self.checksum_root_generation,
                self.len_total,
                self.len_used,
                self.num_devices,
                self.reserved,
                self.root_level,
                self.chunk_root_level,
                self.extent_root_level,
                self.fs_root_level,
                self.device_root_level,
                self.checksum_root_level,
                self.padding,
            ) = _BTRFS_SUPERBLOCK_ROOT_BACKUP.unpack(self._io.read_bytes(168))

        def _fetch_instances(self) -> None:
            pass
