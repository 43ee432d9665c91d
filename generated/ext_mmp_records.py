# Made by scripts/build_parsers.py from specs/ext_mmp.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Multiple mount protection block of ext4."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord


class Sequence:
    not_mounted = 4283256144
    being_checked = 3796716880


class ExtMmpRecord(CheckedRecord):
    """The first 1024 bytes of a block in which a host that has mounted the file system counts, so that a second host sees that the first is alive."""

    __slots__ = ()

    STRUCT = Struct("<IIQ64s32sHH904sI")
    SIZE = 1024
    NAMES = (
        "magic", "sequence", "time", "node_name", "device_name", "check_interval", "padding_1",
        "padding_2", "checksum",
    )

    # 0x0
    magic: int = property(itemgetter(0))
    # 0x4: Counts while mounted; otherwise enum `sequence`.
    sequence: int = property(itemgetter(1))
    # 0x8: Seconds since 1970 of the last update.
    time: int = property(itemgetter(2))
    # 0x10: Name of the host, padded with NULs.
    node_name: bytes = property(itemgetter(3))
    # 0x50: Name of the device there, padded with NULs.
    device_name: bytes = property(itemgetter(4))
    # 0x70: Seconds between looks.
    check_interval: int = property(itemgetter(5))
    # 0x72
    padding_1: int = property(itemgetter(6))
    # 0x74
    padding_2: bytes = property(itemgetter(7))
    # 0x3fc: CRC-32C over seed and the bytes before, with metadata checksums.
    checksum: int = property(itemgetter(8))

    def _checked(self) -> ExtMmpRecord:
        if self.magic != 5066064:
            raise ValueError(f"magic: {self.magic:#x} is not 0x4d4d50")
        return self
