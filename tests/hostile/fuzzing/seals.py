"""Gives damaged volume metadata the checksums that it has now, so that what lies behind is read."""

from __future__ import annotations

import struct
from collections.abc import Callable
from functools import reduce
from operator import xor
from typing import TYPE_CHECKING, Protocol
from zlib import crc32

from pygrub_k.crc32c import crc32c
from pygrub_k.limits import MIB
from tests.differential.volumes.recorded import MAPPER_BLOCK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

SECTOR = 512


class Disk(Protocol):
    """What is damaged, and then put right."""

    @property
    def size(self) -> int: ...

    def read_at(self, offset: int, length: int) -> bytes: ...

    def write(self, at: int, new: bytes) -> None: ...


def lvm_crc(data: bytes | bytearray) -> int:
    return crc32(data, 0xF597A6CF ^ 0xFFFFFFFF) ^ 0xFFFFFFFF


def _up_to(disk: Disk, at: int, length: int) -> bytes:
    """Return what there is of a structure on a disk that may end before."""
    return disk.read_at(min(at, disk.size), max(min(length, disk.size - at), 0))


def _put(disk: Disk, at: int, checksum: int) -> None:
    disk.write(at, struct.pack("<I", checksum))


def _label(disk: Disk, at: int) -> None:
    _put(disk, at + 16, lvm_crc(_up_to(disk, at + 20, SECTOR - 20)))


def _gpt(disk: Disk, at: int) -> None:
    length, first, count, size = struct.unpack("<I56xQII", disk.read_at(at + 12, 76))
    sector = at if at < disk.size // 2 else SECTOR
    if count * size < MIB and 92 <= length <= 4096:
        _put(disk, at + 88, crc32(_up_to(disk, first * sector, count * size)))
        _put(disk, at + 16, 0)
        _put(disk, at + 16, crc32(_up_to(disk, at, length)))


def _metadata_area(disk: Disk, at: int) -> None:
    area, offset, length = struct.unpack("<QQQ", disk.read_at(at + 32, 24))
    if SECTOR <= offset < area <= MIB and length <= MIB:
        text = _up_to(disk, at + offset, min(length, area - offset))
        text += _up_to(disk, at + SECTOR, length - len(text))
        _put(disk, at + 56, lvm_crc(text))
    _put(disk, at, lvm_crc(_up_to(disk, at + 4, SECTOR - 4)))


def _md_0(disk: Disk, at: int) -> None:
    _put(disk, at + 152, 0)
    _put(disk, at + 152, _sum(_up_to(disk, at, 4096)))


def _md_1(disk: Disk, at: int) -> None:
    (roles,) = struct.unpack("<I", disk.read_at(at + 220, 4))
    _put(disk, at + 216, 0)
    _put(disk, at + 216, _sum(_up_to(disk, at, min(256 + roles * 2, 4096))))


def _sum(data: bytes) -> int:
    data += bytes(-len(data) % 4)
    total: int = sum(struct.unpack(f"<{len(data) // 4}I", data))
    return ((total & 0xFFFFFFFF) + (total >> 32)) & 0xFFFFFFFF


def _bsd_label(disk: Disk, at: int) -> None:
    (count,) = struct.unpack("<H", disk.read_at(at + 138, 2))
    disk.write(at + 136, bytes(2))
    label = _up_to(disk, at, 148 + 16 * count)
    disk.write(at + 136, _exclusive_or(label))


def _solaris_label(disk: Disk, at: int) -> None:
    disk.write(at + 510, _exclusive_or(_up_to(disk, at, 510)))


def _exclusive_or(data: bytes) -> bytes:
    words = struct.unpack(f"<{len(data) // 2}H", data[: len(data) & ~1])
    return struct.pack("<H", reduce(xor, words, 0))


Seal = Callable[[Disk, int], None]
SEALS: tuple[tuple[bytes, int, Seal], ...] = (
    (b"LABELONE", 0, _label),
    (b"EFI PART", 0, _gpt),
    (b" LVM2 x[5A%r0N*>", 4, _metadata_area),
    (b"\xfc\x4e\x2b\xa9\0\0\0\0", 0, _md_0),
    (b"\xfc\x4e\x2b\xa9\x01\0\0\0", 0, _md_1),
    (b"\x57\x45\x56\x82", 0, _bsd_label),
    (b"\xee\xde\x0d\x60", 12, _solaris_label),
)
"""What a structure shows, how far from its start, and what gives it its checksum."""


def sealed(data: bytes, start: int = 0) -> Iterator[tuple[int, Seal]]:
    """Yield (place, seal) for what has a checksum in `data`, which lies at `start` of a disk."""
    for magic, within, seal in SEALS:
        at = data.find(magic)
        while at >= 0:
            if (start + at - within) % SECTOR == 0:
                yield start + at - within, seal
            at = data.find(magic, at + 1)


def seal_mapper(disk: Disk, salts: Mapping[int, int], changed: Iterable[int]) -> None:
    """Put right the blocks of device-mapper's metadata that have `changed`; `salts` has them all.

    A block's checksum comes first in it, and has its kind's salt added.
    """
    for at in {at - at % MAPPER_BLOCK for at in changed} & salts.keys():
        _put(disk, at, crc32c(disk.read_at(at + 4, MAPPER_BLOCK - 4)) ^ salts[at])
