"""Damaged EROFS: announced errors only, soon, in little memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.erofs.driver import open_filesystem
from pygrub_k.source import MemorySource
from tests.hostile.packed import check_mutants, mutant, read_all
from tests.images.erofs import BY_NAME, make
from tests.images.erofs_samples import every_compressor
from tests.images.posix_tree import make_tree

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.long
SEEDS = range(200)
LISTED = range(40)
RECIPES = ("plain", "legacy-tails", "fragments", "everything", "chunk-indexes", "by hand")
SUPERBLOCK = range(1024, 1024 + 176)
METADATA = 1 << 17
"""Most of the inodes and directories, which come first."""


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
    image = tmp_path_factory.mktemp("hostile") / "good.erofs"
    if request.param == "by hand":
        image.write_bytes(every_compressor().build())
    else:
        make(BY_NAME[request.param].options, image, tree)
    data = bytearray(image.read_bytes())
    data[1024 + 8] &= 0xFE  # without a checksum of the superblock, or all damage ends there
    paths, errors = read_all(open_filesystem, MemorySource(bytes(data)))
    assert len(paths) > (300 if request.param != "by hand" else 8)
    assert not errors
    metadata = range(4096, min(METADATA, len(data)))
    areas = [metadata, metadata, metadata, SUPERBLOCK, range(len(data))]
    return Sample(request.param, bytes(data), areas)


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
    assert listed > 0.4 * len(LISTED)
