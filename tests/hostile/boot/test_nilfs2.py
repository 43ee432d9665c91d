"""Whole boots out of NILFS2, also of what only fdatasync has written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.hostile.boot.running import boot
from tests.unit.filesystems.nilfs2.samples import CONTENT, NEWER, data, image_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", ["plain", "small"])
def test_the_entry_is_booted(name: str, tmp_path: Path) -> None:
    disk = tmp_path / "disk.img"
    disk.write_bytes(data(name))
    assert boot(disk).loaded()[0] == CONTENT


def test_what_fdatasync_wrote_is_taken(tmp_path: Path) -> None:
    disk = tmp_path / "disk.img"
    disk.write_bytes(data("synced"))
    kernel = boot(disk, "--kernel=/boot/vmlinuz").loaded()[0]
    assert kernel == CONTENT[:1024] + NEWER.ljust(1024, b"\0") + CONTENT[2048:]
    kernel = boot(disk, "--kernel=/boot/vmlinuz", "--no-journal-replay").loaded()[0]
    assert kernel == CONTENT


def test_the_superblock_at_the_end_serves(tmp_path: Path) -> None:
    """Linux mounts by it where the first one is lost, magic and all."""
    disk, image = tmp_path / "disk.img", bytearray(data("plain"))
    image[1024:2048] = bytes(1024)
    disk.write_bytes(image)
    assert boot(disk).loaded()[0] == CONTENT
    disk.write_bytes(image + bytes(8192))
    run = boot(disk)
    assert (run.status, "no file system is recognised" in run.errors) == (1, True)


def test_what_is_not_read_is_named(tmp_path: Path) -> None:
    disk = tmp_path / "disk.img"
    disk.write_bytes(image_of().built(incompatible_features=1))
    assert "not supported: unknown features 0x1" in boot(disk).errors
