"""The boot sector: what follows from it, what is refused, and what is FAT without saying so."""

import pytest

from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.fat.boot_sector import BootSector, is_plausible
from pygrub_k.filesystems.registry import FILESYSTEMS
from pygrub_k.source import MemorySource
from tests.images.fat_bytes import Image

FAT = next(kind for kind in FILESYSTEMS if kind.name == "FAT")


@pytest.mark.parametrize("sector", [512, 1024, 2048, 4096])
@pytest.mark.parametrize("bits", [12, 16, 32])
def test_places(bits, sector):
    image = Image(bits, sector=sector, cluster_sectors=2)
    found = BootSector(bytes(image.data[:512]))
    assert found.bits == bits
    assert found.cluster_size == 2 * sector
    assert found.table_offset == image.table
    assert found.root_offset == image.root
    assert found.cluster_offset == image.first
    assert found.place(5) == image.place(5)
    assert found.root_cluster == (2 if bits == 32 else 0)
    assert found.end_cluster == image.clusters + 2


@pytest.mark.parametrize(("clusters", "bits"), [(4084, 12), (4085, 16), (65524, 16)])
def test_the_number_of_clusters_tells_fat12_from_fat16(clusters, bits):
    image = Image(16, clusters=clusters)
    assert BootSector(bytes(image.data[:512])).bits == bits


def test_fat32_may_have_few_clusters():
    assert BootSector(bytes(Image(32, clusters=20).data[:512])).bits == 32


def test_a_table_bounds_the_clusters():
    image = Image(16)
    image.data[22:24] = (2).to_bytes(2, "little")
    assert BootSector(bytes(image.data[:512])).end_cluster == 512


def test_the_one_table_that_is_active_is_read():
    image = Image(32)
    image.data[40] = 0x81
    assert BootSector(bytes(image.data[:512])).table_offset == image.table + image.len_table
    image.data[40] = 0x01
    assert BootSector(bytes(image.data[:512])).table_offset == image.table


@pytest.mark.parametrize(
    ("bits", "offset", "value", "reason"),
    [
        (16, 11, b"\0\0", "sectors of 0 bytes"),
        (16, 11, b"\0\x01", "sectors of 256 bytes"),
        (16, 11, b"\0\x20", "sectors of 8192 bytes"),
        (16, 11, b"\x01\x02", "sectors of 513 bytes"),
        (16, 13, b"\0", "clusters of 0 sectors"),
        (16, 13, b"\x03", "clusters of 3 sectors"),
        (16, 14, b"\0\0", "no reserved sectors"),
        (16, 14, b"\xff\xff", "no room for clusters"),
        (16, 16, b"\0", "no allocation table"),
        (16, 19, b"\0\0", "no room for clusters"),
        (16, 21, b"\xf7", "media byte 0xf7"),
        (32, 36, b"\0\0\0\0", "an allocation table of no sectors"),
        (32, 36, b"\xff\xff\xff\xff", "no room for clusters"),
        (32, 40, b"\x8f", "allocation table 15 of 2 is active"),
    ],
)
def test_numbers_that_cannot_be_are_refused(bits, offset, value, reason):
    image = Image(bits)
    image.data[offset : offset + len(value)] = value
    with pytest.raises(CorruptError, match=reason):
        BootSector(bytes(image.data[:512]))


def test_too_many_clusters_are_refused():
    image = Image(16)
    image.data[19:21] = bytes(2)
    image.data[22:24] = (60_000).to_bytes(2, "little")
    image.data[32:36] = (2_000_000).to_bytes(4, "little")
    with pytest.raises(CorruptError, match="clusters in FAT16"):
        BootSector(bytes(image.data[:512]))


# -- without the name --------------------------------------------------------------------------


def nameless(bits: int) -> bytearray:
    image = Image(bits)
    image.data[image.identity + 18 : image.identity + 26] = bytes(8)
    return image.data


@pytest.mark.parametrize("bits", [12, 16, 32])
def test_fat_needs_no_name(bits):
    assert is_plausible(MemorySource(bytes(nameless(bits))))
    assert FAT.probe(MemorySource(bytes(nameless(bits))))


@pytest.mark.parametrize(
    ("offset", "value"),
    [
        (510, b"\0\0"),
        (11, b"\0\0"),
        (13, b"\x03"),
        (21, b"\0"),
        (54, b"JFS     "),
        (54, b"HPFS    "),
        (450, b"\x83"),
    ],
)
def test_something_else_is_not_taken_for_it(offset, value):
    data = nameless(16)
    data[offset : offset + len(value)] = value
    if offset == 450:
        data[454:462] = b"\0\x08\0\0\0\0\x10\0"
    assert not is_plausible(MemorySource(bytes(data)))
    assert not FAT.probe(MemorySource(bytes(data)))


def test_machine_code_where_a_table_would_be_is_no_table():
    data = nameless(16)
    data[446:510] = (b"\xcd\x13 no system disk " * 4)[:64]
    assert is_plausible(MemorySource(bytes(data)))


def test_a_disk_of_less_than_a_sector_is_not_read():
    assert not FAT.probe(MemorySource(bytes(nameless(16))[:511]))
