"""RAID-Z: the device, where the columns of a block lie, and what lost ones held.

A block has its own rows: its parity stands in front of its data in the first columns. What parity
means is as in RAID 6, with a third sum that takes powers of {04} (OpenZFS, vdev_raidz.c).
"""

from __future__ import annotations

from itertools import combinations, islice

from pygrub_k.errors import MISSING_PART, SourceError
from pygrub_k.record import Record
from pygrub_k.reed_solomon import power, product

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any, Final

    from pygrub_k.source import ByteSource

    Pieces = list[bytes | None]

_SWAPPED: Final = 1 << 20
"""With single parity, blocks whose offset has this bit have parity in the second column."""


class RaidZ:
    """Devices among which blocks are divided, with parity.

    `children` are devices of devices.py, which loads this. `shift` is the power of two of their
    sectors, `late` has the numbers of those that are missing or may have missed writes.
    """

    __slots__ = ("children", "late", "name", "parities", "shift")

    def __init__(
        self, name: str, children: Sequence[Any], parities: int, shift: int, late: set[int]
    ) -> None:
        self.name = name
        self.children = children
        self.parities = parities
        self.shift = shift
        self.late = late

    def copies(self, offset: int, length: int) -> Iterator[bytes | SourceError]:
        """Yield what is at a byte, likeliest first; the checksum says what is right."""
        parts = columns(offset, length, self.shift, len(self.children), self.parities)
        pieces: list[bytes | None] = []
        failed: SourceError | None = None
        for column in parts:
            found: bytes | None = None
            for copy in self.children[column.member].copies(column.offset, column.length):
                if not isinstance(copy, SourceError):
                    found = copy
                    break
                failed = failed or copy
            pieces.append(found)
        if pieces.count(None) > self.parities:
            lost = f"{pieces.count(None)} of {len(pieces)} columns of ZFS device {self.name}"
            reason = f"{lost} are missing: {length} bytes at {offset} of it are needed"
            yield SourceError(reason).because(MISSING_PART)
            return
        lengths = [column.length for column in parts]
        sure = [
            None if column.member in self.late else piece
            for column, piece in zip(parts, pieces, strict=True)
        ]
        if pieces.count(None) < sure.count(None) <= self.parities:
            # What may be old is computed from the others: not every block has a checksum.
            for data in islice(rebuilt(sure, self.parities, lengths), 1):
                yield b"".join(data)[:length]
        for data in rebuilt(pieces, self.parities, lengths):
            yield b"".join(data)[:length]

    def runs(self, offset: int, length: int) -> list[tuple[int, ByteSource, int]] | None:
        """Return where bytes lie; None where they must be computed, or may be old."""
        found: list[tuple[int, ByteSource, int]] = []
        parts = columns(offset, length, self.shift, len(self.children), self.parities)
        for column in parts[self.parities :]:
            step = min(column.length, length)
            if step:
                if column.member in self.late:
                    return None
                run = self.children[column.member].runs(column.offset, step)
                if run is None:
                    return None
                found += run
                length -= step
        return found


class Column(Record):
    """A part of a block: the member on which it lies, the byte there, and its bytes."""

    member: int
    offset: int
    length: int


def columns(
    offset: int, size: int, shift: int, num_members: int, num_parities: int
) -> list[Column]:
    """Return the columns of `size` bytes at a byte of a RAID-Z, parity first.

    `shift` is the power of two of its sectors.
    """
    sector = 1 << shift
    begin, length = offset >> shift, -(-size // sector)
    row, first = divmod(begin, num_members)
    whole, rest = divmod(length, num_members - num_parities)
    longer = rest + num_parities if rest else 0
    found = []
    for index in range(num_members if whole else longer):
        member, at = first + index, row << shift
        if member >= num_members:
            member, at = member - num_members, at + sector
        found.append(Column(member, at, (whole + (index < longer)) << shift))
    if num_parities == 1 and offset & _SWAPPED:
        one, other = found[0], found[1]
        found[0] = Column(other.member, other.offset, one.length)
        found[1] = Column(one.member, one.offset, other.length)
    return found


def rebuilt(pieces: Pieces, num_parities: int, lengths: Sequence[int]) -> Iterator[list[bytes]]:
    """Yield what the data columns may be, given all that could be read; likeliest first.

    What is None is missing. After what is read as it is, or has all that is missing rebuilt, comes
    what it would be if others were wrong.
    """
    lost = [index for index, piece in enumerate(pieces) if piece is None]
    lost_data = [index for index in lost if index >= num_parities]
    if not lost_data:
        yield [piece for piece in pieces[num_parities:] if piece is not None]
    there = [index for index in range(len(pieces)) if pieces[index] is not None]
    for more in range(num_parities - len(lost) + 1):
        for wrong in combinations(there, more):
            bad = {*lost, *wrong}
            bad_data = [index for index in sorted(bad) if index >= num_parities]
            good = [index for index in range(num_parities) if index not in bad]
            if bad_data and len(good) >= len(bad_data):
                for rows in combinations(good, len(bad_data)):
                    yield _solved(pieces, num_parities, lengths, bad_data, rows)
                    break


def _solved(
    pieces: Pieces,
    num_parities: int,
    lengths: Sequence[int],
    bad: Sequence[int],
    rows: Sequence[int],
) -> list[bytes]:
    """Return the data columns with those in `bad` computed from the parities in `rows`."""
    last = len(pieces) - 1
    width = max(lengths)
    known = {index: pieces[index] for index in range(num_parities, len(pieces)) if index not in bad}
    matrix, sums = [], []
    for row in rows:
        total = _as_number(pieces[row] or b"")
        for index, piece in known.items():
            total ^= _scaled(power(row * (last - index)), piece or b"")
        matrix.append([power(row * (last - index)) for index in bad])
        sums.append(total.to_bytes(width, "little"))
    inverse = _inverse(matrix)
    solved = {}
    for place, index in enumerate(bad):
        total = 0
        for factor, piece in zip(inverse[place], sums, strict=True):
            total ^= _scaled(factor, piece)
        solved[index] = total.to_bytes(width, "little")[: lengths[index]]
    whole = {**known, **solved}
    return [whole[index] or b"" for index in range(num_parities, len(pieces))]


def _inverse(matrix: list[list[int]]) -> list[list[int]]:
    """Return the inverse of a matrix, which has one, by Gauss and Jordan."""
    size = len(matrix)
    rows = [[*row, *(int(at == own) for at in range(size))] for own, row in enumerate(matrix)]
    for step in range(size):
        pivot = next(at for at in range(step, size) if rows[at][step])
        rows[step], rows[pivot] = rows[pivot], rows[step]
        factor = _reciprocal(rows[step][step])
        rows[step] = [product(factor, value) for value in rows[step]]
        for at in range(size):
            factor = rows[at][step]
            if at != step and factor:
                pairs = zip(rows[at], rows[step], strict=True)
                rows[at] = [value ^ product(factor, other) for value, other in pairs]
    return [row[size:] for row in rows]


def _reciprocal(value: int) -> int:
    return next(other for other in range(1, 256) if product(value, other) == 1)


def _scaled(factor: int, data: bytes) -> int:
    if factor == 1:
        return _as_number(data)
    return _as_number(data.translate(bytes(product(factor, byte) for byte in range(256))))


def _as_number(data: bytes) -> int:
    return int.from_bytes(data, "little")
