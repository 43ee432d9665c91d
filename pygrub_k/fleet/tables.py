"""The tables of a dataset besides an audit's: their columns, and Parquet files of JSON Lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.errors import ConfinementError
from pygrub_k.fleet.render.parquet_records import arrow_schema
from pygrub_k.inspect.render.output import TEXT, UNSORTED
from pygrub_k.inspect.sorting import KEY_SIZE
from pygrub_k.limits import COLUMN_BLOCK
from pygrub_k.text import printable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pygrub_k.inspect.audit.fields import Fields

_FACTS: Final[Fields] = (
    ("volume", "text"),
    ("path", "text"),
    ("kind", "text"),
    ("mode", "text"),
    ("uid", "number"),
    ("gid", "number"),
    ("size", "number"),
    ("inode", "number"),
)
_STATES: Final[Fields] = (("name_state", "text"), ("inode_state", "text"), ("source", "text"))
FILES: Final[Fields] = (
    ("guest", "text"),
    *_FACTS,
    ("links", "number"),
    ("allocated", "number"),
    ("accessed_ns", "number"),
    ("modified_ns", "number"),
    ("changed_ns", "number"),
    ("created_ns", "number"),
    ("flags", "texts"),
    ("target", "text"),
    *_STATES,
    ("error", "text"),
)
SUMS: Final[Fields] = tuple((name, "text") for name in ("md5", "sha1", "sha256", "blake3"))
COLUMNS: Final[dict[str, Fields]] = {
    "files": FILES,
    "hashes": (*FILES, *SUMS),
    "events": (
        ("guest", "text"),
        ("timestamp_ns", "number"),
        ("macb", "text"),
        *_FACTS,
        *_STATES,
    ),
    "runs": (
        ("id", "text"),
        ("guest", "text"),
        ("config", "text"),
        ("disks", "texts"),
        ("failed", "text"),
        ("rows", "number"),
        ("problems", "texts"),
        ("host", "text"),
        ("seconds", "real"),
        ("processor_seconds", "real"),
    ),
}
"""Of each table, by its name. Queries name them: they never change."""
RECORDS: Final = ("entry", "event")
"""Lines of the worker that are rows; others are told elsewhere."""
GROUP_ROWS: Final = 1 << 14
"""Rows that are written together."""


class RowsFile:
    """A Parquet file that is made of the worker's frames, which are not trusted."""

    def __init__(self, path: Path, table: str, guest: str) -> None:
        import pyarrow.parquet as pq

        self._names = [name for name, _ in COLUMNS[table]]
        self._schema = arrow_schema(COLUMNS[table])
        self._guest = guest
        self._file = pq.ParquetWriter(path, self._schema, compression="zstd")
        self._rest = bytearray()
        self._kind = b""
        self._rows: list[dict[str, Any]] = []
        self.count = 0

    def put(self, frame: bytes) -> None:
        """Take a frame; ConfinementError if it is not expected, or its lines are no rows."""
        kind = frame[:1]
        if kind not in {TEXT, UNSORTED} or (self._rest and kind != self._kind):
            raise ConfinementError(f"the worker printed an unexpected frame of kind {kind!r}")
        self._kind = kind
        self._rest += frame[1:]
        if len(self._rest) > COLUMN_BLOCK:
            raise ConfinementError(f"the worker printed a line of more than {COLUMN_BLOCK} bytes")
        *lines, rest = self._rest.split(b"\n")
        self._rest = bytearray(rest)
        for line in lines:
            self._take(bytes(line[KEY_SIZE:] if kind == UNSORTED else line))

    def _take(self, line: bytes) -> None:
        try:
            data = json.loads(line)
            if not isinstance(data, dict):
                raise TypeError("no object")  # noqa: TRY301 - told as all else that is wrong
        except (ValueError, TypeError, RecursionError) as error:
            raise ConfinementError(f"the worker printed a line that is no row: {error}") from error
        if data.get("record") not in RECORDS:
            return
        row = {name: data.get(name) for name in self._names}
        row["guest"] = self._guest
        self._rows.append(row)
        if len(self._rows) >= GROUP_ROWS:
            self._write()

    def _write(self) -> None:
        import pyarrow as pa

        for row in self._rows:
            _make_valid(row)
        try:
            table = pa.Table.from_pylist(self._rows, self._schema)
        except (pa.ArrowException, ValueError, TypeError, OverflowError) as error:
            raise ConfinementError(f"the worker printed rows that do not fit: {error}") from error
        self._file.write_table(table)
        self.count += len(self._rows)
        self._rows = []

    def close(self) -> None:
        """Write what is left, and the file's end."""
        if self._rest:
            raise ConfinementError("the worker's last line is cut off")
        if self._rows:
            self._write()
        self._file.close()


def _make_valid(row: dict[str, Any]) -> None:
    """Replace texts that are no valid UTF-8 by what is shown of them."""
    for name, value in row.items():
        if isinstance(value, str) and not value.isascii() and not value.isprintable():
            row[name] = printable(value)


def write_rows(path: Path, columns: Fields, rows: Sequence[dict[str, Any]]) -> None:
    """Write a small file of rows."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pa.Table.from_pylist(list(rows), arrow_schema(columns))
    pq.write_table(table, path, compression="zstd")
