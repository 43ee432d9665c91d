from __future__ import annotations

import pytest

from pygrub_k.source import MemorySource
from pygrub_k.volumes.gpt_backup import backup_fault
from pygrub_k.volumes.model import Volume
from tests.unit.volumes.disks import Entry, Gpt

SECTORS = 256
TABLE = Gpt({1: Entry(40, 8, name="one"), 2: Entry(48, 20)}, num_sectors=SECTORS)


def fault(disk: bytes | bytearray) -> str:
    found = backup_fault(Volume("hd0", MemorySource(bytes(disk)), "disk"))
    return "" if found is None else str(found)


@pytest.mark.parametrize("size", [512, 4096])
def test_equal_tables(size: int) -> None:
    assert fault(Gpt({1: Entry(40, 8)}, num_sectors=SECTORS, sector_size=size).build()) == ""


def test_a_disk_that_was_cut_off() -> None:
    shown = fault(TABLE.build()[: 200 * 512])
    assert shown == (
        "GPT backup at byte 130560 of the disk: it should lie there, and hd0 ends at byte 102400"
    )


def test_a_disk_that_has_grown() -> None:
    assert "does not lie at the end of hd0, sector 265" in fault(TABLE.build() + bytes(10 * 512))


@pytest.mark.parametrize("at", [(SECTORS - 1) * 512 + 16, (SECTORS - 33) * 512 + 56])
def test_a_damaged_backup(at: int) -> None:
    disk = TABLE.build()
    disk[at] ^= 1
    assert "not usable: GPT" in fault(disk)
    assert "wrong checksum" in fault(disk)


def test_a_backup_that_says_something_else() -> None:
    other = Gpt({1: Entry(40, 8, name="one"), 3: Entry(48, 20)}, num_sectors=SECTORS).build()
    disk = TABLE.build()
    disk[(SECTORS - 33) * 512 :] = other[(SECTORS - 33) * 512 :]
    assert "it differs from the primary table in its entries 2, 3" in fault(disk)


def test_nothing_is_said_where_the_primary_table_is_not_sound() -> None:
    disk = TABLE.build()
    disk[512] ^= 1
    assert fault(disk) == ""
    assert fault(bytes(SECTORS * 512)) == ""
