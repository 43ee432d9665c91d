"""From runs of blocks to the bytes of a file."""

from __future__ import annotations

from bisect import bisect_right

from pygrub_k.source import MappedSource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.source import ByteSource, Extent

    Run = tuple[int, int, int]
    """(first block of the file, number of blocks, first block of the file system)"""


class Placement:
    """Where the blocks of a file lie, by their numbers in it."""

    __slots__ = ("_runs", "_starts")

    def __init__(self, runs: list[Run]) -> None:
        self._runs = runs
        self._starts = [run[0] for run in runs]

    def block(self, index: int) -> int | None:
        """Return the block of the file system that is block `index` of the file; None: a hole."""
        at = bisect_right(self._starts, index) - 1
        if at >= 0:
            logical, count, physical = self._runs[at]
            if index < logical + count:
                return physical + index - logical
        return None


def mapped(runs: list[Run], size: int, block_size: int, source: ByteSource) -> MappedSource:
    """Return `size` bytes that lie in `runs`, in order; holes and what follows them are zeros."""
    extents: list[Extent] = [
        (logical * block_size, count * block_size, source, physical * block_size)
        for logical, count, physical in runs
    ]
    while extents and extents[-1][0] + extents[-1][1] > size:
        start, _, _, offset = extents.pop()
        if start < size:
            extents.append((start, size - start, source, offset))
            break
    return MappedSource(size, extents)


def append_extent(
    extents: list[Extent], start: int, length: int, source: ByteSource, offset: int
) -> None:
    """Add an extent to a list, or let the last one go on."""
    if extents:
        before, span, last, last_offset = extents[-1]
        if last is source and before + span == start and last_offset + span == offset:
            extents[-1] = (before, span + length, last, last_offset)
            return
    extents.append((start, length, source, offset))
