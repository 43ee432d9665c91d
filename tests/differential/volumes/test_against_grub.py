"""Names and contents of volumes as GRUB has them, by grub-fstest on the same disks."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.differential.volumes.partitioned import MBR_SCRIPTS, run, sfdisk, with_bsd_label
from tests.differential.volumes.recorded import CASES, by_name, contents, disk_bytes, scanned
from tests.unit.volumes.disks import Entry
from tests.unit.volumes.test_slices import bsd_label, whole_disk

if TYPE_CHECKING:
    from pathlib import Path

SECTORS = 512
NOT_GRUBS = {
    *(case for case in CASES if case.startswith(("lvm-cache", "lvm-snapshot", "lvm-thin"))),
    *(case for case in CASES if case.startswith(("lvm-writecache", "md-linear", "md-stale"))),
    *(f"md-raid5-parity-{place}" for place in ("first", "last")),
    *(f"md-raid6-ddf-{kind}" for kind in ("N-continue", "N-restart", "zero-restart")),
    *(f"md-raid6-{kind}" for kind in ("left-asymmetric", "left-symmetric-6", "parity-first")),
    "lvm-raid0",
    "lvm-raid1-failed",
    "lvm-raid10",
    "lvm-raid5",
    "lvm-raid6",
}
"""Kinds that GRUB 2.06 does not read, or reads wrongly, or reads what is stale; Linux's own
reading judges these, and all others too.
"""


def on_files(disks: tuple[bytes, ...], folder: Path) -> list[Path]:
    paths = [folder / f"disk{number}" for number in range(len(disks))]
    for path, data in zip(paths, disks, strict=True):
        path.write_bytes(data)
    return paths


def grub_names(paths: list[Path]) -> set[str]:
    shown = run("grub-fstest", "-c", str(len(paths)), *paths, "ls")
    names = {name.strip("()").replace("loop", "hd") for name in shown.split()}
    return names - {"proc", "host"}


def grub_reads(paths: list[Path], name: str, sectors: int) -> bytes:
    blocks = f"({name.replace('hd', 'loop')})0+{sectors}"
    command = ["grub-fstest", "-c", str(len(paths)), *map(str, paths), "cat", blocks]
    return subprocess.run(command, check=True, capture_output=True).stdout


@pytest.mark.parametrize("name", MBR_SCRIPTS)
def test_partitions_have_grubs_names(name: str, tmp_path: Path) -> None:
    disk = sfdisk(tmp_path / "disk", f"label: dos\n{MBR_SCRIPTS[name]}")
    found = scanned([disk.read_bytes()])
    assert {volume.name for volume in found.volumes} == grub_names([disk])


def test_bsd_partitions_have_grubs_names(tmp_path: Path) -> None:
    disk = with_bsd_label(tmp_path / "disk")
    found = scanned([disk.read_bytes()])
    assert {volume.name for volume in found.volumes} == grub_names([disk])


@pytest.mark.parametrize("boot_blocks", [False, True])
def test_bsd_labels_of_whole_disks_have_grubs_names(boot_blocks: bool, tmp_path: Path) -> None:
    entries = (Entry(0, 50000, 0xA5, active=True),) if boot_blocks else ()
    disk = tmp_path / "disk"
    disk.write_bytes(whole_disk(bsd_label((8, 16), (32, 32), (0, 256), (100, 9)), *entries))
    found = scanned([disk.read_bytes()])
    ours = {volume.name for volume in found.volumes}
    assert ours == {"hd0", "hd0,bsd1", "hd0,bsd2", "hd0,bsd4"}
    theirs = grub_names([disk])
    assert ours <= theirs
    assert len(theirs - ours) <= 4 * boot_blocks  # by its names of the partition at sector 0, too
    for volume in found.volumes[1:]:
        sectors = volume.source.size // 512
        data = volume.source.read_at(0, volume.source.size)
        assert data == grub_reads([disk], volume.name, sectors)


@pytest.mark.parametrize("case", sorted({*CASES} - NOT_GRUBS))
def test_volumes_have_grubs_names_and_contents(case: str, tmp_path: Path) -> None:
    disks = disk_bytes(case)
    paths = on_files(disks, tmp_path)
    volumes = by_name(scanned(disks))
    theirs = grub_names(paths)
    for content in contents(case):
        assert content.name in theirs
        source = volumes[content.name].source
        assert source.read_at(0, SECTORS * 512) == grub_reads(paths, content.name, SECTORS)
