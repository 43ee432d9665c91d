"""Sources whose extents are computed on demand: a striped volume has millions of them."""

from __future__ import annotations

from pygrub_k.errors import MISSING_PART, SourceError
from pygrub_k.source import MappedSource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pygrub_k.source import ByteSource

    Place = Callable[[int], tuple[ByteSource | None, int]]
    """Maps a chunk's number to (source, byte offset in it); without a source it is a hole."""


class ChunkedSource(MappedSource):
    """Chunks of equal size, located by `place`: stripes, thin volumes, snapshots."""

    __slots__ = ("_chunk_size", "_place")

    def __init__(self, size: int, chunk_size: int, place: Place) -> None:
        super().__init__(size, ())
        self._chunk_size = chunk_size
        self._place = place

    def _pieces(self, offset: int, length: int) -> Iterator[tuple[int, ByteSource | None, int]]:
        end = offset + length
        while offset < end:
            number, within = divmod(offset, self._chunk_size)
            step = min(end - offset, self._chunk_size - within)
            source, at = self._place(number)
            yield step, source, at + within
            offset += step


class MissingSource:
    """Stands for a missing part; reading it raises an error that names the part."""

    __slots__ = ("_what", "size")

    def __init__(self, size: int, what: str) -> None:
        self.size = size
        self._what = what

    def read_at(self, offset: int, length: int) -> bytes:
        why = f"{length} bytes at {offset} are on {self._what}, which is missing"
        raise SourceError(why).because(MISSING_PART)


class ParitySource:
    """The content of one member of a parity stripe, as the exclusive or of all others."""

    __slots__ = ("_others", "size")

    def __init__(self, others: Sequence[ByteSource]) -> None:
        self.size = min(other.size for other in others)
        self._others = others

    def read_at(self, offset: int, length: int) -> bytes:
        total = 0  # exclusive or of long integers is the fast way in C
        for other in self._others:
            total ^= int.from_bytes(other.read_at(offset, length), "little")
        return total.to_bytes(length, "little")


def strict_part(source: ByteSource, offset: int, length: int) -> MappedSource:
    """Return `length` bytes at `offset`; reading beyond the source's end raises."""
    return MappedSource(length, [(0, length, source, offset)] if length else [])


def joined(parts: Sequence[ByteSource]) -> ByteSource:
    """Return a source that concatenates others."""
    if len(parts) == 1:
        return parts[0]
    extents = []
    start = 0
    for part in parts:
        if part.size:
            extents.append((start, part.size, part, 0))
        start += part.size
    return MappedSource(start, extents)
