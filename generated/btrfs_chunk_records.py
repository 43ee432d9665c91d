# Made by scripts/build_parsers.py from specs/btrfs_chunk.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Chunk of btrfs."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class BlockGroup:
    data = 1
    system = 2
    metadata = 4
    raid0 = 8
    raid1 = 16
    dup = 32
    raid10 = 64
    raid5 = 128
    raid6 = 256
    raid1c3 = 512
    raid1c4 = 1024


class KeyRecord(Record):
    """The key before a chunk in the superblock."""

    __slots__ = ()

    STRUCT = Struct("<QBQ")
    SIZE = 17
    NAMES = (
        "object", "kind", "logical",
    )

    # 0x0: Always 256.
    object: int = property(itemgetter(0))
    # 0x8: Always 228.
    kind: int = property(itemgetter(1))
    # 0x9: The chunk's first logical address.
    logical: int = property(itemgetter(2))


class ChunkRecord(CheckedRecord):
    """The fixed part of a chunk."""

    __slots__ = ()

    STRUCT = Struct("<QQQQIIIHH")
    SIZE = 48
    NAMES = (
        "length", "owner", "len_stripe", "profile", "io_align", "io_width", "sector_size",
        "num_stripes", "num_sub_stripes",
    )

    # 0x0: Bytes of logical addresses.
    length: int = property(itemgetter(0))
    # 0x8: Always 2, the extent tree.
    owner: int = property(itemgetter(1))
    # 0x10: Bytes that lie together on one device; 65536.
    len_stripe: int = property(itemgetter(2))
    # 0x18: Bit mask, see `block_group`.
    profile: int = property(itemgetter(3))
    # 0x20
    io_align: int = property(itemgetter(4))
    # 0x24
    io_width: int = property(itemgetter(5))
    # 0x28
    sector_size: int = property(itemgetter(6))
    # 0x2c: Of `stripe`, right behind.
    num_stripes: int = property(itemgetter(7))
    # 0x2e: Copies in a RAID 10.
    num_sub_stripes: int = property(itemgetter(8))

    def _checked(self) -> ChunkRecord:
        if self.num_stripes > 2042:
            raise ValueError(f"num_stripes: {self.num_stripes} is more than 2042")
        return self


class StripeRecord(Record):
    """The part of a chunk on one device."""

    __slots__ = ()

    STRUCT = Struct("<QQ16s")
    SIZE = 32
    NAMES = (
        "device", "offset", "device_uuid",
    )

    # 0x0
    device: int = property(itemgetter(0))
    # 0x8: Byte of the device.
    offset: int = property(itemgetter(1))
    # 0x10
    device_uuid: bytes = property(itemgetter(2))
