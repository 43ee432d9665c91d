"""Whole boots out of pools of ZFS: by GRUB's names, out of datasets, from several disks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.hostile.boot.running import boot
from tests.images.zfs_bytes import sample
from tests.unit.filesystems.zfs.samples import members, small
from tests.unit.volumes.disks import Entry, Gpt

if TYPE_CHECKING:
    from pathlib import Path

KERNEL = b"".join(b"%d\n" % number for number in range(1, 9001))
SHORT = b"".join(b"%d\n" % number for number in range(1, 3000))
SECTOR = 512
START = 2048


@pytest.mark.parametrize("path", ["/ROOT/one@/boot/vmlinuz", "/ROOT/one/@before/boot/vmlinuz"])
def test_a_kernel_is_found_by_the_names_of_grub(path: str, tmp_path: Path) -> None:
    disk = tmp_path / "disk.img"
    disk.write_bytes(small("old"))
    assert boot(disk, f"--kernel={path}").loaded()[0] == KERNEL


def test_a_configuration_is_found_in_a_dataset(tmp_path: Path) -> None:
    disk = tmp_path / "disk.img"
    disk.write_bytes(small("tiny"))
    assert boot(disk).loaded() == (SHORT, None, b"root=/dev/x")


def test_embedded_and_newer_blocks(tmp_path: Path) -> None:
    """All that a worker needs of it is at hand."""
    disk = tmp_path / "disk.img"
    disk.write_bytes(sample())
    assert boot(disk).loaded() == (KERNEL, None, b"root=/dev/x")
    for name in ("sha512", "skein", "blake3", "moved", "gang", "lz4"):
        run = boot(disk, "--kernel=/@/vmlinuz", f"--ramdisk=/@/{name}")
        assert run.loaded()[1], name


def test_a_pool_in_a_partition(tmp_path: Path) -> None:
    disk, image = tmp_path / "disk.img", small("tiny")
    end = START + len(image) // SECTOR
    table = Gpt({1: Entry(START, end - START)}, num_sectors=end + 34).build()
    table[START * SECTOR : end * SECTOR] = image
    disk.write_bytes(table)
    assert boot(disk).loaded() == (SHORT, None, b"root=/dev/x")


@pytest.mark.parametrize("name", ["raidz2", "pair"])
def test_a_pool_on_several_disks(name: str, tmp_path: Path) -> None:
    disks = []
    for number, member in enumerate(members(name)):
        disks.append(tmp_path / f"{number}.img")
        disks[-1].write_bytes(member)
    options = [f"--disk={disk}" for disk in disks[1:]]
    kernel = "--kernel=/@/boot/vmlinuz"
    assert boot(disks[0], *options, kernel).loaded()[0] == KERNEL
    if name == "raidz2":
        assert boot(disks[0], *options[:2], kernel).loaded()[0] == KERNEL
        run = boot(disks[0], options[0], kernel)
        assert run.status == 1
        assert "are missing" in run.errors


def test_damage_is_named(tmp_path: Path) -> None:
    disk, image = tmp_path / "disk.img", bytearray(small("tiny"))
    at = 4 << 20
    image[at:] = bytes(len(image) - at)
    disk.write_bytes(image)
    run = boot(disk)
    assert run.status == 1
    assert "wrong checksum" in run.errors
