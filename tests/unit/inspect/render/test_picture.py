from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from pygrub_k.errors import ConfinementError
from pygrub_k.inspect.layout import layout_of
from pygrub_k.inspect.render.picture import WIDTH, Drawn, DrawnDisk, drawn_disks, picture_data, svg
from pygrub_k.volumes.model import BlockDevice
from tests.unit.inspect.memory_filesystem import MemoryFilesystem, MemoryGuest, directory

SVG = "{http://www.w3.org/2000/svg}"
EVIL = "</text><script>alert(1)</script>&\"'\x00\x1b\ud800\ufffe"


def parts(picture: str, tag: str) -> list[ET.Element]:
    return list(ET.fromstring(picture).iter(SVG + tag))


def as_data(disk: DrawnDisk) -> bytes:
    fields: Any = {"title": disk.title, "size": disk.size, "stretches": disk.stretches}
    return json.dumps([fields]).encode()


def test_a_picture_is_to_scale():
    stretches = (
        Drawn(0, 250, 0, "table", "GPT", ""),
        Drawn(250, 500, 0, "readable", "hd0,gpt1", "ext4"),
        Drawn(750, 250, 0, "free", "free", ""),
    )
    bars = [one for one in parts(svg([DrawnDisk("hd0", 1000, stretches)]), "rect") if list(one)]
    assert [float(one.attrib["width"]) / WIDTH for one in bars] == [0.25, 0.5, 0.25]
    begins = [float(one.attrib["x"]) for one in bars]
    assert [begin - begins[0] for begin in begins] == [0, 0.25 * WIDTH, 0.75 * WIDTH]


def test_what_guests_write_is_text_and_no_markup():
    disk = DrawnDisk(EVIL, 10, (Drawn(0, 10, 0, "damaged", EVIL, EVIL),))
    picture = svg(drawn_disks(as_data(disk)))
    assert {one.tag for one in ET.fromstring(picture).iter()} == {
        SVG + tag for tag in ("svg", "rect", "text", "tspan", "title")
    }
    assert any("<script>" in (one.text or "") for one in parts(picture, "text"))


def test_a_layout_is_drawn():
    guest = MemoryGuest(MemoryFilesystem(directory(), "u", b"root"))
    layout = layout_of(guest, [BlockDevice("hd0", guest.volume("hd0").source, 512, "disk.img")])
    (disk,) = drawn_disks(picture_data(layout))
    assert [(one.look, one.name, one.text) for one in disk.stretches] == [
        ("readable", "hd0,gpt1", "memory, root"),
        ("free", "free", ""),
    ]
    assert parts(svg([disk]), "title")[0].text == "hd0,gpt1: 4 KiB"


GOOD: Any = (0, 5, 0, "free", "a", "b")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"7",
        b"[" * 100_000,
        b'[{"title": "x"}]',
        b'[{"title": 1, "size": 10, "stretches": []}]',
        b'[{"title": "x", "size": -1, "stretches": []}]',
        b'[{"title": "x", "size": 1e999, "stretches": []}]',
        *(
            json.dumps([{"title": "x", "size": 10, "stretches": [wrong]}]).encode()
            for wrong in (
                (*GOOD[:3], "javascript:", *GOOD[4:]),
                (11, *GOOD[1:]),
                (True, *GOOD[1:]),
                (0, 1 << 70, *GOOD[2:]),
                (0, 5, 9, *GOOD[3:]),
                (*GOOD[:4], 7, "b"),
                GOOD[:5],
            )
        ),
    ],
)
def test_a_lying_worker_draws_nothing(data):
    with pytest.raises(ConfinementError, match="not a layout"):
        drawn_disks(data)
