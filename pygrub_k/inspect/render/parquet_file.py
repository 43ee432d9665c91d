"""Blocks of columns (column_blocks.py) as a Parquet file, written in groups of rows.

The worker's blocks are not trusted: every count and length is compared before anything is made of
it, and texts must be UTF-8. What is printed besides rows, as JSON, becomes metadata of the file:
the evidence, problems, and the summary, without which there is no file, since all of it ends.
"""

from __future__ import annotations

import json
import os
from array import array
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.errors import ConfinementError, OutputError, UsageError
from pygrub_k.filesystems.facts import SECOND
from pygrub_k.inspect.render.column_blocks import ABSENT, LENGTH
from pygrub_k.inspect.render.column_rows import COLUMNS
from pygrub_k.inspect.render.output import COLUMNS as COLUMNS_FRAME
from pygrub_k.inspect.render.output import TEXT
from pygrub_k.limits import COLUMN_BLOCK, PROBLEMS_KEPT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

GROUP_ROWS: Final = 1 << 16
"""Rows that are written together, at least."""
UNFIT: Final = (ValueError, TypeError, StopIteration, OverflowError, RecursionError)
"""What parsing a lie raises, besides pyarrow's own errors."""
METADATA: Final = b"pygrub-inspect"
"""The key of the metadata, whose value is JSON Lines."""
MOST_SECONDS: Final = (1 << 63) // 1_000_000 - 1
"""Since 1970, or before: what microseconds in 64 bits can tell."""
NOTHING: Final = (
    "--format parquet needs the Python package pyarrow: pip install 'pygrub-k[inspect]'"
)


def require_pyarrow(descriptor: int) -> None:
    """Raise UsageError without pyarrow, which is imported later, or for a terminal."""
    from importlib.util import find_spec

    if find_spec("pyarrow") is None:
        raise UsageError(NOTHING)
    if os.isatty(descriptor):
        raise UsageError("--format parquet is not for a terminal: write it to a file")


class ParquetPrinter:
    """Takes frames and writes a file to a descriptor, which need not be seekable.

    `columns` are those that the worker's blocks have, with their kinds (column_rows.py).
    """

    def __init__(self, descriptor: int, columns: Sequence[tuple[str, str]] = COLUMNS) -> None:
        self._descriptor = descriptor
        self._columns = columns
        self._table: _Table | None = None

    def put(self, frame: bytes) -> None:
        """Take a frame; ConfinementError if it is not expected, OutputError if it does not fit.

        pyarrow is imported at the first one: it starts threads, and the worker runs by then.
        """
        if self._table is None:
            self._table = _Table(self._descriptor, self._columns)
        kind, content = frame[:1], frame[1:]
        if kind == COLUMNS_FRAME:
            self._table.add(content)
        elif kind == TEXT:
            self._table.text(content)
        else:
            raise ConfinementError(f"the worker printed an unexpected frame of kind {kind!r}")

    def finish(self) -> None:
        """Write the rest and what ends the file."""
        if self._table is not None:
            self._table.finish()

    @property
    def notes(self) -> list[str]:
        """What could not be written as it is."""
        lost = 0 if self._table is None else self._table.out_of_range
        return [f"{lost} times are beyond the range of Parquet and are left out"] if lost else []


class _Table:
    """A file that is being written."""

    def __init__(self, descriptor: int, columns: Sequence[tuple[str, str]]) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        pa.set_memory_pool(pa.system_memory_pool())
        pa.set_cpu_count(1)
        self._pa = pa
        self._columns = columns
        self._schema = _schema(pa, columns)
        self._sink = open(descriptor, "wb", closefd=False)  # noqa: SIM115 - a number
        # Words become dictionaries; of other columns that takes longer, and more room.
        repeated = [name for name, kind in columns if kind == "word"]
        self._file = pq.ParquetWriter(
            self._sink, self._schema, compression="zstd", use_dictionary=repeated
        )
        self._waiting = bytearray()
        self._batches: list[Any] = []
        self._rows = 0
        self._notes: list[str] = []
        self.out_of_range = 0
        """Times that the file's type of times cannot express."""

    def text(self, text: bytes) -> None:
        """Keep lines for the file's metadata; ConfinementError for more than there can be."""
        self._notes += text.decode("utf-8", "replace").splitlines()
        if len(self._notes) > 2 * PROBLEMS_KEPT or len(text) > COLUMN_BLOCK:
            del self._notes[PROBLEMS_KEPT:-1]

    def add(self, data: bytes) -> None:
        """Add more blocks; a piece may end anywhere."""
        self._waiting += data
        while len(self._waiting) >= LENGTH:
            size = int.from_bytes(self._waiting[:LENGTH], "little")
            if size > COLUMN_BLOCK:
                raise ConfinementError(f"the worker sent {size} bytes of columns at once")
            if len(self._waiting) < LENGTH + size:
                return
            block = bytes(self._waiting[LENGTH : LENGTH + size])
            del self._waiting[: LENGTH + size]
            self._take(block)

    def _take(self, block: bytes) -> None:
        pa = self._pa
        items = _items(block)
        count = int.from_bytes(next(items, b""), "little")
        columns: list[Any] = []
        try:
            for _, kind in self._columns:
                columns += self._arrays(kind, count, items)
            batch = pa.record_batch(columns, schema=self._schema)
            batch.validate(full=True)
        except (pa.ArrowException, *UNFIT) as error:
            raise ConfinementError(f"the worker sent columns that do not fit: {error}") from error
        self._batches.append(batch)
        self._rows += count
        if self._rows >= GROUP_ROWS:
            self._write()

    def _arrays(self, kind: str, count: int, items: Iterator[bytes]) -> list[Any]:
        pa = self._pa
        if kind == "word":
            words, places = json.loads(next(items)), _sized(next(items), "I", count)
            if not words and places.count(ABSENT) == count:
                return [pa.nulls(count, pa.dictionary(pa.int32(), pa.string()))]
            # What is absent is -1 there: no place, and not looked at.
            buffers = [_valid(pa, places), pa.py_buffer(places)]
            known = pa.Array.from_buffers(pa.int32(), count, buffers)
            return [pa.DictionaryArray.from_arrays(known, pa.array(words, pa.string()))]
        if kind in {"text", "bytes"}:
            type_of = pa.string() if kind == "text" else pa.binary()
            given, data = next(items), next(items)
            if not given and not data:
                return [pa.nulls(count, type_of)]
            lengths = _sized(given, "I", count)
            known = lengths if ABSENT not in lengths else (n * (n != ABSENT) for n in lengths)
            ends = array("i", accumulate(known, initial=0))
            if ends[-1] != len(data):
                raise ValueError(f"{len(data)} bytes of text, {ends[-1]} announced")
            buffers = [_valid(pa, lengths), pa.py_buffer(ends), pa.py_buffer(data)]
            return [pa.Array.from_buffers(type_of, count, buffers)]
        known_bytes = next(items)
        if known_bytes and len(known_bytes) != count:
            raise ValueError("known and unknown rows do not add up")
        valid = _bits(pa, known_bytes) if known_bytes else None
        code, type_of = ("q", pa.int64()) if kind == "time" else ("Q", pa.uint64())
        values = _sized(next(items), code, count)
        found = pa.Array.from_buffers(type_of, count, [valid, pa.py_buffer(values)])
        return [found] if kind == "number" else self._times(found, next(items), count)

    def _times(self, seconds: Any, rest: bytes, count: int) -> list[Any]:
        """Return microseconds since 1970, and the nanoseconds of a second."""
        import pyarrow.compute as pc

        pa = self._pa
        valid = seconds.buffers()[0]
        parts = pa.Array.from_buffers(
            pa.uint32(), count, [valid, pa.py_buffer(_sized(rest, "I", count))]
        )
        if (pc.max(parts).as_py() or 0) >= SECOND:
            raise ValueError("nanoseconds beyond a second")
        in_range = pc.and_(
            pc.less_equal(seconds, MOST_SECONDS), pc.greater_equal(seconds, -MOST_SECONDS)
        )
        lost = pc.sum(pc.invert(in_range)).as_py()
        if lost:
            self.out_of_range += lost
            seconds = pc.if_else(in_range, seconds, pa.scalar(None, pa.int64()))
        nanoseconds = parts.cast(pa.int64())
        moments = pc.add(pc.multiply(seconds, 1_000_000), pc.divide(nanoseconds, 1000))
        return [moments.cast(pa.timestamp("us", "UTC")), parts]

    def _write(self) -> None:
        try:
            self._file.write_table(self._pa.Table.from_batches(self._batches, self._schema))
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(f"standard output: {error.strerror}") from error
        self._batches, self._rows = [], 0

    def finish(self) -> None:
        """Write the rest and what ends the file."""
        if self._waiting:
            raise ConfinementError("the worker's last columns are cut off")
        self._file.add_key_value_metadata({METADATA: "\n".join(self._notes).encode()})
        try:
            if self._batches:
                self._write()
            self._file.close()
            self._sink.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(f"standard output: {error.strerror}") from error


def _schema(pa: Any, columns: Sequence[tuple[str, str]]) -> Any:
    types = {
        "word": pa.dictionary(pa.int32(), pa.string()),
        "text": pa.string(),
        "bytes": pa.binary(),
        "number": pa.uint64(),
        "time": pa.timestamp("us", "UTC"),
    }
    fields = []
    for name, kind in columns:
        fields.append(pa.field(name, types[kind]))
        if kind == "time":
            fields.append(pa.field(f"{name}_nanosecond", pa.uint32()))
    return pa.schema(fields)


def _items(block: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(block):
        size = int.from_bytes(block[at : at + LENGTH], "little")
        at += LENGTH
        if at + size > len(block):
            raise ConfinementError("the worker sent truncated columns")
        yield block[at : at + size]
        at += size


def _sized(data: bytes, code: str, count: int) -> array[int]:
    """Return numbers; ValueError if there are others than one for each row."""
    found = array(code)
    found.frombytes(data)
    if len(found) != count:
        raise ValueError(f"{len(found)} numbers for {count} rows")
    return found


def _valid(pa: Any, places: array[int]) -> Any:
    """Return a bit for each number that is there; None if all are."""
    return _bits(pa, bytes(n != ABSENT for n in places)) if ABSENT in places else None


def _bits(pa: Any, known: bytes) -> Any:
    """Return which of some rows are known, as Arrow has it: a bit for each."""
    import pyarrow.compute as pc

    whole = pa.Array.from_buffers(pa.uint8(), len(known), [None, pa.py_buffer(known)])
    return pc.equal(whole, 1).buffers()[1]
