"""The layouts of RAID arrays, for md and for LVM, which uses the same.

Members are sources that start with their part of the array; None is a missing member. Layouts have
the numbers that superblocks give them (Linux, drivers/md/raid0.c, raid10.c, raid5.c).
"""

from __future__ import annotations

from pygrub_k.errors import MISSING_PART, CorruptError, UnsupportedError
from pygrub_k.record import Record
from pygrub_k.volumes.mapping import ChunkedSource, MissingSource, ParitySource, joined, strict_part

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Final

    from pygrub_k.source import ByteSource

    Members = Sequence[ByteSource | None]
    Stripe = tuple[int, list[int]]
    """(the member with the parity, the members with data in the order of their chunks)."""

LEFT_ASYMMETRIC: Final = 0
RIGHT_ASYMMETRIC: Final = 1
LEFT_SYMMETRIC: Final = 2
RIGHT_SYMMETRIC: Final = 3
PARITY_FIRST: Final = 4
PARITY_LAST: Final = 5
ROTATING_ZERO_RESTART: Final = 8
ROTATING_N_RESTART: Final = 9
ROTATING_N_CONTINUE: Final = 10
RAID5_PLUS_LAST: Final = 16
"""Added to a layout of RAID5 (parity first included): RAID6 with its second syndrome at the end."""
_ROTATING: Final = {
    LEFT_ASYMMETRIC: (0, True, True),
    RIGHT_ASYMMETRIC: (0, False, True),
    LEFT_SYMMETRIC: (0, True, False),
    RIGHT_SYMMETRIC: (0, False, False),
    ROTATING_ZERO_RESTART: (0, False, True),
    ROTATING_N_RESTART: (1, True, True),
}
"""(rows ahead, towards the first member, data in the members' order) by layout."""
_SETS_OF_COPIES: Final = 2
_RAID5: Final = 5
_RAID6: Final = 6


class Array(Record):
    """How an array is laid out. Sizes are in bytes; `what` names it in messages."""

    what: str
    level: int
    layout: int
    chunk_size: int
    size: int
    member_size: int = 0
    """Bytes of each member used by the array; only far copies of RAID10 need it."""


def striped(members: Members, array: Array) -> ByteSource:
    """Return a RAID0: chunks distributed to all members in turn.

    Raises CorruptError if a member is missing.
    """
    sources = _all_present(members, array.what)
    count, chunk_size = len(sources), array.chunk_size
    if not chunk_size or not count:
        raise CorruptError(array.what, None, f"{count} members in chunks of {chunk_size} bytes")

    def place(chunk: int) -> tuple[ByteSource, int]:
        row, column = divmod(chunk, count)
        return sources[column], row * chunk_size

    return ChunkedSource(array.size, chunk_size, place)


def striped_in_zones(
    members: Members, sizes: Sequence[int], array: Array, *, original: bool
) -> ByteSource:
    """Return a RAID0 of members that use `sizes` bytes; after the end of one, the others continue.

    With `original`, chunks of later zones are dealt by their number in the whole array, as Linux
    did before 3.14, else by their number in the zone. Raises CorruptError if a member is missing.
    """
    sources = _all_present(members, array.what)
    rows = [size // array.chunk_size for size in sizes]
    zones: list[ByteSource] = []
    first_row = chunks_before = 0
    for end_row in sorted(set(rows) - {0}):
        inside = [source for source, end in zip(sources, rows, strict=True) if end > first_row]
        shift = chunks_before % len(inside) if original else 0
        zone = _Zone(inside, first_row, shift, array.chunk_size)
        num_chunks = (end_row - first_row) * len(inside)
        zones.append(ChunkedSource(num_chunks * array.chunk_size, array.chunk_size, zone.place))
        first_row = end_row
        chunks_before += num_chunks
    return joined(zones)


class _Zone:
    """Rows of a RAID0 that extend over the same members."""

    def __init__(
        self, members: list[ByteSource], first_row: int, shift: int, chunk_size: int
    ) -> None:
        self._members = members
        self._first_row = first_row
        self._shift = shift
        self._chunk_size = chunk_size

    def place(self, chunk: int) -> tuple[ByteSource, int]:
        row, column = divmod(chunk, len(self._members))
        member = self._members[(column + self._shift) % len(self._members)]
        return member, (self._first_row + row) * self._chunk_size


def mirrored_stripes(members: Members, array: Array) -> ByteSource:
    """Return a RAID10, read from the first available copy of each chunk.

    Its layout holds the number of near copies in the low byte, of far or offset copies in the
    next; bit 16 tells offset from far, and what is above keeps far copies in sets of members (1:
    of as many as make one copy, 2: of as many as there are copies).
    Raises CorruptError for a layout that cannot be, or if all copies of something are missing.
    """
    copies = _Copies(len(members), array)
    chunk_size = array.chunk_size
    missing = MissingSource(array.size, f"members of {array.what} that hold all its copies")

    def place(chunk: int) -> tuple[ByteSource, int]:
        for column, row in copies.of(chunk):
            member = members[column]
            if member is not None:
                return member, row * chunk_size
        return missing, 0

    if None in members and any(place(chunk)[0] is missing for chunk in range(len(members))):
        raise CorruptError(array.what, None, "all copies of some data are on missing members")
    return ChunkedSource(array.size, chunk_size, place)


class _Copies:
    """Where the copies of a RAID10's chunks lie."""

    def __init__(self, count: int, array: Array) -> None:
        layout = array.layout
        near, far, sets = layout & 0xFF, layout >> 8 & 0xFF, layout >> 17
        is_possible = near and far and near * far <= count and sets <= _SETS_OF_COPIES
        if not is_possible or not array.chunk_size:
            raise CorruptError(array.what, None, f"RAID10 layout {layout:#x} of {count} members")
        is_offset = bool(layout & 1 << 16)
        self._count, self._near, self._far = count, near, far
        self._set_size = (count, count // far, near * far)[sets]
        self._last_set = (count // self._set_size - 1) * self._set_size
        self._rows_per_row = far if is_offset else 1
        self._rows_between = 1 if is_offset else array.member_size // array.chunk_size // far

    def of(self, chunk: int) -> Iterator[tuple[int, int]]:
        """Yield (member, its row) of each copy, those near first."""
        row, first = divmod(chunk * self._near, self._count)
        row *= self._rows_per_row
        for copy in range(first, first + self._near):
            wrapped, column = divmod(copy, self._count)
            base = min(column - column % self._set_size, self._last_set)
            width = self._set_size if base < self._last_set else self._count - base
            for distance in range(self._far):
                moved = base + (column - base + distance * self._near) % width
                yield moved, row + wrapped + distance * self._rows_between


def with_parity(members: Members, array: Array) -> ByteSource:
    """Return a RAID5 or 6; the content of one or two missing members is computed from the others.

    Raises UnsupportedError for a layout that is not known, and for more missing members than that.
    """
    count, chunk_size = len(members), array.chunk_size
    arrange = _arrangement(count, array.level, array.layout)
    if arrange is None or not chunk_size:
        reason = f"RAID{array.level} layout {array.layout} of {count} members"
        raise UnsupportedError(array.what, None, reason)
    missing = sum(member is None for member in members)
    if missing > (2 if array.level == _RAID6 else 1):
        why = f"{missing} of its members are missing"
        raise UnsupportedError(array.what, None, why).because(MISSING_PART)
    num_data = len(arrange(0)[1])
    rebuilt: dict[tuple[int, int], ByteSource] = {}

    def place(chunk: int) -> tuple[ByteSource, int]:
        row, column = divmod(chunk, num_data)
        parity, data = arrange(row)
        lost = data[column]
        member = members[lost] or rebuilt.get((parity, lost))
        if member is None:
            member = rebuilt[parity, lost] = _rebuilt(members, array.layout, parity, data, lost)
        return member, row * chunk_size

    return ChunkedSource(array.size, chunk_size, place)


def _rebuilt(
    members: Members, layout: int, parity: int, data: Sequence[int], lost: int
) -> ByteSource:
    """Return what the member `lost` holds in the rows whose parity is on the member `parity`."""
    others = [members[index] for index in (*data, parity) if index != lost]
    if None not in others:
        return ParitySource([other for other in others if other is not None])
    from pygrub_k import reed_solomon

    second = _second_syndrome(len(members), layout, parity)
    source = members[second]
    assert source is not None
    exponents = _exponents(len(members), layout, second, data)
    held = {exponents[index]: members[index] for index in data}
    return reed_solomon.rebuilt(held, exponents[lost], members[parity], source)


def _second_syndrome(count: int, layout: int, parity: int) -> int:
    """Return which member of a RAID6 has the second syndrome."""
    if layout >= RAID5_PLUS_LAST:
        return count - 1
    return (parity + (-1 if layout == ROTATING_N_CONTINUE else 1)) % count


def _exponents(count: int, layout: int, second: int, data: Sequence[int]) -> dict[int, int]:
    """Return the exponents in a RAID6's second syndrome of the members with data.

    Layouts of DDF number all members as they are; others, those with data behind the syndrome.
    """
    if layout in {ROTATING_ZERO_RESTART, ROTATING_N_RESTART, ROTATING_N_CONTINUE}:
        return {index: index for index in data}
    behind = sorted(data, key=lambda index: (index - second - 1) % count)
    return {index: exponent for exponent, index in enumerate(behind)}


def _arrangement(count: int, level: int, layout: int) -> Callable[[int], Stripe] | None:
    """Return a function from a row of chunks to what its members hold; None if not known."""
    if level == _RAID6 and layout >= RAID5_PLUS_LAST:
        return _arrangement(count - 1, _RAID5, layout - RAID5_PLUS_LAST)
    syndromes = 2 if level == _RAID6 else 1
    if count <= syndromes or (level != _RAID6 and layout > PARITY_LAST):
        return None
    if layout in {PARITY_FIRST, PARITY_LAST}:
        return _fixed(count, syndromes, 0 if layout == PARITY_FIRST else count - syndromes)
    if layout in _ROTATING:
        return _rotating(count, syndromes, *_ROTATING[layout])
    return _continuing(count) if layout == ROTATING_N_CONTINUE else None


def _fixed(count: int, syndromes: int, first: int) -> Callable[[int], Stripe]:
    data = [index for index in range(count) if not first <= index < first + syndromes]
    return lambda _row: (first, data)


def _rotating(
    count: int, syndromes: int, ahead: int, leftwards: bool, in_order: bool
) -> Callable[[int], Stripe]:
    """Return an arrangement whose parity moves by one member each row, its syndromes together.

    It begins `ahead` rows later than usual. Data follows in the members' own order, or begins
    behind the parity.
    """

    def arrange(row: int) -> Stripe:
        step = (row + ahead) % count
        parity = count - 1 - step if leftwards else step
        taken = {(parity + index) % count for index in range(syndromes)}
        if in_order:
            return parity, [index for index in range(count) if index not in taken]
        behind = range(parity + syndromes, parity + count)
        return parity, [index % count for index in behind]

    return arrange


def _continuing(count: int) -> Callable[[int], Stripe]:
    """Return the arrangement whose second syndrome lies before the parity, and data behind it."""

    def arrange(row: int) -> Stripe:
        parity = count - 1 - row % count
        return parity, [index % count for index in range(parity + 1, parity + count - 1)]

    return arrange


def _all_present(members: Members, what: str) -> list[ByteSource]:
    present = [member for member in members if member is not None]
    if len(present) < len(members):
        why = f"{len(members) - len(present)} of its members are missing"
        raise CorruptError(what, None, why).because(MISSING_PART)
    return present


def concatenated(members: Members, sizes: Sequence[int], what: str) -> ByteSource:
    """Return the first bytes of each member, `sizes` of them, concatenated."""
    sources = _all_present(members, what)
    return joined(
        [strict_part(source, 0, size) for source, size in zip(sources, sizes, strict=True)]
    )
