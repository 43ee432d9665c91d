# Made by scripts/build_parsers.py from specs/fat_information.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: File system information of FAT32."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord


class FatInformationRecord(CheckedRecord):
    """Hints for whoever writes to a FAT32 file system: how much is free, and where to look for it."""

    __slots__ = ()

    STRUCT = Struct("<4s480s4sII12s4s")
    SIZE = 512
    NAMES = (
        "lead_signature", "reserved_1", "structure_signature", "num_free_clusters",
        "next_free_cluster", "reserved_2", "trail_signature",
    )

    # 0x0
    lead_signature: bytes = property(itemgetter(0))
    # 0x4
    reserved_1: bytes = property(itemgetter(1))
    # 0x1e4
    structure_signature: bytes = property(itemgetter(2))
    # 0x1e8: 0xffffffff if nobody knows.
    num_free_clusters: int = property(itemgetter(3))
    # 0x1ec: Where to begin looking for a free cluster; 0xffffffff if nobody knows.
    next_free_cluster: int = property(itemgetter(4))
    # 0x1f0
    reserved_2: bytes = property(itemgetter(5))
    # 0x1fc
    trail_signature: bytes = property(itemgetter(6))

    def _checked(self) -> FatInformationRecord:
        if self.lead_signature != b'RRaA':
            raise ValueError(f"lead_signature: {self.lead_signature!r} is not b'RRaA'")
        if self.structure_signature != b'rrAa':
            raise ValueError(f"structure_signature: {self.structure_signature!r} is not b'rrAa'")
        if self.trail_signature != b'\x00\x00U\xaa':
            raise ValueError(f"trail_signature: {self.trail_signature!r} is not b'\\x00\\x00U\\xaa'")
        return self
