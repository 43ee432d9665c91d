# Made by scripts/build_parsers.py from specs/fat_boot_sector.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Boot sector of FAT12, FAT16 and FAT32."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_FAT_BOOT_SECTOR_IDENTITY = Struct("<BBBI11s8s")
_FAT_BOOT_SECTOR_PARAMETERS = Struct("<3s8sHBHBHHBHHHII")
_FAT_BOOT_SECTOR_PARAMETERS32 = Struct("<IHHIHH12s")


class FatBootSector(KaitaiStruct):
    """The first 512 bytes of a FAT file system. The parameters of DOS 3.31 come
    first; what follows them depends on whether `num_table_sectors_16` is zero,
    which makes the file system FAT32. Sectors are those of the file system,
    `len_sector` bytes each, and are counted from its start.

    Three areas follow the `num_reserved_sectors`: the tables, one after the other;
    the root directory of FAT12 and FAT16; and the clusters, of which the first has
    the number 2. How many there are tells FAT12 (fewer than 4085) from FAT16.

    .. seealso::
       FAT, General Overview of On-Disk Format, 1.03 - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
    """

    class State(IntEnum):
        dirty = 1
        untested = 2

    parameters: FatBootSector.Parameters
    parameters_32: FatBootSector.Parameters32 | None = None
    identity: FatBootSector.Identity
    # x86 machine code that firmware without EFI runs.
    boot_code: bytes
    boot_signature: FatBootSector.BootSignature

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(FatBootSector, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.parameters = FatBootSector.Parameters(self._io, self, self._root)
        if self.parameters.num_table_sectors_16 == 0:
            self.parameters_32 = FatBootSector.Parameters32(self._io, self, self._root)

        self.identity = FatBootSector.Identity(self._io, self, self._root)
        self.boot_code = self._io.read_bytes((420 if self.parameters.num_table_sectors_16 == 0 else 448))
        self.boot_signature = FatBootSector.BootSignature(self._io, self, self._root)

    def _fetch_instances(self) -> None:
        self.parameters._fetch_instances()
        if self.parameters.num_table_sectors_16 == 0:
            self.parameters_32._fetch_instances()

        self.identity._fetch_instances()
        self.boot_signature._fetch_instances()

    class BootSignature(KaitaiStruct):
        """The end of the first 512 bytes, whatever the sector size.

        .. seealso::
           FAT 1.03, "Boot Sector and BPB" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
        """

        signature: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(FatBootSector.BootSignature, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.signature = self._io.read_bytes(2)
            if not self.signature == b"\x55\xAA":
                raise kaitaistruct.ValidationNotEqualError(b"\x55\xAA", self.signature, self._io, u"/types/boot_signature/seq/0")

        def _fetch_instances(self) -> None:
            pass

    class Identity(KaitaiStruct):
        """Behind the parameters of either kind. Serial number, label and type mean
        something only where `extended_signature` announces them.

        .. seealso::
           FAT 1.03, "Fat12 and Fat16 Structure Starting at Offset 36" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
        """

        # 0x80 for fixed disks, 0 for floppy disks.
        drive: int
        # Bits of enum `state`, which Linux and Windows keep here.
        state: int
        # 0x29 if the three fields below are there, 0x28 if only the serial number is.
        extended_signature: int
        # A number that tells file systems apart, from the time when this one was made.
        serial: int
        # Padded with blanks; the root directory's entry for it is what counts.
        label: bytes
        # "FAT12 ", "FAT16 ", "FAT32 " or "FAT ", but nothing follows from it.
        kind: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(FatBootSector.Identity, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.drive,
                self.state,
                self.extended_signature,
                self.serial,
                self.label,
                self.kind,
            ) = _FAT_BOOT_SECTOR_IDENTITY.unpack(self._io.read_bytes(26))

        def _fetch_instances(self) -> None:
            pass

        @property
        def has_label(self) -> bool:
            if hasattr(self, '_m_has_label'):
                return self._m_has_label

            self._m_has_label = self.extended_signature == 41
            return getattr(self, '_m_has_label', None)

        @property
        def has_serial(self) -> bool:
            if hasattr(self, '_m_has_serial'):
                return self._m_has_serial

            self._m_has_serial =  ((self.extended_signature == 40) or (self.extended_signature == 41))
            return getattr(self, '_m_has_serial', None)

    class Parameters(KaitaiStruct):
        """What FAT12, FAT16 and FAT32 have in common.

        .. seealso::
           FAT 1.03, "Boot Sector and BPB" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
        """

        # An x86 jump over what follows; begins with 0xeb or 0xe9 where somebody may run it.
        jump: bytes
        # What made the file system; has no other meaning.
        maker: bytes
        # 512, 1024, 2048 or 4096.
        len_sector: int
        # A power of two.
        num_cluster_sectors: int
        # Sectors before the first table, this one included; 1 on most, 32 on FAT32.
        num_reserved_sectors: int
        # Copies of the allocation table; 2 nearly always.
        num_tables: int
        # Directory entries that the root has room for; 0 on FAT32, whose root is a chain.
        num_root_entries: int
        # Sectors of the file system; 0 if `num_sectors_32` says it.
        num_sectors_16: int
        # 0xf8 for fixed disks, 0xf0 for others; 0xf9 to 0xff are kinds of old floppy disks.
        media: int
        # Sectors of one table; 0 on FAT32.
        num_table_sectors_16: int
        # For firmware that counts in cylinders, as is the next field.
        num_track_sectors: int
        num_heads: int
        # Sectors of the disk before the file system; often wrong.
        num_hidden_sectors: int
        # Sectors of the file system if `num_sectors_16` is 0; before DOS 3.31 not there.
        num_sectors_32: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(FatBootSector.Parameters, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.jump,
                self.maker,
                self.len_sector,
                self.num_cluster_sectors,
                self.num_reserved_sectors,
                self.num_tables,
                self.num_root_entries,
                self.num_sectors_16,
                self.media,
                self.num_table_sectors_16,
                self.num_track_sectors,
                self.num_heads,
                self.num_hidden_sectors,
                self.num_sectors_32,
            ) = _FAT_BOOT_SECTOR_PARAMETERS.unpack(self._io.read_bytes(36))

        def _fetch_instances(self) -> None:
            pass

        @property
        def is_media_valid(self) -> bool:
            if hasattr(self, '_m_is_media_valid'):
                return self._m_is_media_valid

            self._m_is_media_valid =  ((self.media == 240) or (self.media >= 248))
            return getattr(self, '_m_is_media_valid', None)

        @property
        def num_sectors(self) -> int:
            if hasattr(self, '_m_num_sectors'):
                return self._m_num_sectors

            self._m_num_sectors = (self.num_sectors_16 if self.num_sectors_16 != 0 else self.num_sectors_32)
            return getattr(self, '_m_num_sectors', None)

    class Parameters32(KaitaiStruct):
        """What only FAT32 has, behind the common parameters.

        .. seealso::
           FAT 1.03, "FAT32 Structure Starting at Offset 36" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
        """

        # Sectors of one table.
        num_table_sectors: int
        # With the bit 0x80 only one table is kept, and the lower 4 bits are its number, counted
        # from 0; without it all tables are alike.
        table_flags: int
        # 0; the upper byte is the major number.
        version: int
        # The first cluster of the root directory; 2 usually.
        root_cluster: int
        # Where a structure of fat_information lies; 1 usually, 0 or 0xffff for none.
        information_sector: int
        # Where a copy of this sector lies; 6 usually, 0 for none.
        backup_sector: int
        reserved: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(FatBootSector.Parameters32, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.num_table_sectors,
                self.table_flags,
                self.version,
                self.root_cluster,
                self.information_sector,
                self.backup_sector,
                self.reserved,
            ) = _FAT_BOOT_SECTOR_PARAMETERS32.unpack(self._io.read_bytes(28))

        def _fetch_instances(self) -> None:
            pass

        @property
        def active_table(self) -> int:
            if hasattr(self, '_m_active_table'):
                return self._m_active_table

            self._m_active_table = self.table_flags & 15
            return getattr(self, '_m_active_table', None)

        @property
        def is_one_table_active(self) -> bool:
            if hasattr(self, '_m_is_one_table_active'):
                return self._m_is_one_table_active

            self._m_is_one_table_active = self.table_flags & 128 != 0
            return getattr(self, '_m_is_one_table_active', None)
