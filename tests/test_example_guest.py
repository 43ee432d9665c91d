"""examples/guest.img is what examples/make_guest.py makes."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import make_guest
import pytest

if TYPE_CHECKING:
    from pathlib import Path

GUEST = make_guest.HERE / "guest.img"
KEPT_SIZE = 8 << 20


def contents(disk: Path, folder: Path) -> dict[str, bytes]:
    """Return what debugfs finds on the root file system: files, and where links lead."""
    filesystem = f"{disk}?offset={make_guest.ROOT_START}"
    make_guest.tool("debugfs", "-R", f"rdump / {folder}", filesystem)
    return {
        f"/{path.relative_to(folder)}": os.fsencode(path.readlink())
        if path.is_symlink()
        else path.read_bytes()
        for path in folder.rglob("*")
        if path.is_symlink() or path.is_file()
    }


def mke2fs_version() -> str:
    environ = {**os.environ, "PATH": f"{os.environ['PATH']}:/usr/sbin:/sbin"}
    done = subprocess.run(["mke2fs", "-V"], check=True, capture_output=True, env=environ, text=True)
    return done.stderr.split()[1]


@pytest.mark.tools
def test_the_disk_is_what_the_script_makes(tmp_path: Path) -> None:
    made = tmp_path / "made.img"
    make_guest.make(made)
    assert made.stat().st_size == GUEST.stat().st_size
    if mke2fs_version() == make_guest.MADE_WITH:
        assert made.read_bytes() == GUEST.read_bytes()


@pytest.mark.tools
def test_the_disk_holds_the_files(tmp_path: Path) -> None:
    links = {path: target.encode() for path, target in make_guest.LINKS.items()}
    assert contents(GUEST, tmp_path) == make_guest.files() | links


@pytest.mark.tools
def test_the_disk_is_sound(tmp_path: Path) -> None:
    root = tmp_path / "root"
    with GUEST.open("rb") as disk:
        disk.seek(make_guest.ROOT_START)
        root.write_bytes(disk.read(make_guest.ROOT_SIZE))
    make_guest.tool("e2fsck", "-f", "-n", str(root))  # raises unless it ends with 0
    make_guest.tool("sfdisk", "--verify", str(GUEST))


def test_the_disk_is_small() -> None:
    assert GUEST.stat().st_size <= KEPT_SIZE


@pytest.mark.tools
def test_a_failing_tool_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(make_guest, "ROOT_SIZE", 4096)
    with pytest.raises(subprocess.CalledProcessError, match="mke2fs"):
        make_guest.make_filesystem(tmp_path)
