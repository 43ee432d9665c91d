"""Members of md arrays made in memory."""

from __future__ import annotations

import struct
from dataclasses import dataclass

SECTOR = 512
DATA = 16 * SECTOR
"""Where the data of version 1 begins."""
KIB = 1024


@dataclass
class Member:
    """A member of an array, as its superblock of version 1 says; sizes in sectors."""

    place: int = 0
    level: int = 1
    layout: int = 0
    chunk: int = 8
    members: int = 2
    events: int = 10
    size: int = 64
    name: str = "host:root"
    uuid: bytes = b"u" * 16
    features: int = 0
    recovered: int = 0
    at: int = 8
    """The sector of the superblock: 8 for version 1.2, 0 for 1.1."""

    def build(self, content: bytes = b"") -> bytearray:
        disk = bytearray(DATA + self.size * SECTOR)
        disk[DATA : DATA + len(content)] = content
        start = self.at * SECTOR
        raw = self.superblock()
        disk[start : start + len(raw)] = raw
        return disk

    def superblock(self) -> bytes:
        raw = bytearray(256 + 4)
        struct.pack_into("<IIII", raw, 0, 0xA92B4EFC, 1, self.features, 0)
        struct.pack_into(
            "<16s32sQiI", raw, 16, self.uuid, self.name.encode(), 0, self.level, self.layout
        )
        struct.pack_into("<QII", raw, 80, self.size, self.chunk, self.members)
        struct.pack_into("<QQQQ", raw, 128, DATA // SECTOR, self.size, self.at, self.recovered)
        struct.pack_into("<QQ", raw, 200, self.events, 0)
        struct.pack_into("<I", raw, 220, 2)
        struct.pack_into("<HH", raw, 256, self.place, 0xFFFF)
        total = sum(struct.unpack("<65I", raw))
        struct.pack_into("<I", raw, 216, (total & 0xFFFFFFFF) + (total >> 32) & 0xFFFFFFFF)
        return bytes(raw)


def content(letter: str, sectors: int = 64) -> bytes:
    """Sectors that name their member and say which they are."""
    return b"".join(f"{letter}{n}".encode().ljust(SECTOR, b".") for n in range(sectors))
