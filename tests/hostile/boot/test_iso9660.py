"""Whole boots from ISO 9660: the confined worker reads install media of every layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.hostile.boot.running import boot
from tests.images.iso9660_bytes import CONFIG, KERNEL, SECTOR, Volume, record, sample
from tests.unit.filesystems.iso9660.test_zisofs import packed, said
from tests.unit.filesystems.iso9660.volumes import file_with
from tests.unit.volumes.disks import Entry, boot_record

if TYPE_CHECKING:
    from pathlib import Path

UUID = b"2023-11-14-22-13-20-00"


def test_a_disk_that_is_a_volume(tmp_path: Path) -> None:
    disk = tmp_path / "disk.iso"
    disk.write_bytes(sample())
    assert boot(disk).loaded() == (KERNEL, None, b"quiet")
    assert boot(disk, "--kernel=/boot/vmlinuz.old").loaded()[0] == KERNEL


@pytest.mark.parametrize("start", [0, 1, 64], ids="{} sectors".format)
def test_a_hybrid_image_has_partitions_too(tmp_path: Path, start: int) -> None:
    disk = tmp_path / "disk.iso"
    data = sample(b"search --set=root --fs-uuid " + UUID + b"\n" + CONFIG)
    sectors = len(data) // 512
    disk.write_bytes(boot_record(Entry(start, sectors - start, 0x17, active=True)) + data[512:])
    run = boot(disk)
    assert run.loaded() == (KERNEL, None, b"quiet")
    assert "two file systems" not in run.errors


def test_a_volume_in_a_partition(tmp_path: Path) -> None:
    disk, data = tmp_path / "disk.img", sample()
    table = boot_record(Entry(64, len(data) // 512))
    disk.write_bytes(table.ljust(64 * 512, b"\0") + data)
    assert boot(disk).loaded() == (KERNEL, None, b"quiet")
    assert boot(disk, f"--offset={64 * 512}").loaded() == (KERNEL, None, b"quiet")


def plain(directory: bytes, name: bytes, config: bytes) -> bytes:
    """Return a volume without Rock Ridge: a configuration in a directory, and a kernel."""
    made = Volume(root_use=b"")
    folder = made.FREE
    made.records = [
        record(directory, folder, SECTOR, flags=2),
        record(b"VMLINUZ.;1", folder + 2, len(KERNEL)),
    ]
    made.sectors[folder] = made.directory(folder, [record(name, folder + 1, len(config))])
    made.sectors[folder + 1] = config
    made.sectors[folder + 2] = KERNEL
    return made.data()


def test_names_are_found_whatever_their_case(tmp_path: Path) -> None:
    disk = tmp_path / "disk.iso"
    config = b"default install\nlabel install\n kernel /VmLinuz\n append quiet\n"
    disk.write_bytes(plain(b"ISOLINUX", b"ISOLINUX.CFG;1", config))
    assert boot(disk).loaded() == (KERNEL, None, b"quiet")


def test_a_compressed_kernel_is_unpacked(tmp_path: Path) -> None:
    disk = tmp_path / "disk.iso"
    content = KERNEL * 30
    disk.write_bytes(file_with(said(len(content)), packed(content)).data())
    assert boot(disk, "--kernel=/file").loaded()[0] == content


def test_damage_is_told(tmp_path: Path) -> None:
    disk, data = tmp_path / "disk.iso", sample()
    disk.write_bytes(data[: data.index(KERNEL)])
    run = boot(disk)
    assert run.status == 1
    assert "nothing to boot: (hd0) cannot be read" in run.errors.splitlines()[-1]
    disk.write_bytes(data.replace(b"NM\x0d\x01\0grub.cfg", b"NM\xff\x01\0grub.cfg"))
    run = boot(disk)
    assert run.status == 1
    assert "an entry of 255 bytes" in run.errors
