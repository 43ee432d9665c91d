"""Damaged NILFS2: announced errors only, soon, in little memory.

A log is not used unless its checksum is right. Most mutants are read whatever the checksums say, so
that damage gets further.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from pygrub_k._generated.nilfs2_log_records import SummaryRecord, SuperRootRecord
from pygrub_k._generated.nilfs2_superblock_records import Nilfs2SuperblockRecord
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.nilfs2.driver import Nilfs2Filesystem, open_filesystem
from pygrub_k.filesystems.nilfs2.past import past_of
from tests.hostile.packed import check_mutants, mutant, read_all
from tests.unit.filesystems.nilfs2.samples import NAMES, data, opened

if TYPE_CHECKING:
    from pygrub_k.source import ByteSource

SEEDS = {"plain": 300, "small": 300, "synced": 220, "cut": 180}
"""How many mutants of each."""
LISTED = range(20)
BLOCK = {"plain": 4096}


def unsummed(source: ByteSource, _: Settings) -> Nilfs2Filesystem:
    """Open a file system whatever its checksums say, and some of its checkpoints."""
    found = open_filesystem(source, Settings(verify_checksums=False))
    past = past_of(found)
    for state in past.states()[:2]:
        past.open(state.name)
    return found


@cache
def areas(name: str) -> list[range]:
    """Return superblocks, heads of logs and super roots twice, and all blocks of the last logs."""
    image, size = data(name), BLOCK.get(name, 1024)
    volume = opened(image).storage.volume
    first = range(1024, 1024 + Nilfs2SuperblockRecord.SIZE)
    spare = (len(image) // 4096 - 1) * 4096
    found = [first, range(spare, spare + len(first))]
    start = volume.superblock.last_log * size
    found.append(range(start, start + SummaryRecord.SIZE))
    used = [at for at in range(8192, len(image) - 16384, size) if any(image[at : at + size])]
    found += [range(used[-1], used[-1] + SuperRootRecord.SIZE + 3 * 128)]
    return (
        found * 2
        + [range(at, at + min(size, 512)) for at in used if at >= start] * 2
        + [range(at, at + size) for at in used]
    )


@pytest.mark.parametrize(("name", "count"), SEEDS.items())
def test_only_announced_errors_within_time_and_memory(name: str, count: int) -> None:
    assert len(areas(name)) > 40
    check_mutants(unsummed, data(name), areas(name), range(count))


@pytest.mark.parametrize("name", NAMES)
def test_checksums_are_heeded_or_noted(name: str) -> None:
    check_mutants(open_filesystem, data(name), areas(name), range(40))


@pytest.mark.parametrize("name", NAMES)
def test_some_of_a_damaged_tree_can_still_be_listed(name: str) -> None:
    listed = 0
    for seed in LISTED:
        try:
            paths, _ = read_all(unsummed, mutant(data(name), areas(name), seed))
        except PygrubError:
            continue
        listed += bool(paths)
    assert listed > 0.3 * len(LISTED)
