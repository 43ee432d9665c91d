"""Finite state entropy: tables of states, and how they are described (RFC 8878, section 4.1)."""

from __future__ import annotations

from pygrub_k.errors import CorruptError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    State = tuple[int, int, int]
    """(symbol, bits to read for the next state, what they are added to)"""

_LEAST_LOG: Final = 5
_RARE: Final = -1
"""The probability of a symbol that has one state, and all bits of the next one are read."""


def described(data: bytes, at: int, most_symbol: int, most_log: int) -> tuple[list[int], int, int]:
    """Return (probabilities, log of the number of states, where the description ends).

    Raises CorruptError if there are more symbols or states than the given ones.
    """
    end = min(len(data), at + 2 * (most_symbol + 4) + 4)
    value = int.from_bytes(data[at:end], "little")
    log = (value & 15) + _LEAST_LOG
    if log > most_log:
        raise CorruptError("zstd", at, f"a table of 2 to the {log}th states")
    used = 4
    left = 1 << log
    probabilities: list[int] = []
    while left > 0:
        bits = (left + 1).bit_length()
        mask = (1 << bits - 1) - 1
        unused = (1 << bits) - 2 - left
        code = value >> used & (1 << bits) - 1
        if code & mask < unused:
            code &= mask
            used += bits - 1
        else:
            code -= unused if code > mask else 0
            used += bits
        probability = code - 1
        probabilities.append(probability)
        left -= abs(probability)
        while not probability:
            zeros = value >> used & 3
            used += 2
            probabilities += [0] * zeros
            if zeros < 3 or len(probabilities) > most_symbol:  # noqa: PLR2004 - a flag of two bits
                break
        if len(probabilities) > most_symbol + 1:
            raise CorruptError("zstd", at, f"a table of {len(probabilities)} symbols")
    stop = at + -(-used // 8)
    if left or stop > len(data):
        raise CorruptError("zstd", at, "a table's probabilities do not add up")
    return probabilities, log, stop


def table(probabilities: Sequence[int], log: int) -> list[State]:
    """Return the states of a table, 2 to the `log`th of them."""
    size = 1 << log
    symbols = [0] * size
    high = size
    counts = list(probabilities)
    spread: list[int] = []
    for symbol, probability in enumerate(probabilities):
        if probability == _RARE:
            high -= 1
            symbols[high] = symbol
            counts[symbol] = 1
        elif probability:
            spread += [symbol] * probability
    step, mask = (size >> 1) + (size >> 3) + 3, size - 1
    places = [position & mask for position in range(0, size * step, step)]
    if high < size:
        places = [position for position in places if position < high]
    for position, symbol in zip(places, spread, strict=True):
        symbols[position] = symbol
    lengths = [log + 1 - count.bit_length() for count in range(2 * max(counts, default=0))]
    states: list[State] = []
    for symbol in symbols:
        count = counts[symbol]
        counts[symbol] = count + 1
        bits = lengths[count]
        states.append((symbol, bits, (count << bits) - size))
    return states
