"""The hashes that order the names of an indexed directory.

Facts from the kernel's documentation (Documentation/filesystems/ext4/directory.rst, v6.12): names
are cut into words that are filled up with their length, and mixed by a hash made in the 1980s, by
half of MD4's rounds (RFC 1320), or by TEA (Wheeler and Needham, 1994).
"""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

_MASK: Final = 0xFFFFFFFF
INITIAL: Final = (0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476)
"""MD4's, used if the superblock has no seed of its own."""
_END: Final = 0xFFFFFFFE
"""Means the end of a directory in telldir, so no name has it."""
LAST: Final = _END - 2
"""What a name of that hash has instead."""


def legacy_hash(name: bytes, seed: Sequence[int], *, signed: bool) -> tuple[int, int]:
    """Return the hash of the first indexed directories, which has no seed and no second part."""
    del seed
    newer, older = 0x12A3FE2D, 0x37ABE8F9
    for byte in name:
        value = byte - 256 if signed and byte & 0x80 else byte
        mixed = older + (newer ^ (value * 7152373 & _MASK)) & _MASK
        if mixed & 0x80000000:
            mixed = mixed - 0x7FFFFFFF & _MASK
        newer, older = mixed, newer
    return newer << 1 & _MASK, 0


def half_md4_hash(name: bytes, seed: Sequence[int], *, signed: bool) -> tuple[int, int]:
    """Return the second and third word of three rounds of MD4, eight steps each."""
    state = list(seed) if any(seed) else list(INITIAL)
    for start in range(0, len(name), 32):
        _half_md4(state, _words(name[start:], 8, signed=signed))
    return state[1], state[2]


def tea_hash(name: bytes, seed: Sequence[int], *, signed: bool) -> tuple[int, int]:
    """Return the words of the Tiny Encryption Algorithm with the name as key."""
    state = list(seed) if any(seed) else list(INITIAL)
    for start in range(0, len(name), 16):
        _tea(state, _words(name[start:], 4, signed=signed))
    return state[0], state[1]


_HASHES: Final = (legacy_hash, half_md4_hash, tea_hash)
"""By the number that an index has for them."""


def name_hashes(
    version: int, name: bytes, seed: Sequence[int], *, signed: bool
) -> tuple[int, int] | None:
    """Return what an index of hash `version` sorts `name` by, and a second part.

    None for an unknown version. Versions 3 to 5 are those from 0 on with bytes that have no sign.
    The lowest bit of the first part is zero; in an index it has a meaning of its own.
    """
    if version >= len(_HASHES):
        version, signed = version - len(_HASHES), False
    if not 0 <= version < len(_HASHES):
        return None
    found, minor = _HASHES[version](name, seed, signed=signed)
    found &= ~1
    return (LAST if found == _END else found), minor


def _words(name: bytes, count: int, *, signed: bool) -> list[int]:
    """Return `count` words: four bytes each, highest first, the rest filled with the length."""
    length = len(name)
    filler = (length | length << 8) & 0xFFFF
    filler |= filler << 16
    name = name[: 4 * count]
    words = []
    for start in range(0, len(name), 4):
        word = filler
        for byte in name[start : start + 4]:
            value = byte - 256 if signed and byte & 0x80 else byte
            word = value + (word << 8) & _MASK
        words.append(word)
    return words + [filler] * (count - len(words))


def _choose(x: int, y: int, z: int) -> int:
    return z ^ x & (y ^ z)


def _majority(x: int, y: int, z: int) -> int:
    return x & y | (x | y) & z


def _parity(x: int, y: int, z: int) -> int:
    return x ^ y ^ z


ROUNDS: Final = (
    (_choose, 0, (3, 7, 11, 19), (0, 1, 2, 3, 4, 5, 6, 7)),
    (_majority, 0x5A827999, (3, 5, 9, 13), (1, 3, 5, 7, 0, 2, 4, 6)),
    (_parity, 0x6ED9EBA1, (3, 9, 11, 15), (3, 7, 2, 6, 1, 5, 0, 4)),
)
"""(function, constant, rotations, order of words) as in RFC 1320, each half as long."""


def _half_md4(state: list[int], words: list[int]) -> None:
    a, b, c, d = state
    for function, constant, rotations, order in ROUNDS:
        for step, index in enumerate(order):
            value = a + function(b, c, d) + words[index] + constant & _MASK
            turn = rotations[step % 4]
            value = (value << turn | value >> 32 - turn) & _MASK
            a, b, c, d = d, value, b, c
    state[:] = [(old + new) & _MASK for old, new in zip(state, (a, b, c, d), strict=True)]


def _tea(state: list[int], key: list[int]) -> None:
    left, right = state[:2]
    total = 0
    for _ in range(16):
        total = total + 0x9E3779B9 & _MASK
        left += (right << 4) + key[0] ^ right + total ^ (right >> 5) + key[1]
        left &= _MASK
        right += (left << 4) + key[2] ^ left + total ^ (left >> 5) + key[3]
        right &= _MASK
    state[:2] = [state[0] + left & _MASK, state[1] + right & _MASK]
