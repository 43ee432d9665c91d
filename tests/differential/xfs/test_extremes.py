"""Very large directories and very fragmented files, as the kernel makes them. Needs root."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.xfs.driver import open_filesystem
from pygrub_k.source import FileSource
from tests.differential.ext.populating import mounted
from tests.differential.trees import digest
from tests.differential.xfs.populating import write_pieces
from tests.images.xfs import Recipe, make

if TYPE_CHECKING:
    from pathlib import Path

NAMES = 100_000
EXTENTS = 12_000
FEW = 12
"""Reads: the inode, its tree of extents, three levels of hashes, the block of names."""


class CountingSource(FileSource):
    reads = 0

    def read_at(self, offset: int, length: int) -> bytes:
        self.reads += 1
        return super().read_at(offset, length)


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("extremes")
    made = make(Recipe("extremes", "-b size=1024 -m rmapbt=0", 320), folder / "disk.img")
    with mounted(made, folder / "mount", "rw") as root:
        (root / "flat").mkdir()
        (root / "flat/first").touch()
        first, flat = os.fspath(root / "flat/first"), os.fspath(root / "flat")
        for number in range(NAMES):
            os.link(first, f"{flat}/a name of usual length {number}")
        write_pieces(root / "pieces", EXTENTS)
    return made


def test_a_name_among_a_hundred_thousand_takes_few_reads(image: Path) -> None:
    descriptor = os.open(image, os.O_RDONLY)
    source = CountingSource(descriptor, image.stat().st_size, image.name)
    filesystem = open_filesystem(source, Settings())
    flat = filesystem.root.child(b"flat")
    assert flat is not None
    counts = []
    for number in (0, 1, NAMES // 2, NAMES - 1):
        filesystem.storage._blocks.clear()
        before = source.reads
        assert flat.child(b"a name of usual length %d" % number) is not None
        counts.append(source.reads - before)
    assert flat.child(b"a name of usual length") is None
    names = {entry.name for entry in flat.entries()}
    assert len(names) == NAMES + 1
    tree = len(list(flat.fork._leaves()))
    os.close(descriptor)
    assert max(counts) <= FEW + tree, counts
    assert tree < 40


def test_a_file_in_very_many_pieces(image: Path, tmp_path: Path) -> None:
    descriptor = os.open(image, os.O_RDONLY)
    source = FileSource(descriptor, image.stat().st_size, image.name)
    inode = open_filesystem(source, Settings()).root.child(b"pieces")
    assert inode is not None
    assert inode.core.num_extents >= EXTENTS
    ours = digest(inode.content())
    os.close(descriptor)
    with mounted(image, tmp_path / "mount") as root, (root / "pieces").open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        assert size == inode.size
        theirs = digest(FileSource(file.fileno(), size, "pieces"))
    assert ours == theirs
