"""Scans seeded mutants of disks with volumes of all kinds, and says what went wrong.

    PYTHONPATH=. python tests/hostile/volumes/mutants.py COUNT [SEED]

Mutant number N of a seed is a disk with a few bytes of its volume metadata edited; checksums are
made right again for most of them, so that what lies behind is reached. Every mutant must be read
or refused by a deliberate error, in SECONDS and without growing by more than MEMORY.
"""

from __future__ import annotations

import random
import re
import resource
import struct
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32

from pygrub_k.crc32c import crc32c
from pygrub_k.errors import PygrubError, SourceError
from pygrub_k.limits import MIB
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan
from tests.differential.volumes.recorded import CASES, MAPPER_BLOCK, disk_bytes, mapper_blocks
from tests.unit.volumes.disks import Entry, Gpt, boot_record

if TYPE_CHECKING:
    from collections.abc import Iterator

SECTOR = 512
SECONDS = 5.0
MEMORY = 64 * MIB
PATTERN = 16
"""Bytes that a sector of recorded content begins with before its zeros."""
INTERESTING = (0, 1, 2, 3, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
WORDS = (b"{", b"}", b"[", b"]", b'"', b"\\", b"=", b",", b"#", b"\n", b"-1", b"0", b"pv0", b"root")
NUMBER = re.compile(rb"\d+")


def partitioned() -> dict[str, tuple[bytes, ...]]:
    """Disks with tables and nothing on their partitions."""
    chain = bytearray(256 * SECTOR)
    chain[:SECTOR] = boot_record(Entry(4, 4), Entry(16, 200, 5), Entry(220, 20, 0xA5, active=True))
    for at, following in ((16, 64), (64, 32), (32, 0)):
        link = [Entry(following - 16, 8, 5)] if following else []
        chain[at * SECTOR : (at + 1) * SECTOR] = boot_record(Entry(2, 4), *link)
    partitions = {n: Entry(40 + n, 1, name=f"partition {n}") for n in range(1, 100)}
    return {
        "mbr": (bytes(chain),),
        "gpt": (bytes(Gpt(partitions).build()),),
        "gpt-4096": (bytes(Gpt(partitions, sector_size=4096).build()),),
        "gpt-entries": (bytes(Gpt({1: Entry(600, 8)}, 1200, entry_size=1024).build()),),
    }


class Disk:
    """A disk that is edited in place and restored: copies of all its bytes would be slow."""

    def __init__(self, data: bytes) -> None:
        self.data = bytearray(data)
        self.size = len(data)
        self._undo: list[tuple[int, bytes]] = []
        self.seals = [
            *(("label", at) for at in _places(data, rb"LABELONE") if at < 4 * SECTOR),
            *(("gpt", at) for at in _places(data, rb"EFI PART")),
            *(("mda", at - 4) for at in _places(data, rb" LVM2 x\[5A%r0N\*>")),
            *(("md 0.90", at) for at in _places(data, rb"\xfc\x4e\x2b\xa9\0\0\0\0")),
            *(("md 1", at) for at in _places(data, rb"\xfc\x4e\x2b\xa9\x01\0\0\0")),
        ]
        self.mapper_salts = {at: salt for at, (salt, _) in mapper_blocks(data).items()}

    def read_at(self, offset: int, length: int) -> bytes:
        if offset < 0 or length < 0 or offset + length > self.size:
            raise SourceError(f"{length} bytes at {offset} of {self.size}")
        return bytes(self.data[offset : offset + length])

    def write(self, at: int, new: bytes) -> None:
        self._undo.append((at, bytes(self.data[at : at + len(new)])))
        self.data[at : at + len(new)] = new

    def restore(self) -> None:
        self.size = len(self.data)
        while self._undo:
            at, old = self._undo.pop()
            self.data[at : at + len(old)] = old

    def reseal(self) -> None:
        """Make right the checksums of the structures that were there to begin with."""
        for kind, at in self.seals:
            if kind == "label":
                self._seal(at + 16, lvm_crc(self.data[at + 20 : at + SECTOR]))
            elif kind == "gpt":
                self._reseal_gpt(at)
            elif kind == "mda":
                self._reseal_mda(at)
            else:
                self._reseal_md(at, is_first=kind == "md 0.90")
        for at in {at - at % MAPPER_BLOCK for at, _ in self._undo} & self.mapper_salts.keys():
            checked = bytes(self.data[at + 4 : at + MAPPER_BLOCK])
            self._seal(at, crc32c(checked) ^ self.mapper_salts[at])

    def _seal(self, at: int, checksum: int) -> None:
        self.write(at, struct.pack("<I", checksum))

    def _reseal_gpt(self, at: int) -> None:
        length, first, count, size = struct.unpack_from("<I56xQII", self.data, at + 12)
        sector = at if at < len(self.data) // 2 else SECTOR
        if count * size < MIB and 92 <= length <= 4096:
            array = self.data[first * sector : first * sector + count * size]
            self._seal(at + 88, crc32(array))
            self._seal(at + 16, 0)
            self._seal(at + 16, crc32(self.data[at : at + length]))

    def _reseal_mda(self, at: int) -> None:
        area, offset, length = struct.unpack_from("<QQQ", self.data, at + 32)
        if SECTOR <= offset < area <= MIB and length <= MIB:
            text = self.data[at + offset : at + min(offset + length, area)]
            text += self.data[at + SECTOR : at + SECTOR + length - len(text)]
            self._seal(at + 56, lvm_crc(text))
        self._seal(at, lvm_crc(self.data[at + 4 : at + SECTOR]))

    def _reseal_md(self, at: int, *, is_first: bool) -> None:
        where = 152 if is_first else 216
        (roles,) = struct.unpack_from("<I", self.data, at + 220)
        length = 4096 if is_first else min(256 + roles * 2, 4096)
        self._seal(at + where, 0)
        words = self.data[at : at + length]
        words += bytes(-len(words) % 4)
        total = sum(struct.unpack(f"<{len(words) // 4}I", words))
        self._seal(at + where, ((total & 0xFFFFFFFF) + (total >> 32)) & 0xFFFFFFFF)


def _places(data: bytes, magic: bytes) -> list[int]:
    return [match.start() for match in re.finditer(magic, data)]


def lvm_crc(data: bytes | bytearray) -> int:
    return crc32(data, 0xF597A6CF ^ 0xFFFFFFFF) ^ 0xFFFFFFFF


@dataclass(frozen=True)
class Base:
    """A good set of disks, and where its metadata lies: (disk, sector)."""

    disks: tuple[Disk, ...]
    sectors: tuple[tuple[int, int], ...]


def base_of(disks: tuple[bytes, ...]) -> Base:
    found = [
        (number, at)
        for number, disk in enumerate(disks)
        for at in range(0, len(disk), SECTOR)
        if any(disk[at + PATTERN : at + SECTOR])
    ]
    return Base(tuple(map(Disk, disks)), tuple(found))


def bases() -> dict[str, tuple[bytes, ...]]:
    return {**partitioned(), **{case: disk_bytes(case) for case in CASES}}


def mutate(base: Base, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 1, 1, 2, 3, 5, 9))):
        which, start = chance.choice(base.sectors)
        _edit(base.disks[which], start, chance)
    if chance.random() < 0.8:
        for disk in base.disks:
            disk.reseal()
    if chance.random() < 0.05:
        victim = chance.choice(base.disks)
        victim.size = chance.randrange(victim.size)


def _edit(disk: Disk, start: int, chance: random.Random) -> None:
    sector = disk.read_at(start, SECTOR)
    used = [at for at, byte in enumerate(sector) if byte]
    at = chance.choice(used) if used and chance.random() < 0.8 else chance.randrange(SECTOR)
    if b" = " in sector and chance.random() < 0.7:
        numbers = [*NUMBER.finditer(sector)]
        if numbers and chance.random() < 0.6:
            match = chance.choice(numbers)
            at, length = match.start(), match.end() - match.start()
            new = str(chance.choice(INTERESTING)).encode()[:length].rjust(length, b"0")
        else:
            new = chance.choice(WORDS)
    elif chance.random() < 0.5:
        size = chance.choice((2, 4, 8))
        at -= at % size
        new = (chance.choice(INTERESTING) % (1 << 8 * size)).to_bytes(size, "little")
    else:
        new = bytes([sector[at] ^ chance.randrange(1, 256)])
    disk.write(start + at, new[: SECTOR - at])


class Noted:
    """Adds to whatever escapes which mutant it was."""

    def __init__(self, which: str) -> None:
        self._which = which

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, error: BaseException | None, _traceback: object) -> None:
        if error is not None:
            error.add_note(f"mutant {self._which}")


def look(disks: tuple[Disk, ...]) -> str:
    """Scan and read a set of disks; say what was wrong with how that went, or nothing."""
    started = time.process_time()
    found = scan([BlockDevice(f"hd{number}", disk) for number, disk in enumerate(disks)])
    for volume in found.volumes:
        size = volume.source.size
        for offset in {0, size // 2, max(size - 70_000, 0)}:
            with suppress(PygrubError):
                volume.source.read_at(offset, min(70_000, size - offset))
    if not all(map(str, found.problems)):
        return f"a problem that says nothing: {found.problems}"
    seconds = time.process_time() - started
    return f"{seconds:.1f} s" if seconds > SECONDS else ""


def findings(name: str, base: Base, numbers: range, seed: int) -> Iterator[str]:
    """Yield what is wrong with the mutants of these numbers; an error that escapes ends it."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    for number in numbers:
        which = f"{seed}:{name}:{number}"
        mutate(base, random.Random(which))
        with Noted(which):
            if wrong := look(base.disks):
                yield f"{which}: {wrong}"
        for disk in base.disks:
            disk.restore()
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 - before
    if grown > MEMORY:
        yield f"{seed}:{name}: grew by {grown} bytes"


def main(arguments: list[str]) -> int:
    count, seed = int(arguments[0]), int(arguments[1]) if len(arguments) > 1 else 1
    known = bases()
    each = -(-count // len(known))
    wrong = [
        line
        for name, disks in known.items()
        for line in findings(name, base_of(disks), range(each), seed)
    ]
    print(*wrong, f"{each * len(known)} mutants, {len(wrong)} findings", sep="\n")  # noqa: T201
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
