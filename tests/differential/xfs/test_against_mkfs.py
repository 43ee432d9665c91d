"""Every file that mkfs.xfs put in, of the kinds too that Linux may have been built without."""

from __future__ import annotations

import os
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from tests.differential.trees import mounted_tree
from tests.differential.xfs.trees import open_image, our_tree
from tests.images.ext import run
from tests.images.xfs import ALL, RECIPES, Recipe, make

if TYPE_CHECKING:
    from pathlib import Path

CHOSEN = [recipe for recipe in RECIPES if ALL or not recipe.mountable or recipe.name == "default"]
"""Those that test_against_kernel.py cannot have, and one that it has."""
KEPT = ("size", "digest", "target")
"""What mkfs.xfs takes over; the rest is in its prototype, or new."""


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    random = Random(31)
    root = tmp_path_factory.mktemp("tree")
    for count in (1, 12, 80, 300, 3000):
        folder = root / f"crowd-{count}"
        folder.mkdir()
        for number in range(count):
            (folder / f"{number:x}{'Name' * random.randrange(12)}").touch()
    for length in (1, 100, 155, 156):
        (root / f"link-{length}").symlink_to("".join(random.choices("abcd", k=length)))
    for length in (0, 1, 511, 512, 513, 100_000, 1_000_000):
        (root / f"file-{length}").write_bytes(random.randbytes(length))
    return root


@pytest.mark.parametrize("recipe", CHOSEN, ids=lambda recipe: recipe.name)
def test_all_files_are_those_that_went_in(recipe: Recipe, tree: Path, tmp_path: Path) -> None:
    filesystem = open_image(make(recipe, tmp_path / "disk.img", tree))
    ours, theirs = our_tree(filesystem), mounted_tree(tree)
    assert ours.keys() == theirs.keys()
    assert {path: kept(facts) for path, facts in ours.items()} == {
        path: kept(facts) for path, facts in theirs.items()
    }
    assert {facts["owner"] for facts in ours.values()} == {(0, 0), (3, 4), (5, 6), (7, 8)}
    assert ours[b"/file-513"]["mode"] == 0o100640
    assert not filesystem.problems


def kept(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: facts[name] for name in KEPT if name in facts}


@pytest.mark.parametrize("recipe", CHOSEN, ids=lambda recipe: recipe.name)
def test_inodes_are_what_xfs_db_says(recipe: Recipe, tree: Path, tmp_path: Path) -> None:
    image = make(recipe, tmp_path / "disk.img", tree)
    filesystem = open_image(image)
    for name in (b"link-156", b"file-1000000", b"crowd-300"):
        inode = filesystem.root.child(name)
        assert inode is not None
        lines = run("xfs_db", "-r", "-c", f"path /{os.fsdecode(name)}", "-c", "print", str(image))
        told = dict(line.split(" = ", 1) for line in lines.splitlines() if " = " in line)
        core = inode.core
        assert int(told["core.size"]) == inode.size
        assert int(told["core.mode"], 8) == core.mode
        assert int(told["core.nblocks"]) == core.num_blocks
        assert int(told["core.gen"]) == core.generation
        assert int(told["core.forkoff"]) == core.ofs_attribute_fork
        assert int(told["core.version"]) == core.version


@pytest.mark.parametrize("name", ["v4", "v4-512", "oldest"])
def test_long_symlinks_of_version_4(name: str, tmp_path: Path) -> None:
    """mkfs.xfs 6.1 forgets the headers that they have in version 5."""
    targets = {b"%d" % length: "t" * length for length in (157, 511, 512, 513, 900, 1023)}
    (tmp_path / "tree").mkdir()
    for link, target in targets.items():
        (tmp_path / "tree" / os.fsdecode(link)).symlink_to(target)
    recipe = next(recipe for recipe in RECIPES if recipe.name == name)
    filesystem = open_image(make(recipe, tmp_path / "disk.img", tmp_path / "tree"))
    assert {entry.name: entry.inode.target().decode() for entry in filesystem.root.entries()} == (
        targets
    )


@pytest.mark.parametrize("name", ["case", "v4-case"])
def test_names_are_found_in_any_case(name: str, tree: Path, tmp_path: Path) -> None:
    recipe = next(recipe for recipe in RECIPES if recipe.name == name)
    filesystem = open_image(make(recipe, tmp_path / "disk.img", tree))
    for folder in (b"crowd-12", b"CROWD-80", b"Crowd-3000"):
        directory = filesystem.root.child(folder)
        assert directory is not None
        for entry in directory.entries():
            found = directory.child(entry.name.swapcase())
            assert found is not None
            assert found.number == entry.number
