"""NILFS2's checksum: a CRC-32 that begins with the superblock's seed; not inverted."""

from __future__ import annotations

from zlib import crc32

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

_ALL: Final = 0xFFFFFFFF


def checksum(data: bytes, seed: int) -> int:
    """Return the checksum of `data`, continuing from `seed` (crc32_le of Linux)."""
    return crc32(data, seed ^ _ALL) ^ _ALL
