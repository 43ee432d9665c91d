# Made by scripts/build_parsers.py from specs/jfs_log.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Log of JFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class State:
    mounted = 0
    # Replayed, or unmounted.
    replayed = 1
    wrapped = 2
    unreadable = 3


class Kind:
    commit = 32768
    sync_point = 16384
    mount = 8192
    redo_page = 2048
    no_redo_page = 128
    no_redo_inodes = 64
    update_map = 8
    no_redo_file = 1


class Content:
    inodes = 1
    extents = 2
    entries = 4
    root = 16
    attributes = 32
    access_list = 64
    content = 128
    added = 256
    extended = 512
    relocated = 1024
    # Of a directory, that of its index.
    directory_extents = 2048


class SuperblockRecord(CheckedRecord):
    """The superblock of a log, at byte 4096."""

    __slots__ = ()

    STRUCT = Struct("<4sIIIIIIII16s16s2048s")
    SIZE = 2116
    NAMES = (
        "magic", "version", "serial", "num_pages", "block_size", "log2_block_size", "flags",
        "state", "end", "uuid", "label", "active",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4: 1.
    version: int = property(itemgetter(1))
    # 0x8: Counts mounts.
    serial: int = property(itemgetter(2))
    # 0xc: Pages of 4096 bytes, the first two among them.
    num_pages: int = property(itemgetter(3))
    # 0x10: Bytes of a block of the file system.
    block_size: int = property(itemgetter(4))
    # 0x14
    log2_block_size: int = property(itemgetter(5))
    # 0x18
    flags: int = property(itemgetter(6))
    # 0x1c
    state: int = property(itemgetter(7))
    # 0x20: The end of the last record, when it was replayed.
    end: int = property(itemgetter(8))
    # 0x24
    uuid: bytes = property(itemgetter(9))
    # 0x34: Padded with NULs.
    label: bytes = property(itemgetter(10))
    # 0x44: The UUIDs of 128 file systems that use it, zeros for none.
    active: bytes = property(itemgetter(11))

    def _checked(self) -> SuperblockRecord:
        if self.magic != b'!Ce\x87':
            raise ValueError(f"magic: {self.magic!r} is not b'!Ce\\x87'")
        return self


class FileSystemRecord(Record):
    """A file system that uses a log on another device."""

    __slots__ = ()

    STRUCT = Struct("<16s")
    SIZE = 16
    NAMES = (
        "uuid",
    )

    # 0x0
    uuid: bytes = property(itemgetter(0))


class PageRecord(Record):
    """A page of records."""

    __slots__ = ()

    STRUCT = Struct("<IHH4080sIHH")
    SIZE = 4096
    NAMES = (
        "page", "reserved", "end", "data", "page_again", "reserved_again", "end_again",
    )

    # 0x0: Counts pages that were written.
    page: int = property(itemgetter(0))
    # 0x4
    reserved: int = property(itemgetter(1))
    # 0x6: The byte of the page behind the last record that ends in it; 8 if none does.
    end: int = property(itemgetter(2))
    # 0x8
    data: bytes = property(itemgetter(3))
    # 0xff8: As `page`, if it was written as a whole.
    page_again: int = property(itemgetter(4))
    # 0xffc
    reserved_again: int = property(itemgetter(5))
    # 0xffe: As `end`, if it was written as a whole.
    end_again: int = property(itemgetter(6))


class DescriptorRecord(Record):
    """What a record is."""

    __slots__ = ()

    STRUCT = Struct("<IIHHI20s")
    SIZE = 36
    NAMES = (
        "transaction", "previous", "kind", "len_data", "file_system", "details",
    )

    # 0x0
    transaction: int = property(itemgetter(0))
    # 0x4: The end of the transaction's record before; 0 for its first.
    previous: int = property(itemgetter(1))
    # 0x8
    kind: int = property(itemgetter(2))
    # 0xa: Bytes of data in front of it, less than a word's padding.
    len_data: int = property(itemgetter(3))
    # 0xc: Which of the file systems that share the log; else the number of a device.
    file_system: int = property(itemgetter(4))
    # 0x10: As `changed_page`, `freed_inodes` or `sync_point`.
    details: bytes = property(itemgetter(5))


class ChangedPageRecord(Record):
    """A page that is changed (redo_page), freed (no_redo_page), or blocks that are taken or freed (update_map)."""

    __slots__ = ()

    STRUCT = Struct("<IIHHII")
    SIZE = 20
    NAMES = (
        "file_set", "inode", "content", "log2_unit", "len_and_high", "low",
    )

    # 0x0
    file_set: int = property(itemgetter(0))
    # 0x4: The inode to which it belongs; of pages of inodes, that of their map.
    inode: int = property(itemgetter(1))
    # 0x8
    content: int = property(itemgetter(2))
    # 0xa: The logarithm of the unit, in bytes, in which pieces are counted; of update_map the
    # number of extents.
    log2_unit: int = property(itemgetter(3))
    # 0xc: The page. Bits 0 to 23 are its length, the others bits 32 to 39 of its address.
    len_and_high: int = property(itemgetter(4))
    # 0x10
    low: int = property(itemgetter(5))

    @property
    def length(self) -> int:
        # In blocks.
        return self.len_and_high & 16777215

    @property
    def address(self) -> int:
        # Its first block.
        return self.low + (self.len_and_high >> 24 & 255) * 4294967296


class FreedInodesRecord(Record):
    """32 inodes whose room is freed (no_redo_inodes)."""

    __slots__ = ()

    STRUCT = Struct("<IIIII")
    SIZE = 20
    NAMES = (
        "file_set", "group", "index", "len_and_high", "low",
    )

    # 0x0
    file_set: int = property(itemgetter(0))
    # 0x4: The allocation group of the inodes.
    group: int = property(itemgetter(1))
    # 0x8: Which of its 128 places it was.
    index: int = property(itemgetter(2))
    # 0xc: Their blocks. Bits 0 to 23 are the length, the others bits 32 to 39 of the address.
    len_and_high: int = property(itemgetter(3))
    # 0x10
    low: int = property(itemgetter(4))

    @property
    def length(self) -> int:
        # In blocks.
        return self.len_and_high & 16777215

    @property
    def address(self) -> int:
        # Their first block.
        return self.low + (self.len_and_high >> 24 & 255) * 4294967296


class SyncPointRecord(Record):
    """How far back records are needed (sync_point)."""

    __slots__ = ()

    STRUCT = Struct("<I16s")
    SIZE = 20
    NAMES = (
        "first", "unused",
    )

    # 0x0: The end of the oldest record that is needed; 0 for this one.
    first: int = property(itemgetter(0))
    # 0x4
    unused: bytes = property(itemgetter(1))


class PieceRecord(Record):
    """What a piece of data in front of it replaces."""

    __slots__ = ()

    STRUCT = Struct("<HH")
    SIZE = 4
    NAMES = (
        "offset", "length",
    )

    # 0x0: In units of the record, from the start of the page or of the tree in the inode.
    offset: int = property(itemgetter(0))
    # 0x2: In the same units.
    length: int = property(itemgetter(1))
