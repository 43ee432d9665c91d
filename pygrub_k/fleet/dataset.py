"""A folder of results: a Parquet file for each guest and question, never half of one.

    DIR/dataset.json                            what it is; its id
    DIR/guests/shard=7f/ID.parquet              a record of an audit
    DIR/files/shard=7f/ID.parquet               rows of `ls`; hashes/ and events/ likewise
    DIR/runs/kind=ls/shard=7f/ID.parquet        how that went: written when the rows are there

Files are written beside their place, with a name that no reader takes, and renamed. What was
asked once has its file, and is not asked again.
"""

from __future__ import annotations

import json
import os
import uuid
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.errors import OutputError, SourceError, UsageError
from pygrub_k.fleet.task import TABLES
from pygrub_k.limits import DOMAIN_CONFIG_SIZE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MARK: Final = "dataset.json"
VERSION: Final = 1
SHARD_DIGITS: Final = 2
"""Of an id, which name the folder: 256 of them keep folders small."""


class Dataset:
    """An open dataset."""

    def __init__(self, directory: str, identity: str) -> None:
        self.directory = Path(directory)
        self.id = identity

    def place(self, kind: str, task: str) -> Path:
        """Return where the rows of a task go."""
        return self.directory / TABLES[kind] / _shard(task) / f"{task}.parquet"

    def run_place(self, kind: str, task: str) -> Path:
        """Return the file whose presence says that a task is done."""
        if kind == "audit":
            return self.place(kind, task)
        return self.directory / "runs" / f"kind={kind}" / _shard(task) / f"{task}.parquet"

    def is_done(self, kind: str, task: str) -> bool:
        """Return whether a task was done before."""
        return self.run_place(kind, task).exists()

    def files(self, table: str) -> Iterator[str]:
        """Yield the files of a table, in order."""
        for folder, folders, names in os.walk(self.directory / table):
            folders.sort()
            for name in sorted(names):
                if name.endswith(".parquet") and not name.startswith("."):
                    yield os.path.join(folder, name)  # noqa: PTH118 - there may be many


def _shard(task: str) -> str:
    return f"shard={task[:SHARD_DIGITS]}"


def opened(directory: str, *, create: bool = False) -> Dataset:
    """Return the dataset in a folder, made if it is empty or not there and `create` says so.

    Raises UsageError if it is none, SourceError or OutputError if the system refuses.
    """
    mark = Path(directory, MARK)
    try:
        if create and not mark.exists():
            _make(Path(directory))
        with mark.open("rb") as file:
            data = json.loads(file.read(DOMAIN_CONFIG_SIZE))
        identity, version = data["id"], data["version"]
    except FileNotFoundError:
        raise UsageError(
            f"{directory}: there is no dataset of an audit, ls, hash or timeline"
        ) from None
    except OSError as error:
        raise SourceError(f"{directory}: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{mark}: this is no dataset: {error}") from error
    if version != VERSION or not isinstance(identity, str):
        raise UsageError(f"{mark}: a dataset of version {version}, and this reads {VERSION}")
    return Dataset(directory, identity)


def _make(directory: Path) -> None:
    try:
        directory.mkdir(parents=True, exist_ok=True)
        others = next(directory.iterdir(), None)
    except OSError as error:
        raise OutputError(f"{directory}: {error.strerror}") from error
    if others is not None:
        raise UsageError(f"{directory}: it is neither a dataset nor empty: it has {others.name}")
    data = json.dumps({"version": VERSION, "id": uuid.uuid4().hex}).encode()
    written(directory / MARK, lambda path: path.write_bytes(data))


def written(path: Path, write: Callable[[Path], Any]) -> None:
    """Have a file written whole or not at all: beside its place, and then renamed.

    Raises OutputError if the system refuses; whatever `write` raises, nothing is left behind.
    """
    beside = path.with_name(f".{path.name}.{uuid.uuid4().hex}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(beside)
        descriptor = os.open(beside, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        beside.replace(path)
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror or error}") from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
