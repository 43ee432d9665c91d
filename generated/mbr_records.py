# Made by scripts/build_parsers.py from specs/mbr.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Master boot record and extended boot record."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class PartitionTypes:
    # Unused; some hybrid ISO images give their partition this type all the same.
    empty = 0
    fat12 = 1
    fat16_small = 4
    extended_chs = 5
    fat16 = 6
    ntfs_or_exfat = 7
    fat32_chs = 11
    fat32_lba = 12
    fat16_lba = 14
    extended_lba = 15
    hidden_fat12 = 17
    # isohybrid's type for the whole image.
    hidden_ntfs = 23
    windows_recovery = 39
    plan9 = 57
    # Solaris used it before 0xbf, so both meanings occur.
    linux_swap_or_solaris = 130
    linux = 131
    linux_extended = 133
    linux_lvm = 142
    hibernation = 160
    freebsd = 165
    openbsd = 166
    macos_ufs = 168
    netbsd = 169
    macos_boot = 171
    macos_hfs = 175
    solaris_boot = 190
    solaris = 191
    no_file_system = 218
    luks = 232
    boot_loader_specification = 234
    gpt_protective = 238
    efi_system = 239
    vmware_vmfs = 251
    vmware_swap = 252
    linux_raid = 253


class BootAreaRecord(Record):
    """What comes before the four entries."""

    __slots__ = ()

    STRUCT = Struct("<440sIH")
    SIZE = 446
    NAMES = (
        "boot_code", "disk_signature", "copy_protected",
    )

    # 0x0: x86 machine code that firmware runs; EFI does not.
    boot_code: bytes = property(itemgetter(0))
    # 0x1b8: A number that tells disks apart. Linux makes the PARTUUID of a partition from it: eight
    # hexadecimal digits, a dash, and the partition's number in two.
    disk_signature: int = property(itemgetter(1))
    # 0x1bc: 0x5a5a on disks that Windows may not write a signature to; zero elsewhere.
    copy_protected: int = property(itemgetter(2))


class PartitionEntryRecord(Record):
    """One partition."""

    __slots__ = ()

    STRUCT = Struct("<B3sB3sII")
    SIZE = 16
    NAMES = (
        "boot_indicator", "start_chs", "partition_type", "end_chs", "first_sector", "num_sectors",
    )

    # 0x0: 0x80 for the active partition, else zero; anything else means that this is no table.
    boot_indicator: int = property(itemgetter(0))
    # 0x1: Head, sector (low six bits) with the cylinder's top bits, cylinder.
    start_chs: bytes = property(itemgetter(1))
    # 0x4: What the partition is for; see `partition_types`.
    partition_type: int = property(itemgetter(2))
    # 0x5: As `start_chs`, of the last sector.
    end_chs: bytes = property(itemgetter(3))
    # 0x8: In the master boot record a sector of the disk. In an extended boot record the first
    # entry counts from that record's sector, the second from the extended partition's start.
    first_sector: int = property(itemgetter(4))
    # 0xc
    num_sectors: int = property(itemgetter(5))

    @property
    def is_used(self) -> bool:
        return self.num_sectors != 0

    @property
    def is_active(self) -> bool:
        return self.boot_indicator == 128

    @property
    def is_boot_indicator_valid(self) -> bool:
        return self.boot_indicator & 127 == 0

    @property
    def is_extended(self) -> bool:
        # The entry is a container of logical partitions (CHS, LBA and Linux numbering).
        return self.partition_type == 5 or self.partition_type == 15 or self.partition_type == 133

    @property
    def is_gpt_protective(self) -> bool:
        return self.partition_type == 238


class BootSignatureRecord(CheckedRecord):
    """The end of the sector's first 512 bytes."""

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
