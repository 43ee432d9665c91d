"""Whole boots out of EROFS: as a disk, in a partition, in a file, and from two disks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.hostile.boot.running import boot, make_disk, tree
from tests.hostile.boot.test_squashfs import CONFIG, KERNEL, LOOPBACK
from tests.images.erofs import make, missing_tools
from tests.images.erofs_bytes import LZMA, File, Volume, in_pieces
from tests.unit.volumes.disks import Entry, boot_record

if TYPE_CHECKING:
    from pathlib import Path

OPTIONS = ("", "-zlz4hc -C65536 -Eztailpacking,fragments", "--chunksize=4096")


@pytest.fixture
def files(tmp_path: Path) -> Path:
    assert not missing_tools("mkfs.erofs"), "see scripts/debian-packages"
    return tree(
        tmp_path / "files",
        {"boot/vmlinuz": KERNEL, "boot/initrd.img": b"ramdisk", "boot/grub/grub.cfg": CONFIG},
    )


@pytest.mark.parametrize("options", OPTIONS)
def test_a_whole_disk_and_a_partition(options: str, files: Path, tmp_path: Path) -> None:
    image = make(options, tmp_path / "image", files)
    assert boot(image).loaded() == (KERNEL, b"ramdisk", b"quiet")
    data, disk = image.read_bytes(), tmp_path / "disk.img"
    disk.write_bytes(boot_record(Entry(64, len(data) // 512)).ljust(64 * 512, b"\0") + data)
    assert boot(disk).loaded() == (KERNEL, b"ramdisk", b"quiet")


@pytest.mark.parametrize("options", OPTIONS)
def test_a_file_that_is_used_as_a_disk(options: str, files: Path, tmp_path: Path) -> None:
    contents = {
        "boot/grub/grub.cfg": LOOPBACK,
        "live/filesystem.squashfs": make(options, tmp_path / "image", files).read_bytes(),
        "live/initrd.img": b"more",
    }
    disk = make_disk(tmp_path, contents)
    assert boot(disk).loaded() == (KERNEL, b"moreramdisk", b"quiet")


def test_content_on_another_disk(files: Path, tmp_path: Path) -> None:
    blob = tmp_path / "blob"
    image = make(f"--chunksize=4096 --blobdev={blob}", tmp_path / "image", files)
    assert boot(image, f"--disk={blob}").loaded() == (KERNEL, b"ramdisk", b"quiet")
    run = boot(image)
    assert run.status == 1
    assert "give it by --disk" in run.errors


def test_lzma_has_a_worker_of_its_own(tmp_path: Path) -> None:
    disk = tmp_path / "disk.img"
    both = LZMA, LZMA
    disk.write_bytes(
        Volume({"vmlinuz": File(KERNEL, both, in_pieces(len(KERNEL), 50_000))}).build()
    )
    assert boot(disk, "--kernel=/vmlinuz").loaded()[0] == KERNEL


def test_a_feature_that_is_not_read_is_named(files: Path, tmp_path: Path) -> None:
    image = make("", tmp_path / "image", files)
    data = bytearray(image.read_bytes())
    data[1024 + 8] = 0
    data[1024 + 80] |= 0x80
    image.write_bytes(data)
    assert "feature 48bit" in boot(image).errors
