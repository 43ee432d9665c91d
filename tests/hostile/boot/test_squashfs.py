"""Whole boots out of SquashFS: on a partition, as a whole disk, and in a file on another volume."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.hostile.boot.running import boot, make_disk, tree
from tests.images.squashfs import make, missing_tools
from tests.unit.volumes.disks import Entry, boot_record

if TYPE_CHECKING:
    from pathlib import Path

KERNEL = b"kernel " * 30_000
CONFIG = b"""\
menuentry "Linux" {
  linux /boot/vmlinuz quiet
  initrd /boot/initrd.img
}
"""
LOOPBACK = b"""\
menuentry "Live" {
  loopback image /live/filesystem.squashfs
  linux (image)/boot/vmlinuz quiet
  initrd /live/initrd.img (image)/boot/initrd.img
}
"""
COMPRESSORS = ("gzip", "lzo", "xz", "lz4", "zstd", "lzma")


@pytest.fixture
def files(tmp_path: Path) -> Path:
    assert not missing_tools("mksquashfs"), "see scripts/debian-packages"
    return tree(
        tmp_path / "files",
        {"boot/vmlinuz": KERNEL, "boot/initrd.img": b"ramdisk", "boot/grub/grub.cfg": CONFIG},
    )


@pytest.mark.parametrize("compressor", COMPRESSORS)
def test_a_whole_disk_and_a_partition(compressor: str, files: Path, tmp_path: Path) -> None:
    image = make(f"-comp {compressor}", tmp_path / "image", files)
    assert boot(image).loaded() == (KERNEL, b"ramdisk", b"quiet")
    data, disk = image.read_bytes(), tmp_path / "disk.img"
    disk.write_bytes(boot_record(Entry(64, len(data) // 512)).ljust(64 * 512, b"\0") + data)
    assert boot(disk).loaded() == (KERNEL, b"ramdisk", b"quiet")


@pytest.mark.parametrize("compressor", COMPRESSORS)
def test_a_file_that_is_used_as_a_disk(compressor: str, files: Path, tmp_path: Path) -> None:
    image = make(f"-comp {compressor}", tmp_path / "image", files)
    contents = {
        "boot/grub/grub.cfg": LOOPBACK,
        "live/filesystem.squashfs": image.read_bytes(),
        "live/initrd.img": b"more",
    }
    disk = make_disk(tmp_path, contents)
    assert boot(disk).loaded() == (KERNEL, b"moreramdisk", b"quiet")


def test_what_is_cut_off_is_told(files: Path, tmp_path: Path) -> None:
    image = make("", tmp_path / "image", files)
    os.truncate(image, 300)
    run = boot(image)
    assert run.status == 1
    assert "the file system has" in run.errors
    assert "SquashFS superblock" in run.errors


def test_a_version_that_is_not_read_is_named(files: Path, tmp_path: Path) -> None:
    image = make("", tmp_path / "image", files)
    data = bytearray(image.read_bytes())
    data[28] = 3
    old = tmp_path / "old.img"
    shutil.copy(image, old)
    old.write_bytes(data)
    assert "version 3.0 of the format is not read" in boot(old).errors
