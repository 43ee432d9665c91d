"""Whole structures by their generated classes, with the lists that records leave out."""

from __future__ import annotations

from functools import partial
from io import BytesIO
from typing import Any

from kaitaistruct import KaitaiStream

from pygrub_k._generated.dm_btree import DmBtree
from pygrub_k._generated.gpt import Gpt
from pygrub_k._generated.lvm2_label import Lvm2Label
from pygrub_k._generated.lvm2_mda import Lvm2Mda
from pygrub_k._generated.mbr import Mbr
from pygrub_k._generated.md_0_90 import Md090
from pygrub_k._generated.md_1 import Md1
from tests.differential.volumes.recorded import disk_bytes
from tests.unit.volumes.disks import Entry, boot_record
from tests.unit.volumes.disks import Gpt as GptDisk


def whole(parser: Any, data: bytes, offset: int, length: int = 4096) -> Any:
    found = parser(KaitaiStream(BytesIO(data[offset : offset + length])))
    found._read()
    return found


def test_physical_volume_header_ends_its_lists() -> None:
    for case, sector in (("lvm-linear", 1), ("lvm-metadata", 3)):
        header = whole(Lvm2Label.PhysicalVolume, disk_bytes(case)[0], sector * 512 + 32, 480)
        assert len(header.data_areas) == 2
        assert header.data_areas[-1].is_end
        assert len(header.metadata_areas) == (3 if case == "lvm-metadata" else 2)
        assert header.extension.version == 2
        assert header.extension.flags == 1
        area = header.metadata_areas[0].ofs_area
        (text, end) = whole(Lvm2Mda, disk_bytes(case)[0], area, 512).texts
        assert (text.is_ignored, end.is_end) == (False, True)


def test_md_superblocks_list_their_members() -> None:
    found = whole(Md1, disk_bytes("md-raid10-n2")[2], 4096)
    assert found.roles[:4] == [0, 1, 2, 3]
    data = disk_bytes("md-raid1-0.90")[1]
    old = whole(Md090, data, len(data) // 65536 * 65536 - 65536)
    assert [device.place for device in old.devices[:2]] == [0, 1]
    assert old.this_device.place == 1
    assert len(old.devices) == 27


def test_inner_node_of_a_deep_tree_has_children() -> None:
    data = disk_bytes("lvm-thin-deep")[0]
    nodes = [
        at
        for at in range(0, len(data), 4096)
        if data[at + 4 : at + 8] == b"\1\0\0\0" and data[at + 24 : at + 28] == b"\x08\0\0\0"
    ]
    assert nodes
    node = whole(DmBtree, data, nodes[0])
    assert len(node.keys) == node.header.max_entries
    assert len(node.values) == 8 * node.header.num_entries > 8


def test_tables_have_all_their_entries() -> None:
    record = whole(Mbr, boot_record(Entry(1, 2), Entry(3, 4, 5)), 0, 512)
    assert [entry.first_sector for entry in record.partitions] == [1, 3, 0, 0]
    assert [entry.is_extended for entry in record.partitions] == [False, True, False, False]
    disk = bytes(GptDisk({2: Entry(600, 8)}, 1200, num_entries=8, entry_size=256).build())
    header = whole(Gpt, disk, 512, 512)

    entries = partial(Gpt.Entries, header.num_entries, header.len_entry)
    found = whole(entries, disk, header.first_entry_sector * 512, 8 * 256).entries
    assert [entry.first_sector for entry in found] == [0, 600, 0, 0, 0, 0, 0, 0]
