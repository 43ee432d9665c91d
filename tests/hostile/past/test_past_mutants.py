"""Damaged journals, logs, older roots and directories: what looks at the past ends, and says so.

The images are of Linux 6.18, copied while they were mounted: files were deleted, renamed, written
anew and truncated in several transactions, the last of which is in the journal alone.
"""

from __future__ import annotations

import lzma
import os
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.ext.driver import open_filesystem as open_ext
from pygrub_k.filesystems.ext.journal import Journal, journal_inode
from pygrub_k.filesystems.model import Settings
from pygrub_k.guest.guest import Guest
from pygrub_k.inspect.inspection import Inspection, Request
from pygrub_k.source import MemorySource
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan
from tests.hostile.btrfs.mutants import metadata as btrfs_metadata
from tests.hostile.btrfs.mutants import mutant as btrfs_mutant
from tests.hostile.ext.mutants import INTERESTING, outcome
from tests.hostile.ext.mutants import metadata as ext_metadata
from tests.hostile.inspected import inspected
from tests.hostile.overlay import Overlay
from tests.hostile.xfs.mutants import metadata as xfs_metadata

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.source import ByteSource

IMAGES = Path(__file__).parent / "images"
SEEDS = (*range(int(os.environ.get("PAST_MUTANTS", "12"))), 168)
"""The last makes a deleted file of ext3 almost nothing but holes, of terabytes."""
SECONDS, MEBIBYTES = 10, 96
"""Of processor time for all that is asked of one mutant; of memory for all of them."""
STATES = {
    "ext3": ("journal 2", "journal 4"),
    "ext4": ("journal 2", "journal 3"),
    "xfs": ("log before",),
    "btrfs": ("generation 6", "generation 8", "generation 9"),
}
STEPS = {
    "ext3": ("journal 3", "journal 4"),
    "ext4": ("journal 2", "journal 3"),
    "xfs": ("log 1/2", "log 1/30"),
    "btrfs": ("generation 8", "generation 9"),
}
SECTOR = 512


def requests(kind: str) -> Iterator[Request]:
    """Yield all that is asked about the past of a mutant."""
    yield Request(subcommand="ls", at="list")
    yield Request(subcommand="journal")
    yield Request(subcommand="journal", as_json=True)
    for step in STEPS[kind]:
        yield Request(subcommand="journal", diff=step)
    for state in STATES[kind]:
        yield Request(subcommand="ls", at=state, recursive=True, path=b"/", long=True)
        yield Request(subcommand="deleted", at=state)
        yield Request(subcommand="diff", states=(state, ""))
    yield Request(subcommand="diff", states=(STATES[kind][0], STATES[kind][-1]))
    yield Request(subcommand="deleted", recover=True)
    yield Request(subcommand="deleted", as_json=True)


def asked(request: Request, content: ByteSource) -> list[str] | str:
    """Return the problems that a subcommand survived, or the error that ended it."""
    disks = [BlockDevice("hd0", content)]
    try:
        guest = Guest(scan(disks), Settings(verify_checksums=False))
        inspection = Inspection(request, guest, disks)
        for _ in inspection.output():
            pass
        inspection.notes()
        return inspection.problems()
    except PygrubError as error:
        return str(error)


def journal_of(good: bytes) -> list[range]:
    """Return the blocks of ext's journal that were ever written, as bytes of the volume."""
    filesystem = open_ext(MemorySource(good), Settings(replay_journal=False))
    journal = Journal(filesystem.storage, journal_inode(filesystem.storage))
    size = journal.block_size
    places = [journal.where(index) for index in range(journal.inode.size // size)]
    return [range(at, at + size) for at in places if any(good[at : at + size])]


def log_of(good: bytes) -> list[range]:
    """Return the sectors of the log of XFS that were ever written."""
    from pygrub_k.filesystems.xfs.driver import open_filesystem
    from pygrub_k.filesystems.xfs.log import Log

    log = Log(open_filesystem(MemorySource(good), Settings(replay_journal=False)).storage)
    used = range(log.start, log.start + log.head * SECTOR, SECTOR)
    return [range(at, at + SECTOR) for at in used]


def mutant(good: bytes, areas: list[range], others: list[range], seed: int) -> Overlay:
    """Return `good` with 1 to 12 changes, mostly in `areas`, and mostly in their first fields."""
    random, changed = Random(seed), Overlay(good)
    for _ in range(random.randint(1, 12)):
        area = random.choice(areas if random.randrange(4) else others)
        at = area.start + random.randrange(min(len(area), 64) if random.randrange(2) else len(area))
        if not random.randrange(3):
            changed.write(at, bytes([random.randrange(256)]))
            continue
        width = random.choice((2, 4))
        value = random.choice(INTERESTING) & (1 << 8 * width) - 1
        order = random.choice(("big", "little"))
        changed.write(at - at % width, value.to_bytes(width, order))  # type: ignore[arg-type]
    return changed


def mutants(kind: str, good: bytes) -> Iterator[tuple[int, ByteSource]]:
    if kind == "btrfs":
        nodes = btrfs_metadata(good, every=True)
        for seed in SEEDS:
            yield seed, btrfs_mutant(good, nodes, seed, sealed=bool(seed % 4))
        return
    past, metadata = (
        (log_of(good), xfs_metadata(good))
        if kind == "xfs"
        else (journal_of(good), ext_metadata(good))
    )
    for seed in SEEDS:
        yield seed, mutant(good, past, metadata, seed)


def image(kind: str) -> bytes:
    return lzma.decompress((IMAGES / f"{kind}.img.xz").read_bytes())


@pytest.mark.parametrize("kind", STATES)
def test_the_image_has_a_past(kind: str) -> None:
    for request in requests(kind):
        problems = asked(request, MemorySource(image(kind)))
        assert all("the newer content is shown" in one for one in problems), (request, problems)


@pytest.mark.long
@pytest.mark.parametrize("kind", STATES)
def test_mutants_end_soon_in_little_memory_and_say_what_is_wrong(kind: str) -> None:
    good = image(kind)

    def work() -> None:
        said = 0
        for seed, damaged in mutants(kind, good):
            started = time.process_time()
            answers: list[Any] = [asked(request, damaged) for request in requests(kind)]
            seconds = time.process_time() - started
            assert seconds < SECONDS, (seed, seconds)
            said += any(answers)
        assert said > len(SEEDS) // 4, said

    result = outcome(work)
    assert result.said == "ok", result
    assert result.mebibytes < MEBIBYTES, result


@pytest.mark.parametrize("kind", STATES)
def test_the_program_leaves_damaged_disks_as_they_are(kind: str, tmp_path: Path) -> None:
    good = image(kind)
    _, damaged = next(one for one in mutants(kind, good) if one[0] == SEEDS[-1])
    data = damaged.read_at(0, len(good))
    name = STATES[kind][-1].replace(" ", ":")
    for words in (
        ("journal",),
        ("journal", "--diff", STEPS[kind][0].replace(" ", ":")),
        ("ls", "-R", "--at", name),
        ("diff", "--at", name),
        ("deleted",),
    ):
        target = tmp_path / "disk"
        target.unlink(missing_ok=True)
        inspected(data, target, *words)
