# Made by scripts/build_parsers.py from specs/fat_boot_sector.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Boot sector of FAT12, FAT16 and FAT32."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class State:
    # Mounted for writing, and not unmounted since.
    dirty = 1
    # The disk had errors, and its surface is to be tested.
    untested = 2


class ParametersRecord(Record):
    """What FAT12, FAT16 and FAT32 have in common."""

    __slots__ = ()

    STRUCT = Struct("<3s8sHBHBHHBHHHII")
    SIZE = 36
    NAMES = (
        "jump", "maker", "len_sector", "num_cluster_sectors", "num_reserved_sectors", "num_tables",
        "num_root_entries", "num_sectors_16", "media", "num_table_sectors_16", "num_track_sectors",
        "num_heads", "num_hidden_sectors", "num_sectors_32",
    )

    # 0x0: An x86 jump over what follows; begins with 0xeb or 0xe9 where somebody may run it.
    jump: bytes = property(itemgetter(0))
    # 0x3: What made the file system; has no other meaning.
    maker: bytes = property(itemgetter(1))
    # 0xb: 512, 1024, 2048 or 4096.
    len_sector: int = property(itemgetter(2))
    # 0xd: A power of two.
    num_cluster_sectors: int = property(itemgetter(3))
    # 0xe: Sectors before the first table, this one included; 1 on most, 32 on FAT32.
    num_reserved_sectors: int = property(itemgetter(4))
    # 0x10: Copies of the allocation table; 2 nearly always.
    num_tables: int = property(itemgetter(5))
    # 0x11: Directory entries that the root has room for; 0 on FAT32, whose root is a chain.
    num_root_entries: int = property(itemgetter(6))
    # 0x13: Sectors of the file system; 0 if `num_sectors_32` says it.
    num_sectors_16: int = property(itemgetter(7))
    # 0x15: 0xf8 for fixed disks, 0xf0 for others; 0xf9 to 0xff are kinds of old floppy disks.
    media: int = property(itemgetter(8))
    # 0x16: Sectors of one table; 0 on FAT32.
    num_table_sectors_16: int = property(itemgetter(9))
    # 0x18: For firmware that counts in cylinders, as is the next field.
    num_track_sectors: int = property(itemgetter(10))
    # 0x1a
    num_heads: int = property(itemgetter(11))
    # 0x1c: Sectors of the disk before the file system; often wrong.
    num_hidden_sectors: int = property(itemgetter(12))
    # 0x20: Sectors of the file system if `num_sectors_16` is 0; before DOS 3.31 not there.
    num_sectors_32: int = property(itemgetter(13))

    @property
    def num_sectors(self) -> int:
        return self.num_sectors_16 if self.num_sectors_16 != 0 else self.num_sectors_32

    @property
    def is_media_valid(self) -> bool:
        return self.media == 240 or self.media >= 248


class Parameters32Record(Record):
    """What only FAT32 has, behind the common parameters."""

    __slots__ = ()

    STRUCT = Struct("<IHHIHH12s")
    SIZE = 28
    NAMES = (
        "num_table_sectors", "table_flags", "version", "root_cluster", "information_sector",
        "backup_sector", "reserved",
    )

    # 0x0: Sectors of one table.
    num_table_sectors: int = property(itemgetter(0))
    # 0x4: With the bit 0x80 only one table is kept, and the lower 4 bits are its number, counted
    # from 0; without it all tables are alike.
    table_flags: int = property(itemgetter(1))
    # 0x6: 0; the upper byte is the major number.
    version: int = property(itemgetter(2))
    # 0x8: The first cluster of the root directory; 2 usually.
    root_cluster: int = property(itemgetter(3))
    # 0xc: Where a structure of fat_information lies; 1 usually, 0 or 0xffff for none.
    information_sector: int = property(itemgetter(4))
    # 0xe: Where a copy of this sector lies; 6 usually, 0 for none.
    backup_sector: int = property(itemgetter(5))
    # 0x10
    reserved: bytes = property(itemgetter(6))

    @property
    def is_one_table_active(self) -> bool:
        return self.table_flags & 128 != 0

    @property
    def active_table(self) -> int:
        return self.table_flags & 15


class IdentityRecord(Record):
    """Behind the parameters of either kind."""

    __slots__ = ()

    STRUCT = Struct("<BBBI11s8s")
    SIZE = 26
    NAMES = (
        "drive", "state", "extended_signature", "serial", "label", "kind",
    )

    # 0x0: 0x80 for fixed disks, 0 for floppy disks.
    drive: int = property(itemgetter(0))
    # 0x1: Bits of enum `state`, which Linux and Windows keep here.
    state: int = property(itemgetter(1))
    # 0x2: 0x29 if the three fields below are there, 0x28 if only the serial number is.
    extended_signature: int = property(itemgetter(2))
    # 0x3: A number that tells file systems apart, from the time when this one was made.
    serial: int = property(itemgetter(3))
    # 0x7: Padded with blanks; the root directory's entry for it is what counts.
    label: bytes = property(itemgetter(4))
    # 0x12: "FAT12 ", "FAT16 ", "FAT32 " or "FAT ", but nothing follows from it.
    kind: bytes = property(itemgetter(5))

    @property
    def has_serial(self) -> bool:
        return self.extended_signature == 40 or self.extended_signature == 41

    @property
    def has_label(self) -> bool:
        return self.extended_signature == 41


class BootSignatureRecord(CheckedRecord):
    """The end of the first 512 bytes, whatever the sector size."""

    __slots__ = ()

    STRUCT = Struct("<2s")
    SIZE = 2
    NAMES = (
        "signature",
    )

    # 0x0
    signature: bytes = property(itemgetter(0))

    def _checked(self) -> BootSignatureRecord:
        if self.signature != b'U\xaa':
            raise ValueError(f"signature: {self.signature!r} is not b'U\\xaa'")
        return self
