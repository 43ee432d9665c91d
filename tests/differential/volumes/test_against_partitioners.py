"""Partitions as sfdisk, sgdisk and partx list them, on disks made by these tools."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from pygrub_k.volumes.type_names import TYPE_NAMES
from tests.differential.volumes.partitioned import (
    GPT_SCRIPTS,
    MBR_SCRIPTS,
    blank,
    run,
    sfdisk,
    with_bsd_label,
)
from tests.differential.volumes.recorded import scanned

if TYPE_CHECKING:
    from pathlib import Path

    from pygrub_k.volumes.model import Scan, Volume


EXTENDED = {"5", "f", "85"}


def listed(disk: Path) -> dict[int, dict[str, Any]]:
    """sfdisk's partitions by number."""
    table = json.loads(run("sfdisk", "--json", disk))["partitiontable"]
    return {
        int(entry["node"].removeprefix(str(disk)).removeprefix("p")): entry
        for entry in table["partitions"]
    }


def partitions(found: Scan) -> dict[int, Volume]:
    return {volume.number: volume for volume in found.volumes if volume.kind == "partition"}


@pytest.mark.parametrize("name", MBR_SCRIPTS)
def test_mbr_partitions_are_sfdisks(name: str, tmp_path: Path) -> None:
    disk = sfdisk(tmp_path / "disk", f"label: dos\nlabel-id: 0xdeadbe01\n{MBR_SCRIPTS[name]}")
    found = scanned([disk.read_bytes()])
    assert found.problems == ()
    ours = partitions(found)
    everything = listed(disk).items()
    theirs = {number: entry for number, entry in everything if entry["type"] not in EXTENDED}
    assert sorted(ours) == sorted(theirs)
    for number, entry in theirs.items():
        volume = ours[number]
        assert (volume.offset // 512, volume.source.size // 512) == (entry["start"], entry["size"])
        assert (volume.type_id, volume.active) == (
            entry["type"].rjust(2, "0"),
            entry.get("bootable", False),
        )
        assert volume.partuuid == f"deadbe01-{number:02x}"


@pytest.mark.parametrize("name", GPT_SCRIPTS)
def test_gpt_partitions_are_sfdisks(name: str, tmp_path: Path) -> None:
    disk = sfdisk(tmp_path / "disk", f"label: gpt\n{GPT_SCRIPTS[name]}")
    found = scanned([disk.read_bytes()])
    assert found.problems == ()
    ours, theirs = partitions(found), listed(disk)
    assert list(ours) == sorted(theirs)
    for number, entry in theirs.items():
        volume = ours[number]
        assert (volume.offset // 512, volume.source.size // 512) == (entry["start"], entry["size"])
        assert volume.type_id == entry["type"].lower()
        assert volume.partuuid == entry["uuid"].lower()
        assert volume.label == entry.get("name", "")
        assert ("LegacyBIOSBootable" in entry.get("attrs", "")) == bool(volume.attributes & 4)
        assert ("GUID:60" in entry.get("attrs", "")) == bool(volume.attributes >> 60 & 1)


@pytest.mark.parametrize("sector_size", [1024, 2048, 4096])
def test_gpt_of_large_sectors_is_fdisks(sector_size: int, tmp_path: Path) -> None:
    disk = blank(tmp_path / "disk")
    run("fdisk", "-b", str(sector_size), disk, answers="g\nn\n1\n\n+4M\nn\n7\n\n+8M\nw\n")
    shown = run("fdisk", "-b", str(sector_size), "-o", "Start,Sectors,UUID", "-l", disk)
    rows = [line.split() for line in shown.splitlines()]
    lines = [
        row for row in rows if len(row) == len(("Start", "Sectors", "UUID")) and row[0].isdigit()
    ]
    found = scanned([disk.read_bytes()])
    assert found.problems == ()
    assert [volume.name for volume in found.volumes] == ["hd0", "hd0,gpt1", "hd0,gpt7"]
    for volume, (start, sectors, uuid) in zip(found.volumes[1:], lines, strict=True):
        assert volume.offset == int(start) * sector_size
        assert volume.source.size == int(sectors) * sector_size
        assert volume.partuuid == uuid.lower()


def test_hybrid_mbr_of_sgdisk_is_outranked(tmp_path: Path) -> None:
    disk = blank(tmp_path / "disk")
    run("sgdisk", "-n", "1:2048:8191", "-n", "5:20480:30000", "-c", "1:first", disk)
    before = scanned([disk.read_bytes()])
    run("sgdisk", "-h", "5", disk)
    after = scanned([disk.read_bytes()])
    facts = [(volume.name, volume.offset, volume.label) for volume in after.volumes]
    assert facts == [(volume.name, volume.offset, volume.label) for volume in before.volumes]
    assert facts[1:] == [("hd0,gpt1", 2048 * 512, "first"), ("hd0,gpt5", 20480 * 512, "")]


@pytest.mark.parametrize("entries", [4, 56, 128, 512, 1024])
def test_table_resized_by_sgdisk(entries: int, tmp_path: Path) -> None:
    disk = blank(tmp_path / "disk")
    run("sgdisk", "-S", str(entries), "-n", f"{entries}:4096:8191", disk)
    found = scanned([disk.read_bytes()])
    assert [volume.name for volume in found.volumes] == ["hd0", f"hd0,gpt{entries}"]
    assert found.problems == ()


@pytest.mark.parametrize(("first", "length"), [(512, 512), (1024, 16384), (512, 20000)])
def test_backup_gives_what_the_primary_table_gave(first: int, length: int, tmp_path: Path) -> None:
    disk = sfdisk(tmp_path / "disk", f"label: gpt\n{GPT_SCRIPTS['holes']}").read_bytes()
    damaged = disk[:first] + bytes(length) + disk[first + length :]
    before, after = scanned([disk]), scanned([damaged])
    facts = [(v.name, v.offset, v.source.size, v.partuuid, v.label) for v in before.volumes]
    assert [(v.name, v.offset, v.source.size, v.partuuid, v.label) for v in after.volumes] == facts
    assert len(after.problems) == 1


def test_type_guids_are_those_that_sfdisk_knows() -> None:
    shown = run("sfdisk", "-X", "gpt", "-T").splitlines()
    known = {line.split()[0].lower(): line for line in shown if line.count("-") >= 4}
    ours = {guid for guid in TYPE_NAMES if len(guid) == 36}
    assert len(ours & known.keys()) > 70
    for guid in ours & known.keys():
        name = TYPE_NAMES[guid]
        if name.startswith(("Linux root", "Linux /usr")):
            assert name.split()[1] == known[guid].split()[2]
    dos = run("sfdisk", "-X", "dos", "-T").splitlines()
    digits = {line.split()[0].rjust(2, "0") for line in dos if line[:2].strip()}
    assert {key for key in TYPE_NAMES if len(key) == 2} - digits <= {"e8", "fc"}


def test_bsd_partitions_are_fdisks(tmp_path: Path) -> None:
    disk = with_bsd_label(tmp_path / "disk")
    found = scanned([disk.read_bytes()])
    assert found.problems == ()
    ours = {v.number: v for v in found.volumes if v.table == "bsd"}
    assert ours[1].name == "hd0,msdos2,bsd1"
    assert (ours[1].offset, ours[1].source.size) == (0, 2049 * 512)
    assert (ours[5].offset, ours[5].source.size) == ((12288 - 8192) * 512, 4097 * 512)
