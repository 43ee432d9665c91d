"""Two lost members of a RAID6, against syndromes computed bit by bit."""

from __future__ import annotations

import random
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from pygrub_k.reed_solomon import power, product, rebuilt
from pygrub_k.source import MemorySource

if TYPE_CHECKING:
    from collections.abc import Iterable

LENGTH = 48


def multiplied(first: int, second: int) -> int:
    """Multiply polynomials over GF(2), and divide by x^8 + x^4 + x^3 + x^2 + 1."""
    total = 0
    for bit in range(8):
        total ^= (first << bit) * (second >> bit & 1)
    for bit in range(14, 7, -1):
        total ^= (0x11D << bit - 8) * (total >> bit & 1)
    return total


def times_two(value: int, times: int) -> int:
    for _ in range(times):
        value = multiplied(value, 2)
    return value


def test_products_are_those_of_polynomials() -> None:
    for first in range(256):
        assert [product(first, second) for second in range(256)] == [
            multiplied(first, second) for second in range(256)
        ]


def test_powers_go_on_in_both_directions() -> None:
    assert [power(exponent) for exponent in (0, 1, 8, 255, 256)] == [1, 2, 0x1D, 1, 2]
    assert product(power(77), power(-77)) == 1


@pytest.mark.parametrize("exponents", [(0, 1), (0, 1, 2), (3, 0, 7, 4), tuple(range(20))])
def test_every_pair_is_rebuilt(exponents: tuple[int, ...]) -> None:
    chance = random.Random(len(exponents))
    blocks = {exponent: chance.randbytes(LENGTH) for exponent in exponents}
    columns = [*zip(*blocks.values(), strict=True)]
    first = bytes(_sum(column) for column in columns)
    second = bytes(
        _sum(times_two(byte, e) for byte, e in zip(column, exponents, strict=True))
        for column in columns
    )
    whole = {exponent: MemorySource(block) for exponent, block in blocks.items()}
    for lost in combinations(exponents, 2):
        there = {e: None if e in lost else source for e, source in whole.items()}
        for wanted in lost:
            found = rebuilt(there, wanted, MemorySource(first), MemorySource(second))
            assert found.size == LENGTH
            assert found.read_at(5, 30) == blocks[wanted][5:35]
    for wanted in exponents:
        there = {e: None if e == wanted else source for e, source in whole.items()}
        found = rebuilt(there, wanted, None, MemorySource(second))
        assert found.read_at(0, LENGTH) == blocks[wanted]


def _sum(values: Iterable[int]) -> int:
    total = 0
    for value in values:
        total ^= value
    return total
