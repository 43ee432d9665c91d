# Made by scripts/build_parsers.py from specs/dm_raid.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Device-mapper RAID superblock."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_DM_RAID = Struct("<IIIIQQQQIII")


class DmRaid(KaitaiStruct):
    """What the metadata device beside each member of a device-mapper RAID says about that member. LVM
    calls these devices `rmeta`. A device that was never used holds zeros.

    .. seealso::
       Linux 6.1, dm-raid.c - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-raid.c?h=v6.1#n1935
    """

    class CompatFeatures(IntEnum):
        v190 = 1

    # `DmRd`
    magic: int
    # Bit mask, see `compat_features`.
    compat_features: int
    # Members of the array.
    num_devices: int
    # This member's place.
    array_position: int
    # Grows with each change of the array; a member with fewer has missed writes.
    num_events: int
    # Bit mask of the members with places 0 to 63 that failed.
    failed_devices: int
    # Sectors of this member that are in sync; all ones when it is so altogether.
    ofs_disk_recovery: int
    # Sectors whose copies or parity are known to agree.
    ofs_array_resync: int
    level: int
    layout: int
    num_stripe_sectors: int

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(DmRaid, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        (
            self.magic,
            self.compat_features,
            self.num_devices,
            self.array_position,
            self.num_events,
            self.failed_devices,
            self.ofs_disk_recovery,
            self.ofs_array_resync,
            self.level,
            self.layout,
            self.num_stripe_sectors,
        ) = _DM_RAID.unpack(self._io.read_bytes(60))
        if not self.magic == 1683123524:
            raise kaitaistruct.ValidationNotEqualError(1683123524, self.magic, self._io, u"/seq/0")

    def _fetch_instances(self) -> None:
        pass
