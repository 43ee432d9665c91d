"""All inodes of XFS: those that the kernel's mount shows are allocated, others free or inner."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.filesystems.inode_table import num_inodes, stretches_of
from tests.differential.ext.populating import mounted
from tests.differential.xfs.trees import open_image
from tests.images.xfs import RECIPES, make

if TYPE_CHECKING:
    from pathlib import Path

BY_NAME = {recipe.name: recipe for recipe in RECIPES}


@pytest.mark.parametrize("name", ["default", "v5-plain", "1k"])
def test_a_mount_shows_the_same(name: str, tmp_path: Path) -> None:
    image = make(BY_NAME[name], tmp_path / "disk.img")
    with mounted(image, tmp_path / "mount", "rw") as root:
        for number in range(500):
            (root / f"file {number}").write_text("x" * number)
        for number in range(0, 500, 3):
            (root / f"file {number}").unlink()
    with mounted(image, tmp_path / "mount") as root:
        theirs = {root.lstat().st_ino, *(path.lstat().st_ino for path in root.rglob("*"))}
    filesystem = open_image(image)
    found = list(stretches_of(filesystem) or ())
    states = {
        number: state
        for one in found
        for number, state in zip(one.numbers, one.states, strict=True)
    }
    assert len(states) == sum(len(one.numbers) for one in found) == num_inodes(filesystem)
    allocated = {number for number, state in states.items() if state == "allocated"}
    assert theirs <= allocated
    record = filesystem.storage.superblock.record
    assert len(allocated) == record.num_inodes - record.num_free_inodes
    inner = (
        allocated - theirs
    )  # the bitmap and the summary of the realtime device, which no name has
    assert len(inner) == 2
    assert not filesystem.problems
