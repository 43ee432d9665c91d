"""The confined worker: a forked process that reads the disk, and can do nothing else.

The parent opens disks and outputs and asks; the worker answers with a few byte strings. It has
no file system, network, terminal, rights or other descriptors (confinement.py), and limited
memory, processor time and answers. What it says is as trustworthy as the guest: the parent checks
every item, makes up no path from it, and escapes it before anybody sees it.

    def work(request: list[bytes], link: Link) -> list[bytes]:
        return [read_the_disk(request, progress=link.progress)]

    with Worker(work, descriptors=[disk, kernel_file], bounds=bounds_from(os.environ)) as worker:
        (answer,) = worker.ask(b"boot", b"1>0")

`work` runs in the worker, with everything that existed when it forked. Import before that what
every run needs; what only rare disks need is imported by `work` as usual (late_imports.py), C
extensions excepted. A PygrubError that `work` raises is raised by `ask`, and the worker can be
asked again. For output without end, `work` calls `link.write`, and the parent uses
`worker.stream(sink, ...)`: see `shown` for what text needs before it reaches a terminal.
"""

from __future__ import annotations

import os
import select
import time

from pygrub_k import errors
from pygrub_k.confined import signals
from pygrub_k.confined.confinement import Bounds, confine
from pygrub_k.confined.framing import (
    ASK,
    ERROR,
    LAYERS,
    MODULE,
    OUTPUT,
    PROGRESS,
    REPLY,
    FrameReader,
    packed,
)
from pygrub_k.confined.late_imports import ModuleStore
from pygrub_k.confined.link import live
from pygrub_k.errors import ConfinementError, LimitError, PygrubError
from pygrub_k.limits import KIB, REPLY_SIZE
from pygrub_k.loading import import_extensions
from pygrub_k.text import shown

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Final, Self

    from pygrub_k.confined.confinement import Layers
    from pygrub_k.confined.link import Work

STANDARD_DESCRIPTORS: Final = 3
PROGRESS_REPORTS: Final = 10_000
"""A worker that makes progress for longer than this many intervals is lying."""
MODULES: Final = 2_000
"""Late imports: more than this package and the standard library have use for."""
FAULT_SIZE: Final = 16 * KIB
"""Of what a failing worker writes on its standard error, the end that is kept."""
TICKS: Final = 0.5
"""Seconds by which the kernel counts less processor time than the limit that it enforces."""
GRACE: Final = 0.5
"""Seconds in which a worker that said its last word may end by itself."""


class WorkerFaultError(ConfinementError):
    """The worker ended by a bug of ours; `trace` is the traceback, safe to show."""

    def __init__(self, message: str, trace: str) -> None:
        super().__init__(message)
        self.trace = trace


class Worker:
    """A confined process that calls `function` for each request.

    `descriptors` are those that it may use, none of them below 3. `runas` is the user that it
    runs as (only root may choose another one than itself; as root, None means an unprivileged
    one). Entering forks; leaving kills the worker and waits until it is gone.
    """

    def __init__(
        self,
        function: Work,
        descriptors: Sequence[int],
        bounds: Bounds | None = None,
        runas: int | None = None,
    ) -> None:
        if runas is not None:
            check_user(runas)
        if any(descriptor < STANDARD_DESCRIPTORS for descriptor in descriptors):
            raise ConfinementError("standard input, output or error is closed")
        self.function = function
        self.descriptors = descriptors
        self.bounds = bounds or Bounds()
        self.runas = runas
        self.layers: Layers = []
        """What became of each layer of the confinement; known from the first answer on."""
        self.process = 0
        self._requests = self._answers = self._faults = -1

    def __enter__(self) -> Self:
        signals.expect_children()
        signals.hold_ending()
        try:
            self._start()
        except OSError as error:
            signals.release_ending()
            raise ConfinementError(f"starting the worker: {error.strerror}") from error
        try:
            signals.release_ending()
        except signals.Terminated:
            self.__exit__()
            raise
        return self

    def _start(self) -> None:
        import_extensions()
        parent = os.getpid()
        requests, self._requests = os.pipe2(os.O_CLOEXEC)
        self._answers, answers = os.pipe2(os.O_CLOEXEC)
        self._faults, faults = os.pipe2(os.O_CLOEXEC)
        self.process = os.fork()
        if not self.process:
            live(
                self.function,
                (requests, answers, faults),
                lambda: confine([answers, *self.descriptors], self.bounds, self.runas, parent),
            )
        for descriptor in (requests, answers, faults):
            os.close(descriptor)
        os.set_blocking(self._requests, False)
        os.set_blocking(self._faults, False)
        self._reader = FrameReader(self._answers, REPLY_SIZE)
        self._store = ModuleStore()
        self._modules = 0
        self._reports = 0
        self._began = time.monotonic()

    def __exit__(self, *_: object) -> None:
        if self.process:
            os.kill(self.process, signals.SIGKILL)
            os.waitpid(self.process, 0)
        for descriptor in (self._requests, self._answers, self._faults):
            os.close(descriptor)

    def ask(self, *request: bytes, fields: int = 0) -> list[bytes]:
        """Return the worker's answer to a request, of at least `fields` items.

        Raises what the worker's function raised; LimitError when it takes too long or too much;
        ConfinementError when it ends or answers improperly (WorkerFaultError: by a bug of ours).
        """
        answer = self.stream(_no_output, *request)
        if len(answer) < fields:
            raise ConfinementError(f"the worker's answer has {len(answer)} items, not {fields}")
        return answer

    def stream(self, sink: Callable[[bytes], None], *request: bytes) -> list[bytes]:
        """Ask, and hand what the worker writes meanwhile to `sink`, as it was written.

        Time that `sink` takes does not count.
        """
        self._began = time.monotonic()
        self._send(packed(ASK, request))
        while True:
            kind, items = self._receive()
            if kind == REPLY:
                return items
            if kind == ERROR:
                raise _rebuilt(items)
            if kind == OUTPUT and len(items) == 1:
                before = time.monotonic()
                sink(items[0])
                self._began += time.monotonic() - before
            elif kind == MODULE and len(items) == 1 and self._modules < MODULES:
                self._modules += 1
                self._send(packed(MODULE, self._store.answer(items[0])))
            elif kind == LAYERS and not self.layers:
                self.layers = _layers(items)
            elif kind == PROGRESS and self._reports < PROGRESS_REPORTS:
                self._reports += 1
            else:
                raise ConfinementError(f"the worker sent an unexpected message {kind!r}")

    def _receive(self) -> tuple[bytes, list[bytes]]:
        deadline = self._deadline()
        poll = select.poll()
        poll.register(self._answers, select.POLLIN)
        while (frame := self._reader.frame()) is None:
            self._wait(poll, deadline)
            if not self._reader.fill():
                raise self._ended()
        return frame

    def _send(self, frame: bytes) -> None:
        """Write a frame without trusting that the worker reads it."""
        deadline = self._deadline()
        poll = select.poll()
        poll.register(self._requests, select.POLLOUT)
        while frame:
            self._wait(poll, deadline)
            try:
                frame = frame[os.write(self._requests, frame) :]
            except BrokenPipeError:
                raise self._ended() from None

    def _deadline(self) -> float | None:
        return None if self.bounds.patience is None else time.monotonic() + self.bounds.patience

    def _wait(self, poll: select.poll, deadline: float | None) -> None:
        now = time.monotonic()
        longest = self.bounds.longest
        if longest is not None and now - self._began > longest:
            raise LimitError(f"reading the disk took more than {longest:g} s")
        left = None if deadline is None else (deadline - now) * 1000
        if (left is not None and left <= 0) or not poll.poll(left):
            raise LimitError(f"reading the disk made no progress for {self.bounds.patience:g} s")

    def _ended(self) -> PygrubError:
        """Return why the worker is no more."""
        deadline = time.monotonic() + GRACE
        while not (found := os.wait4(self.process, os.WNOHANG))[0]:
            if time.monotonic() > deadline:
                return ConfinementError("the worker closed its end")
            time.sleep(GRACE / 100)
        self.process = 0
        _, status, used = found
        if os.WIFSIGNALED(status):
            number = os.WTERMSIG(status)
            bound = self.bounds.processor
            if bound is not None and used.ru_utime + used.ru_stime > bound - TICKS:
                return LimitError(f"reading the disk took more than {bound} s of processor time")
            return ConfinementError(f"the worker was ended by {signals.name_of(number)}")
        trace = self._fault()
        if not trace:
            return ConfinementError("the worker ended without an answer")
        last = trace.rstrip("\n").rpartition("\n")[2]
        return WorkerFaultError(f"the worker failed: {last}", trace)

    def _fault(self) -> str:
        try:
            data = os.read(self._faults, FAULT_SIZE)
        except BlockingIOError:
            data = b""
        return shown(data)


def check_user(user: int) -> None:
    """Refuse a user to run as that would be no confinement, or that we cannot become."""
    if not 0 < user < (1 << 32) - 1:
        raise ConfinementError(f"--runas={user}: only an unprivileged user confines anything")
    if os.geteuid() not in (0, user):
        raise ConfinementError(f"--runas={user}: only root can run as another user")


def _no_output(data: bytes) -> None:
    raise ConfinementError(f"the worker wrote {len(data)} bytes that nobody asked for")


def _layers(items: list[bytes]) -> Layers:
    texts = [shown(item) for item in items]
    return list(zip(texts[::2], texts[1::2], strict=False))


def _rebuilt(items: list[bytes]) -> PygrubError:
    """Return the error that a worker reported: a class of errors.py and its text."""
    if len(items) != 2:  # noqa: PLR2004 - class and text
        return ConfinementError("the worker reported an error in no known way")
    kind = getattr(errors, items[0].decode("ascii", "replace"), None)
    if not (isinstance(kind, type) and issubclass(kind, PygrubError)):
        return ConfinementError("the worker reported an error of no known kind")
    error = kind.__new__(kind)
    error.args = (shown(items[1]),)
    return error
