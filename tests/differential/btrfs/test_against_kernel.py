"""Every file of images that the kernel wrote, as its own mount shows it. Needs root."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from tests.differential.btrfs.trees import mounted_tree, open_images, our_tree
from tests.differential.trees import differences
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


def test_without_its_log_a_crashed_file_system_is_what_the_kernel_shows(
    images: Callable[[str], list[Path]], tmp_path: Path
) -> None:
    running, crashed = tmp_path / "running.img", tmp_path / "crashed.img"
    shutil.copyfile(images("default")[0], running)
    with mounted([running], tmp_path / "mount", "rw,commit=300") as root:
        with (root / "synced").open("wb") as file:
            file.write(b"only in the log " * 1000)
            file.flush()
            os.fsync(file.fileno())
        shutil.copyfile(running, crashed)
    options = "ro,subvolid=5,rescue=nologreplay"
    with mounted([crashed], tmp_path / "mount", options) as root:
        theirs = mounted_tree(root)
    assert b"/synced" not in theirs
    filesystem = open_images([crashed], replay_journal=False)
    assert not differences(our_tree(filesystem), theirs)
    (problem,) = filesystem.problems
    assert "its log" in str(problem)
