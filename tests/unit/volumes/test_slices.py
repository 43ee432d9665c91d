import struct
from functools import reduce
from operator import xor

import pytest

from pygrub_k.volumes.model import Scan
from pygrub_k.volumes.scan import scan
from tests.unit.volumes.disks import Entry, boot_record, disk_of

SECTOR = 512
SLICE = 64
"""The sector at which the MBR partition begins; it has 128."""


def words(data: bytes) -> int:
    return int(reduce(xor, struct.unpack(f"<{len(data) // 2}H", data)))


def bsd_label(*partitions: tuple[int, int]) -> bytes:
    """A disklabel of (first sector, sectors)."""
    head = struct.pack("<I36xI88xI", 0x82564557, SECTOR, 0x82564557)
    tail = struct.pack("<HII", len(partitions), 8192, 8192)
    tail += b"".join(struct.pack("<IIIBBH", size, first, 0, 7, 0, 0) for first, size in partitions)
    return head + struct.pack("<H", words(head + tail)) + tail


def vtoc(*slices: tuple[int, int, int]) -> bytes:
    """A Solaris label of (tag, first sector, sectors)."""
    raw = struct.pack("<12xII8xHH40x", 0x600DDEEE, 1, SECTOR, 16)
    raw += b"".join(struct.pack("<HHII", tag, 0, first, size) for tag, first, size in slices)
    raw = raw.ljust(508, b"\0") + struct.pack("<H", 0xDABE)
    return raw + struct.pack("<H", words(raw))


def disk_with(kind: int, label: bytes) -> bytearray:
    disk = bytearray(256 * SECTOR)
    disk[:SECTOR] = boot_record(Entry(SLICE, 128, kind))
    disk[(SLICE + 1) * SECTOR : (SLICE + 1) * SECTOR + len(label)] = label
    return disk


def slices_of(disk: bytearray) -> tuple[Scan, list[tuple[str, int, int]]]:
    found = scan([disk_of(disk)])
    inner = [volume for volume in found.volumes if volume.name.count(",") == 2]
    return found, [(v.name, v.offset // SECTOR, v.source.size // SECTOR) for v in inner]


@pytest.mark.parametrize(
    ("kind", "table", "base"),
    [(0xA5, "bsd", 0), (0xA5, "bsd", SLICE), (0xA9, "netbsd", SLICE), (0xA6, "openbsd", SLICE)],
)
def test_bsd_partitions(kind: int, table: str, base: int) -> None:
    whole = (base, 128) if table != "openbsd" else (0, 256)
    label = bsd_label((base + 16, 32), (base + 48, 8), whole, (0, 0), (base + 60, 8))
    found, slices = slices_of(disk_with(kind, label))
    name = f"hd0,msdos1,{table}"
    assert slices == [(f"{name}1", 16, 32), (f"{name}2", 48, 8), (f"{name}5", 60, 8)]
    assert found.problems == ()


LABEL = bsd_label((0, 16), (16, 32), (0, 256), (0, 0), (100, 9))
"""What divides a whole disk, whose first partition begins where it does."""


def whole_disk(label: bytes, *entries: Entry) -> bytearray:
    disk = bytearray(256 * SECTOR)
    disk[SECTOR : SECTOR + len(label)] = label
    if entries:
        disk[:SECTOR] = boot_record(*entries)
    return disk


@pytest.mark.parametrize(
    "entries", [(), (Entry(0, 50000, 0xA5, active=True),)], ids=["no MBR", "FreeBSD's boot blocks"]
)
def test_bsd_divides_a_whole_disk(entries: tuple[Entry, ...]) -> None:
    found = scan([disk_of(whole_disk(LABEL, *entries))])
    assert [(v.name, v.offset // SECTOR, v.source.size // SECTOR) for v in found.volumes] == [
        ("hd0", 0, 256),
        ("hd0,bsd2", 16, 32),
        ("hd0,bsd5", 100, 9),
    ]
    assert found.volumes[0].aliases == ("hd0,bsd1",)
    assert found.problems == ()


def test_an_mbr_outranks_what_is_left_of_a_label() -> None:
    found = scan([disk_of(whole_disk(LABEL, Entry(32, 64)))])
    assert [volume.name for volume in found.volumes] == ["hd0", "hd0,msdos1"]


def test_a_damaged_label_of_a_whole_disk_is_a_problem() -> None:
    disk = whole_disk(LABEL)
    disk[SECTOR + 26] ^= 1
    found = scan([disk_of(disk)])
    assert [volume.name for volume in found.volumes] == ["hd0"]
    assert "BSD disklabel" in str(found.problems[0].error)


def test_solaris_slices() -> None:
    label = vtoc((2, 16, 32), (3, 48, 8), (5, 0, 128), (0, 0, 0), (7, 60, 8))
    for kind in (0x82, 0xBF):
        found, slices = slices_of(disk_with(kind, label))
        name = "hd0,msdos1,sunpc"
        assert slices == [(f"{name}1", 16, 32), (f"{name}2", 48, 8), (f"{name}5", 60, 8)]
        assert found.problems == ()


@pytest.mark.parametrize(
    ("kind", "label"), [(0xA5, bsd_label((0, 8))), (0xBF, vtoc((2, 0, 8)))], ids=["bsd", "sunpc"]
)
def test_damaged_label_is_a_problem(kind: int, label: bytes) -> None:
    disk = disk_with(kind, label)
    disk[(SLICE + 1) * SECTOR + 26] ^= 1
    found, slices = slices_of(disk)
    assert slices == []
    (problem,) = found.problems
    assert problem.where == "hd0,msdos1"
    assert "checksum" in str(problem)


@pytest.mark.parametrize(
    ("kind", "label"), [(0x83, bsd_label((0, 8))), (0x83, vtoc((2, 0, 8)))], ids=["bsd", "sunpc"]
)
def test_label_in_another_kind_of_partition_means_nothing(kind: int, label: bytes) -> None:
    found, slices = slices_of(disk_with(kind, label))
    assert slices == []
    assert found.problems == ()


def test_slice_behind_its_partition_is_a_problem() -> None:
    found, slices = slices_of(disk_with(0xA5, bsd_label((120, 32), (500, 8), (0, 128))))
    assert slices == [("hd0,msdos1,bsd1", 120, 8)]
    assert [problem.where for problem in found.problems] == ["hd0,msdos1,bsd1", "hd0,msdos1,bsd2"]
