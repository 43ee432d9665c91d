"""`verify` of damaged FAT: announced errors only, soon, in little memory, and findings."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.fat.driver import open_filesystem
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import MemorySource
from tests.differential.verdicts import findings
from tests.hostile.ext.mutants import outcome
from tests.hostile.fat.mutants import metadata, mutant
from tests.hostile.inspected import inspected
from tests.images.fat_bytes import Image

if TYPE_CHECKING:
    from pathlib import Path

SEEDS = range(150)
SECONDS, MEBIBYTES = 5, 64
SETTINGS = Settings(verify_checksums=False)
CLUSTERS = {12: 1000, 16: 5000, 32: 2000}


@pytest.fixture(scope="module", params=CLUSTERS)
def good(request: pytest.FixtureRequest) -> bytes:
    bits = request.param
    files = {f"EFI/folder {n % 7}/a file of many {n}": b"%d" % n * 400 for n in range(60)}
    return bytes(Image(bits, clusters=CLUSTERS[bits]).fill(files, b"ESP").data)


def test_mutants_are_judged_within_time_and_memory(good: bytes) -> None:
    assert not findings(open_filesystem(MemorySource(good), SETTINGS))
    areas = metadata(good)

    def work() -> None:
        found = 0
        for seed in SEEDS:
            damaged = mutant(good, areas, seed)
            started = time.process_time()
            try:
                found += bool(findings(open_filesystem(damaged, SETTINGS)))
            except PygrubError:
                found += 1
            assert time.process_time() - started < SECONDS, seed
        assert found > len(SEEDS) // 3, found

    result = outcome(work)
    assert result.said == "ok", result
    assert result.mebibytes < MEBIBYTES


def test_the_program_leaves_the_disk_as_it_is(good: bytes, tmp_path: Path) -> None:
    damaged = mutant(good, metadata(good), 7)
    inspected(damaged.read_at(0, damaged.size), tmp_path / "disk", "verify")
