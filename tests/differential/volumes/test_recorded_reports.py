"""What LVM's and md's own tools reported of the images when they were made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.source import MemorySource
from pygrub_k.volumes.lvm2 import groups, label, text
from pygrub_k.volumes.mdraid import superblock
from tests.differential.volumes.recorded import CASES, commands, disk_bytes, scanned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.volumes.lvm2.text import Section

LVM = [case for case in CASES if "vgcfgbackup" in commands(case)]
MD = [case for case in CASES if case.startswith("md-")]
BACKUP_ONLY = {"description", "creation_host", "creation_time"}


def texts(case: str) -> Iterator[tuple[str, int]]:
    for disk in disk_bytes(case):
        source = MemorySource(disk)
        for area in label.read(source).metadata_areas:
            if found := label.metadata_text(source, area):
                yield found


def newest_group(case: str) -> tuple[Section, groups.VolumeGroup]:
    read = [(text.parse(*found), found[1]) for found in texts(case)]
    known = [(section, groups.volume_group(section, where)) for section, where in read]
    return max(known, key=lambda pair: pair[1].seqno)


def without(section: Section, names: set[str]) -> Section:
    return {
        name: without(value, names) if isinstance(value, dict) else value
        for name, value in section.items()
        if name not in names
    }


@pytest.mark.parametrize("case", LVM)
def test_metadata_is_what_vgcfgbackup_wrote(case: str) -> None:
    section, _ = newest_group(case)
    backup = text.parse(commands(case)["vgcfgbackup"], 0)
    assert without(section, BACKUP_ONLY) == without(backup, BACKUP_ONLY)


@pytest.mark.parametrize("case", LVM)
def test_group_and_volumes_are_what_vgs_pvs_and_lvs_say(case: str) -> None:
    _, group = newest_group(case)
    printed = {command.split()[0]: lines for command, lines in commands(case).items()}
    name, uuid, seqno, extent_size, pv_count, _ = printed["vgs"].split()
    assert (group.name, group.uuid, group.seqno) == (name, uuid, int(seqno))
    assert (f"{group.extent_size}B", len(group.physical)) == (extent_size, int(pv_count))
    physical = {
        uuid: (start, int(extents))
        for _, uuid, _, start, extents in map(str.split, printed["pvs"].splitlines())
    }
    assert physical == {
        known.uuid: (f"{known.start}B", known.num_extents) for known in group.physical.values()
    }
    for line in printed["lvs"].splitlines():
        shown, uuid, size = line.split()[:3]
        volume = group.logical[shown.strip("[]")]
        assert volume.uuid == uuid
        if not any(segment.plain_kind in {"mirror", "cache"} for segment in volume.segments):
            assert size == f"{volume.num_extents * group.extent_size}B"


@pytest.mark.parametrize("case", LVM)
def test_visible_volumes_are_those_that_lvs_shows_without_brackets(case: str) -> None:
    printed = {command.split()[0]: lines for command, lines in commands(case).items()}
    shown = {line.split()[0] for line in printed["lvs"].splitlines() if "thin-pool" not in line}
    wanted = {name for name in shown if not name.startswith("[")}
    found = scanned(disk_bytes(case))
    names = {
        volume.name.rpartition("-")[2] for volume in found.volumes if "lvm/vg0-" in volume.name
    }
    lost = {problem.where.rpartition("-")[2] for problem in found.problems}
    assert {name.rpartition("-")[2] for name in wanted} == names | lost


def examined(case: str) -> list[dict[str, str]]:
    """What `mdadm --examine` printed for each disk, as names and values."""
    return [
        {
            name.strip(): value.strip()
            for name, colon, value in (line.partition(" : ") for line in lines.splitlines())
            if colon
        }
        for command, lines in commands(case).items()
        if command.startswith("mdadm --examine")
    ]


LEVELS = {"raid1": 1, "raid0": 0, "linear": -1, "raid10": 10, "raid4": 4, "raid5": 5, "raid6": 6}


@pytest.mark.parametrize("case", MD)
def test_superblocks_are_what_mdadm_says(case: str) -> None:
    reports = examined(case)
    assert len(reports) == len(disk_bytes(case))
    for disk, report in zip(disk_bytes(case), reports, strict=True):
        source = MemorySource(disk)
        version = report["Version"].removesuffix(".00")
        (offset,) = [where for known, where in superblock.places(source.size) if known == version]
        found = superblock.read(source, version, offset)
        uuid = report.get("Array UUID", report.get("UUID", "")).split()[0].replace(":", "")
        assert found.uuid.hex() == uuid
        assert LEVELS[report["Raid Level"]] == found.level
        assert int(report["Raid Devices"]) == found.num_members
        if "Name" in report:
            assert report["Name"].split()[0] == found.name
        if "Data Offset" in report:
            assert report["Data Offset"] == f"{found.data_offset // 512} sectors"
            assert report["Events"] == str(found.events)
            assert report["Device Role"] == f"Active device {found.place}"
        if "Chunk Size" in report:
            assert report["Chunk Size"] == f"{found.chunk_size // 1024}K"
