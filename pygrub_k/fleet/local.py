"""Many tasks on this machine: as many processes as there are cores, and no service."""

from __future__ import annotations

import select
from collections import deque
from typing import TYPE_CHECKING, Final

from pygrub_k.fleet.slot import COMMAND, LostError, Slot, lost, overdue

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Sequence

    from pygrub_k.fleet.task import Outcome, Task

TRIES: Final = 3
"""Times that a task is begun whose process dies: it may have been killed for another's sake."""


def run(
    tasks: Iterable[Task], jobs: int, command: Sequence[str] = COMMAND
) -> Generator[tuple[Task, Outcome]]:
    """Yield each task with its outcome, as they are ready; closing the iterator ends all."""
    slots = [Slot(command) for _ in range(jobs)]
    engine = _Engine(tasks, slots)
    try:
        yield from engine.outcomes()
    finally:
        for slot in slots:
            slot.end()


class _Engine:
    """Hands tasks to idle slots and waits for any of them."""

    def __init__(self, tasks: Iterable[Task], slots: Sequence[Slot]) -> None:
        self._tasks = iter(tasks)
        self._again: deque[tuple[Task, int]] = deque()
        self._slots = slots

    def outcomes(self) -> Iterator[tuple[Task, Outcome]]:
        while True:
            for slot in self._slots:
                if slot.task is None:
                    yield from self._fill(slot)
            busy = [slot for slot in self._slots if slot.task is not None]
            if not busy:
                return
            wait = max(0.0, min(slot.left() for slot in busy))
            ready = select.select(busy, [], [], wait)[0]
            for slot in busy:
                yield from self._look(slot, is_ready=slot in ready)

    def _fill(self, slot: Slot) -> Iterator[tuple[Task, Outcome]]:
        """Start the next task, if there is one."""
        while slot.task is None:
            task, tries = self._again.popleft() if self._again else (next(self._tasks, None), 0)
            if task is None:
                return
            try:
                slot.start(task, tries + 1)
            except LostError:
                yield from self._lost(slot, task, tries + 1)

    def _look(self, slot: Slot, *, is_ready: bool) -> Iterator[tuple[Task, Outcome]]:
        task, tries = slot.task, slot.tries
        assert task is not None
        try:
            if is_ready:
                found = slot.taken()
                if found is not None:
                    yield task, found
            elif slot.left() <= 0:
                slot.end()
                yield task, overdue(task)
        except LostError:
            yield from self._lost(slot, task, tries)

    def _lost(self, slot: Slot, task: Task, tries: int) -> Iterator[tuple[Task, Outcome]]:
        slot.end()
        if tries < TRIES:
            self._again.append((task, tries))
        else:
            yield task, lost(task, tries)
