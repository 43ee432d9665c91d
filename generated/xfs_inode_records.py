# Made by scripts/build_parsers.py from specs/xfs_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Inode of XFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class Kind:
    fifo = 1
    character_device = 2
    directory = 4
    block_device = 6
    file = 8
    symlink = 10
    socket = 12


class ForkFormat:
    device = 0
    # The content itself.
    local = 1
    # A list of extents.
    extents = 2
    # The root of a tree of extents.
    btree = 3
    uuid = 4
    metadata_btree = 5


class InodeFlag:
    realtime = 1
    preallocated = 2
    new_realtime_bitmap = 4
    immutable = 8
    append_only = 16
    synchronous = 32
    no_access_time = 64
    no_dump = 128
    realtime_inherited = 256
    project_inherited = 512
    no_symlinks = 1024
    extent_size = 2048
    extent_size_inherited = 4096
    no_defragmentation = 8192
    file_stream = 16384


class InodeFlag2:
    direct_access = 1
    shared_blocks = 2
    copy_extent_size = 4
    big_time = 8
    many_extents = 16
    metadata = 32


class CoreRecord(CheckedRecord):
    """What every inode begins with."""

    __slots__ = ()

    STRUCT = Struct(">2sHBBHIIIHHQQQQQQIIHBBIHHII")
    SIZE = 100
    NAMES = (
        "magic", "mode", "version", "format", "num_links_old", "uid", "gid", "num_links",
        "project_low", "project_high", "num_extents_wide", "access_time", "modification_time",
        "change_time", "size", "num_blocks", "extent_size", "num_extents", "num_attribute_extents",
        "ofs_attribute_fork", "attribute_format", "migration_events", "migration_state", "flags",
        "generation", "next_unlinked",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x2: Kind in the upper 4 bits (enum `kind`), permissions in the lower 12; zero if the inode is
    # free.
    mode: int = property(itemgetter(1))
    # 0x4: 1 to 3; 3 goes with version 5 of the format.
    version: int = property(itemgetter(2))
    # 0x5: What the data fork holds, see enum `fork_format`.
    format: int = property(itemgetter(3))
    # 0x6: The number of names in version 1; with the flag `metadata`, which metadata it is.
    num_links_old: int = property(itemgetter(4))
    # 0x8
    uid: int = property(itemgetter(5))
    # 0xc
    gid: int = property(itemgetter(6))
    # 0x10: The number of names, from version 2 on.
    num_links: int = property(itemgetter(7))
    # 0x14
    project_low: int = property(itemgetter(8))
    # 0x16
    project_high: int = property(itemgetter(9))
    # 0x18: Extents of the data fork with the flag `many_extents`; else, before version 3, a count
    # of flushes in the lower 16 bits.
    num_extents_wide: int = property(itemgetter(10))
    # 0x20: With the flag `big_time` nanoseconds since 1901-12-13T20:45:52Z; else signed seconds
    # since 1970 in the upper half, nanoseconds in the lower.
    access_time: int = property(itemgetter(11))
    # 0x28: In the same form, as are all times.
    modification_time: int = property(itemgetter(12))
    # 0x30
    change_time: int = property(itemgetter(13))
    # 0x38: Bytes.
    size: int = property(itemgetter(14))
    # 0x40: Blocks in use, those of both forks' trees included.
    num_blocks: int = property(itemgetter(15))
    # 0x48: Blocks; a hint for the allocator.
    extent_size: int = property(itemgetter(16))
    # 0x4c: Extents of the data fork; with the flag `many_extents` those of the attribute fork.
    num_extents: int = property(itemgetter(17))
    # 0x50: Zero with the flag `many_extents`.
    num_attribute_extents: int = property(itemgetter(18))
    # 0x52: In units of 8 bytes from the start of the literal area; zero if there is none.
    ofs_attribute_fork: int = property(itemgetter(19))
    # 0x53: What the attribute fork holds, see enum `fork_format`.
    attribute_format: int = property(itemgetter(20))
    # 0x54
    migration_events: int = property(itemgetter(21))
    # 0x58
    migration_state: int = property(itemgetter(22))
    # 0x5a: Bit mask, see enum `inode_flag`.
    flags: int = property(itemgetter(23))
    # 0x5c: Tells apart files that used the same inode one after the other.
    generation: int = property(itemgetter(24))
    # 0x60: The next inode in a list of those without names.
    next_unlinked: int = property(itemgetter(25))

    def _checked(self) -> CoreRecord:
        if self.magic != b'IN':
            raise ValueError(f"magic: {self.magic!r} is not b'IN'")
        return self

    @property
    def kind(self) -> int:
        return self.mode >> 12

    @property
    def project(self) -> int:
        return self.project_low + self.project_high * 65536

    @property
    def num_flushes(self) -> int:
        return self.num_extents_wide & 65535


class ExtensionRecord(Record):
    """What follows in version 3."""

    __slots__ = ()

    STRUCT = Struct(">4sQQQI12sQQ16s")
    SIZE = 76
    NAMES = (
        "checksum", "num_changes", "sequence", "flags_2", "copy_extent_size", "padding",
        "creation_time", "number", "uuid",
    )

    # 0x0: Little-endian CRC-32C of the whole inode with zero in this place.
    checksum: bytes = property(itemgetter(0))
    # 0x4
    num_changes: int = property(itemgetter(1))
    # 0xc: Place in the log of the last change.
    sequence: int = property(itemgetter(2))
    # 0x14: Bit mask, see enum `inode_flag_2`.
    flags_2: int = property(itemgetter(3))
    # 0x1c: Blocks; a hint for copies of shared blocks.
    copy_extent_size: int = property(itemgetter(4))
    # 0x20
    padding: bytes = property(itemgetter(5))
    # 0x2c
    creation_time: int = property(itemgetter(6))
    # 0x34: This inode's own number.
    number: int = property(itemgetter(7))
    # 0x3c: The file system's identity, as all metadata carries it.
    uuid: bytes = property(itemgetter(8))


class DeviceRecord(Record):
    """The data fork of a device node."""

    __slots__ = ()

    STRUCT = Struct(">I")
    SIZE = 4
    NAMES = (
        "number",
    )

    # 0x0
    number: int = property(itemgetter(0))

    @property
    def major(self) -> int:
        return self.number >> 18 & 16383

    @property
    def minor(self) -> int:
        return self.number & 262143
