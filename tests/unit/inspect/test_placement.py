from pygrub_k.inspect.placement import Run, runs_of
from pygrub_k.source import MappedSource, MemorySource, part_of
from pygrub_k.volumes.mapping import ChunkedSource, MissingSource
from pygrub_k.volumes.model import BlockDevice

DISK = MemorySource(bytes(1 << 16))
DISKS = [BlockDevice("hd0", DISK)]


def test_a_file_in_a_partition_is_followed_down_to_the_disk():
    partition = part_of(DISK, 4096, 8192)
    content = MappedSource(2048, [(0, 1024, partition, 100), (1024, 1024, partition, 5000)])
    assert list(runs_of(content, DISKS)) == [
        Run(0, 1024, "disk", "hd0", 4196),
        Run(1024, 1024, "disk", "hd0", 9096),
    ]


def test_runs_that_continue_each_other_are_one():
    content = MappedSource(2048, [(0, 1024, DISK, 4096), (1024, 1024, DISK, 5120)])
    assert list(runs_of(content, DISKS)) == [Run(0, 2048, "disk", "hd0", 4096)]


def test_a_range_without_extent_is_a_hole():
    content = MappedSource(4096, [(1024, 1024, DISK, 0)])
    assert [(run.start, run.length, run.medium) for run in runs_of(content, DISKS)] == [
        (0, 1024, "hole"),
        (1024, 1024, "disk"),
        (2048, 2048, "hole"),
    ]


def test_bytes_that_are_on_no_disk_are_in_memory():
    assert list(runs_of(MemorySource(b"inline"), DISKS)) == [Run(0, 6, "memory")]


def test_what_a_missing_member_of_an_array_held_is_told_apart():
    missing = MissingSource(512, "md/0 member 1")
    content = MappedSource(1024, [(0, 512, DISK, 0), (512, 512, missing, 0)])
    assert [run.medium for run in runs_of(content, DISKS)] == ["disk", "array"]


def test_a_thin_volume_without_end_is_looked_at_in_part_only():
    thin = ChunkedSource(1 << 60, 65536, lambda _: (None, 0))
    assert list(runs_of(thin, DISKS, at_most=10)) == [Run(0, 655360, "hole")]


def test_an_empty_source_lies_nowhere():
    assert list(runs_of(MemorySource(b""), DISKS)) == []


def test_the_same_offset_on_another_disk_is_another_run():
    other = MemorySource(bytes(4096))
    content = MappedSource(1024, [(0, 512, DISK, 0), (512, 512, other, 512)])
    disks = [*DISKS, BlockDevice("hd1", other)]
    assert [run.disk for run in runs_of(content, disks)] == ["hd0", "hd1"]
