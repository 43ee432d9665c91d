"""Physical volumes and members of arrays as blkid, mdadm and pvck see them in the same files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.source import MemorySource
from pygrub_k.volumes.lvm2 import label
from tests.differential.volumes.partitioned import run
from tests.differential.volumes.recorded import CASES, by_name, disk_bytes, scanned

if TYPE_CHECKING:
    from pathlib import Path


def file_of(case: str, folder: Path) -> Path:
    path = folder / "disk"
    path.write_bytes(disk_bytes(case)[0])
    return path


@pytest.mark.parametrize("case", [case for case in CASES if case != "md-partitioned"])
def test_disk_is_what_blkid_says(case: str, tmp_path: Path) -> None:
    shown = run("blkid", "-p", "-o", "export", file_of(case, tmp_path))
    facts = dict(line.split("=", 1) for line in shown.splitlines())
    found = scanned(disk_bytes(case))
    use = dict(found.unused)["hd0"]
    if facts["TYPE"] == "LVM2_member":
        assert use.startswith("LVM physical volume of lvm/vg")
        assert label.read(MemorySource(disk_bytes(case)[0])).uuid == facts["UUID"]
    else:
        assert facts["TYPE"] == "linux_raid_member"
        array = by_name(found)[use.removeprefix("member of ")]
        assert f"mduuid/{facts['UUID'].replace('-', '')}" in array.aliases


@pytest.mark.parametrize("case", [case for case in CASES if case.startswith("md-")])
def test_array_is_what_mdadm_says(case: str, tmp_path: Path) -> None:
    shown = run("mdadm", "--examine", "--export", file_of(case, tmp_path))
    facts = dict(line.split("=", 1) for line in shown.splitlines())
    array = by_name(scanned(disk_bytes(case)))[f"mduuid/{facts['MD_UUID'].replace(':', '')}"]
    assert array.kind == "md array"
    if "MD_NAME" in facts:
        assert array.name == f"md/{facts['MD_NAME'].partition(':')[2] or facts['MD_NAME']}"


@pytest.mark.parametrize("case", [case for case in CASES if case.startswith("lvm-")])
def test_metadata_text_is_pvcks(case: str, tmp_path: Path) -> None:
    source = MemorySource(disk_bytes(case)[0])
    if case == "lvm-on-md":
        source = by_name(scanned(disk_bytes(case)))["md/set"].source  # type: ignore[assignment]
    path = tmp_path / "volume"
    whole = source.read_at(0, source.size)
    path.write_bytes(whole)
    sector = str(whole.index(b"LABELONE") // 512)
    shown = run("pvck", "--labelsector", sector, "--dump", "metadata", path)
    (area, *_) = label.read(source).metadata_areas
    found = label.metadata_text(source, area)
    assert found is not None
    assert found[0].strip() in shown
