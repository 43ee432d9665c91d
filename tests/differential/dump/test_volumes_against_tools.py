"""Physical volumes and members of arrays, field by field, as pvck and mdadm show them."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Any

import pytest

from tests.differential.dump.dumping import Dumped, dump
from tests.differential.dump.tools import assert_right, tool
from tests.differential.volumes.recorded import disk_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.mark.parametrize("case", ["lvm-linear", "lvm-metadata", "lvm-raid6"])
def test_lvm_label(case: str, tmp_path: Path) -> None:
    """Each number that pvck shows of label, header, areas and the places of the metadata's text."""
    image = tmp_path / "volume"
    image.write_bytes(disk_bytes(case)[0])
    found = dump("lvm-label", image)
    assert found.kinds()[:2] == ["lvm2_label", "lvm2_label.physical_volume"]
    assert set(found.kinds()[2:]) == {"lvm2_mda"}
    assert_right(found, 4)
    sector = ("--labelsector", str(found.value("sector")))
    text = tool("pvck", *sector, "--dump", "headers", str(image))
    theirs = dict(re.findall(r"^ *(\S+) (\w+)", text, re.MULTILINE))
    ours = dict(pvck_names(found))
    assert ours.pop("pv_header.pv_uuid").replace("-", "") == theirs["pv_header.pv_uuid"]
    assert ours == {name: int(theirs[name], 0) for name in ours}
    assert set(theirs) - set(ours) <= {
        *("label_header", "label_header.id", "label_header.type"),
        *("pv_header", "pv_header.pv_uuid", "pv_header_extension", "metadata"),
        *(name for name in theirs if re.fullmatch(r".*_locn\[\d\]|mda_header_\d(\.magic)?", name)),
    }


def pvck_names(found: Dumped) -> Iterator[tuple[str, Any]]:
    """Yield what pvck shows of a physical volume, by its names."""
    for name, field in ("sector", "sector"), ("crc", "crc32"), ("offset", "ofs_header"):
        yield f"label_header.{name}", found.value(field)
    yield "pv_header.pv_uuid", found.value("identity.uuid", 1)
    yield "pv_header.device_size", found.value("identity.len_device", 1)
    fields = found.fields(1)
    lists = [name for name in fields if re.fullmatch(r"(data|metadata)_areas\[\d+\]", name)]
    for number, name in enumerate(lists):
        for their, our in ("offset", "ofs_area"), ("size", "len_area"):
            yield f"pv_header.disk_locn[{number}].{their}", fields[f"{name}.{our}"]["value"]
    for name in "version", "flags":
        yield f"pv_header_extension.{name}", fields[f"extension.{name}"]["value"]
    for their, our in ("offset", "ofs_area"), ("size", "len_area"):
        yield (
            f"pv_header_extension.disk_locn[0].{their}",
            fields[f"boot_loader_areas[0].{our}"]["value"],
        )
    for number in range(2, len(found.structures)):
        fields, area = found.fields(number), f"mda_header_{number - 1}"
        names = {"checksum": "crc32", "version": "version", "start": "ofs_area", "size": "len_area"}
        for their, our in names.items():
            yield f"{area}.{their}", fields[f"header.{our}"]["value"]
        assert fields["header.ofs_area"]["value"] == found.structures[number]["offset"]
        texts = {"offset": "ofs_text", "size": "len_text", "checksum": "crc32", "flags": "flags"}
        for at in range(2):
            for their, our in texts.items():
                yield f"{area}.raw_locn[{at}].{their}", fields[f"texts[{at}].{our}"]["value"]


def of_sectors(sectors: int) -> str:
    return f"{sectors} sectors"


def of_uuid(uuid: str) -> str:
    digits = uuid.replace("-", "")
    return ":".join(digits[at : at + 8] for at in range(0, 32, 8))


def of_time(seconds: int) -> str:
    return time.strftime("%a %b %e %H:%M:%S %Y", time.gmtime(seconds))


def of_bytes(count: int) -> str:
    return f"{count >> 10}K"


MD_1: dict[str, tuple[str, Callable[[Any], str]]] = {
    "array_uuid": ("Array UUID", of_uuid),
    "array_name": ("Name", str),
    "created": ("Creation Time", of_time),
    "updated": ("Update Time", of_time),
    "num_members": ("Raid Devices", str),
    "num_data_sectors": ("Avail Dev Size", of_sectors),
    "ofs_data": ("Data Offset", of_sectors),
    "ofs_superblock": ("Super Offset", of_sectors),
    "device_uuid": ("Device UUID", of_uuid),
    "feature_map": ("Feature Map", hex),
    "checksum": ("Checksum", lambda value: f"{value:x} - correct"),
    "num_events": ("Events", str),
    "device_number": ("Device Role", lambda value: f"Active device {value}"),
    "len_chunk": ("Chunk Size", lambda sectors: of_bytes(sectors * 512)),
    "ofs_bitmap": ("Internal Bitmap", lambda value: f"{value} sectors from superblock"),
}
MD_0_90: dict[str, tuple[str, Callable[[Any], str]]] = {
    "created": ("Creation Time", of_time),
    "updated": ("Update Time", of_time),
    "num_kib": ("Used Dev Size", str),
    "num_devices": ("Total Devices", str),
    "num_members": ("Raid Devices", str),
    "md_minor": ("Preferred Minor", str),
    "num_active": ("Active Devices", str),
    "num_working": ("Working Devices", str),
    "num_failed": ("Failed Devices", str),
    "num_spares": ("Spare Devices", str),
    "checksum": ("Checksum", lambda value: f"{value:x} - correct"),
    "num_events": ("Events", str),
    "len_chunk": ("Chunk Size", of_bytes),
}
"""By our names: mdadm's, and how it shows a value."""
MAY_BE_ABSENT = {"Data Offset", "Chunk Size", "Internal Bitmap", "Used Dev Size", "Name"}
MD_CASES = (
    *("md-raid10-n2", "md-raid1-0.90", "md-raid1-1.0", "md-raid1-1.1", "md-raid1-bitmap"),
    *("md-raid5-left-symmetric", "md-raid6-left-symmetric", "md-linear", "md-linear-0.90"),
)


@pytest.mark.parametrize("case", MD_CASES)
def test_md(case: str, tmp_path: Path) -> None:
    image = tmp_path / "member"
    image.write_bytes(disk_bytes(case)[0])
    found = dump("md", image)
    is_old = case.endswith("0.90")
    assert found.kinds() == ["md_0_90" if is_old else "md_1"]
    assert len(found.verdicts()) >= 2
    assert set(found.verdicts().values()) == {True}
    text = tool("mdadm", "--examine", str(image))
    theirs = dict(re.findall(r"^ *([\w ]+?) : (.*?)(?: \(.*)?$", text, re.MULTILINE))
    level = found.fields()["superblock.level"]
    assert {-1: "linear"}.get(level["value"], f"raid{level['value']}") == theirs["Raid Level"]
    for our, (their, shown) in (MD_0_90 if is_old else MD_1).items():
        value = found.value(f"superblock.{our}")
        if their in theirs:
            assert shown(value) == theirs[their], our
        else:
            assert their in MAY_BE_ABSENT
            assert not value or their == "Data Offset", our
