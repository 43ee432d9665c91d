"""Damaged ReiserFS: announced errors only, soon, in little memory."""

from __future__ import annotations

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.reiserfs.driver import open_filesystem
from tests.hostile.packed import check_mutants, mutant, read_all
from tests.unit.filesystems.reiserfs.samples import data

pytestmark = pytest.mark.long
SEEDS = range(400)
LISTED = range(40)
SUPERBLOCK = 65536
BLOCK = 4096
SAMPLES = ("r5", "unmounted", "attributes")


def areas(image: bytes) -> list[range]:
    """Return the superblock, nodes by their look, and the journal's descriptions."""
    found = [range(SUPERBLOCK, SUPERBLOCK + 204)]
    for at in range(SUPERBLOCK + BLOCK, len(image), BLOCK):
        level = int.from_bytes(image[at : at + 2], "little")
        count = int.from_bytes(image[at + 2 : at + 4], "little")
        is_node = level in {1, 2, 3} and 0 < count < 200 and not any(image[at + 6 : at + 8])
        is_description = image[at + BLOCK - 12 : at + BLOCK - 4] == b"ReIsErLB"
        if is_node or is_description:
            found.append(range(at, at + (BLOCK if is_node else 64)))
    return found


@pytest.mark.parametrize("name", SAMPLES)
def test_only_announced_errors_within_time_and_memory(name: str) -> None:
    image = data(name)
    assert len(areas(image)) > 8
    check_mutants(open_filesystem, image, areas(image), SEEDS)


@pytest.mark.parametrize("name", SAMPLES)
def test_some_of_a_damaged_tree_can_still_be_listed(name: str) -> None:
    image, listed = data(name), 0
    for seed in LISTED:
        try:
            paths, _ = read_all(open_filesystem, mutant(image, areas(image), seed))
        except PygrubError:
            continue
        listed += bool(paths)
    assert listed > 0.4 * len(LISTED)
