# Made by scripts/build_parsers.py from specs/gpt.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: GUID partition table."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class Attributes:
    # The platform needs this partition to work.
    required = 1
    # Firmware makes no device for it.
    no_block_io = 2
    # A BIOS boot loader may boot from it (syslinux's gptmbr does).
    legacy_bios_bootable = 4


class GptRecord(CheckedRecord):
    """The header of a GUID partition table: in the disk's second logical sector, and once more in its last."""

    __slots__ = ()

    STRUCT = Struct("<8sIIIIQQQQ16sQIII")
    SIZE = 92
    NAMES = (
        "signature", "revision", "len_header", "header_crc32", "reserved", "own_sector",
        "other_sector", "first_usable_sector", "last_usable_sector", "disk_guid",
        "first_entry_sector", "num_entries", "len_entry", "entries_crc32",
    )

    # 0x0
    signature: bytes = property(itemgetter(0))
    # 0x8: 0x00010000 for version 1.0, the only one that there is.
    revision: int = property(itemgetter(1))
    # 0xc: Bytes that `header_crc32` covers; at most a logical sector, of which none is over 4096.
    len_header: int = property(itemgetter(2))
    # 0x10: CRC-32 of the header with this field as zero.
    header_crc32: int = property(itemgetter(3))
    # 0x14
    reserved: int = property(itemgetter(4))
    # 0x18: Where this header itself lies.
    own_sector: int = property(itemgetter(5))
    # 0x20: Where the other header lies.
    other_sector: int = property(itemgetter(6))
    # 0x28
    first_usable_sector: int = property(itemgetter(7))
    # 0x30
    last_usable_sector: int = property(itemgetter(8))
    # 0x38: Mixed byte order; the first three parts are little-endian.
    disk_guid: bytes = property(itemgetter(9))
    # 0x48
    first_entry_sector: int = property(itemgetter(10))
    # 0x50: Bounded by the caller; 128 on nearly every disk.
    num_entries: int = property(itemgetter(11))
    # 0x54: 128 times a power of two by the specification; tools have written other multiples of
    # eight.
    len_entry: int = property(itemgetter(12))
    # 0x58: CRC-32 of `num_entries` times `len_entry` bytes.
    entries_crc32: int = property(itemgetter(13))

    def _checked(self) -> GptRecord:
        if self.signature != b'EFI PART':
            raise ValueError(f"signature: {self.signature!r} is not b'EFI PART'")
        if self.len_header < 92:
            raise ValueError(f"len_header: {self.len_header} is less than 92")
        if self.len_header > 4096:
            raise ValueError(f"len_header: {self.len_header} is more than 4096")
        if not (self.len_entry >= 128 and self.len_entry <= 4096 and (self.len_entry % 8 == 0)):
            raise ValueError(f"len_entry: {self.len_entry!r} is not valid")
        return self


class EntryRecord(Record):
    """One partition: the first 128 bytes of an entry; larger ones have unknown data after it."""

    __slots__ = ()

    STRUCT = Struct("<16s16sQQQ72s")
    SIZE = 128
    NAMES = (
        "type_guid", "partition_guid", "first_sector", "last_sector", "attributes", "name",
    )

    # 0x0: What the partition is for. Mixed byte order, as `partition_guid`.
    type_guid: bytes = property(itemgetter(0))
    # 0x10: Linux's PARTUUID.
    partition_guid: bytes = property(itemgetter(1))
    # 0x20
    first_sector: int = property(itemgetter(2))
    # 0x28: Inclusive.
    last_sector: int = property(itemgetter(3))
    # 0x30: Bit mask, see `attributes`; the top 16 bits belong to the partition type's owner.
    attributes: int = property(itemgetter(4))
    # 0x38: UTF-16 in little-endian order, ended by a zero unless all 36 units are used.
    name: bytes = property(itemgetter(5))


class GuidRecord(Record):
    """The parts of a GUID as its usual text shows them, separated by dashes."""

    __slots__ = ()

    STRUCT = Struct("<IHH2s6s")
    SIZE = 16
    NAMES = (
        "time_low", "time_mid", "time_high", "clock_sequence", "node",
    )

    # 0x0: Eight hexadecimal digits.
    time_low: int = property(itemgetter(0))
    # 0x4: Four digits.
    time_mid: int = property(itemgetter(1))
    # 0x6: Four digits.
    time_high: int = property(itemgetter(2))
    # 0x8: Two bytes in the order in which they are shown.
    clock_sequence: bytes = property(itemgetter(3))
    # 0xa: Six bytes in the order in which they are shown.
    node: bytes = property(itemgetter(4))
