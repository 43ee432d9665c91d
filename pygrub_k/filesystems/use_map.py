"""Which blocks of a file system are claimed, and which by several: bits, group by group."""

from __future__ import annotations

from array import array
from itertools import chain, compress, repeat
from operator import add, and_, gt, ne, rshift
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

COUNT_BITS: Final = 20
"""A run is one word: its first block, and in so many low bits its number of blocks."""
LONGEST: Final = (1 << COUNT_BITS) - 1
WAITING: Final = 1 << 16
"""Words that wait until they are entered: 512 KiB, and some MiB while they are."""
OVERLAPS_KEPT: Final = 1 << 14
"""Runs with several owners of which the owners are looked for."""
FREE: Final = b"0"
USED: Final = b"1"


class UseMap:
    """The blocks from `first` on, before `end`, in groups of `per_group`.

    Runs are entered as words into `waiting` (see `word`), or by `add`; `settle` has to be called
    when there are WAITING of them, and before anything is asked. All must lie between `first` and
    `end`.
    """

    def __init__(self, first: int, end: int, per_group: int) -> None:
        self._first = first
        self._end = end
        self._per_group = per_group
        self.waiting = array("Q")
        self._bits: dict[int, int] = {}
        self.overlaps: list[tuple[int, int]] = []
        """Runs that were claimed again: (first block, blocks), at most OVERLAPS_KEPT."""
        self.num_overlapping = 0
        """Blocks that were claimed again, each as often as that happened."""

    def add(self, start: int, count: int) -> None:
        """Claim `count` blocks from `start` on."""
        while count > LONGEST:
            self.waiting.append(start << COUNT_BITS | LONGEST)
            start, count = start + LONGEST, count - LONGEST
        self.waiting.append(start << COUNT_BITS | count)
        if len(self.waiting) >= WAITING:
            self.settle()

    def settle(self) -> None:
        """Enter all runs that wait."""
        words = sorted(self.waiting)
        del self.waiting[:]
        group, map_ = -1, bytearray()
        for start, end in self._joined(words):
            group, map_ = self._enter(start, end, group, map_)
        if group >= 0:
            self._keep(group, map_)

    def _joined(self, words: list[int]) -> Iterator[tuple[int, int]]:
        """Yield what sorted runs cover as (first block, block behind), those that adjoin as one."""
        firsts = list(map(rshift, words, repeat(COUNT_BITS)))
        ends = list(map(add, firsts, map(and_, words, repeat(LONGEST))))
        following = firsts[1:]
        if any(map(gt, ends, following)):
            firsts, ends = self._parted(firsts, ends)
            following = firsts[1:]
        breaks = list(map(ne, ends, following))
        yield from zip(
            chain(firsts[:1], compress(following, breaks)),
            chain(compress(ends, breaks), ends[-1:]),
            strict=True,
        )

    def _parted(self, firsts: list[int], ends: list[int]) -> tuple[list[int], list[int]]:
        """Return the same runs, each without what those in front of it cover, which is kept."""
        starts, stops, edge = [], [], 0
        for first, end in zip(firsts, ends, strict=True):
            if first < edge:
                self._overlap(first, min(edge, end) - first)
            if end > edge:
                starts.append(max(first, edge))
                stops.append(edge := end)
        return starts, stops

    def _enter(self, start: int, end: int, group: int, map_: bytearray) -> tuple[int, bytearray]:
        """Enter a run into the map of its group, which may end the map of another."""
        size = self._per_group
        while start < end:
            number, at = divmod(start - self._first, size)
            if number != group:
                if group >= 0:
                    self._keep(group, map_)
                group, map_ = number, bytearray(FREE * size)
            step = min(end - start, size - at)
            map_[at : at + step] = USED * step
            start += step
        return group, map_

    def _keep(self, group: int, map_: bytearray) -> None:
        map_.reverse()
        bits = int(map_, 2)
        known = self._bits.get(group, 0)
        base = self._first + group * self._per_group
        for at, count in runs_of_bits(bits & known):
            self._overlap(base + at, count)
        self._bits[group] = known | bits

    def _overlap(self, start: int, count: int) -> None:
        self.num_overlapping += count
        if len(self.overlaps) < OVERLAPS_KEPT:
            self.overlaps.append((start, count))

    def bits(self, group: int) -> int:
        """Return the blocks of a group as bits, the lowest bit for the first block."""
        return self._bits.get(group, 0)


def runs_of_bits(bits: int) -> Iterator[tuple[int, int]]:
    """Yield the runs of bits that are set as (lowest bit, number of bits), from the lowest on.

    >>> list(runs_of_bits(0b1110010))
    [(1, 1), (4, 3)]
    """
    at = 0
    text = f"{bits:b}"[::-1]
    while (start := text.find("1", at)) >= 0:
        at = text.find("0", start)
        at = len(text) if at < 0 else at
        yield start, at - start
