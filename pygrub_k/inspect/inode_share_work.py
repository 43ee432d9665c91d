"""The partner's side of inode_shares.py: stretches of inodes, if all of them are plain."""

from __future__ import annotations

import marshal
from array import array
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Any

from pygrub_k.confined.channel import SLOT
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.batch import PlainScan
from pygrub_k.inspect.inode_shares import TOGETHER
from pygrub_k.inspect.packed_rows import FORMAT, OddRowsError, packed_batch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.confined.channel import PartnerEnd
    from pygrub_k.filesystems.inode_table import Stretch
    from pygrub_k.inspect.inode_list import InodeList
    from pygrub_k.inspect.inspection import Inspection


class InodeWork:
    """The partner's side, of some lists."""

    def __init__(self, end: PartnerEnd, inspection: Inspection, lists: Sequence[InodeList]) -> None:
        self._end = end
        self._inspection = inspection
        self._lists = lists
        self._reached: dict[int, tuple[int, Iterator[Any]]] = {}

    def answer(self, items: Sequence[bytes]) -> list[bytes]:
        """Put the inodes of some stretches into a slot, and return where each ends.

        They are fewer where something is not plain, or is passed over.
        """
        head = array("Q")
        head.frombytes(items[0])
        number, together, slot = head
        if number >= len(self._lists):
            return []
        one = self._lists[number]
        if number not in self._reached:
            self._reached[number] = 0, one.stretches(self._inspection)
        done, stretches = self._reached[number]
        first = together * TOGETHER
        found = list(islice(stretches, first - done, first - done + TOGETHER))
        self._reached[number] = first + TOGETHER, stretches
        parts: list[bytes] = []
        ends = array("Q")
        scan = one.scan
        if isinstance(scan, PlainScan):
            with suppress(PygrubError, OddRowsError, MemoryError):
                for stretch in found:
                    data = scan.plainly(lambda: _packed(one, stretch))  # noqa: B023 - called now
                    if sum(map(len, parts)) + len(data) > SLOT:
                        break
                    parts.append(data)
                    ends.append(sum(map(len, parts)))
        self._end.put(slot, parts)
        return [ends.tobytes()]


def _packed(one: InodeList, stretch: Stretch) -> bytes:
    if not stretch.numbers or not stretch.is_written:
        return b""
    batch = packed_batch(one.batch(stretch))
    return marshal.dumps((stretch.numbers[0], len(stretch.numbers), batch), FORMAT)
