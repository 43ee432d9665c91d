# Made by scripts/build_parsers.py from specs/ext_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Directory block of ext2, ext3 and ext4."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class FileType:
    unknown = 0
    file = 1
    directory = 2
    character_device = 3
    block_device = 4
    fifo = 5
    socket = 6
    symlink = 7
    checksum = 222


class EntryHeaderRecord(Record):
    """The fixed part of an entry."""

    __slots__ = ()

    STRUCT = Struct("<IHBB")
    SIZE = 8
    NAMES = (
        "inode", "len_entry_raw", "len_name", "file_type",
    )

    # 0x0: Inode number; 0 for free space.
    inode: int = property(itemgetter(0))
    # 0x4: Bytes to the next entry; 0 and 65535 stand for 65536.
    len_entry_raw: int = property(itemgetter(1))
    # 0x6
    len_name: int = property(itemgetter(2))
    # 0x7: Enum `file_type` if the feature `file_type` is set; else the upper byte of the name's
    # length, which is 0. With the feature `directory_data` only the lower 4 bits are the type.
    file_type: int = property(itemgetter(3))

    @property
    def len_entry(self) -> int:
        return 65536 if self.len_entry_raw == 0 or self.len_entry_raw == 65535 else self.len_entry_raw


class InlineParentRecord(Record):
    """What an inline directory's `block` begins with, in place of `.` and `..`; entries follow up to its end."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "inode",
    )

    # 0x0: Inode number of the parent directory.
    inode: int = property(itemgetter(0))


class TailRecord(Record):
    """The last 12 bytes of a block of names, with metadata checksums."""

    __slots__ = ()

    STRUCT = Struct("<IHBBI")
    SIZE = 12
    NAMES = (
        "inode", "len_entry", "len_name", "file_type", "checksum",
    )

    # 0x0: Zero.
    inode: int = property(itemgetter(0))
    # 0x4: Always 12.
    len_entry: int = property(itemgetter(1))
    # 0x6: Zero.
    len_name: int = property(itemgetter(2))
    # 0x7: Always 0xde.
    file_type: int = property(itemgetter(3))
    # 0x8: CRC-32C over seed, inode number, generation and the block up to this entry.
    checksum: int = property(itemgetter(4))


class IndexRootHeadRecord(Record):
    """The fixed part of the root; `.` and `..` come first, for readers without indexes."""

    __slots__ = ()

    STRUCT = Struct("<IHBB4sIHBB4sIBBBB")
    SIZE = 32
    NAMES = (
        "dot_inode", "len_dot", "len_dot_name", "dot_file_type", "dot_name", "dotdot_inode",
        "len_dotdot", "len_dotdot_name", "dotdot_file_type", "dotdot_name", "reserved",
        "hash_version", "len_info", "num_levels", "unused_flags",
    )

    # 0x0
    dot_inode: int = property(itemgetter(0))
    # 0x4: Always 12.
    len_dot: int = property(itemgetter(1))
    # 0x6
    len_dot_name: int = property(itemgetter(2))
    # 0x7
    dot_file_type: int = property(itemgetter(3))
    # 0x8
    dot_name: bytes = property(itemgetter(4))
    # 0xc
    dotdot_inode: int = property(itemgetter(5))
    # 0x10: To the end of the block.
    len_dotdot: int = property(itemgetter(6))
    # 0x12
    len_dotdot_name: int = property(itemgetter(7))
    # 0x13
    dotdot_file_type: int = property(itemgetter(8))
    # 0x14
    dotdot_name: bytes = property(itemgetter(9))
    # 0x18
    reserved: int = property(itemgetter(10))
    # 0x1c: As enum `hash_version` of ext_superblock, without the unsigned ones.
    hash_version: int = property(itemgetter(11))
    # 0x1d: Always 8.
    len_info: int = property(itemgetter(12))
    # 0x1e: Levels of `index_node` below this root.
    num_levels: int = property(itemgetter(13))
    # 0x1f
    unused_flags: int = property(itemgetter(14))


class IndexHeadRecord(CheckedRecord):
    """Takes the place of the first entry, whose hash is zero and need not be stored."""

    __slots__ = ()

    STRUCT = Struct("<HHI")
    SIZE = 8
    NAMES = (
        "max_entries", "num_entries", "block",
    )

    # 0x0: Entries that have room, this one included; 8192 fill the largest block.
    max_entries: int = property(itemgetter(0))
    # 0x2: Entries in use, this one included.
    num_entries: int = property(itemgetter(1))
    # 0x4: Logical block of the directory for the lowest hashes.
    block: int = property(itemgetter(2))

    def _checked(self) -> IndexHeadRecord:
        if self.max_entries > 8192:
            raise ValueError(f"max_entries: {self.max_entries} is more than 8192")
        if self.num_entries < 1:
            raise ValueError(f"num_entries: {self.num_entries} is less than 1")
        if self.num_entries > self.max_entries:
            raise ValueError(f"num_entries: {self.num_entries!r} is more than {self.max_entries!r}")
        return self


class IndexEntryRecord(Record):
    """From which hash on a block is responsible."""

    __slots__ = ()

    STRUCT = Struct("<II")
    SIZE = 8
    NAMES = (
        "hash", "block",
    )

    # 0x0: Its lowest bit says that names of this hash already began in the block before.
    hash: int = property(itemgetter(0))
    # 0x4: Logical block of the directory.
    block: int = property(itemgetter(1))


class IndexTailRecord(Record):
    """Behind the last entry that has room, with metadata checksums."""

    __slots__ = ()

    STRUCT = Struct("<II")
    SIZE = 8
    NAMES = (
        "reserved", "checksum",
    )

    # 0x0
    reserved: int = property(itemgetter(0))
    # 0x4: CRC-32C over seed, inode number, generation, the entries in use and this tail.
    checksum: int = property(itemgetter(1))
