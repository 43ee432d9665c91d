"""Files as GRUB reads them, and what mkfs.jfs makes."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from pygrub_k.filesystems.jfs.driver import open_filesystem
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import MemorySource
from tests.images.jfs_bytes import LINUX, OS2
from tests.unit.filesystems.jfs.samples import data, opened, shown
from tests.unit.filesystems.jfs.test_jfs_bytes import CONTENT, sample

if TYPE_CHECKING:
    from pathlib import Path

PATH = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"))
BLOCK = 4096


def said(*command: str) -> bytes:
    environment = {**os.environ, "PATH": PATH, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, check=False, capture_output=True, env=environment, timeout=120)
    assert not done.returncode, done.stdout + done.stderr
    return done.stdout


def test_grub_reads_the_same(tmp_path: Path) -> None:
    image, copy = tmp_path / "image", tmp_path / "copy"
    image.write_bytes(data("plain"))
    filesystem = opened("plain")
    files = [path for path, row in shown("plain").items() if "digest" in row and path.isascii()]
    files = [path for path in files if row_size(path) < 1 << 20 and b"\\" not in path][::6]
    assert len(files) > 25
    for path in files:
        said("grub-fstest", str(image), "cp", f"(loop0){path.decode()}", str(copy))
        inode: Any = lookup(filesystem, path)
        content = inode.content()
        assert content.read_at(0, content.size) == copy.read_bytes(), path


def row_size(path: bytes) -> int:
    size: int = shown("plain")[path]["size"]
    return size


@pytest.mark.parametrize("flags", [LINUX, OS2])
def test_grub_reads_what_is_put_together(flags: int, tmp_path: Path) -> None:
    """With blocks of 4096 bytes, the only ones with which it finds inodes."""
    made, wanted = sample(BLOCK, flags)
    image = tmp_path / "image"
    image.write_bytes(made.built())
    listed = said("grub-fstest", str(image), "ls", "(loop0)/dir/").split()
    assert sorted(listed) == sorted(wanted)
    assert said("grub-fstest", str(image), "cat", "(loop0)/A File") == CONTENT


def test_an_empty_one(tmp_path: Path) -> None:
    image = tmp_path / "image"
    image.touch()
    os.truncate(image, 16 << 20)
    said("mkfs.jfs", "-q", "-L", "JFS-label", str(image))
    filesystem = open_filesystem(MemorySource(image.read_bytes()), Settings())
    assert not list(filesystem.root.entries())
    assert not filesystem.problems
    blkid = said("blkid", "-p", "-o", "export", str(image)).decode()
    assert f"UUID={filesystem.uuid}\n" in blkid
    assert "LABEL=JFS-label\n" in blkid
    assert filesystem.label == b"JFS-label"
    said("jfs_fsck", "-n", str(image))
