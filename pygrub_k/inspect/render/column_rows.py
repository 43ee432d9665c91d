"""Rows as blocks of columns, of which the parent makes a table (parquet_file.py).

A block is its length, four bytes, and then its items, each behind its own length. The first item
has the number of rows; then come those of each of COLUMNS, in the machine's own byte order:

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

    from pygrub_k.inspect.walk import Part, Rows

NUMBERS: Final = {
    **{name: name for name in ("mode", "links", "uid", "gid")},
    "inode": "number",
    **{name: name for name in ("subvolume", "position", "project")},
    **{name: name for name in ("size", "allocated", "generation")},
}
"""Columns that are numbers, and the facts that they have."""
COLUMNS: Final = (
    *(("volume", "word"), ("path", "text"), ("path_bytes", "bytes"), ("kind", "word")),
    *((name, "number") for name in NUMBERS),
    *((name, "time") for name in TIMES),
    *(("flags", "word"), ("device", "word"), ("target", "text"), ("target_bytes", "bytes")),
    *((name, "word") for name in ("name_state", "inode_state", "source", "error")),
)
STATES: Final = {
    "device": None,
    "error": None,
    "name_state": "allocated",
    "inode_state": "allocated",
}
"""Columns of words that are the same in nearly all rows, and what they usually are."""
ABSENT: Final = 0xFFFFFFFF
LENGTH: Final = 4
"""Bytes of a length."""
BLOCK_ROWS: Final = 4096
"""Rows of a block, at least."""
PACKED_ROWS: Final = 1024
"""Rows of which numbers are packed, at least: while the processor's cache still has them."""


class _Words:
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


class _Texts:
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


class _Numbers:
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


class ColumnRows:
    """Makes blocks of rows. `flag_names` names what a column of flags has.

    What a block's rows have in common is done once, at its end.
    """

    wanted: Final = FACTS

    def __init__(self, volume: str, flag_names: Callable[[Any], tuple[str, ...]]) -> None:
        self._volume = volume
        self._flag_names = flag_names
        self._begin()

    def _begin(self) -> None:
        self._count = 0
        self._facts: list[tuple[dict[str, Sequence[Any]], slice | None]] = []
        self._kinds: list[Sequence[int | None]] = []
        self._paths: list[bytes] = []
        self._targets = _Texts(), _Texts()
        numbers = [name for name, kind in COLUMNS if kind == "number"]
        self._numbers = {
            **{name: _Numbers("Q") for name in numbers},
            **{name: _Numbers("q") for name in TIMES},
        }
        self._rest = {name: _Numbers("I") for name in TIMES}
        self._flags = _Words()
        self._kind = _Words()
        self._packed = 0
        self._states = {name: _Words() for name in STATES}
        self._plain = 0
        """Rows since the last one whose states are not the usual ones."""

    def piece(self, part: Part) -> Columns | str:
        """Take some rows; return a block if there are enough for one."""
        rows, first, last = part.rows, part.first, part.last
        batch, count = rows.batch, last - first
        if not count:
            return ""
        is_whole = count == len(rows.names)
        span = None if is_whole else slice(first, last)
        self._facts.append((_without_faults(rows) if batch.faults else batch.columns, span))
        kinds: Sequence[int | None] = batch.kinds if is_whole else batch.kinds[first:last]
        if batch.faults:
            kinds = [
                None if row in batch.faults else batch.kinds[row] for row in range(first, last)
            ]
        self._kinds.append(kinds)
        prefix = rows.prefix
        names = rows.names if is_whole else rows.names[first:last]
        self._paths += [prefix + name for name in names]
        if rows.targets:
            self._add_targets(rows, first, last)
        if batch.devices or rows.errors or rows.salvaged or batch.faults:
            self._add_states(rows, first, last)
        else:
            self._plain += count
        self._count += count
        if self._count - self._packed >= PACKED_ROWS:
            self._pack()
        return self.end() if self._count >= BLOCK_ROWS else ""

    def _add_targets(self, rows: Rows, first: int, last: int) -> None:
        found = {
            self._count + row - first: rows.targets[row]
            for row in range(first, last)
            if row in rows.targets
        }
        texts = {row: _text(target) for row, target in found.items()}
        self._targets[0].add_some(texts)
        lost = {row: target for row, target in found.items() if texts[row] != target}
        self._targets[1].add_some(lost)

    def _add_states(self, rows: Rows, first: int, last: int) -> None:
        self._end_plain()
        batch, some, states = rows.batch, range(first, last), self._states
        states["device"].add(
            [batch.devices.get(row) for row in some], lambda one: "{}:{}".format(*one)
        )
        states["error"].add([rows.errors.get(row) for row in some], str)
        names = ["salvaged" if row in rows.salvaged else "allocated" for row in some]
        states["name_state"].add(names, str)
        inodes = [None if row in batch.faults else "allocated" for row in some]
        states["inode_state"].add(inodes, str)

    def _end_plain(self) -> None:
        if self._plain:
            for name, usual in STATES.items():
                self._states[name].add_one(self._plain, usual)
            self._plain = 0

    def end(self) -> Columns | str:
        """Return the last block."""
        if not self._count:
            return ""
        self._end_plain()
        if self._facts:
            self._pack()
        items = [self._count.to_bytes(LENGTH, "little")]
        made = self._made()
        for name, kind in COLUMNS:
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
        """Return the items of all columns that are not numbers."""
        same = {"volume": self._volume, "source": "live"}
        words = {"kind": self._kind, "flags": self._flags, **self._states}
        for name, text in same.items():
            words[name] = _Words()
            words[name].add_one(self._count, text)
        made = {name: column.items() for name, column in words.items()}
        lossy: dict[int, bytes] = {}
        paths, whole = self._paths, b"".join(self._paths)
        if not whole.isascii():
            lossy = {row: path for row, path in enumerate(paths) if _text(path) != path}
            for row, path in lossy.items():
                paths[row] = _text(path)
            whole = b"".join(paths)
        made["path"] = [array("I", map(len, paths)).tobytes(), whole]
        odd = _Texts()
        odd.add_some(lossy)
        made["path_bytes"] = odd.items(self._count)
        for name, column in zip(("target", "target_bytes"), self._targets, strict=True):
            made[name] = column.items(self._count)
        return made


def _without_faults(rows: Rows) -> dict[str, Sequence[Any]]:
    """Return columns in which an unreadable inode has only its number."""
    found: dict[str, Sequence[Any]] = {}
    for name, column in rows.batch.columns.items():
        values = list(column)
        for row in rows.batch.faults:
            values[row] = 0 if name.endswith("_ns") else None
            if name == "number":
                key = rows.batch.keys[row]
                values[row] = key if isinstance(key, int) else None
        found[name] = values
    return found


def _text(path: bytes) -> bytes:
    """Return a path as UTF-8, with U+FFFD for what is not."""
    return path.decode("utf-8", "replace").encode()
