"""`audit`: one record for each guest, and whether any of them would not boot."""

from __future__ import annotations

import os
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.cli.audit_guest import Limits, audited
from pygrub_k.cli.fleet import engine, into_dataset, kept_records, record_of_failure
from pygrub_k.confined.resource_limits import limit_own_memory
from pygrub_k.errors import OutputError, UsageError
from pygrub_k.fleet.dataset import written
from pygrub_k.fleet.guests import plan_of
from pygrub_k.fleet.lists import plans
from pygrub_k.fleet.page.page import AuditPage
from pygrub_k.fleet.progress import Progress
from pygrub_k.fleet.render.csv_records import CsvRecords
from pygrub_k.fleet.render.json_records import JsonRecords
from pygrub_k.fleet.render.parquet_records import ParquetRecords, require_pyarrow
from pygrub_k.fleet.render.text_records import TextRecords
from pygrub_k.fleet.task import Task
from pygrub_k.limits import TABLE_MEMORY

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

    from pygrub_k.fleet.render.model import Records

STANDARD_OUTPUT: Final = 1
FORMATS: Final[dict[str, Callable[[], Records]]] = {
    "text": TextRecords,
    "jsonl": JsonRecords,
    "csv": CsvRecords,
    "parquet": ParquetRecords,
}


def audit(arguments: argparse.Namespace) -> int:
    """Print the records of all guests; return 0 if all would boot, else 1.

    Raises UsageError for options that do not go together, SourceError for a list or folder that
    cannot be read, OutputError where nothing can be printed.
    """
    if arguments.format == "parquet":
        require_pyarrow("--format parquet")
        limit_own_memory(TABLE_MEMORY)
        if os.isatty(STANDARD_OUTPUT):
            raise UsageError("--format parquet is not for a terminal: write it to a file")
    given = plans(
        arguments.disks,
        arguments.list,
        arguments.xen,
        arguments.libvirt,
        arguments.image_format,
    )
    tasks = [
        Task(
            kind="audit",
            plan=plan.as_data(),
            against=arguments.against or "",
            seconds=arguments.time_limit,
            memory=arguments.memory_limit,
        )
        for plan in given
    ]
    page = _page_for(arguments.html) if arguments.html is not None else None
    kept: list[dict[str, Any]] = []
    if arguments.output is not None:
        status = into_dataset(arguments, tasks)
        kept += kept_records(arguments.output, tasks) if page is not None else ()
    else:
        form = FORMATS[arguments.format]()
        status = 0
        for record in records(tasks, arguments):
            status = status if record["boots"] is True else 1
            if page is not None:
                kept.append(record)
            show(form.record(record))
        show(form.end())
    if page is not None:
        data = page.made_of(kept, time.time_ns())
        written(Path(arguments.html), lambda path: path.write_bytes(data))
    return status


def _page_for(path: str) -> AuditPage:
    """Return what makes the page; OutputError where there is such a file already."""
    if os.path.lexists(path):
        raise OutputError(f"{path}: File exists")
    return AuditPage()


def records(tasks: list[Task], arguments: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """Yield the record of each guest, in the order in which they are given."""
    if len(tasks) == 1:
        (task,) = tasks
        limits = Limits(task.seconds, task.memory)
        yield audited(plan_of(task.plan), limits, task.against)
        return
    places = {id(task): place for place, task in enumerate(tasks)}
    early: dict[int, dict[str, Any]] = {}
    due = 0
    hidden = os.isatty(STANDARD_OUTPUT)
    with (
        Progress(len(tasks), hidden=hidden) as progress,
        closing(engine(arguments, tasks)) as outcomes,
    ):
        for task, outcome in outcomes:
            progress.step(failed=bool(outcome.failed))
            early[places[id(task)]] = outcome.record or record_of_failure(task, outcome)
            while due in early:
                yield early.pop(due)
                due += 1


def show(data: bytes) -> None:
    """Write to standard output; OutputError if that fails, BrokenPipeError if nobody reads."""
    view = memoryview(data)
    try:
        sys.stdout.flush()
        while view:
            view = view[os.write(STANDARD_OUTPUT, view) :]
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"standard output: {error.strerror}") from error
