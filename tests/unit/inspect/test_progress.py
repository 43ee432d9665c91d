from collections.abc import Iterator

import pytest

from pygrub_k.errors import ConfinementError, PygrubError
from pygrub_k.filesystems.lost import LostFile
from pygrub_k.filesystems.steps import Steps
from pygrub_k.inspect.comparing import WANTED, Comparison
from pygrub_k.inspect.inspection import Inspection, Request
from pygrub_k.inspect.object_scan import ObjectScan
from pygrub_k.inspect.progress import Measure, Progress, measure_of
from pygrub_k.inspect.subcommands import deleted
from pygrub_k.inspect.trees import Tree
from tests.unit.inspect.memory_filesystem import (
    MemoryFilesystem,
    MemoryGuest,
    MemoryInode,
    directory,
)

MOST = (1 << 63) - 1


def eight(number: int) -> bytes:
    return number.to_bytes(8, "little")


def test_what_the_worker_counts_arrives():
    progress = Progress()
    progress.expect(lambda: 10)
    progress.expect(lambda: 5)
    progress.done = 7
    assert measure_of(progress.items()) == Measure("names", 7, 15)


def test_a_total_is_found_out_once_and_not_before_it_is_told():
    asked: list[int] = []

    def total() -> int:
        asked.append(1)
        return 9

    progress = Progress(b"B")
    progress.expect(total)
    progress.done = 1
    assert asked == []
    assert progress.items() == progress.items()
    assert asked == [1]


def test_a_total_is_unknown_where_a_part_of_it_is():
    progress = Progress()
    progress.expect(lambda: 10)
    progress.expect(lambda: None)
    assert measure_of(progress.items()) == Measure("names", 0, 0)


def test_more_than_all_means_that_nobody_knows_the_total():
    assert measure_of([b"N", eight(11), eight(10)]) == Measure("names", 11, 0)


def test_nothing_may_be_said():
    assert measure_of([]) is None


@pytest.mark.parametrize(
    "items",
    [
        [b"N"],
        [b"X", eight(1), eight(1)],
        [b"N", eight(1), eight(1)[1:]],
        [b"N", eight(MOST + 1), eight(0)],
        [b"N", eight(0), eight(MOST + 1)],
        [eight(1), eight(1), eight(1)],
        [b"N", eight(1), eight(1), b""],
    ],
)
def test_nonsense_is_refused(items):
    with pytest.raises(ConfinementError, match="progress"):
        measure_of(items)


def test_names_of_both_sides_are_counted_where_two_are_compared():
    folder = MemoryInode(13, "directory", children={b"two": MemoryInode(14)})
    names: dict[bytes, MemoryInode | PygrubError] = {b"one": MemoryInode(15), b"folder": folder}
    trees = []
    for number, more in enumerate(({}, {b"three": MemoryInode(16)})):
        filesystem = MemoryFilesystem(MemoryInode(2, "directory", children={**names, **more}))
        scan = ObjectScan(WANTED)
        trees.append(Tree(f"hd{number}", filesystem, scan, scan.identity(filesystem.root)))
    before, after = trees
    counts: list[int] = []
    notes: list[str] = []
    comparison = Comparison(before, after, (), lambda where, _: notes.append(where), counts.append)
    assert [found.path for found in comparison.differences()] == [b"/three"]
    assert notes == []
    assert sum(counts) == 3 + 4


def test_steps_of_a_driver_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    lost = LostFile(
        path=b"/a", number=12, inode_state="freed", facts=None, content="gone", source="directory"
    )

    def search(_: MemoryFilesystem, steps: Steps) -> Iterator[LostFile]:
        steps.expect(5)
        steps.count(3)
        yield lost
        steps.reach(4)
        yield lost

    monkeypatch.setattr(deleted, "deleted_files", search)
    inspection = Inspection(
        Request(subcommand="deleted"), MemoryGuest(MemoryFilesystem(directory())), []
    )
    inspection.progress.expect(lambda: 100)
    inspection.progress.done = 100  # names, before
    lines = deleted.output(inspection)
    next(lines), next(lines)
    assert measure_of(inspection.progress.items()) == Measure("steps", 3, 5)
    next(lines)
    assert measure_of(inspection.progress.items()) == Measure("steps", 4, 5)
