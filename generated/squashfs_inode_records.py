# Made by scripts/build_parsers.py from specs/squashfs_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Inode of SquashFS 4.0."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class Kind:
    directory = 1
    file = 2
    symlink = 3
    block_device = 4
    character_device = 5
    fifo = 6
    socket = 7
    # The long kinds have more fields; entries of directories have the short kinds alone.
    long_directory = 8
    long_file = 9
    long_symlink = 10
    long_block_device = 11
    long_character_device = 12
    long_fifo = 13
    long_socket = 14


class HeadRecord(Record):
    """What every inode begins with."""

    __slots__ = ()

    STRUCT = Struct("<HHHHII")
    SIZE = 16
    NAMES = (
        "kind", "permissions", "user", "group", "modified", "number",
    )

    # 0x0: Enum `kind`; says what follows.
    kind: int = property(itemgetter(0))
    # 0x2: The lower 12 bits of a mode.
    permissions: int = property(itemgetter(1))
    # 0x4: Its place in the table of users and groups.
    user: int = property(itemgetter(2))
    # 0x6: Its place in the table of users and groups.
    group: int = property(itemgetter(3))
    # 0x8: Seconds since 1970.
    modified: int = property(itemgetter(4))
    # 0xc: From 1; hard links have the same.
    number: int = property(itemgetter(5))


class DirectoryRecord(Record):
    """A directory of less than 64 KiB, without index and attributes."""

    __slots__ = ()

    STRUCT = Struct("<IIHHI")
    SIZE = 16
    NAMES = (
        "start", "num_links", "size", "offset", "parent",
    )

    # 0x0: The metadata block of its entries, in bytes from the first block of directories.
    start: int = property(itemgetter(0))
    # 0x4
    num_links: int = property(itemgetter(1))
    # 0x8: Bytes of the entries, and 3 more.
    size: int = property(itemgetter(2))
    # 0xa: The byte in what that metadata block holds.
    offset: int = property(itemgetter(3))
    # 0xc: The number of the directory above it.
    parent: int = property(itemgetter(4))


class LongDirectoryRecord(Record):
    """Any directory; `index_entry` follows, as often as `num_index` says."""

    __slots__ = ()

    STRUCT = Struct("<IIIIHHI")
    SIZE = 24
    NAMES = (
        "num_links", "size", "start", "parent", "num_index", "offset", "attributes",
    )

    # 0x0
    num_links: int = property(itemgetter(0))
    # 0x4: As in `directory`.
    size: int = property(itemgetter(1))
    # 0x8: As in `directory`.
    start: int = property(itemgetter(2))
    # 0xc: As in `directory`.
    parent: int = property(itemgetter(3))
    # 0x10
    num_index: int = property(itemgetter(4))
    # 0x12: As in `directory`.
    offset: int = property(itemgetter(5))
    # 0x14: The number of its list of attributes; all ones without.
    attributes: int = property(itemgetter(6))


class IndexEntryRecord(Record):
    """One step of a directory's index, for about each metadata block; the first name there follows."""

    __slots__ = ()

    STRUCT = Struct("<III")
    SIZE = 12
    NAMES = (
        "index", "start", "len_name_less_1",
    )

    # 0x0: Bytes of entries in front of it.
    index: int = property(itemgetter(0))
    # 0x4: The metadata block, in bytes from the first block of directories.
    start: int = property(itemgetter(1))
    # 0x8: Bytes of the name, less one.
    len_name_less_1: int = property(itemgetter(2))


class FileRecord(Record):
    """A file with one name and below 4 GiB; the lengths of its blocks follow."""

    __slots__ = ()

    STRUCT = Struct("<IIII")
    SIZE = 16
    NAMES = (
        "start", "fragment", "fragment_offset", "size",
    )

    # 0x0: The byte of the file system at which its first block begins; the others follow.
    start: int = property(itemgetter(0))
    # 0x4: The block of fragments that has its end; all ones without.
    fragment: int = property(itemgetter(1))
    # 0x8: The byte in that block, once it is decompressed.
    fragment_offset: int = property(itemgetter(2))
    # 0xc
    size: int = property(itemgetter(3))


class LongFileRecord(Record):
    """Any file; the lengths of its blocks follow."""

    __slots__ = ()

    STRUCT = Struct("<QQQIIII")
    SIZE = 40
    NAMES = (
        "start", "size", "num_sparse", "num_links", "fragment", "fragment_offset", "attributes",
    )

    # 0x0: As in `file`.
    start: int = property(itemgetter(0))
    # 0x8
    size: int = property(itemgetter(1))
    # 0x10: Bytes in blocks of zeros, which take no room.
    num_sparse: int = property(itemgetter(2))
    # 0x18
    num_links: int = property(itemgetter(3))
    # 0x1c: As in `file`.
    fragment: int = property(itemgetter(4))
    # 0x20: As in `file`.
    fragment_offset: int = property(itemgetter(5))
    # 0x24: The number of its list of attributes; all ones without.
    attributes: int = property(itemgetter(6))


class SymlinkHeadRecord(CheckedRecord):
    """The fixed part; the target follows."""

    __slots__ = ()

    STRUCT = Struct("<II")
    SIZE = 8
    NAMES = (
        "num_links", "len_target",
    )

    # 0x0
    num_links: int = property(itemgetter(0))
    # 0x4: Bytes of the target; no path is longer than 4095.
    len_target: int = property(itemgetter(1))

    def _checked(self) -> SymlinkHeadRecord:
        if self.len_target > 65535:
            raise ValueError(f"len_target: {self.len_target} is more than 65535")
        return self


class AttributesNumberRecord(Record):
    """What a symlink with attributes has behind its target."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "attributes",
    )

    # 0x0: The number of its list of attributes; all ones without.
    attributes: int = property(itemgetter(0))


class DeviceRecord(Record):
    """A device node."""

    __slots__ = ()

    STRUCT = Struct("<II")
    SIZE = 8
    NAMES = (
        "num_links", "device",
    )

    # 0x0
    num_links: int = property(itemgetter(0))
    # 0x4: Major number in bits 8 to 19; minor number in the lower 8 bits and, from there on, the
    # upper 12.
    device: int = property(itemgetter(1))


class LongDeviceRecord(Record):
    """A device node with attributes."""

    __slots__ = ()

    STRUCT = Struct("<III")
    SIZE = 12
    NAMES = (
        "num_links", "device", "attributes",
    )

    # 0x0
    num_links: int = property(itemgetter(0))
    # 0x4: As in `device`.
    device: int = property(itemgetter(1))
    # 0x8: The number of its list of attributes; all ones without.
    attributes: int = property(itemgetter(2))


class OtherRecord(Record):
    """A FIFO or a socket."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "num_links",
    )

    # 0x0
    num_links: int = property(itemgetter(0))


class LongOtherRecord(Record):
    """A FIFO or a socket with attributes."""

    __slots__ = ()

    STRUCT = Struct("<II")
    SIZE = 8
    NAMES = (
        "num_links", "attributes",
    )

    # 0x0
    num_links: int = property(itemgetter(0))
    # 0x4: The number of its list of attributes; all ones without.
    attributes: int = property(itemgetter(1))
