# Made by scripts/build_parsers.py from specs/solaris_vtoc.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Solaris disk label for x86."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_SOLARIS_VTOC = Struct("<16I128s52s")
_SOLARIS_VTOC_SLICE = Struct("<HHII")
_SOLARIS_VTOC_TRAILER = Struct("<HH")
_SOLARIS_VTOC_VOLUME = Struct("<12sII8sHH40s")


class SolarisVtoc(KaitaiStruct):
    """How Solaris divides its MBR partition into slices. It lies in that partition's second sector.

    .. seealso::
       illumos, sys/dklabel.h and sys/vtoc.h - https://github.com/illumos/illumos-gate/blob/master/usr/src/uts/common/sys/dklabel.h
    """

    class Tags(IntEnum):
        unassigned = 0
        boot = 1
        root = 2
        swap = 3
        usr = 4
        backup = 5
        stand = 6
        var = 7
        home = 8

    volume: SolarisVtoc.Volume
    slices: list[SolarisVtoc.Slice]
    timestamps: list[int]
    ascii_label: bytes
    geometry: bytes
    trailer: SolarisVtoc.Trailer

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(SolarisVtoc, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.volume = SolarisVtoc.Volume(self._io, self, self._root)
        self.slices = []
        for i in range(16):
            self.slices.append(SolarisVtoc.Slice(self._io, self, self._root))

        (
            *self.timestamps,
            self.ascii_label,
            self.geometry,
        ) = _SOLARIS_VTOC.unpack(self._io.read_bytes(244))
        self.trailer = SolarisVtoc.Trailer(self._io, self, self._root)

    def _fetch_instances(self) -> None:
        self.volume._fetch_instances()
        for i in range(len(self.slices)):
            self.slices[i]._fetch_instances()

        for i in range(len(self.timestamps)):
            pass

        self.trailer._fetch_instances()

    class Slice(KaitaiStruct):
        """One slice; sectors count from the start of the Solaris partition.

        .. seealso::
           illumos, sys/vtoc.h - https://github.com/illumos/illumos-gate/blob/master/usr/src/uts/common/sys/vtoc.h
        """

        # See `tags`.
        tag: int
        flags: int
        first_sector: int
        num_sectors: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(SolarisVtoc.Slice, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.tag,
                self.flags,
                self.first_sector,
                self.num_sectors,
            ) = _SOLARIS_VTOC_SLICE.unpack(self._io.read_bytes(12))

        def _fetch_instances(self) -> None:
            pass

    class Trailer(KaitaiStruct):
        """The end of the sector.

        .. seealso::
           illumos, sys/dklabel.h - https://github.com/illumos/illumos-gate/blob/master/usr/src/uts/common/sys/dklabel.h
        """

        magic: int
        # Such that the exclusive or of all the sector's 16-bit words is zero.
        checksum: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(SolarisVtoc.Trailer, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.magic, self.checksum = _SOLARIS_VTOC_TRAILER.unpack(self._io.read_bytes(4))
            if not self.magic == 55998:
                raise kaitaistruct.ValidationNotEqualError(55998, self.magic, self._io, u"/types/trailer/seq/0")

        def _fetch_instances(self) -> None:
            pass

    class Volume(KaitaiStruct):
        """What comes before the slices.

        .. seealso::
           illumos, sys/vtoc.h - https://github.com/illumos/illumos-gate/blob/master/usr/src/uts/common/sys/vtoc.h
        """

        boot_info: bytes
        sanity: int
        version: int
        name: bytes
        # Bytes; zero stands for 512.
        len_sector: int
        num_slices: int
        reserved: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(SolarisVtoc.Volume, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.boot_info,
                self.sanity,
                self.version,
                self.name,
                self.len_sector,
                self.num_slices,
                self.reserved,
            ) = _SOLARIS_VTOC_VOLUME.unpack(self._io.read_bytes(72))
            if not self.sanity == 1611521774:
                raise kaitaistruct.ValidationNotEqualError(1611521774, self.sanity, self._io, u"/types/volume/seq/1")
            if not self.num_slices <= 16:
                raise kaitaistruct.ValidationGreaterThanError(16, self.num_slices, self._io, u"/types/volume/seq/5")

        def _fetch_instances(self) -> None:
            pass

    class Word(KaitaiStruct):
        """What the checksum is made of.

        .. seealso::
           illumos, sys/dklabel.h - https://github.com/illumos/illumos-gate/blob/master/usr/src/uts/common/sys/dklabel.h
        """

        value: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(SolarisVtoc.Word, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.value = self._io.read_u2le()

        def _fetch_instances(self) -> None:
            pass
