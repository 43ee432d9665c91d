"""Damaged pools of ZFS: announced errors only, soon, in little memory.

Nearly every byte has a checksum, so that damage on a disk is found at once. It is read in spite of
that here; and what blocks hold once they are decompressed is damaged, too.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache, lru_cache, partial
from random import Random
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import pytest

from pygrub_k.digests import blake3, sha512_256, skein512
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.zfs import decompress
from pygrub_k.filesystems.zfs.driver import open_filesystem
from pygrub_k.filesystems.zfs.pool import Pool
from pygrub_k.source import MemorySource
from tests.hostile.ext.mutants import INTERESTING, outcome
from tests.hostile.packed import AT_ONCE, MEBIBYTES, SECONDS, check_mutants, mutant, read_all
from tests.images.zfs_bytes import sample
from tests.unit.filesystems.zfs.samples import small

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pygrub_k.filesystems.zfs.driver import ZfsFilesystem
    from pygrub_k.source import ByteSource

IMAGES: dict[str, Callable[[], bytes]] = {"tiny": partial(small, "tiny"), "made": cache(sample)}
SEEDS = range(250)
SLOW = ((sha512_256, "sha512_256"), (skein512, "skein512"), (blake3, "blake3"))
LISTED = range(10)
SECTOR = 512
LABELS = 512 << 10
START = 4 << 20
CHANCE = 12
"""One block of so many is damaged."""


@pytest.fixture(autouse=True)
def remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a block decompressed and summed once, however many mutants have it."""
    for module, name in ((decompress, "_lzjb"), *SLOW):
        monkeypatch.setattr(module, name, lru_cache(1024)(getattr(module, name)))


def opened(source: ByteSource, _: Settings) -> ZfsFilesystem:
    return open_filesystem([source], Settings(verify_checksums=False))


def verified(source: ByteSource, settings: Settings) -> ZfsFilesystem:
    return open_filesystem([source], settings)


def areas(image: bytes) -> list[range]:
    """Return what is in use: parts of labels, and sectors of blocks."""
    used = [at for at in range(0, len(image), SECTOR) if any(image[at : at + SECTOR])]
    return [range(at, at + SECTOR) for at in used if at < LABELS or at >= START]


@pytest.mark.parametrize("name", IMAGES)
def test_only_announced_errors_within_time_and_memory(name: str) -> None:
    image = IMAGES[name]()
    assert len(areas(image)) > 100
    check_mutants(opened, image, areas(image), SEEDS)


def damaging(seed: int) -> Any:
    """Return what reads a block of a pool and damages some of them, the same ones each time."""
    random, read = Random(seed), Pool._read

    def damaged(pool: Pool, pointer: bytes, structure: str, level: int | None) -> bytes:
        data = read(pool, pointer, structure, level)
        if random.randrange(CHANCE):
            return data
        found = bytearray(data)
        for _ in range(random.randint(1, 6)):
            width = random.choice((1, 1, 2, 4, 8))
            value = random.choice((*INTERESTING, random.getrandbits(64)))
            piece = (value & (1 << 8 * width) - 1).to_bytes(width, "little")
            at = random.randrange(len(found))
            at -= at % width * random.randrange(2)
            at = min(at, len(found) - width)
            found[at : at + width] = piece
        return bytes(found)

    return damaged


def mutants(image: bytes, seeds: range) -> Iterator[int]:
    """Read a pool whose blocks are damaged; yield how many paths were read."""
    for seed in seeds:
        with patch.object(Pool, "_read", damaging(seed)), suppress(PygrubError):
            paths, _ = read_all(verified, MemorySource(image))
            yield len(paths)


@pytest.mark.parametrize("name", IMAGES)
def test_what_blocks_hold_may_be_anything(name: str) -> None:
    image = IMAGES[name]()
    for first in range(0, len(SEEDS), AT_ONCE):
        some = SEEDS[first : first + AT_ONCE]

        def work(some: range = some) -> None:
            list(mutants(image, some))

        found = outcome(work)
        assert found.said == "ok", f"one of {some}: {found.said}"
        assert found.seconds < SECONDS * 2, (some, found)
        assert found.mebibytes < MEBIBYTES, (some, found)
    counts = list(mutants(image, LISTED))
    assert sum(count > 5 for count in counts) > 0.3 * len(LISTED)


@pytest.mark.parametrize("name", IMAGES)
def test_some_of_a_damaged_tree_can_still_be_listed(name: str) -> None:
    image, listed = IMAGES[name](), 0
    for seed in LISTED:
        try:
            paths, _ = read_all(opened, mutant(image, areas(image), seed))
        except PygrubError:
            continue
        listed += bool(paths)
    assert listed > 0.3 * len(LISTED)
