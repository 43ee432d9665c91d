"""Every file of images that the kernel wrote, as its own mount shows it. Needs root."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.differential.btrfs.trees import differences, mounted_tree, open_images, our_tree
from tests.images.btrfs import Recipe, mounted

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_a_mount_shows_the_same(
    recipe: Recipe, images: Callable[[str], list[Path]], tmp_path: Path
) -> None:
    paths = images(recipe.name)
    with mounted(paths, tmp_path / "mount", "ro,subvolid=5") as root:
        theirs = mounted_tree(root)
    filesystem = open_images(paths)
    assert len(theirs) > 300
    assert not differences(our_tree(filesystem), theirs)
    assert not filesystem.problems
