# Made by scripts/build_parsers.py from specs/iso9660_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Directory of ISO 9660."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_ISO9660_DIRECTORY_HEADER = Struct("<BBI4sI4s7sBBBH2sB")
_ISO9660_DIRECTORY_SHORT_DATE = Struct("<BBBBBBb")


class Iso9660Directory(KaitaiStruct):
    """What a sector of a directory holds: records, each a name and where its file lies.
    A record never leaves its sector of 2048 bytes; what remains of the sector, which
    is not part of this structure, is zero. The first two records of a directory are
    the directory itself (a name of one byte 0) and its parent (one byte 1).

    .. seealso::
       ECMA-119, 4th edition, 6.8.1, 9.1 - https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf
    """

    class Flags(IntEnum):
        hidden = 1
        directory = 2
        associated = 4
        record = 8
        protection = 16
        multi_extent = 128

    records: list[Iso9660Directory.Record]

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(Iso9660Directory, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.records = []
        i = 0
        while not self._io.is_eof():
            self.records.append(Iso9660Directory.Record(self._io, self, self._root))
            i += 1

    def _fetch_instances(self) -> None:
        for i in range(len(self.records)):
            self.records[i]._fetch_instances()

    class Header(KaitaiStruct):
        """The fixed part of a record.

        .. seealso::
           ECMA-119, 4th edition, 9.1 - https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf
        """

        # 0 stands for no record, in the rest of a sector.
        len_record: int
        # Logical blocks at the start of the extent that are not the file's content.
        num_attribute_blocks: int
        # First logical block.
        extent: int
        # The same, most significant byte first.
        extent_be: bytes
        # Bytes of content, attribute blocks not counted.
        size: int
        # The same, most significant byte first.
        size_be: bytes
        # A `short_date`.
        recorded: bytes
        # Mask of enum `flags`.
        flags: int
        # Logical blocks that lie together, of an interleaved file; else 0.
        unit_size: int
        # Logical blocks between them; else 0.
        gap_size: int
        # Which disk of the set holds the file.
        volume_number: int
        # The same, most significant byte first.
        volume_number_be: bytes
        len_name: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Iso9660Directory.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.len_record,
                self.num_attribute_blocks,
                self.extent,
                self.extent_be,
                self.size,
                self.size_be,
                self.recorded,
                self.flags,
                self.unit_size,
                self.gap_size,
                self.volume_number,
                self.volume_number_be,
                self.len_name,
            ) = _ISO9660_DIRECTORY_HEADER.unpack(self._io.read_bytes(33))

        def _fetch_instances(self) -> None:
            pass

        @property
        def len_header_and_name(self) -> int:
            if hasattr(self, '_m_len_header_and_name'):
                return self._m_len_header_and_name

            self._m_len_header_and_name = ((33 + self.len_name) + 1) - self.len_name % 2
            return getattr(self, '_m_len_header_and_name', None)

        @property
        def len_padding(self) -> int:
            """What follows the name begins at an even byte."""
            if hasattr(self, '_m_len_padding'):
                return self._m_len_padding

            self._m_len_padding = 1 - self.len_name % 2
            return getattr(self, '_m_len_padding', None)

    class Record(KaitaiStruct):
        """A name. A file of several sections has as many records, one after the other.

        .. seealso::
           ECMA-119, 4th edition, 9.1 - https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf
        """

        header: Iso9660Directory.Header
        # With `;` and a version behind it if it is a file's. UCS-2, big-endian, in Joliet's tree.
        name: bytes
        padding: bytes
        # Entries of SUSP (susp) where the volume has them.
        system_use: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Iso9660Directory.Record, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.header = Iso9660Directory.Header(self._io, self, self._root)
            _ = self.header
            if not _.len_record >= _.len_header_and_name:
                raise kaitaistruct.ValidationExprError(self.header, self._io, u"/types/record/seq/0")
            self.name = self._io.read_bytes(self.header.len_name)
            self.padding = self._io.read_bytes(self.header.len_padding)
            self.system_use = self._io.read_bytes(self.header.len_record - self.header.len_header_and_name)

        def _fetch_instances(self) -> None:
            self.header._fetch_instances()

    class ShortDate(KaitaiStruct):
        """A moment; all zero for none.

        .. seealso::
           ECMA-119, 4th edition, 9.1.5 - https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf
        """

        # Since 1900.
        year: int
        month: int
        day: int
        hour: int
        minute: int
        second: int
        # Of the time zone from UTC, in quarters of an hour; east is positive.
        offset: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Iso9660Directory.ShortDate, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.year,
                self.month,
                self.day,
                self.hour,
                self.minute,
                self.second,
                self.offset,
            ) = _ISO9660_DIRECTORY_SHORT_DATE.unpack(self._io.read_bytes(7))

        def _fetch_instances(self) -> None:
            pass
