"""Encrypted directories without their key, as the kernel shows them. Needs root."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import UnsupportedError
from tests.differential.ext.populating import mounted
from tests.differential.ext.trees import open_image
from tests.images.ext import Recipe, make

if TYPE_CHECKING:
    from pathlib import Path

    from pygrub_k.filesystems.ext.inode import ExtInode


def numbers(directory: ExtInode, path: bytes = b"") -> dict[bytes, int]:
    found = {}
    for entry in directory.entries():
        here, inode = path + b"/" + entry.name, entry.inode
        by_name = directory.child(entry.name)
        assert by_name is not None
        assert by_name.number == inode.number
        found[here] = inode.number
        if inode.kind == "directory":
            found |= numbers(inode, here)
    return found


@pytest.mark.parametrize(
    "options", ["-t ext4 -O encrypt", "-t ext4 -b 1024 -O encrypt,inline_data"]
)
def test_names_are_shown_and_contents_refused(options: str, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    image = make(Recipe("encrypted", options, 16), tmp_path / "disk.img", empty)
    with mounted(image, tmp_path / "mount", "rw,test_dummy_encryption") as root:
        few, many = root / "few", root / "many"
        few.mkdir()
        many.mkdir()
        (few / "file").write_bytes(b"secret")
        (few / "link").symlink_to("file")
        for length in (1, 16, 17, 140, 149, 150, 200, 255):
            (few / ("n" * length)).touch()
        for number in range(400):
            (many / f"file {number}").touch()
    with mounted(image, tmp_path / "mount") as root:
        theirs = {
            os.fsencode(path)[len(os.fsencode(root)) :]: path.lstat().st_ino
            for path in root.rglob("*")
        }
    filesystem = open_image(image)
    ours = numbers(filesystem.root)
    assert ours == theirs
    assert len(ours) > 410
    refused = 0
    for number in ours.values():
        inode = filesystem.inode(number)
        if inode.kind == "directory":
            continue
        with pytest.raises(UnsupportedError, match="key"):
            inode.target() if inode.kind == "symlink" else inode.content()
        refused += 1
    assert refused > 400
