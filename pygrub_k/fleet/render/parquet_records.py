"""Records as Parquet: a row for each guest, lists as lists of structures."""

from __future__ import annotations

import io
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.errors import UsageError
from pygrub_k.inspect.audit.fields import RECORD

if TYPE_CHECKING:
    from pygrub_k.inspect.audit.fields import Fields, Kind

_GROUP: Final = 1024
"""Records that are written together."""


def require_pyarrow(what: str) -> None:
    """Raise UsageError if the package is not installed."""
    if find_spec("pyarrow") is None:
        needs = f"{what} needs the Python package pyarrow: pip install 'pygrub-k[inspect]'"
        raise UsageError(needs)


def arrow_schema(columns: Fields = RECORD) -> Any:
    """Return the schema of a file with these columns."""
    import pyarrow as pa

    def fields(names: Fields) -> list[Any]:
        return [pa.field(name, kind_of(kind)) for name, kind in names]

    def kind_of(kind: Kind) -> Any:
        if isinstance(kind, tuple):
            return pa.list_(pa.struct(fields(kind)))
        return {
            "text": pa.string(),
            "long": pa.string(),
            "number": pa.int64(),
            "real": pa.float64(),
            "flag": pa.bool_(),
            "texts": pa.list_(pa.string()),
        }[kind]

    return pa.schema(fields(columns))


class ParquetRecords:
    """A file, which is whole when all is printed."""

    def __init__(self) -> None:
        import pyarrow.parquet as pq

        self._buffer = io.BytesIO()
        self._schema = arrow_schema()
        self._file = pq.ParquetWriter(self._buffer, self._schema, compression="zstd")
        self._waiting: list[dict[str, Any]] = []

    def record(self, record: dict[str, Any]) -> bytes:
        """Return what is written by now."""
        self._waiting.append(record)
        return self._written() if len(self._waiting) >= _GROUP else b""

    def _written(self) -> bytes:
        import pyarrow as pa

        self._file.write_table(pa.Table.from_pylist(self._waiting, self._schema))
        self._waiting = []
        return self._taken()

    def _taken(self) -> bytes:
        data = self._buffer.getvalue()[self._passed :]
        self._passed += len(data)
        return data

    _passed = 0

    def end(self) -> bytes:
        """Return the rest, with the file's end."""
        data = self._written() if self._waiting else b""
        self._file.close()
        return data + self._taken()
