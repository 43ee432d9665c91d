"""File systems cut off while they were written to: our view is the kernel's after its recovery.

A kernel is told to stop writing (XFS_IOC_GOINGDOWN) while threads write, so that the disk keeps
whatever had arrived, and the log what had not. Needs root.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import threading
import time
from random import Random
from typing import TYPE_CHECKING

import pytest

from pygrub_k.filesystems.xfs.orphans import orphans
from tests.differential.ext.populating import mounted
from tests.differential.trees import differences, mounted_tree
from tests.differential.verdicts import findings
from tests.differential.xfs.trees import open_image, our_tree
from tests.images.xfs import ALL, Recipe, make

if TYPE_CHECKING:
    from pathlib import Path

SHUTDOWN = 0x8004587D
"""_IOR('X', 125, __u32), as in fs/xfs/libxfs/xfs_fs.h."""
FLUSHED, NOT_FLUSHED = (1).to_bytes(4, "little"), (2).to_bytes(4, "little")
KINDS = (
    ("", ""),
    ("-b size=1024 -l size=5m", ""),
    ("-l su=256k", "logbsize=256k"),
    ("-i size=2048 -n size=16384", "logbsize=32k"),
    ("-m bigtime=0,rmapbt=1 -i nrext64=1", ""),
    ("-s size=4096 -d agcount=8", ""),
)
"""Options of mkfs.xfs and of mount: every layout that a log can have."""
CUTS = 20 if ALL else 3


def write(root: Path, seed: int, stop: threading.Event) -> None:
    """Create, append to, rename, delete and punch files, syncing now and then, until told."""
    random = Random(seed)
    folder = root / f"writer {seed}"
    with contextlib.suppress(OSError):
        folder.mkdir()
        while not stop.is_set():
            path = folder / f"{'file' * random.randrange(9)} {random.randrange(400)}"
            action = random.randrange(9)
            if action < 4:
                with path.open("r+b" if path.exists() else "wb") as file:
                    file.seek(random.randrange(200) * 4096)
                    file.write(random.randbytes(random.randrange(9000)))
                    if random.randrange(5) == 0:
                        os.fsync(file.fileno())
            elif action == 4:
                path.unlink(missing_ok=True)
            elif action == 5:
                inner = folder / f"directory {random.randrange(9)}"
                inner.mkdir(exist_ok=True)
                for number in range(random.randrange(60)):
                    (inner / f"{'n' * random.randrange(70)}{number}").touch()
            elif action == 6 and path.exists():
                path.rename(folder / f"file {random.randrange(60)}")
            elif action == 7:
                with contextlib.suppress(FileExistsError):
                    (folder / f"link {random.randrange(90)}").symlink_to(
                        "x" * random.randrange(1, 1000)
                    )
            else:
                shutil.rmtree(folder / f"directory {random.randrange(9)}", ignore_errors=True)


def cut_off(image: Path, folder: Path, options: str, seed: int) -> None:
    """Write to an image for a moment, and cut it off."""
    random = Random(seed)
    with mounted(image, folder, ",".join(filter(None, ("rw", options)))) as root:
        stop = threading.Event()
        writers = [
            threading.Thread(target=write, args=(root, seed * 2 + number, stop))
            for number in range(2)
        ]
        for writer in writers:
            writer.start()
        time.sleep(random.uniform(0.05, 1.5))
        descriptor = os.open(root, os.O_RDONLY)
        try:
            fcntl.ioctl(descriptor, SHUTDOWN, random.choice((FLUSHED, NOT_FLUSHED)))
        finally:
            os.close(descriptor)
            stop.set()
            for writer in writers:
                writer.join()


@pytest.mark.parametrize("seed", range(CUTS))
@pytest.mark.parametrize("kind", range(len(KINDS)))
def test_we_see_what_the_kernel_recovers(kind: int, seed: int, tmp_path: Path) -> None:
    options, mount_options = KINDS[kind]
    image = make(Recipe("cut", options, 160), tmp_path / "cut.img")
    cut_off(image, tmp_path / "mount", mount_options, seed)
    copy = tmp_path / "copy.img"
    shutil.copyfile(image, copy)
    with mounted(copy, tmp_path / "mount") as root:
        theirs = mounted_tree(root)
    filesystem = open_image(image)
    assert not differences(our_tree(filesystem), theirs)
    assert not filesystem.problems
    assert not findings(filesystem)
    assert not findings(open_image(copy))


def test_files_that_were_open_without_a_name_are_found_by_the_log(tmp_path: Path) -> None:
    image = make(Recipe("cut"), tmp_path / "cut.img")
    with mounted(image, tmp_path / "mount", "rw") as root, contextlib.ExitStack() as opened:
        paths = [root / f"file {number}" for number in range(200)]
        files = [opened.enter_context(path.open("wb")) for path in paths]
        os.sync()
        numbers = {os.fstat(file.fileno()).st_ino for file in files}
        for path in paths:
            path.unlink()
        descriptor = os.open(root, os.O_RDONLY)
        os.fsync(descriptor)
        fcntl.ioctl(descriptor, SHUTDOWN, NOT_FLUSHED)
        os.close(descriptor)
    filesystem = open_image(image)
    storage = filesystem.root.storage
    found = [orphans(storage, group) for group in range(storage.superblock.record.num_groups)]
    assert {orphan.number for group in found for orphan in group} == numbers
    assert not findings(filesystem)


def test_without_the_log_the_disk_is_read_as_it_stands(tmp_path: Path) -> None:
    image = make(Recipe("cut"), tmp_path / "cut.img")
    with mounted(image, tmp_path / "mount", "rw") as root:
        with (root / "new").open("wb") as file:
            file.write(b"new")
            os.fsync(file.fileno())
        descriptor = os.open(root, os.O_RDONLY)
        fcntl.ioctl(descriptor, SHUTDOWN, NOT_FLUSHED)
        os.close(descriptor)
    assert [entry.name for entry in open_image(image).root.entries()] == [b"new"]
    assert list(open_image(image, replay_journal=False).root.entries()) == []
