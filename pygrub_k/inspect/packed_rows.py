"""Parts of a walk as bytes, on the way from one confined process to another.

Only what is plain is packed: nothing is wrong with any row, and all inodes are known by numbers.
"""

from __future__ import annotations

import marshal
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.filesystems.batch import Batch
from pygrub_k.inspect.paths import OddPath
from pygrub_k.inspect.rows import Part, Rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FORMAT: Final = 2
"""Of marshal: without references, which would be looked for at each number."""


WORD: Final = 64
"""Bits of an identity that both know: above, btrfs counts subvolumes as each has met them."""


class OddRowsError(Exception):
    """Rows that cannot be packed."""


class Packer:
    """Packs parts; the rows of a part are packed with the first of their parts."""

    def __init__(self) -> None:
        self._count = 0

    def packed(self, parts: Sequence[Part]) -> bytes:
        """Return parts as bytes; raises OddRowsError."""
        return marshal.dumps([self._part(part) for part in parts], FORMAT)

    def _part(self, part: Part) -> tuple[Any, ...]:
        rows, data = part.rows, None
        if rows.made is None:
            rows.made, data = self._count, packed_rows(rows)
            self._count += 1
        return rows.made, data, part.first, part.last


class Unpacker:
    """Unpacks what a Packer has packed, in the same order."""

    def __init__(self) -> None:
        self._known: dict[int, Rows] = {}

    def parts(self, data: bytes) -> Iterator[Part]:
        """Yield the parts."""
        for number, packed, first, last in marshal.loads(data):  # noqa: S302 - see partner.py
            if packed is not None:
                self._known[number] = unpacked_rows(packed)
            yield Part(self._known[number], first, last)


def packed_rows(rows: Rows) -> tuple[Any, ...]:
    """Return rows as data; OddRowsError where anything about them is not plain."""
    if rows.errors or rows.salvaged or isinstance(rows.prefix, OddPath):
        raise OddRowsError
    return rows.prefix, rows.names, rows.is_group, rows.targets, packed_batch(rows.batch)


def unpacked_rows(data: tuple[Any, ...]) -> Rows:
    """Return the rows of which such data were made."""
    prefix, names, is_group, targets, batch = data
    return Rows(prefix, names, unpacked_batch(batch), targets, is_group=is_group)


def packed_batch(batch: Batch) -> tuple[Any, ...]:
    """Return some inodes, at least one, as data; OddRowsError if one could not be read."""
    if batch.faults or set(map(type, batch.identities)) != {int} or max(batch.identities) >> WORD:
        raise OddRowsError
    columns: list[Any] = []
    places: dict[int, int] = {}
    for column in (batch.identities, batch.keys, batch.kinds, *batch.columns.values()):
        if id(column) not in places:
            places[id(column)] = len(columns)
            columns.append(_packed_column(column))
    which = [places[id(column)] for column in (batch.identities, batch.keys, batch.kinds)]
    named = {name: places[id(column)] for name, column in batch.columns.items()}
    return len(batch.kinds), columns, which, named, batch.devices


def unpacked_batch(data: tuple[Any, ...]) -> Batch:
    """Return the inodes of which such data were made."""
    count, packed, which, named, devices = data
    columns = [column * count if len(column) == 1 else column for column in packed]
    identities, keys, kinds = (columns[place] for place in which)
    found = {name: columns[place] for name, place in named.items()}
    return Batch(identities, kinds, keys, found, lambda _row: None, devices)


def _packed_column(column: Sequence[Any]) -> Sequence[Any]:
    """Return a column as marshal takes it, of one value if all are equal."""
    if column[0] == column[-1] and column.count(column[0]) == len(column):
        return [column[0]]
    return column if isinstance(column, list | tuple) else list(column)
