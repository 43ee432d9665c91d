"""Every file of every image, as the kernel's own mount shows it. Needs root and erofs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.filesystems.erofs.driver import DRIVER, open_filesystem
from pygrub_k.filesystems.model import Settings
from tests.differential.ext.populating import attached, mounted
from tests.differential.packed_trees import disk, image_tree, our_tree, their_tree
from tests.differential.trees import differences
from tests.images.erofs import RECIPES, Recipe, make
from tests.images.erofs_samples import every_compressor

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.name)
def test_a_mount_shows_the_same(
    recipe: Recipe, image: Callable[[str], Path], tmp_path: Path
) -> None:
    path = image(recipe.name)
    with mounted(path, tmp_path / "mount") as root:
        theirs = their_tree(root)
    assert len(theirs) > 1600
    assert not differences(image_tree(open_filesystem, path), theirs)


def test_every_compressor(tmp_path: Path) -> None:
    path = tmp_path / "by hand.img"
    path.write_bytes(every_compressor().build())
    with mounted(path, tmp_path / "mount") as root:
        theirs = their_tree(root)
    assert len(theirs) == 10
    assert not differences(our_tree(open_filesystem(disk(path), Settings())), theirs)


def test_a_device_of_content(tree: Path, tmp_path: Path) -> None:
    blob = tmp_path / "blob"
    path = make(f"--chunksize=65536 --blobdev={blob}", tmp_path / "image", tree)
    with attached(blob) as device, mounted(path, tmp_path / "mount", f"ro,device={device}") as root:
        theirs = their_tree(root)
    source, others = disk(path), [disk(path), disk(blob)]
    assert DRIVER.spanning is not None
    parts = DRIVER.spanning.parts(source, others)
    assert list(parts) == others[1:]
    assert not differences(our_tree(DRIVER.spanning.open([source, *parts], Settings())), theirs)
