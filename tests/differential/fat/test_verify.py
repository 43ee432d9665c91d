"""`verify` of FAT: nothing on what mkfs.fat and mtools make, a finding for each damage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import LimitError
from pygrub_k.filesystems.damage import Damage
from pygrub_k.filesystems.fat import verify as fat_verify
from pygrub_k.filesystems.fat.driver import open_filesystem
from pygrub_k.filesystems.fat.space import free_runs
from pygrub_k.filesystems.fat.verify import verify
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import MemorySource
from tests.differential.verdicts import steps
from tests.images.fat import RECIPES, Recipe, make, make_tree, run

if TYPE_CHECKING:
    from pathlib import Path

CHOSEN = [one for one in RECIPES if one.size <= 40_000]


def findings(data: bytes) -> list[Damage]:
    filesystem = open_filesystem(MemorySource(data), Settings())
    return [found for found in verify(filesystem, data=False) if isinstance(found, Damage)]


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tree")
    make_tree(folder)
    return folder


@pytest.fixture(scope="module")
def floppy(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return make(RECIPES[0], tmp_path_factory.mktemp("fat") / "floppy", tree).read_bytes()


@pytest.mark.parametrize("recipe", CHOSEN[:3] + CHOSEN[7:9], ids=lambda recipe: recipe.name)
def test_what_mtools_make_is_clean(recipe: Recipe, tree: Path, tmp_path: Path) -> None:
    data = make(recipe, tmp_path / "disk", tree).read_bytes()
    assert not findings(data)
    passed, expected = steps(open_filesystem(MemorySource(data), Settings()))
    assert passed == expected > 0
    words = run("fsck.fat", "-vn", str(tmp_path / "disk"))
    used, _, whole = words.rstrip().rpartition(", ")[2].partition(" ")[0].partition("/")
    filesystem = open_filesystem(MemorySource(data), Settings())
    size = filesystem.storage.sector.cluster_size
    assert sum(length for _, length in free_runs(filesystem)) == (int(whole) - int(used)) * size


def test_a_copy_of_the_table_that_differs_is_found(floppy: bytes) -> None:
    sector = open_filesystem(MemorySource(floppy), Settings()).storage.sector
    data = bytearray(floppy)
    data[sector.table_offset + sector.len_table + 100] ^= 1
    assert {one.check for one in findings(bytes(data))} == {"backup"}


def test_lost_clusters_and_chains_that_break_are_found(floppy: bytes) -> None:
    filesystem = open_filesystem(MemorySource(floppy), Settings())
    sector = filesystem.storage.sector
    file = max(
        (entry.inode for entry in filesystem.root.entries() if entry.inode.kind == "file"),
        key=lambda inode: inode.size,
    )
    data = bytearray(floppy)
    at = sector.table_offset + file.first_cluster * 3 // 2
    data[at : at + 2] = b"\xff\xff"
    found = {one.check for one in findings(bytes(data))}
    assert {"lost", "size"} <= found


def test_what_is_beyond_the_bound_is_said(floppy: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fat_verify, "FAT_VERIFIED_NAMES", 1)
    with pytest.raises(LimitError, match="not verified beyond 1 names"):
        findings(floppy)


def test_two_owners_of_a_cluster_are_found(floppy: bytes) -> None:
    filesystem = open_filesystem(MemorySource(floppy), Settings())
    one, two = [
        entry.inode
        for entry in filesystem.root.entries()
        if entry.inode.kind == "file" and entry.inode.first_cluster
    ][:2]
    data = bytearray(floppy)
    data[one.offset + 26 : one.offset + 28] = two.first_cluster.to_bytes(2, "little")
    assert "overlap" in {found.check for found in findings(bytes(data))}
