"""The literals of a block, plain or Huffman-coded (RFC 8878, sections 3.1.1.3.1 and 4.2)."""

from __future__ import annotations

from pygrub_k.compression.zstd import fse
from pygrub_k.compression.zstd.bits import ShortStream, backward_bits
from pygrub_k.errors import CorruptError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

_RAW, _REPEATED, _COMPRESSED, _TREELESS = range(4)
_PLAIN_SIZES: Final = ((1, 3), (2, 4), (1, 3), (3, 4))
"""By size format: bytes of the header, and by how many bits the size is shifted."""
_CODED_SIZES: Final = ((3, 10), (3, 10), (4, 14), (5, 18))
"""By size format: bytes of the header, and bits of either size."""
_MOST_BITS: Final = 11
_DIRECT: Final = 127
"""From here on a tree's description has four bits for each weight."""
_JUMP_TABLE: Final = 6


class Codes:
    """A Huffman code: by the next `bits` bits of a stream, what they say.

    `several` has all symbols that are whole there as (symbols, bits), `one` the first of them.
    """

    __slots__ = ("bits", "one", "several")

    def __init__(self, weights: list[int]) -> None:
        total = sum(1 << weight - 1 for weight in weights if weight)
        if not total:
            raise CorruptError("zstd", None, "a Huffman code without symbols")
        self.bits = bits = total.bit_length()
        left = (1 << bits) - total
        if bits > _MOST_BITS or left & left - 1:
            raise CorruptError("zstd", None, "weights of a Huffman code do not add up")
        weights = [*weights, left.bit_length()]
        self.one: list[tuple[bytes, int]] = []
        for weight in range(1, bits + 1):
            for symbol, other in enumerate(weights):
                if other == weight:
                    self.one += [(bytes((symbol,)), bits + 1 - weight)] * (1 << weight - 1)
        self.several = self._several()

    def _several(self) -> list[tuple[bytes, int]]:
        one, bits = self.one, self.bits
        mask = (1 << bits) - 1
        found = []
        for index, first in enumerate(one):
            symbols, used = first
            while True:
                symbol, more = one[index << used & mask]
                if used + more > bits:
                    break
                symbols += symbol
                used += more
            found.append((symbols, used))
        return found

    def decoded(self, data: bytes, size: int) -> bytes:
        """Return the symbols of one stream; CorruptError if they are not `size`."""
        bits, several = self.bits, self.several
        mask = (1 << bits) - 1
        found: list[bytes] = []
        position = max(len(data) - 32, 0)
        value = int.from_bytes(data[position:], "little")
        held = backward_bits(data) - 8 * position
        while True:
            while held >= bits:
                symbols, used = several[value >> held - bits & mask]
                found.append(symbols)
                held -= used
            if not position:
                break
            start = max(position - 32, 0)
            value &= (1 << held) - 1
            value = value << 8 * (position - start) | int.from_bytes(data[start:position], "little")
            held += 8 * (position - start)
            position = start
        value = (value & (1 << held) - 1) << bits
        while held > 0:
            symbols, used = self.one[value >> held & mask]
            found.append(symbols)
            held -= used
        result = b"".join(found)
        if held or len(result) != size:
            raise CorruptError("zstd", None, f"{len(result)} of {size} literals")
        return result


def literals(data: bytes, codes: Codes | None, most: int) -> tuple[bytes, Codes | None, int]:
    """Return (literals, the code for later blocks, where the section ends in `data`).

    Raises CorruptError for more than `most` literals, and IndexError if `data` end before.
    """
    kind, form = data[0] & 3, data[0] >> 2 & 3
    if kind < _COMPRESSED:
        length, shift = _PLAIN_SIZES[form]
        size = int.from_bytes(data[:length], "little") >> shift
        stop = length + (size if kind == _RAW else 1)
        _check(size, most, stop, len(data))
        plain = data[length:stop]
        return plain if kind == _RAW else plain * size, codes, stop
    length, bits = _CODED_SIZES[form]
    header = int.from_bytes(data[:length], "little")
    size, stored = header >> 4 & (1 << bits) - 1, header >> 4 + bits
    stop = length + stored
    _check(size, most, stop, len(data))
    at = length
    if kind == _COMPRESSED:
        codes, at = _described(data[:stop], at)
    if codes is None:
        raise CorruptError("zstd", None, "literals without their Huffman code")
    if not form:
        return codes.decoded(data[at:stop], size), codes, stop
    return _four_streams(codes, data[at:stop], size), codes, stop


def _check(size: int, most: int, stop: int, there: int) -> None:
    if size > most or stop > there:
        raise CorruptError("zstd", None, f"{size} literals that end at byte {stop} of {there}")


def _four_streams(codes: Codes, data: bytes, size: int) -> bytes:
    each = (size + 3) // 4
    at = _JUMP_TABLE
    found = []
    for number in range(3):
        length = int.from_bytes(data[2 * number : 2 * number + 2], "little")
        found.append(codes.decoded(data[at : at + length], each))
        at += length
    found.append(codes.decoded(data[at:], size - 3 * each))
    return b"".join(found)


def _described(data: bytes, at: int) -> tuple[Codes, int]:
    """Return the code that is described at `at`, and where the description ends."""
    head = data[at]
    at += 1
    if head > _DIRECT:
        count = head - _DIRECT
        stop = at + (count + 1) // 2
        weights = [byte >> shift & 15 for byte in data[at:stop] for shift in (4, 0)][:count]
    else:
        stop = at + head
        weights = _weights(data[at:stop])
    if stop > len(data):
        raise CorruptError("zstd", at, "a Huffman code is cut off")
    return Codes(weights), stop


def _weights(data: bytes) -> list[int]:
    """Return the weights that two interleaved states say, until the bits are used up."""
    probabilities, log, at = fse.described(data, 0, 255, 6)
    states = fse.table(probabilities, log)
    stream = ShortStream(data[at:])
    here, other = stream.read(log), stream.read(log)
    found: list[int] = []
    while len(found) < 255:  # noqa: PLR2004 - a byte has 256 values, and the last weight is implied
        symbol, bits, base = states[here]
        found.append(symbol)
        following = base + stream.read(bits)
        if stream.left < 0:
            found.append(states[other][0])
            return found
        here, other = other, following
    raise CorruptError("zstd", None, "a Huffman code of more than 256 symbols")
