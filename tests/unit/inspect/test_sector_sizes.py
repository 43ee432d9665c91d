from __future__ import annotations

import pytest

from pygrub_k.errors import UsageError
from pygrub_k.inspect.sector_sizes import with_sector_sizes
from pygrub_k.source import MemorySource
from pygrub_k.volumes.model import BlockDevice
from tests.unit.volumes.disks import Entry, Gpt, boot_record

SIZE = 4 << 20


def disk(table: bytes, *places: int) -> BlockDevice:
    """A disk whose partitions begin with an ext superblock's magic at these bytes."""
    data = bytearray(table.ljust(SIZE, b"\0"))
    for place in places:
        data[place + 1080 : place + 1082] = b"\x53\xef"
    return BlockDevice("hd0", MemorySource(bytes(data)), path="disk.img")


TWO = boot_record(Entry(100, 100), Entry(300, 100))


@pytest.mark.parametrize(
    ("places", "size"),
    [
        ((100 * 512, 300 * 512), 0),
        ((100 * 4096, 300 * 4096), 4096),
        ((100 * 4096,), 4096),
        ((), 0),
        ((100 * 512, 300 * 4096), 0),
    ],
)
def test_what_partitions_hold_decides(places: tuple[int, ...], size: int) -> None:
    (found,), notes = with_sector_sizes([disk(TWO, *places)], None)
    assert found.sector_size == size
    assert bool(notes) == bool(size)
    if notes:
        assert "4096 bytes" in notes[0]
        assert "--sector-size=512" in notes[0]


def test_a_partition_that_leaves_the_disk_does_not_decide() -> None:
    """A hybrid ISO image has one from sector 1 on, and a descriptor where sectors of 4096 lead."""
    table = boot_record(Entry(1, SIZE // 512 - 1))
    (found,), notes = with_sector_sizes([disk(table, 4096)], None)
    assert (found.sector_size, notes) == (0, [])


def test_a_gpt_says_it_itself() -> None:
    table = Gpt({1: Entry(40, 8)}, num_sectors=256, sector_size=4096).build()
    (found,), notes = with_sector_sizes([BlockDevice("hd0", MemorySource(bytes(table)))], None)
    assert found.sector_size == 4096
    assert notes == ["hd0: its GPT has sectors of 4096 bytes"]


def test_the_administrator_decides() -> None:
    (found,), notes = with_sector_sizes([disk(TWO, 100 * 4096, 300 * 4096)], 512)
    assert (found.sector_size, notes) == (512, [])
    with pytest.raises(UsageError, match="not 1000"):
        with_sector_sizes([disk(TWO)], 1000)


def test_a_device_knows_its_own() -> None:
    known = disk(TWO, 100 * 4096).replaced(sector_size=512)
    (found,), notes = with_sector_sizes([known], None)
    assert (found.sector_size, notes) == (512, [])
