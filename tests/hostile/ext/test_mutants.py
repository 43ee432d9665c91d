"""Damaged ext file systems: announced errors only, soon, in little memory, never other bytes."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.ext.driver import open_filesystem
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import MemorySource
from tests.hostile.ext.mutants import metadata, mutant, outcome, tree
from tests.images.ext import ALL, Recipe, make, make_tree

if TYPE_CHECKING:
    from tests.differential.trees import Tree

SEEDS = range(1000) if ALL else range(40)
SECONDS, MEBIBYTES = 5, 128
AT_ONCE = 10
"""Mutants that one process reads, so that not each of them costs a fork."""
WITH_CHECKSUMS = Recipe("checksums", "-t ext4 -b 1024 -O metadata_csum,^has_journal", 8)
RECIPES = (
    WITH_CHECKSUMS,
    Recipe("plain", "-t ext4 -b 1024 -O ^metadata_csum,^has_journal", 8),
    Recipe("ext3", "-t ext3 -b 1024", 8),
    Recipe("inline", "-t ext4 -b 1024 -O inline_data,^has_journal", 8),
)


class Sample(NamedTuple):
    data: bytes
    areas: list[range]
    tree: Tree


@pytest.fixture(scope="module", params=RECIPES, ids=lambda recipe: recipe.name)
def sample(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Sample:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "tree").mkdir()
    make_tree(folder / "tree")
    recipe: Recipe = request.param
    data = make(recipe, folder / "good.img", folder / "tree").read_bytes()
    found, errors = tree(open_filesystem(MemorySource(data), Settings()))
    assert not errors
    return Sample(data, metadata(data), found)


def test_only_announced_errors_within_time_and_memory(sample: Sample) -> None:
    for first in range(0, len(SEEDS), AT_ONCE):

        def work(first: int = first) -> None:
            for seed in SEEDS[first : first + AT_ONCE]:
                started = time.process_time()
                with suppress(PygrubError):
                    damaged = mutant(sample.data, sample.areas, seed)
                    tree(open_filesystem(damaged, Settings(verify_checksums=False)))
                assert time.process_time() - started < SECONDS, seed

        found = outcome(work)
        assert found.said == "ok", (first, found.said)
        assert found.mebibytes < MEBIBYTES, first


def test_most_damaged_trees_can_still_be_listed(sample: Sample) -> None:
    listed = 0
    for seed in SEEDS:
        damaged = mutant(sample.data, sample.areas, seed)
        try:
            found, _ = tree(open_filesystem(damaged, Settings(verify_checksums=False)))
        except PygrubError:
            continue
        listed += bool(found)
    assert listed > 0.8 * len(SEEDS)


@pytest.mark.parametrize("sample", [WITH_CHECKSUMS], ids=lambda recipe: recipe.name, indirect=True)
def test_with_checksums_no_byte_is_silently_different(sample: Sample) -> None:
    refused = 0
    for seed in SEEDS:
        damaged = mutant(sample.data, sample.areas, seed)
        try:
            found, errors = tree(open_filesystem(damaged, Settings()))
        except PygrubError:
            refused += 1
            continue
        refused += bool(errors)
        different = [path for path in found if found[path] != sample.tree.get(path)]
        assert not different, seed
        assert errors or found == sample.tree, seed
    assert refused > len(SEEDS) // 2
