"""Many guests: their tasks are run here or on a cluster, and their results kept or handed back."""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.cli.inspect_options import parsers
from pygrub_k.cli.messages import tell
from pygrub_k.cli.task_process import write_record, write_run
from pygrub_k.confined.resource_limits import limit_own_memory
from pygrub_k.errors import UsageError
from pygrub_k.fleet import local
from pygrub_k.fleet.dataset import Dataset, opened
from pygrub_k.fleet.lists import plans
from pygrub_k.fleet.progress import Progress
from pygrub_k.fleet.render.parquet_records import require_pyarrow
from pygrub_k.fleet.task import Outcome, Task
from pygrub_k.inspect.audit.fields import RECORD, empty
from pygrub_k.limits import MIB, TABLE_MEMORY
from pygrub_k.loading import loaded

if TYPE_CHECKING:
    import argparse
    from collections.abc import Generator, Iterator, Sequence

    from pygrub_k.fleet.guests import GuestPlan

NAME: Final = "pygrub-inspect"
KEPT: Final = frozenset(
    (
        *("--output", "--jobs", "--scheduler", "--place", "--list", "--xen", "--libvirt"),
        *("--retry-failed", "--memory-limit", "--output-limit", "--image-format", "--time-limit"),
    )
)
"""Options of a walk over many guests; all others go to each of them."""


def walk(arguments: argparse.Namespace) -> int:
    """Write the rows of many guests into a dataset; return 0 if all were read without a problem."""
    form = arguments.image_format[0]
    given = plans(arguments.disks, arguments.list, arguments.xen, arguments.libvirt, form)
    seconds = arguments.time_limit or WALK_SECONDS
    tasks = [
        Task(
            kind=arguments.subcommand,
            plan=plan.as_data(),
            words=tuple(words_of(arguments, plan)),
            seconds=seconds,
            memory=arguments.memory_limit,
            output=arguments.output_limit * MIB,
        )
        for plan in given
    ]
    return into_dataset(arguments, tasks)


WALK_SECONDS: Final = 3600
"""For one guest, as for one disk without --output."""


def words_of(arguments: argparse.Namespace, plan: GuestPlan) -> Iterator[str]:
    """Yield the command line of a walk over one guest."""
    yield arguments.subcommand
    known = parsers()[1][arguments.subcommand]._option_string_actions  # noqa: SLF001 - argparse has no other way to ask
    given = iter(arguments.words[1:])
    for word in given:
        name, equals, _ = word.partition("=")
        action = known.get(name)
        if action is None:  # a disk
            continue
        value = [] if equals or action.nargs == 0 else [next(given, "")]
        if action.option_strings[-1] not in KEPT:
            yield from (word, *value)
    formats = ",".join(one.format for one in plan.disks)
    seconds = arguments.time_limit or WALK_SECONDS
    yield from ("--format=jsonl", f"--image-format={formats}", f"--time-limit={seconds}")
    yield from (f"--backing={path}" for path in plan.backing)
    first, *others = [one.path for one in plan.disks] or [""]
    yield from (f"--disk={path}" for path in others)
    yield from ("--", first)


def into_dataset(arguments: argparse.Namespace, tasks: Sequence[Task]) -> int:
    """Have tasks done that are not done yet, and their results written; return the exit status."""
    require_pyarrow("--output")
    limit_own_memory(TABLE_MEMORY)
    dataset = opened(arguments.output, create=True)
    if arguments.retry_failed:
        forget_failed(dataset, tasks)
    wanted = [_located(task, dataset) for task in tasks]
    waiting = [task for task in wanted if not dataset.is_done(task.kind, task.id)]
    if len(waiting) < len(tasks):
        tell(NAME, f"note: {len(tasks) - len(waiting)} of {len(tasks)} were done before")
    bad = 0
    outcomes = engine(arguments, waiting)
    with Progress(len(waiting)) as progress, closing(outcomes):
        for task, outcome in outcomes:
            if not dataset.is_done(task.kind, task.id):  # who did it could not write that
                keep(dataset, task, outcome)
            is_bad = bool(outcome.failed or outcome.problems or outcome.boots is False)
            bad += is_bad
            progress.step(failed=bool(outcome.failed))
            if outcome.failed:
                progress.tell(NAME, f"{task.guest}: {outcome.failed}")
    done_before = len(tasks) - len(waiting)
    return 1 if bad or (done_before and not _all_fine(dataset, wanted)) else 0


def _located(task: Task, dataset: Dataset) -> Task:
    return replace(task, directory=os.path.abspath(dataset.directory), dataset=dataset.id)  # noqa: PTH100 - links stay


def engine(arguments: argparse.Namespace, tasks: Sequence[Task]) -> Generator[tuple[Task, Outcome]]:
    """Return what runs the tasks: processes of this machine, or a cluster's."""
    if arguments.scheduler is not None:
        run = loaded("pygrub_k.fleet", "cluster.run")
        found: Generator[tuple[Task, Outcome]] = run(tasks, arguments.scheduler, arguments.place)
        return found
    cores = len(os.sched_getaffinity(0))
    return local.run(tasks, max(1, min(arguments.jobs or cores, len(tasks))))


def keep(dataset: Dataset, task: Task, outcome: Outcome) -> None:
    """Write the row of a task whose own processes could not."""
    if task.kind == "audit":
        write_record(dataset, task, outcome.record or record_of_failure(task, outcome))
    else:
        write_run(dataset, task, outcome)


def record_of_failure(task: Task, outcome: Outcome) -> dict[str, object]:
    """Return the record of a guest of which nothing is known, and why."""
    reason = outcome.failed
    return {
        **empty(RECORD),
        "guest": task.guest,
        "config": task.plan["config"] or None,
        "disks": [disk[0] for disk in task.plan["disks"]],
        "type": task.plan["kind"] or None,
        "reason": reason,
        "problems": [{"topic": "boot", "text": reason}],
        "failed": reason,
        "seconds": float(outcome.seconds),
    }


def forget_failed(dataset: Dataset, tasks: Sequence[Task]) -> None:
    """Remove what says that tasks were done which failed."""
    for task in tasks:
        place = dataset.run_place(task.kind, task.id)
        if place.exists() and _row(str(place), ["failed"])["failed"] is not None:
            place.unlink()


def _all_fine(dataset: Dataset, tasks: Sequence[Task]) -> bool:
    """Return whether tasks that were done before went well."""
    for task in tasks:
        names = ["boots"] if task.kind == "audit" else ["failed", "problems"]
        row = _row(str(dataset.run_place(task.kind, task.id)), names)
        if row.get("boots", True) is not True or row.get("failed") or row.get("problems"):
            return False
    return True


def kept_records(directory: str, tasks: Sequence[Task]) -> Iterator[dict[str, Any]]:
    """Yield the records of these guests that a dataset has, in their order."""
    dataset = opened(directory)
    for task in tasks:
        yield _row(str(dataset.place(task.kind, task.id)), [name for name, _ in RECORD])


def _row(path: str, names: list[str]) -> dict[str, Any]:
    import pyarrow.parquet as pq

    try:
        rows = pq.read_table(path, columns=names, use_threads=False).to_pylist()
    except (OSError, ValueError) as error:
        raise UsageError(f"{path}: no file of a dataset: {error}") from error
    return dict(rows[0]) if rows else {}
