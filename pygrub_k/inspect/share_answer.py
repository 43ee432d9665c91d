"""What a partner answers (shares.py): what is below some directories, in a slot of the arena.

The answer itself has four numbers and no more, so that a partner can always give it: somebody who
waits for room in a pipe while the other one does so, too, would wait for ever. In the slot lie the
other numbers, of eight bytes each, and behind them the rows, one directory after the other.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Self

from pygrub_k.confined.channel import SLOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pygrub_k.confined.channel import Channel, PartnerEnd

NUMBER: Final = 8
"""Bytes of a number."""


def _none() -> array[int]:
    return array("Q")


@dataclass(slots=True)
class ShareAnswer:
    """The first of the directories that were asked for; the next one is for the walk itself."""

    data: list[bytes] = field(default_factory=list)
    """The rows below each."""
    ends: array[int] = field(default_factory=_none)
    """Where the data of each ends."""
    counts: array[int] = field(default_factory=_none)
    """How many rows are below each."""
    entered_ends: array[int] = field(default_factory=_none)
    """Where the keys of each end."""
    entered: array[int] = field(default_factory=_none)
    """The keys of all directories that were entered."""
    too_many: int = 0
    """A number of rows, where the first directory has at least so many, which are left out."""

    def add(self, data: bytes, rows: int, entered: Iterable[int]) -> bool:
        """Add a directory; False if there is no room for it."""
        keys = array("Q", entered)
        end = (self.ends[-1] if self.ends else 0) + len(data)
        numbers = 3 * (len(self.ends) + 1) + len(self.entered) + len(keys)
        if end + NUMBER * numbers > SLOT:
            return False
        self.data.append(data)
        self.ends.append(end)
        self.counts.append(rows)
        self.entered += keys
        self.entered_ends.append(len(self.entered))
        return True

    def put(self, end: PartnerEnd, slot: int) -> list[bytes]:
        """Put it into a slot, and return what is said of that."""
        columns = (self.ends, self.counts, self.entered_ends, self.entered)
        numbers = b"".join(column.tobytes() for column in columns)
        end.put(slot, [numbers, *self.data])
        size = self.ends[-1] if self.ends else 0
        head = array("Q", [len(self.ends), len(self.entered), size, self.too_many])
        return [head.tobytes()]

    @classmethod
    def taken(cls, channel: Channel, slot: int, said: Sequence[bytes]) -> Self:
        """Return what lies in a slot; its data are in one piece."""
        head = array("Q")
        head.frombytes(said[0])
        count, keys, size, too_many = head
        numbers = NUMBER * (3 * count + keys)
        stored = channel.slot(slot, numbers + size)
        column = array("Q")
        column.frombytes(stored[:numbers])
        ends, counts = column[:count], column[count : 2 * count]
        entered_ends, entered = column[2 * count : 3 * count], column[3 * count :]
        return cls([stored[numbers:]], ends, counts, entered_ends, entered, too_many)
