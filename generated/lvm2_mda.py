# Made by scripts/build_parsers.py from specs/lvm2_mda.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""LVM2 metadata area header."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_LVM2_MDA_HEADER = Struct("<I16sIQQ")
_LVM2_MDA_TEXT_LOCATION = Struct("<QQII")


class Lvm2Mda(KaitaiStruct):
    """The first 512 bytes of a metadata area. The rest of the area is a circular buffer for the text
    that describes the volume group; the header says where the current text begins. A text that
    reaches the area's end goes on behind the header.

    .. seealso::
       LVM2 2.03.16, lib/format_text/layout.h - https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16
    """

    class TextFlags(IntEnum):
        ignored = 1

    header: Lvm2Mda.Header
    # The text in force, then the one that is about to replace it.
    texts: list[Lvm2Mda.TextLocation]

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(Lvm2Mda, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.header = Lvm2Mda.Header(self._io, self, self._root)
        self.texts = []
        i = 0
        while True:
            _ = Lvm2Mda.TextLocation(self._io, self, self._root)
            self.texts.append(_)
            if _.is_end:
                break
            i += 1

    def _fetch_instances(self) -> None:
        self.header._fetch_instances()
        for i in range(len(self.texts)):
            self.texts[i]._fetch_instances()

    class Header(KaitaiStruct):
        """What the area begins with.

        .. seealso::
           LVM2 2.03.16, lib/format_text/layout.h - https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16
        """

        # CRC-32 with initial value 0xf597a6cf and no final inversion, of the header's 512 bytes
        # less this field.
        crc32: int
        magic: bytes
        # 1; there is no other.
        version: int
        # Where on the physical volume this header lies.
        ofs_area: int
        # Bytes of the area, with the header.
        len_area: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Lvm2Mda.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.crc32,
                self.magic,
                self.version,
                self.ofs_area,
                self.len_area,
            ) = _LVM2_MDA_HEADER.unpack(self._io.read_bytes(40))
            if not self.magic == b"\x20\x4C\x56\x4D\x32\x20\x78\x5B\x35\x41\x25\x72\x30\x4E\x2A\x3E":
                raise kaitaistruct.ValidationNotEqualError(b"\x20\x4C\x56\x4D\x32\x20\x78\x5B\x35\x41\x25\x72\x30\x4E\x2A\x3E", self.magic, self._io, u"/types/header/seq/1")

        def _fetch_instances(self) -> None:
            pass

        @property
        def len_header(self) -> int:
            """Bytes of the header with its list of texts; the circular buffer begins behind them."""
            if hasattr(self, '_m_len_header'):
                return self._m_len_header

            self._m_len_header = 512
            return getattr(self, '_m_len_header', None)

        @property
        def ofs_checked(self) -> int:
            """The first byte that `crc32` covers."""
            if hasattr(self, '_m_ofs_checked'):
                return self._m_ofs_checked

            self._m_ofs_checked = 4
            return getattr(self, '_m_ofs_checked', None)

    class TextLocation(KaitaiStruct):
        """Where a text lies in the circular buffer.

        .. seealso::
           LVM2 2.03.16, lib/format_text/layout.h - https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16
        """

        # Bytes from the start of the area; zero if there is no text.
        ofs_text: int
        # Bytes, with the final zero.
        len_text: int
        # Of the text, as the header's.
        crc32: int
        # Bit mask, see `text_flags`.
        flags: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Lvm2Mda.TextLocation, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.ofs_text,
                self.len_text,
                self.crc32,
                self.flags,
            ) = _LVM2_MDA_TEXT_LOCATION.unpack(self._io.read_bytes(24))

        def _fetch_instances(self) -> None:
            pass

        @property
        def is_end(self) -> bool:
            if hasattr(self, '_m_is_end'):
                return self._m_is_end

            self._m_is_end = self.ofs_text == 0
            return getattr(self, '_m_is_end', None)

        @property
        def is_ignored(self) -> bool:
            """The administrator chose not to keep metadata here; what there is may be old."""
            if hasattr(self, '_m_is_ignored'):
                return self._m_is_ignored

            self._m_is_ignored = self.flags & 1 != 0
            return getattr(self, '_m_is_ignored', None)
