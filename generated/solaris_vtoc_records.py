# Made by scripts/build_parsers.py from specs/solaris_vtoc.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Solaris disk label for x86."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class Tags:
    unassigned = 0
    boot = 1
    root = 2
    swap = 3
    usr = 4
    # The whole partition.
    backup = 5
    stand = 6
    var = 7
    home = 8


class VolumeRecord(CheckedRecord):
    """What comes before the slices."""

    __slots__ = ()

    STRUCT = Struct("<12sII8sHH40s")
    SIZE = 72
    NAMES = (
        "boot_info", "sanity", "version", "name", "len_sector", "num_slices", "reserved",
    )

    # 0x0
    boot_info: bytes = property(itemgetter(0))
    # 0xc
    sanity: int = property(itemgetter(1))
    # 0x10
    version: int = property(itemgetter(2))
    # 0x14
    name: bytes = property(itemgetter(3))
    # 0x1c: Bytes; zero stands for 512.
    len_sector: int = property(itemgetter(4))
    # 0x1e
    num_slices: int = property(itemgetter(5))
    # 0x20
    reserved: bytes = property(itemgetter(6))

    def _checked(self) -> VolumeRecord:
        if self.sanity != 1611521774:
            raise ValueError(f"sanity: {self.sanity:#x} is not 0x600ddeee")
        if self.num_slices > 16:
            raise ValueError(f"num_slices: {self.num_slices} is more than 16")
        return self


class SliceRecord(Record):
    """One slice; sectors count from the start of the Solaris partition."""

    __slots__ = ()

    STRUCT = Struct("<HHII")
    SIZE = 12
    NAMES = (
        "tag", "flags", "first_sector", "num_sectors",
    )

    # 0x0: See `tags`.
    tag: int = property(itemgetter(0))
    # 0x2
    flags: int = property(itemgetter(1))
    # 0x4
    first_sector: int = property(itemgetter(2))
    # 0x8
    num_sectors: int = property(itemgetter(3))


class TrailerRecord(CheckedRecord):
    """The end of the sector."""

    __slots__ = ()

    STRUCT = Struct("<HH")
    SIZE = 4
    NAMES = (
        "magic", "checksum",
    )

    # 0x0
    magic: int = property(itemgetter(0))
    # 0x2: Such that the exclusive or of all the sector's 16-bit words is zero.
    checksum: int = property(itemgetter(1))

    def _checked(self) -> TrailerRecord:
        if self.magic != 55998:
            raise ValueError(f"magic: {self.magic:#x} is not 0xdabe")
        return self


class WordRecord(Record):
    """What the checksum is made of."""

    __slots__ = ()

    STRUCT = Struct("<H")
    SIZE = 2
    NAMES = (
        "value",
    )

    # 0x0
    value: int = property(itemgetter(0))
