"""Reads seeded mutants of disk images of all formats, and says what went wrong.

    PYTHONPATH=. python tests/hostile/containers/mutants.py COUNT [SEED]

Mutant number N of a seed is an image with a few bytes of its structures edited. Each must be read,
or refused by a deliberate error, in SECONDS of processor time.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pygrub_k.containers.context import Given
from pygrub_k.containers.model import ImageFiles
from pygrub_k.containers.opening import open_images
from pygrub_k.errors import PygrubError
from tests.images.container_samples import SAMPLES, Sample
from tests.images.containers import Edited, in_memory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.containers.model import Image

SECONDS = 2.0
READS = 12
STRUCTURES = 24
INTERESTING = (0, 1, 2, 3, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF,
               (1 << 64) - 1, 1 << 63, 1 << 62)  # fmt: skip


@dataclass(frozen=True)
class Tally:
    """How many mutants were opened and read to the end, opened and not, or refused at once."""

    read: int = 0
    failed: int = 0
    refused: int = 0


def places(data: bytes) -> list[int]:
    """Return where the structures of an image lie: sectors that are not all zeros."""
    return [at for at in range(0, len(data), 512) if data[at : at + 512].strip(b"\0")]


class Base:
    """A sample whose files are edited in place."""

    def __init__(self, sample: Sample) -> None:
        self.sample = sample
        self.files = [Edited(data, name) for name, data in sample.files]
        self.sectors = [sample.structures or places(file.original) for file in self.files]
        main, *parts = self.files
        image: Any = ImageFiles(main, tuple(parts), (0, 1))  # type: ignore[arg-type]
        self.image = image
        self.backing = [in_memory(*sample.below, number=2)] if sample.below else []

    def mutate(self, chance: random.Random) -> None:
        """Change some bytes of one of the files, and mostly make checksums right again."""
        which = chance.randrange(len(self.files))
        file, sectors = self.files[which], self.sectors[which]
        data = file.bytes
        for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
            start = chance.choice(sectors[:STRUCTURES] if chance.random() < 0.7 else sectors)
            sector = data[start : start + 512]
            used = [at for at, byte in enumerate(sector) if byte] or [0]
            at = start + (chance.choice(used) if chance.random() < 0.8 else chance.randrange(512))
            at = min(at, len(data) - 1)
            if chance.random() < 0.5:
                size = chance.choice((2, 4, 8))
                at -= at % size
                value = chance.choice(INTERESTING) % (1 << 8 * size)
                new = value.to_bytes(size, chance.choice(("little", "big")))
                data[at : at + size] = new[: len(data) - at]
            else:
                data[at] ^= chance.randrange(1, 256)
        if chance.random() < 0.6:
            self.sample.seal(data)
        if chance.random() < 0.05:
            file.size = chance.randrange(file.size)

    def restore(self) -> None:
        for file in self.files:
            file.restore()


def read_some(image: Image, chance: random.Random) -> None:
    """Read here and there, and everything of a disk that is small."""
    source = image.source
    for _ in range(READS):
        length = min(chance.choice((1, 512, 4096, 40_000)), source.size)
        at = chance.randrange(source.size - length + 1)
        assert len(source.read_at(at, length)) == length
    if source.size <= 1 << 20:
        assert len(source.read_at(0, source.size)) == source.size
    if image.allocated is not None:
        count = image.allocated()
        assert count is None or 0 <= count <= source.size


def tried(base: Base, seed: str) -> str:
    """Try one mutant, and return the name of the count in Tally that it belongs to."""
    chance = random.Random(seed)
    base.mutate(chance)
    try:
        given = Given(tuple(base.backing), detects=True)
        image = open_images([base.image], [base.sample.form], given)[0]
    except PygrubError:
        base.restore()
        return "refused"
    try:
        read_some(image, chance)
    except PygrubError:
        return "failed"
    finally:
        base.restore()
    return "read"


def run(count: int, seed: int, folder: Path) -> Iterator[tuple[str, Tally]]:
    """Try `count` mutants in all, and yield the tally of each sample; raises what went wrong."""
    samples = [(name, make(folder)) for name, make in SAMPLES.items()]
    for index, (name, sample) in enumerate(samples):
        base = Base(sample)
        found = {"read": 0, "failed": 0, "refused": 0}
        for number in range(index, count, len(samples)):
            began = time.process_time()
            try:
                found[tried(base, f"{seed}/{name}/{number}")] += 1
            except Exception as error:  # whatever it is goes on, and says which mutant it was
                error.add_note(f"mutant {number} of {name}, seed {seed}")
                raise
            spent = time.process_time() - began
            assert spent < SECONDS, f"mutant {number} of {name}, seed {seed}: {spent:.1f} s"
        yield name, Tally(**found)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
    with tempfile.TemporaryDirectory() as place:
        for name, tally in run(int(sys.argv[1]), int((sys.argv[2:] or ["0"])[0]), Path(place)):
            print(f"{name}: {tally}")  # noqa: T201 - a program
