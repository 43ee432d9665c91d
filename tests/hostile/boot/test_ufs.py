"""Whole boots out of UFS: alone, in a BSD slice, and in a partition of FreeBSD."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.hostile.boot.running import boot
from tests.unit.filesystems.ufs.samples import NAMES, data, opened, superblock_with
from tests.unit.volumes.disks import Entry, Gpt, boot_record
from tests.unit.volumes.test_slices import bsd_label

if TYPE_CHECKING:
    from pathlib import Path

SECTOR = 512
START = 64
FREEBSD_UFS = "516e7cb6-6ecf-11d6-8ff8-00022d09712b"


def kernel(name: str) -> bytes:
    inode = opened(data(name)).root.child(b"boot")
    assert inode is not None
    found = inode.child(b"vmlinuz")
    assert found is not None
    content = found.content()
    return content.read_at(0, content.size)


@pytest.mark.parametrize("name", NAMES)
def test_a_kernel_is_found(name: str, tmp_path: Path) -> None:
    disk = tmp_path / "disk.img"
    disk.write_bytes(data(name))
    assert boot(disk, "--kernel=/boot/vmlinuz").loaded()[0] == kernel(name)


@pytest.mark.parametrize("name", ["small1-le", "small2-le"])
def test_a_kernel_is_found_in_a_slice(name: str, tmp_path: Path) -> None:
    """The first partition of the slice begins where the slice does, as usual."""
    disk, image = tmp_path / "disk.img", data(name)
    count = len(image) // SECTOR
    whole = bytearray((START + count) * SECTOR)
    whole[:SECTOR] = boot_record(Entry(START, count, 0xA5))
    whole[START * SECTOR :] = image
    label = bsd_label((START, count), (0, 0), (START, count))
    whole[(START + 1) * SECTOR : (START + 1) * SECTOR + len(label)] = label
    disk.write_bytes(whole)
    assert boot(disk, "--kernel=/boot/vmlinuz").loaded()[0] == kernel(name)


def test_a_kernel_is_found_in_a_partition_of_freebsd(tmp_path: Path) -> None:
    disk = tmp_path / "disk.img"
    image = data("small2-le")
    end = START + len(image) // SECTOR
    table = Gpt({1: Entry(START, end - START, guid=FREEBSD_UFS)}, num_sectors=end + 34).build()
    table[START * SECTOR : end * SECTOR] = image
    disk.write_bytes(table)
    run = boot(disk, "--kernel=/boot/vmlinuz")
    assert run.loaded()[0] == kernel("small2-le")


def test_hp_ux_is_named(tmp_path: Path) -> None:
    disk = tmp_path / "disk.img"
    disk.write_bytes(superblock_with("ufs1-le", magic=0x00195612))
    assert boot(disk).status == 1
