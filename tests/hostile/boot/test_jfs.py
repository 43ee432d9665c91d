"""Whole boots out of JFS: its log is replayed first, in a confined worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.hostile.boot.running import boot
from tests.images.jfs_bytes import OS2
from tests.unit.filesystems.jfs.samples import SUPERBLOCK, data
from tests.unit.filesystems.jfs.test_jfs import FIELDS, KERNEL
from tests.unit.filesystems.jfs.test_jfs_bytes import CONTENT, sample

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("name", "path"), [("plain", "/boot/vmlinuz"), ("cut", "/late/k")])
def test_a_kernel_is_found(name: str, path: str, tmp_path: Path) -> None:
    disk = tmp_path / "disk.img"
    disk.write_bytes(data(name))
    assert boot(disk, f"--kernel={path}").loaded()[0] == KERNEL


def test_blocks_of_another_size(tmp_path: Path) -> None:
    disk = tmp_path / "disk.img"
    disk.write_bytes(sample(1024, OS2)[0].built())
    assert boot(disk, "--kernel=/a file").loaded()[0] == CONTENT


def test_what_only_the_log_has_is_missing_without_it(tmp_path: Path) -> None:
    disk = tmp_path / "disk.img"
    disk.write_bytes(data("cut"))
    run = boot(disk, "--kernel=/late/k", "--no-journal-replay")
    assert run.status == 1
    assert "/late/k" in run.errors


def test_what_is_not_read_is_named(tmp_path: Path) -> None:
    disk = tmp_path / "disk.img"
    image = bytearray(data("plain"))
    at = SUPERBLOCK + FIELDS.flags
    image[at : at + 4] = (1 << 31).to_bytes(4, "little")
    disk.write_bytes(image)
    assert "a file system of AIX" in boot(disk).errors
