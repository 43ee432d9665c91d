"""Files as GRUB reads them, and what mkfs.f2fs and sload.f2fs make."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from pygrub_k.filesystems.f2fs.driver import open_filesystem
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Settings
from tests.differential.packed_trees import disk, our_tree, their_tree, without
from tests.differential.trees import differences
from tests.unit.filesystems.f2fs.samples import data, shown

if TYPE_CHECKING:
    from pathlib import Path

PATH = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"))
MIB = 1 << 20
FORMATS = ("", "-O extra_attr,inode_checksum")


def said(*command: str) -> str:
    environment = {**os.environ, "PATH": PATH, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, check=False, capture_output=True, env=environment, timeout=120)
    assert not done.returncode, done.stdout + done.stderr
    return done.stdout.decode(errors="replace")


@pytest.mark.parametrize("name", ["plain", "outside"])
def test_grub_reads_the_same(name: str, tmp_path: Path) -> None:
    """GRUB's reader knows no further fields of inodes, and no compression."""
    image, copy = tmp_path / "image", tmp_path / "copy"
    image.write_bytes(data(name))
    filesystem = open_filesystem(disk(image), Settings())
    found = shown(name).items()
    files = [path for path, facts in found if "digest" in facts]
    assert len(files) > 8
    for path in files:
        said("grub-fstest", str(image), "cp", f"(loop0){path.decode()}", str(copy))
        content = lookup(filesystem, path).content()
        assert content.read_at(0, content.size) == copy.read_bytes(), path


def fill(root: Path) -> None:
    (root / "many").mkdir(parents=True)
    for number in range(60):
        (root / f"many/{number}{'x' * (number * 4)}").write_bytes(b"x" * number * 90)
    for size in (0, 1, 3487, 3488, 3489, 4096, 5000, 3_000_000):
        (root / f"size-{size}").write_bytes((b"%d " % size * size)[:size])
    for length in (1, 60, 900):
        (root / f"link-{length}").symlink_to("x" * length)


@pytest.mark.parametrize("options", FORMATS)
def test_what_sload_makes(options: str, tmp_path: Path) -> None:
    image, root = tmp_path / "image", tmp_path / "tree"
    image.touch()
    os.truncate(image, 64 * MIB)
    fill(root)
    said("mkfs.f2fs", "-q", "-f", "-l", "Größe f2", *options.split(), str(image))
    said("sload.f2fs", "-P", "-f", str(root), str(image))
    filesystem = open_filesystem(disk(image), Settings())
    ours, theirs = (
        without(tree, "inode", "xattrs", "modified", "links")
        for tree in (our_tree(filesystem), their_tree(root))
    )
    ours.pop(b"/lost+found", None)
    assert not differences(ours, theirs)
    blkid = said("blkid", "-p", "-o", "export", str(image))
    assert f"UUID={filesystem.uuid}\n" in blkid
    assert filesystem.label.decode() == "Größe f2"
