"""Every file of every image, as debugfs takes it out; no privileges are needed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from pygrub_k.filesystems.ext.features import feature_names
from pygrub_k.filesystems.ext.timestamps import timestamps
from tests.differential.ext.trees import image_tree, open_image
from tests.differential.trees import Tree, differences, mounted_tree
from tests.images.ext import Recipe, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Image = Callable[[str], Path]

COMPARED = ("size", "mode", "digest", "target")


def reduced(tree: Tree) -> Tree:
    """Return what survives being copied by debugfs, which changes the modes of symlinks."""
    return {
        path: {key: facts[key] for key in COMPARED if key in facts}
        for path, facts in tree.items()
        if path != b"/"
    }


def test_all_files_are_those_that_went_in(recipe: Recipe, image: Image, tree: Path) -> None:
    ours = image_tree(image(recipe.name))
    ours.pop(b"/lost+found")
    assert not differences(reduced(ours), reduced(mounted_tree(tree)))


@pytest.mark.parametrize("name", ["default", "ext3-1k", "64k", "16k", "inode-512", "bigalloc"])
def test_all_files_are_those_that_debugfs_takes_out(
    name: str, image: Image, tmp_path: Path
) -> None:
    run("debugfs", "-R", f"rdump / {tmp_path}", str(image(name)))
    ours = image_tree(image(name))
    assert not differences(reduced(ours), reduced(mounted_tree(tmp_path)))


def field(text: str, name: str) -> str:
    found = re.search(rf"^{re.escape(name)}:\s*(.*?)\s*$", text, re.MULTILINE)
    assert found is not None, name
    return found[1]


def test_the_superblock_is_what_dumpe2fs_says(recipe: Recipe, image: Image) -> None:
    path = image(recipe.name)
    told = run("dumpe2fs", "-h", str(path))
    filesystem = open_image(path)
    superblock, record = filesystem.superblock, filesystem.superblock.record
    assert filesystem.uuid == field(told, "Filesystem UUID")
    names = " ".join(feature_names(record)) or "(none)"
    assert names == field(told, "Filesystem features")
    numbers = {
        "Inode count": record.num_inodes,
        "Block count": superblock.num_blocks,
        "Reserved block count": record.num_reserved_blocks,
        "Free blocks": record.num_free_blocks,
        "Free inodes": record.num_free_inodes,
        "First block": record.first_data_block,
        "Block size": superblock.block_size,
        "Blocks per group": record.num_blocks_per_group,
        "Inodes per group": record.num_inodes_per_group,
        "Mount count": record.num_mounts,
        "Inode size": superblock.inode_size,
    }
    if record.revision == 0:
        numbers.pop("Inode size", None)
    assert {name: int(field(told, name)) for name in numbers} == numbers


def test_group_descriptors_are_what_dumpe2fs_says(recipe: Recipe, image: Image) -> None:
    path = image(recipe.name)
    told = re.findall(r"Inode table at (\d+)-", run("dumpe2fs", str(path)))
    storage = open_image(path).storage
    ours = [storage.inode_table(group) for group in range(storage.superblock.num_groups)]
    assert ours == [int(number) for number in told]


def seconds(text: str, name: str) -> int:
    """Return a time as debugfs's stat prints it: two hexadecimal words, in nanoseconds."""
    found = re.search(rf"^\s*{name}: 0x([0-9a-f]+)(?::([0-9a-f]+))?", text, re.MULTILINE)
    assert found is not None, name
    low, extra = int(found[1], 16), int(found[2] or "0", 16)
    signed = low - (1 << 32) if low >> 31 else low
    return (signed + ((extra & 3) << 32)) * 10**9 + (extra >> 2)


@pytest.mark.parametrize("path", ["/", "/boot/sparse", "/slow link"])
def test_inodes_are_what_debugfs_says(recipe: Recipe, image: Image, path: str) -> None:
    told = run("debugfs", "-R", f'stat "{path}"', str(image(recipe.name)))
    filesystem = open_image(image(recipe.name))
    inode = filesystem.root
    for name in path.split("/"):
        if name:
            found = inode.child(name.encode())
            assert found is not None
            inode = found
    core, times = inode.core, timestamps(inode)
    assert f"Inode: {inode.number} " in told
    assert f"Mode:  {core.mode & 0o7777:04o}" in told
    assert f"Flags: {core.flags:#x}" in told
    assert f"Generation: {core.generation} " in told
    assert f"Links: {core.num_links} " in told
    assert f"Size: {inode.size}\n" in told
    assert seconds(told, "mtime") == times.modified
    assert seconds(told, "ctime") == times.changed
    assert seconds(told, "atime") == times.accessed
    if times.created is not None:
        assert seconds(told, "crtime") == times.created
    blocks = re.findall(r"\((\d+)(?:-(\d+))?\):(\d+)", told)
    mapped = {
        (int(first) + step, int(start) + step)
        for first, last, start in blocks
        for step in range(int(last or first) - int(first) + 1)
    }
    if blocks:
        assert mapped == {
            (logical + step, physical + step)
            for logical, count, physical in inode.runs()
            for step in range(count)
        }
