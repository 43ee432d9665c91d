"""Damaged UFS: announced errors only, soon, in little memory."""

from __future__ import annotations

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.ufs.driver import open_filesystem
from tests.hostile.packed import check_mutants, mutant, read_all
from tests.unit.filesystems.ufs.samples import data, opened

SEEDS = range(250)
LISTED = range(20)
SAMPLES = ("small1-be", "small2-le", "sunsmall-le", "oldsmall-be")


def areas(image: bytes) -> list[range]:
    """Return the superblock, inodes in use, and the first pieces of directories."""
    storage = opened(image).storage
    found = [range(storage.layout.offset, storage.layout.offset + 1376)]
    for number in range(2, 60):
        at = storage.place(number)
        if any(image[at : at + 2]):
            found.append(range(at, at + storage.layout.inode_size))
    pieces = range(storage.layout.offset, len(image) - 512, 512)
    begin = [at for at in pieces if image[at + 20 : at + 23] == b"..\0"]
    return found + [range(at, at + 512) for at in begin]


@pytest.mark.parametrize("name", SAMPLES)
def test_only_announced_errors_within_time_and_memory(name: str) -> None:
    image = data(name)
    assert len(areas(image)) > 20
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
    assert listed > 0.3 * len(LISTED)
