"""All inodes of btrfs: those that the kernel's mount shows, in every subvolume."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.filesystems.inode_table import stretches_of
from tests.differential.btrfs.trees import open_images
from tests.images.btrfs import Recipe, mounted, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_a_mount_shows_the_same(
    recipe: Recipe, images: Callable[[str], list[Path]], tmp_path: Path
) -> None:
    paths = images(recipe.name)
    found = list(stretches_of(open_images(paths)) or ())
    ours = [(one.place.number, number) for one in found for number in one.numbers]
    assert len(ours) == len(set(ours))
    with mounted(paths, tmp_path / "mount", "ro,subvolid=5") as root:
        theirs = set(map(int, run("find", str(root), "-printf", "%i\\n").split()))
    # an empty directory that stands for a subvolume has a number of the kernel's own
    assert theirs - {2} == {number for _, number in ours}
    assert {state for one in found for state in one.states} == {"allocated"}
