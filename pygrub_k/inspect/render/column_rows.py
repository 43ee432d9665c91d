"""Rows as blocks of columns, which the parent makes a table of (parquet_file.py).

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
ABSENT: Final = 0xFFFFFFFF
LENGTH: Final = 4
"""Bytes of a length."""
BLOCK_ROWS: Final = 4096
"""Rows of a block, at least."""


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
    """A column of bytes."""

    def __init__(self) -> None:
        self._texts: list[bytes] = []
        self._rows: list[int] = []
        """Where the texts are, if not all rows have one."""
        self._count = 0

    def add(self, texts: list[bytes]) -> None:
        """Add rows that all have a text."""
        self._rows += range(self._count, self._count + len(texts))
        self._texts += texts
        self._count += len(texts)

    def add_some(self, count: int, texts: dict[int, bytes]) -> None:
        """Add rows of which few have a text."""
        if texts:
            self._rows += (self._count + row for row in texts)
            self._texts += texts.values()
        self._count += count

    def items(self) -> list[bytes]:
        if not self._texts:
            return [b"", b""]
        if len(self._texts) == self._count:
            lengths = array("I", map(len, self._texts))
        else:
            lengths = array("I", [ABSENT]) * self._count
            for row, text in zip(self._rows, self._texts, strict=True):
                lengths[row] = len(text)
        return [lengths.tobytes(), b"".join(self._texts)]


class _Numbers:
    """A column of numbers, which may be absent; they are put together at the end of a block."""

    def __init__(self, code: str) -> None:
        self._code = code
        self._pieces: list[Sequence[Any]] = []

    def add(self, column: Sequence[Any]) -> None:
        self._pieces.append(column)

    def values(self) -> list[bytes]:
        """Return the values alone, where none may be absent."""
        return [array(self._code, chain.from_iterable(self._pieces)).tobytes()]

    def items(self) -> list[bytes]:
        column = list(chain.from_iterable(self._pieces))
        absent = column.count(None)
        if not absent:
            return [b"", array(self._code, column).tobytes()]
        if absent == len(column):
            return [bytes(absent), bytes(array(self._code).itemsize * absent)]
        values = array(self._code, [value or 0 for value in column])
        return [bytes(map(_is_known, column)), values.tobytes()]


def _is_known(value: int | None) -> bool:
    return value is not None


class ColumnRows:
    """Makes blocks of rows. `flag_names` names what a column of flags has."""

    wanted: Final = FACTS

    def __init__(self, volume: str, flag_names: Callable[[Any], tuple[str, ...]]) -> None:
        self._volume = volume
        self._flag_names = flag_names
        self._begin()

    def _begin(self) -> None:
        self._count = 0
        made: dict[str, Callable[[], Any]] = {
            "word": _Words,
            "text": _Texts,
            "bytes": _Texts,
            "number": lambda: _Numbers("Q"),
            "time": lambda: _Numbers("q"),
        }
        self._columns: dict[str, Any] = {name: made[kind]() for name, kind in COLUMNS}
        self._rest = {name: _Numbers("I") for name in TIMES}

    def piece(self, part: Part) -> Columns | str:
        """Take some rows; return a block if there are enough for one."""
        rows, first, last = part.rows, part.first, part.last
        batch, columns, count = rows.batch, self._columns, last - first
        span = slice(first, last)
        facts = _without_faults(rows) if batch.faults else batch.columns
        columns["volume"].add_one(count, self._volume)
        columns["source"].add_one(count, "live")
        kinds: Sequence[int | None] = batch.kinds[span]
        if batch.faults:
            kinds = [
                None if row in batch.faults else batch.kinds[row] for row in range(first, last)
            ]
        columns["kind"].add(kinds, lambda kind: KIND_NAMES.get(kind, "unknown"))
        for name, fact in NUMBERS.items():
            columns[name].add(facts[fact][span])
        for name in TIMES:
            columns[name].add(facts[name][span])
            self._rest[name].add(facts[f"{name}_ns"][span])
        flags = facts["flags"][span]
        columns["flags"].add(flags, lambda flags: " ".join(self._flag_names(flags)))
        self._add_texts(rows, first, last)
        self._count += count
        return self.end() if self._count >= BLOCK_ROWS else ""

    def _add_texts(self, rows: Rows, first: int, last: int) -> None:
        columns, count, some = self._columns, last - first, range(first, last)
        prefix, lossy = rows.prefix, {}
        paths = [prefix + name for name in rows.names[first:last]]
        if not b"".join(paths).isascii():
            lossy = {row: path for row, path in enumerate(paths) if _text(path) != path}
            paths = [_text(path) for path in paths]
        columns["path"].add(paths)
        columns["path_bytes"].add_some(count, lossy)
        targets: dict[int, bytes] = {}
        if rows.targets:
            targets = {row - first: rows.targets[row] for row in some if row in rows.targets}
        texts = {row: _text(target) for row, target in targets.items()}
        columns["target"].add_some(count, texts)
        lost = {row: target for row, target in targets.items() if texts[row] != target}
        columns["target_bytes"].add_some(count, lost)
        batch = rows.batch
        for name, found, text in (
            ("device", batch.devices, lambda one: "{}:{}".format(*one)),
            ("error", rows.errors, str),
        ):
            if found:
                columns[name].add([found.get(row) for row in some], text)
            else:
                columns[name].add_one(count, None)
        if rows.salvaged or batch.faults:
            salvaged, faults = rows.salvaged, batch.faults
            names = ["salvaged" if row in salvaged else "allocated" for row in some]
            inodes = [None if row in faults else "allocated" for row in some]
            columns["name_state"].add(names, str)
            columns["inode_state"].add(inodes, str)
        else:
            columns["name_state"].add_one(count, "allocated")
            columns["inode_state"].add_one(count, "allocated")

    def end(self) -> Columns | str:
        """Return what was not yet in a block."""
        if not self._count:
            return ""
        items = [self._count.to_bytes(LENGTH, "little")]
        for name, kind in COLUMNS:
            items += self._columns[name].items()
            if kind == "time":
                items += self._rest[name].values()
        self._begin()
        parts = [part for item in items for part in (len(item).to_bytes(LENGTH, "little"), item)]
        data = b"".join(parts)
        return Columns(len(data).to_bytes(LENGTH, "little") + data)


def _without_faults(rows: Rows) -> dict[str, Sequence[Any]]:
    """Return columns in which inodes that could not be read have nothing but their number."""
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
    """Return a path as UTF-8, U+FFFD where it is none."""
    return path.decode("utf-8", "replace").encode()
