"""Rows that come as JSON Lines as a Parquet file: events of a timeline, files with their sums.

The worker's lines are not trusted: pyarrow's reader takes them by a fixed schema, and refuses all
else. Seconds and nanoseconds become times, bytes in base64 bytes. What else is printed becomes
metadata, as in parquet_file.py.
"""

from __future__ import annotations

import binascii
from base64 import b64decode
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.errors import ConfinementError, OutputError
from pygrub_k.filesystems.facts import SECOND
from pygrub_k.inspect.render.output import RECORDS, TEXT, UNSORTED
from pygrub_k.inspect.render.parquet_file import METADATA, MOST_SECONDS
from pygrub_k.inspect.sorting import KEY_SIZE, LineSorter
from pygrub_k.limits import COLUMN_BLOCK, PROBLEMS_KEPT

if TYPE_CHECKING:
    from collections.abc import Callable

Schema = tuple[tuple[str, str], ...]
"""Columns with their kinds: "text", "bytes", "number", "time"."""

ABOUT: Final[Schema] = (
    *(("volume", "text"), ("path", "text"), ("path_bytes", "bytes"), ("kind", "text")),
    *((name, "number") for name in ("mode", "uid", "gid", "size", "inode")),
)
EVENTS: Final[Schema] = (
    *(("time", "time"), ("macb", "text"), ("timestamp_desc", "text")),
    *ABOUT,
    *((name, "text") for name in ("name_state", "inode_state", "source")),
)
HASHES: Final[Schema] = (
    *ABOUT,
    *((name, "time") for name in ("modified", "changed", "accessed", "created")),
    ("error", "text"),
)
"""Behind them, each sum is a column of texts."""
AT_ONCE: Final = 4 << 20
"""Bytes of lines that are read and written together, at least."""


class RecordsPrinter:
    """Takes frames and writes a file to a descriptor, which need not be seekable.

    Lines are sorted if they come with keys.
    """

    def __init__(self, descriptor: int, schema: Schema) -> None:
        self._descriptor = descriptor
        self._schema = schema
        self._sorter: LineSorter | None = None
        self._lines: list[bytes] = []
        self._size = 0
        self._table: _Table | None = None
        self._notes: list[str] = []

    def put(self, frame: bytes) -> None:
        """Take a frame; ConfinementError if it is not expected.

        pyarrow is imported when there are lines to be written: it starts threads, and the worker
        runs by then.
        """
        kind, content = frame[:1], frame[1:]
        if kind == UNSORTED:
            self._sorter = self._sorter or LineSorter(KEY_SIZE)
            self._sorter.add(content)
        elif kind == RECORDS:
            self._add(content)
        elif kind == TEXT:
            self._notes += content.decode("utf-8", "replace").splitlines()
            if len(self._notes) > 2 * PROBLEMS_KEPT:
                del self._notes[PROBLEMS_KEPT:-1]
        else:
            raise ConfinementError(f"the worker printed an unexpected frame of kind {kind!r}")

    def _add(self, lines: bytes) -> None:
        self._lines.append(lines)
        self._size += len(lines)
        if self._size >= AT_ONCE:
            self._write()

    def _write(self) -> None:
        whole, end, rest = b"".join(self._lines).rpartition(b"\n")
        if len(rest) > COLUMN_BLOCK:
            raise ConfinementError("the worker wrote a line that is too long")
        self._lines, self._size = [rest], len(rest)
        if self._table is None:
            self._table = _Table(self._descriptor, self._schema)
        if end:
            self._table.add(whole + end)

    def finish(self) -> None:
        """Write the rest and what ends the file."""
        if self._sorter is not None:
            self._sorter.finish(self._add)
        self._write()
        if self._lines != [b""]:
            raise ConfinementError("the worker's last line is cut off")
        if self._table is not None:
            self._table.finish("\n".join(self._notes).encode())

    @property
    def notes(self) -> list[str]:
        """What could not be written as it is."""
        lost = 0 if self._table is None else self._table.out_of_range
        return [f"{lost} times are beyond the range of Parquet and are left out"] if lost else []


class _Table:
    """A file that is being written."""

    def __init__(self, descriptor: int, schema: Schema) -> None:
        import pyarrow as pa
        import pyarrow.json as pj
        import pyarrow.parquet as pq

        pa.set_memory_pool(pa.system_memory_pool())
        pa.set_cpu_count(1)
        self._pa = pa
        self._schema = schema
        self._read: Callable[..., Any] = pj.read_json
        self._options = {
            "read_options": pj.ReadOptions(use_threads=False, block_size=COLUMN_BLOCK),
            "parse_options": pj.ParseOptions(
                explicit_schema=_stored(pa, schema), unexpected_field_behavior="error"
            ),
        }
        self._sink = open(descriptor, "wb", closefd=False)  # noqa: SIM115 - a number
        self._file = pq.ParquetWriter(self._sink, _written(pa, schema), compression="zstd")
        self.out_of_range = 0
        """Times that the file's type of times cannot express."""

    def add(self, lines: bytes) -> None:
        """Write whole lines; ConfinementError if they are not rows of the schema."""
        pa = self._pa
        try:
            found = self._read(BytesIO(lines), **self._options)
            columns: list[Any] = []
            for name, kind in self._schema:
                columns += self._made(name, kind, found)
            table = pa.table(columns, schema=_written(pa, self._schema))
            table.validate(full=True)
        except (pa.ArrowException, ValueError, TypeError, KeyError, binascii.Error) as error:
            raise ConfinementError(f"the worker wrote rows that do not fit: {error}") from error
        self._guarded(lambda: self._file.write_table(table))

    def _made(self, name: str, kind: str, found: Any) -> list[Any]:
        pa = self._pa
        if kind == "bytes":
            texts = found.column(name).to_pylist()
            whole = (None if text is None else b64decode(text, validate=True) for text in texts)
            return [pa.chunked_array([pa.array(whole, pa.binary())])]
        if kind != "time":
            return [found.column(name)]
        return self._times(found.column(f"{name}_second"), found.column(f"{name}_nanosecond"))

    def _times(self, seconds: Any, parts: Any) -> list[Any]:
        import pyarrow.compute as pc

        pa = self._pa
        if (pc.max(parts).as_py() or 0) >= SECOND:
            raise ValueError("nanoseconds beyond a second")
        in_range = pc.less_equal(pc.abs_checked(seconds), MOST_SECONDS)
        lost = pc.sum(pc.invert(in_range)).as_py()
        if lost:
            self.out_of_range += lost
            seconds = pc.if_else(in_range, seconds, pa.scalar(None, pa.int64()))
        rest = pc.divide(parts.cast(pa.int64()), 1000)
        moments = pc.add(pc.multiply(seconds, 1_000_000), rest)
        return [moments.cast(pa.timestamp("us", "UTC")), parts]

    def _guarded(self, write: Callable[[], object]) -> None:
        try:
            write()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(f"standard output: {error.strerror}") from error

    def finish(self, metadata: bytes) -> None:
        """Write what ends the file."""
        self._file.add_key_value_metadata({METADATA: metadata})
        self._guarded(self._file.close)
        self._guarded(self._sink.flush)


def _stored(pa: Any, schema: Schema) -> Any:
    """Return the schema of the worker's lines."""
    types = {"text": pa.string(), "bytes": pa.string(), "number": pa.uint64()}
    fields: list[Any] = []
    for name, kind in schema:
        if kind == "time":
            fields.append(pa.field(f"{name}_second", pa.int64()))
            fields.append(pa.field(f"{name}_nanosecond", pa.uint32()))
        else:
            fields.append(pa.field(name, types[kind]))
    return pa.schema(fields)


def _written(pa: Any, schema: Schema) -> Any:
    """Return the schema of the file."""
    types = {"text": pa.string(), "bytes": pa.binary(), "number": pa.uint64()}
    fields: list[Any] = []
    for name, kind in schema:
        if kind == "time":
            fields.append(pa.field(name, pa.timestamp("us", "UTC")))
            fields.append(pa.field(f"{name}_nanosecond", pa.uint32()))
        else:
            fields.append(pa.field(name, types[kind]))
    return pa.schema(fields)
