"""Lists of inodes of which a second process reads parts ahead, as shares.py has it for walks.

Both go through the same stretches of inodes (filesystems/inode_table.py). What the partner gives is
plain: where an inode cannot be read, or anything would be noted, the list reads it itself.
"""

from __future__ import annotations

import marshal
import time
from array import array
from importlib import import_module
from typing import TYPE_CHECKING, Final

from pygrub_k.confined.channel import SLOTS
from pygrub_k.inspect.packed_rows import unpacked_batch

if TYPE_CHECKING:
    from pygrub_k.confined.channel import Channel
    from pygrub_k.filesystems.batch import Batch
    from pygrub_k.filesystems.inode_table import Stretch

TOGETHER: Final = 4
"""Stretches that are asked for at once."""
AHEAD: Final = 2
"""Requests that wait for an answer, at most."""
LONG: Final = 1e-3
"""Seconds of waiting for a partner after which the list itself reads what comes next."""


class InodeShares:
    """The list's side: what it has asked for, and what came of it."""

    def __init__(self, channel: Channel, number: int) -> None:
        channel.drain()
        self._channel = channel
        self._number = number
        self._begun = False
        self._asked: dict[int, int] = {}
        """By the number of stretches that are together: the slot in which they will be."""
        self._last = 0
        self._free = list(range(SLOTS))
        self._found: dict[int, bytes] = {}
        """By the number of a stretch."""

    def batch(self, place: int, stretch: Stretch) -> Batch | None:
        """Return the inodes of a stretch, None if the list is to read them itself."""
        together, rest = divmod(place, TOGETHER)
        if not rest:
            self._turn_to(together)
        data = self._found.pop(place, None)
        if not data:
            return None
        first, count, batch = marshal.loads(data)  # noqa: S302 - see partner.py
        if (first, count) != (next(iter(stretch.numbers), None), len(stretch.numbers)):
            return None
        return unpacked_batch(batch)

    def _turn_to(self, together: int) -> None:
        """Take what was asked for, if it was, and ask for what comes later."""
        if together == 1:
            # Here: the partner gets what is known.
            import_module("pygrub_k.inspect.inode_share_work")
            self._begun = self._channel.begin()
        if not self._begun:
            return
        skipped = 1
        if together in self._asked:
            began = time.monotonic()
            self._take(together)
            skipped = time.monotonic() - began > LONG
        elif self._asked or not self._channel.is_idle:
            return
        self._last = max(self._last, together) + skipped
        while len(self._asked) < AHEAD:
            self._last += 1
            self._asked[self._last] = slot = self._free.pop()
            head = array("Q", [self._number, self._last, slot])
            self._channel.ask([head.tobytes()])

    def _take(self, together: int) -> None:
        slot = self._asked.pop(together)
        self._free.append(slot)
        ends = array("Q")
        ends.frombytes(b"".join(self._channel.answer()))
        start = 0
        for place, end in enumerate(ends, together * TOGETHER):
            self._found[place] = self._channel.slot(slot, end)[start:]
            start = end
