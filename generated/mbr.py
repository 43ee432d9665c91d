# Made by scripts/build_parsers.py from specs/mbr.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Master boot record and extended boot record."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_MBR_BOOT_AREA = Struct("<440sIH")
_MBR_PARTITION_ENTRY = Struct("<B3sB3sII")


class Mbr(KaitaiStruct):
    """The first sector of a disk whose partitions are listed in the way of the IBM PC, and the same
    sector at the head of each logical partition of an extended partition (extended boot record).
    Sector numbers count in the disk's logical sectors, which are 512 bytes on nearly every disk.

    A sector with the right boot signature may still be something else: the boot sector of a file
    system ends in the same two bytes. Whether the entries make sense is for the caller to judge.

    .. seealso::
       UEFI 2.10, 5.2 - https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#master-boot-record-mbr
    """

    class PartitionTypes(IntEnum):
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
        hidden_ntfs = 23
        windows_recovery = 39
        plan9 = 57
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

    boot_area: Mbr.BootArea
    # In an extended boot record only the first two are used.
    partitions: list[Mbr.PartitionEntry]
    boot_signature: Mbr.BootSignature

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(Mbr, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.boot_area = Mbr.BootArea(self._io, self, self._root)
        self.partitions = []
        for i in range(4):
            self.partitions.append(Mbr.PartitionEntry(self._io, self, self._root))

        self.boot_signature = Mbr.BootSignature(self._io, self, self._root)

    def _fetch_instances(self) -> None:
        self.boot_area._fetch_instances()
        for i in range(len(self.partitions)):
            self.partitions[i]._fetch_instances()

        self.boot_signature._fetch_instances()

    class BootArea(KaitaiStruct):
        """What comes before the four entries. All of it is unused in an extended boot record.

        .. seealso::
           UEFI 2.10, table 5-1 - https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#legacy-master-boot-record-mbr
        """

        # x86 machine code that firmware runs; EFI does not.
        boot_code: bytes
        # A number that tells disks apart. Linux makes the PARTUUID of a partition from it: eight
        # hexadecimal digits, a dash, and the partition's number in two.
        disk_signature: int
        # 0x5a5a on disks that Windows may not write a signature to; zero elsewhere.
        copy_protected: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Mbr.BootArea, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.boot_code,
                self.disk_signature,
                self.copy_protected,
            ) = _MBR_BOOT_AREA.unpack(self._io.read_bytes(446))

        def _fetch_instances(self) -> None:
            pass

    class BootSignature(KaitaiStruct):
        """The end of the sector's first 512 bytes.

        .. seealso::
           UEFI 2.10, table 5-1 - https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#legacy-master-boot-record-mbr
        """

        signature: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Mbr.BootSignature, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.signature = self._io.read_bytes(2)
            if not self.signature == b"\x55\xAA":
                raise kaitaistruct.ValidationNotEqualError(b"\x55\xAA", self.signature, self._io, u"/types/boot_signature/seq/0")

        def _fetch_instances(self) -> None:
            pass

    class PartitionEntry(KaitaiStruct):
        """One partition. An entry whose number of sectors is zero is unused.
        Cylinders, heads and sectors are kept for old firmware; the sector numbers are what counts.

        .. seealso::
           UEFI 2.10, table 5-2 - https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#legacy-master-boot-record-mbr
        """

        # 0x80 for the active partition, else zero; anything else means that this is no table.
        boot_indicator: int
        # Head, sector (low six bits) with the cylinder's top bits, cylinder.
        start_chs: bytes
        # What the partition is for; see `partition_types`.
        partition_type: int
        # As `start_chs`, of the last sector.
        end_chs: bytes
        # In the master boot record a sector of the disk. In an extended boot record the first entry
        # counts from that record's sector, the second from the extended partition's start.
        first_sector: int
        num_sectors: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Mbr.PartitionEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.boot_indicator,
                self.start_chs,
                self.partition_type,
                self.end_chs,
                self.first_sector,
                self.num_sectors,
            ) = _MBR_PARTITION_ENTRY.unpack(self._io.read_bytes(16))

        def _fetch_instances(self) -> None:
            pass

        @property
        def is_active(self) -> bool:
            if hasattr(self, '_m_is_active'):
                return self._m_is_active

            self._m_is_active = self.boot_indicator == 128
            return getattr(self, '_m_is_active', None)

        @property
        def is_boot_indicator_valid(self) -> bool:
            if hasattr(self, '_m_is_boot_indicator_valid'):
                return self._m_is_boot_indicator_valid

            self._m_is_boot_indicator_valid = self.boot_indicator & 127 == 0
            return getattr(self, '_m_is_boot_indicator_valid', None)

        @property
        def is_extended(self) -> bool:
            """The entry is a container of logical partitions (CHS, LBA and Linux numbering)."""
            if hasattr(self, '_m_is_extended'):
                return self._m_is_extended

            self._m_is_extended =  ((self.partition_type == 5) or (self.partition_type == 15) or (self.partition_type == 133))
            return getattr(self, '_m_is_extended', None)

        @property
        def is_gpt_protective(self) -> bool:
            if hasattr(self, '_m_is_gpt_protective'):
                return self._m_is_gpt_protective

            self._m_is_gpt_protective = self.partition_type == 238
            return getattr(self, '_m_is_gpt_protective', None)

        @property
        def is_used(self) -> bool:
            if hasattr(self, '_m_is_used'):
                return self._m_is_used

            self._m_is_used = self.num_sectors != 0
            return getattr(self, '_m_is_used', None)
