# Made by scripts/build_parsers.py from specs/jfs_extent.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Trees of extents of JFS."""

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


class ExtentFlags:
    added = 1
    extended = 2
    compressed = 4
    # Allocated, but reads as zeros.
    unwritten = 8
    copy_on_write = 16


class HeadRecord(Record):
    """The start of a node."""

    __slots__ = ()

    STRUCT = Struct("<QQBBHHHII")
    SIZE = 32
    NAMES = (
        "next", "previous", "flags", "reserved", "end", "num_slots", "more_reserved",
        "len_and_high", "low",
    )

    # 0x0: The block of the next node of its level.
    next: int = property(itemgetter(0))
    # 0x8
    previous: int = property(itemgetter(1))
    # 0x10
    flags: int = property(itemgetter(2))
    # 0x11
    reserved: int = property(itemgetter(3))
    # 0x12: Entries up to this one are in use; the first is number 2.
    end: int = property(itemgetter(4))
    # 0x14: Entries for which there is room, the first two among them.
    num_slots: int = property(itemgetter(5))
    # 0x16
    more_reserved: int = property(itemgetter(6))
    # 0x18: Where it lies itself; not of a root.
    len_and_high: int = property(itemgetter(7))
    # 0x1c
    low: int = property(itemgetter(8))

    @property
    def is_leaf(self) -> bool:
        return self.flags & 2 != 0


class ExtentRecord(Record):
    """An entry: an extent, or a node below."""

    __slots__ = ()

    STRUCT = Struct("<B2sBIII")
    SIZE = 16
    NAMES = (
        "flags", "reserved", "offset_high", "offset_low", "len_and_high", "low",
    )

    # 0x0
    flags: int = property(itemgetter(0))
    # 0x1
    reserved: bytes = property(itemgetter(1))
    # 0x3: Bits 32 to 39.
    offset_high: int = property(itemgetter(2))
    # 0x4
    offset_low: int = property(itemgetter(3))
    # 0x8: Bits 0 to 23 are the length, the others bits 32 to 39 of the address.
    len_and_high: int = property(itemgetter(4))
    # 0xc
    low: int = property(itemgetter(5))

    @property
    def offset(self) -> int:
        # The first block of the file that it maps.
        return self.offset_low + self.offset_high * 4294967296

    @property
    def length(self) -> int:
        # In blocks.
        return self.len_and_high & 16777215

    @property
    def address(self) -> int:
        # Its first block in the file system.
        return self.low + (self.len_and_high >> 24 & 255) * 4294967296
