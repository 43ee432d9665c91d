# Made by scripts/build_parsers.py from specs/dm_raid.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Device-mapper RAID superblock."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord


class CompatFeatures:
    # Fields for reshaping follow.
    v190 = 1


class DmRaidRecord(CheckedRecord):
    """What the metadata device beside each member of a device-mapper RAID says about that member."""

    __slots__ = ()

    STRUCT = Struct("<IIIIQQQQIII")
    SIZE = 60
    NAMES = (
        "magic", "compat_features", "num_devices", "array_position", "num_events", "failed_devices",
        "ofs_disk_recovery", "ofs_array_resync", "level", "layout", "num_stripe_sectors",
    )

    # 0x0: `DmRd`
    magic: int = property(itemgetter(0))
    # 0x4: Bit mask, see `compat_features`.
    compat_features: int = property(itemgetter(1))
    # 0x8: Members of the array.
    num_devices: int = property(itemgetter(2))
    # 0xc: This member's place.
    array_position: int = property(itemgetter(3))
    # 0x10: Grows with each change of the array; a member with fewer has missed writes.
    num_events: int = property(itemgetter(4))
    # 0x18: Bit mask of the members with places 0 to 63 that failed.
    failed_devices: int = property(itemgetter(5))
    # 0x20: Sectors of this member that are in sync; all ones when it is so altogether.
    ofs_disk_recovery: int = property(itemgetter(6))
    # 0x28: Sectors whose copies or parity are known to agree.
    ofs_array_resync: int = property(itemgetter(7))
    # 0x30
    level: int = property(itemgetter(8))
    # 0x34
    layout: int = property(itemgetter(9))
    # 0x38
    num_stripe_sectors: int = property(itemgetter(10))

    def _checked(self) -> DmRaidRecord:
        if self.magic != 1683123524:
            raise ValueError(f"magic: {self.magic:#x} is not 0x64526d44")
        return self
