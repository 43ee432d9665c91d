"""Damaged attributes: announced errors only, soon, and never a value that nobody wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.xfs.driver import open_filesystem
from pygrub_k.source import MemorySource
from tests.hostile.ext.mutants import mutant, outcome
from tests.images.xfs import Recipe, make, set_attributes

if TYPE_CHECKING:
    from pathlib import Path

    from pygrub_k.filesystems.facts import Attribute
    from pygrub_k.source import ByteSource

SEEDS = range(240)
IN_ONE_PROCESS = 40
SECONDS, MEBIBYTES = 10, 192
COUNTS = (3, 10, 150)
"""Attributes of a file: in the inode, in a leaf, below a tree."""


class Sample(NamedTuple):
    data: bytes
    areas: list[range]
    files: list[int]
    found: dict[int, dict[bytes, bytes]]


def attributes(disk: ByteSource, number: int, *, verify: bool) -> list[Attribute]:
    filesystem = open_filesystem(disk, Settings(verify_checksums=verify))
    return list(filesystem.inode(number).attributes())


@pytest.fixture(scope="module", params=["-m crc=0", "-b size=1024"])
def sample(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Sample:
    folder: Path = tmp_path_factory.mktemp("attributes")
    (folder / "tree").mkdir()
    for count in COUNTS:
        (folder / f"tree/{count}").touch()
    image = make(Recipe("attributes", request.param, 16), folder / "disk.img", folder / "tree")
    root = open_filesystem(MemorySource(image.read_bytes()), Settings()).root
    files = [entry.inode for entry in root.entries()]
    for count, inode in zip(COUNTS, sorted(files, key=lambda one: one.number), strict=True):
        sizes = [("urs"[n % 3], f"name-{n:03}", (1, 30, 200, 4000)[n % 4]) for n in range(count)]
        set_attributes(image, inode.number, sizes)
    data = image.read_bytes()
    filesystem = open_filesystem(MemorySource(data), Settings())
    size = filesystem.superblock.block_size
    areas, found = [], {}
    for inode in map(filesystem.inode, (inode.number for inode in files)):
        areas += [range(inode.offset, inode.offset + len(inode.data))] * 8
        fork = inode.attribute_fork
        assert fork is not None
        if fork.num_extents:
            areas += [range(at * size, (at + n) * size) for _, n, at in fork.runs()]
        found[inode.number] = {one.name: one.value for one in inode.attributes()}
    assert sorted(map(len, found.values())) == sorted(COUNTS)
    return Sample(data, areas, list(found), found)


@pytest.mark.parametrize("first", SEEDS[::IN_ONE_PROCESS])
def test_only_announced_errors_within_time_and_memory(sample: Sample, first: int) -> None:
    def work() -> None:
        for seed in range(first, first + IN_ONE_PROCESS):
            damaged = mutant(sample.data, sample.areas, seed)
            for number in sample.files:
                try:
                    attributes(damaged, number, verify=seed % 2 == 0)
                except PygrubError:
                    continue

    found = outcome(work)
    assert found.said == "ok", (first, found.said)
    assert found.seconds < SECONDS
    assert found.mebibytes < MEBIBYTES


def test_with_checksums_no_value_is_silently_different(sample: Sample) -> None:
    with_checksums = open_filesystem(MemorySource(sample.data), Settings()).superblock.has_checksums
    refused = different = 0
    for seed in SEEDS:
        damaged = mutant(sample.data, sample.areas, seed)
        for number in sample.files:
            try:
                found = attributes(damaged, number, verify=True)
            except PygrubError:
                refused += 1
                continue
            refused += any(one.error is not None for one in found)
            sound = {one.name: one.value for one in found if one.error is None}
            different += bool(sound.items() - sample.found[number].items())
    assert refused > len(SEEDS) // 8
    assert not (with_checksums and different)


def test_a_damaged_leaf_hides_no_other(sample: Sample) -> None:
    filesystem = open_filesystem(MemorySource(sample.data), Settings())
    number = max(sample.files, key=lambda one: len(sample.found[one]))
    fork = filesystem.inode(number).attribute_fork
    assert fork is not None
    size = filesystem.superblock.block_size
    magics = (b"\xfb\xee", b"\x3b\xee")
    blocks = [at + n for _, count, at in fork.runs() for n in range(count)]
    leaves = [b for b in blocks if sample.data[b * size + 8 : b * size + 10] in magics]
    assert len(leaves) > 2
    where = leaves[0] * size
    damaged = sample.data[:where] + bytes(size) + sample.data[where + size :]
    inode = open_filesystem(MemorySource(damaged), Settings()).inode(number)
    found: list[bytes] = []
    with pytest.raises(PygrubError, match="attribute"):
        found.extend(one.name for one in inode.attributes())
    assert len(found) > len(sample.found[number]) // 3
    assert set(found) < set(sample.found[number])
