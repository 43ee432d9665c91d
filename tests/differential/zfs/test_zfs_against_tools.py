"""Files and names as GRUB reads them, identity as blkid shows it."""

from __future__ import annotations

import hashlib
import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.zfs.driver import open_filesystem
from pygrub_k.source import MemorySource
from tests.images.zfs_bytes import sample
from tests.unit.filesystems.zfs.samples import members, opened, shown, small

if TYPE_CHECKING:
    from pathlib import Path

PATH = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"))
GRUB_READS = (
    *(
        "vmlinuz",
        "boot/grub/grub.cfg",
        "lz4",
        "embedded-lz4",
        "gang",
        "link",
        "in-two-slots",
        "absolute",
    ),
    *("holes", "fletcher2", "sha256", "none"),
)
EVERY = 16
"""One file of so many small ones is read by GRUB, which takes a process for each."""


def said(*command: str) -> str:
    environment = {**os.environ, "PATH": PATH, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, check=False, capture_output=True, env=environment, timeout=120)
    assert not done.returncode, done.stdout + done.stderr
    return done.stdout.decode(errors="replace")


def on_disks(name: str, folder: Path) -> list[str]:
    """Return the options by which grub-fstest gets all members of a pool."""
    paths = []
    for number, member in enumerate(members(name)):
        path = folder / f"{name}.{number}"
        path.write_bytes(small(name) if len(members(name)) == 1 else member)
        paths.append(str(path))
    return ["-c", str(len(paths)), *paths]


@pytest.mark.parametrize("name", ["old", "pair", "raidz1", "raidz2"])
def test_grub_reads_the_same(name: str, tmp_path: Path) -> None:
    """By GRUB's own reader: what our reader gives is compared with the same sums elsewhere.

    Of RAID-Z with three parities it reads nothing, and takes seconds for each file of the others.
    """
    disks, copy = on_disks(name, tmp_path), tmp_path / "copy"
    files = {path: facts for path, facts in shown(name).items() if "digest" in facts}
    some = [path for path in files if b"/many/" not in path]
    many = [path for path in files if b"/many/" in path]
    for path in [*some, *many[::EVERY]]:
        said("grub-fstest", *disks, "cp", f"(loop0){path.decode()}", str(copy))
        assert hashlib.sha256(copy.read_bytes()).hexdigest() == files[path]["digest"], path


def test_grub_reads_what_is_made_byte_by_byte(tmp_path: Path) -> None:
    """Which it cannot of a device that was removed, and of newer checksums."""
    path, copy = tmp_path / "disk", tmp_path / "copy"
    data = sample()
    path.write_bytes(data)
    filesystem = open_filesystem([MemorySource(data)], Settings())
    for name in GRUB_READS:
        said("grub-fstest", str(path), "cp", f"(loop0)/@/{name}", str(copy))
        content = lookup(filesystem, f"/@/{name}".encode()).content()
        assert content.read_at(0, content.size) == copy.read_bytes(), name


def test_identity_is_as_others_show_it(tmp_path: Path) -> None:
    path = tmp_path / "disk"
    path.write_bytes(members("old")[0])
    filesystem = opened("old")
    listed = said("grub-fstest", str(path), "ls", "--", "-l", "(loop0)")
    assert f"UUID {filesystem.uuid} " in listed
    assert "Filesystem type zfs - Label `old'" in listed
    found = said("blkid", "-p", "-o", "export", str(path))
    assert f"UUID={int(filesystem.uuid, 16)}\n" in found
    assert "LABEL=old\n" in found
