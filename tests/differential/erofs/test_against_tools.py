"""Files of every image, as fsck.erofs extracts them, and what dump.erofs says."""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from pygrub_k.filesystems.erofs.driver import open_filesystem
from pygrub_k.filesystems.erofs.features import IGNORED, READ, feature_names
from pygrub_k.filesystems.model import Settings
from tests.differential.packed_trees import disk, image_tree, their_tree, without
from tests.differential.trees import differences
from tests.images.erofs import PATH, RECIPES, Recipe

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ROOT = os.geteuid() == 0
NOT_EXTRACTED = ("inode", "links", "xattrs", "device")
"""What fsck.erofs 1.5 does not restore; it makes copies of hard links."""


def said(*command: str) -> str:
    environment = {**os.environ, "PATH": PATH, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, check=False, capture_output=True, env=environment, timeout=120)
    assert not done.returncode, done.stderr
    return done.stdout.decode()


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.name)
def test_fsck_extracts_the_same(
    recipe: Recipe, image: Callable[[str], Path], tmp_path: Path
) -> None:
    path, target = image(recipe.name), tmp_path / "extracted"
    owner = ("--preserve",) if ROOT else ("--no-preserve-owner",)
    said("fsck.erofs", *owner, f"--extract={target}", str(path))
    theirs = without(their_tree(target), *NOT_EXTRACTED)
    assert len(theirs) > 1500
    ours = without(image_tree(open_filesystem, path), *NOT_EXTRACTED)
    special = {name for name, facts in ours.items() if "size" in facts and not is_plain(facts)}
    for found in (ours, theirs):  # it makes no devices, dates no directories, sets no user ids
        for name in special:
            found.pop(name, None)
        for facts in found.values():
            facts["mode"] &= ~0o7000
            if "digest" not in facts:
                del facts["modified"]
    if not ROOT:
        ours, theirs = (without(found, "owner", "mode") for found in (ours, theirs))
    assert not differences(ours, theirs)


def is_plain(facts: dict[str, object]) -> bool:
    return "digest" in facts or "target" in facts


@pytest.mark.parametrize("name", ["plain", "everything", "chunks"])
def test_dump_says_the_same(name: str, image: Callable[[str], Path]) -> None:
    path = image(name)
    filesystem = open_filesystem(disk(path), Settings())
    text = said("dump.erofs", "-s", str(path))
    found = re.search(r"Filesystem UUID: +(\S+)", text)
    assert found is not None
    assert filesystem.uuid == found[1]
    found = re.search(r"Filesystem features: +(.*)", text)
    assert found is not None
    known = feature_names(filesystem.storage.superblock)
    names = {*READ.values(), *(name for name, _ in IGNORED.values())}
    for word in found[1].replace("0padding", "zero_padding").replace("csum", "chksum").split():
        assert any(word in one for one in names), word
        assert any(word in one for one in known), word


def test_its_checksum_is_verified(image: Callable[[str], Path], tmp_path: Path) -> None:
    data = bytearray(image("plain").read_bytes())
    data[1024 + 64] ^= 1
    path = tmp_path / "damaged.img"
    path.write_bytes(data)
    with pytest.raises(Exception, match="EROFS superblock at byte 1024 of the volume: wrong"):
        open_filesystem(disk(path), Settings())
    filesystem = open_filesystem(disk(path), Settings(verify_checksums=False))
    assert "wrong checksum" in str(filesystem.problems)
