"""`verify` of damaged btrfs: announced errors only, soon, in little memory, and findings."""

from __future__ import annotations

import lzma
import time
from pathlib import Path

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.btrfs.driver import open_filesystem
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import MemorySource
from tests.differential.verdicts import findings
from tests.hostile.btrfs.mutants import metadata, mutant
from tests.hostile.ext.mutants import outcome
from tests.hostile.inspected import inspected
from tests.images.btrfs import ALL

IMAGE = Path(__file__).parents[2] / "contract/images/btrfs.img.xz"
SEEDS = range(1000 if ALL else 60)
SECONDS, MEBIBYTES = 5, 64
SETTINGS = Settings(verify_checksums=False)


@pytest.fixture(scope="module")
def good() -> bytes:
    return lzma.decompress(IMAGE.read_bytes())


@pytest.mark.parametrize("sealed", [False, True])
def test_mutants_are_judged_within_time_and_memory(good: bytes, sealed: bool) -> None:
    assert not findings(open_filesystem([MemorySource(good)], SETTINGS), data=True)
    areas = metadata(good, every=True)

    def work() -> None:
        found = 0
        for seed in SEEDS:
            damaged = mutant(good, areas, seed, sealed=sealed)
            started = time.process_time()
            try:
                found += bool(findings(open_filesystem([damaged], SETTINGS), data=True))
            except PygrubError:
                found += 1
            assert time.process_time() - started < SECONDS, seed
        assert found > len(SEEDS) // 2, found

    result = outcome(work)
    assert result.said == "ok", result
    assert result.mebibytes < MEBIBYTES


def test_the_program_leaves_the_disk_as_it_is(good: bytes, tmp_path: Path) -> None:
    damaged = mutant(good, metadata(good, every=True), 7, sealed=True)
    inspected(damaged.read_at(0, damaged.size), tmp_path / "disk", "verify", "--data")
