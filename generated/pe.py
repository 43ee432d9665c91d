# Made by scripts/build_parsers.py from specs/pe.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Headers of a Portable Executable."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_PE_DOS_HEADER = Struct("<2s58sI")
_PE_HEADER = Struct("<4sHHIIIHH")
_PE_SECTION = Struct("<8sIIIIIIHHI")


class Pe(KaitaiStruct):
    """What tells a program for UEFI firmware, and where its sections lie: a header for
    DOS, which says where the real one is; that header; an optional one, which only
    who runs the program needs; and the list of sections.

    A unified kernel image is such a program whose sections are a kernel, a ramdisk,
    a command line and what else belongs to them (UAPI.5).

    .. seealso::
       PE Format, revision 11 (2017-01) - https://learn.microsoft.com/windows/win32/debug/pe-format
    """

    class Machine(IntEnum):
        i386 = 332
        riscv64 = 20580
        loongarch64 = 25188
        x86_64 = 34404
        aarch64 = 43620

    dos_header: Pe.DosHeader

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(Pe, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.dos_header = Pe.DosHeader(self._io, self, self._root)

    def _fetch_instances(self) -> None:
        self.dos_header._fetch_instances()

    class DosHeader(KaitaiStruct):
        """The start of the file.

        .. seealso::
           PE Format, "MS-DOS Stub (Image Only)" - https://learn.microsoft.com/windows/win32/debug/pe-format
        """

        magic: bytes
        # What DOS needs to know.
        dos_fields: bytes
        # Where the real header lies, from the start of the file.
        ofs_header: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Pe.DosHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.magic,
                self.dos_fields,
                self.ofs_header,
            ) = _PE_DOS_HEADER.unpack(self._io.read_bytes(64))
            if not self.magic == b"\x4D\x5A":
                raise kaitaistruct.ValidationNotEqualError(b"\x4D\x5A", self.magic, self._io, u"/types/dos_header/seq/0")

        def _fetch_instances(self) -> None:
            pass

    class Header(KaitaiStruct):
        """The real header.

        .. seealso::
           PE Format, "COFF File Header (Object and Image)" - https://learn.microsoft.com/windows/win32/debug/pe-format
        """

        signature: bytes
        # Enum `machine`.
        machine: int
        num_sections: int
        # Seconds since 1970, or anything where builds are reproducible.
        timestamp: int
        ofs_symbols: int
        num_symbols: int
        # Bytes between this header and the list of sections.
        len_optional_header: int
        characteristics: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Pe.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.signature,
                self.machine,
                self.num_sections,
                self.timestamp,
                self.ofs_symbols,
                self.num_symbols,
                self.len_optional_header,
                self.characteristics,
            ) = _PE_HEADER.unpack(self._io.read_bytes(24))
            if not self.signature == b"\x50\x45\x00\x00":
                raise kaitaistruct.ValidationNotEqualError(b"\x50\x45\x00\x00", self.signature, self._io, u"/types/header/seq/0")

        def _fetch_instances(self) -> None:
            pass

    class Section(KaitaiStruct):
        """One section, in a list without an end mark.

        .. seealso::
           PE Format, "Section Table (Section Headers)" - https://learn.microsoft.com/windows/win32/debug/pe-format
        """

        # Padded with NULs; longer names occur in object files only.
        name: bytes
        # Bytes when loaded; what is more than on the disk are zeros.
        len_memory: int
        memory_address: int
        # Bytes in the file, rounded up to the alignment of sections there.
        len_stored: int
        # Where they are, from the start of the file.
        ofs_stored: int
        ofs_relocations: int
        ofs_line_numbers: int
        num_relocations: int
        num_line_numbers: int
        characteristics: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Pe.Section, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.name,
                self.len_memory,
                self.memory_address,
                self.len_stored,
                self.ofs_stored,
                self.ofs_relocations,
                self.ofs_line_numbers,
                self.num_relocations,
                self.num_line_numbers,
                self.characteristics,
            ) = _PE_SECTION.unpack(self._io.read_bytes(40))

        def _fetch_instances(self) -> None:
            pass
