# Made by scripts/build_parsers.py from specs/btrfs_items.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Items of btrfs about files and subvolumes."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class InodeFlags:
    no_data_checksums = 1
    no_data_cow = 2
    read_only = 4
    no_compress = 8
    preallocated = 16
    synchronous = 32
    immutable = 64
    append = 128
    no_dump = 256
    no_access_time = 512
    synchronous_directory = 1024
    compress = 2048
    # Only in a root item, of which the flags were cleared once.
    root_item_init = 2147483648
    verity = 4294967296


class RootFlags:
    read_only = 1
    dead = 281474976710656


class FileType:
    unknown = 0
    file = 1
    directory = 2
    character_device = 3
    block_device = 4
    fifo = 5
    socket = 6
    symlink = 7
    attribute = 8


class ModeKind:
    fifo = 1
    character_device = 2
    directory = 4
    block_device = 6
    file = 8
    symlink = 10
    socket = 12


class Compression:
    none = 0
    zlib = 1
    lzo = 2
    zstd = 3


class ExtentKind:
    inline = 0
    regular = 1
    preallocated = 2


class InodeItemRecord(Record):
    """What an inode says of itself."""

    __slots__ = ()

    STRUCT = Struct("<QQQQQIIIIQQQ32sqIqIqIqI")
    SIZE = 160
    NAMES = (
        "generation", "changed_generation", "size", "len_allocated", "block_group", "num_links",
        "uid", "gid", "mode", "device", "flags", "sequence", "reserved", "access_seconds",
        "access_nanoseconds", "change_seconds", "change_nanoseconds", "modification_seconds",
        "modification_nanoseconds", "creation_seconds", "creation_nanoseconds",
    )

    # 0x0: Transaction that made it.
    generation: int = property(itemgetter(0))
    # 0x8: Transaction that changed it last.
    changed_generation: int = property(itemgetter(1))
    # 0x10: Bytes of a file's content; of a directory, twice those of its names.
    size: int = property(itemgetter(2))
    # 0x18
    len_allocated: int = property(itemgetter(3))
    # 0x20: Unused.
    block_group: int = property(itemgetter(4))
    # 0x28
    num_links: int = property(itemgetter(5))
    # 0x2c
    uid: int = property(itemgetter(6))
    # 0x30
    gid: int = property(itemgetter(7))
    # 0x34: As st_mode.
    mode: int = property(itemgetter(8))
    # 0x38: Of a device node, its major number in the bits from 20 on.
    device: int = property(itemgetter(9))
    # 0x40: Bit mask, see `inode_flags`; the upper half is for verity.
    flags: int = property(itemgetter(10))
    # 0x48
    sequence: int = property(itemgetter(11))
    # 0x50
    reserved: bytes = property(itemgetter(12))
    # 0x70
    access_seconds: int = property(itemgetter(13))
    # 0x78
    access_nanoseconds: int = property(itemgetter(14))
    # 0x7c
    change_seconds: int = property(itemgetter(15))
    # 0x84
    change_nanoseconds: int = property(itemgetter(16))
    # 0x88
    modification_seconds: int = property(itemgetter(17))
    # 0x90
    modification_nanoseconds: int = property(itemgetter(18))
    # 0x94
    creation_seconds: int = property(itemgetter(19))
    # 0x9c
    creation_nanoseconds: int = property(itemgetter(20))


class RootCoreRecord(Record):
    """The part of a root item behind its inode."""

    __slots__ = ()

    STRUCT = Struct("<QQQQQQQIQBQBB")
    SIZE = 79
    NAMES = (
        "generation", "root_directory", "address", "byte_limit", "len_used", "last_snapshot",
        "flags", "num_refs", "drop_object", "drop_kind", "drop_offset", "drop_level", "level",
    )

    # 0x0
    generation: int = property(itemgetter(0))
    # 0x8: Inode of a subvolume's root, 256.
    root_directory: int = property(itemgetter(1))
    # 0x10: Logical address of the tree's root.
    address: int = property(itemgetter(2))
    # 0x18: Unused.
    byte_limit: int = property(itemgetter(3))
    # 0x20
    len_used: int = property(itemgetter(4))
    # 0x28: Transaction of the last snapshot of it.
    last_snapshot: int = property(itemgetter(5))
    # 0x30: Bit mask, see `root_flags`.
    flags: int = property(itemgetter(6))
    # 0x38: Zero for one that is being deleted.
    num_refs: int = property(itemgetter(7))
    # 0x3c: Where deleting it has come to.
    drop_object: int = property(itemgetter(8))
    # 0x44
    drop_kind: int = property(itemgetter(9))
    # 0x45
    drop_offset: int = property(itemgetter(10))
    # 0x4d
    drop_level: int = property(itemgetter(11))
    # 0x4e: Levels of the tree above its leaves.
    level: int = property(itemgetter(12))


class RootExtraRecord(Record):
    """What newer kernels add to a root item."""

    __slots__ = ()

    STRUCT = Struct("<Q16s16s16sQQQQqIqIqIqI64s")
    SIZE = 200
    NAMES = (
        "generation_2", "uuid", "parent_uuid", "received_uuid", "change_generation",
        "creation_generation", "sending_generation", "receiving_generation", "change_seconds",
        "change_nanoseconds", "creation_seconds", "creation_nanoseconds", "sending_seconds",
        "sending_nanoseconds", "receiving_seconds", "receiving_nanoseconds", "reserved",
    )

    # 0x0: As `generation`; else the rest was not kept up to date.
    generation_2: int = property(itemgetter(0))
    # 0x8: Of the subvolume.
    uuid: bytes = property(itemgetter(1))
    # 0x18: Of the subvolume that this was a snapshot of; zero for none.
    parent_uuid: bytes = property(itemgetter(2))
    # 0x28: Of the subvolume that was sent here.
    received_uuid: bytes = property(itemgetter(3))
    # 0x38
    change_generation: int = property(itemgetter(4))
    # 0x40
    creation_generation: int = property(itemgetter(5))
    # 0x48
    sending_generation: int = property(itemgetter(6))
    # 0x50
    receiving_generation: int = property(itemgetter(7))
    # 0x58
    change_seconds: int = property(itemgetter(8))
    # 0x60
    change_nanoseconds: int = property(itemgetter(9))
    # 0x64
    creation_seconds: int = property(itemgetter(10))
    # 0x6c
    creation_nanoseconds: int = property(itemgetter(11))
    # 0x70
    sending_seconds: int = property(itemgetter(12))
    # 0x78
    sending_nanoseconds: int = property(itemgetter(13))
    # 0x7c
    receiving_seconds: int = property(itemgetter(14))
    # 0x84
    receiving_nanoseconds: int = property(itemgetter(15))
    # 0x88
    reserved: bytes = property(itemgetter(16))


class RootRefRecord(Record):
    """The fixed part of a reference to a subvolume; its name is right behind."""

    __slots__ = ()

    STRUCT = Struct("<QQH")
    SIZE = 18
    NAMES = (
        "directory", "sequence", "len_name",
    )

    # 0x0: Inode of the directory that has its name.
    directory: int = property(itemgetter(0))
    # 0x8: The offset of the name's item `dir_index`.
    sequence: int = property(itemgetter(1))
    # 0x10
    len_name: int = property(itemgetter(2))


class InodeRefRecord(Record):
    """The fixed part of a name that an inode has; the name is right behind."""

    __slots__ = ()

    STRUCT = Struct("<QH")
    SIZE = 10
    NAMES = (
        "index", "len_name",
    )

    # 0x0: The offset of the name's item `dir_index`.
    index: int = property(itemgetter(0))
    # 0x8
    len_name: int = property(itemgetter(1))


class InodeExtrefRecord(Record):
    """The same, where a directory has many names of one inode."""

    __slots__ = ()

    STRUCT = Struct("<QQH")
    SIZE = 18
    NAMES = (
        "directory", "index", "len_name",
    )

    # 0x0
    directory: int = property(itemgetter(0))
    # 0x8
    index: int = property(itemgetter(1))
    # 0x10
    len_name: int = property(itemgetter(2))


class DirItemRecord(Record):
    """The fixed part of a directory's entry, or of an extended attribute."""

    __slots__ = ()

    STRUCT = Struct("<QBQQHHB")
    SIZE = 30
    NAMES = (
        "object", "kind", "offset", "generation", "len_value", "len_name", "file_type",
    )

    # 0x0: Inode that the name stands for; a subvolume's number if `kind` says so.
    object: int = property(itemgetter(0))
    # 0x8: The item to look for; inode_item, or root_item for a subvolume.
    kind: int = property(itemgetter(1))
    # 0x9
    offset: int = property(itemgetter(2))
    # 0x11
    generation: int = property(itemgetter(3))
    # 0x19: Zero for an entry of a directory.
    len_value: int = property(itemgetter(4))
    # 0x1b
    len_name: int = property(itemgetter(5))
    # 0x1d: See `file_type`.
    file_type: int = property(itemgetter(6))


class DirLogItemRecord(Record):
    """In a log tree, a range of a directory's entries about which the log says everything: what is not in the log was removed."""

    __slots__ = ()

    STRUCT = Struct("<Q")
    SIZE = 8
    NAMES = (
        "end",
    )

    # 0x0: The last offset of an item `dir_index` that belongs to the range.
    end: int = property(itemgetter(0))


class FileExtentRecord(Record):
    """The fixed part of a piece of a file's content."""

    __slots__ = ()

    STRUCT = Struct("<QQBBHB")
    SIZE = 21
    NAMES = (
        "generation", "len_decoded", "compression", "encryption", "other_encoding", "kind",
    )

    # 0x0
    generation: int = property(itemgetter(0))
    # 0x8: Bytes of the extent once it is decompressed.
    len_decoded: int = property(itemgetter(1))
    # 0x10: See `compression`.
    compression: int = property(itemgetter(2))
    # 0x11: Always zero.
    encryption: int = property(itemgetter(3))
    # 0x12: Always zero.
    other_encoding: int = property(itemgetter(4))
    # 0x14: See `extent_kind`.
    kind: int = property(itemgetter(5))


class FileExtentPlaceRecord(Record):
    """Where a piece that is not inline lies."""

    __slots__ = ()

    STRUCT = Struct("<QQQQ")
    SIZE = 32
    NAMES = (
        "address", "len_stored", "offset", "length",
    )

    # 0x0: Logical address of the extent; zero for a hole.
    address: int = property(itemgetter(0))
    # 0x8: Bytes of the extent, as it is stored.
    len_stored: int = property(itemgetter(1))
    # 0x10: The piece's first byte in the extent, once it is decompressed.
    offset: int = property(itemgetter(2))
    # 0x18: Bytes of the file.
    length: int = property(itemgetter(3))


class LzoLengthRecord(Record):
    """Before all data compressed by LZO, the bytes of it with this; before each of its pieces, those of the piece."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "length",
    )

    # 0x0
    length: int = property(itemgetter(0))


class ChecksumCrc32cRecord(Record):
    """An item of the checksum tree is a row of these, one for each sector."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "value",
    )

    # 0x0
    value: int = property(itemgetter(0))
