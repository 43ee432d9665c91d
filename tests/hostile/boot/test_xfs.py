"""Whole boots from XFS: the confined worker gets every module that it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.hostile.boot.running import boot
from tests.images.xfs_samples import changed, dirty, opened, plain

if TYPE_CHECKING:
    from pathlib import Path

KERNEL = b"k" * 9000


def disk(folder: Path, data: bytes) -> Path:
    path = folder / "disk.img"
    path.write_bytes(data)
    return path


def test_the_usual_boot(tmp_path: Path) -> None:
    assert boot(disk(tmp_path, plain())).loaded() == (KERNEL, None, b"root=/dev/xvda1")


def test_a_long_symlink_is_followed(tmp_path: Path) -> None:
    assert boot(disk(tmp_path, plain()), "--kernel=/far").loaded()[0] == KERNEL


def test_what_is_in_the_log_alone_is_booted(tmp_path: Path) -> None:
    path = disk(tmp_path, dirty())
    assert boot(path, "--kernel=/boot/renamed 3").loaded()[0] == b"3" * 200
    stale = boot(path, "--kernel=/boot/renamed 3", "--no-journal-replay")
    assert stale.status == 1
    assert "no volume has the kernel /boot/renamed 3" in stale.errors
    assert boot(path, "--kernel=/boot/file 3", "--no-journal-replay").loaded()[0] == b"3" * 200


def test_a_damaged_inode_is_refused_or_booted_all_the_same(tmp_path: Path) -> None:
    where = opened(plain()).root.offset
    path = disk(tmp_path, changed(plain(), where + 12, b"\1"))
    refused = boot(path)
    assert refused.status == 1
    assert "checksum" in refused.errors
    assert boot(path, "--checksums=warn").loaded()[0] == KERNEL
