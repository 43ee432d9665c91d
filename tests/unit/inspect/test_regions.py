"""What lies on partitioned disks, in order, and all of it."""

from __future__ import annotations

import json
import subprocess
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from pygrub_k.inspect.regions import Region, regions_of
from pygrub_k.inspect.render.region_text import branches
from pygrub_k.source import MemorySource
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan

if TYPE_CHECKING:
    from pathlib import Path

SECTOR = 512
DOS = """label: dos
start=2048, size=1000, type=83, bootable
start=4096, size=9000, type=5
start=5000, size=1000, type=83
start=8000, size=2000, type=82
start=14000, size=500, type=83
"""
GPT = """label: gpt
start=2048, size=1000
start=8000, size=3000
"""


def made(script: str, path: Path) -> tuple[list[Region], dict[str, tuple[int, int]]]:
    """Return our regions, and (sector, sectors) of what sfdisk says by partition number."""
    path.write_bytes(bytes(16384 * SECTOR))
    subprocess.run(["sfdisk", "-q", path], input=script, text=True, check=True)
    said = subprocess.run(["sfdisk", "-J", path], capture_output=True, text=True, check=True)
    table = json.loads(said.stdout)["partitiontable"]
    parts = {
        one["node"].removeprefix(str(path)): (one["start"], one["size"])
        for one in table["partitions"]
    }
    return regions(path.read_bytes()), parts


def regions(content: bytes) -> list[Region]:
    disk = BlockDevice("hd0", MemorySource(content))
    return regions_of(disk, scan([disk]).volumes, SECTOR)


def covered(found: list[Region], depth: int = 0) -> list[Region]:
    return [one for one in found if one.depth == depth]


@pytest.mark.tools
@pytest.mark.parametrize(("script", "table"), [(DOS, "msdos"), (GPT, "gpt")])
def test_every_byte_is_told_once_and_partitions_lie_where_sfdisk_says(script, table, tmp_path):
    found, parts = made(script, tmp_path / "disk")
    top = covered(found)
    assert top[0].offset == 0
    assert top[-1].offset + top[-1].size == 16384 * SECTOR
    assert all(one.offset + one.size == other.offset for one, other in pairwise(top))
    ours = {
        one.name.removeprefix(f"hd0,{table}"): (one.offset // SECTOR, one.size // SECTOR)
        for one in found
        if one.kind == "partition"
    }
    extended = next((one for one in found if one.kind == "extended"), None)
    if extended is not None:
        assert parts.pop("2") == (extended.offset // SECTOR, extended.size // SECTOR)
    assert ours == parts


@pytest.mark.tools
def test_logical_partitions_lie_in_the_extended_one_with_its_records(tmp_path):
    found, _ = made(DOS, tmp_path / "disk")
    inside = [(one.kind, one.name) for one in covered(found, 1)]
    assert [name for kind, name in inside if kind != "free"] == [
        *("EBR", "hd0,msdos5", "EBR", "hd0,msdos6")
    ]
    whole = next(one for one in found if one.kind == "extended")
    assert sum(one.size for one in covered(found, 1)) == whole.size


@pytest.mark.tools
def test_both_copies_of_a_gpt_are_shown_as_far_as_they_are_sound(tmp_path):
    found, _ = made(GPT, tmp_path / "disk")
    assert [one.name for one in found if one.kind == "table"] == ["MBR", "GPT", "GPT backup"]
    content = bytearray((tmp_path / "disk").read_bytes())
    content[SECTOR + 16] ^= 1
    assert [one.name for one in regions(bytes(content)) if one.kind == "table"] == [
        *("MBR", "GPT backup")
    ]


@pytest.mark.tools
def test_a_partition_that_begins_in_another_is_said_to_overlap(tmp_path):
    made(DOS, tmp_path / "disk")
    content = bytearray((tmp_path / "disk").read_bytes())
    content[446 + 2 * 16 + 8 : 446 + 2 * 16 + 12] = (2100).to_bytes(4, "little")
    third = next(one for one in regions(bytes(content)) if one.name == "hd0,msdos3")
    assert third.overlaps == "hd0,msdos1"


def test_a_disk_without_partitions_has_no_regions():
    assert regions(bytes(1 << 16)) == []


def test_a_tree_is_drawn():
    depths = [0, 0, 1, 1, 2, 0, 1]
    found = [Region("free", str(number), 0, 0, depth) for number, depth in enumerate(depths)]
    assert branches(found) == ["├─ ", "├─ ", "│  ├─ ", "│  └─ ", "│     └─ ", "└─ ", "   └─ "]
