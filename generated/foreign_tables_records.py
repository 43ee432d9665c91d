# Made by scripts/build_parsers.py from specs/foreign_tables.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Partition tables that are recognised, not read."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class SunRecord(CheckedRecord):
    """A disk of a SPARC machine; at byte 0."""

    __slots__ = ()

    STRUCT = Struct("<128s316s64s2s2s")
    SIZE = 512
    NAMES = (
        "description", "contents", "partitions", "magic", "checksum",
    )

    # 0x0
    description: bytes = property(itemgetter(0))
    # 0x80: Kinds of the partitions, geometry.
    contents: bytes = property(itemgetter(1))
    # 0x1bc
    partitions: bytes = property(itemgetter(2))
    # 0x1fc
    magic: bytes = property(itemgetter(3))
    # 0x1fe: The sum, by exclusive or, of all pairs of bytes is zero.
    checksum: bytes = property(itemgetter(4))

    def _checked(self) -> SunRecord:
        if self.magic != b'\xda\xbe':
            raise ValueError(f"magic: {self.magic!r} is not b'\\xda\\xbe'")
        return self


class WordRecord(Record):
    """Two bytes of a disk of a SPARC machine, as its checksum takes them."""

    __slots__ = ()

    STRUCT = Struct(">H")
    SIZE = 2
    NAMES = (
        "value",
    )

    # 0x0
    value: int = property(itemgetter(0))


class SgiRecord(CheckedRecord):
    """A disk of a MIPS machine by SGI; at byte 0."""

    __slots__ = ()

    STRUCT = Struct(">4sHH16s")
    SIZE = 24
    NAMES = (
        "magic", "root_partition", "swap_partition", "boot_file",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4
    root_partition: int = property(itemgetter(1))
    # 0x6
    swap_partition: int = property(itemgetter(2))
    # 0x8
    boot_file: bytes = property(itemgetter(3))

    def _checked(self) -> SgiRecord:
        if self.magic != b'\x0b\xe5\xa9A':
            raise ValueError(f"magic: {self.magic!r} is not b'\\x0b\\xe5\\xa9A'")
        return self


class AtariRecord(Record):
    """A disk of an Atari; at byte 0."""

    __slots__ = ()

    STRUCT = Struct(">450sI48sIIH")
    SIZE = 512
    NAMES = (
        "boot_code", "num_sectors", "partitions", "bad_first", "bad_count", "checksum",
    )

    # 0x0: With a list of further partitions for large disks.
    boot_code: bytes = property(itemgetter(0))
    # 0x1c2
    num_sectors: int = property(itemgetter(1))
    # 0x1c6: Four of `atari_partition`.
    partitions: bytes = property(itemgetter(2))
    # 0x1f6
    bad_first: int = property(itemgetter(3))
    # 0x1fa
    bad_count: int = property(itemgetter(4))
    # 0x1fe
    checksum: int = property(itemgetter(5))


class AtariPartitionRecord(Record):
    """A partition; sectors of 512 bytes."""

    __slots__ = ()

    STRUCT = Struct(">B3sII")
    SIZE = 12
    NAMES = (
        "flags", "kind", "first_sector", "num_sectors",
    )

    # 0x0: 1 if there is one.
    flags: int = property(itemgetter(0))
    # 0x1: GEM, BGM, LNX, SWP, RAW, XGM …
    kind: bytes = property(itemgetter(1))
    # 0x4
    first_sector: int = property(itemgetter(2))
    # 0x8
    num_sectors: int = property(itemgetter(3))


class DasdRecord(Record):
    """The volume's label of a mainframe's disk, in EBCDIC; in its third block."""

    __slots__ = ()

    STRUCT = Struct("<4s4s6s")
    SIZE = 14
    NAMES = (
        "key", "label", "volume",
    )

    # 0x0
    key: bytes = property(itemgetter(0))
    # 0x4
    label: bytes = property(itemgetter(1))
    # 0x8
    volume: bytes = property(itemgetter(2))
