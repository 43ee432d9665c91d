from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import CorruptError, SourceError, UnsupportedError
from pygrub_k.guest.guest import Guest
from pygrub_k.inspect.layout import Content, Layout, layout_of
from pygrub_k.inspect.render.layout_text import layout_data, layout_lines
from pygrub_k.inspect.render.styles import unmarked
from pygrub_k.limits import SHOWN_VOLUME_RUNS
from pygrub_k.source import MappedSource, MemorySource, part_of
from pygrub_k.volumes.model import BlockDevice, Scan, Volume
from tests.unit.inspect.memory_filesystem import MemoryFilesystem, MemoryGuest, directory

if TYPE_CHECKING:
    from collections.abc import Callable

    from pygrub_k.source import Extent


def layout(guest: Guest) -> Layout:
    return layout_of(guest, [BlockDevice("hd0", guest.volume("hd0").source, 0, "disk.img")])


@pytest.mark.parametrize(
    ("member", "content"),
    [
        (
            MemoryFilesystem(directory(), "u-u-i-d", b"boot"),
            Content("readable", "memory", "u-u-i-d", b"boot"),
        ),
        (None, Content("nothing known")),
        (
            UnsupportedError("memory", 0, "encrypted"),
            Content("not read", "memory", reason="encrypted"),
        ),
        (
            UnsupportedError("ext4 superblock", 1024, "feature x"),
            Content(
                "not read", "memory", reason="ext4 superblock at byte 1024 of the volume: feature x"
            ),
        ),
        (
            CorruptError("superblock", 1024, "bad"),
            Content("damaged", "memory", reason="superblock at byte 1024 of the volume: bad"),
        ),
        (SourceError("cut off"), Content("damaged", "memory", reason="cut off")),
    ],
)
def test_each_volume_says_what_it_holds_or_why_not(member, content):
    assert layout(MemoryGuest(member)).volumes[1].content == content


def guest_of(
    *volumes: Callable[[MemorySource], Volume], unused: tuple[tuple[str, str], ...] = ()
) -> Guest:
    disk = MemorySource(bytes(1 << 20))
    made = [Volume("hd0", disk, "disk"), *(volume(disk) for volume in volumes)]
    return Guest(Scan(tuple(made), unused=unused))


def partition(disk: MemorySource) -> Volume:
    source = part_of(disk, 8192, 65536)
    return Volume("hd0,gpt1", source, "partition", parent="hd0", table="gpt", number=1)


def logical(disk: MemorySource) -> Volume:
    source = MappedSource(2048, [(0, 1024, disk, 65536), (1024, 1024, disk, 131072)])
    return Volume("lvm/vg-root", source, "logical volume")


def striped(disk: MemorySource) -> Volume:
    extents: list[Extent] = [
        (at * 512, 512, disk, at * 1024) for at in range(SHOWN_VOLUME_RUNS + 1)
    ]
    return Volume("lvm/vg-wide", MappedSource(len(extents) * 512, extents), "logical volume")


def test_a_part_of_something_larger_is_in_use():
    guest = guest_of(partition, unused=(("hd0,gpt1", "LVM physical volume of vg"),))
    assert layout(guest).volumes[1].content == Content("in use", reason="LVM physical volume of vg")


def test_places_are_bytes_and_sectors_of_the_disk():
    data = layout_data(layout(guest_of(partition)))
    volume = data["volumes"][1]
    assert (volume["offset"], volume["first_sector"], volume["sectors"]) == (8192, 16, 128)
    assert data["disks"][0]["partition_tables"] == ["gpt"]


def test_a_disk_that_reports_its_sector_size_is_shown_in_it():
    guest = guest_of(partition)
    disks = [BlockDevice("hd0", guest.volume("hd0").source, 4096, "/dev/vg/guest")]
    volume = layout_data(layout_of(guest, disks))["volumes"][1]
    assert (volume["sector_size"], volume["first_sector"], volume["sectors"]) == (4096, 2, 16)


def test_a_volume_in_several_runs_has_no_offset_but_lists_them():
    volume = layout_data(layout(guest_of(logical)))["volumes"][1]
    assert (volume["offset"], volume["disks"]) == (None, ["hd0"])
    assert [(run["disk"], run["offset"]) for run in volume["runs"]] == [
        ("hd0", 65536),
        ("hd0", 131072),
    ]


def test_the_runs_of_a_striped_volume_are_bounded():
    volume = layout_data(layout(guest_of(striped)))["volumes"][1]
    assert len(volume["runs"]) == SHOWN_VOLUME_RUNS
    assert volume["all_runs"] is False


def test_text_heads_each_disk_and_keeps_spanning_volumes_apart():
    lines = list(map(unmarked, layout_lines(layout(guest_of(partition, logical)))))
    assert lines[0] == "hd0: disk.img: 1048576 bytes (1 MiB), sectors of 512 bytes, gpt"
    assert [line.split()[1:] for line in lines if "hd0,gpt1" in line] == [
        ["hd0,gpt1", "16", "128", "8192", "64", "KiB", "-"]
    ]
    spanning = lines[lines.index("Logical volumes and arrays") + 2]
    assert spanning.split() == ["lvm/vg-root", "hd0", "4", "2", "KiB", "-"]


def test_a_disk_without_anything_is_still_a_heading():
    lines = list(layout_lines(layout(guest_of())))
    assert "no partition table" in lines[0]
    assert lines[1] == "nothing is recognised on it"


def test_text_cannot_drive_a_terminal():
    def hostile(disk: MemorySource) -> Volume:
        return Volume(
            "lvm/\x1b[2J", part_of(disk, 0, 512), "logical volume", label="\x07", type_id="\x9b"
        )

    guest = guest_of(hostile, unused=(("lvm/\x1b[2J", "part of \x1b[31m"),))
    assert all(unmarked(line).isprintable() for line in layout_lines(layout(guest)))
