"""Physical volumes made in memory, with any metadata text."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from zlib import crc32

SECTOR = 512
AREA = 4096
"""Where the metadata area begins; it has 60 KiB."""
AREA_SIZE = 60 * 1024
DATA = 65536
EXTENT = 4096


def crc(data: bytes) -> int:
    return crc32(data, 0xF597A6CF ^ 0xFFFFFFFF) ^ 0xFFFFFFFF


def uuid_of(letter: str) -> str:
    """A UUID of one letter, in groups."""
    return "-".join(letter * length for length in (6, 4, 4, 4, 4, 4, 6))


@dataclass
class Place:
    """Where a physical volume keeps its label and its text, and the text's flags."""

    label_sector: int = 1
    text_at: int = SECTOR
    flags: int = 0


def physical_volume(
    uuid: str, text: str = "", place: Place | None = None, *, extents: int = 4, fill: bytes = b"\0"
) -> bytearray:
    """A volume whose metadata area holds `text`; `fill` is repeated over its extents."""
    place = place or Place()
    size = extents * EXTENT
    volume = bytearray(DATA) + (fill * -(-size // len(fill)))[:size]
    header = struct.pack("<32sQ", uuid.replace("-", "").encode(), len(volume))
    header += struct.pack("<QQQQ", DATA, 0, 0, 0) + struct.pack("<QQQQ", AREA, AREA_SIZE, 0, 0)
    start = struct.pack("<8sQ", b"LABELONE", place.label_sector)
    rest = (struct.pack("<I8s", 32, b"LVM2 001") + header).ljust(SECTOR - 20, b"\0")
    at = place.label_sector * SECTOR
    volume[at : at + SECTOR] = start + struct.pack("<I", crc(rest)) + rest
    raw = text.encode() + b"\0" if text else b""
    locations = struct.pack("<QQII", place.text_at if raw else 0, len(raw), crc(raw), place.flags)
    seal_area(volume, struct.pack("<IQQ", 1, AREA, AREA_SIZE) + locations)
    fits = min(len(raw), AREA_SIZE - place.text_at)
    volume[AREA + place.text_at : AREA + place.text_at + fits] = raw[:fits]
    volume[AREA + SECTOR : AREA + SECTOR + len(raw) - fits] = raw[fits:]
    return volume


def seal_area(volume: bytearray, fields: bytes) -> None:
    """Write the metadata area's header, from its version on."""
    body = (b" LVM2 x[5A%r0N*>" + fields).ljust(SECTOR - 4, b"\0")
    volume[AREA : AREA + SECTOR] = struct.pack("<I", crc(body)) + body


@dataclass
class Group:
    """The text of a group: volumes by name with the text of their segments."""

    physical: dict[str, str]
    logical: dict[str, list[str]]
    name: str = "vg"
    uuid: str = uuid_of("g")
    seqno: int = 1
    hidden: set[str] = field(default_factory=set)

    def text(self) -> str:
        physical = "".join(
            f'{name} {{ id = "{uuid}" device = "/dev/{name}" dev_size = 1 '
            f"pe_start = {DATA // SECTOR} pe_count = 4 }}\n"
            for name, uuid in self.physical.items()
        )
        logical = "".join(self._logical(name, parts) for name, parts in self.logical.items())
        return (
            f'{self.name} {{ id = "{self.uuid}" seqno = {self.seqno} format = "lvm2"\n'
            f'status = ["READ"] extent_size = {EXTENT // SECTOR}\n'
            f"physical_volumes {{ {physical} }}\nlogical_volumes {{ {logical} }} }}\n"
            'contents = "Text Format Volume Group"\nversion = 1\n'
        )

    def _logical(self, name: str, parts: list[str]) -> str:
        visible = "" if name in self.hidden else ', "VISIBLE"'
        segments = "".join(f"segment{n} {{ {part} }}\n" for n, part in enumerate(parts, start=1))
        return (
            f'{name} {{ id = "{uuid_of(name[0])}" status = ["READ"{visible}]\n'
            f"segment_count = {len(parts)}\n{segments} }}\n"
        )


def segment(kind: str, start: int = 0, count: int = 1, **values: object) -> str:
    said = " ".join(f"{name} = {_value(value)}" for name, value in values.items())
    return f'start_extent = {start} extent_count = {count} type = "{kind}" {said}'


def linear(name: str, first: int, start: int = 0, count: int = 1) -> str:
    return segment("striped", start, count, stripe_count=1, stripes=[name, first])


def _value(value: object) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value)
