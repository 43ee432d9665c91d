# Made by scripts/build_parsers.py from specs/fat_table.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Allocation table of FAT12, FAT16 and FAT32."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class Mark:
    # No file has the cluster.
    free = 0
    # The cluster cannot be used; greater values end a file.
    bad_12 = 4087
    # The same on FAT16.
    bad_16 = 65527
    # The same on FAT32, in the lower 28 bits.
    bad_32 = 268435447


class Order16:
    # Set in the second entry if the file system was left in good order.
    unmounted = 32768
    # Set in the second entry if no read or write failed.
    no_errors = 16384


class Order32:
    # Set in the second entry if the file system was left in good order.
    unmounted = 134217728
    # Set in the second entry if no read or write failed.
    no_errors = 67108864


class Pair12Record(Record):
    """Two entries of FAT12 in three bytes."""

    __slots__ = ()

    STRUCT = Struct("<BBB")
    SIZE = 3
    NAMES = (
        "low", "middle", "high",
    )

    # 0x0: The lower 8 bits of the first.
    low: int = property(itemgetter(0))
    # 0x1: The upper 4 bits of the first, and above them the lower 4 of the second.
    middle: int = property(itemgetter(1))
    # 0x2: The upper 8 bits of the second.
    high: int = property(itemgetter(2))

    @property
    def first(self) -> int:
        return self.low | (self.middle & 15) << 8

    @property
    def second(self) -> int:
        return self.middle >> 4 | self.high << 4


class Page16Record(Record):
    """64 entries of FAT16."""

    __slots__ = ()

    STRUCT = Struct("<64H")
    SIZE = 128
    NAMES = (
        "entries",
    )

    # 0x0
    entries: tuple[int, ...] = property(itemgetter(slice(0, 64)))


class Page32Record(Record):
    """64 entries of FAT32, of which the upper 4 bits are reserved."""

    __slots__ = ()

    STRUCT = Struct("<64I")
    SIZE = 256
    NAMES = (
        "entries",
    )

    # 0x0
    entries: tuple[int, ...] = property(itemgetter(slice(0, 64)))
