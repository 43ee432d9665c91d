"""Parts of a walk that a second process does ahead of their turn, while this one does others.

The walk alone decides what is in the output and in which order. When it enters a directory, it may
ask the partner (confined/partner.py) for what is below some of the directories behind it, and takes
that when their turn comes. A partner gives only what is plain, as a whole: where anything is odd,
damaged, too large, or was visited before, the walk does it itself, and so judges and notes it as
if it were alone.
"""

from __future__ import annotations

import time
from array import array
from collections import deque
from importlib import import_module
from stat import S_IFDIR
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pygrub_k.confined.channel import SLOT, SLOTS
from pygrub_k.inspect.packed_rows import WORD, Unpacker
from pygrub_k.inspect.paths import OddPath
from pygrub_k.inspect.rows import of_kind
from pygrub_k.inspect.share_answer import ShareAnswer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.confined.channel import Channel
    from pygrub_k.inspect.rows import Below, Part, Rows

    _Name = tuple[bytes, Any]
    """A directory's path and its key: a damaged disk has two of one of these."""

WORTH: Final = 2048
"""Rows after which a partner is had to get ready: a walk of fewer is over sooner."""
GUESS: Final = 0.0
"""Rows below a directory before one like it was walked; of what has none nothing is asked."""
NEVER: Final = float("inf")
TARGET: Final = 800
"""Rows that both together are to do of a directory until the walk takes what the partner did."""
SHARE: Final = 0.5
"""The partner's part at the beginning."""
LONG: Final = 1e-3
SHORT: Final = 2e-4
"""Seconds of waiting for a partner after which it gets less to do, or more."""
MOST: Final = 8192
"""Rows below one directory that a partner does at the most."""


class _Unit:
    """What a partner was asked for at once: some directories, in order."""

    def __init__(self, slot: int, names: list[_Name], depth: int) -> None:
        self.slot = slot
        self.names = names
        self.depth = depth
        self.answer: list[bytes] = []
        """What the partner said, once that was heard; nothing if it could not open the disk."""


class _Found(NamedTuple):
    """What is below a directory, and the keys of all directories that were entered for it."""

    unpacker: Unpacker
    data: bytes
    entered: Sequence[int]


class Shares:
    """The walk's side: what it has asked for, and what came of it."""

    def __init__(self, channel: Channel, tree: int, *, grouped: bool) -> None:
        channel.drain()
        self._channel = channel
        self._tree = tree
        self._grouped = grouped
        self._begun = False
        self._worth: float = WORTH
        self._rows = 0
        self._free = list(range(SLOTS))
        self._waiting: list[_Unit] = []
        """In the order in which they were asked for."""
        self.asked: dict[_Name, _Unit] = {}
        """Directories whose units have not come yet."""
        self._ready: dict[_Name, _Found] = {}
        self._sizes: dict[int, float] = {}
        """By depth: rows below a directory."""
        self._before: dict[int, int] = {}
        self._row_size = 100.0
        self._share = SHARE
        self._carried = 0.0
        """By how many directories the walk's own part was too small."""

    def count(self, part: Part) -> None:
        """Count the rows of the walk."""
        self._rows += part.last - part.first
        if not self._begun and self._rows >= self._worth:
            self._worth = NEVER
            import_module("pygrub_k.inspect.share_work")  # here: the partner gets what is known
            self._begun = self._channel.begin()

    def entered(self, depth: int) -> None:
        """Note that the walk enters a directory itself."""
        self._before[depth] = self._rows

    def left(self, depth: int) -> None:
        """Note that the walk has left a directory that it had entered itself."""
        self._learn(depth, self._rows - self._before.pop(depth, self._rows))

    def _learn(self, depth: int, rows: float) -> None:
        known = self._sizes.get(depth)
        self._sizes[depth] = rows if known is None else known + (rows - known) / 8

    def below(
        self, step: Below, depth: int, nesting: int, visited: dict[Any, None]
    ) -> Iterator[Part] | None:
        """Return the parts below a directory if they are there; ask for others ahead."""
        if not self._begun:
            return None
        key = _name(step.rows, step.row)
        unit = self.asked.get(key)
        if unit is not None:
            self._take(unit)
            self._ask(step, depth, nesting, visited)
        found = self._ready.pop(key, None)
        if found is not None:
            parts = found.unpacker.parts(found.data)
            if any(key in visited for key in found.entered):
                deque(parts, 0)  # what comes later may need what is in these
                return None
            visited.update(dict.fromkeys(found.entered))
            return self._given(parts)
        if unit is None and self._channel.is_idle:
            self._ask(step, depth, nesting, visited)
        return None

    def has(self, rows: Rows, row: int) -> bool:
        """Return whether what is below a directory is asked for, or is there."""
        name = _name(rows, row)
        return name in self.asked or name in self._ready

    def _given(self, parts: Iterator[Part]) -> Iterator[Part]:
        for part in parts:
            self._rows += part.last - part.first
            yield part

    # -- asking ------------------------------------------------------------------------------

    def _ask(self, step: Below, depth: int, nesting: int, visited: dict[Any, None]) -> None:
        """Ask for what is below some directories behind the first few."""
        size = self._sizes.get(depth, GUESS)
        if not size or not self._free or size * self._row_size > SLOT * 3 // 4:
            return
        rows, batch = step.rows, step.rows.batch
        most = max(int(TARGET / max(size, 1)), 2)
        found: list[int] = []
        for row in of_kind(batch.kinds, S_IFDIR, step.row, step.last):
            name = _name(rows, row)
            if name in self.asked:
                return
            identity = batch.identities[row]
            odd = row in batch.faults or type(identity) is not int or identity >> WORD
            if odd or batch.keys[row] in visited or name in self._ready:
                continue
            found.append(row)
            if len(found) >= most:
                break
        own = len(found) * (1 - self._share) + self._carried
        first = min(int(own), len(found) - 1)
        if found[:1] == [step.row]:  # the walk is about to enter it
            first = max(first, 1)
        chosen = found[first:]
        if not chosen or isinstance(rows.prefix, OddPath):
            return
        names = [_name(rows, row) for row in chosen]
        self._carried = max(min(own - first, 1.0), -1.0)
        unit = _Unit(self._free.pop(), names, depth)
        identities = array("Q", [batch.identities[row] for row in chosen])
        head = array("Q", [self._tree, nesting, unit.slot, self._grouped, rows.is_group])
        below = [rows.names[row] for row in chosen]
        self._channel.ask([head.tobytes(), identities.tobytes(), rows.prefix, *below])
        self._waiting.append(unit)
        self.asked |= dict.fromkeys(names, unit)

    def _take(self, wanted: _Unit) -> None:
        """Take the answer to a request; wait for it.

        What was asked for before is heard on the way, and taken when its turn comes.
        """
        began = time.monotonic()
        while wanted in self._waiting:
            self._waiting.pop(0).answer = self._channel.answer()
        waited = time.monotonic() - began
        if waited > LONG:
            self._share *= 0.87
        elif waited < SHORT:
            self._share = min(self._share * 1.15, 0.95)
        self._keep(wanted)

    def _keep(self, unit: _Unit) -> None:
        for name in unit.names:
            self.asked.pop(name, None)
        self._free.append(unit.slot)
        if not unit.answer:
            return
        answer = ShareAnswer.taken(self._channel, unit.slot, unit.answer)
        (data,) = answer.data
        unpacker = Unpacker()
        start = first = 0
        columns = answer.ends, answer.counts, answer.entered_ends
        for name, end, rows, last in zip(unit.names, *columns, strict=False):
            entered = answer.entered[first:last]
            self._ready[name] = _Found(unpacker, data[start:end], entered)
            self._learn(unit.depth, rows)
            start, first = end, last
        if total := sum(answer.counts):
            self._row_size += (len(data) / total - self._row_size) / 4
        elif answer.too_many:
            self._learn(unit.depth, answer.too_many)


def _name(rows: Rows, row: int) -> _Name:
    return rows.path(row), rows.batch.keys[row]
