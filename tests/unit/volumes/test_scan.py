import pytest

from pygrub_k.errors import LimitError, SourceError, UsageError
from pygrub_k.limits import TABLE_NESTING, VOLUMES
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan
from tests.unit.volumes.disks import Entry, Gpt, boot_record, disk_of

MBR = boot_record(Entry(8, 8)).ljust(64 * 512, b"\0")
GPT = Gpt({1: Entry(40, 8)}).build()


class Unreadable:
    size = 1 << 20

    def read_at(self, offset: int, length: int) -> bytes:
        raise SourceError(f"{length} bytes at {offset}: Input/output error")


def test_disks_come_in_the_order_given() -> None:
    found = scan([disk_of(MBR, name="hd0"), disk_of(GPT, name="hd1"), disk_of(b"", name="hd2")])
    assert [volume.name for volume in found.volumes] == [
        "hd0",
        "hd0,msdos1",
        "hd1",
        "hd1,gpt1",
        "hd2",
    ]


def test_unreadable_disk_is_a_problem_and_the_next_is_read() -> None:
    found = scan([BlockDevice("hd0", Unreadable()), disk_of(MBR, name="hd1")])
    assert [volume.name for volume in found.volumes] == ["hd0", "hd1", "hd1,msdos1"]
    assert "Input/output error" in str(found.problems[0])


def test_offset_gives_one_volume_and_searches_nothing() -> None:
    disk = MBR[: 8 * 512] + b"file system"
    found = scan([disk_of(disk), disk_of(GPT, name="hd1")], offset=8 * 512)
    (volume,) = found.volumes
    assert volume.name == "hd0@4096"
    assert volume.source.read_at(0, volume.source.size) == b"file system"


def test_offset_0_is_the_disk_itself() -> None:
    (volume,) = scan([disk_of(MBR)], offset=0).volumes
    assert (volume.name, volume.kind, volume.source.size) == ("hd0", "disk", len(MBR))


@pytest.mark.parametrize("offset", [-1, 64 * 512, 1 << 40])
def test_offset_must_be_on_the_disk(offset: int) -> None:
    with pytest.raises(UsageError, match="not on /dev/xvda"):
        scan([BlockDevice("hd0", disk_of(MBR).source, path="/dev/xvda")], offset=offset)


class Noting:
    """A disk that keeps where it was read."""

    def __init__(self, disk: bytes | bytearray) -> None:
        self._disk = bytes(disk)
        self.size = len(disk)
        self.reads: list[int] = []

    def read_at(self, offset: int, length: int) -> bytes:
        self.reads.append(offset)
        return self._disk[offset : offset + length]


def test_one_read_serves_all_that_is_looked_for_at_a_disks_start() -> None:
    for disk in (MBR, GPT):
        source = Noting(disk)
        scan([BlockDevice("hd0", source)])
        assert source.reads.count(0) == 1


def test_partition_costs_a_read_at_its_start_and_two_at_its_end() -> None:
    entries = {number: Entry(100 + 300 * number, 300) for number in range(1, 129)}
    source = Noting(Gpt(entries, num_sectors=40_000).build())
    assert len(scan([BlockDevice("hd0", source)]).volumes) == 129
    assert len(source.reads) <= 3 * 129


def nested(depth: int) -> bytearray:
    """A table in a partition of a table, `depth` of them."""
    disk = bytearray(512 * 8 * (depth + 2))
    for level in range(depth):
        at = 512 * 8 * level
        disk[at : at + 512] = boot_record(Entry(8, 8 * (depth - level)))
    return disk


def test_tables_in_partitions_are_read_as_deep_as_the_limit() -> None:
    for depth in range(1, TABLE_NESTING + 3):
        names = [volume.name for volume in scan([disk_of(nested(depth))]).volumes]
        assert names == ["hd0" + ",msdos1" * n for n in range(min(depth, TABLE_NESTING) + 1)]


def test_volumes_are_bounded_and_the_bound_is_said_once() -> None:
    entries = {number: Entry(600 + number, 1) for number in range(1, 1025)}
    gpt = Gpt(entries, num_sectors=4096, num_entries=1024).build()
    found = scan([disk_of(gpt, name=f"hd{number}") for number in range(5)])
    assert len(found.volumes) == VOLUMES
    (problem,) = found.problems
    assert isinstance(problem.error, LimitError)


def test_boot_sector_inside_a_partition_is_no_table() -> None:
    disk = bytearray(512 * 64)
    disk[:512] = boot_record(Entry(8, 8, 0x0C))
    disk[8 * 512 : 9 * 512] = boot_record(Entry(1 << 20, 77, 0x6F))
    found = scan([disk_of(disk)])
    assert [volume.name for volume in found.volumes] == ["hd0", "hd0,msdos1"]
    assert found.problems == ()


def test_a_disk_that_is_taken_whole_lies_on_nothing() -> None:
    (volume,) = scan([disk_of(bytes(4096))], offset=0).volumes
    assert (volume.name, volume.kind, volume.parent) == ("hd0", "disk", "")
