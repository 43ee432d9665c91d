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
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pygrub_k.errors import PygrubError, SourceError
from pygrub_k.limits import MIB
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan
from tests.differential.volumes.recorded import CASES, PATTERN, disk_bytes, mapper_blocks
from tests.hostile.fuzzing.seals import seal_mapper, sealed
from tests.unit.volumes.disks import Entry, Gpt, boot_record

if TYPE_CHECKING:
    from collections.abc import Iterator

SECTOR = 512
SECONDS = 5.0
MEMORY = 64 * MIB
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
        self.seals = [*sealed(data)]
        self.mapper_salts = {at: salt for at, (salt, _) in mapper_blocks(data).items()}

    def read_at(self, offset: int, length: int) -> bytes:
        if offset < 0 or length < 0 or offset + length > self.size:
            raise SourceError(f"{length} bytes at {offset} of {self.size}")
        return bytes(self.data[offset : offset + length])

    def write(self, at: int, new: bytes) -> None:
        new = new[: max(len(self.data) - at, 0)]
        self._undo.append((at, bytes(self.data[at : at + len(new)])))
        self.data[at : at + len(new)] = new

    def restore(self) -> None:
        self.size = len(self.data)
        while self._undo:
            at, old = self._undo.pop()
            self.data[at : at + len(old)] = old

    def reseal(self) -> None:
        """Make right the checksums of the structures that were there to begin with."""
        for at, seal in self.seals:
            seal(self, at)
        seal_mapper(self, self.mapper_salts, [at for at, _ in self._undo])


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
        if disk.count(0, at + PATTERN, at + SECTOR) < SECTOR - PATTERN
    ]
    return Base(tuple(map(Disk, disks)), tuple(found))


BASES = (*partitioned(), *CASES)
"""The names of the good disks, whose bytes are gigabytes together."""


def disks_of(name: str) -> tuple[bytes, ...]:
    return disk_bytes(name) if name in CASES else partitioned()[name]


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
    each = -(-count // len(BASES))
    wrong = [
        line
        for name in BASES
        for line in findings(name, base_of(disks_of(name)), range(each), seed)
    ]
    print(*wrong, f"{each * len(BASES)} mutants, {len(wrong)} findings", sep="\n")  # noqa: T201
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
