"""The literals of a block, plain or Huffman-coded (RFC 8878, sections 3.1.1.3.1 and 4.2)."""

from __future__ import annotations

from pygrub_k.compression.zstd import fse
from pygrub_k.compression.zstd.bits import ShortStream, backward_bits
from pygrub_k.errors import CorruptError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
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


_LONG_CODES: Final = 5
"""Bits of a symbol on average, from here on: what says several symbols at once says one, mostly."""


class Codes:
    """A Huffman code: by the next `bits` bits of a stream, what they say.

    `one` has the first symbol as (symbol, bits), `several()` all that are whole there.
    """

    __slots__ = ("_several", "bits", "one")

    def __init__(self, weights: list[int]) -> None:
        ranks: list[list[int]] = [[] for _ in range(max(weights, default=0) + 1)]
        for symbol, weight in enumerate(weights):
            ranks[weight].append(symbol)
        total = sum(len(rank) << weight for weight, rank in enumerate(ranks) if weight) >> 1
        if not total:
            raise CorruptError("zstd", None, "a Huffman code without symbols")
        self.bits = bits = total.bit_length()
        left = (1 << bits) - total
        if bits > _MOST_BITS or left & left - 1:
            raise CorruptError("zstd", None, "weights of a Huffman code do not add up")
        ranks += [[] for _ in range(left.bit_length() + 1 - len(ranks))]
        ranks[left.bit_length()].append(len(weights))
        self.one: list[tuple[int, int]] = []
        for weight, rank in enumerate(ranks[1:], 1):
            for symbol in rank:
                self.one += [(symbol, bits + 1 - weight)] * (1 << weight - 1)
        self._several: list[tuple[bytes, int]] = []

    def several(self) -> list[tuple[bytes, int]]:
        """Return (symbols, bits): as many symbols as are whole in the next bits."""
        if self._several:
            return self._several
        one, bits = self.one, self.bits
        mask = (1 << bits) - 1
        letters = [bytes((symbol,)) for symbol in range(256)]
        for index, (first, length) in enumerate(one):
            symbols, used = letters[first], length
            while True:
                symbol, more = one[index << used & mask]
                if used + more > bits:
                    break
                symbols += letters[symbol]
                used += more
            self._several.append((symbols, used))
        return self._several

    def decoded(self, data: bytes, size: int) -> bytes:
        """Return the symbols of one stream; CorruptError if they are not `size`."""
        if 8 * len(data) < _LONG_CODES * size:
            result = self._decoded_by_several(data)
        else:
            result = self._decoded_by_one(data)
        if len(result) != size:
            raise CorruptError("zstd", None, f"{len(result)} of {size} literals")
        return result

    def _decoded_by_one(self, data: bytes) -> bytes:
        bits, one = self.bits, self.one
        mask = (1 << bits) - 1
        found: list[int] = []
        append = found.append
        # Four symbols are within so many bits: of one number of two digits, which is quick.
        step = 4 * bits
        group, first = (1 << step) - 1, step - bits
        position = max(len(data) - 32, 0)
        value = int.from_bytes(data[position:], "little")
        held = backward_bits(data) - 8 * position
        while True:
            while held >= step:
                next_bits = value >> held - step & group
                symbol, used = one[next_bits >> first]
                append(symbol)
                at = first - used
                symbol, used = one[next_bits >> at & mask]
                append(symbol)
                at -= used
                symbol, used = one[next_bits >> at & mask]
                append(symbol)
                at -= used
                symbol, used = one[next_bits >> at & mask]
                append(symbol)
                held += at - used - first
            if not position:
                break
            start = max(position - 32, 0)
            value &= (1 << held) - 1
            value = value << 8 * (position - start) | int.from_bytes(data[start:position], "little")
            held += 8 * (position - start)
            position = start
        self._end(value, held, append)
        return bytes(found)

    def _end(self, value: int, held: int, append: Callable[[int], None]) -> None:
        """Append the symbols of the last `held` bits; CorruptError if the last is cut off."""
        value = (value & (1 << held) - 1) << self.bits
        mask = (1 << self.bits) - 1
        while held > 0:
            symbol, used = self.one[value >> held & mask]
            append(symbol)
            held -= used
        if held:
            raise CorruptError("zstd", None, "the last literal is cut off")

    def _decoded_by_several(self, data: bytes) -> bytes:
        bits, several = self.bits, self.several()
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
        last: list[int] = []
        self._end(value, held, last.append)
        return b"".join(found) + bytes(last)


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
