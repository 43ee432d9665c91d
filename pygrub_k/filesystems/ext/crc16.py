"""The CRC-16 of group descriptors on file systems that have group checksums only (uninit_bg)."""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

_GENERATOR: Final = 0xA001
"""x^16 + x^15 + x^2 + 1, lowest degree in the highest bit."""


def crc16(data: bytes, seed: int = 0xFFFF) -> int:
    """Return the CRC-16 of `data`, continuing from `seed`, which may be an earlier result."""
    for byte in data:
        seed ^= byte
        for _ in range(8):
            seed = seed >> 1 ^ _GENERATOR if seed & 1 else seed >> 1
    return seed
