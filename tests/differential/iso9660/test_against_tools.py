"""Every file of every image, as xorriso, isoinfo, GRUB and blkid find it."""

from __future__ import annotations

import os
import shlex
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.differential.iso9660.trees import differences, open_image, our_tree, tree_in
from tests.images.iso9660 import PATH, RECIPES, Recipe

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pygrub_k.filesystems.iso9660.inode import IsoInode

OTHERS = [recipe for recipe in RECIPES if "R" not in recipe.extensions]
COMPRESSED = [recipe for recipe in RECIPES if recipe.name.startswith("zisofs")]
ROCK_RIDGE = [recipe for recipe in RECIPES if "R" in recipe.extensions and recipe not in COMPRESSED]


def said(*command: str, encoding: str = "utf-8") -> str:
    environment = {**os.environ, "PATH": PATH, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        command, check=False, capture_output=True, env=environment, encoding=encoding, timeout=60
    )
    assert not done.returncode, done.stderr
    return done.stdout


@pytest.mark.parametrize("recipe", ROCK_RIDGE, ids=lambda recipe: recipe.name)
def test_xorriso_extracts_the_same(
    recipe: Recipe, image: Callable[[str], Path], tmp_path: Path
) -> None:
    path, target = image(recipe.name), tmp_path / "extracted"
    said("xorriso", "-osirrox", "on", "-indev", str(path), "-extract", "/", str(target))
    theirs = tree_in(target)
    ours = our_tree(open_image(path))
    assert len(theirs) > 80
    for facts in ours.values():  # symlinks get no time and no mode
        if facts["kind"] == "symlink":
            del facts["modified"], facts["mode"]
    for found in (ours, theirs):  # made on the way
        found.pop(b"/boot.cat", None)
        del found[b"/"]["modified"]
    assert not differences(ours, theirs, "inode", "links", "owner", "accessed")


@pytest.mark.parametrize("recipe", COMPRESSED, ids=lambda recipe: recipe.name)
def test_what_was_compressed_comes_out(
    recipe: Recipe, image: Callable[[str], Path], tree: Path
) -> None:
    path = image(recipe.name)
    assert any(inode_is_compressed(inode) for inode in sizes_of(path))
    ours, theirs = our_tree(open_image(path)), tree_in(tree)
    del theirs[b"/"]["mode"]
    assert not differences(ours, theirs, "inode", "links", "accessed", "modified")


def sizes_of(path: Path) -> list[IsoInode]:
    sizes = open_image(path).root.child(b"sizes")
    assert sizes is not None
    return [entry.inode for entry in sizes.entries()]


def inode_is_compressed(inode: IsoInode) -> bool:
    return inode.rock.compression is not None and inode.header.size < inode.size


@pytest.mark.parametrize("recipe", OTHERS, ids=lambda recipe: recipe.name)
def test_isoinfo_lists_the_same(recipe: Recipe, image: Callable[[str], Path]) -> None:
    path = image(recipe.name)
    joliet = ("-J",) if "J" in recipe.extensions else ()
    listed = said("isoinfo", *joliet, "-f", "-i", str(path), encoding="latin-1").splitlines()
    theirs = {name.rstrip(".") if joliet else shown(name) for name in listed if name.isascii()}
    ours = our_tree(open_image(path))
    assert len(theirs) > 300
    assert {name.decode() for name in ours if name.isascii()} - {"/"} == theirs


def shown(name: str) -> str:
    """Return a path of ISO 9660 as Linux shows it: it replaces what divides name and version."""
    parts = [
        part.removesuffix(";1").removesuffix(".") if part.endswith(";1") else part
        for part in name.lower().split("/")
    ]
    return "/".join(parts).replace(";", ".")


@pytest.mark.parametrize("recipe", OTHERS, ids=lambda recipe: recipe.name)
def test_grub_reads_the_same(recipe: Recipe, image: Callable[[str], Path], tmp_path: Path) -> None:
    path = image(recipe.name)
    copy = tmp_path / "copy"
    for inode in sizes_of(path):
        said("grub-fstest", str(path), "cp", f"(loop0)/sizes/{inode.size}", str(copy))
        assert copy.read_bytes() == inode.content().read_at(0, inode.size)


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.name)
def test_blkid_tells_the_same_identity(recipe: Recipe, image: Callable[[str], Path]) -> None:
    path = image(recipe.name)
    told = said("blkid", "-p", "-o", "export", str(path))
    theirs = dict(line.split("=", 1) for line in told.splitlines() if "=" in line)
    filesystem = open_image(path)
    assert filesystem.uuid == theirs["UUID"]
    assert [filesystem.label.decode()] == shlex.split(theirs["LABEL"])


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.name)
def test_grub_tells_the_same_identity(recipe: Recipe, image: Callable[[str], Path]) -> None:
    path = image(recipe.name)
    told = said("grub-fstest", str(path), "ls", "--", "-l")
    filesystem = open_image(path)
    label = filesystem.label.decode()
    if recipe in OTHERS and "J" in recipe.extensions:
        label = label[:16]  # Joliet has no room for more, and GRUB does not look elsewhere
    assert f"Label `{label}'" in told
    assert f"UUID {filesystem.uuid}" in told
