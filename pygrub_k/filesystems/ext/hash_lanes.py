"""Hashes of many names at once: lanes of large integers, one name in each.

A step of half of MD4 on an integer of a thousand lanes takes as long as on a few of one. Names
longer than a lane's words go one by one, and those of other hashes.
"""

from __future__ import annotations

import sys
from array import array
from typing import TYPE_CHECKING, Final

from pygrub_k.filesystems.ext.hashes import INITIAL, LAST, ROUNDS, name_hashes

if TYPE_CHECKING:
    from collections.abc import Sequence

HALF_MD4: Final = (1, 4)
UNSIGNED: Final = 3
"""Hash versions from which on bytes have no sign."""
LANE: Final = 8
"""Bytes of a lane: its value has four, what is carried out of it has room."""
LEAST: Final = 8
"""Names from which on lanes are quicker."""
CHUNK: Final = 32
"""Bytes of a name that are mixed at once."""
WORDS: Final = 8
MASK: Final = 0xFFFFFFFF
WORD: Final = 4
FILLERS: Final = [bytes((length,)) * CHUNK for length in range(CHUNK + 1)]


def many_hashes(
    version: int, names: list[bytes], seed: Sequence[int], *, signed: bool
) -> list[int]:
    """Return the first part of each name's hash, as name_hashes; 0 for an unknown version."""
    if version not in HALF_MD4 or len(names) < LEAST or sys.byteorder != "little":
        found = [name_hashes(version, name, seed, signed=signed) for name in names]
        return [one[0] if one else 0 for one in found]
    signed = signed and version < UNSIGNED
    if max(map(len, names)) <= CHUNK and (not signed or all(map(bytes.isascii, names))):
        return _lanes(names, seed)
    plain = [len(name) <= CHUNK and (not signed or name.isascii()) for name in names]
    lanes = iter(_lanes([name for name, fits in zip(names, plain, strict=True) if fits], seed))
    hashes = []
    for name, fits in zip(names, plain, strict=True):
        if fits:
            hashes.append(next(lanes))
        else:
            exact = name_hashes(version, name, seed, signed=signed)
            hashes.append(exact[0] if exact else 0)
    return hashes


def _lanes(names: list[bytes], seed: Sequence[int]) -> list[int]:
    count = len(names)
    ones = int.from_bytes((b"\1" + bytes(LANE - 1)) * count, "little")
    mask = ones * MASK
    words = [int.from_bytes(column, "little") for column in _columns(names)]
    initial = [ones * word for word in (seed if any(seed) else INITIAL)]
    a, b, c, d = initial
    for function, constant, rotations, order in ROUNDS:
        added = ones * constant
        for step, index in enumerate(order):
            value = a + function(b, c, d) + words[index] + added & mask
            turn = rotations[step % len(rotations)]
            value = (value << turn | value >> 32 - turn) & mask
            a, b, c, d = d, value, b, c
    total = initial[1] + b & mask
    data = total.to_bytes(LANE * count, "little")
    lanes = memoryview(data).cast("Q").tolist()
    return [LAST if value & ~1 == LAST + 2 else value & ~1 for value in lanes]


def _columns(names: list[bytes]) -> list[bytearray]:
    """Return the words of all names: first that of each, then the second of each, and so on.

    A word has four bytes, highest first; what a name leaves of it in front is its length.
    """
    parts: list[bytes] = []
    for name in names:
        length = len(name)
        whole = length & ~3
        filler = FILLERS[length]
        parts += (name[:whole], filler[: -length % WORD], name[whole:])
        parts.append(filler[: CHUNK - length - -length % WORD])
    words = array("I", b"".join(parts))
    words.byteswap()
    found = []
    for at in range(WORDS):
        lanes = bytearray(LANE * len(names))
        memoryview(lanes).cast("I")[::2] = memoryview(words)[at::WORDS]
        found.append(lanes)
    return found
