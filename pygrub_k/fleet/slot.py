"""A process that does one task after the other, for whoever waits for it or kills it.

It is a program of its own, not a fork: a task that hangs in the kernel, or dies, takes nothing
else with it, and the processes of another scheduler need not be able to fork.
"""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pygrub_k.fleet.task import Outcome, outcome_of
from pygrub_k.limits import AUDIT_RECORD_SIZE, FLEET_GRACE, READ_AT_ONCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.fleet.task import Task

ROOT: Final = str(Path(__file__).resolve().parents[2])
PROGRAM: Final = (
    f"import sys; sys.path.insert(0, {ROOT!r});"
    " from pygrub_k.cli.task_process import main; sys.exit(main())"
)
COMMAND: Final = (sys.executable, "-c", PROGRAM)
_LINE: Final = 8 * AUDIT_RECORD_SIZE
"""Bytes of an outcome: a record whose every character is an escape."""


class LostError(Exception):
    """The process ended in the middle of its task."""


class Slot:
    """Runs tasks, in a process that is started when it is needed."""

    def __init__(self, command: Sequence[str] = COMMAND) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._waiting = bytearray()
        self._deadline = 0.0
        self.task: Task | None = None
        self.tries = 0
        """How often the task was started that is being done."""

    @property
    def process(self) -> int | None:
        """The number of the process, if there is one."""
        return None if self._process is None else self._process.pid

    def fileno(self) -> int:
        """Return what can be read when there is an outcome, or the process has ended."""
        assert self._process is not None
        assert self._process.stdout is not None
        return self._process.stdout.fileno()

    def left(self) -> float:
        """Return how many seconds the task still has."""
        return self._deadline - time.monotonic()

    def start(self, task: Task, tries: int = 1) -> None:
        """Have a task done; LostError if the process does not take it."""
        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                start_new_session=True,  # what interrupts us is ours to handle
                bufsize=0,
            )
        self.task, self.tries = task, tries
        self._deadline = time.monotonic() + task.seconds + FLEET_GRACE
        assert self._process.stdin is not None
        view = memoryview(task.line())
        try:
            while view:
                view = view[self._process.stdin.write(view) or 0 :]
        except OSError as error:
            raise LostError from error

    def taken(self) -> Outcome | None:
        """Return the outcome if it is whole now; LostError if the process has ended instead."""
        data = os.read(self.fileno(), READ_AT_ONCE)
        self._waiting += data
        if not data or len(self._waiting) > _LINE:
            raise LostError
        line, end, rest = self._waiting.partition(b"\n")
        if not end:
            return None
        self._waiting = bytearray(rest)
        try:
            found = outcome_of(bytes(line))
        except (ValueError, TypeError, KeyError) as error:
            raise LostError from error
        self.task = None
        return found

    def run(self, task: Task) -> Outcome:
        """Do a task and wait for it, within its time; LostError if the process dies of it."""
        self.start(task)
        while (left := self.left()) > 0:
            if select.select([self], [], [], left)[0]:
                found = self.taken()
                if found is not None:
                    return found
        self.end()
        return overdue(task)

    def end(self) -> None:
        """End the process: by itself where it is idle, else killed.

        One that the kernel does not let go is left to itself.
        """
        if self._process is None:
            return
        process, self._process = self._process, None
        is_idle, self.task = self.task is None, None
        self._waiting.clear()
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.close()
        if not is_idle:
            process.kill()
        try:
            process.wait(FLEET_GRACE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.returncode = -9  # or Python would tell of it once more, at its end
        process.stdout.close()


def overdue(task: Task) -> Outcome:
    """Return the outcome of a task that had its time."""
    reason = f"it gave no answer within {task.seconds:g} s: its disk may hang"
    return Outcome(failed=reason, seconds=task.seconds)


def lost(task: Task, tries: int) -> Outcome:
    """Return the outcome of a task whose processes ended."""
    del task
    return Outcome(failed=f"the process that looked at it ended, {tries} times")
