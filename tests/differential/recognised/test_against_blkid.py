"""Kinds, UUIDs and labels of what is not read, as `blkid -p` tells them."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING, NamedTuple

import pytest

from pygrub_k.guest.guest import Guest
from pygrub_k.inspect.layout import Content, layout_of
from pygrub_k.source import FileSource
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan
from tests.differential.recognised.conftest import PATH
from tests.images.recognised import MADE, Made

if TYPE_CHECKING:
    from pathlib import Path

ENVIRONMENT = {**os.environ, "PATH": PATH, "LC_ALL": "C.UTF-8"}


class Tool(NamedTuple):
    """A command that makes an image of so many MiB, and what it makes: our name and blkid's."""

    name: str
    blkid: str
    size: int
    command: str
    arguments: tuple[str, ...] = ()


TOOLS = (
    Tool("NTFS", "ntfs", 8, "mkfs.ntfs -q -F -f -L", ("my Größe", "IMAGE")),
    Tool("NTFS", "ntfs", 8, "mkfs.ntfs -q -F -f -s 4096 -c 65536 -L", ("large", "IMAGE")),
    Tool("exFAT", "exfat", 8, "mkfs.exfat -L", ("labelled", "IMAGE")),
    Tool("exFAT", "exfat", 8, "mkfs.exfat", ("IMAGE",)),
    Tool("UDF", "udf", 8, "mkudffs -l", ("labelled", "IMAGE")),
    Tool("UDF", "udf", 8, "mkudffs -b 512 -l", ("Größe ☃", "IMAGE")),
    Tool("UDF", "udf", 8, "mkudffs -b 4096 --uuid=0123456789abcdef -l", ("Größe", "IMAGE")),
    Tool("OCFS2", "ocfs2", 64, "mkfs.ocfs2 -q -F -x -N 1 -M local -L", ("labelled", "IMAGE")),
    Tool("GFS2", "gfs2", 64, "mkfs.gfs2 -q -O -p lock_nolock -j 1 -t", ("c:fs", "IMAGE")),
    Tool("bcache member", "bcache", 16, "make-bcache -B", ("IMAGE",)),
    Tool("bcache member", "bcache", 128, "make-bcache -C", ("IMAGE",)),
    Tool("romfs", "romfs", 1, "genromfs -V labelled -d", ("FOLDER", "-f", "IMAGE")),
    Tool("cramfs", "cramfs", 1, "mkfs.cramfs -n labelled", ("FOLDER", "IMAGE")),
    Tool("Minix", "minix", 2, "mkfs.minix", ("IMAGE",)),
    Tool("Minix", "minix", 2, "mkfs.minix -2", ("IMAGE",)),
    Tool("Minix", "minix", 2, "mkfs.minix -3", ("IMAGE",)),
    Tool("swap space", "swap", 1, "mkswap -q -L", ("labelled", "IMAGE")),
    Tool("swap space", "swap", 1, "mkswap -q -p 16384 -L", ("labelled", "IMAGE")),
    Tool(
        "LUKS 1 encryption",
        "crypto_LUKS",
        8,
        "cryptsetup -q luksFormat --type luks1 --pbkdf-force-iterations 1000 -d KEY",
        ("IMAGE",),
    ),
    Tool(
        "LUKS 2 encryption",
        "crypto_LUKS",
        20,
        "cryptsetup -q luksFormat --type luks2 --pbkdf pbkdf2 --pbkdf-force-iterations 1000 "
        "--label labelled -d KEY",
        ("IMAGE",),
    ),
)
HERE = [tool for tool in TOOLS if shutil.which(tool.command.split()[0], path=PATH)]


def theirs(image: Path, tag: str) -> str:
    """Return what blkid says of an image; empty if nothing."""
    command = ["blkid", "-p", "-o", "value", "-s", tag, str(image)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=ENVIRONMENT)
    return done.stdout.strip()


def ours(image: Path) -> Content:
    descriptor = os.open(image, os.O_RDONLY)
    try:
        disks = [BlockDevice("hd0", FileSource(descriptor, image.stat().st_size, image.name))]
        return layout_of(Guest(scan(disks)), disks).volumes[0].content
    finally:
        os.close(descriptor)


def compare(image: Path, name: str, kind: str) -> None:
    found = ours(image)
    assert (found.state, found.kind) == ("not read", name)
    assert (theirs(image, "TYPE") or theirs(image, "PTTYPE")) == kind
    if kind:
        assert found.uuid == theirs(image, "UUID")
        assert found.label.decode() == theirs(image, "LABEL")


def test_there_are_tools() -> None:
    assert len(HERE) > 4, "nearly all tools are missing: see scripts/debian-packages"


@pytest.mark.parametrize("tool", HERE, ids=lambda tool: f"{tool.name} {tool.size}")
def test_what_tools_make(tool: Tool, tmp_path: Path) -> None:
    image, folder, key = tmp_path / "image", tmp_path / "folder", tmp_path / "key"
    image.touch()
    os.truncate(image, tool.size << 20)
    folder.mkdir()
    (folder / "file").write_bytes(b"content" * 2000)
    key.write_bytes(b"key")
    places = {"IMAGE": str(image), "FOLDER": str(folder), "KEY": str(key)}
    words = [places.get(word, word) for word in (*tool.command.split(), *tool.arguments)]
    subprocess.run(words, check=True, capture_output=True, env=ENVIRONMENT)
    compare(image, tool.name, tool.blkid)


@pytest.mark.parametrize("made", MADE, ids=lambda made: made.name)
def test_what_is_made_by_hand(made: Made, tmp_path: Path) -> None:
    compare(made.write(tmp_path / "image"), made.name, made.blkid)
