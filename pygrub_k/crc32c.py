"""CRC-32C (Castagnoli) as file systems and device-mapper use it, with any start value.

A CRC is the remainder of a polynomial over GF(2). Before the usual loop over bytes, `crc32c` folds
long data with shifts of large integers: the generator has multiples with very few terms, so the
part of a polynomial above a certain degree can be replaced by a few shifted copies of itself.
4 KiB take 20 microseconds instead of 250.
"""

from __future__ import annotations

from pygrub_k.loading import extension

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

_ALL: Final = 0xFFFFFFFF
_GENERATOR: Final = 0x82F63B78
"""Castagnoli's generator, lowest degree in the highest bit (RFC 3720, appendix B.4)."""

_MULTIPLES: Final = ((6777, (484, 100, 0)), (563, (109, 58, 53, 31, 0)))
"""Multiples of Castagnoli's generator: x^6777 + x^484 + x^100 + 1, and one of degree 563.

The square of a multiple is one with all exponents doubled. tests/unit/test_crc32c.py divides them.
"""
_SHORT: Final = 112
"""Bytes from which folding is faster than the loop."""
_LEAST: Final = 64
"""Bits; fewer are removed faster by the loop."""


def _remainders() -> tuple[int, ...]:
    """Return the remainder of each byte value: the sum of those of its bits."""
    table = [0] * 256
    remainder, bit = 1, 128
    while bit:
        remainder = remainder >> 1 ^ _GENERATOR if remainder & 1 else remainder >> 1
        for low in range(0, 256, 2 * bit):
            table[bit + low] = remainder ^ table[low]
        bit >>= 1
    return tuple(table)


def _folds(bits: int) -> list[tuple[int, int, tuple[int, ...]]]:
    """Return how to fold data of up to `bits` bits: (room, reach, shifts), longest first.

    A fold removes up to `reach` bits at the start, if `room` bits are left then; they come back
    `shifts` bits further on. `room` and `reach` are whole bytes.
    """
    folds = []
    for degree, exponents in _MULTIPLES:
        scale = 1
        while degree * scale < bits:
            shifts = tuple((degree - exponent) * scale for exponent in exponents)
            folds.append((degree * scale + 7 & ~7, shifts[0] & ~7, shifts))
            scale *= 2
    return sorted(folds, reverse=True)


_TABLE: Final = _remainders()
_FOLDS: Final = _folds(65536 * 8)


_accelerated: Callable[[bytes, int], int] | None = None


def accelerate() -> bool:
    """Use the package crc32c from now on, if it is installed; return whether it is.

    For tools that read whole file systems: on the boot path the import costs more than it saves.
    The values are the same.
    """
    global _accelerated  # noqa: PLW0603 - one choice for the process, made before anything is read
    try:
        _accelerated = extension("crc32c", "_crc32c").crc32c
    except (ImportError, AttributeError):
        return False
    return True


def inverting() -> Callable[[bytes, int], int]:
    """Return the quickest function that inverts the sum before and after, as RFC 3720 has it.

    For many short pieces: `crc32c(data, seed)` is `inverting()(data, seed ^ 0xffffffff)`, inverted.
    """
    return _accelerated or (lambda data, seed: crc32c(data, seed ^ _ALL) ^ _ALL)


def crc32c(data: bytes, seed: int = _ALL) -> int:
    """Return the CRC-32C of `data`, continuing from `seed`, which may be an earlier result.

    It is not inverted at the end: exclusive or 0xffffffff gives the value of RFC 3720.
    """
    if _accelerated is not None:
        return _accelerated(data, seed ^ _ALL) ^ _ALL
    length = len(data)
    if length >= _SHORT:
        data, seed = _fold(int.from_bytes(data, "little") ^ seed, length * 8), 0
    table = _TABLE
    for byte in data:
        seed = seed >> 8 ^ table[(seed ^ byte) & 255]
    return seed


def _fold(value: int, bits: int) -> bytes:
    """Return shorter data with the same remainder; the lowest bit of `value` comes first."""
    for room, reach, shifts in _FOLDS:
        while bits > room + _LEAST:
            count = bits - room if bits < room + reach else reach
            start = value & (1 << count) - 1
            value >>= count
            for shift in shifts:
                value ^= start << shift - count
            bits -= count
    return value.to_bytes(bits // 8, "little")
