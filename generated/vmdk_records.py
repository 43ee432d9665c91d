# Made by scripts/build_parsers.py from specs/vmdk.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Sparse extent of a disk image of VMware, VMDK."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class Flag:
    newline_test = 1
    second_directory = 2
    zero_grains = 4
    packed = 65536
    markers = 131072


class Compression:
    none = 0
    deflate = 1


class MarkerKind:
    end_of_stream = 0
    grain_table = 1
    grain_directory = 2
    footer = 3


class VmdkRecord(CheckedRecord):
    """The header of a hosted sparse extent, one sector."""

    __slots__ = ()

    STRUCT = Struct("<4sIIQQQQIQQQB4sH433s")
    SIZE = 512
    NAMES = (
        "magic", "version", "flags", "num_sectors", "grain_sectors", "descriptor_sector",
        "descriptor_sectors", "num_table_entries", "second_directory_sector", "directory_sector",
        "overhead_sectors", "is_unclean", "line_ends", "compression", "padding",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4: 1 to 3.
    version: int = property(itemgetter(1))
    # 0x8
    flags: int = property(itemgetter(2))
    # 0xc: Of the disk, or of this part of it; sectors of 512 bytes here and below.
    num_sectors: int = property(itemgetter(3))
    # 0x14: A power of two, more than 8.
    grain_sectors: int = property(itemgetter(4))
    # 0x1c: Where the descriptor stands; 0 if it is in another file.
    descriptor_sector: int = property(itemgetter(5))
    # 0x24
    descriptor_sectors: int = property(itemgetter(6))
    # 0x2c: Entries of each grain table, usually 512.
    num_table_entries: int = property(itemgetter(7))
    # 0x30: Where a second grain directory lies, with tables of its own.
    second_directory_sector: int = property(itemgetter(8))
    # 0x38: Where the grain directory lies; all ones if only the copy of this header at the end says
    # it.
    directory_sector: int = property(itemgetter(9))
    # 0x40: Before the first grain.
    overhead_sectors: int = property(itemgetter(10))
    # 0x48
    is_unclean: int = property(itemgetter(11))
    # 0x49: A line feed, a space, a carriage return, a line feed; a transfer as text changes them.
    line_ends: bytes = property(itemgetter(12))
    # 0x4d
    compression: int = property(itemgetter(13))
    # 0x4f
    padding: bytes = property(itemgetter(14))

    def _checked(self) -> VmdkRecord:
        if self.magic != b'KDMV':
            raise ValueError(f"magic: {self.magic!r} is not b'KDMV'")
        return self

    @property
    def is_packed(self) -> bool:
        return self.flags & 65536 != 0

    @property
    def has_markers(self) -> bool:
        return self.flags & 131072 != 0

    @property
    def has_zero_grains(self) -> bool:
        return self.flags & 4 != 0

    @property
    def is_directory_at_end(self) -> bool:
        return self.directory_sector == 18446744073709551615


class EntryRecord(Record):
    """An entry of a grain directory or of a grain table."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "sector",
    )

    # 0x0: Where the table, or the grain, lies; 0 if it is not there. In a table, 1 stands for a
    # grain of zeros where the flag says so.
    sector: int = property(itemgetter(0))


class GrainRecord(Record):
    """What stands before the packed data of a grain."""

    __slots__ = ()

    STRUCT = Struct("<QI")
    SIZE = 12
    NAMES = (
        "first_sector", "len_data",
    )

    # 0x0: Of the disk, that the grain begins with.
    first_sector: int = property(itemgetter(0))
    # 0x8: Bytes of the zlib stream that follows; bounded by the caller.
    len_data: int = property(itemgetter(1))


class MarkerRecord(Record):
    """What stands in a sector of its own before tables, directories and footers of a stream."""

    __slots__ = ()

    STRUCT = Struct("<QII")
    SIZE = 16
    NAMES = (
        "num_sectors", "len_data", "kind",
    )

    # 0x0
    num_sectors: int = property(itemgetter(0))
    # 0x8: Zero; a grain has another number here.
    len_data: int = property(itemgetter(1))
    # 0xc
    kind: int = property(itemgetter(2))
