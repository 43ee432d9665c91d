# Made by scripts/build_parsers.py from specs/lvm2_label.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""LVM2 label and physical volume header."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_LVM2_LABEL = Struct("<8sQII8s")
_LVM2_LABEL_EXTENSION = Struct("<II")
_LVM2_LABEL_IDENTITY = Struct("<32sQ")
_LVM2_LABEL_LOCATION = Struct("<QQ")


class Lvm2Label(KaitaiStruct):
    """A label marks a physical volume; it lies in one of the volume's first four 512-byte sectors and
    says where in that sector the physical volume's header begins. The header gives the volume's
    UUID and where data and metadata areas lie.

    .. seealso::
       LVM2 2.03.16, lib/label/label.h - https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/label/label.h;hb=refs/tags/v2_03_16
    """

    class PhysicalVolumeFlags(IntEnum):
        used = 1

    magic: bytes
    # The sector of the volume that this label lies in.
    sector: int
    # CRC-32 with initial value 0xf597a6cf and no final inversion, of the sector from `ofs_header`
    # on.
    crc32: int
    # Where in the sector the physical volume's header begins.
    ofs_header: int
    # `LVM2 001`
    format: bytes

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(Lvm2Label, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        (
            self.magic,
            self.sector,
            self.crc32,
            self.ofs_header,
            self.format,
        ) = _LVM2_LABEL.unpack(self._io.read_bytes(32))
        if not self.magic == b"\x4C\x41\x42\x45\x4C\x4F\x4E\x45":
            raise kaitaistruct.ValidationNotEqualError(b"\x4C\x41\x42\x45\x4C\x4F\x4E\x45", self.magic, self._io, u"/seq/0")
        if not self.ofs_header >= 32:
            raise kaitaistruct.ValidationLessThanError(32, self.ofs_header, self._io, u"/seq/3")
        if not self.ofs_header <= 432:
            raise kaitaistruct.ValidationGreaterThanError(432, self.ofs_header, self._io, u"/seq/3")

    def _fetch_instances(self) -> None:
        pass

    class Extension(KaitaiStruct):
        """What later versions of LVM2 added.

        .. seealso::
           LVM2 2.03.16, lib/format_text/layout.h - https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16
        """

        # Zero where there is no extension.
        version: int
        # Bit mask, see `physical_volume_flags`.
        flags: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Lvm2Label.Extension, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.version, self.flags = _LVM2_LABEL_EXTENSION.unpack(self._io.read_bytes(8))

        def _fetch_instances(self) -> None:
            pass

    class Identity(KaitaiStruct):
        """What the header begins with.

        .. seealso::
           LVM2 2.03.16, lib/format_text/layout.h - https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16
        """

        # Letters and digits; shown in groups of 6, 4, 4, 4, 4, 4 and 6.
        uuid: bytes
        # Bytes; zero if not known.
        len_device: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Lvm2Label.Identity, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.uuid, self.len_device = _LVM2_LABEL_IDENTITY.unpack(self._io.read_bytes(40))

        def _fetch_instances(self) -> None:
            pass

    class Location(KaitaiStruct):
        """An area of the physical volume.

        .. seealso::
           LVM2 2.03.16, lib/format_text/layout.h - https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16
        """

        # Bytes from the start of the physical volume.
        ofs_area: int
        # Bytes; zero for a data area that reaches to the end.
        len_area: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Lvm2Label.Location, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.ofs_area, self.len_area = _LVM2_LABEL_LOCATION.unpack(self._io.read_bytes(16))

        def _fetch_instances(self) -> None:
            pass

        @property
        def is_end(self) -> bool:
            if hasattr(self, '_m_is_end'):
                return self._m_is_end

            self._m_is_end = self.ofs_area == 0
            return getattr(self, '_m_is_end', None)

    class PhysicalVolume(KaitaiStruct):
        """The whole header as it lies in the label's sector. Each list ends with a location that is
        all zeros.

        .. seealso::
           LVM2 2.03.16, lib/format_text/layout.h - https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16
        """

        identity: Lvm2Label.Identity
        data_areas: list[Lvm2Label.Location]
        metadata_areas: list[Lvm2Label.Location]
        extension: Lvm2Label.Extension
        # Room that LVM keeps free for a boot loader; only there if `extension.version` is set.
        boot_loader_areas: list[Lvm2Label.Location]

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Lvm2Label.PhysicalVolume, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.identity = Lvm2Label.Identity(self._io, self, self._root)
            self.data_areas = []
            i = 0
            while True:
                _ = Lvm2Label.Location(self._io, self, self._root)
                self.data_areas.append(_)
                if _.is_end:
                    break
                i += 1
            self.metadata_areas = []
            i = 0
            while True:
                _ = Lvm2Label.Location(self._io, self, self._root)
                self.metadata_areas.append(_)
                if _.is_end:
                    break
                i += 1
            self.extension = Lvm2Label.Extension(self._io, self, self._root)
            self.boot_loader_areas = []
            i = 0
            while True:
                _ = Lvm2Label.Location(self._io, self, self._root)
                self.boot_loader_areas.append(_)
                if _.is_end:
                    break
                i += 1

        def _fetch_instances(self) -> None:
            self.identity._fetch_instances()
            for i in range(len(self.data_areas)):
                self.data_areas[i]._fetch_instances()

            for i in range(len(self.metadata_areas)):
                self.metadata_areas[i]._fetch_instances()

            self.extension._fetch_instances()
            for i in range(len(self.boot_loader_areas)):
                self.boot_loader_areas[i]._fetch_instances()

    @property
    def is_lvm2(self) -> bool:
        if hasattr(self, '_m_is_lvm2'):
            return self._m_is_lvm2

        self._m_is_lvm2 = self.format == b"\x4C\x56\x4D\x32\x20\x30\x30\x31"
        return getattr(self, '_m_is_lvm2', None)

    @property
    def ofs_checked(self) -> int:
        """The first byte of the sector that `crc32` covers."""
        if hasattr(self, '_m_ofs_checked'):
            return self._m_ofs_checked

        self._m_ofs_checked = 20
        return getattr(self, '_m_ofs_checked', None)
