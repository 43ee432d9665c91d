"""Damaged btrfs: announced errors only, soon, in little memory, never other bytes."""

from __future__ import annotations

import contextlib
import lzma
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.btrfs.driver import open_filesystem
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import MemorySource
from tests.hostile.btrfs.mutants import Tree, metadata, mutant, tree
from tests.hostile.ext.mutants import outcome
from tests.images.btrfs import ALL

IMAGES = Path(__file__).parents[2] / "contract/images"
KINDS = {"btrfs": 100, "btrfs-log": 30}
"""Images, the second with a pending log, and fewer names than each has."""
BATCHES = range(200) if ALL else range(7)
BATCH = 50
SECONDS, MEBIBYTES = 5, 64
WAYS = {
    "as they are": (Settings(), False),
    "without verification": (Settings(verify_checksums=False), False),
    "with right checksums": (Settings(), True),
}


class Sample(NamedTuple):
    data: bytes
    areas: list[range]
    tree: Tree


@pytest.fixture(scope="module", params=KINDS)
def sample(request: pytest.FixtureRequest) -> Sample:
    data = lzma.decompress((IMAGES / f"{request.param}.img.xz").read_bytes())
    found, errors = tree(open_filesystem([MemorySource(data)], Settings()))
    assert not errors
    assert len(found) > KINDS[request.param]
    return Sample(data, metadata(data), found)


@pytest.mark.parametrize("way", WAYS)
def test_only_announced_errors_within_time_and_memory(sample: Sample, way: str) -> None:
    settings, sealed = WAYS[way]
    for batch in BATCHES:

        def work(batch: int = batch) -> None:
            for seed in range(batch * BATCH, (batch + 1) * BATCH):
                damaged = mutant(sample.data, sample.areas, seed, sealed=sealed)
                started = time.process_time()
                with contextlib.suppress(PygrubError):
                    tree(open_filesystem([damaged], settings))
                assert time.process_time() - started < SECONDS, seed

        found = outcome(work)
        assert found.said == "ok", (batch, found.said)
        assert found.mebibytes < MEBIBYTES, batch


def test_with_checksums_no_byte_is_silently_different(sample: Sample) -> None:
    refused = survived = 0
    seeds = range(len(BATCHES) * 10)
    for seed in seeds:
        damaged = mutant(sample.data, sample.areas, seed)
        try:
            filesystem = open_filesystem([damaged], Settings())
            found, errors = tree(filesystem)
        except PygrubError:
            refused += 1
            continue
        refused += bool(errors)
        survived += bool(filesystem.problems)
        different = [path for path in found if found[path] != sample.tree.get(path)]
        assert not different, seed
        assert errors or found == sample.tree, seed
    assert refused + survived > len(seeds) // 2


def test_many_damaged_trees_can_still_be_listed_without_verification(sample: Sample) -> None:
    listed = 0
    seeds = range(200)
    for seed in seeds:
        damaged = mutant(sample.data, sample.areas, seed)
        try:
            found, _ = tree(open_filesystem([damaged], Settings(verify_checksums=False)))
        except PygrubError:
            continue
        listed += bool(found)
    assert listed > 0.5 * len(seeds)
