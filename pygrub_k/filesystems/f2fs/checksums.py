"""F2FS's checksum: a CRC-32 that begins with the magic, or with an earlier one; not inverted."""

from __future__ import annotations

from zlib import crc32

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

MAGIC: Final = 0xF2F52010
_ALL: Final = 0xFFFFFFFF


def checksum(data: bytes, seed: int = MAGIC) -> int:
    """Return the checksum of `data`, continuing from `seed` (fs/f2fs/f2fs.h, f2fs_crc32)."""
    return crc32(data, seed ^ _ALL) ^ _ALL
