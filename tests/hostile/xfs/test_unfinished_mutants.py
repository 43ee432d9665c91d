"""Damaged logs that leave changes to be finished: announced errors only, soon, in little memory."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from pygrub_k._generated.xfs_log_items_records import ExchangeFlag, MapFlag
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.xfs.driver import open_filesystem
from pygrub_k.source import MemorySource
from tests.hostile.ext.mutants import mutant, outcome
from tests.hostile.xfs.mutants import metadata, tree
from tests.hostile.xfs.test_xfs_mutants import IN_ONE_PROCESS, MEBIBYTES, SECONDS, SEEDS
from tests.images.xfs_log_bytes import (
    attribute,
    buffer,
    exchange,
    mapping,
    transaction,
    with_log,
)
from tests.images.xfs_samples import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

INODES, GENERATIONS = (11079, 11082), (507997522, 62694666)
"""Two files of the sample."""


def records() -> Iterator[list[bytes]]:
    """Yield a log that leaves the content of two files to be changed."""
    one = transaction(
        mapping(INODES[0], (1, 1, 1395), MapFlag.unmap, 1),
        mapping(INODES[0], (1, 1, 2000), MapFlag.map | MapFlag.unwritten, 4),
        buffer(2000 * 8, 8, [(0, b"new." * 32), (9, b"more" * 64)]),
    )
    yield one[:5]
    yield one[5:]
    flags = ExchangeFlag.written_only | ExchangeFlag.sizes
    yield transaction(exchange(INODES, GENERATIONS, (0, 1), 3, flags), attribute(INODES[0]))


@pytest.fixture(scope="module")
def sample() -> bytes:
    data = with_log(plain(), *records())
    filesystem = open_filesystem(MemorySource(data), Settings())
    assert filesystem.storage.unfinished is not None
    assert tree(filesystem)[1] == 0
    return data


@pytest.fixture(scope="module")
def areas(sample: bytes) -> list[range]:
    return metadata(sample)


@pytest.mark.parametrize("first", SEEDS[::IN_ONE_PROCESS])
def test_only_announced_errors_within_time_and_memory(
    sample: bytes, areas: list[range], first: int
) -> None:
    def work() -> None:
        gc.freeze()
        for seed in range(first, first + IN_ONE_PROCESS):
            gc.collect()  # a file and its file system know each other, 16 MiB each
            damaged = mutant(sample, areas, seed)
            try:
                tree(open_filesystem(damaged, Settings(verify_checksums=seed % 4 == 0)))
            except PygrubError:
                continue

    found = outcome(work)
    assert found.said == "ok", (first, found.said)
    assert found.seconds < SECONDS * IN_ONE_PROCESS / 5
    assert found.mebibytes < MEBIBYTES
