"""File systems cut off while programs synced what they wrote: our view is the kernel's mount.

The backing file is copied between two steps of what writes, so that the copy has whatever the
kernel had written by then: the log, and data. Needs root.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from tests.differential.btrfs.trees import mounted_tree, open_images, our_tree
from tests.differential.btrfs.writing import Writer
from tests.differential.trees import differences
from tests.images.btrfs import ALL, attached, mounted, run

if TYPE_CHECKING:
    from pathlib import Path

    from tests.differential.trees import Tree

KINDS = (
    ("", ""),
    ("-n 4096", "compress=zstd"),
    ("-O ^no-holes", ""),
    ("-M -n 4096 --csum xxhash", ""),
    ("--csum sha256 -n 32768", "max_inline=0"),
)
"""Options of mkfs.btrfs and of mount."""
CUTS = 20 if ALL else 4
SECOND = 10**9


def cut_off(options: str, mount_options: str, seed: int, folder: Path) -> list[Path]:
    """Write to a new file system, and return copies of it from moments in between."""
    image = folder / "running.img"
    with image.open("wb") as file:
        file.truncate(128 << 20)
    with attached([image]) as devices:
        run("mkfs.btrfs", "-q", *options.split(), *devices)
    options = ",".join(filter(None, ("rw,commit=300", mount_options)))
    copies = []
    with mounted([image], folder / "mount", options) as root:
        writer = Writer(root, seed)
        for number in range(CUTS):
            writer.steps(15)
            copies.append(folder / f"cut {number}.img")
            run("cp", "--sparse=always", str(image), str(copies[-1]))
            if number % 3 == 2:
                run("sync", "-f", str(root))
    return copies


def without_new_times(ours: Tree, theirs: Tree, mounted_at: int) -> None:
    """Take out of both trees when an inode was changed, where the kernel changed it just now.

    A replay that takes one of its names from an inode is a change of it.
    """
    for path in ours.keys() & theirs.keys():
        if "times" in theirs[path] and theirs[path]["times"][1] >= mounted_at:
            for tree in (ours, theirs):
                tree[path]["times"] = tree[path]["times"][0]


@pytest.mark.parametrize("kind", range(len(KINDS)))
def test_we_see_what_the_kernel_replays(kind: int, tmp_path: Path) -> None:
    logs = 0
    for copy in cut_off(*KINDS[kind], seed=kind, folder=tmp_path):
        filesystem = open_images([copy])
        ours = our_tree(filesystem)
        logs += len(filesystem.forest.logs())
        mounted_at = time.time_ns() - SECOND
        with mounted([copy], tmp_path / "mount", "rw,subvolid=5") as root:
            theirs = mounted_tree(root)
        without_new_times(ours, theirs, mounted_at)
        assert not differences(ours, theirs), copy.name
        assert not filesystem.problems
        copy.unlink()
    assert logs
