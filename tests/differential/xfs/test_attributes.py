"""Attributes in both versions of the format, as xfs_db writes them: the kernel mounts but one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.differential.xfs.trees import open_image
from tests.images.ext import run
from tests.images.xfs import RECIPES, Recipe, make, set_attributes

if TYPE_CHECKING:
    from pathlib import Path

SPACES = {"u": b"user.", "r": b"trusted.", "s": b"security."}
WRITABLE = [recipe for recipe in RECIPES if recipe.name in {"v4", "v4-512", "1k", "64k"}]


@pytest.mark.parametrize("recipe", WRITABLE, ids=lambda recipe: recipe.name)
@pytest.mark.parametrize("count", [2, 12, 300])
def test_attributes_of_both_versions(recipe: Recipe, count: int, tmp_path: Path) -> None:
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree/file").touch()
    image = make(recipe, tmp_path / "disk.img", tmp_path / "tree")
    file = open_image(image).root.child(b"file")
    assert file is not None
    sizes = [
        ("urs"[number % 3], f"name-{number:03}", (1, 5, 200, 3000, 65_536)[number % 5])
        for number in range(count)
    ]
    set_attributes(image, file.number, sizes)
    filesystem = open_image(image)
    found = {one.name: one.value for one in filesystem.inode(file.number).attributes()}
    assert found == {SPACES[space] + name.encode(): b"v" * size for space, name, size in sizes}
    assert not filesystem.problems
    run("xfs_repair", "-n", "-f", str(image))
