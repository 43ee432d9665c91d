"""Files as GRUB reads them, and empty file systems as mkreiserfs makes them."""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.reiserfs.driver import open_filesystem
from tests.differential.packed_trees import disk
from tests.unit.filesystems.reiserfs.samples import NAMES, data, shown

if TYPE_CHECKING:
    from pathlib import Path

PATH = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"))
MIB = 1 << 20
FORMATS = ("--format 3.6", "--format 3.5", "-h tea", "-h rupasov -b 1024 -s 600", "-b 8192 -s 700")


def said(*command: str) -> str:
    environment = {**os.environ, "PATH": PATH, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, check=False, capture_output=True, env=environment, timeout=120)
    assert not done.returncode, done.stderr
    return (done.stdout + done.stderr).decode(errors="replace")


@pytest.mark.parametrize("name", [name for name in NAMES if name != "unmounted"])
def test_grub_reads_the_same(name: str, tmp_path: Path) -> None:
    image, copy = tmp_path / "image", tmp_path / "copy"
    image.write_bytes(data(name))
    filesystem = open_filesystem(disk(image), Settings())
    found = shown(name).items()
    files = [path for path, facts in found if "digest" in facts and b" many " not in path]
    assert len(files) > 8
    for path in files:
        said("grub-fstest", str(image), "cp", f"(loop0){path.decode()}", str(copy))
        content = lookup(filesystem, path).content()
        assert content.read_at(0, content.size) == copy.read_bytes(), path


@pytest.mark.parametrize("options", FORMATS)
def test_what_mkreiserfs_makes(options: str, tmp_path: Path) -> None:
    image = tmp_path / "image"
    image.touch()
    os.truncate(image, 80 * MIB)
    said("mkreiserfs", "-q", "-f", "-f", "-l", "a label", *options.split(), str(image))
    filesystem = open_filesystem(disk(image), Settings())
    assert list(filesystem.root.entries()) == []
    blkid = said("blkid", "-p", "-o", "export", str(image))
    assert "TYPE=reiserfs" in blkid
    if "3.5" in options:
        assert (filesystem.uuid, filesystem.label) == ("", b"")
    else:
        assert f"UUID={filesystem.uuid}\n" in blkid
        assert filesystem.label == b"a label"
    text = said("debugreiserfs", str(image))
    superblock = filesystem.storage.superblock
    for value, pattern in (
        (superblock.block_size, r"Blocksize: (\d+)"),
        (superblock.root_block, r"Root block: (\d+)"),
        (superblock.tree_height, r"Tree height: (\d+)"),
        (superblock.journal_block, r"Size \d+ blocks .*\(first block (\d+)\)"),
    ):
        found = re.search(pattern, text)
        assert found is not None, pattern
        assert value == int(found[1]), pattern
