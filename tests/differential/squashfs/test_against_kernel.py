"""Every file of every image, as the kernel's own mount shows it. Needs root and squashfs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.filesystems.squashfs.driver import open_filesystem
from tests.differential.ext.populating import mounted
from tests.differential.packed_trees import image_tree, their_tree
from tests.differential.trees import differences
from tests.images.squashfs import RECIPES, Recipe

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

READ = [recipe for recipe in RECIPES if recipe.kernel]


@pytest.mark.parametrize("recipe", READ, ids=lambda recipe: recipe.name)
def test_a_mount_shows_the_same(
    recipe: Recipe, image: Callable[[str], Path], tmp_path: Path
) -> None:
    path = image(recipe.name)
    with mounted(path, tmp_path / "mount") as root:
        theirs = their_tree(root)
    assert len(theirs) > 1600
    assert not differences(image_tree(open_filesystem, path), theirs)
