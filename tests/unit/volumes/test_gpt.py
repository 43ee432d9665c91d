import struct
from zlib import crc32

import pytest

from pygrub_k.errors import CorruptError
from pygrub_k.records import guid_text
from pygrub_k.volumes.model import BlockDevice, Scan
from pygrub_k.volumes.scan import scan
from tests.unit.volumes.disks import LINUX, Entry, Gpt, boot_record, disk_of, partition_guid

TWO = {1: Entry(40, 8, guid="c12a7328-f81f-11d2-ba4b-00a0c93ec93b", name="EFI"), 2: Entry(48, 20)}
BIOS = 0x4


def volumes_of(disk: bytes | bytearray, sector_size: int = 0) -> Scan:
    return scan([disk_of(disk, sector_size)])


def names(found: Scan) -> list[str]:
    return [volume.name for volume in found.volumes]


def resealed(disk: bytearray, sector_size: int = 512, sector: int = 1) -> bytearray:
    """`disk` with the header's checksum made right again."""
    where = sector * sector_size
    header = bytearray(disk[where : where + 92])
    header[16:20] = bytes(4)
    disk[where + 16 : where + 20] = struct.pack("<I", crc32(header))
    return disk


def test_partitions_have_the_tables_facts() -> None:
    found = volumes_of(Gpt({1: TWO[1], 2: Entry(48, 20, attributes=BIOS)}).build())
    assert names(found) == ["hd0", "hd0,gpt1", "hd0,gpt2"]
    first, second = found.volumes[1:]
    assert (first.label, first.type_name) == ("EFI", "EFI system partition")
    assert (second.offset, second.source.size) == (48 * 512, 20 * 512)
    assert (second.parent, second.table, second.number) == ("hd0", "gpt", 2)
    assert (second.type_id, second.partuuid) == (LINUX, partition_guid(2))
    assert second.attributes == BIOS
    assert found.problems == ()


@pytest.mark.parametrize("sector_size", [512, 1024, 2048, 4096])
@pytest.mark.parametrize("believed", [0, 512, 4096])
def test_sector_size_is_found(sector_size: int, believed: int) -> None:
    found = volumes_of(Gpt(TWO, sector_size=sector_size).build(), believed)
    assert names(found) == ["hd0", "hd0,gpt1", "hd0,gpt2"]
    assert found.volumes[2].offset == 48 * sector_size
    assert found.problems == ()


@pytest.mark.parametrize("entry_size", [128, 136, 256, 512, 4096])
def test_entries_may_have_any_size(entry_size: int) -> None:
    entries = {1: Entry(1500, 8), 128: Entry(1600, 8)}
    found = volumes_of(Gpt(entries, num_sectors=3000, entry_size=entry_size).build())
    assert [volume.partuuid for volume in found.volumes[1:]] == [*map(partition_guid, (1, 128))]
    assert found.problems == ()


@pytest.mark.parametrize("number", [1, 40, 128, 129, 1024])
def test_holes_in_the_table_take_numbers(number: int) -> None:
    found = volumes_of(Gpt({number: Entry(600, 8)}, num_sectors=1200, num_entries=1024).build())
    assert names(found) == ["hd0", f"hd0,gpt{number}"]
    assert found.problems == ()


def test_table_of_more_than_1024_entries_is_refused() -> None:
    found = volumes_of(Gpt(TWO, num_sectors=1200, num_entries=1025).build())
    assert names(found) == ["hd0"]
    assert "1025 entries" in str(found.problems[0])


def test_name_may_fill_its_field_and_hold_any_character() -> None:
    long, odd = "n" * 36, "Wurzel 🌳 \ud800".encode("utf-16-le", "surrogatepass")

    class OddlyNamed(Gpt):
        def entry(self, number: int) -> bytes:
            plain = super().entry(number)
            return plain if number != 2 else plain[:56] + odd.ljust(72, b"\0")

    gpt = OddlyNamed({1: Entry(40, 8, name=long), 2: Entry(48, 8)})
    found = volumes_of(gpt.build())
    assert [volume.label for volume in found.volumes[1:]] == [long, "Wurzel 🌳 \ufffd"]


def damage(disk: bytearray, at: int) -> bytearray:
    disk[at] ^= 0xFF
    return disk


@pytest.mark.parametrize(
    ("at", "reason"),
    [
        (512, "there is none"),
        (512 + 40, "checksum"),
        (512 + 84, "len_entry"),
        (1024 + 3, "checksum"),
        (1024 + 5000, "checksum"),
    ],
    ids=["signature", "a field", "entry size", "an entry", "an unused entry"],
)
def test_backup_is_used_for_a_damaged_primary_table(at: int, reason: str) -> None:
    found = volumes_of(damage(Gpt(TWO).build(), at))
    assert names(found) == ["hd0", "hd0,gpt1", "hd0,gpt2"]
    (problem,) = found.problems
    assert "backup at byte 130560 of the disk is used" in str(problem)
    assert reason in str(problem)


@pytest.mark.parametrize("sector_size", [512, 4096])
def test_backup_is_found_at_its_sector_size(sector_size: int) -> None:
    found = volumes_of(damage(Gpt(TWO, sector_size=sector_size).build(), sector_size))
    assert found.volumes[2].offset == 48 * sector_size


def test_backup_is_found_where_the_disk_once_ended() -> None:
    disk = Gpt(TWO, protective=(Entry(1, 255, 0xEE),)).build()
    found = volumes_of(damage(disk, 512) + bytes(512 * 100))
    assert names(found) == ["hd0", "hd0,gpt1", "hd0,gpt2"]


def test_without_a_sound_copy_there_are_no_partitions() -> None:
    disk = damage(damage(Gpt(TWO).build(), 512 + 60), 255 * 512 + 60)
    found = volumes_of(disk)
    assert names(found) == ["hd0"]
    (problem,) = found.problems
    assert isinstance(problem.error, CorruptError)
    assert "not usable" in str(problem)


def test_hybrid_mbr_is_outranked_by_the_gpt() -> None:
    hybrid = (Entry(48, 20, active=True), Entry(1, 39, 0xEE))
    assert names(volumes_of(Gpt(TWO, protective=hybrid).build())) == ["hd0", "hd0,gpt1", "hd0,gpt2"]


def test_hybrid_mbr_serves_where_both_tables_are_damaged() -> None:
    hybrid = (Entry(48, 20, active=True), Entry(1, 39, 0xEE))
    disk = Gpt(TWO, protective=hybrid).build()
    found = volumes_of(damage(damage(disk, 512), 255 * 512))
    assert names(found) == ["hd0", "hd0,msdos1"]
    assert len(found.problems) == 1


def test_mbr_outranks_what_an_earlier_gpt_left() -> None:
    assert names(volumes_of(Gpt(TWO, protective=(Entry(8, 8),)).build())) == ["hd0", "hd0,msdos1"]


@pytest.mark.parametrize("sector_zero", [bytes(512), boot_record()], ids=["zeros", "no entries"])
def test_gpt_is_read_without_a_protective_mbr(sector_zero: bytes) -> None:
    disk = Gpt(TWO).build()
    disk[:512] = sector_zero
    assert names(volumes_of(disk)) == ["hd0", "hd0,gpt1", "hd0,gpt2"]


def test_header_must_lie_where_it_says() -> None:
    disk = Gpt(TWO).build()
    disk[512 + 24 : 512 + 32] = struct.pack("<Q", 7)
    assert "it says that it lies in sector 7" in str(volumes_of(resealed(disk)).problems[0])


@pytest.mark.parametrize(
    ("start", "sectors", "kept"),
    [(48, -10, 0), (1 << 62, 8, 0), (200, 300, 1), (2, 8, 1)],
    ids=["ends before it starts", "beyond the disk", "cut by the end", "over the table"],
)
def test_senseless_partition_is_a_problem(start: int, sectors: int, kept: int) -> None:
    found = volumes_of(Gpt({1: TWO[1], 2: Entry(start, sectors)}).build())
    assert len(found.volumes) == 2 + kept
    assert {problem.where for problem in found.problems} == {"hd0,gpt2"}


def test_disk_may_have_more_than_2_to_the_32_sectors() -> None:
    gpt = Gpt({1: Entry(1 << 33, 1 << 33)}, num_sectors=1 << 35)
    found = scan([BlockDevice("hd0", gpt.sparse())])
    assert (found.volumes[1].offset, found.volumes[1].source.size) == (1 << 42, 1 << 42)
    assert found.problems == ()


def test_guid_has_mixed_byte_order() -> None:
    assert guid_text(bytes(range(16))) == "03020100-0504-0706-0809-0a0b0c0d0e0f"
