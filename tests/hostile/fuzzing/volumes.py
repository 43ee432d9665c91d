"""Damaged partition tables, arrays and volume groups, their checksums put right."""

from __future__ import annotations

import lzma
from contextlib import suppress
from functools import cache
from typing import NamedTuple

from pygrub_k.errors import PygrubError
from pygrub_k.guest.guest import Guest
from pygrub_k.inspect.inspection import Inspection, Request
from pygrub_k.limits import MIB
from pygrub_k.source import MemorySource, check_range
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan
from tests.differential.volumes.recorded import CASES, IMAGES, PATTERN, mapper_blocks
from tests.hostile.fuzzing.edits import EditedSource, edits
from tests.hostile.fuzzing.seals import SECTOR, Seal, seal_mapper, sealed

HEAD, TAIL = 64 << 10, 32 << 10
READ = 70_000
UNSEALED, SHORTER, MISSING, LISTED = 0x80, 0x40, 0x20, 0x10
"""Bits of the second byte: checksums stay wrong, one disk ends early or is not there (which, the
others say), the inspector looks."""


def volumes(data: bytes) -> None:
    """The first HEAD bytes and the last TAIL bytes of a disk of 1 MiB."""
    head, tail = data[:HEAD], data[HEAD:][:TAIL]
    content = head.ljust(MIB - len(tail), b"\0") + tail
    disk = EditedSource(MemorySource(content))
    for start in (0, MIB - TAIL):
        for at, seal in sealed(content[start : start + HEAD], start):
            with suppress(PygrubError):
                seal(disk, at)
    look((EditedSource(MemorySource(disk.read_at(0, MIB))),))


def arrays(data: bytes) -> None:
    """The first byte chooses disks with arrays or groups, the second how they are read.

    Then come edits of the sectors with metadata on all of them.
    """
    if len(data) < 2:
        return
    base = recorded(CASES[data[0] % len(CASES)])
    disks = tuple(map(EditedSource, base.disks))
    for place, new in edits(data[2:], base.places, SECTOR):
        number, at = divmod(place, base.stride)
        disks[number].write(at, new)
    if not data[1] & UNSEALED:
        for number, at, seal in base.seals:
            seal(disks[number], at)
        for disk, salts in zip(disks, base.salts, strict=True):
            seal_mapper(disk, salts, [at for at, _ in disk.edits])
    which = data[1] % LISTED % len(disks)
    if data[1] & SHORTER:
        disks[which].size //= 2
    if data[1] & MISSING:
        disks = (*disks[:which], *disks[which + 1 :])
    look(disks)
    if data[1] & LISTED:
        devices = [BlockDevice(f"hd{number}", disk) for number, disk in enumerate(disks)]
        with suppress(PygrubError):
            inspection = Inspection(Request(subcommand="layout"), Guest(scan(devices)), devices)
            assert all(inspection.output())


def look(disks: tuple[EditedSource, ...]) -> None:
    """Scan disks, and read of every volume what comes first, last and in between."""
    try:
        found = scan([BlockDevice(f"hd{number}", disk) for number, disk in enumerate(disks)])
    except PygrubError:
        return
    for volume in found.volumes:
        size = volume.source.size
        for offset in {0, size // 2, max(size - READ, 0)}:
            with suppress(PygrubError):
                volume.source.read_at(offset, min(READ, size - offset))
    assert all(map(str, found.problems))


class SparseSource:
    """A disk of which only those sectors are kept that are more than recorded content."""

    def __init__(self, data: bytes) -> None:
        self.size = len(data)
        self.starts = b"".join(data[at : at + PATTERN] for at in range(0, len(data), SECTOR))
        self.sectors = {
            at: data[at : at + SECTOR]
            for at in range(0, len(data), SECTOR)
            if data.count(0, at + PATTERN, at + SECTOR) < SECTOR - PATTERN
        }

    def read_at(self, offset: int, length: int) -> bytes:
        check_range(self, offset, length)
        first = offset - offset % SECTOR
        whole = b"".join(map(self._sector, range(first, offset + length, SECTOR)))
        return whole[offset - first :][:length]

    def _sector(self, at: int) -> bytes:
        start = at // SECTOR * PATTERN
        return self.sectors.get(at) or self.starts[start : start + PATTERN].ljust(SECTOR, b"\0")


class Recorded(NamedTuple):
    """Good disks; their metadata's sectors, those of disk number N behind N * `stride`; seals."""

    disks: tuple[SparseSource, ...]
    places: tuple[int, ...]
    stride: int
    seals: tuple[tuple[int, int, Seal], ...]
    salts: tuple[dict[int, int], ...]
    """Of device-mapper's blocks, by their places on each disk."""


@cache
def recorded(case: str) -> Recorded:
    paths = sorted(IMAGES.glob(f"{case}.[0-9].img.xz"))
    contents = [lzma.decompress(path.read_bytes()) for path in paths]
    disks = tuple(map(SparseSource, contents))
    stride = max(disk.size for disk in disks)
    places = [n * stride + at for n, disk in enumerate(disks) for at in sorted(disk.sectors)]
    seals = [
        (n, at, seal)
        for n, disk in enumerate(disks)
        for start, sector in disk.sectors.items()
        for at, seal in sealed(sector, start)
    ]
    salts = [{at: salt for at, (salt, _) in mapper_blocks(data).items()} for data in contents]
    return Recorded(disks, tuple(places), stride, tuple(seals), tuple(salts))
