"""File systems cut off while they were written to: our view is the kernel's after its recovery.

A kernel is told to stop writing (EXT4_IOC_SHUTDOWN) while threads write, so that the disk keeps
whatever had arrived: whole transactions, half of one, checkpoints under way. Needs root.
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

from pygrub_k.filesystems.ext.orphans import orphans
from pygrub_k.source import open_disk
from tests.differential.ext.dumps import dumped_log, our_log
from tests.differential.ext.populating import mounted
from tests.differential.ext.trees import open_image, our_tree
from tests.differential.trees import differences, mounted_tree
from tests.differential.verdicts import findings
from tests.images.ext import ALL, Recipe, make

if TYPE_CHECKING:
    from pathlib import Path

SHUTDOWN = 0x8004587D
"""_IOR('X', 125, __u32), as in include/uapi/linux/ext4.h."""
WITHOUT_FLUSHING_THE_LOG = (2).to_bytes(4, "little")

KINDS = (
    ("-t ext4", "commit=1"),
    ("-t ext4 -b 1024 -J size=1", "commit=1"),
    ("-t ext4 -O ^metadata_csum,^64bit -J size=4", "commit=1"),
    ("-t ext3 -b 1024", "commit=1"),
    ("-t ext4 -O ^metadata_csum", "commit=1,journal_checksum"),
    ("-t ext4", "commit=1,data=journal"),
    ("-t ext4 -O inline_data", "commit=1,journal_async_commit,data=journal"),
)
"""Options of mke2fs and of mount: every layout that a journal can have."""
CUTS = 3


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "seed" not in metafunc.fixturenames:
        return
    cuts = 5 * CUTS if ALL else CUTS
    cases = [(kind, seed) for kind in range(len(KINDS)) for seed in range(cuts)]
    metafunc.parametrize(("kind", "seed"), cases)


def write(root: Path, seed: int, stop: threading.Event) -> None:
    """Create, append to, rename and delete files, syncing now and then, until told to stop."""
    random = Random(seed)
    folder = root / f"writer {seed}"
    with contextlib.suppress(OSError):
        folder.mkdir()
        while not stop.is_set():
            path = folder / f"file {random.randrange(60)}"
            action = random.randrange(8)
            if action < 4:
                with path.open("ab") as file:
                    # The journal's magic number: such a block has to be escaped in the log.
                    file.write(b"\xc0\x3b\x39\x98" + random.randbytes(random.randrange(9000)))
                    if random.randrange(3) == 0:
                        os.fsync(file.fileno())
            elif action == 4:
                path.unlink(missing_ok=True)
            elif action == 5:
                (folder / f"directory {random.randrange(9)}").mkdir(exist_ok=True)
            elif action == 6 and path.exists():
                path.rename(folder / f"file {random.randrange(60)}")
            elif action == 7:
                with contextlib.suppress(FileExistsError):
                    (folder / f"link {random.randrange(30)}").symlink_to(
                        "x" * random.randrange(1, 200)
                    )


def cut_off(image: Path, folder: Path, options: str, seed: int) -> None:
    """Write to an image for a moment, and cut it off."""
    random = Random(seed)
    with mounted(image, folder, f"rw,{options}") as root:
        stop = threading.Event()
        writers = [
            threading.Thread(target=write, args=(root, seed * 2 + number, stop))
            for number in range(2)
        ]
        for writer in writers:
            writer.start()
        time.sleep(random.uniform(0.05, 0.6))
        descriptor = os.open(root, os.O_RDONLY)
        try:
            fcntl.ioctl(descriptor, SHUTDOWN, WITHOUT_FLUSHING_THE_LOG)
        finally:
            os.close(descriptor)
            stop.set()
            for writer in writers:
                writer.join()


def test_we_see_what_the_kernel_recovers(kind: int, seed: int, tmp_path: Path) -> None:
    options, mount_options = KINDS[kind]
    empty = tmp_path / "empty"
    empty.mkdir()
    image = make(Recipe("cut", options, 16), tmp_path / "cut.img", empty)
    cut_off(image, tmp_path / "mount", mount_options, seed)
    assert our_log(open_disk(str(image))) == dumped_log(image)
    copy = tmp_path / "copy.img"
    shutil.copyfile(image, copy)
    with mounted(copy, tmp_path / "mount") as root:
        theirs = mounted_tree(root)
    filesystem = open_image(image)
    assert not differences(our_tree(filesystem), theirs)
    assert not filesystem.problems
    assert not findings(filesystem)


@pytest.mark.parametrize("options", ["-t ext4 -O orphan_file", "-t ext4 -O ^orphan_file"])
def test_files_that_were_deleted_while_open_are_orphans(options: str, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    image = make(Recipe("orphans", options, 16), tmp_path / "orphans.img", empty)
    with mounted(image, tmp_path / "mount", "rw") as root, contextlib.ExitStack() as files:
        numbers = []
        for name in ("one", "two", "three"):
            file = files.enter_context((root / name).open("wb"))
            file.write(b"x" * 5000)
            numbers.append(os.fstat(file.fileno()).st_ino)
            (root / name).unlink()
        os.sync()
        descriptor = os.open(root, os.O_RDONLY)
        fcntl.ioctl(descriptor, SHUTDOWN, WITHOUT_FLUSHING_THE_LOG)
        os.close(descriptor)
    filesystem = open_image(image)
    assert sorted(orphans(filesystem.storage)) == sorted(numbers)
    assert {filesystem.inode(number).core.num_links for number in numbers} == {0}
