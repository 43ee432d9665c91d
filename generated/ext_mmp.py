# Made by scripts/build_parsers.py from specs/ext_mmp.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Multiple mount protection block of ext4."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_EXT_MMP = Struct("<IIQ64s32sHH904sI")


class ExtMmp(KaitaiStruct):
    """The first 1024 bytes of a block in which a host that has mounted the file
    system counts, so that a second host sees that the first is alive.

    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/mmp.rst?h=v6.12
    """

    class Sequence(IntEnum):
        being_checked = 3796716880
        not_mounted = 4283256144

    magic: int
    # Counts while mounted; otherwise enum `sequence`.
    sequence: int
    # Seconds since 1970 of the last update.
    time: int
    # Name of the host, padded with NULs.
    node_name: bytes
    # Name of the device there, padded with NULs.
    device_name: bytes
    # Seconds between looks.
    check_interval: int
    padding_1: int
    padding_2: bytes
    # CRC-32C over seed and the bytes before, with metadata checksums.
    checksum: int

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(ExtMmp, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        (
            self.magic,
            self.sequence,
            self.time,
            self.node_name,
            self.device_name,
            self.check_interval,
            self.padding_1,
            self.padding_2,
            self.checksum,
        ) = _EXT_MMP.unpack(self._io.read_bytes(1024))
        if not self.magic == 5066064:
            raise kaitaistruct.ValidationNotEqualError(5066064, self.magic, self._io, u"/seq/0")

    def _fetch_instances(self) -> None:
        pass
