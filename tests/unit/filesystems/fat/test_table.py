"""Chains of clusters: whole, in pieces, and broken in every way."""

import pytest

from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.fat import table
from pygrub_k.filesystems.fat.boot_sector import BootSector
from pygrub_k.filesystems.fat.table import AllocationTable
from pygrub_k.source import MemorySource
from tests.images.fat_bytes import BAD, END, Image

WIDTHS = pytest.mark.parametrize("bits", [12, 16, 32])


def table_of(image: Image) -> AllocationTable:
    data = bytes(image.data)
    return AllocationTable(MemorySource(data), BootSector(data[:512]))


def runs(image: Image, first: int, at_most: int = 10_000) -> list[tuple[int, int]]:
    return list(table_of(image).runs(first, at_most, 0))


@WIDTHS
def test_clusters_that_follow_each_other_are_one_run(bits):
    image = Image(bits)
    clusters = image.allocate(500)
    assert runs(image, clusters[0]) == [(clusters[0], 500)]


@WIDTHS
def test_a_chain_over_several_pages_of_the_table(bits):
    image = Image(bits, clusters=4000 if bits == 12 else 6000)
    clusters = image.allocate(3900)
    assert runs(image, clusters[0]) == [(clusters[0], 3900)]
    assert runs(image, clusters[0], 3333) == [(clusters[0], 3333)]


@WIDTHS
def test_pieces_in_any_order(bits):
    image = Image(bits)
    image.chain([10, 11, 12, 50, 51, 20, 21, 22, 23, 9])
    assert runs(image, 10) == [(10, 3), (50, 2), (20, 4), (9, 1)]
    assert runs(image, 10, 4) == [(10, 3), (50, 1)]
    assert runs(image, 10, 5) == [(10, 3), (50, 2)]


@WIDTHS
def test_every_end_mark_ends(bits):
    for end in range(BAD[bits] + 1, END[bits] + 1):
        image = Image(bits)
        image.chain([10, 11], end)
        assert runs(image, 10) == [(10, 2)]


def test_the_reserved_bits_of_fat32_mean_nothing():
    image = Image(32)
    image.chain([10, 11, 12, 30])
    for cluster in (10, 11, 12):
        image.data[image.table + cluster * 4 + 3] |= 0xA0
    assert runs(image, 10) == [(10, 3), (30, 1)]


@WIDTHS
def test_the_last_cluster_can_be_used(bits):
    image = Image(bits)
    last = image.clusters + 1
    image.chain([last - 1, last])
    assert runs(image, last - 1) == [(last - 1, 2)]


@pytest.mark.parametrize(
    ("following", "reason"),
    [
        ("free", "leads to a cluster that is free"),
        ("bad", "leads to a bad cluster"),
        ("one", "leads to cluster 1, and the last one is"),
        ("behind", "leads to cluster .*, and the last one is"),
        ("itself", "runs in a circle"),
        ("back", "runs in a circle"),
    ],
)
@WIDTHS
def test_a_broken_chain_is_told_after_what_comes_before(bits, following, reason):
    image = Image(bits)
    image.chain([10, 11, 20, 21])
    places = {
        "free": 0,
        "bad": BAD[bits],
        "one": 1,
        "behind": image.clusters + 2,
        "itself": 21,
        "back": 11,
    }
    image.link(21, places[following])
    with pytest.raises(CorruptError, match=reason):
        runs(image, 10)
    chain = table_of(image).runs(10, 10_000, 0)
    assert [next(chain), next(chain)] == [(10, 2), (20, 2)]


@WIDTHS
def test_a_circle_of_all_clusters_is_found(bits):
    image = Image(bits)
    image.chain(list(range(2, image.clusters + 2)), 2)
    with pytest.raises(CorruptError, match="runs in a circle"):
        runs(image, 2, 1 << 30)


def test_a_file_has_a_limited_number_of_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "FAT_RUNS_PER_FILE", 3)
    image = Image(16)
    image.chain([10, 20, 30])
    assert len(runs(image, 10)) == 3
    image.chain([10, 20, 30, 40])
    with pytest.raises(LimitError):
        runs(image, 10)


@WIDTHS
def test_a_table_larger_than_what_is_kept_of_it(bits, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "_CACHED_BLOCKS", 2)
    image = Image(bits, clusters=4000 if bits == 12 else 6000)
    chain = [*range(3, 3900, 7), *range(4, 3900, 7)]
    image.chain(chain)
    assert [first for first, _ in runs(image, 3)] == chain


@pytest.mark.parametrize("first", [0, 1, 602, 0xFFFFFFFF])
def test_a_chain_that_begins_nowhere(first):
    with pytest.raises(CorruptError, match=f"begins at cluster {first}, and the last one is 601"):
        runs(Image(32), first)


@pytest.mark.parametrize(
    ("bits", "entry", "fault"),
    [
        (16, 0x7FFF, "not unmounted"),
        (16, 0xBFFF, "met errors"),
        (32, 0x07FFFFFF, "not unmounted"),
        (32, 0x0BFFFFFF, "met errors"),
    ],
)
def test_the_second_entry_tells_of_disorder(bits, entry, fault):
    image = Image(bits)
    assert not list(table_of(image).faults())
    image.link(1, entry)
    (found,) = table_of(image).faults()
    assert fault in found


def test_fat12_has_no_such_entry():
    image = Image(12)
    image.link(1, 0)
    assert not list(table_of(image).faults())
