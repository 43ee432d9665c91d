"""Every file of images that the kernel wrote to, as its own mount shows it. Needs root."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.differential.ext.populating import mounted, populate
from tests.differential.ext.trees import image_tree, open_image, our_tree
from tests.differential.trees import differences, mounted_tree
from tests.images.ext import ALL, RECIPES, Recipe

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

WRITTEN = [
    *("revision-0", "ext3-1k", "1k", "default", "inode-128", "inode-1024", "inline-data"),
    *("bigalloc", "ea-inode", "meta-bg", "uninit-bg", "large-dir", "no-dir-index", "orphan-file"),
]
"""Recipes to which the kernel writes in every run; with EXT_TESTS=all, to all of them."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "mountable" in metafunc.fixturenames:
        chosen = [recipe for recipe in RECIPES if recipe.mountable]
        metafunc.parametrize("mountable", chosen, ids=lambda recipe: recipe.name)
    if "written" in metafunc.fixturenames:
        chosen = [
            recipe
            for recipe in RECIPES
            if recipe.mountable and recipe.writable and (ALL or recipe.name in WRITTEN)
        ]
        metafunc.parametrize("written", chosen, ids=lambda recipe: recipe.name)


def test_a_mount_shows_the_same(
    mountable: Recipe, image: Callable[[str], Path], tmp_path: Path
) -> None:
    path = image(mountable.name)
    with mounted(path, tmp_path / "mount") as root:
        theirs = mounted_tree(root)
    assert not differences(image_tree(path), theirs)


def test_what_the_kernel_wrote_is_read(
    written: Recipe, image: Callable[[str], Path], tmp_path: Path
) -> None:
    path = tmp_path / "written.img"
    shutil.copyfile(image(written.name), path)
    with mounted(path, tmp_path / "mount", "rw") as root:
        populate(root)
    ours = our_tree(open_image(path))
    with mounted(path, tmp_path / "mount") as root:
        theirs = mounted_tree(root)
    assert len(theirs) > 900
    assert not differences(ours, theirs)
