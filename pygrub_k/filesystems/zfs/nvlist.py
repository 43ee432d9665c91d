"""Lists of names and values in XDR, as labels and pools have them."""

from __future__ import annotations

from pygrub_k._generated.zfs_label_records import (
    Encoding,
    Kind,
    ListHeaderRecord,
    NameValueListRecord,
    NumberValueRecord,
    PairRecord,
    TextRecord,
    ValueRecord,
)
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.limits import ZFS_LIST_NESTING, ZFS_LIST_VALUES
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Final

    Values = dict[bytes, Any]

_UNIT: Final = 4
"""Text and bytes are padded to a multiple of it."""


def parsed(data: bytes, structure: str, where: int | None) -> Values:
    """Return the values by name; those of kinds that nothing here needs are left out.

    Numbers are int, text and bytes are bytes, lists dict, and several of them tuples. Raises
    CorruptError for what is no such list, and LimitError for one that is too large.
    """
    head = part_at(ListHeaderRecord, data, 0, structure, where)
    if head.encoding != Encoding.xdr:
        raise CorruptError(structure, where, f"a list in encoding {head.encoding}, not XDR")
    reader = _Reader(data, structure, where)
    return reader.values(ListHeaderRecord.SIZE, 0)[0]


_SIMPLE: Final = (Kind.boolean, Kind.number, Kind.numbers, Kind.text, Kind.bytes)


class _Reader:
    __slots__ = ("data", "left", "structure", "where")

    def __init__(self, data: bytes, structure: str, where: int | None) -> None:
        self.data = data
        self.structure = structure
        self.where = where
        self.left = ZFS_LIST_VALUES

    def values(self, at: int, nesting: int) -> tuple[Values, int]:
        """Return the list at a byte, and the byte behind it."""
        if nesting > ZFS_LIST_NESTING:
            raise LimitError(f"{self.structure}: lists nested deeper than {ZFS_LIST_NESTING}")
        found: Values = {}
        self._at(NameValueListRecord, at)
        at += NameValueListRecord.SIZE
        while True:
            pair = self._at(PairRecord, at) if at + PairRecord.SIZE <= len(self.data) else None
            if pair is None or not pair.len_pair:
                return found, at + NumberValueRecord.SIZE
            start = at + PairRecord.SIZE
            value = start + pair.len_name + -pair.len_name % _UNIT
            end = at + pair.len_pair
            if not value + ValueRecord.SIZE <= end <= len(self.data):
                reason = f"a value at byte {at} extends beyond the list"
                raise CorruptError(self.structure, self.where, reason)
            self.left -= 1
            if self.left < 0:
                raise LimitError(f"{self.structure}: more than {ZFS_LIST_VALUES} values")
            name = self.data[start : start + pair.len_name]
            head = self._at(ValueRecord, value)
            start = value + ValueRecord.SIZE
            if head.kind == Kind.list:
                found[name] = self.values(start, nesting + 1)[0]
            elif head.kind == Kind.lists:
                found[name] = self._lists(head.num_values, start, end, nesting + 1)
            elif head.kind in _SIMPLE:
                found[name] = self._simple(head, start, end)
            at = end

    def _lists(self, count: int, at: int, end: int, nesting: int) -> tuple[Values, ...]:
        found = []
        for _ in range(count):
            one, at = self.values(at, nesting)
            found.append(one)
            if at > end:
                raise CorruptError(self.structure, self.where, "lists extend beyond their value")
        return tuple(found)

    def _simple(self, head: ValueRecord, at: int, end: int) -> bool | int | bytes | tuple[int, ...]:
        """Return a value that is no list."""
        if head.kind == Kind.boolean:
            return True
        if head.kind == Kind.number:
            number: int = self._at(NumberValueRecord, at).value
            return number
        if head.kind == Kind.numbers:
            count = min(head.num_values, (end - at) // NumberValueRecord.SIZE)
            steps = range(at, at + count * NumberValueRecord.SIZE, NumberValueRecord.SIZE)
            return tuple(self._at(NumberValueRecord, step).value for step in steps)
        length = head.num_values
        if head.kind == Kind.text:
            length = self._at(TextRecord, at).len_text
            at += TextRecord.SIZE
        if length > end - at:
            reason = f"{length} bytes of text extend beyond their value"
            raise CorruptError(self.structure, self.where, reason)
        return self.data[at : at + length]

    def _at(self, table: type[Any], at: int) -> Any:
        return part_at(table, self.data, at, self.structure, self.where)


def number(values: Values, name: bytes, default: int = 0) -> int:
    """Return a number of a list; `default` where there is none of that name."""
    found = values.get(name)
    return found if type(found) is int else default


def text(values: Values, name: bytes) -> bytes:
    """Return a text of a list; empty where there is none of that name."""
    found = values.get(name)
    return found if type(found) is bytes else b""


def lists(values: Values, name: bytes) -> Sequence[Values]:
    """Return the lists that a list has under a name; none where there are none."""
    found = values.get(name)
    return found if type(found) is tuple and all(type(one) is dict for one in found) else ()
