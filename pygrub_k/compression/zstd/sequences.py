"""The sequences of a block: literals and matches in turn (RFC 8878, section 3.1.1.3.2)."""

from __future__ import annotations

from pygrub_k.compression.zstd import fse
from pygrub_k.compression.zstd.bits import MASKS, backward_bits
from pygrub_k.errors import CorruptError
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    States = list[tuple[int, int, int, int, int, int, int]]
    """By state: (what the value begins with, mask and number of its further bits, mask and number
    of the next state's bits, what those are added to, both numbers of bits together)"""

_PREDEFINED, _REPEATED, _DESCRIBED, _KEPT = range(4)
_WANTED: Final = 96
"""Bits that no sequence goes beyond: 31 of an offset, 32 of lengths, 26 of states."""
_BEYOND: Final = 32
"""Zeros put before a stream: the last sequence reads a next state from them, like all others."""


class Kind(Record):
    """One of the three numbers of a sequence: what its codes mean, and their usual table."""

    values: tuple[tuple[int, int], ...]
    """By code: what the value begins with, and how many bits are added."""
    most_log: int
    usual_log: int
    usual: tuple[int, ...]


def _values(plain: int, start: int, bits: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """Return codes that stand for themselves, from `start` on, then those with `bits`."""
    found = [(start + code, 0) for code in range(plain)]
    value = start + plain
    for count in bits:
        found.append((value, count))
        value += 1 << count
    return tuple(found)


LITERAL_LENGTHS: Final = Kind(
    _values(16, 0, (1, 1, 1, 1, 2, 2, 3, 3, 4, *range(6, 17))),
    9,
    6,
    (4, 3, *[2] * 11, 1, 1, 1, *[2] * 9, 3, 2, *[1] * 5, *[-1] * 4),
)
MATCH_LENGTHS: Final = Kind(
    _values(32, 3, (1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, *range(7, 17))),
    9,
    6,
    (1, 4, 3, *[2] * 6, *[1] * 37, *[-1] * 7),
)
OFFSETS: Final = Kind(
    tuple((1 << code, code) for code in range(32)),
    8,
    5,
    (*[1] * 6, 2, 2, 2, *[1] * 15, *[-1] * 5),
)


class Sequences:
    """What the blocks of a frame hand on: tables of states, and the last three offsets."""

    __slots__ = ("_tables", "offsets")

    def __init__(self) -> None:
        self._tables: list[States | None] = [None, None, None]
        self.offsets = [1, 4, 8]

    def execute(self, data: bytes, literals: bytes, out: bytearray, most: int) -> None:
        """Append what a block stands for to `out`, which `most` bytes may become.

        Raises CorruptError if that is more or makes no sense, IndexError if `data` end before.
        """
        count, at = _count(data)
        if not count:
            out += literals
            return
        modes = data[at]
        at += 1
        if modes & 3:
            raise CorruptError("zstd", at, f"sequences in the reserved mode {modes:#x}")
        for number, kind in enumerate((LITERAL_LENGTHS, OFFSETS, MATCH_LENGTHS)):
            at = self._take_table(number, kind, modes >> 6 - 2 * number & 3, data, at)
        try:
            self._run(data[at:], count, literals, out, most)
        except ValueError:  # a negative shift: the bits are used up
            raise CorruptError("zstd", at, "the sequences are cut off") from None

    def _take_table(self, number: int, kind: Kind, mode: int, data: bytes, at: int) -> int:
        """Set a table for this block and later ones; return where its description ends."""
        if mode == _KEPT:
            if self._tables[number] is None:
                raise CorruptError("zstd", at, "repeats a table that there is not")
            return at
        if mode == _REPEATED:
            if data[at] >= len(kind.values):
                raise CorruptError("zstd", at, "a code of sequences that has no meaning")
            self._tables[number] = _with_values(kind, [(data[at], 0, 0)])
            return at + 1
        if mode == _PREDEFINED:
            if number not in _usual:
                _usual[number] = _with_values(kind, fse.table(kind.usual, kind.usual_log))
            self._tables[number] = _usual[number]
            return at
        probabilities, log, at = fse.described(data, at, len(kind.values) - 1, kind.most_log)
        self._tables[number] = _with_values(kind, fse.table(probabilities, log))
        return at

    def _run(  # noqa: C901, PLR0912, PLR0915 - a call per step would cost more than the step
        self, data: bytes, count: int, literals: bytes, out: bytearray, most: int
    ) -> None:
        """Execute the sequences; ValueError if the bits are used up before the end.

        `out` may become longer than `most` bytes by one sequence, or by all literals.
        """
        tables = [table or [] for table in self._tables]
        literal_table, offset_table, match_table = tables
        held = backward_bits(data) + _BEYOND
        data = bytes(_BEYOND // 8) + data
        position = max(len(data) - 32, 0)
        value = int.from_bytes(data[position:], "little")
        held -= 8 * position
        states = []
        for table in tables:
            bits = len(table).bit_length() - 1
            held -= bits
            states.append(value >> held & MASKS[bits])
        literal_state, offset_state, match_state = states
        first, second, third = self.offsets
        taken = next_offset = next_match = next_literal = 0
        for _ in range(count):
            if held < _WANTED and position:
                start = max(position - 32, 0)
                value = (value & (1 << held) - 1) << 8 * (position - start) | int.from_bytes(
                    data[start:position], "little"
                )
                held += 8 * (position - start)
                position = start
            offset, _, _, offset_mask, next_offset, offset_base, wanted = offset_table[offset_state]
            length, length_mask, length_bits, match_mask, next_match, match_base, more = (
                match_table[match_state]
            )
            run, run_mask, run_bits, literal_mask, next_literal, literal_base, others = (
                literal_table[literal_state]
            )
            # All bits of a sequence as one small number, the last of them lowest: taking each from
            # the long one costs more.
            wanted += more + others
            held -= wanted
            bits = value >> held & MASKS[wanted]
            offset_state = offset_base + (bits & offset_mask)
            bits >>= next_offset
            match_state = match_base + (bits & match_mask)
            bits >>= next_match
            literal_state = literal_base + (bits & literal_mask)
            bits >>= next_literal
            if run_bits:
                run += bits & run_mask
                bits >>= run_bits
            if length_bits:
                length += bits & length_mask
                bits >>= length_bits
            offset += bits
            if offset > 3:  # noqa: PLR2004 - three values mean earlier offsets
                offset -= 3
                third, second, first = second, first, offset
            else:
                offset -= bool(run)
                if offset == 3:  # noqa: PLR2004
                    first, second, third = first - 1, first, second
                elif offset == 2:  # noqa: PLR2004
                    first, second, third = third, first, second
                elif offset:
                    first, second = second, first
                offset = first
            if run:
                stop = taken + run
                out += literals[taken:stop]
                taken = stop
            there = len(out)
            begin = there - offset
            if begin < 0 or there > most or not offset:
                raise CorruptError("zstd", there, "a sequence extends beyond its frame")
            if length <= offset:
                out += out[begin : begin + length]
            else:
                piece = bytes(out[begin:])
                out += (piece * (length // offset + 1))[:length]
        if held + next_offset + next_match + next_literal != _BEYOND or position:
            raise CorruptError("zstd", None, "bits are left behind the last sequence")
        if taken > len(literals) or len(out) > most:
            raise CorruptError("zstd", len(out), "a sequence extends beyond its frame")
        self.offsets = [first, second, third]
        out += literals[taken:]


_usual: dict[int, States] = {}
"""The usual tables of the three kinds, by number: the same for all frames."""


def _with_values(kind: Kind, states: Sequence[fse.State]) -> States:
    """Return a table with what its symbols mean."""
    return [
        (start, MASKS[more], more, MASKS[bits], bits, base, more + bits)
        for symbol, bits, base in states
        for start, more in (kind.values[symbol],)
    ]


def _count(data: bytes) -> tuple[int, int]:
    """Return how many sequences there are, and where that ends."""
    head = data[0]
    if head < 128:  # noqa: PLR2004
        return head, 1
    if head < 255:  # noqa: PLR2004
        return (head - 128 << 8) + data[1], 2
    return data[1] + (data[2] << 8) + 0x7F00, 3
