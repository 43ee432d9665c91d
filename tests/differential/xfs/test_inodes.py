"""All inodes of XFS: those that the kernel's mount shows are allocated, others free or inner."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from pygrub_k.cli import inspect
from pygrub_k.filesystems.inode_table import num_inodes, stretches_of
from tests.differential.ext.populating import mounted
from tests.differential.xfs.test_power_cuts import NOT_FLUSHED, SHUTDOWN, cut_off
from tests.differential.xfs.trees import open_image
from tests.images.xfs import RECIPES, Recipe, make

if TYPE_CHECKING:
    from pathlib import Path

    from pygrub_k.filesystems.xfs.driver import XfsFilesystem

BY_NAME = {recipe.name: recipe for recipe in RECIPES}
INNER = 2
"""The bitmap and the summary of the realtime device, which no name has."""
CHUNK = 64
BLOCK = 4096


def states_of(filesystem: XfsFilesystem) -> dict[int, str]:
    """Return the state of every inode; none is listed twice."""
    found = [
        pair
        for one in stretches_of(filesystem) or ()
        for pair in zip(one.numbers, one.states, strict=True)
    ]
    states: dict[int, str] = dict(found)
    assert len(states) == len(found)
    return states


def numbers_in(states: dict[int, str], wanted: str) -> set[int]:
    return {number for number, state in states.items() if state == wanted}


def numbers_below(root: Path) -> set[int]:
    words = ["find", str(root), "-printf", "%i\\n"]
    return set(map(int, subprocess.run(words, check=True, capture_output=True).stdout.split()))


@pytest.mark.parametrize("name", ["default", "v5-plain", "1k"])
def test_a_mount_shows_the_same(name: str, tmp_path: Path) -> None:
    image = make(BY_NAME[name], tmp_path / "disk.img")
    with mounted(image, tmp_path / "mount", "rw") as root:
        for number in range(500):
            (root / f"file {number}").write_text("x" * number)
        for number in range(0, 500, 3):
            (root / f"file {number}").unlink()
    with mounted(image, tmp_path / "mount") as root:
        theirs = numbers_below(root)
    filesystem = open_image(image)
    states = states_of(filesystem)
    assert len(states) == num_inodes(filesystem)
    allocated = numbers_in(states, "allocated")
    assert theirs <= allocated
    record = filesystem.storage.superblock.record
    assert len(allocated) == record.num_inodes - record.num_free_inodes
    assert len(allocated - theirs) == INNER
    assert not filesystem.problems


def test_files_that_were_deleted_while_open_are_orphans(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The lists of unlinked inodes are in the log that is pending."""
    image = make(Recipe("cut"), tmp_path / "cut.img")
    with mounted(image, tmp_path / "mount", "rw") as root, contextlib.ExitStack() as opened:
        paths = [root / f"file {number}" for number in range(200)]
        files = [opened.enter_context(path.open("wb")) for path in paths]
        os.sync()
        for path in paths[::2]:
            path.unlink()
        gone = {os.fstat(file.fileno()).st_ino for file in files[::2]}
        kept = {os.fstat(file.fileno()).st_ino for file in files[1::2]}
        descriptor = os.open(root, os.O_RDONLY)
        os.fsync(descriptor)
        fcntl.ioctl(descriptor, SHUTDOWN, NOT_FLUSHED)
        os.close(descriptor)
    states = states_of(open_image(image))
    assert numbers_in(states, "orphan") == gone
    assert kept <= numbers_in(states, "allocated")
    assert inspect.main(["inodes", "--state", "orphan", "--format", "csv", str(image)]) == 0
    head, *rows = [line.split(",") for line in capfd.readouterr().out.splitlines()]
    assert {int(row[head.index("inode")]) for row in rows} == gone
    assert {row[head.index("links")] for row in rows} == {"0"}


@pytest.mark.parametrize("seed", range(3))
def test_a_pending_log_counts(seed: int, tmp_path: Path) -> None:
    """Allocated is what the kernel's recovery leaves so: it frees orphans."""
    image = make(Recipe("cut", "", 160), tmp_path / "cut.img")
    cut_off(image, tmp_path / "mount", "", seed)
    copy = tmp_path / "copy.img"
    shutil.copyfile(image, copy)
    with mounted(copy, tmp_path / "mount") as root:
        theirs = numbers_below(root)
    states = states_of(open_image(image))
    allocated = numbers_in(states, "allocated")
    assert theirs <= allocated
    assert len(allocated - theirs) == INNER
    recovered = states_of(open_image(copy))
    assert not numbers_in(recovered, "orphan")
    assert numbers_in(recovered, "allocated") == allocated


def _reserve(path: Path, size: int) -> None:
    with path.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, size)


def test_chunks_of_which_a_part_is_missing(tmp_path: Path) -> None:
    """Where no room for 64 inodes is in one piece, XFS makes fewer, and says which there are."""
    options = "-i sparse=1 -m finobt=0,reflink=0,rmapbt=0"
    image = make(Recipe("sparse", options, 128), tmp_path / "sparse.img")
    with mounted(image, tmp_path / "mount", "rw") as root:
        command = ["xfs_io", "-x", "-c", "resblks 0", str(root)]  # or the kernel keeps some back
        subprocess.run(command, check=True, capture_output=True)
        filler = root / "filler"
        size = (os.statvfs(root).f_bavail - 64) * BLOCK
        _reserve(filler, size)
        places = range(0, size // 4, 8 * BLOCK)
        for at in places:  # pieces of seven blocks, of which none holds the eight of a chunk
            command = ["fallocate", "-p", "-o", str(at), "-l", str(7 * BLOCK), str(filler)]
            subprocess.run(command, check=True)
        os.sync()
        whole = os.statvfs(root).f_bavail - 7 * len(places)
        _reserve(root / "rest", (whole + 64) * BLOCK)  # what is in one piece goes first
        os.sync()
        for number in range(3000):
            (root / f"file {number}").touch()
        theirs = numbers_below(root)
    filesystem = open_image(image)
    states = states_of(filesystem)
    chunks = {number // CHUNK for number in states}
    assert len(states) < len(chunks) * CHUNK  # or nothing is shown
    assert len(states) == num_inodes(filesystem)
    allocated = numbers_in(states, "allocated")
    assert theirs <= allocated
    assert len(allocated - theirs) == INNER
    assert inspect.main(["inodes", str(image)]) == 0
    assert not filesystem.problems
