"""The partner's side of shares.py: what is below some directories, if all of it is plain."""

from __future__ import annotations

from array import array
from contextlib import suppress
from stat import S_IFDIR
from typing import TYPE_CHECKING

from pygrub_k.confined.channel import SLOT
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.batch import PlainScan
from pygrub_k.inspect.packed_rows import OddRowsError, Packer
from pygrub_k.inspect.rows import Fault, Part, Rows
from pygrub_k.inspect.shares import MOST
from pygrub_k.inspect.walk import Walk
from pygrub_k.loading import loaded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.confined.channel import Answer, PartnerEnd
    from pygrub_k.filesystems.batch import Scan
    from pygrub_k.inspect.inspection import Inspection


def prepared(inspection: Inspection, end: PartnerEnd) -> Answer:
    """Return what answers a subcommand that goes on beside; nothing, where that cannot be."""
    name = inspection.request.subcommand
    try:
        inspection.enter()
        answer: Answer = loaded(__package__, f"subcommands.{name}.ahead")(inspection, end)
    except (PygrubError, MemoryError):
        return lambda _items: []
    return answer


class ShareWork:
    """Answers what shares.Shares asks; `scans` are those of the trees that are walked."""

    def __init__(self, end: PartnerEnd, scans: Sequence[Scan]) -> None:
        self._end = end
        self._scans = scans

    def answer(self, items: Sequence[bytes]) -> list[bytes]:
        """Put what is below some directories into a slot.

        Return where each ends, and how many rows it has, and the keys of all directories that were
        entered. Where there are fewer than were asked for, the next is for the walk itself. Where
        there are none, and the first is too large, there is a count without an end.
        """
        head, identities = array("Q"), array("Q")
        head.frombytes(items[0])
        identities.frombytes(items[1])
        tree, nesting, slot, grouped, is_group = head
        scan = self._scans[tree] if tree < len(self._scans) else None
        found = _Found()
        if isinstance(scan, PlainScan):
            walk = Walk(scan, nesting=nesting, grouped=bool(grouped))
            with suppress(PygrubError, OddRowsError, MemoryError):
                batch = scan.batch(list(identities))
                above = Rows(items[2], list(items[3:]), batch, is_group=bool(is_group))
                scan.plainly(lambda: found.take(walk, above))
        self._end.put(slot, found.data)
        if not found.ends and found.is_large:
            found.counts.append(MOST)
        return [column.tobytes() for column in (found.ends, found.counts, found.entered)]


class _Found:
    """What was found below the directories that were done."""

    def __init__(self) -> None:
        self.data: list[bytes] = []
        self.ends, self.counts, self.entered = array("Q"), array("Q"), array("Q")
        self.is_large = False
        self._packer = Packer()
        self._size = 0

    def take(self, walk: Walk, above: Rows) -> None:
        """Take directories one after the other, up to one that is not plain, or too much."""
        batch = above.batch
        if batch.faults or batch.kinds.count(S_IFDIR) != len(batch.kinds):
            raise OddRowsError
        parts: list[Part] = []
        rows = 0
        entered = 0
        for part in walk.below_all(above):
            if isinstance(part, Fault):
                raise OddRowsError
            if part.rows is not above:
                parts.append(part)
                rows += part.last - part.first
                if rows > MOST:
                    self.is_large = True
                    return
                continue
            if part.first:
                if not self._end(parts, rows):
                    return
                self.entered.extend(walk.entered(entered))
                entered = len(self.entered)
                parts, rows = [], 0
        if self._end(parts, rows):
            self.entered.extend(walk.entered(entered))

    def _end(self, parts: list[Part], rows: int) -> bool:
        """End a directory; False if there is no room for it."""
        data = self._packer.packed(parts)
        if self._size + len(data) > SLOT:
            self.is_large = True
            return False
        self._size += len(data)
        self.data.append(data)
        self.ends.append(self._size)
        self.counts.append(rows)
        return True
