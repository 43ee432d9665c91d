# Made by scripts/build_parsers.py from specs/fat_table.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Allocation table of FAT12, FAT16 and FAT32."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_FAT_TABLE_PAGE16 = Struct("<64H")
_FAT_TABLE_PAGE32 = Struct("<64I")
_FAT_TABLE_PAIR12 = Struct("<BBB")


class FatTable(KaitaiStruct):
    """One number for each cluster: that of the next cluster of the same file, or a
    mark. It has 12, 16 or 28 bits. The first two entries belong to no cluster: the
    first repeats the media byte of the boot sector, the second is an end mark, in
    which two bits say whether the file system was left in good order.

    The types are pieces of a table, as large as is convenient to look at together:
    two entries of FAT12, which have three bytes, or 64 of FAT16 and FAT32, of which
    every sector has a whole number.

    .. seealso::
       FAT 1.03, "FAT Data Structure" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
    """

    class Mark(IntEnum):
        free = 0
        bad_12 = 4087
        bad_16 = 65527
        bad_32 = 268435447

    class Order16(IntEnum):
        no_errors = 16384
        unmounted = 32768

    class Order32(IntEnum):
        no_errors = 67108864
        unmounted = 134217728

    # Of FAT12, where no other type is asked for.
    entries: list[FatTable.Pair12]

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(FatTable, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.entries = []
        i = 0
        while not self._io.is_eof():
            self.entries.append(FatTable.Pair12(self._io, self, self._root))
            i += 1

    def _fetch_instances(self) -> None:
        for i in range(len(self.entries)):
            self.entries[i]._fetch_instances()

    class Page16(KaitaiStruct):
        """64 entries of FAT16.

        .. seealso::
           FAT 1.03, "FAT Data Structure" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
        """

        entries: list[int]

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(FatTable.Page16, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                *self.entries,
            ) = _FAT_TABLE_PAGE16.unpack(self._io.read_bytes(128))

        def _fetch_instances(self) -> None:
            for i in range(len(self.entries)):
                pass

    class Page32(KaitaiStruct):
        """64 entries of FAT32, of which the upper 4 bits are reserved.

        .. seealso::
           FAT 1.03, "FAT Data Structure" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
        """

        entries: list[int]

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(FatTable.Page32, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                *self.entries,
            ) = _FAT_TABLE_PAGE32.unpack(self._io.read_bytes(256))

        def _fetch_instances(self) -> None:
            for i in range(len(self.entries)):
                pass

    class Pair12(KaitaiStruct):
        """Two entries of FAT12 in three bytes.

        .. seealso::
           FAT 1.03, "FAT Data Structure" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
        """

        # The lower 8 bits of the first.
        low: int
        # The upper 4 bits of the first, and above them the lower 4 of the second.
        middle: int
        # The upper 8 bits of the second.
        high: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(FatTable.Pair12, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.low, self.middle, self.high = _FAT_TABLE_PAIR12.unpack(self._io.read_bytes(3))

        def _fetch_instances(self) -> None:
            pass

        @property
        def first(self) -> int:
            if hasattr(self, '_m_first'):
                return self._m_first

            self._m_first = self.low | (self.middle & 15) << 8
            return getattr(self, '_m_first', None)

        @property
        def second(self) -> int:
            if hasattr(self, '_m_second'):
                return self._m_second

            self._m_second = self.middle >> 4 | self.high << 4
            return getattr(self, '_m_second', None)
