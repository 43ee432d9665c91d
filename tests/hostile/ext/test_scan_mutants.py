"""On damaged ext the scan in batches finds what objects find: rows, errors and problems."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.batch import FACTS
from pygrub_k.filesystems.ext.driver import open_filesystem
from pygrub_k.filesystems.ext.scan import ExtScan
from pygrub_k.filesystems.model import Settings
from tests.hostile.ext.mutants import metadata, mutant
from tests.images.ext import ALL, Recipe, make, make_tree
from tests.walks import json_entries, json_rows, object_walk, quick_walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from pygrub_k.filesystems.ext.driver import ExtFilesystem
    from tests.hostile.overlay import Overlay

SEEDS = range(1000) if ALL else range(60)
T = TypeVar("T")
RECIPES = (
    Recipe("checksums", "-t ext4 -b 1024 -O metadata_csum,^has_journal", 8),
    Recipe("plain", "-t ext4 -b 1024 -O ^metadata_csum,^has_journal", 8),
    Recipe("inline", "-t ext4 -b 1024 -O inline_data,^has_journal", 8),
)


def found(
    disk: Overlay, walk: Callable[[ExtFilesystem], list[T]], *, verify: bool
) -> tuple[list[T], set[str]] | str:
    try:
        filesystem = open_filesystem(disk, Settings(verify_checksums=verify))
        if not ExtScan.serves(filesystem, FACTS):
            return "objects serve"
        return walk(filesystem), {str(problem) for problem in filesystem.problems}
    except PygrubError as error:
        return str(error)


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.name)
def test_scan_and_objects_are_equal(
    recipe: Recipe, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("scan")
    (folder / "tree").mkdir()
    make_tree(folder / "tree")
    data = make(recipe, folder / "good.img", folder / "tree").read_bytes()
    areas = metadata(data)
    walked = 0
    for seed in SEEDS:
        damaged = mutant(data, areas, seed)
        verify = bool(seed % 2)
        quick = found(damaged, quick_walk, verify=verify)
        assert quick == found(damaged, object_walk, verify=verify), seed
        walked += isinstance(quick, tuple)
        if seed % 4 == 0:
            listed = found(damaged, json_rows, verify=verify)
            assert listed == found(damaged, json_entries, verify=verify), seed
    assert walked > len(SEEDS) // 2
