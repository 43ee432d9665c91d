"""Many tasks on a Dask cluster: one task a guest, on a worker that can open its disks.

Each thread of a worker has a process of its own that does its tasks (slot.py), so that none can
harm the worker, whatever its disk does. Dask begins a task again when its worker is lost, and
nothing else: a disk that fails is an outcome.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.errors import SourceError, UsageError
from pygrub_k.fleet.slot import LostError, Slot, lost
from pygrub_k.fleet.task import Outcome, task_of

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from pygrub_k.fleet.task import Task

CONNECT_SECONDS: Final = 30
AHEAD: Final = 4
"""Tasks for each thread of the cluster that wait there: the scheduler keeps no more in memory."""
HOST: Final = "host:"
"""Begins the name of a place that is a host, not a resource."""
TRIES: Final = 3
NEEDS: Final = "--scheduler needs the Python package distributed: pip install 'pygrub-k[fleet]'"

_own = threading.local()


def work(line: bytes) -> bytes:
    """Do a task in this thread's process; runs on a worker of the cluster."""
    task = task_of(line)
    slot: Slot | None = getattr(_own, "slot", None)
    if slot is None:
        slot = _own.slot = Slot()
    for _ in range(TRIES):
        try:
            return slot.run(task).line()
        except LostError:
            slot.end()
    return lost(task, TRIES).line()


def run(
    tasks: Sequence[Task], address: str, places: Sequence[tuple[str, str]]
) -> Generator[tuple[Task, Outcome]]:
    """Yield each task with its outcome, as they are ready.

    `places` pair prefixes of disks' paths with the resource that a worker needs, or its host. A
    task for which there is no such worker has that as its outcome. Raises UsageError without the
    package, SourceError where nobody answers at the address.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise UsageError(NEEDS) from error
    try:
        client = Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise SourceError(f"--scheduler {address}: {error}") from error
    with client:
        yield from _Cluster(client, places).outcomes(tasks)


class _Cluster:
    """A connection to a cluster, and the tasks that are under way there."""

    def __init__(self, client: Any, places: Sequence[tuple[str, str]]) -> None:
        self._client = client
        self._places = sorted(places, key=lambda place: -len(place[0]))
        self._tasks: dict[str, Task] = {}

    def outcomes(self, tasks: Sequence[Task]) -> Iterator[tuple[Task, Outcome]]:
        from distributed import as_completed

        waiting = iter(tasks)
        under_way = as_completed(loop=self._client.loop)
        more = True
        while more or under_way.count():
            while more and under_way.count() < self._most():
                task = next(waiting, None)
                if task is None:
                    more = False
                    break
                where, reason = self._where(task)
                if reason:
                    yield task, Outcome(failed=reason)
                    continue
                under_way.add(self._submitted(task, where))
            if under_way.count():
                future = next(under_way)
                yield self._tasks.pop(future.key), _outcome(future)
                future.release()

    def _most(self) -> int:
        workers = self._client.scheduler_info(n_workers=-1)["workers"].values()
        threads: int = sum(one["nthreads"] for one in workers)
        return AHEAD * max(1, threads)

    def _submitted(self, task: Task, where: dict[str, Any]) -> Any:
        key = f"{task.kind}-{task.id}"
        self._tasks[key] = task
        return self._client.submit(work, task.line(), key=key, pure=False, retries=0, **where)

    def _where(self, task: Task) -> tuple[dict[str, Any], str]:
        """Return where a task may run, and why it cannot."""
        paths = [disk[0] for disk in task.plan["disks"]]
        found = [self._place(path) for path in paths]
        named = sorted({place for place in found if place})
        if not named:
            return {}, ""
        workers = self._client.scheduler_info(n_workers=-1)["workers"]
        fitting = [name for name, one in workers.items() if all(_has(one, at) for at in named)]
        if not fitting:
            return {}, f"no worker of the cluster is at {' and '.join(named)}"
        resources = {at: 1 for at in named if not at.startswith(HOST)}
        where: dict[str, Any] = {"resources": resources} if resources else {}
        if len(resources) < len(named):
            where |= {"workers": fitting, "allow_other_workers": False}
        return where, ""

    def _place(self, path: str) -> str:
        return next((place for prefix, place in self._places if path.startswith(prefix)), "")


def _has(worker: dict[str, Any], place: str) -> bool:
    if place.startswith(HOST):
        host = place.removeprefix(HOST)
        return host in {worker.get("host"), worker.get("name")}
    return bool(worker.get("resources", {}).get(place))


def _outcome(future: Any) -> Outcome:
    """Return what came of a task; a worker that is lost again and again is an outcome, too."""
    from pygrub_k.fleet.task import outcome_of

    error = future.exception()
    if error is not None:
        return Outcome(failed=f"the cluster gave it up: {error}")
    return outcome_of(future.result())
