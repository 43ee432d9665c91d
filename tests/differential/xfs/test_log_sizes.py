"""Logs that hold a hundred thousand new files: what is read of them alone costs. Needs root."""

from __future__ import annotations

import fcntl
import os
import time
from typing import TYPE_CHECKING

from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.xfs.log import Log
from tests.differential.ext.populating import mounted
from tests.differential.xfs.test_power_cuts import NOT_FLUSHED, SHUTDOWN
from tests.differential.xfs.trees import open_image
from tests.hostile.ext.mutants import outcome
from tests.images.xfs import ALL, Recipe, make

if TYPE_CHECKING:
    from pathlib import Path

FILES = 120_000 if ALL else 15_000
SECONDS, MEBIBYTES = 1 + FILES / 60_000, 32
"""Of the processor, which other tests may keep busy: 3 for the most files."""


def create(root: Path) -> None:
    with (root / "vmlinuz").open("wb") as file:
        file.write(b"kernel" * 10_000)
        file.flush()
        os.fsync(file.fileno())
    descriptor = os.open(root, os.O_RDONLY)
    try:
        os.fsync(descriptor)
        for number in range(FILES):
            folder = root / f"folder {number // 1000}"
            if number % 1000 == 0:
                folder.mkdir()
            os.close(os.open(folder / f"file number {number}", os.O_CREAT | os.O_WRONLY))
        (root / "last").touch()
        os.fsync(descriptor)
        fcntl.ioctl(descriptor, SHUTDOWN, NOT_FLUSHED)
    finally:
        os.close(descriptor)


def test_many_new_files(tmp_path: Path) -> None:
    image = make(Recipe("many", size=2048), tmp_path / "many.img")
    with mounted(image, tmp_path / "mount", "rw") as root:
        create(root)
    log = Log(open_image(image, replay_journal=False).storage)
    assert (log.head - log.tail) % log.count * 512 > FILES * 150

    def boot() -> None:
        started = time.process_time()
        filesystem = open_image(image)
        kernel = lookup(filesystem, b"/vmlinuz").content()
        assert kernel.read_at(0, kernel.size) == b"kernel" * 10_000
        for number in range(0, FILES, FILES // 10):
            path = f"/folder {number // 1000}/file number {number}"
            assert lookup(filesystem, path.encode()).size == 0
        assert time.process_time() - started < SECONDS

    found = outcome(boot)
    assert found.said == "ok"
    assert found.mebibytes < MEBIBYTES
    image.unlink()
