"""Questions to a dataset in SQL, answered by DuckDB, which reaches neither files nor network.

Its tables are Arrow's, which read the dataset's files as they are asked for. The SQL is the
administrator's; that it can only read what the dataset has keeps a copied query from doing more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pygrub_k.errors import SourceError, UsageError
from pygrub_k.fleet.render.parquet_records import arrow_schema
from pygrub_k.fleet.tables import COLUMNS
from pygrub_k.inspect.audit.fields import RECORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.fleet.dataset import Dataset
    from pygrub_k.inspect.audit.fields import Fields

TABLES: Final[dict[str, Fields]] = {"guests": RECORD, **COLUMNS}
VIEWS: Final = ("volumes", "kernels", "systems", "problems")
"""Lists in the records of guests, a row for each item, with the guest's name in front."""
ROWS: Final = 1024
"""Rows of an answer that are fetched together."""
READING: Final = ("SELECT", "EXPLAIN")
"""Kinds of statements that are taken: DESCRIBE and SUMMARIZE are SELECT, too."""
CLOSED: Final = (
    "SET enable_external_access = false",
    "SET python_enable_replacements = false",
    "SET lock_configuration = true",
)
"""What a query may not undo: no files, no network, no variables of this program."""
NEEDS: Final = "query needs the Python package duckdb: pip install 'pygrub-k[fleet]'"


class Answer:
    """The answer to a question, which is asked when its rows are wanted, once."""

    def __init__(self, connection: Any, statement: Any) -> None:
        self._connection = connection
        self._statement = statement
        self.names: list[str] = []
        """Of the columns, when `rows` has begun."""

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """Return the rows; UsageError where the query fails, at once or later."""
        cursor = _asked(lambda: self._connection.execute(self._statement))
        self.names = [column[0] for column in cursor.description]
        return _fetched(cursor)

    def reader(self) -> Any:
        """Return the rows as Arrow's batches."""
        return _asked(lambda: self._connection.sql(self._statement).to_arrow_reader(ROWS))


def _fetched(cursor: Any) -> Iterator[tuple[Any, ...]]:
    while rows := _asked(lambda: cursor.fetchmany(ROWS)):
        yield from rows


def answer(dataset: Dataset, sql: str) -> Answer:
    """Return what a dataset answers; UsageError if the SQL is wrong, or not one query alone."""
    connection = connected(dataset)
    statements = _asked(lambda: connection.extract_statements(sql))
    if len(statements) != 1:
        raise UsageError(f"one query at a time, not {len(statements)}")
    if statements[0].type.name not in READING:
        raise UsageError("this is no query: only SELECT, DESCRIBE and their kin are answered")
    return Answer(connection, statements[0])


def connected(dataset: Dataset) -> Any:
    """Return a connection that has the tables and views of a dataset, and nothing else."""
    try:
        import duckdb
        import pyarrow.dataset as arrow
    except ImportError as error:
        raise UsageError(NEEDS) from error
    connection = duckdb.connect(":memory:", config={"autoload_known_extensions": "false"})
    for name, columns in TABLES.items():
        files = list(dataset.files(name))
        schema = arrow_schema(columns)
        source = (
            arrow.dataset(files, schema=schema, format="parquet")
            if files
            else arrow.dataset(schema.empty_table())
        )
        connection.register(name, source)
    for name in VIEWS:
        connection.execute(
            f"CREATE VIEW {name} AS SELECT guest, item.*"  # noqa: S608 - our own names
            f" FROM (SELECT guest, unnest({name}) AS item FROM guests)"
        )
    for statement in CLOSED:
        connection.execute(statement)
    return connection


def _asked(question: Any) -> Any:
    """Return what DuckDB answers; its errors are those of the query, or of a file."""
    import duckdb
    import pyarrow as pa

    try:
        return question()
    except duckdb.Error as error:
        raise UsageError(f"the query: {error}") from error
    except (pa.ArrowException, OSError) as error:
        raise SourceError(f"the dataset: {error}") from error
