# Made by scripts/build_parsers.py from specs/jfs_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Directories of JFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class Flags:
    root = 1
    leaf = 2
    inner = 4
    rightmost = 16
    leftmost = 32
    swapped = 128


class RootRecord(Record):
    """The first slot of a root, which has nine."""

    __slots__ = ()

    STRUCT = Struct("<16sBBbbI8b")
    SIZE = 32
    NAMES = (
        "size_limit", "flags", "num_entries", "num_free", "first_free", "parent", "slots",
    )

    # 0x0: A limit of OS/2.
    size_limit: bytes = property(itemgetter(0))
    # 0x10
    flags: int = property(itemgetter(1))
    # 0x11
    num_entries: int = property(itemgetter(2))
    # 0x12
    num_free: int = property(itemgetter(3))
    # 0x13
    first_free: int = property(itemgetter(4))
    # 0x14: The inode of the parent directory.
    parent: int = property(itemgetter(5))
    # 0x18: Those in which entries begin.
    slots: tuple[int, ...] = property(itemgetter(slice(6, 14)))

    @property
    def is_leaf(self) -> bool:
        return self.flags & 2 != 0


class PageRecord(Record):
    """The first slot of any other node."""

    __slots__ = ()

    STRUCT = Struct("<QQBBbbBB2sII")
    SIZE = 32
    NAMES = (
        "next", "previous", "flags", "num_entries", "num_free", "first_free", "num_slots",
        "table_slot", "reserved", "len_and_high", "low",
    )

    # 0x0: The block of the next node of its level.
    next: int = property(itemgetter(0))
    # 0x8
    previous: int = property(itemgetter(1))
    # 0x10
    flags: int = property(itemgetter(2))
    # 0x11
    num_entries: int = property(itemgetter(3))
    # 0x12
    num_free: int = property(itemgetter(4))
    # 0x13
    first_free: int = property(itemgetter(5))
    # 0x14
    num_slots: int = property(itemgetter(6))
    # 0x15: The slot with which the table begins, a byte for each entry.
    table_slot: int = property(itemgetter(7))
    # 0x16
    reserved: bytes = property(itemgetter(8))
    # 0x18: Where it lies itself.
    len_and_high: int = property(itemgetter(9))
    # 0x1c
    low: int = property(itemgetter(10))

    @property
    def is_leaf(self) -> bool:
        return self.flags & 2 != 0


class SlotNumberRecord(Record):
    """An item of the table of a page."""

    __slots__ = ()

    STRUCT = Struct("<b")
    SIZE = 1
    NAMES = (
        "slot",
    )

    # 0x0
    slot: int = property(itemgetter(0))


class EntryRecord(Record):
    """An entry that has a number."""

    __slots__ = ()

    STRUCT = Struct("<IbB22sI")
    SIZE = 32
    NAMES = (
        "inode", "next", "len_name", "name", "index",
    )

    # 0x0
    inode: int = property(itemgetter(0))
    # 0x4: The slot in which the name goes on; -1 for none.
    next: int = property(itemgetter(1))
    # 0x5: Characters.
    len_name: int = property(itemgetter(2))
    # 0x6
    name: bytes = property(itemgetter(3))
    # 0x1c: Its number: stays the same while others come and go.
    index: int = property(itemgetter(4))


class OldEntryRecord(Record):
    """An entry that has none."""

    __slots__ = ()

    STRUCT = Struct("<IbB26s")
    SIZE = 32
    NAMES = (
        "inode", "next", "len_name", "name",
    )

    # 0x0
    inode: int = property(itemgetter(0))
    # 0x4: The slot in which the name goes on; -1 for none.
    next: int = property(itemgetter(1))
    # 0x5: Characters.
    len_name: int = property(itemgetter(2))
    # 0x6
    name: bytes = property(itemgetter(3))


class RouterRecord(Record):
    """A node below, and what its names begin with."""

    __slots__ = ()

    STRUCT = Struct("<IIbB22s")
    SIZE = 32
    NAMES = (
        "len_and_high", "low", "next", "len_name", "name",
    )

    # 0x0: Bits 0 to 23 are the length, the others bits 32 to 39 of the address.
    len_and_high: int = property(itemgetter(0))
    # 0x4
    low: int = property(itemgetter(1))
    # 0x8: The slot in which the name goes on; -1 for none.
    next: int = property(itemgetter(2))
    # 0x9: Characters.
    len_name: int = property(itemgetter(3))
    # 0xa
    name: bytes = property(itemgetter(4))

    @property
    def length(self) -> int:
        # In blocks.
        return self.len_and_high & 16777215

    @property
    def address(self) -> int:
        # Its first block.
        return self.low + (self.len_and_high >> 24 & 255) * 4294967296


class SlotRecord(Record):
    """A slot in which a name goes on."""

    __slots__ = ()

    STRUCT = Struct("<bb30s")
    SIZE = 32
    NAMES = (
        "next", "count", "name",
    )

    # 0x0: The slot in which it goes on further; -1 for none.
    next: int = property(itemgetter(0))
    # 0x1
    count: int = property(itemgetter(1))
    # 0x2
    name: bytes = property(itemgetter(2))


class IndexRecord(Record):
    """Where the entry with a number lies."""

    __slots__ = ()

    STRUCT = Struct("<BBBBI")
    SIZE = 8
    NAMES = (
        "reserved", "flag", "slot", "address_high", "address_low",
    )

    # 0x0
    reserved: int = property(itemgetter(0))
    # 0x1: 0 if there is none.
    flag: int = property(itemgetter(1))
    # 0x2: Which entry of its node it is.
    slot: int = property(itemgetter(2))
    # 0x3: Bits 32 to 39 of the node's block.
    address_high: int = property(itemgetter(3))
    # 0x4: Bits 0 to 31; the next number, if there is no entry.
    address_low: int = property(itemgetter(4))
