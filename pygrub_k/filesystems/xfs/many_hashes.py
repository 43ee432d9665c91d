"""The hashes of many names at once: byte by byte of all names of one length, by long integers.

The hash of a name is the exclusive or of its bytes, each rotated left by seven bits for each byte
behind it. A rotated byte has bits in two bytes of the hash, so that each of the four is the
exclusive or of columns of bytes that a table has translated.
"""

from __future__ import annotations

import sys
from array import array
from typing import TYPE_CHECKING, Final

from pygrub_k.filesystems.xfs.hashes import name_hash

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDTH: Final = 4
"""Bytes of a hash."""
BITS: Final = 8
STEP: Final = 7
FEW: Final = 8
"""Names of one length of which the hashes are made one by one."""
LOWER: Final = tuple(bytes(byte << shift & 0xFF for byte in range(256)) for shift in range(BITS))
"""What a byte that is moved up by so many bits leaves in its byte, and in the next one."""
UPPER: Final = tuple(bytes(byte >> BITS - shift for byte in range(256)) for shift in range(BITS))


def name_hashes(names: Iterable[bytes]) -> list[int]:
    """Return the hashes of names, in any order."""
    by_length: dict[int, list[bytes]] = {}
    for name in names:
        by_length.setdefault(len(name), []).append(name)
    found: list[int] = []
    for length, some in by_length.items():
        found += _of_one_length(length, some) if len(some) > FEW else map(name_hash, some)
    return found


def _of_one_length(length: int, names: list[bytes]) -> array[int]:
    joined, count = b"".join(names), len(names)
    parts = [0] * WIDTH
    for at in range(length):
        column = joined[at::length]
        byte, shift = divmod(STEP * (length - 1 - at) % (WIDTH * BITS), BITS)
        parts[byte] ^= int.from_bytes(column.translate(LOWER[shift]), "little")
        if shift:
            parts[(byte + 1) % WIDTH] ^= int.from_bytes(column.translate(UPPER[shift]), "little")
    woven = bytearray(WIDTH * count)
    for place, part in enumerate(parts):
        woven[place::WIDTH] = part.to_bytes(count, "little")
    found = array("I", bytes(woven))
    if sys.byteorder == "big":
        found.byteswap()
    return found
