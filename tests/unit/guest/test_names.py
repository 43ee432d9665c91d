import pytest

from pygrub_k.guest.names import search_order, volume_named
from pygrub_k.source import MemorySource
from pygrub_k.volumes.model import Volume

NOTHING = MemorySource(b"")

HUGE = "xen/" + "9" * 5000


def disk(name: str, member_of: str = "") -> Volume:
    return Volume(name, NOTHING, "disk", member_of=member_of)


def part(parent: str, number: int, table: str = "gpt", member_of: str = "") -> Volume:
    return Volume(
        f"{parent},{table}{number}",
        NOTHING,
        "partition",
        parent=parent,
        table=table,
        number=number,
        member_of=member_of,
    )


def test_a_disks_number_of_thousands_of_digits_is_no_disk() -> None:
    assert volume_named(VOLUMES, "xen/" + "9" * 5000) is None


VOLUMES = (
    disk("hd0"),
    part("hd0", 1),
    part("hd0", 2),
    disk("hd1"),
    part("hd1", 3, "msdos"),
    part("hd1,msdos3", 1, "bsd"),
    Volume("md/0", NOTHING, "md array", aliases=("mduuid/0123", "md0")),
    part("md/0", 1),
    Volume("lvm/vg0-a--b", NOTHING, "logical volume", aliases=("lvmid/G/L",), parent="lvm/vg0"),
)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("hd0", "hd0"),
        ("(hd0)", "hd0"),
        ("hd0,gpt2", "hd0,gpt2"),
        ("(hd0,gpt2)", "hd0,gpt2"),
        ("hd0,2", "hd0,gpt2"),
        ("hd1,3", "hd1,msdos3"),
        ("hd1,msdos3", "hd1,msdos3"),
        ("hd1,msdos3,bsd1", "hd1,msdos3,bsd1"),
        ("hd1,3,1", "hd1,msdos3,bsd1"),
        ("xen/xvda,gpt1", "hd0,gpt1"),
        ("xen/xvdb,3", "hd1,msdos3"),
        ("xen/1", "hd1"),
        ("md/0", "md/0"),
        ("md0", "md/0"),
        ("mduuid/0123", "md/0"),
        ("md/0,gpt1", "md/0,gpt1"),
        ("mduuid/0123,1", "md/0,gpt1"),
        ("lvm/vg0-a--b", "lvm/vg0-a--b"),
        ("lvmid/G/L", "lvm/vg0-a--b"),
    ],
)
def test_every_spelling_of_a_device(name: str, meant: str) -> None:
    assert volume_named(VOLUMES, name) == meant


@pytest.mark.parametrize(
    "name",
    [
        "",
        "hd2",
        "hd0,3",
        "hd0,msdos2",
        "hd0,gpt",
        "hd0,",
        "hd1,3,2",
        "xen/xvdz",
        "lvm/vg0",
        "md/1",
        HUGE,
    ],
)
def test_what_is_not_there_is_none(name: str) -> None:
    assert volume_named(VOLUMES, name) is None


def test_whole_disk_at_an_offset_is_no_partition_by_number() -> None:
    at = Volume("hd0@4096", NOTHING, "partition", parent="hd0", offset=4096)
    assert volume_named((at,), "hd0,0") is None


def test_search_takes_each_disk_and_its_partitions_backwards() -> None:
    assert [*search_order(VOLUMES, ())] == [
        "hd0",
        "hd0,gpt2",
        "hd0,gpt1",
        "hd1",
        "hd1,msdos3",
        "md/0",
        "md/0,gpt1",
        "lvm/vg0-a--b",
        "hd1,msdos3,bsd1",
    ]


def test_search_takes_hints_first_and_nothing_twice() -> None:
    order = [*search_order(VOLUMES, ("hd1,msdos3", "hd9", "hd0,", "lvmid/G/L"))]
    assert order[:5] == ["hd1,msdos3", "hd0", "hd0,gpt1", "hd0,gpt2", "lvm/vg0-a--b"]
    assert sorted(order) == sorted(volume.name for volume in VOLUMES)


MIRROR = (
    disk("hd0"),
    part("hd0", 1),
    part("hd0", 2, member_of="md/0"),
    part("hd0", 3, member_of="lvm/vg0"),
    disk("hd1", member_of="md/1"),
    Volume("md/0", NOTHING, "md array"),
    Volume("md/1", NOTHING, "md array"),
    part("md/1", 1),
)


@pytest.mark.parametrize(
    ("name", "meant"),
    [("hd0,gpt2", "md/0"), ("hd0,2", "md/0"), ("hd1", "md/1"), ("hd1,gpt1", "md/1,gpt1")],
)
def test_member_of_an_array_means_the_array(name: str, meant: str) -> None:
    assert volume_named(MIRROR, name) == meant


def test_physical_volume_means_itself() -> None:
    assert volume_named(MIRROR, "hd0,gpt3") == "hd0,gpt3"


def test_search_leaves_members_out() -> None:
    assert [*search_order(MIRROR, ("hd0,gpt2",))] == [
        "md/0",
        "hd0",
        "hd0,gpt1",
        "md/1",
        "md/1,gpt1",
    ]
