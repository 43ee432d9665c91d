"""Damaged F2FS: announced errors only, soon, in little memory."""

from __future__ import annotations

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.f2fs.driver import open_filesystem
from tests.hostile.packed import check_mutants, mutant, read_all
from tests.unit.filesystems.f2fs.samples import BLOCK, changed, data, opened

SEEDS = range(250)
LISTED = range(20)
SAMPLES = ("plain", "lz4", "outside", "fsync-extra")


def areas(name: str) -> list[range]:
    """Return superblocks and checkpoints twice, and all other blocks that are not zeros."""
    image = data(name)
    storage = opened(changed(name)).storage
    first = storage.superblock.checkpoint_block * BLOCK
    found = [range(1024, 3200), range(BLOCK + 1024, BLOCK + 3200)]
    found += [range(at, at + 200) for at in (first, first + 512 * BLOCK)]
    used = [at for at in range(first, len(image), BLOCK) if any(image[at : at + BLOCK])]
    # Some of what is in a block is its beginning, the end a node's footer.
    return (
        found + [range(at, at + 400) for at in used] + [range(at + 4060, at + BLOCK) for at in used]
    )


@pytest.mark.parametrize("name", SAMPLES)
def test_only_announced_errors_within_time_and_memory(name: str) -> None:
    places = areas(name)
    assert len(places) > 40
    check_mutants(open_filesystem, data(name), places, SEEDS)


@pytest.mark.parametrize("name", SAMPLES)
def test_some_of_a_damaged_tree_can_still_be_listed(name: str) -> None:
    places, listed = areas(name), 0
    for seed in LISTED:
        try:
            paths, _ = read_all(open_filesystem, mutant(data(name), places, seed))
        except PygrubError:
            continue
        listed += bool(paths)
    assert listed > 0.3 * len(LISTED)
