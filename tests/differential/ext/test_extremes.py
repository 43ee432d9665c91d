"""Sizes at the far end of the format: beyond 2^32 blocks, deep indexes, deep trees. Needs root."""

from __future__ import annotations

import hashlib
import os
import subprocess
from random import Random
from typing import TYPE_CHECKING

import pytest

from pygrub_k._generated.ext_directory_records import IndexRootHeadRecord
from pygrub_k._generated.ext_extent_records import HeaderRecord, LeafRecord
from pygrub_k.filesystems.ext.directory_blocks import DirectoryBlocks
from tests.differential.ext.populating import mounted
from tests.differential.ext.trees import open_image, our_tree
from tests.differential.trees import differences, digest, mounted_tree
from tests.images.ext import ALL, run

if TYPE_CHECKING:
    from pathlib import Path

    from pygrub_k.filesystems.ext.inode import ExtInode


UNWRITTEN = 0x8000
"""What the length of an extent has in addition if nothing was written to it."""


def blank(path: Path, size: int, *options: str) -> Path:
    with path.open("wb") as file:
        file.truncate(size)
    run("mke2fs", "-q", "-F", *options, str(path))
    return path


def named(directory: ExtInode, name: bytes) -> ExtInode:
    found = directory.child(name)
    assert found is not None
    return found


def test_blocks_beyond_32_bits(tmp_path: Path) -> None:
    options = "-t ext4 -b 1024 -O bigalloc,64bit,^has_journal,^resize_inode -C 33554432 -N 4096"
    image = blank(tmp_path / "huge.img", 6 << 40, *options.split())
    with mounted(image, tmp_path / "mount", "rw") as root:
        for number in range(11):
            fill = str(root / f"fill {number}")
            subprocess.run(["fallocate", "-l", "400G", fill], check=True)
        (root / "far").mkdir()
        for number in range(100):
            (root / "far" / f"file {number}").write_bytes(Random(number).randbytes(5000))
    filesystem = open_image(image)
    assert filesystem.superblock.num_blocks > 1 << 32
    far = list(named(filesystem.root, b"far").entries())
    assert max(run[2] for entry in far for run in entry.inode.runs()) > 1 << 32
    assert {os.fsdecode(entry.name): digest(entry.inode.content()) for entry in far} == {
        f"file {number}": hashlib.sha256(Random(number).randbytes(5000)).hexdigest()
        for number in range(100)
    }


def test_unwritten_extents_of_directories_and_symlinks(tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    (tree / "directory").mkdir(parents=True)
    (tree / "directory" / "name").write_bytes(b"content")
    (tree / "link").symlink_to("far" * 40)
    (tree / "file").write_bytes(b"unwritten" * 1000)
    image = blank(tmp_path / "small.img", 8 << 20, *f"-t ext4 -O ^metadata_csum -d {tree}".split())
    filesystem = open_image(image)
    with image.open("r+b") as file:
        for name in (b"directory", b"link", b"file"):
            inode = named(filesystem.root, name)
            place = inode.offset + inode.core.OFFSET.block + HeaderRecord.SIZE
            file.seek(place)
            leaf = LeafRecord.read(file.read(LeafRecord.SIZE))
            assert leaf.num_blocks < UNWRITTEN
            file.seek(place + leaf.OFFSET.num_blocks_raw)
            file.write((leaf.num_blocks | UNWRITTEN).to_bytes(2, "little"))
    with mounted(image, tmp_path / "mount") as root:
        theirs = mounted_tree(root)
    filesystem = open_image(image)
    assert not differences(our_tree(filesystem), theirs)
    assert b"/directory/name" in theirs
    assert len(filesystem.problems) == 2


@pytest.mark.parametrize("levels", [1, 2] if ALL else [1])
def test_indexes_of_all_depths(levels: int, tmp_path: Path) -> None:
    count = {1: 3_000, 2: 70_000}[levels]
    options = f"-t ext4 -b 1024 -O large_dir,^has_journal -N {count + 100}"
    image = blank(tmp_path / "crowd.img", 256 << 20, *options.split())
    with mounted(image, tmp_path / "mount", "rw") as root:
        for number in range(count):
            (root / f"{number:0>250}").touch()
    directory = open_image(image).root
    head = IndexRootHeadRecord.read(DirectoryBlocks(directory).read(0))
    assert head.num_levels == levels
    for number in range(0, count, count // 500):
        assert named(directory, b"%0250d" % number).kind == "file"
    assert directory.child(b"%0250d" % count) is None
    assert sum(1 for _ in directory.entries()) == count + 1


def test_an_extent_tree_of_several_levels(tmp_path: Path) -> None:
    options = ["-t", "ext4", "-b", "1024", "-O", "^has_journal"]
    image = blank(tmp_path / "deep.img", 128 << 20, *options)
    with mounted(image, tmp_path / "mount", "rw") as root:
        with (root / "file").open("wb") as file:
            for block in range(30_000):
                file.seek(block * 2048)
                file.write(b"%1024d" % block)
        theirs = mounted_tree(root)
        os.sync()
    filesystem = open_image(image)
    inode = named(filesystem.root, b"file")
    assert HeaderRecord.read(inode.core.block).depth >= 2
    assert len(inode.runs()) == 30_000
    ours = our_tree(filesystem)
    assert not differences({b"/file": ours[b"/file"]}, {b"/file": theirs[b"/file"]})
