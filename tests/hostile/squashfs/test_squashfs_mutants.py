"""Damaged SquashFS: announced errors only, soon, in little memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.squashfs.driver import open_filesystem
from pygrub_k.filesystems.squashfs.superblock import read_superblock
from pygrub_k.source import MemorySource
from tests.hostile.packed import check_mutants, mutant, read_all
from tests.images.posix_tree import make_tree
from tests.images.squashfs import make

if TYPE_CHECKING:
    from pathlib import Path

SEEDS = range(200)
LISTED = range(40)
RECIPES = {
    "plain": "-noI -noX -noF -no-exports",
    "gzip": "",
    "lzo": "-comp lzo -b 16K",
    "lz4": "-comp lz4 -b 16K",
    "xz": "-comp xz -b 16K",
    "lzma": "-comp lzma -b 16K",
    "zstd": "-comp zstd -b 16K",
}
SUPERBLOCK = range(96)


class Sample(NamedTuple):
    name: str
    data: bytes
    areas: list[range]


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tree")
    make_tree(folder, many=300)
    return folder


@pytest.fixture(scope="module", params=RECIPES)
def sample(
    request: pytest.FixtureRequest, tree: Path, tmp_path_factory: pytest.TempPathFactory
) -> Sample:
    image = tmp_path_factory.mktemp("hostile") / "good.sqfs"
    data = make(RECIPES[request.param], image, tree).read_bytes()
    paths, errors = read_all(open_filesystem, MemorySource(data))
    assert len(paths) > 300
    assert not errors
    superblock = read_superblock(MemorySource(data))
    tables = range(superblock.inodes_start, superblock.num_bytes)
    return Sample(request.param, data, [tables, tables, tables, SUPERBLOCK, range(96, len(data))])


def test_only_announced_errors_within_time_and_memory(sample: Sample) -> None:
    check_mutants(open_filesystem, sample.data, sample.areas, SEEDS)


def test_some_of_a_damaged_tree_can_still_be_listed(sample: Sample) -> None:
    listed = 0
    for seed in LISTED:
        try:
            paths, _ = read_all(open_filesystem, mutant(sample.data, sample.areas, seed))
        except PygrubError:
            continue
        listed += bool(paths)
    assert listed > 0.2 * len(LISTED)
