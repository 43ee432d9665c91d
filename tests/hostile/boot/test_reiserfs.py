"""Whole boots out of ReiserFS: its journal is replayed first, in a confined worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.hostile.boot.running import boot
from tests.unit.filesystems.reiserfs.samples import NAMES, SUPERBLOCK, changed, data, opened

if TYPE_CHECKING:
    from pathlib import Path


def kernel() -> bytes:
    inode = opened(data("r5")).root.child(b"boot")
    assert inode is not None
    found = inode.child(b"vmlinuz")
    assert found is not None
    content = found.content()
    return content.read_at(0, content.size)


@pytest.mark.parametrize("name", NAMES)
def test_a_kernel_is_found(name: str, tmp_path: Path) -> None:
    disk = tmp_path / "disk.img"
    disk.write_bytes(data(name))
    path = "/late/k" if name == "unmounted" else "/boot/vmlinuz"
    assert boot(disk, f"--kernel={path}").loaded()[0] == kernel()


def test_what_only_the_journal_has_is_missing_without_it(tmp_path: Path) -> None:
    disk = tmp_path / "disk.img"
    disk.write_bytes(data("unmounted"))
    run = boot(disk, "--kernel=/late/k", "--no-journal-replay")
    assert run.status == 1
    assert "/late/k" in run.errors


def test_a_journal_on_another_device_is_named(tmp_path: Path) -> None:
    disk = tmp_path / "disk.img"
    disk.write_bytes(changed("r5", (SUPERBLOCK + 16, b"\x01\x08\0\0")))
    assert "its journal is on another device, 0x801" in boot(disk).errors
