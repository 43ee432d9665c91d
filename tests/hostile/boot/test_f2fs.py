"""Whole boots out of F2FS, also of what only fsync has written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k._generated.f2fs_superblock_records import F2fsSuperblockRecord
from tests.hostile.boot.running import boot
from tests.unit.filesystems.f2fs.samples import COMPRESSED, data

if TYPE_CHECKING:
    from pathlib import Path

KERNEL = b"".join(b"%d\n" % number for number in range(1, 9001))


@pytest.mark.parametrize("name", ["plain", "extra", "outside", *COMPRESSED])
def test_a_kernel_is_found(name: str, tmp_path: Path) -> None:
    disk = tmp_path / "disk.img"
    disk.write_bytes(data(name))
    assert boot(disk, "--kernel=/boot/vmlinuz").loaded()[0] == KERNEL


def test_what_is_not_read_is_named(tmp_path: Path) -> None:
    disk = tmp_path / "disk.img"
    image = bytearray(data("plain"))
    at = 1024 + F2fsSuperblockRecord.OFFSET.devices
    image[at : at + 8] = b"/dev/sdb"
    disk.write_bytes(image)
    assert "a file system on several devices" in boot(disk).errors
