"""The process that does tasks: lines of JSON on its standard input, an outcome each on the output.

It is two processes. One looks at disks, by a confined worker each; it stays small and has one
thread, since it forks. The other writes Parquet, whose libraries are neither.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
import time
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from pygrub_k.cli.audit_guest import Limits, audited, processor_seconds
from pygrub_k.cli.inspect import inspect
from pygrub_k.cli.inspect_options import parse
from pygrub_k.confined.resource_limits import limit_own_memory
from pygrub_k.errors import ConfinementError, LimitError, OutputError, PygrubError
from pygrub_k.fleet.dataset import opened, written
from pygrub_k.fleet.guests import plan_of
from pygrub_k.fleet.task import TABLES, Outcome, task_of
from pygrub_k.inspect.audit.fields import RECORD
from pygrub_k.limits import TABLE_MEMORY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pygrub_k.fleet.dataset import Dataset
    from pygrub_k.fleet.task import Task

FRAME: Final = b"F"
RESULT: Final = b"R"
LENGTH: Final = 4
"""Bytes of the length of what one process tells the other."""
PROBLEMS: Final = 256
"""Of a walk, those that are kept in its row."""


def main() -> int:
    """Do tasks until there are no more; return the exit status."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    orders, give = os.pipe()
    told, tell = os.pipe()
    process = os.fork()
    if not process:
        os.close(give)
        os.close(told)
        _end_with_parent()
        look(os.fdopen(orders, "rb"), os.fdopen(tell, "wb"))
        os._exit(0)
    limit_own_memory(TABLE_MEMORY)
    os.close(orders)
    os.close(tell)
    with os.fdopen(give, "wb", buffering=0) as ask, os.fdopen(told, "rb") as answers:
        writer = Writer(ask, answers)
        for line in sys.stdin.buffer:
            answer = writer.outcome(line).line()
            try:
                sys.stdout.buffer.write(answer)
                sys.stdout.buffer.flush()
            except BrokenPipeError:  # whoever waited for it has gone
                os._exit(1)
    os.waitpid(process, 0)
    return 0


def _end_with_parent() -> None:
    """Have the kernel end this process with its parent, whatever it does then (prctl(2))."""
    import ctypes

    ctypes.CDLL(None).prctl(1, signal.SIGKILL, 0, 0, 0)


# -- the process that looks ----------------------------------------------------------------


def look(tasks: BinaryIO, answers: BinaryIO) -> None:
    """Look at one guest after the other, and tell frames of rows and a result for each."""
    limit_own_memory()
    standard = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1):
        os.dup2(standard, number)

    def tell(kind: bytes, data: bytes) -> None:
        answers.write(kind + len(data).to_bytes(LENGTH, "little") + data)

    for line in tasks:
        tell(RESULT, json.dumps(_result(task_of(line), tell)).encode())
        answers.flush()


def _result(task: Task, tell: Callable[[bytes, bytes], None]) -> dict[str, Any]:
    """Return the record of an audit, or what a walk met besides rows, which it tells."""
    plan = plan_of(task.plan)
    if task.kind == "audit":
        return audited(plan, Limits(task.seconds, task.memory), task.against)
    problems: list[str] = []
    failed = plan.refused or next((one.problem for one in plan.disks if one.problem), "")
    if not failed:
        try:
            arguments = parse(task.words)
            arguments.memory_limit = task.memory
            arguments.everything = True
            problems = inspect(arguments, _Sink(tell, task.output))
        except (PygrubError, MemoryError) as error:
            failed = str(error) or "it took more memory than is allowed"
    return {"failed": failed, "problems": [*plan.problems, *problems][:PROBLEMS]}


class _Sink:
    """Hands the worker's frames on, no more than are allowed; a Frames of cli.inspect."""

    notes: tuple[str, ...] = ()

    def __init__(self, tell: Callable[[bytes, bytes], None], most: int) -> None:
        self._tell = tell
        self._left = most
        self._most = most

    def put(self, frame: bytes) -> None:
        self._left -= len(frame)
        if self._left < 0:
            raise LimitError(f"more than {self._most} bytes of rows (--output-limit)")
        self._tell(FRAME, frame)

    def finish(self) -> None:
        """Do nothing: the result comes behind the frames."""


# -- the process that writes ---------------------------------------------------------------


class Writer:
    """Has tasks done by the other process, and writes what comes of them."""

    def __init__(self, ask: Any, answers: BinaryIO) -> None:
        self._ask = ask
        self._answers = answers
        self._datasets: dict[str, Dataset] = {}

    def outcome(self, line: bytes) -> Outcome:
        """Return what came of a task; that nothing could be written is an outcome, too."""
        task = task_of(line)
        began, effort = time.monotonic(), processor_seconds()
        self._ask.write(line)
        try:
            found = self._audit(task) if task.kind == "audit" else self._walk(task, began)
        except PygrubError as error:
            found = Outcome(failed=str(error))
        spent = processor_seconds() - effort
        known = {name: getattr(found, name) for name in ("failed", "boots", "rows", "record")}
        return Outcome(
            **known,
            problems=found.problems,
            seconds=round(time.monotonic() - began, 4),
            processor_seconds=round(found.processor_seconds + spent, 4),
        )

    def _told(self) -> tuple[bytes, bytes]:
        head = self._answers.read(1 + LENGTH)
        size = int.from_bytes(head[1:], "little")
        data = self._answers.read(size)
        if len(head) < 1 + LENGTH or len(data) < size:
            sys.exit(1)  # whoever waits for us begins the task again
        return head[:1], data

    def _result(self, put: Callable[[bytes], None]) -> Any:
        """Return the result of the task that was asked for; all of its frames are taken."""
        fault: PygrubError | None = None
        while True:
            kind, data = self._told()
            if kind == RESULT:
                if fault is not None:
                    raise fault
                return json.loads(data)
            try:
                if fault is None:
                    put(data)
            except PygrubError as error:
                fault = error
            except OSError as error:
                fault = OutputError(f"{error.strerror or error}")

    def _dataset(self, task: Task) -> Dataset:
        """Return a task's dataset; OutputError if this host sees another one there, or none."""
        known = self._datasets.get(task.directory)
        if known is None:
            known = self._datasets[task.directory] = opened(task.directory)
        if known.id != task.dataset:
            self._datasets.clear()
            host = socket.gethostname()
            raise OutputError(f"{task.directory} on {host} is not the dataset that was meant")
        return known

    def _audit(self, task: Task) -> Outcome:
        record = self._result(_none_due)
        boots, spent = record["boots"], record["processor_seconds"]
        if not task.directory:
            return Outcome(boots=boots, processor_seconds=spent, record=record)
        write_record(self._dataset(task), task, record)
        failed = record["failed"] or ""
        return Outcome(failed=failed, boots=boots, rows=1, processor_seconds=spent)

    def _walk(self, task: Task, began: float) -> Outcome:
        from pygrub_k.fleet.tables import RowsFile

        try:
            dataset = self._dataset(task)
        except PygrubError:
            self._result(lambda _frame: None)
            raise
        found: dict[str, Any] = {}
        rows = 0

        def write(path: Path) -> None:
            nonlocal rows
            file = RowsFile(path, TABLES[task.kind], task.guest)
            found.update(self._result(file.put))
            file.close()
            rows = file.count

        try:
            written(dataset.place(task.kind, task.id), write)
        except (ConfinementError, OutputError) as error:
            found = {"failed": str(error), "problems": []}
        problems = list(found["problems"])
        if not found["failed"] and not rows and problems:
            found["failed"] = problems[-1]  # what ended it, since nothing was read
        outcome = Outcome(
            failed=found["failed"],
            rows=rows,
            problems=tuple(problems),
            seconds=round(time.monotonic() - began, 4),
        )
        write_run(dataset, task, outcome)
        return outcome


def _none_due(_frame: bytes) -> None:
    raise ConfinementError("the worker printed what was not asked for")


def write_record(dataset: Dataset, task: Task, record: dict[str, Any]) -> None:
    """Write the record of an audit into a dataset."""
    from pygrub_k.fleet.tables import write_rows

    place = dataset.place(task.kind, task.id)
    written(place, lambda path: write_rows(path, RECORD, [record]))


def write_run(dataset: Dataset, task: Task, outcome: Outcome) -> None:
    """Write how a walk went into a dataset: it is done then."""
    from pygrub_k.fleet.tables import COLUMNS, write_rows

    row = {
        "id": task.id,
        "guest": task.guest,
        "config": task.plan["config"] or None,
        "disks": [disk[0] for disk in task.plan["disks"]],
        "failed": outcome.failed or None,
        "rows": outcome.rows,
        "problems": list(outcome.problems),
        "host": socket.gethostname(),
        "seconds": outcome.seconds,
        "processor_seconds": outcome.processor_seconds,
    }
    place = dataset.run_place(task.kind, task.id)
    written(place, lambda path: write_rows(path, COLUMNS["runs"], [row]))


if __name__ == "__main__":
    sys.exit(main())
