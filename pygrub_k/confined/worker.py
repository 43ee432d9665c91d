"""The confined worker: a forked process that reads the disk, and can do nothing else.

The parent opens disks and outputs and asks; the worker answers with a few byte strings. It has
no file system, network, terminal, rights or other descriptors (confinement.py), and limited
memory, processor time and answers. What it says is as trustworthy as the guest: the parent checks
every item, makes up no path from it, and escapes it before anybody sees it.

    def work(request: list[bytes], link: Link) -> list[bytes]:
        return [read_the_disk(request, progress=link.progress)]

    with Worker(work, descriptors=[disk, kernel_file], bounds=bounds_from(posix.environ)) as worker:
        (answer,) = worker.ask(b"boot", b"1>0")

`work` runs in the worker, with everything that existed when it forked. Import before that what
every run needs; what only rare disks need is imported by `work` as usual (late_imports.py). Of C
extensions only loading.RARE_EXTENSIONS can be: the worker ends, another one starts that has it, and
is asked everything again. So `work` answers the same requests with the same answers. A PygrubError
that `work` raises is raised by `ask`, and the worker can be asked again. For output without end,
`work` calls `link.write`, and the parent uses `worker.stream(sink, ...)`: see `shown` for what text
needs before it reaches a terminal.
"""

from __future__ import annotations

import posix
import time

from pygrub_k.confined import signals
from pygrub_k.confined.budget import Bounds
from pygrub_k.confined.confinement import confine, fork_apart
from pygrub_k.confined.conversation import Conversation, ExtensionWantedError
from pygrub_k.confined.link import live
from pygrub_k.errors import ConfinementError, LimitError, PygrubError
from pygrub_k.limits import KIB
from pygrub_k.loading import import_extensions
from pygrub_k.text import shown

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Final, Self

    from pygrub_k.confined.budget import Budget, Sink
    from pygrub_k.confined.confinement import Layers
    from pygrub_k.confined.link import Work

STANDARD_DESCRIPTORS: Final = 3
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
    one). Entering forks; leaving kills the worker and waits until it is gone. `undo` is called
    before a worker is replaced, and undoes what it did to the descriptors.
    """

    def __init__(
        self,
        function: Work,
        descriptors: Sequence[int],
        bounds: Bounds | None = None,
        runas: int | None = None,
        undo: Callable[[], object] = lambda: None,
    ) -> None:
        if runas is not None:
            check_user(runas)
        if any(descriptor < STANDARD_DESCRIPTORS for descriptor in descriptors):
            raise ConfinementError("standard input, output or error is closed")
        self.function = function
        self.descriptors = descriptors
        self.bounds = bounds or Bounds()
        self.runas = runas
        self.undo = undo
        self.watch: Callable[[list[bytes]], object] | None = None
        """Takes what the worker tells of its progress (Link.measure), at most three items that
        nobody has checked; to be set before the worker starts."""
        self.process = 0
        self._asked: list[tuple[bool, tuple[bytes, ...]]] = []
        """All requests that were answered, and whether their output was wanted."""
        self._requests = self._answers = self._faults = -1

    def __enter__(self) -> Self:
        signals.expect_children()
        signals.hold_ending()
        try:
            self._start(None)
        except OSError as error:
            signals.release_ending()
            raise ConfinementError(f"starting the worker: {error.strerror}") from error
        try:
            signals.release_ending()
        except signals.Terminated:
            self.__exit__()
            raise
        return self

    def _start(self, budget: Budget | None) -> None:
        import_extensions()
        parent = posix.getpid()
        requests, self._requests = posix.pipe2(posix.O_CLOEXEC)
        self._answers, answers = posix.pipe2(posix.O_CLOEXEC)
        self._faults, faults = posix.pipe2(posix.O_CLOEXEC)
        self.process, alone = fork_apart()
        if not self.process:
            live(
                self.function,
                (requests, answers, faults),
                (self._requests, self._answers, self._faults),
                parent,
                lambda: confine(
                    [answers, *self.descriptors], self.bounds, self.runas, parent, alone
                ),
            )
        for descriptor in (requests, answers, faults):
            posix.close(descriptor)
        posix.set_blocking(self._requests, False)
        posix.set_blocking(self._faults, False)
        self.conversation = Conversation(
            self._requests, self._answers, self.bounds, self._ended, budget
        )
        self.conversation.watch = self.watch

    def __exit__(self, *_: object) -> None:
        signals.hold_ending()  # nothing comes between the end of the worker and its burial
        self._end()
        signals.release_ending()

    def _end(self) -> None:
        if self.process:
            posix.kill(self.process, signals.SIGKILL)
            posix.waitpid(self.process, 0)
            self.process = 0
        for descriptor in (self._requests, self._answers, self._faults):
            if descriptor >= 0:
                posix.close(descriptor)
        self._requests = self._answers = self._faults = -1

    @property
    def layers(self) -> Layers:
        """What became of each layer of the confinement; known from the first answer on."""
        return self.conversation.layers

    def ask(self, *request: bytes, fields: int = 0) -> list[bytes]:
        """Return the worker's answer to a request, of at least `fields` items.

        Raises what the worker's function raised; LimitError when it costs too much;
        ConfinementError when it ends or answers improperly (WorkerFaultError: by a bug of ours),
        and from then on.
        """
        answer = self._converse(None, request)
        if len(answer) < fields:
            raise ConfinementError(f"the worker's answer has {len(answer)} items, not {fields}")
        return answer

    def consult(
        self, *request: bytes, effort: float, fields: int = 0, again: bool = False
    ) -> list[bytes]:
        """Ask for what is shown and then forgotten, as `ask`.

        Somebody asks again and again: each question has `effort` seconds of the parent's processor
        time of its own, and answers do not add up. One is as large as any may be. `again` says
        that the question changes what the worker answers later, so that another worker has to be
        asked it, too.
        """
        answer = self._converse(None, request, effort=effort, again=again)
        if len(answer) < fields:
            raise ConfinementError(f"the worker's answer has {len(answer)} items, not {fields}")
        return answer

    def stream(self, sink: Sink, *request: bytes) -> list[bytes]:
        """Ask, and hand what the worker writes meanwhile to `sink`, as it was written.

        Time that `sink` takes does not count.
        """
        return self._converse(sink, request)

    def _converse(
        self,
        sink: Sink | None,
        request: tuple[bytes, ...],
        *,
        effort: float | None = None,
        again: bool = True,
    ) -> list[bytes]:
        try:
            answer = self.conversation.ask(sink, *request, effort=effort)
        except ExtensionWantedError:
            passed = self.conversation.passed
            self._begin_again()
            found = sink and _without(passed, sink)
            answer = self.conversation.ask(found, *request, effort=effort)
        if again:
            self._asked.append((sink is not None, request))
        return answer

    def _begin_again(self) -> None:
        """Replace the worker by one that has what this process has imported since, and is as far.

        It may use up what the other one has left.
        """
        signals.hold_ending()
        try:
            self._end()
            self.undo()
            self._start(self.conversation.budget)
        except OSError as error:
            raise ConfinementError(f"starting the worker: {error.strerror}") from error
        finally:
            signals.release_ending()
        for streamed, request in self._asked:
            try:
                self.conversation.ask((lambda _data: None) if streamed else None, *request)
            except PygrubError:
                continue  # as it was answered before; if that is not why, the next one says so

    def _ended(self) -> PygrubError:
        """Return why the worker has ended."""
        deadline = time.monotonic() + GRACE
        while not (found := posix.wait4(self.process, posix.WNOHANG))[0]:
            if time.monotonic() > deadline:
                return ConfinementError("the worker closed its end")
            time.sleep(GRACE / 100)
        self.process = 0
        _, status, used = found
        if posix.WIFSIGNALED(status):
            number = posix.WTERMSIG(status)
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
            data = posix.read(self._faults, FAULT_SIZE)
        except BlockingIOError:
            data = b""
        return shown(data)


def _without(size: int, sink: Sink) -> Sink:
    """Return a sink that hands on all but the first `size` bytes."""
    left = size

    def rest(data: bytes) -> int | None:
        nonlocal left
        more = sink(data[left:]) if left < len(data) else None
        left = max(left - len(data), 0)
        return more

    return rest


def check_user(user: int) -> None:
    """Refuse a user who is not confined, or whom we cannot become."""
    if not 0 < user < (1 << 32) - 1:
        raise ConfinementError(f"--runas={user}: only an unprivileged user is confined")
    if posix.geteuid() not in (0, user):
        raise ConfinementError(f"--runas={user}: only root can run as another user")
