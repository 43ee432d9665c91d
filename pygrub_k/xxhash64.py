"""XXH64 with seed 0, as btrfs uses it (xxHash fast digest algorithm, revision 0.1.1)."""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

_ALL: Final = (1 << 64) - 1
_PRIME1: Final = 0x9E3779B185EBCA87
_PRIME2: Final = 0xC2B2AE3D27D4EB4F
_PRIME3: Final = 0x165667B19E3779F9
_PRIME4: Final = 0x85EBCA77C2B2AE63
_PRIME5: Final = 0x27D4EB2F165667C5
_STRIPE: Final = 32
"""Bytes that the four lanes take together in one step."""


def xxhash64(data: bytes) -> int:
    """Return the 64-bit hash of `data`."""
    length = len(data)
    whole = length - length % _STRIPE
    if whole:
        lanes = [
            _lane(data[:whole], number, start)
            for number, start in enumerate(
                ((_PRIME1 + _PRIME2) & _ALL, _PRIME2, 0, -_PRIME1 & _ALL)
            )
        ]
        value = sum(_rotated(lane, by) for lane, by in zip(lanes, (1, 7, 12, 18), strict=True))
        for lane in lanes:
            value = ((value ^ _round(0, lane)) * _PRIME1 + _PRIME4) & _ALL
    else:
        value = _PRIME5
    return _avalanche(_rest((value + length) & _ALL, data[whole:]))


def _lane(data: bytes, number: int, value: int) -> int:
    """Return what becomes of a lane: it takes each fourth word of eight bytes."""
    convert = int.from_bytes
    for at in range(8 * number, len(data), _STRIPE):
        value = (value + convert(data[at : at + 8], "little") * _PRIME2) & _ALL
        value = (value << 31 | value >> 33) * _PRIME1 & _ALL
    return value


def _round(value: int, word: int) -> int:
    return _rotated((value + word * _PRIME2) & _ALL, 31) * _PRIME1 & _ALL


def _rotated(value: int, by: int) -> int:
    return (value << by | value >> 64 - by) & _ALL


def _rest(value: int, data: bytes) -> int:
    """Take in what is left behind the last whole stripe: words, half a word, bytes."""
    at = 0
    while at + 8 <= len(data):
        word = int.from_bytes(data[at : at + 8], "little")
        value = (_rotated(value ^ _round(0, word), 27) * _PRIME1 + _PRIME4) & _ALL
        at += 8
    if at + 4 <= len(data):
        half = int.from_bytes(data[at : at + 4], "little")
        value = (_rotated(value ^ half * _PRIME1 & _ALL, 23) * _PRIME2 + _PRIME3) & _ALL
        at += 4
    for byte in data[at:]:
        value = _rotated(value ^ byte * _PRIME5 & _ALL, 11) * _PRIME1 & _ALL
    return value


def _avalanche(value: int) -> int:
    value = (value ^ value >> 33) * _PRIME2 & _ALL
    value = (value ^ value >> 29) * _PRIME3 & _ALL
    return value ^ value >> 32
