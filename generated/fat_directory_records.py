# Made by scripts/build_parsers.py from specs/fat_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Directory of FAT12, FAT16 and FAT32."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class Attribute:
    read_only = 1
    hidden = 2
    system = 4
    # The entry has the file system's label for its name, and no content.
    label = 8
    # All of the four bits above.
    long_name = 15
    directory = 16
    # Changed since it was last backed up.
    archive = 32


class LowerCase:
    # The first eight characters are shown in small letters.
    base = 8
    # The last three characters are shown in small letters.
    extension = 16


class FirstByte:
    # This entry and all behind it are free.
    end = 0
    # The name begins with 0xe5, a letter in Japanese code pages.
    stands_for_e5 = 5
    # No name begins so.
    blank = 32
    # The directory itself, or with a second dot the one above it.
    dot = 46
    # A file was deleted.
    free = 229


class EntryRecord(Record):
    """A file, a directory, or the file system's label, with its name of 8 and 3 characters."""

    __slots__ = ()

    STRUCT = Struct("<11sBBBHHHHHHHI")
    SIZE = 32
    NAMES = (
        "name", "attributes", "lower_case", "creation_hundredths", "creation_time", "creation_date",
        "access_date", "first_cluster_high", "modification_time", "modification_date",
        "first_cluster_low", "size",
    )

    # 0x0: In the maker's code page and in capitals, both parts padded with blanks. A first byte of
    # 0x05 stands for 0xe5, which would mean a free entry.
    name: bytes = property(itemgetter(0))
    # 0xb: Bits of enum `attribute`; exactly `long_name` for a part of a long name.
    attributes: int = property(itemgetter(1))
    # 0xc: Bits of enum `lower_case`, as Windows NT and Linux have it.
    lower_case: int = property(itemgetter(2))
    # 0xd: 10 ms each, up to 199, to be added to the creation time.
    creation_hundredths: int = property(itemgetter(3))
    # 0xe: As `modification_time`.
    creation_time: int = property(itemgetter(4))
    # 0x10: As `modification_date`; 0 where it is not kept.
    creation_date: int = property(itemgetter(5))
    # 0x12: As `modification_date`; 0 where it is not kept.
    access_date: int = property(itemgetter(6))
    # 0x14: On FAT32 the upper 16 bits; elsewhere other systems keep other things here.
    first_cluster_high: int = property(itemgetter(7))
    # 0x16: From above, 5 bits of hours, 6 of minutes, and 5 of seconds, which count in twos.
    modification_time: int = property(itemgetter(8))
    # 0x18: From above, 7 bits of years since 1980, 4 of the month and 5 of the day, from 1.
    modification_date: int = property(itemgetter(9))
    # 0x1a: With the upper half, where the content begins; 0 without content.
    first_cluster_low: int = property(itemgetter(10))
    # 0x1c: Bytes; 0 for directories, whose chain says how long they are.
    size: int = property(itemgetter(11))

    @property
    def first_cluster(self) -> int:
        return self.first_cluster_low + self.first_cluster_high * 65536


class ShortNameRecord(Record):
    """The two parts of an entry's `name`."""

    __slots__ = ()

    STRUCT = Struct("<8s3s")
    SIZE = 11
    NAMES = (
        "base", "extension",
    )

    # 0x0
    base: bytes = property(itemgetter(0))
    # 0x8: What stands behind the dot, which is not stored.
    extension: bytes = property(itemgetter(1))


class LongNamePartRecord(Record):
    """13 characters of a long name; what is behind its end is a NUL and then 0xffff."""

    __slots__ = ()

    STRUCT = Struct("<B10sBBB12sH4s")
    SIZE = 32
    NAMES = (
        "order", "characters_1", "attributes", "kind", "checksum", "characters_2",
        "first_cluster_low", "characters_3",
    )

    # 0x0: The number of this part, from 1, and 0x40 more on the one that stands first.
    order: int = property(itemgetter(0))
    # 0x1: Five characters of UTF-16, as are the next ones.
    characters_1: bytes = property(itemgetter(1))
    # 0xb: Enum `attribute`, exactly `long_name`.
    attributes: int = property(itemgetter(2))
    # 0xc: 0; others are reserved.
    kind: int = property(itemgetter(3))
    # 0xd: Over the 11 bytes of the short name: byte by byte, the sum is rotated to the right by one
    # bit and the byte added.
    checksum: int = property(itemgetter(4))
    # 0xe
    characters_2: bytes = property(itemgetter(5))
    # 0x1a: 0.
    first_cluster_low: int = property(itemgetter(6))
    # 0x1c
    characters_3: bytes = property(itemgetter(7))

    @property
    def is_first_stored(self) -> bool:
        return self.order & 64 != 0

    @property
    def number(self) -> int:
        return self.order & 191
