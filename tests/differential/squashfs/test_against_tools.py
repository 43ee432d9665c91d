"""Files of every image, as unsquashfs and GRUB find them."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.squashfs.driver import open_filesystem
from pygrub_k.inspect.inode_readers import facts_of
from tests.differential.packed_trees import disk, image_tree, their_tree, without
from tests.differential.trees import differences
from tests.images.squashfs import PATH, RECIPES, Recipe

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

GRUB = [recipe for recipe in RECIPES if recipe.grub]
SEEN = 500
"""GRUB 2.06 lists no more than the first 600 names of a directory of these 1500."""
FILES = (b"/boot/vmlinuz", b"/sizes/words-1048577", b"/sparse/gaps")


def said(*command: str) -> bytes:
    environment = {**os.environ, "PATH": PATH, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, check=False, capture_output=True, env=environment, timeout=120)
    assert not done.returncode, done.stderr
    return done.stdout


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.name)
def test_unsquashfs_extracts_the_same(
    recipe: Recipe, image: Callable[[str], Path], tmp_path: Path
) -> None:
    path, target = image(recipe.name), tmp_path / "extracted"
    said("unsquashfs", "-quiet", "-no-progress", "-dest", str(target), str(path))
    theirs = without(their_tree(target), "inode")
    assert len(theirs) > 1500
    ours = without(image_tree(open_filesystem, path), "inode")
    if os.geteuid():  # an ordinary user gets neither owners nor all modes
        ours, theirs = (without(found, "owner", "mode") for found in (ours, theirs))
    assert not differences(ours, theirs)


@pytest.mark.parametrize("recipe", GRUB, ids=lambda recipe: recipe.name)
def test_grub_reads_the_same(recipe: Recipe, image: Callable[[str], Path], tmp_path: Path) -> None:
    path = image(recipe.name)
    filesystem = open_filesystem(disk(path), Settings())
    root = filesystem.root
    many = root.child(b"many")
    assert many is not None
    names = sorted(entry.name for entry in many.entries())
    for name in (*FILES, b"/many/" + names[0], b"/many/" + names[SEEN]):
        copy = tmp_path / "copy"
        said("grub-fstest", str(path), "cp", f"(loop0){name.decode()}", str(copy))
        content = lookup(filesystem, name).content()
        assert content.read_at(0, content.size) == copy.read_bytes(), name


@pytest.mark.parametrize("name", ["gzip", "zstd", "plain"])
def test_inodes_by_number_are_those_of_names(name: str, image: Callable[[str], Path]) -> None:
    filesystem = open_filesystem(disk(image(name)), Settings())
    pending, met = [filesystem.root], 0
    while pending:
        for entry in pending.pop().entries():
            inode = entry.inode
            assert entry.number == inode.number
            assert facts_of(filesystem.inode(inode.number)) == facts_of(inode)
            met += 1
            if inode.kind == "directory":
                pending.append(inode)
    assert met > 1600
