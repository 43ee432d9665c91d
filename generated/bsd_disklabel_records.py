# Made by scripts/build_parsers.py from specs/bsd_disklabel.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: BSD disklabel."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class HeaderRecord(CheckedRecord):
    """What comes before the partitions."""

    __slots__ = ()

    STRUCT = Struct("<IHH16s16sI5I68sIHHII")
    SIZE = 148
    NAMES = (
        "magic", "drive_type", "drive_subtype", "type_name", "pack_name", "len_sector", "geometry",
        "drive_details", "magic_again", "checksum", "num_partitions", "len_boot_area",
        "max_len_superblock",
    )

    # 0x0
    magic: int = property(itemgetter(0))
    # 0x4
    drive_type: int = property(itemgetter(1))
    # 0x6
    drive_subtype: int = property(itemgetter(2))
    # 0x8
    type_name: bytes = property(itemgetter(3))
    # 0x18
    pack_name: bytes = property(itemgetter(4))
    # 0x28: Bytes.
    len_sector: int = property(itemgetter(5))
    # 0x2c: Sectors per track, tracks per cylinder, cylinders, sectors per cylinder, sectors in all.
    geometry: tuple[int, ...] = property(itemgetter(slice(6, 11)))
    # 0x40: Spare sectors, skews, speeds, flags and drive data.
    drive_details: bytes = property(itemgetter(11))
    # 0x84
    magic_again: int = property(itemgetter(12))
    # 0x88: Such that the exclusive or of all 16-bit words, partitions included, is zero.
    checksum: int = property(itemgetter(13))
    # 0x8a
    num_partitions: int = property(itemgetter(14))
    # 0x8c
    len_boot_area: int = property(itemgetter(15))
    # 0x90
    max_len_superblock: int = property(itemgetter(16))

    def _checked(self) -> HeaderRecord:
        if self.magic != 2186691927:
            raise ValueError(f"magic: {self.magic:#x} is not 0x82564557")
        if self.len_sector < 512:
            raise ValueError(f"len_sector: {self.len_sector} is less than 512")
        if self.len_sector > 4096:
            raise ValueError(f"len_sector: {self.len_sector} is more than 4096")
        if self.magic_again != 2186691927:
            raise ValueError(f"magic_again: {self.magic_again:#x} is not 0x82564557")
        if self.num_partitions > 22:
            raise ValueError(f"num_partitions: {self.num_partitions} is more than 22")
        return self

    @property
    def raw_partition(self) -> int:
        # The index of the partition called c.
        return 2


class PartitionRecord(Record):
    """One partition."""

    __slots__ = ()

    STRUCT = Struct("<IIIBBH")
    SIZE = 16
    NAMES = (
        "num_sectors", "first_sector", "len_fragment", "partition_type", "num_fragments",
        "num_cylinders",
    )

    # 0x0
    num_sectors: int = property(itemgetter(0))
    # 0x4: Of the disk, or of the slice; the raw partition shows which.
    first_sector: int = property(itemgetter(1))
    # 0x8
    len_fragment: int = property(itemgetter(2))
    # 0xc
    partition_type: int = property(itemgetter(3))
    # 0xd
    num_fragments: int = property(itemgetter(4))
    # 0xe
    num_cylinders: int = property(itemgetter(5))


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
