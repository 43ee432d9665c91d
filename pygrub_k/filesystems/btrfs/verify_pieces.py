"""The pieces of a subvolume's files: that they follow each other, and that they have checksums."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from pygrub_k._generated.btrfs_items_records import ExtentKind, InodeFlags

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NUMBER: Final = "Q"
"""The code of an array of unsigned numbers of 64 bits."""


class Runs:
    """Runs of bytes by logical address, those that touch put together; `add` takes them sorted."""

    def __init__(self, found: Iterable[tuple[int, int]] = ()) -> None:
        self.starts = array(NUMBER)
        self.ends = array(NUMBER)
        for start, length in found:
            self.add(start, length)

    def add(self, start: int, length: int) -> None:
        """Add a run that begins where the last one did, or behind."""
        if self.ends and start <= self.ends[-1]:
            self.ends[-1] = max(self.ends[-1], start + length)
        else:
            self.starts.append(start)
            self.ends.append(start + length)

    def has(self, start: int, length: int) -> bool:
        """Return whether all bytes from `start` on lie in one run."""
        index = bisect_right(self.starts, start) - 1
        return index >= 0 and start + length <= self.ends[index]

    def not_in(self, others: Runs) -> Iterator[tuple[int, int]]:
        """Yield the runs, (first byte, end), that are not wholly in one of the others."""
        for start, end in zip(self.starts, self.ends, strict=True):
            if not others.has(start, end - start):
                yield start, end


class PieceCheck:
    """Takes the pieces of all files of a subvolume, sorted by inode and byte."""

    def __init__(self, sector_size: int, *, has_holes: bool) -> None:
        self._mask = sector_size - 1
        self.has_holes = has_holes
        """Whether holes have pieces of their own: without `no_holes`."""
        self._inode = -1
        self._end = 0
        self.ends: dict[int, int] = {}
        """Where the pieces of an inode end, if holes have pieces, too."""
        self.gaps: dict[int, int] = {}
        """The first byte of a file that no piece has, though another follows."""
        self.overlaps: dict[int, int] = {}
        """The first byte of a file that two pieces have."""
        self.without_checksums: set[int] = set()
        """Inodes whose flags say so: they come before their pieces."""
        self._starts = array(NUMBER)
        self._lengths = array(NUMBER)
        self._numbers = array(NUMBER)

    def follow(self, number: int, offset: int, length: int) -> None:
        """Take it that a piece of an inode has `length` bytes at `offset`."""
        if number != self._inode:
            self._inode, self._end = number, 0
        if offset != self._end:
            if offset < self._end:
                self.overlaps.setdefault(number, offset)
            elif self.has_holes:
                self.gaps.setdefault(number, self._end)
        self._end = offset + length + self._mask & ~self._mask
        if self.has_holes:
            self.ends[number] = self._end

    def stored(self, number: int, kind: int, compression: int, where: Iterable[int]) -> None:
        """Take where a piece is stored: (address and bytes of its extent, first byte, bytes)."""
        if kind == ExtentKind.preallocated:
            return
        if not compression and number in self.without_checksums:
            return
        address, len_stored, begin, length = where
        self._starts.append(address if compression else address + begin)
        self._lengths.append(len_stored if compression else length)
        self._numbers.append(number)

    def lacking(self, sums: Runs) -> dict[int, int]:
        """Return inodes with a piece without checksums; for each, its first address."""
        found: dict[int, int] = {}
        for start, length, number in zip(self._starts, self._lengths, self._numbers, strict=True):
            if number not in found and not sums.has(start, length):
                found[number] = start
        return found


def has_no_checksums(flags: int) -> bool:
    """Return whether the content of an inode with these flags has no checksums."""
    return bool(flags & InodeFlags.no_data_checksums)
