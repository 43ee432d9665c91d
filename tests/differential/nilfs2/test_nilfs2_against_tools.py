"""Files as GRUB reads them, and what mkfs.nilfs2 makes as blkid tells it."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.nilfs2.driver import open_filesystem
from pygrub_k.filesystems.nilfs2.past import past_of
from tests.differential.packed_trees import disk
from tests.unit.filesystems.nilfs2.samples import SIZES, data, image_of

if TYPE_CHECKING:
    from pathlib import Path

PATH = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"))
MIB = 1 << 20
FILES = ("vmlinuz", "small", "large", "grub/grub.cfg")


def said(*command: str) -> str:
    environment = {**os.environ, "PATH": PATH, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, check=False, capture_output=True, env=environment, timeout=120)
    assert not done.returncode, done.stdout + done.stderr
    return done.stdout.decode(errors="replace")


@pytest.mark.parametrize("block_size", SIZES)
def test_grub_reads_what_the_tests_put_together(block_size: int, tmp_path: Path) -> None:
    """GRUB reads no holes."""
    image, copy = tmp_path / "image", tmp_path / "copy"
    image.write_bytes(image_of(block_size, large=60).built())
    filesystem = open_filesystem(disk(image), Settings())
    for name in FILES:
        said("grub-fstest", str(image), "cp", f"(loop0)/boot/{name}", str(copy))
        content = lookup(filesystem, b"/boot/" + name.encode()).content()
        assert content.read_at(0, content.size) == copy.read_bytes(), name


def test_grub_reads_what_linux_wrote(tmp_path: Path) -> None:
    """GRUB takes the checkpoint that the superblock names, and nothing that fdatasync wrote."""
    image, copy = tmp_path / "image", tmp_path / "copy"
    image.write_bytes(data("cut"))
    filesystem = open_filesystem(disk(image), Settings(replay_journal=False))
    for name in ("boot/vmlinuz", "size-6145", "size-80000"):
        said("grub-fstest", str(image), "cp", f"(loop0)/{name}", str(copy))
        content = lookup(filesystem, b"/" + name.encode()).content()
        assert content.read_at(0, content.size) == copy.read_bytes(), name


@pytest.mark.parametrize("block_size", [1024, 2048, 4096])
def test_what_mkfs_makes(block_size: int, tmp_path: Path) -> None:
    image = tmp_path / "image"
    with image.open("wb") as file:
        file.truncate(32 * MIB)
    size = str(block_size)
    said("mkfs.nilfs2", "-q", "-b", size, "-B", "128", "-L", "made", str(image))
    filesystem = open_filesystem(disk(image), Settings())
    assert said("blkid", "-p", "-o", "value", "-s", "UUID", str(image)).strip() == filesystem.uuid
    assert said("blkid", "-p", "-o", "value", "-s", "TYPE", str(image)).strip() == "nilfs2"
    assert filesystem.label == b"made"
    assert [entry.name for entry in filesystem.root.entries()] == [b".nilfs"]
    assert [state.name for state in past_of(filesystem).states()] == ["checkpoint 1"]
    assert not filesystem.problems
