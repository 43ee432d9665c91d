"""All inodes of btrfs: those that the kernel's mount shows, in every subvolume."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from pygrub_k.filesystems.inode_table import stretches_of
from tests.differential.btrfs.test_deleted import made, sync
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


def test_files_that_were_deleted_while_open_are_orphans(tmp_path: Path) -> None:
    """Each in its own subvolume: the other one has a file of the same number."""
    image, copy = made(tmp_path / "orphans.img"), tmp_path / "copy.img"
    with mounted([image], tmp_path / "mount", "rw") as root:
        run("btrfs", "subvolume", "create", str(root / "other"))
        for folder in (root, root / "other"):
            for name in ("kept", "gone", "last"):
                (folder / name).write_text(name)
        with (root / "other/gone").open("rb") as file:
            (root / "other/gone").unlink()
            sync(root)
            number = os.fstat(file.fileno()).st_ino
            shutil.copyfile(image, copy)
    states = {
        (one.place.number, number): state
        for one in stretches_of(open_images([copy])) or ()
        for number, state in zip(one.numbers, one.states, strict=True)
    }
    orphans = [place for place, state in states.items() if state == "orphan"]
    ((subvolume, found),) = orphans
    assert found == number
    assert states[5, number] == "allocated"
    assert subvolume != 5
