"""Windows of inode tables: many inodes by one read, of which the wanted words are kept.

What is in them is the driver's: it reads a window, or one inode, and says which inodes are not
plain, so that objects have to serve for them. Inodes that are read singly are verified together,
too: on a file system whose inodes are more than are kept, and scattered, they are most of all.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pygrub_k._generated.bulk import Columns

KEPT: Final = 16 << 20
"""Bytes of the wanted words of windows that are kept; the oldest window is dropped."""
COUNTED: Final = 1 << 16
"""Windows of which it is known how often they were wanted; then counting begins anew."""
DROPPED_OFTEN: Final = 10
"""Loads of a window from which on they are not counted any more."""


class Window(NamedTuple):
    """The rows of a window's inodes as `Columns` made them, and the inodes that are not plain."""

    rows: bytes
    odd: frozenset[int]


class Windows(ABC):
    """The windows at hand, which have `step` inodes each, a power of two; the first is `origin`.

    A window is read when one of its inodes is wanted for the time that `often` says, and after
    that time four times as many times each time that it was dropped: until then inodes are read
    singly. `often` is about as many as take as long as a window.
    """

    def __init__(self, columns: Columns, step: int, origin: int, often: int) -> None:
        self.columns = columns
        self.step = step
        self.odd: set[int] = set()
        """Inodes of the windows at hand for which objects serve."""
        self._origin = origin
        self._often = often
        self._shift = step.bit_length() - 1
        self._room = max(KEPT // (step * columns.row_size), 1)
        self._nothing = bytes(columns.row_size)
        self._at_hand: dict[int, bytes] = {}
        self._odd: dict[int, frozenset[int]] = {}
        """By window, where there are any."""
        self._gone: set[int] = set()
        """Those of windows that were dropped while rows were read, some of which may be theirs."""
        self._touches: dict[int, int] = {}
        self._loads: dict[int, int] = {}

    @abstractmethod
    def read_window(self, key: int) -> Window | None:
        """Read and verify a window; None where it is not in one piece, or cannot be read."""

    @abstractmethod
    def read_one(self, number: int) -> bytes | None:
        """Read one inode as it is stored; None where there is none, or it cannot be read."""

    @abstractmethod
    def odd_of(self, data: bytes, numbers: Sequence[int]) -> Iterable[int]:
        """Verify stored inodes that lie behind each other; return which of them are not plain."""

    def rows(self, numbers: Sequence[int]) -> list[tuple[Any, ...]]:
        """Return the columns of some inodes.

        All of them are 0 where there is no such inode, or a single one was read that is not plain.
        """
        self.odd -= self._gone
        self._gone.clear()
        read, size = self.columns.read, self.columns.row_size
        get, load = self._at_hand.get, self._load
        shift, mask, origin = self._shift, self.step - 1, self._origin
        if isinstance(numbers, range):
            found = self._run(numbers)
        else:
            found = [
                ()
                if (window := get(number - origin >> shift) or load(number - origin >> shift))
                is None
                else read(window, (number - origin & mask) * size)
                for number in numbers
            ]
        if () not in found:
            return found
        alone = [row for row, values in enumerate(found) if not values]
        rows = self._read_singly([numbers[row] for row in alone])
        for row, data in zip(alone, rows, strict=True):
            found[row] = read(data, 0)
        return found

    def _run(self, numbers: range) -> list[tuple[Any, ...]]:
        """Return the rows of inodes that follow each other; empty ones where no window has them."""
        found: list[tuple[Any, ...]] = []
        size, mask = self.columns.row_size, self.step - 1
        first = numbers.start
        while first < numbers.stop:
            index = first - self._origin
            count = min(self.step - (index & mask), numbers.stop - first)
            window = self._at_hand.get(index >> self._shift)
            for _ in range(count):  # each of them wants the window
                window = window or self._load(index >> self._shift)
            if window is None:
                found += [()] * count
            else:
                start = (index & mask) * size
                found += self.columns.read_all(window[start : start + count * size])
            first += count
        return found

    def _read_singly(self, numbers: Sequence[int]) -> list[bytes]:
        """Return the rows of inodes that are in no window at hand, of zeros as `rows` says."""
        stored = [(number, self.read_one(number)) for number in numbers]
        known = [(number, data) for number, data in stored if data is not None]
        if not known:
            return [self._nothing] * len(numbers)
        found = [number for number, _ in known]
        data = b"".join([data for _, data in known])
        rows, size = self.columns.compacted(data), self.columns.row_size
        pieces = (rows[at : at + size] for at in range(0, len(rows), size))
        made = dict(zip(found, pieces, strict=True))
        for number in self.odd_of(data, found):
            made.pop(number, None)
        return [made.get(number, self._nothing) for number in numbers]

    def for_objects(self, numbers: Sequence[int], kinds: Sequence[int]) -> Sequence[int]:
        """Return the places of those inodes that are not plain, or were not found: of no kind."""
        odd = self.odd
        if 0 not in kinds and odd.isdisjoint(numbers):
            return ()
        pairs = enumerate(zip(numbers, kinds, strict=True))
        return [row for row, (number, kind) in pairs if not kind or number in odd]

    def is_plain(self, number: int) -> bool:
        """Return whether an inode is in a window at hand, and verified; a free one may be, too."""
        return (number - self._origin) >> self._shift in self._at_hand and number not in self.odd

    def _load(self, key: int) -> bytes | None:
        """Read a window and keep it, once it is wanted often enough."""
        if len(self._touches) >= COUNTED:
            self._touches.clear()
            self._loads.clear()
        touches = self._touches[key] = self._touches.get(key, 0) + 1
        loads = self._loads.get(key, 0)
        window = None if touches < self._often << 2 * loads else self.read_window(key)
        if window is None:
            return None
        while len(self._at_hand) >= self._room:
            self._drop(next(iter(self._at_hand)))
        self._loads[key] = min(loads + 1, DROPPED_OFTEN)
        self._at_hand[key] = window.rows
        if window.odd:
            self._odd[key] = window.odd
            self.odd |= window.odd
            self._gone -= window.odd
        return window.rows

    def _drop(self, key: int) -> None:
        del self._at_hand[key]
        self._gone |= self._odd.pop(key, frozenset())
        self._touches[key] = 0
