"""Every file of every image, as the kernel's own mount shows it. Needs root and isofs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.differential.ext.populating import mounted
from tests.differential.iso9660.trees import differences, open_image, our_tree, tree_in
from tests.images.iso9660 import RECIPES, Recipe

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.name)
def test_a_mount_shows_the_same(
    recipe: Recipe, image: Callable[[str], Path], tmp_path: Path
) -> None:
    path = image(recipe.name)
    with mounted(path, tmp_path / "mount", "ro,iocharset=utf8") as root:
        theirs = tree_in(root)
    assert len(theirs) > 80
    assert not differences(our_tree(open_image(path)), theirs)
