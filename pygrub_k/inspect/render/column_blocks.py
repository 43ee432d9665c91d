"""Facts of inodes as blocks of columns, of which the parent makes a table (parquet_file.py).

A block is its length, four bytes, and then its items, each behind its own length. The first item
has the number of rows; then come those of each column, such as column_rows.COLUMNS, in the
machine's own byte order:

    word    distinct texts as a JSON array; four bytes a row: which one, ABSENT for none
    text    four bytes a row: the length of its bytes, ABSENT for none; all bytes
            (nothing at all where no row has a text)
    number  a byte a row: 1 if it is known, or nothing if all are; eight bytes a row, unsigned
    time    the same byte; eight bytes a row: seconds since 1970; four: nanoseconds
"""

from __future__ import annotations

import json
from array import array
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.filesystems.batch import FACTS, TIMES
from pygrub_k.inspect.render.json_rows import KIND_NAMES
from pygrub_k.inspect.render.output import Columns

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pygrub_k.filesystems.batch import Batch

NUMBERS: Final = {
    **{name: name for name in ("mode", "links", "uid", "gid")},
    "inode": "number",
    **{name: name for name in ("subvolume", "position", "project")},
    **{name: name for name in ("size", "allocated", "generation")},
}
"""Columns that are numbers, and the facts that they have."""
ABSENT: Final = 0xFFFFFFFF
LENGTH: Final = 4
"""Bytes of a length."""
BLOCK_ROWS: Final = 4096
"""Rows of a block, at least."""
PACKED_ROWS: Final = 1024
"""Rows of which numbers are packed, at least: while the processor's cache still has them."""


class Words:
    """A column of texts that repeat."""

    def __init__(self) -> None:
        self._places: dict[Any, int] = {None: ABSENT}
        self._texts: list[str] = []
        self._rows: list[array[int]] = []
        self._last = ABSENT
        self._repeated = 0

    def add(self, keys: Sequence[Any], text: Callable[[Any], str]) -> None:
        """Add rows by what their texts are made of; None for no text."""
        places = self._places
        for key in set(keys).difference(places):
            places[key] = len(self._texts)
            self._texts.append(text(key))
        self._end_repeated()
        self._rows.append(array("I", map(places.__getitem__, keys)))

    def add_one(self, count: int, text: str | None) -> None:
        """Add rows that all have the same text."""
        place = self._places.get(text)
        if place is None:
            place = self._places[text] = len(self._texts)
            self._texts.append(str(text))
        if place != self._last:
            self._end_repeated()
            self._last = place
        self._repeated += count

    def _end_repeated(self) -> None:
        if self._repeated:
            self._rows.append(array("I", [self._last]) * self._repeated)
            self._repeated = 0

    def items(self) -> list[bytes]:
        self._end_repeated()
        return [json.dumps(self._texts).encode(), b"".join(map(bytes, self._rows))]


class Texts:
    """A column of bytes that few rows have."""

    def __init__(self) -> None:
        self._texts: dict[int, bytes] = {}

    def add_some(self, texts: dict[int, bytes]) -> None:
        """Add texts by the rows of the block that have them, in order."""
        self._texts |= texts

    def items(self, count: int) -> list[bytes]:
        """Return the items of a block of `count` rows."""
        if not self._texts:
            return [b"", b""]
        lengths = array("I", [ABSENT]) * count
        for row, text in self._texts.items():
            lengths[row] = len(text)
        return [lengths.tobytes(), b"".join(self._texts.values())]


class Numbers:
    """A column of numbers, which may be absent."""

    def __init__(self, code: str) -> None:
        self._code = code
        self._values: list[bytes] = []
        self._known: list[tuple[int, bytes]] = []
        """Of each stretch of rows, their number, and a byte for each unless all are known."""

    def add(self, pieces: Sequence[Sequence[Any]]) -> None:
        """Add rows, at least one."""
        column = list(chain.from_iterable(pieces))
        known, unknown = b"", column.count(None)
        if unknown == len(column):  # as of facts that a file system does not have
            self._values.append(bytes(array(self._code).itemsize * unknown))
            self._known.append((unknown, bytes(unknown)))
            return
        if unknown:
            known = bytes([value is not None for value in column])
            column = [value or 0 for value in column]
        self._values.append(array(self._code, column).tobytes())
        self._known.append((len(column), known))

    def items(self) -> list[bytes]:
        known = b""
        if any(some for _, some in self._known):
            known = b"".join(some or b"\1" * count for count, some in self._known)
        return [known, b"".join(self._values)]


class Blocks:
    """Makes blocks of the facts of inodes. `flag_names` names what a column of flags has.

    What a block's rows have in common is done once, at its end.
    """

    wanted: Final = FACTS

    def __init__(
        self,
        columns: Sequence[tuple[str, str]],
        volume: str,
        flag_names: Callable[[Any], tuple[str, ...]],
    ) -> None:
        self._columns = columns
        self._volume = volume
        self._flag_names = flag_names
        self._begin()

    def _begin(self) -> None:
        """Begin a block."""
        self._count = 0
        self._facts: list[tuple[dict[str, Sequence[Any]], slice | None]] = []
        self._kinds: list[Sequence[int | None]] = []
        self._numbers = {
            **{name: Numbers("Q") for name in NUMBERS},
            **{name: Numbers("q") for name in TIMES},
        }
        self._rest = {name: Numbers("I") for name in TIMES}
        self._flags = Words()
        self._kind = Words()
        self._packed = 0

    def _take(self, batch: Batch, first: int, last: int) -> None:
        """Take the facts of some rows, at least one."""
        is_whole = last - first == len(batch.kinds)
        span = None if is_whole else slice(first, last)
        self._facts.append((_without_faults(batch) if batch.faults else batch.columns, span))
        kinds: Sequence[int | None] = batch.kinds if is_whole else batch.kinds[first:last]
        if batch.faults:
            kinds = [
                None if row in batch.faults else batch.kinds[row] for row in range(first, last)
            ]
        self._kinds.append(kinds)
        self._count += last - first
        if self._count - self._packed >= PACKED_ROWS:
            self._pack()

    def end(self) -> Columns | str:
        """Return the last block."""
        if not self._count:
            return ""
        if self._facts:
            self._pack()
        items = [self._count.to_bytes(LENGTH, "little")]
        made = self._made()
        for name, kind in self._columns:
            items += made[name] if name in made else self._numbers[name].items()
            if kind == "time":
                items.append(self._rest[name].items()[1])
        self._begin()
        parts = [part for item in items for part in (len(item).to_bytes(LENGTH, "little"), item)]
        data = b"".join(parts)
        return Columns(len(data).to_bytes(LENGTH, "little") + data)

    def _pack(self) -> None:
        """Put numbers and what repeats into columns."""
        for name, fact in (*NUMBERS.items(), *zip(TIMES, TIMES, strict=True)):
            self._numbers[name].add(self._column(fact))
        for name in TIMES:
            self._rest[name].add(self._column(f"{name}_ns"))
        flags = list(chain.from_iterable(self._column("flags")))
        self._flags.add(flags, lambda flags: " ".join(self._flag_names(flags)))
        kinds = list(chain.from_iterable(self._kinds))
        self._kind.add(kinds, lambda kind: KIND_NAMES.get(kind, "unknown"))
        self._facts, self._kinds, self._packed = [], [], self._count

    def _column(self, fact: str) -> list[Sequence[Any]]:
        return [facts[fact] if span is None else facts[fact][span] for facts, span in self._facts]

    def _made(self) -> dict[str, list[bytes]]:
        """Return the items of columns that are not numbers."""
        words = {"kind": self._kind, "flags": self._flags}
        for name, text in (("volume", self._volume), ("source", "live")):
            words[name] = Words()
            words[name].add_one(self._count, text)
        return {name: column.items() for name, column in words.items()}


def _without_faults(batch: Batch) -> dict[str, Sequence[Any]]:
    """Return columns in which an unreadable inode has only its number."""
    found: dict[str, Sequence[Any]] = {}
    for name, column in batch.columns.items():
        values = list(column)
        for row in batch.faults:
            values[row] = 0 if name.endswith("_ns") else None
            if name == "number":
                values[row] = batch.number(row)
        found[name] = values
    return found
