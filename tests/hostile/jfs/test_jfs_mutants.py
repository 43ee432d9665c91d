"""Damaged JFS: announced errors only, soon, in little memory."""

from __future__ import annotations

from functools import cache

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.jfs.driver import open_filesystem
from tests.hostile.packed import check_mutants, mutant, read_all
from tests.images.jfs_bytes import OS2
from tests.unit.filesystems.jfs.samples import BLOCK, data, log_start, log_superblock
from tests.unit.filesystems.jfs.test_jfs_bytes import sample

pytestmark = pytest.mark.long
SAMPLES = {"plain": 330, "cut": 120, "small": 550}
"""How many mutants of each: a log is read for long."""
LISTED = range(20)
SMALL = 512


@cache
def image_of(name: str) -> bytes:
    return sample(SMALL, OS2, 30)[0].built() if name == "small" else data(name)


@cache
def areas(name: str) -> list[range]:
    """Return superblock, map and inodes twice; pages of trees by their look; records of the log."""
    image = image_of(name)
    fixed = [range(0x8000, 0x80B8), range(0xB000 + 16 * 512, 0xB000 + 17 * 512)]
    fixed += [range(at, at + 512) for at in range(0x10000, 0x16000, 512) if any(image[at : at + 8])]
    found = fixed * 2
    for at in range(0x16000, len(image), BLOCK):
        flags, count = image[at + 16], image[at + 17]
        if flags & 6 in {2, 4} and not any(image[at + 5 : at + 8]) and count < 128:
            found.append(range(at, at + 1024))
    if name == "cut":
        start = log_start(name)
        found += [range(start + BLOCK, start + BLOCK + 80)] * 3
        pages = range(start + 2 * BLOCK, start + log_superblock(name).num_pages * BLOCK, BLOCK)
        found += [
            range(at, at + BLOCK) for at in pages if any(image[at + 64 : at + BLOCK - 64])
        ] * 2
    return found


@pytest.mark.parametrize(("name", "count"), SAMPLES.items())
def test_only_announced_errors_within_time_and_memory(name: str, count: int) -> None:
    assert len(areas(name)) > 12
    check_mutants(open_filesystem, image_of(name), areas(name), range(count))


@pytest.mark.parametrize("name", SAMPLES)
def test_some_of_a_damaged_tree_can_still_be_listed(name: str) -> None:
    listed = 0
    for seed in LISTED:
        try:
            paths, _ = read_all(open_filesystem, mutant(image_of(name), areas(name), seed))
        except PygrubError:
            continue
        listed += bool(paths)
    assert listed > 0.3 * len(LISTED)
