"""FAT file systems that mkfs.fat and mtools made: what they wrote is what is read."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING, NamedTuple

import pytest

from pygrub_k.filesystems.fat.boot_sector import FAT32
from pygrub_k.filesystems.fat.driver import FatFilesystem, open_filesystem
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.registry import FILESYSTEMS
from pygrub_k.source import FileSource, MappedSource, MemorySource
from tests.images.fat import ENVIRONMENT, RECIPES, Recipe, make, make_tree, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pygrub_k.filesystems.fat.inode import FatInode
    from pygrub_k.filesystems.model import Inode

LEFT = {b"in pieces", *(b"gap%d" % number for number in range(1, 12, 2))}
"""What `make` leaves beside the tree."""


class Made(NamedTuple):
    recipe: Recipe
    path: Path
    tree: Path
    filesystem: FatFilesystem


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("fat") / "tree"
    root.mkdir()
    make_tree(root)
    return root


@pytest.fixture(scope="module", params=RECIPES, ids=lambda recipe: recipe.name)
def made(
    request: pytest.FixtureRequest, tree: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Made]:
    recipe: Recipe = request.param
    path = make(recipe, tmp_path_factory.mktemp("fat") / f"{recipe.name}.img", tree)
    with path.open("rb") as disk:
        source = FileSource(disk.fileno(), path.stat().st_size, str(path))
        assert [kind.name for kind in FILESYSTEMS if kind.probe(source)] == ["FAT"]
        yield Made(recipe, path, tree, open_filesystem(source, Settings()))
    path.unlink()


def walk(inode: FatInode, path: bytes = b"") -> Iterator[tuple[bytes, FatInode]]:
    for entry in inode.entries():
        child = entry.inode
        yield path + entry.name, child
        if child.kind == "directory":
            yield from walk(child, path + entry.name + b"/")


def read(inode: Inode) -> bytes:
    content = inode.content()
    return content.read_at(0, content.size)


def test_names_kinds_sizes_times_and_contents(made: Made) -> None:
    found = dict(walk(made.filesystem.root))
    expected = {str(path.relative_to(made.tree)).encode(): path for path in made.tree.rglob("*")}
    assert found.keys() - LEFT == expected.keys()
    for name, path in expected.items():
        inode = found[name]
        assert (inode.kind == "directory") == path.is_dir()
        if inode.kind == "file":
            assert (name, inode.size) == (name, path.stat().st_size)
            assert (name, inode.modified) == (name, path.stat().st_mtime)
            assert read(inode) == path.read_bytes()
    assert not made.filesystem.problems


def test_a_file_in_pieces_is_what_mtools_reads(made: Made) -> None:
    inode = lookup(made.filesystem, b"/in pieces")
    content = inode.content()
    assert isinstance(content, MappedSource)
    runs = list(content.runs(0, content.size))
    sector = made.filesystem.storage.sector
    if sector.bits < FAT32 and sector.cluster_size <= 1024:  # on FAT32 mtools goes on behind
        assert len(runs) > 3
    copy = made.path.with_suffix(".copy")
    run("mcopy", "-i", str(made.path), "::in pieces", str(copy))
    assert content.read_at(0, content.size) == copy.read_bytes()


def test_fsck_counts_as_many_files_and_finds_nothing_wrong(made: Made) -> None:
    if made.filesystem.storage.sector.parameters.num_tables > 2:
        with pytest.raises(RuntimeError, match="only 1 or 2 FATs are supported"):
            run("fsck.fat", "-n", "-v", str(made.path))
        return
    said = run("fsck.fat", "-n", "-v", str(made.path))
    counted = re.search(r"(\d+) files, (\d+)/(\d+) clusters", said)
    assert counted, said
    storage = made.filesystem.storage
    found = list(walk(made.filesystem.root))
    clusters = sum(
        -(-sum(length for _, length in inode.pieces(inode.size)) // size)
        for inode in (*(inode for _, inode in found), made.filesystem.root)
        if (size := storage.sector.cluster_size) and inode.first_cluster
    )
    label = made.filesystem.label != b""
    assert int(counted[1]) == len(found) + label
    assert int(counted[2]) == clusters
    assert int(counted[3]) == storage.sector.end_cluster - 2


def blkid(path: Path) -> dict[str, str]:
    command = ("blkid", "-p", "-o", "export", str(path))
    said = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=True)
    return dict(line.partition("=")[::2] for line in said.stdout.splitlines())


@pytest.mark.parametrize("label", ["NO NAME", "NO  NAME", "x"])
def test_a_label_given_later_is_what_blkid_says(label: str, tmp_path: Path) -> None:
    image = tmp_path / "label.img"
    run("mkfs.fat", "-C", str(image), "1440")
    assert "LABEL" not in blkid(image)
    run("mlabel", "-i", str(image), f"::{label}")
    filesystem = open_filesystem(MemorySource(image.read_bytes()), Settings())
    assert filesystem.label == blkid(image)["LABEL"].replace("\\", "").encode()


def test_uuid_and_label_are_what_blkid_says(made: Made) -> None:
    tags = blkid(made.path)
    assert made.filesystem.uuid == tags["UUID"] == "1234-ABCD"
    assert made.filesystem.label == tags.get("LABEL", "").encode()
    assert tags["VERSION"] == f"FAT{made.filesystem.storage.sector.bits}"


@pytest.mark.parametrize(
    "path", ["EFI/BOOT/BOOTX64.EFI", "efi/boot/bootx64.efi", "in pieces", "many/0007-xxxxxxx"]
)
def test_grub_reads_the_same(made: Made, path: str) -> None:
    ours = read(lookup(made.filesystem, path.encode()))
    command = ("grub-fstest", str(made.path), "hex", f"(loop0)/{path}")
    said = subprocess.run(command, capture_output=True, check=True, env=ENVIRONMENT).stdout
    rows = (line[10:58].split() for line in said.decode("latin-1").splitlines())
    theirs = b"".join(bytes.fromhex("".join(row)) for row in rows)
    assert theirs == ours
