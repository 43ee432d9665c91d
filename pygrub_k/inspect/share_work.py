"""The partner's side of shares.py: what is below some directories, if all of it is plain."""

from __future__ import annotations

from array import array
from contextlib import suppress
from typing import TYPE_CHECKING

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.batch import PlainScan
from pygrub_k.inspect.packed_rows import OddRowsError, Packer
from pygrub_k.inspect.rows import Fault, Rows
from pygrub_k.inspect.share_answer import ShareAnswer
from pygrub_k.inspect.shares import MOST
from pygrub_k.inspect.walk import Walk
from pygrub_k.loading import loaded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.confined.channel import Answer, PartnerEnd
    from pygrub_k.filesystems.batch import Scan
    from pygrub_k.inspect.inspection import Inspection
    from pygrub_k.inspect.rows import Part


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
        """Put what is below some directories into a slot, and return what ShareAnswer says."""
        head, identities = array("Q"), array("Q")
        head.frombytes(items[0])
        identities.frombytes(items[1])
        tree, nesting, slot, grouped, is_group = head
        scan = self._scans[tree] if tree < len(self._scans) else None
        answer = ShareAnswer()
        if isinstance(scan, PlainScan):
            walk = Walk(scan, nesting=nesting, grouped=bool(grouped))
            with suppress(PygrubError, OddRowsError, MemoryError):
                batch = scan.batch(list(identities))
                above = Rows(items[2], list(items[3:]), batch, is_group=bool(is_group))
                scan.plainly(lambda: _fill(answer, walk, above))
        return answer.put(self._end, slot)


def _fill(answer: ShareAnswer, walk: Walk, above: Rows) -> None:
    """Add directories one after the other, up to one that is not plain, or too much."""
    packer = Packer()
    parts: list[Part] = []
    rows = entered = 0

    def add() -> bool:
        nonlocal parts, rows, entered
        keys = list(walk.entered(entered))
        if rows <= MOST and answer.add(packer.packed(parts), rows, keys):
            parts, rows, entered = [], 0, entered + len(keys)
            return True
        if not answer.ends:
            answer.too_many = MOST
        return False

    for part in walk.below_all(above):
        if isinstance(part, Fault):
            raise OddRowsError
        if part.rows is not above:
            parts.append(part)
            rows += part.last - part.first
        if (rows > MOST or (part.rows is above and part.first)) and not add():
            return
    add()
