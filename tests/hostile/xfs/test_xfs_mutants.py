"""Damaged XFS: announced errors only, soon, in little memory, never other bytes."""

from __future__ import annotations

import lzma
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.xfs.driver import open_filesystem
from pygrub_k.source import MemorySource
from tests.hostile.ext.mutants import mutant, outcome
from tests.hostile.xfs.mutants import metadata, tree
from tests.images.xfs import ALL, Recipe, make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.differential.trees import Tree

pytestmark = pytest.mark.long
IMAGES = Path(__file__).parents[2] / "contract/images"
SEEDS = range(2000) if ALL else range(340)
IN_ONE_PROCESS = 20
"""Mutants read one after the other; the time and memory of all of them are measured."""
SECONDS, MEBIBYTES = 5, 128


class Sample(NamedTuple):
    name: str
    data: bytes
    areas: list[range]
    tree: Tree


def make_tree(root: Path) -> None:
    random = Random(5)
    for count in (3, 12, 150):
        (root / f"crowd-{count}").mkdir(parents=True)
        for number in range(count):
            (root / f"crowd-{count}" / f"{'name' * (number % 9)}{number}").touch()
    for size in (0, 10, 5_000, 100_000):
        (root / f"file-{size}").write_bytes(random.randbytes(size))
    (root / "link").symlink_to("file-10")


def images(folder: Path) -> Iterator[tuple[str, bytes]]:
    make_tree(folder / "tree")
    for name, options in (("plain", "-m crc=0"), ("checksums", "-b size=1024")):
        made = make(Recipe(name, options, 16), folder / f"{name}.img", folder / "tree")
        yield name, made.read_bytes()
    yield "dirty log", lzma.decompress((IMAGES / "xfs-dirty-log.img.xz").read_bytes())


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Sample]:
    found = {}
    for name, data in images(tmp_path_factory.mktemp("hostile")):
        names, errors = tree(open_filesystem(MemorySource(data), Settings()))
        assert not errors
        found[name] = Sample(name, data, metadata(data), names)
    return found


@pytest.fixture(params=["plain", "checksums", "dirty log"])
def sample(request: pytest.FixtureRequest, samples: dict[str, Sample]) -> Sample:
    return samples[request.param]


@pytest.mark.parametrize("first", SEEDS[::IN_ONE_PROCESS])
def test_only_announced_errors_within_time_and_memory(sample: Sample, first: int) -> None:
    def work() -> None:
        for seed in range(first, first + IN_ONE_PROCESS):
            damaged = mutant(sample.data, sample.areas, seed)
            try:
                tree(open_filesystem(damaged, Settings(verify_checksums=seed % 4 == 0)))
            except PygrubError:
                continue

    found = outcome(work)
    assert found.said == "ok", (first, found.said)
    assert found.seconds < SECONDS * IN_ONE_PROCESS / 5
    assert found.mebibytes < MEBIBYTES


def test_most_damaged_trees_can_still_be_listed(sample: Sample) -> None:
    listed = 0
    seeds = SEEDS[:40]
    for seed in seeds:
        damaged = mutant(sample.data, sample.areas, seed)
        try:
            found, _ = tree(open_filesystem(damaged, Settings(verify_checksums=False)))
        except PygrubError:
            continue
        listed += bool(found)
    assert listed > 0.7 * len(seeds)


def test_with_checksums_no_byte_is_silently_different(samples: dict[str, Sample]) -> None:
    """A log's last records are another matter: torn ones look like those that damage hit."""
    sample = samples["checksums"]
    refused = 0
    for seed in SEEDS:
        damaged = mutant(sample.data, sample.areas, seed)
        try:
            found, errors = tree(open_filesystem(damaged, Settings()))
        except PygrubError:
            refused += 1
            continue
        refused += bool(errors)
        different = [path for path in found if found[path] != sample.tree.get(path)]
        assert not different, seed
        assert errors or found == sample.tree, seed
    assert refused > len(SEEDS) // 2
