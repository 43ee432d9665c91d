"""Damaged FAT file systems: announced errors only, soon, and in little memory."""

from __future__ import annotations

import time
import tracemalloc
from typing import TYPE_CHECKING, NamedTuple

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.fat.driver import open_filesystem
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import MemorySource
from tests.hostile.fat.mutants import metadata, mutant, tree
from tests.images.fat import Recipe, make, make_tree
from tests.images.fat_bytes import Image
from tests.walks import object_walk, quick_walk

if TYPE_CHECKING:
    from pathlib import Path

SEEDS = range(200)
SECONDS, MEBIBYTES = 5, 64
RECIPES = (
    Recipe("fat12", "-F 12", 1440),
    Recipe("fat16", "-F 16 -s 1 -a", 2100),
    Recipe("fat32", "", 0),
)


class Sample(NamedTuple):
    data: bytes
    areas: list[range]
    names: int


def sample_of(recipe: Recipe, folder: Path) -> Sample:
    """Make the good file system of a recipe; mtools takes no FAT32 of this size for one."""
    if recipe.size:
        (folder / "tree").mkdir()
        make_tree(folder / "tree")
        data = make(recipe, folder / "good.img", folder / "tree").read_bytes()
    else:
        files = {f"EFI/folder {n % 7}/a file of many {n}": b"%d" % n * 400 for n in range(90)}
        data = bytes(Image(32, clusters=2000).fill(files, b"ESP").data)
    found, errors = tree(open_filesystem(MemorySource(data), Settings()))
    assert not errors
    return Sample(data, metadata(data), len(found))


@pytest.fixture(scope="module", params=RECIPES, ids=lambda recipe: recipe.name)
def sample(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Sample:
    recipe: Recipe = request.param
    return sample_of(recipe, tmp_path_factory.mktemp("hostile"))


def test_only_announced_errors_within_the_time(sample: Sample) -> None:
    listed = 0
    for seed in SEEDS:
        started = time.process_time()
        try:
            damaged = mutant(sample.data, sample.areas, seed)
            found, _ = tree(open_filesystem(damaged, Settings()))
        except PygrubError:
            continue
        finally:
            assert time.process_time() - started < SECONDS, seed
        listed += bool(found)
    assert listed > 0.8 * len(SEEDS)


def test_a_scan_in_batches_finds_what_objects_find(sample: Sample) -> None:
    walked = 0
    for seed in SEEDS[:60]:
        found = []
        for walk in (quick_walk, object_walk):
            try:
                damaged = mutant(sample.data, sample.areas, seed)
                filesystem = open_filesystem(damaged, Settings())
            except PygrubError:
                continue
            found.append((walk(filesystem), set(map(str, filesystem.problems))))
        assert found[:1] == found[1:], seed
        walked += bool(found)
    assert walked > 40


def test_damage_costs_little_memory(sample: Sample) -> None:
    for seed in SEEDS[:10]:
        damaged = mutant(sample.data, sample.areas, seed)
        tracemalloc.start()
        try:
            tree(open_filesystem(damaged, Settings()))
        except PygrubError:
            pass
        finally:
            _, most = tracemalloc.get_traced_memory()
            tracemalloc.stop()
        assert most < MEBIBYTES << 20, seed
