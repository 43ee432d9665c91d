"""Logs on a device of their own: found among other volumes, and replayed as the kernel does."""

from __future__ import annotations

import fcntl
import os
import shutil
from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import CorruptError, NotFoundError, PygrubError
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.xfs.driver import log_devices, open_filesystem
from pygrub_k.guest.guest import Guest
from pygrub_k.guest.view import FileRef
from pygrub_k.source import MemorySource
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan
from tests.differential.ext.populating import attached, mounted
from tests.differential.trees import differences, mounted_tree
from tests.differential.xfs.test_power_cuts import NOT_FLUSHED, SHUTDOWN
from tests.differential.xfs.trees import our_tree
from tests.images.ext import run

if TYPE_CHECKING:
    from pathlib import Path

    from tests.differential.trees import Tree

FILES = 1500
"""Each synced by itself: the log's ring is written more than once."""


@pytest.fixture(scope="module")
def cut(tmp_path_factory: pytest.TempPathFactory) -> tuple[MemorySource, MemorySource, Tree]:
    """Return (file system, log, what a kernel sees) of one that was cut off."""
    folder = tmp_path_factory.mktemp("external")
    paths = [folder / name for name in ("data", "log")]
    for path, size in zip(paths, (80, 12), strict=True):
        with path.open("wb") as file:
            file.truncate(size << 20)
    options = f"-l logdev={paths[1]},size=10m"
    run("mkfs.xfs", "--unsupported", "-q", *options.split(), str(paths[0]))
    with (
        attached(paths[1]) as device,
        mounted(paths[0], folder / "mount", f"rw,logdev={device}") as root,
    ):
        change(root)
    before = [MemorySource(path.read_bytes()) for path in paths]
    with (
        attached(paths[1]) as device,
        mounted(paths[0], folder / "mount", f"ro,logdev={device}") as root,
    ):
        theirs = mounted_tree(root)
    shutil.rmtree(folder)
    return before[0], before[1], theirs


def change(root: Path) -> None:
    descriptor = os.open(root, os.O_RDONLY)
    try:
        for number in range(FILES):
            (root / f"{'name' * (number % 20)} {number}").write_bytes(b"x" * number)
            os.fsync(descriptor)
        (root / "last").write_bytes(b"the last one")
        os.sync()
        fcntl.ioctl(descriptor, SHUTDOWN, NOT_FLUSHED)
    finally:
        os.close(descriptor)


def test_the_log_is_found_and_replayed(cut: tuple[MemorySource, MemorySource, Tree]) -> None:
    data, log, theirs = cut
    others = [MemorySource(bytes(20 << 20)), data, MemorySource(log.data[: 8 << 20]), log]
    assert log_devices(data, others) == [log]
    filesystem = open_filesystem(data, Settings(), [log])
    assert b"/last" in theirs
    assert not differences(our_tree(filesystem), theirs)
    assert not filesystem.problems


def test_a_guest_s_disks_are_searched_for_it(cut: tuple[MemorySource, MemorySource, Tree]) -> None:
    data, log, _ = cut
    for sources in ((("hd0", data), ("hd1", log)), (("hd1", log), ("hd0", data))):
        disks = [BlockDevice(name, source) for name, source in sources]
        guest = Guest(scan(disks), Settings())
        assert guest.inode(FileRef("hd0", "/last")).size == len(b"the last one")
        assert not guest.filesystem_problems()


@pytest.mark.parametrize("given", [0, 2])
def test_without_it_no_name_is_called_missing(
    cut: tuple[MemorySource, MemorySource, Tree], given: int
) -> None:
    filesystem = open_filesystem(cut[0], Settings(), [cut[1]] * given)
    assert any("another device" in str(problem.error) for problem in filesystem.problems)
    with pytest.raises(PygrubError) as caught:
        lookup(filesystem, b"/no such name")
    # What had been written back without its log may also be torn: then it is that which is told.
    if isinstance(caught.value, NotFoundError):
        assert "may stand in the log" in str(caught.value)


def test_a_damaged_one_is_refused(cut: tuple[MemorySource, MemorySource, Tree]) -> None:
    data, log, _ = cut
    other = log.data.replace(data.data[32:48], bytes(16))
    with pytest.raises(CorruptError, match=r"XFS log at byte \d+ of its device: "):
        open_filesystem(data, Settings(), [MemorySource(other)])
