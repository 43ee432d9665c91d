"""The CRC-32 that journals first had."""

from __future__ import annotations

from binascii import crc32

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

_MIRRORED: Final = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


def crc32_big_endian(seed: int, data: bytes) -> int:
    """Return the CRC-32 of `data`, highest bit first, continuing from `seed` (0xffffffff).

    That is the usual CRC-32 of mirrored bytes, mirrored; both its inversions are undone.
    """
    found = crc32(data.translate(_MIRRORED), ~_mirrored(seed) & 0xFFFFFFFF)
    return _mirrored(~found & 0xFFFFFFFF)


def _mirrored(value: int) -> int:
    return int.from_bytes(value.to_bytes(4, "big").translate(_MIRRORED)[::-1], "big")
