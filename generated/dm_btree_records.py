# Made by scripts/build_parsers.py from specs/dm_btree.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Device-mapper persistent-data B-tree node."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class Flags:
    inner = 1
    leaf = 2


class HeaderRecord(CheckedRecord):
    """What a node begins with."""

    __slots__ = ()

    STRUCT = Struct("<IIQIIII")
    SIZE = 32
    NAMES = (
        "crc32c", "flags", "block_number", "num_entries", "max_entries", "len_value", "padding",
    )

    # 0x0: CRC-32C of the block behind this field, not inverted at the end, exclusive or 121107.
    crc32c: int = property(itemgetter(0))
    # 0x4: Bit mask, see `flags`.
    flags: int = property(itemgetter(1))
    # 0x8: Where this node lies.
    block_number: int = property(itemgetter(2))
    # 0x10
    num_entries: int = property(itemgetter(3))
    # 0x14: Keys that there is room for.
    max_entries: int = property(itemgetter(4))
    # 0x18: Bytes.
    len_value: int = property(itemgetter(5))
    # 0x1c
    padding: int = property(itemgetter(6))

    def _checked(self) -> HeaderRecord:
        if self.num_entries > 508:
            raise ValueError(f"num_entries: {self.num_entries} is more than 508")
        if self.max_entries > 508:
            raise ValueError(f"max_entries: {self.max_entries} is more than 508")
        if self.len_value < 1:
            raise ValueError(f"len_value: {self.len_value} is less than 1")
        if self.len_value > 4064:
            raise ValueError(f"len_value: {self.len_value} is more than 4064")
        return self

    @property
    def is_inner(self) -> bool:
        return self.flags & 1 != 0

    @property
    def is_leaf(self) -> bool:
        return self.flags & 2 != 0

    @property
    def crc32c_salt(self) -> int:
        return 121107


class KeyRecord(Record):
    """A key, or the block of a child in an inner node."""

    __slots__ = ()

    STRUCT = Struct("<Q")
    SIZE = 8
    NAMES = (
        "number",
    )

    # 0x0
    number: int = property(itemgetter(0))
