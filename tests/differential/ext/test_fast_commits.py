"""Fast commits: after a power cut, whatever was synced is there. Needs root.

The judge is the live mount just before the cut, since everything was synced by then: not every
kernel replays what it wrote (6.18 refuses), and e2fsck 1.47 loses directories.
"""

from __future__ import annotations

import fcntl
import os
from random import Random
from typing import TYPE_CHECKING

import pytest

from pygrub_k.filesystems.ext import journal
from pygrub_k.filesystems.ext.fast_commit import committed_tags
from tests.differential.ext.populating import mounted
from tests.differential.ext.test_power_cuts import SHUTDOWN, WITHOUT_FLUSHING_THE_LOG
from tests.differential.ext.trees import open_image, our_tree
from tests.differential.trees import Tree, differences, mounted_tree
from tests.images.ext import ALL, Recipe, make

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

OLD_FILES = 20
TRIES = 5
"""Whoever calls sync(2) on this host just before the cut has all of it committed in full."""


def synced(path: Path, mode: str, data: bytes) -> None:
    with path.open(mode) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def change(folder: Path, number: int, random: Random) -> None:
    """Do one thing that a fast commit can record, and sync it."""
    old = folder / f"old {random.randrange(OLD_FILES)}"
    made = folder / f"made {number}"
    action = random.choice(("create", "append", "truncate", "unlink", "rename", "link", "mkdir"))
    if action == "create":
        synced(made, "wb", random.randbytes(random.randrange(20_000)))
    elif action == "mkdir":
        made.mkdir()
        synced(made / "inner", "wb", random.randbytes(random.randrange(9_000)))
    elif not old.exists():
        synced(old, "wb", b"again")
    elif action == "truncate":
        with old.open("r+b") as file:
            file.truncate(random.randrange(20_000))
            os.fsync(file.fileno())
    elif action == "unlink":
        old.unlink()
    elif action == "rename":
        synced(old.rename(made), "ab", b"renamed")
    elif action == "link":
        made.hardlink_to(old)
        synced(old, "ab", b"linked")
    else:
        synced(old, "ab", random.randbytes(random.randrange(20_000)))


def without_times(tree: Tree) -> Tree:
    """Leave out what a kernel keeps in memory for longer, and counts anew after its replay."""
    return {
        path: {key: value for key, value in facts.items() if key not in ("times", "links")}
        for path, facts in tree.items()
    }


def cut_off(image: Path, mount: Path, random: Random) -> Tree:
    """Change an empty file system, and cut it off; return what was there, all of it synced."""
    with mounted(image, mount, "rw,commit=300") as root:
        folder = root / "folder"
        folder.mkdir()
        for number in range(OLD_FILES):
            (folder / f"old {number}").write_bytes(random.randbytes(random.randrange(30_000)))
        os.sync()
        for number in range(random.randrange(3, 40)):
            change(folder, number, random)
        synced(folder / "last", "wb", b"last")
        live = mounted_tree(root)
        descriptor = os.open(root, os.O_RDONLY)
        fcntl.ioctl(descriptor, SHUTDOWN, WITHOUT_FLUSHING_THE_LOG)
        os.close(descriptor)
    return live


@pytest.mark.parametrize("seed", range(40 if ALL else 10))
@pytest.mark.parametrize("options", ["-t ext4 -O fast_commit", "-t ext4 -b 1024 -O fast_commit"])
def test_what_was_synced_is_there(
    options: str, seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[int] = []

    def counting(blocks: Iterable[bytes], sequence: int) -> list[tuple[int, bytes]]:
        tags = committed_tags(blocks, sequence)
        counted.append(len(tags))
        return tags

    monkeypatch.setattr(journal, "committed_tags", counting)
    empty = tmp_path / "empty"
    empty.mkdir()
    random = Random(seed)
    for number in range(TRIES):
        path = tmp_path / f"fast {number}.img"
        image = make(Recipe("fast", f"{options} -J size=8", 32), path, empty)
        live = cut_off(image, tmp_path / "mount", random)
        assert not differences(without_times(our_tree(open_image(image))), without_times(live))
        if sum(counted):
            break
    assert sum(counted)
