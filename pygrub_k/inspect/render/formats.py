"""The formats in which rows are printed. A new one is a module beside this, and a line here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

from pygrub_k.inspect.render.body_rows import BodyRows
from pygrub_k.inspect.render.column_rows import ColumnRows
from pygrub_k.inspect.render.csv_rows import CsvRows
from pygrub_k.inspect.render.json_rows import JsonRows, compact, text_data
from pygrub_k.inspect.render.long_list import LongList, NameList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pygrub_k.errors import PygrubError
    from pygrub_k.inspect.rows import Rows

    FlagNames = Callable[[Any], tuple[str, ...]]


class RowWriter(Protocol):
    """Makes lines of rows."""

    def lines(self, rows: Rows) -> list[str]:
        """Return a line for each row, with its line feed; empty for one that is not shown."""


class RowFormat(NamedTuple):
    """One format: its name, the columns that it needs, what makes its lines, and what is around.

    `writer` gets the volume's name, a function that names flags, and the dialect of a body file.

    `head` gets the evidence (what rows were made of, and how), `tail` the number of rows and the
    problems; `fault` makes a line of something that went wrong at a path, behind the rows that
    could be read there.
    """

    name: str
    wanted: Sequence[str]
    writer: Callable[[str, FlagNames, str], RowWriter]
    head: Callable[[dict[str, Any]], str] = lambda _evidence: ""
    tail: Callable[[int, Sequence[str]], str] = lambda _rows, _problems: ""
    fault: Callable[[str, bytes, PygrubError], str] = lambda _volume, _path, _error: ""


class ColumnFormat(NamedTuple):
    """A format that the parent writes, of blocks of columns; its parts are as RowFormat's."""

    name: str
    wanted: Sequence[str]
    writer: Callable[[str, FlagNames, str], ColumnRows]
    head: Callable[[dict[str, Any]], str]
    tail: Callable[[int, Sequence[str]], str]
    fault: Callable[[str, bytes, PygrubError], str]


def _evidence(evidence: dict[str, Any]) -> str:
    return compact({"record": "evidence", **evidence}) + "\n"


def _summary(rows: int, problems: Sequence[str]) -> str:
    data = {"record": "summary", "rows": rows, "problems": list(problems)}
    return compact({**data, "complete": not problems}) + "\n"


def _fault(volume: str, path: bytes, error: PygrubError) -> str:
    data = {"record": "problem", "volume": volume, **text_data("path", path)}
    return compact({**data, "error": str(error)}) + "\n"


TEXT: Final = RowFormat("text", LongList.wanted, lambda *_: LongList())
JSON_LINES: Final = RowFormat(
    "jsonl", JsonRows.wanted, lambda *given: JsonRows(*given[:2]), _evidence, _summary, _fault
)
CSV: Final = RowFormat(
    "csv", CsvRows.wanted, lambda *given: CsvRows(*given[:2]), lambda _: CsvRows.head
)
BODY: Final = RowFormat("body", BodyRows.wanted, lambda *given: BodyRows(given[2]))
PARQUET: Final = ColumnFormat(
    "parquet",
    ColumnRows.wanted,
    lambda *given: ColumnRows(*given[:2]),
    _evidence,
    _summary,
    _fault,
)
FORMATS: Final = (TEXT, JSON_LINES, CSV, BODY, PARQUET)
NAMES_ALONE: Final = RowFormat("names", NameList.wanted, lambda *_: NameList())
"""What `ls -R` prints without `-l`."""
