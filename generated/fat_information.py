# Made by scripts/build_parsers.py from specs/fat_information.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""File system information of FAT32."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_FAT_INFORMATION = Struct("<4s480s4sII12s4s")


class FatInformation(KaitaiStruct):
    """Hints for whoever writes to a FAT32 file system: how much is free, and where to
    look for it. Both may be out of date; nothing but a scan of the table is sure.
    512 bytes at the start of the sector that the boot sector names.

    .. seealso::
       FAT 1.03, "FAT32 FSInfo Sector Structure and Backup Boot Sector" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
    """

    lead_signature: bytes
    reserved_1: bytes
    structure_signature: bytes
    # 0xffffffff if nobody knows.
    num_free_clusters: int
    # Where to begin looking for a free cluster; 0xffffffff if nobody knows.
    next_free_cluster: int
    reserved_2: bytes
    trail_signature: bytes

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(FatInformation, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        (
            self.lead_signature,
            self.reserved_1,
            self.structure_signature,
            self.num_free_clusters,
            self.next_free_cluster,
            self.reserved_2,
            self.trail_signature,
        ) = _FAT_INFORMATION.unpack(self._io.read_bytes(512))
        if not self.lead_signature == b"\x52\x52\x61\x41":
            raise kaitaistruct.ValidationNotEqualError(b"\x52\x52\x61\x41", self.lead_signature, self._io, u"/seq/0")
        if not self.structure_signature == b"\x72\x72\x41\x61":
            raise kaitaistruct.ValidationNotEqualError(b"\x72\x72\x41\x61", self.structure_signature, self._io, u"/seq/2")
        if not self.trail_signature == b"\x00\x00\x55\xAA":
            raise kaitaistruct.ValidationNotEqualError(b"\x00\x00\x55\xAA", self.trail_signature, self._io, u"/seq/6")

    def _fetch_instances(self) -> None:
        pass
