"""`query`: a question to a dataset, in SQL or by the name of one that is ready."""

from __future__ import annotations

import json
import os
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.cli.audit import show
from pygrub_k.confined.resource_limits import limit_own_memory
from pygrub_k.errors import OutputError, UsageError
from pygrub_k.fleet.dataset import opened
from pygrub_k.fleet.query import Answer, answer
from pygrub_k.fleet.saved_queries import SAVED
from pygrub_k.inspect.render.csv_rows import field
from pygrub_k.inspect.render.table import table
from pygrub_k.limits import QUERY_MEMORY
from pygrub_k.text import printable

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

STANDARD_OUTPUT: Final = 1
WIDEST: Final = 120
"""Characters of a value in a table."""
TABLE_ROWS: Final = 1000
"""Rows whose widths decide how wide the columns of a table are; it is printed in such parts."""


def query(arguments: argparse.Namespace) -> int:
    """Print the answer to a question; return 0.

    Raises UsageError for a wrong query or no dataset, SourceError for a file that cannot be read.
    """
    if arguments.saved == "list":
        rows = [(name, saved.meaning) for name, saved in SAVED.items()]
        show("".join(f"{line}\n" for line in table(("NAME", "QUESTION"), rows)).encode())
        return 0
    if arguments.format == "parquet" and os.isatty(STANDARD_OUTPUT):
        raise UsageError("--format parquet is not for a terminal: write it to a file")
    limit_own_memory(QUERY_MEMORY)
    sql = arguments.sql if arguments.saved is None else SAVED[arguments.saved].sql
    found = answer(opened(arguments.dataset), sql)
    if arguments.format == "parquet":
        _write_parquet(found)
    else:
        for piece in FORMATS[arguments.format](found):
            show(piece.encode("utf-8", "backslashreplace"))
    return 0


def _text(found: Answer) -> Iterator[str]:
    rows = found.rows()
    heads = [printable(name) for name in found.names]
    count = 0
    for first in rows:
        part = [list(map(_shown, row)) for row in chain([first], islice(rows, TABLE_ROWS - 1))]
        count += len(part)
        yield "".join(f"{line}\n" for line in table(heads, part))
    yield f"{count} rows\n" if count != 1 else "1 row\n"


def _shown(value: Any) -> str:
    text = printable(_plain(value))
    return text if len(text) <= WIDEST else text[:WIDEST] + "…"


def _plain(value: Any) -> str:
    """Return a value as text; lists and structures are JSON."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value, default=str) if isinstance(value, (list, dict)) else str(value)


def _csv(found: Answer) -> Iterator[str]:
    rows = found.rows()
    yield ",".join(map(field, found.names)) + "\n"
    for row in rows:
        yield ",".join(field(_plain(value)) for value in row) + "\n"


def _json(found: Answer) -> Iterator[str]:
    for row in found.rows():
        yield json.dumps(dict(zip(found.names, row, strict=True)), default=str) + "\n"


FORMATS: Final = {"text": _text, "jsonl": _json, "csv": _csv}


def _write_parquet(found: Answer) -> None:
    import pyarrow.parquet as pq

    reader = found.reader()
    try:
        with (
            open(STANDARD_OUTPUT, "wb", closefd=False) as sink,
            pq.ParquetWriter(sink, reader.schema, compression="zstd") as file,
        ):
            for batch in reader:
                file.write_batch(batch)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"standard output: {error.strerror}") from error
