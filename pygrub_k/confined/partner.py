"""A second confined process, which does parts of a worker's work whenever the worker asks for one.

    worker = Worker(work, descriptors, bounds)
    worker.partner = Partner(prepare, descriptors, bounds)
    with worker:  # link.partner is a Channel there
        ...

The parent starts both, confines both alike and ends both; besides, it hears nothing of the partner,
which talks to the worker alone (channel.py) and imports through it. A partner that nobody asks for
anything waits, and costs nothing. Neither can do more than the other: what one of them might have
been made to say by a disk, the other might say to the parent itself.
"""

from __future__ import annotations

import posix
import sys
import time
from posix import _exit

from pygrub_k.confined import signals
from pygrub_k.confined.channel import ARENA, Channel, PartnerEnd
from pygrub_k.confined.confinement import confine, end_with_parent, fork_apart
from pygrub_k.confined.conversation import GRACE, error_of, fault_from

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Final, Never

    from pygrub_k.confined.budget import Bounds
    from pygrub_k.confined.channel import Prepare
    from pygrub_k.confined.confinement import Layers
    from pygrub_k.errors import PygrubError

MEMORY_SHARE: Final = 4
"""A partner may take one part in so many of what a worker may; the worker has the rest."""


class Partner:
    """The parent's side. `prepare` runs in the partner when the worker begins to need it.

    `descriptors` are those that it may use; `bounds` are those of worker and partner together.
    """

    def __init__(self, prepare: Prepare, descriptors: Sequence[int], bounds: Bounds) -> None:
        self.prepare = prepare
        self.descriptors = descriptors
        self.bounds = bounds.replaced(memory=bounds.memory // MEMORY_SHARE)
        self.rest = bounds.replaced(memory=bounds.memory - self.bounds.memory)
        """The bounds of the worker that has a partner."""
        self.process = 0
        self._alive = self._faults = -1

    def channel(self) -> Channel:
        """Return the worker's end of a channel. The partner is to be started when that has it."""
        from mmap import mmap

        self._arena = mmap(-1, ARENA)
        requests, ask = posix.pipe2(posix.O_CLOEXEC)
        answers, tell = posix.pipe2(posix.O_CLOEXEC)
        self._own, self._other = (requests, tell), (ask, answers)
        return Channel(ask, answers, self._arena)

    def start(self, runas: int | None) -> None:
        """Start it. Where no process can be started, the channel's other end is closed.

        All descriptors of the channel are closed here.
        """
        parent = posix.getpid()
        alive, self._alive = posix.pipe2(posix.O_CLOEXEC)
        self._faults, faults = posix.pipe2(posix.O_CLOEXEC)
        try:
            self.process, alone = fork_apart()
        except OSError:
            pass
        else:
            if not self.process:
                end = PartnerEnd(*self._own, self._arena)
                _live(
                    lambda: end.serve(self.prepare),
                    (alive, faults),
                    (*self._other, self._alive, self._faults),
                    parent,
                    lambda: confine(
                        [*self._own, *self.descriptors], self.bounds, runas, parent, alone
                    ),
                )
        for descriptor in (*self._own, *self._other, alive, faults):
            posix.close(descriptor)
        posix.set_blocking(self._faults, False)

    def end(self) -> None:
        """End it, and wait until it is gone."""
        if self.process:
            posix.kill(self.process, signals.SIGKILL)
            posix.waitpid(self.process, 0)
            self.process = 0
        for descriptor in (self._alive, self._faults):
            if descriptor >= 0:
                posix.close(descriptor)
        self._alive = self._faults = -1

    def fault(self) -> PygrubError | None:
        """Return why it has ended before its time, None if it has not."""
        deadline = time.monotonic() + GRACE
        while self.process:
            process, status = posix.waitpid(self.process, posix.WNOHANG)
            if process:
                self.process = 0
                if status:
                    return error_of("the second worker", status, fault_from(self._faults))
            elif time.monotonic() > deadline:
                break
            else:
                time.sleep(GRACE / 100)
        return None


def _live(
    serve: Callable[[], None],
    pipes: tuple[int, int],
    others: Sequence[int],
    parent: int,
    confine_now: Callable[[], Layers],
) -> Never:
    """Run the partner; never returns (link.live)."""
    status = 1
    try:
        for descriptor in others:
            posix.close(descriptor)
        alive, faults = pipes
        end_with_parent(parent, alive)
        signals.reset_ending()
        signals.release_ending()
        posix.dup2(alive, 0)
        posix.dup2(faults, 1)
        posix.dup2(faults, 2)
        sys.stderr = sys.__stderr__
        confine_now()
        serve()
        status = 0
    except BrokenPipeError:  # the worker has ended, which its parent sees
        status = 0
    finally:
        if status:
            sys.excepthook(*sys.exc_info())
        _exit(status)
