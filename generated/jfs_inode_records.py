# Made by scripts/build_parsers.py from specs/jfs_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Inodes of JFS, and their map."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class Flags:
    journalled = 65536
    sparse = 131072
    attributes_fit = 262144
    noatime = 524288
    dirsync = 1048576
    sync = 2097152
    secure_removal = 4194304
    undelete = 8388608
    append_only = 16777216
    immutable = 33554432
    hidden = 67108864
    system = 134217728
    directory = 536870912
    archive = 1073741824
    long_name = 2147483648


class DataFlags:
    index = 128
    # In the inode.
    inside = 64
    # In the blocks that are named.
    extent = 32
    file = 16
    corrupt = 8


class InodeRecord(Record):
    """An inode."""

    __slots__ = ()

    STRUCT = Struct("<IIIIIIQQIIIIIIIIIIII16s16sII96s288s")
    SIZE = 512
    NAMES = (
        "stamp", "file_set", "number", "generation", "inodes_len_and_high", "inodes_low", "size",
        "num_blocks", "num_links", "uid", "gid", "mode", "accessed", "accessed_ns", "changed",
        "changed_ns", "modified", "modified_ns", "created", "created_ns", "access_list",
        "attributes", "next_index", "access_list_kind", "table", "tree",
    )

    # 0x0: The same for all inodes that belong to one file set.
    stamp: int = property(itemgetter(0))
    # 0x4: The aggregate inode that is the map of its file set; 1 for those of the aggregate.
    file_set: int = property(itemgetter(1))
    # 0x8
    number: int = property(itemgetter(2))
    # 0xc
    generation: int = property(itemgetter(3))
    # 0x10: The 32 inodes of which it is one. Bits 0 to 23 are the length, the others bits 32 to 39
    # of the address.
    inodes_len_and_high: int = property(itemgetter(4))
    # 0x14
    inodes_low: int = property(itemgetter(5))
    # 0x18: Bytes.
    size: int = property(itemgetter(6))
    # 0x20: Blocks that are allocated.
    num_blocks: int = property(itemgetter(7))
    # 0x28: 0 if it is free.
    num_links: int = property(itemgetter(8))
    # 0x2c
    uid: int = property(itemgetter(9))
    # 0x30
    gid: int = property(itemgetter(10))
    # 0x34: Bits 0 to 15 are the usual ones, the others as in `flags`.
    mode: int = property(itemgetter(11))
    # 0x38: Seconds since 1970.
    accessed: int = property(itemgetter(12))
    # 0x3c
    accessed_ns: int = property(itemgetter(13))
    # 0x40
    changed: int = property(itemgetter(14))
    # 0x44
    changed_ns: int = property(itemgetter(15))
    # 0x48
    modified: int = property(itemgetter(16))
    # 0x4c
    modified_ns: int = property(itemgetter(17))
    # 0x50
    created: int = property(itemgetter(18))
    # 0x54
    created_ns: int = property(itemgetter(19))
    # 0x58: As `data_place`; of OS/2.
    access_list: bytes = property(itemgetter(20))
    # 0x68: As `data_place`, extended attributes.
    attributes: bytes = property(itemgetter(21))
    # 0x78: Of a directory, the number that the next entry gets.
    next_index: int = property(itemgetter(22))
    # 0x7c
    access_list_kind: int = property(itemgetter(23))
    # 0x80: Of a directory the first of its `jfs_directory.index`, or as `jfs_extent.root` where
    # they lie outside.
    table: bytes = property(itemgetter(24))
    # 0xe0: Of a directory the root of its tree, as `jfs_directory.root`; else as `jfs_extent.root`,
    # or `inline`.
    tree: bytes = property(itemgetter(25))

    @property
    def inodes_length(self) -> int:
        # In blocks.
        return self.inodes_len_and_high & 16777215

    @property
    def inodes_address(self) -> int:
        # Their first block.
        return self.inodes_low + (self.inodes_len_and_high >> 24 & 255) * 4294967296

    @property
    def permissions(self) -> int:
        # Kind and permissions, as in st_mode.
        return self.mode & 65535


class InlineRecord(Record):
    """What an inode without a tree has in its place."""

    __slots__ = ()

    STRUCT = Struct("<16s16s128s128s")
    SIZE = 288
    NAMES = (
        "unused", "data", "target", "attributes",
    )

    # 0x0
    unused: bytes = property(itemgetter(0))
    # 0x10: As `data_place`.
    data: bytes = property(itemgetter(1))
    # 0x20: The target of a symlink; a device's number. Targets go on in `attributes`.
    target: bytes = property(itemgetter(2))
    # 0xa0: Extended attributes, where `data_place` says so.
    attributes: bytes = property(itemgetter(3))


class DeviceRecord(Record):
    """The start of `inline.target` of a device node."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "device",
    )

    # 0x0: As Linux encodes it, bits 8 to 19 the major number, the others the minor one.
    device: int = property(itemgetter(0))


class DataPlaceRecord(Record):
    """Where data lies that belongs to an inode."""

    __slots__ = ()

    STRUCT = Struct("<B3sIII")
    SIZE = 16
    NAMES = (
        "flags", "reserved", "size", "len_and_high", "low",
    )

    # 0x0
    flags: int = property(itemgetter(0))
    # 0x1
    reserved: bytes = property(itemgetter(1))
    # 0x4: Bytes.
    size: int = property(itemgetter(2))
    # 0x8: Bits 0 to 23 are the length, the others bits 32 to 39 of the address.
    len_and_high: int = property(itemgetter(3))
    # 0xc
    low: int = property(itemgetter(4))

    @property
    def length(self) -> int:
        # In blocks.
        return self.len_and_high & 16777215

    @property
    def address(self) -> int:
        # Its first block.
        return self.low + (self.len_and_high >> 24 & 255) * 4294967296


class MapControlRecord(Record):
    """The first page of the file of allocation groups."""

    __slots__ = ()

    STRUCT = Struct("<IIIIIIII2016s2048s")
    SIZE = 4096
    NAMES = (
        "first_free_group", "num_groups", "num_inodes", "num_free_inodes", "num_inodes_blocks",
        "log2_inodes_blocks", "device_block", "most_groups", "padding", "of_groups",
    )

    # 0x0
    first_free_group: int = property(itemgetter(0))
    # 0x4
    num_groups: int = property(itemgetter(1))
    # 0x8: Inodes for which there is room.
    num_inodes: int = property(itemgetter(2))
    # 0xc
    num_free_inodes: int = property(itemgetter(3))
    # 0x10: Blocks of 32 inodes.
    num_inodes_blocks: int = property(itemgetter(4))
    # 0x14
    log2_inodes_blocks: int = property(itemgetter(5))
    # 0x18
    device_block: int = property(itemgetter(6))
    # 0x1c
    most_groups: int = property(itemgetter(7))
    # 0x20
    padding: bytes = property(itemgetter(8))
    # 0x800
    of_groups: bytes = property(itemgetter(9))


class GroupRecord(Record):
    """An allocation group: the places of 4096 inodes."""

    __slots__ = ()

    STRUCT = Struct("<QIIIIII4I4III1976s128I128I1024s")
    SIZE = 4096
    NAMES = (
        "start", "number", "next_with_free", "previous_with_free", "next_with_room",
        "previous_with_room", "next_free", "full_words", "placed_words", "num_free", "num_rooms",
        "padding", "used", "used_committed", "places",
    )

    # 0x0: First block of the part of the volume to which it belongs.
    start: int = property(itemgetter(0))
    # 0x8
    number: int = property(itemgetter(1))
    # 0xc
    next_with_free: int = property(itemgetter(2))
    # 0x10
    previous_with_free: int = property(itemgetter(3))
    # 0x14
    next_with_room: int = property(itemgetter(4))
    # 0x18
    previous_with_room: int = property(itemgetter(5))
    # 0x1c
    next_free: int = property(itemgetter(6))
    # 0x20: A bit for each 32 inodes that are not there or all in use.
    full_words: tuple[int, ...] = property(itemgetter(slice(7, 11)))
    # 0x30: A bit for each 32 inodes that are there.
    placed_words: tuple[int, ...] = property(itemgetter(slice(11, 15)))
    # 0x40
    num_free: int = property(itemgetter(15))
    # 0x44
    num_rooms: int = property(itemgetter(16))
    # 0x48
    padding: bytes = property(itemgetter(17))
    # 0x800: A bit for each inode in use, the highest first.
    used: tuple[int, ...] = property(itemgetter(slice(18, 146)))
    # 0xa00: The same after the last transaction.
    used_committed: tuple[int, ...] = property(itemgetter(slice(146, 274)))
    # 0xc00: As `place`, of each 32 inodes.
    places: bytes = property(itemgetter(274))


class PlaceRecord(Record):
    """Where blocks lie."""

    __slots__ = ()

    STRUCT = Struct("<II")
    SIZE = 8
    NAMES = (
        "len_and_high", "low",
    )

    # 0x0: Bits 0 to 23 are the length, the others bits 32 to 39 of the address.
    len_and_high: int = property(itemgetter(0))
    # 0x4
    low: int = property(itemgetter(1))

    @property
    def length(self) -> int:
        # In blocks.
        return self.len_and_high & 16777215

    @property
    def address(self) -> int:
        # The first block; 0 where there are none.
        return self.low + (self.len_and_high >> 24 & 255) * 4294967296
