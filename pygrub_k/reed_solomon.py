"""What two lost members of a RAID6 held, from its two syndromes.

The first syndrome of a row is the sum of its data, the second the sum of each data block times a
power of the generator {02} of GF(2^8), whose polynomial is x^8 + x^4 + x^3 + x^2 + 1 (H. Peter
Anvin, "The mathematics of RAID-6"). Sums are exclusive ors, so whatever is lost is a sum of what is
there, each block times a constant.
"""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Final

    from pygrub_k.source import ByteSource

_POLYNOMIAL: Final = 0x11D
_ORDER: Final = 255
"""The generator to this power is 1."""


def _powers() -> tuple[int, ...]:
    """Return the generator's powers, from 0 to the last before they repeat."""
    found, value = [], 1
    for _ in range(_ORDER):
        found.append(value)
        value <<= 1
        if value > _ORDER:
            value ^= _POLYNOMIAL
    return tuple(found)


_POWERS: Final = _powers()
_LOGARITHMS: Final = {value: power for power, value in enumerate(_POWERS)}


def power(exponent: int) -> int:
    """Return the generator to any power, negative ones too."""
    return _POWERS[exponent % _ORDER]


def product(first: int, second: int) -> int:
    """Return the product of two elements, 0 to 255."""
    if not (first and second):
        return 0
    return power(_LOGARITHMS[first] + _LOGARITHMS[second])


_tables: Final[dict[int, bytes]] = {}


def _table(factor: int) -> bytes:
    """Return the products of all bytes with one, for bytes.translate."""
    table = _tables.get(factor)
    if table is None:
        table = _tables[factor] = bytes(product(factor, byte) for byte in range(256))
    return table


class SumSource:
    """The sum of sources, each times a constant."""

    __slots__ = ("_parts", "size")

    def __init__(self, parts: Sequence[tuple[int, ByteSource]]) -> None:
        self.size = min(source.size for _, source in parts)
        self._parts = parts

    def read_at(self, offset: int, length: int) -> bytes:
        total = 0  # exclusive or of long integers is the fast way in C
        for factor, source in self._parts:
            data = source.read_at(offset, length)
            if factor != 1:
                data = data.translate(_table(factor))
            total ^= int.from_bytes(data, "little")
        return total.to_bytes(length, "little")


def weights(
    exponents: Iterable[int], wanted: int, other: int | None = None
) -> tuple[dict[int, int], int, int]:
    """Return the weights in the sum that gives what the data member of exponent `wanted` held.

    They are those of the data members that are there, by their `exponents`, of the first syndrome
    and of the second. Lost is besides the data member of exponent `other`, or the first syndrome.
    """
    if other is None:
        return {exponent: power(exponent - wanted) for exponent in exponents}, 0, power(-wanted)
    of_second = power(-_LOGARITHMS[power(wanted) ^ power(other)])
    of_first = product(power(other), of_second)
    of_data = {exponent: of_first ^ product(of_second, power(exponent)) for exponent in exponents}
    return of_data, of_first, of_second


def rebuilt(
    data: Mapping[int, ByteSource | None], wanted: int, first: ByteSource | None, second: ByteSource
) -> SumSource:
    """Return what the data member of exponent `wanted` held.

    `data` has the data members of a row by their exponents in the second syndrome; `wanted` and
    either one more of them or the `first` syndrome are missing.
    """
    there = {exponent: source for exponent, source in data.items() if source is not None}
    lost = data.keys() - there.keys() - {wanted}
    of_data, of_first, of_second = weights(there, wanted, lost.pop() if lost else None)
    parts = [(of_data[exponent], source) for exponent, source in there.items()]
    if first is not None:
        parts.append((of_first, first))
    return SumSource([*parts, (of_second, second)])
