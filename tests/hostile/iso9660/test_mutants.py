"""Damaged ISO 9660 volumes: announced errors only, soon, in little memory."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.iso9660.driver import open_filesystem
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import MemorySource
from tests.hostile.ext.mutants import outcome
from tests.hostile.iso9660.mutants import metadata, mutant, read_all
from tests.images.iso9660 import BY_NAME, make, make_tree
from tests.walks import object_walk, quick_walk

if TYPE_CHECKING:
    from pathlib import Path

SEEDS = range(200)
LISTED = range(60)
SECONDS, MEBIBYTES = 5, 64
AT_ONCE = 20
"""Mutants that one process reads, so that not each of them costs a fork."""
NAMES = ("rock-ridge-joliet", "relocated", "joliet", "level-2", "zisofs")


class Sample(NamedTuple):
    name: str
    data: bytes
    areas: list[range]


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tree")
    make_tree(folder)
    return folder


@pytest.fixture(scope="module", params=NAMES)
def sample(
    request: pytest.FixtureRequest, tree: Path, tmp_path_factory: pytest.TempPathFactory
) -> Sample:
    folder = tmp_path_factory.mktemp("hostile")
    data = make(BY_NAME[request.param], folder / "good.iso", tree).read_bytes()
    paths, errors = read_all(MemorySource(data))
    assert len(paths) > 300
    assert not errors
    return Sample(request.param, data, metadata(data))


def test_only_announced_errors_within_time_and_memory(sample: Sample) -> None:
    for first in range(0, len(SEEDS), AT_ONCE):
        seeds = SEEDS[first : first + AT_ONCE]

        def work(seeds: range = seeds) -> None:
            for seed in seeds:
                with suppress(PygrubError):
                    read_all(mutant(sample.data, sample.areas, seed))

        found = outcome(work)
        assert found.said == "ok", f"one of {seeds}: {found.said}"
        assert found.seconds < SECONDS * 2, seeds
        assert found.mebibytes < MEBIBYTES, seeds


def test_most_damaged_trees_can_still_be_listed(sample: Sample) -> None:
    listed = 0
    for seed in LISTED:
        try:
            paths, _ = read_all(mutant(sample.data, sample.areas, seed))
        except PygrubError:
            continue
        listed += bool(paths)
    assert listed > 0.8 * len(LISTED)


def test_a_scan_in_batches_finds_what_objects_find(sample: Sample) -> None:
    walked = 0
    for seed in LISTED[:30]:
        found = []
        for walk in (quick_walk, object_walk):
            try:
                damaged = mutant(sample.data, sample.areas, seed)
                filesystem = open_filesystem(damaged, Settings())
            except PygrubError:
                continue
            found.append((walk(filesystem), set(map(str, filesystem.problems))))
        assert found[:1] == found[1:], seed
        walked += bool(found)
    assert walked > 20
