# Made by scripts/build_parsers.py from specs/fat_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Directory of FAT12, FAT16 and FAT32."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_FAT_DIRECTORY_ENTRY = Struct("<11sBBBHHHHHHHI")
_FAT_DIRECTORY_LONG_NAME_PART = Struct("<B10sBBB12sH4s")


class FatDirectory(KaitaiStruct):
    """Entries of 32 bytes. One whose first byte is 0 ends the directory, one that
    begins with 0xe5 is free. A long name stands in front of the entry that it
    belongs to, in one to twenty entries of its own that older readers take for
    labels: its last 13 characters come first.

    Dates and times are what the clock on the wall said; no time zone is stored.

    .. seealso::
       FAT 1.03, "FAT Directory Structure" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
    """

    class Attribute(IntEnum):
        read_only = 1
        hidden = 2
        system = 4
        label = 8
        long_name = 15
        directory = 16
        archive = 32

    class FirstByte(IntEnum):
        end = 0
        stands_for_e5 = 5
        blank = 32
        dot = 46
        free = 229

    class LowerCase(IntEnum):
        base = 8
        extension = 16

    entries: list[FatDirectory.Entry]

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(FatDirectory, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.entries = []
        i = 0
        while not self._io.is_eof():
            self.entries.append(FatDirectory.Entry(self._io, self, self._root))
            i += 1

    def _fetch_instances(self) -> None:
        for i in range(len(self.entries)):
            self.entries[i]._fetch_instances()

    class Entry(KaitaiStruct):
        """A file, a directory, or the file system's label, with its name of 8 and 3 characters.

        .. seealso::
           FAT 1.03, "FAT Directory Structure" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
        """

        # In the maker's code page and in capitals, both parts padded with blanks. A first byte of
        # 0x05 stands for 0xe5, which would mean a free entry.
        name: bytes
        # Bits of enum `attribute`; exactly `long_name` for a part of a long name.
        attributes: int
        # Bits of enum `lower_case`, as Windows NT and Linux have it.
        lower_case: int
        # 10 ms each, up to 199, to be added to the creation time.
        creation_hundredths: int
        # As `modification_time`.
        creation_time: int
        # As `modification_date`; 0 where it is not kept.
        creation_date: int
        # As `modification_date`; 0 where it is not kept.
        access_date: int
        # On FAT32 the upper 16 bits; elsewhere other systems keep other things here.
        first_cluster_high: int
        # From above, 5 bits of hours, 6 of minutes, and 5 of seconds, which count in twos.
        modification_time: int
        # From above, 7 bits of years since 1980, 4 of the month and 5 of the day, from 1.
        modification_date: int
        # With the upper half, where the content begins; 0 without content.
        first_cluster_low: int
        # Bytes; 0 for directories, whose chain says how long they are.
        size: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(FatDirectory.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.name,
                self.attributes,
                self.lower_case,
                self.creation_hundredths,
                self.creation_time,
                self.creation_date,
                self.access_date,
                self.first_cluster_high,
                self.modification_time,
                self.modification_date,
                self.first_cluster_low,
                self.size,
            ) = _FAT_DIRECTORY_ENTRY.unpack(self._io.read_bytes(32))

        def _fetch_instances(self) -> None:
            pass

        @property
        def first_cluster(self) -> int:
            if hasattr(self, '_m_first_cluster'):
                return self._m_first_cluster

            self._m_first_cluster = self.first_cluster_high << 16 | self.first_cluster_low
            return getattr(self, '_m_first_cluster', None)

    class LongNamePart(KaitaiStruct):
        """13 characters of a long name; what is behind its end is a NUL and then 0xffff.

        .. seealso::
           FAT 1.03, "FAT Long Directory Entries" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
        """

        # The number of this part, from 1, and 0x40 more on the one that stands first.
        order: int
        # Five characters of UTF-16, as are the next ones.
        characters_1: bytes
        # Enum `attribute`, exactly `long_name`.
        attributes: int
        # 0; others are reserved.
        kind: int
        # Over the 11 bytes of the short name: byte by byte, the sum is rotated to the right by one
        # bit and the byte added.
        checksum: int
        characters_2: bytes
        # 0.
        first_cluster_low: int
        characters_3: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(FatDirectory.LongNamePart, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.order,
                self.characters_1,
                self.attributes,
                self.kind,
                self.checksum,
                self.characters_2,
                self.first_cluster_low,
                self.characters_3,
            ) = _FAT_DIRECTORY_LONG_NAME_PART.unpack(self._io.read_bytes(32))

        def _fetch_instances(self) -> None:
            pass

        @property
        def is_first_stored(self) -> bool:
            if hasattr(self, '_m_is_first_stored'):
                return self._m_is_first_stored

            self._m_is_first_stored = self.order & 64 != 0
            return getattr(self, '_m_is_first_stored', None)

        @property
        def number(self) -> int:
            if hasattr(self, '_m_number'):
                return self._m_number

            self._m_number = self.order & 191
            return getattr(self, '_m_number', None)
