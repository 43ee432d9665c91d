# Made by scripts/build_parsers.py from specs/iso9660_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Directory of ISO 9660."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class Flags:
    hidden = 1
    directory = 2
    # Belongs to the file of the same name (a resource fork).
    associated = 4
    record = 8
    protection = 16
    # Not the last section of its file; the next record continues it.
    multi_extent = 128


class HeaderRecord(Record):
    """The fixed part of a record."""

    __slots__ = ()

    STRUCT = Struct("<BBI4sI4s7sBBBH2sB")
    SIZE = 33
    NAMES = (
        "len_record", "num_attribute_blocks", "extent", "extent_be", "size", "size_be", "recorded",
        "flags", "unit_size", "gap_size", "volume_number", "volume_number_be", "len_name",
    )

    # 0x0: 0 stands for no record, in the rest of a sector.
    len_record: int = property(itemgetter(0))
    # 0x1: Logical blocks at the start of the extent that are not the file's content.
    num_attribute_blocks: int = property(itemgetter(1))
    # 0x2: First logical block.
    extent: int = property(itemgetter(2))
    # 0x6: The same, most significant byte first.
    extent_be: bytes = property(itemgetter(3))
    # 0xa: Bytes of content, attribute blocks not counted.
    size: int = property(itemgetter(4))
    # 0xe: The same, most significant byte first.
    size_be: bytes = property(itemgetter(5))
    # 0x12: A `short_date`.
    recorded: bytes = property(itemgetter(6))
    # 0x19: Mask of enum `flags`.
    flags: int = property(itemgetter(7))
    # 0x1a: Logical blocks that lie together, of an interleaved file; else 0.
    unit_size: int = property(itemgetter(8))
    # 0x1b: Logical blocks between them; else 0.
    gap_size: int = property(itemgetter(9))
    # 0x1c: Which disk of the set holds the file.
    volume_number: int = property(itemgetter(10))
    # 0x1e: The same, most significant byte first.
    volume_number_be: bytes = property(itemgetter(11))
    # 0x20
    len_name: int = property(itemgetter(12))

    @property
    def len_padding(self) -> int:
        # What follows the name begins at an even byte.
        return 1 - self.len_name % 2

    @property
    def len_header_and_name(self) -> int:
        return 33 + self.len_name + 1 - self.len_name % 2


class ShortDateRecord(Record):
    """A moment; all zero for none."""

    __slots__ = ()

    STRUCT = Struct("<BBBBBBb")
    SIZE = 7
    NAMES = (
        "year", "month", "day", "hour", "minute", "second", "offset",
    )

    # 0x0: Since 1900.
    year: int = property(itemgetter(0))
    # 0x1
    month: int = property(itemgetter(1))
    # 0x2
    day: int = property(itemgetter(2))
    # 0x3
    hour: int = property(itemgetter(3))
    # 0x4
    minute: int = property(itemgetter(4))
    # 0x5
    second: int = property(itemgetter(5))
    # 0x6: Of the time zone from UTC, in quarters of an hour; east is positive.
    offset: int = property(itemgetter(6))
