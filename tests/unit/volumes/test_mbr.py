import pytest

from pygrub_k.errors import CorruptError, LimitError, PygrubError, SourceError
from pygrub_k.guest.names import volume_named
from pygrub_k.limits import MBR_EBR_CHAIN
from pygrub_k.volumes.model import Scan
from pygrub_k.volumes.scan import scan
from tests.unit.volumes.disks import Entry, boot_record, disk_of

SECTOR = 512
EXTENDED = 0x05


def volumes_of(disk: bytes | bytearray, sector_size: int = 0) -> Scan:
    return scan([disk_of(disk, sector_size)])


def names(found: Scan) -> list[str]:
    return [volume.name for volume in found.volumes]


def blank(sectors: int = 256, head: bytes = b"") -> bytearray:
    return bytearray(head.ljust(sectors * SECTOR, b"\0"))


def put(disk: bytearray, sector: int, data: bytes) -> None:
    disk[sector * SECTOR : sector * SECTOR + len(data)] = data


def test_primary_partitions_keep_their_slot_as_number() -> None:
    found = volumes_of(
        blank(head=boot_record(Entry(0, 0), Entry(8, 16), Entry(0, 0), Entry(32, 8)))
    )
    assert names(found) == ["hd0", "hd0,msdos2", "hd0,msdos4"]
    second = found.volumes[1]
    assert (second.offset, second.source.size) == (8 * SECTOR, 16 * SECTOR)
    assert (second.parent, second.table, second.number) == ("hd0", "msdos", 2)
    assert (second.partuuid, second.type_id, second.type_name) == ("12345678-02", "83", "Linux")
    assert found.problems == ()


def test_active_partition_comes_first() -> None:
    found = volumes_of(blank(head=boot_record(Entry(8, 8), Entry(16, 8, active=True))))
    assert names(found) == ["hd0", "hd0,msdos2", "hd0,msdos1"]
    assert found.volumes[1].active


def test_partition_reads_from_its_own_start() -> None:
    disk = blank(head=boot_record(Entry(8, 8)))
    put(disk, 8, b"here")
    assert volumes_of(disk).volumes[1].source.read_at(0, 4) == b"here"


def test_disk_without_signature_number_gives_no_partuuid() -> None:
    found = volumes_of(blank(head=boot_record(Entry(8, 8), signature=0)))
    assert found.volumes[1].partuuid == ""


def test_sectors_are_as_large_as_the_disk_says() -> None:
    found = volumes_of(blank(head=boot_record(Entry(2, 4))), sector_size=4096)
    assert (found.volumes[1].offset, found.volumes[1].source.size) == (2 * 4096, 4 * 4096)


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(boot_record(), id="boot code, but no partition"),
        pytest.param(boot_record(Entry(8, 8))[:510] + b"\0\0", id="no boot signature"),
        pytest.param(
            boot_record(Entry(8, 8), Entry(9, 9))[:462] + b"T" + boot_record(Entry(8, 8))[463:],
            id="text of a boot sector where a flag would be",
        ),
        pytest.param(b"", id="zeros"),
    ],
)
def test_what_only_looks_like_a_table_is_none(head: bytes) -> None:
    found = volumes_of(blank(head=head))
    assert names(found) == ["hd0"]
    assert found.problems == ()


def test_a_partition_that_begins_where_the_disk_does_is_another_name_of_it() -> None:
    found = volumes_of(blank(head=boot_record(Entry(0, 64, 0x17, active=True), Entry(32, 8, 0xEF))))
    assert names(found) == ["hd0", "hd0,msdos2"]
    disk = found.volumes[0]
    assert disk.aliases == ("hd0,msdos1",)
    for name in ("hd0", "(hd0,msdos1)", "hd0,1"):
        assert volume_named(found.volumes, name) == "hd0"
    assert volume_named(found.volumes, "hd0,2") == "hd0,msdos2"
    assert volume_named(found.volumes, "hd0,3") is None


def chained(links: dict[int, int | None]) -> bytearray:
    """A disk whose extended records each hold one partition, 2 sectors behind them."""
    disk = blank(head=boot_record(Entry(4, 4), Entry(16, 200, EXTENDED)))
    for at, following in links.items():
        entries = [Entry(2, 4)]
        if following is not None:
            entries.append(Entry(following - 16, 8, EXTENDED))
        put(disk, at, boot_record(*entries))
    return disk


def test_logical_partitions_count_from_5_along_the_chain() -> None:
    found = volumes_of(chained({16: 64, 64: 32, 32: None}))
    assert names(found) == ["hd0", "hd0,msdos1", "hd0,msdos5", "hd0,msdos6", "hd0,msdos7"]
    assert [volume.offset // SECTOR for volume in found.volumes[2:]] == [18, 66, 34]
    assert found.volumes[2].partuuid == "12345678-05"
    assert found.problems == ()


def test_empty_records_in_the_chain_take_no_number() -> None:
    disk = chained({16: 64, 64: None})
    put(disk, 16, boot_record(Entry(0, 0), Entry(64 - 16, 8, EXTENDED)))
    found = volumes_of(disk)
    assert names(found) == ["hd0", "hd0,msdos1", "hd0,msdos5"]
    assert found.volumes[2].offset == 66 * SECTOR


def test_circular_chain_keeps_what_was_found() -> None:
    found = volumes_of(chained({16: 64, 64: 16}))
    assert names(found) == ["hd0", "hd0,msdos1", "hd0,msdos5", "hd0,msdos6"]
    (problem,) = found.problems
    assert isinstance(problem.error, CorruptError)
    assert "circle" in str(problem)


def test_chain_is_bounded() -> None:
    length = MBR_EBR_CHAIN + 1
    extended = Entry(16, 16 * length, EXTENDED)
    disk = blank(16 * (length + 2), boot_record(extended))
    for link in range(1, length + 1):
        put(disk, 16 * link, boot_record(Entry(2, 4), Entry(16 * link, 16, EXTENDED)))
    found = volumes_of(disk)
    assert len(found.volumes) == 1 + MBR_EBR_CHAIN
    (problem,) = found.problems
    assert isinstance(problem.error, LimitError)


@pytest.mark.parametrize(
    ("broken", "error"), [(200, CorruptError), (1000, SourceError)], ids=["no record", "outside"]
)
def test_broken_chain_keeps_what_was_found(broken: int, error: type[PygrubError]) -> None:
    found = volumes_of(chained({16: broken}))
    assert names(found) == ["hd0", "hd0,msdos1", "hd0,msdos5"]
    (problem,) = found.problems
    assert isinstance(problem.error, error)
    assert problem.where == "hd0, extended partition 2"


def test_partition_behind_the_disks_end_is_a_problem() -> None:
    found = volumes_of(blank(head=boot_record(Entry(8, 8), Entry(1000, 8))))
    assert names(found) == ["hd0", "hd0,msdos1"]
    (problem,) = found.problems
    assert problem.where == "hd0,msdos2"
    assert "131072" in str(problem)


def test_truncated_partition_keeps_what_is_there() -> None:
    found = volumes_of(blank(head=boot_record(Entry(250, 100))))
    assert found.volumes[1].source.size == 6 * SECTOR
    assert [problem.where for problem in found.problems] == ["hd0,msdos1"]


@pytest.mark.parametrize("size", [0, 1, 100, 511, 512])
def test_disk_may_be_shorter_than_a_sector(size: int) -> None:
    found = scan([disk_of(boot_record(Entry(8, 8))[:size])])
    assert names(found) == ["hd0"]
