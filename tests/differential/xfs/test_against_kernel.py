"""Every file of images that the kernel wrote to, as its own mount shows it. Needs root."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.filesystems.xfs.scan import XfsScan
from tests.differential.ext.populating import mounted
from tests.differential.trees import differences, mounted_tree
from tests.differential.xfs.populating import populate
from tests.differential.xfs.trees import open_image, our_tree
from tests.images.ext import run
from tests.images.xfs import ALL, RECIPES, Recipe, make
from tests.walks import object_walk, quick_walk

if TYPE_CHECKING:
    from pathlib import Path

USUAL = [
    *("default", "v5-plain", "1k", "64k", "inode-2k", "many-extents", "directories-1k-16k"),
    *("rmap", "odd-groups"),
]
"""Recipes of every run; with XFS_TESTS=all, all of them."""


@pytest.mark.parametrize(
    "recipe",
    [recipe for recipe in RECIPES if recipe.mountable and (ALL or recipe.name in USUAL)],
    ids=lambda recipe: recipe.name,
)
def test_a_mount_shows_the_same(recipe: Recipe, tmp_path: Path) -> None:
    image = make(recipe, tmp_path / "disk.img")
    with mounted(image, tmp_path / "mount", "rw") as root:
        populate(root)
    filesystem = open_image(image)
    ours = our_tree(filesystem)
    with mounted(image, tmp_path / "mount") as root:
        theirs = mounted_tree(root)
    assert len(theirs) > 5000
    assert not differences(ours, theirs)
    assert not filesystem.problems
    if XfsScan.serves(filesystem):
        assert quick_walk(open_image(image)) == object_walk(open_image(image))
    else:
        assert recipe.name not in USUAL


def test_identity_is_what_blkid_says(tmp_path: Path) -> None:
    image = make(Recipe("labelled", "-L twelve-bytes"), tmp_path / "disk.img")
    lines = run("blkid", "-p", "-o", "export", str(image)).splitlines()
    told = dict(line.split("=", 1) for line in lines)
    filesystem = open_image(image)
    assert filesystem.uuid == told["UUID"]
    assert filesystem.label.decode() == told["LABEL"]
