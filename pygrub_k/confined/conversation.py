"""The parent's side of the conversation with a worker, message by message.

A worker is heard only after it was asked, and may send only what is expected then:

    confining   LAYERS, and then it is confined; or ERROR, if that failed
    asked       any number of MODULE, PROGRESS and, if there is a sink, OUTPUT; last REPLY or ERROR

Anything else is a ConfinementError, and ends the conversation: nothing is asked any more. So does
a MODULE that only a new process can have (loading.RARE_EXTENSIONS). What all of it may cost is in
budget.py.
"""

from __future__ import annotations

import posix
import select
import time

from pygrub_k import errors
from pygrub_k.confined.budget import Budget
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
from pygrub_k.confined.late_imports import NAME_LENGTH, ModuleStore
from pygrub_k.confined.link import OUTPUT_SIZE
from pygrub_k.errors import ConfinementError, PygrubError
from pygrub_k.limits import KIB, REPLY_ITEMS, REPLY_SIZE
from pygrub_k.loading import import_rare
from pygrub_k.text import shown

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    from pygrub_k.confined.budget import Bounds, Sink
    from pygrub_k.confined.confinement import Layers

PROGRESS_REPORTS: Final = 100
"""What may come besides one report in a second."""
MODULES: Final = 1000
"""Late imports: more than this package has modules."""
LAYER_ITEMS: Final = 64
"""Twice as many as there are layers, with their states."""
FRAME: Final = 64
"""Bytes of a frame besides its items, where those are few."""

CONFINING: Final = {
    LAYERS: (LAYER_ITEMS, 16 * KIB),
    ERROR: (2, REPLY_SIZE),
}
ASKED: Final = {
    MODULE: (1, NAME_LENGTH + FRAME),
    PROGRESS: (3, FRAME),
    OUTPUT: (1, OUTPUT_SIZE + FRAME),
    REPLY: (REPLY_ITEMS, REPLY_SIZE),
    ERROR: (2, REPLY_SIZE),
}
"""What is expected, with the most items and bytes of it."""

LONGEST_WAIT: Final = 500
"""Milliseconds after which Python gets to handle a signal at the latest."""


class ExtensionWantedError(ConfinementError):
    """The worker needs an extension module that this process has meanwhile imported."""


class Conversation:
    """Asks through the pipe `requests`, and hears through `answers`, which nobody else reads.

    `ended` tells why a worker that has closed its end is gone. `budget` is what the worker
    before this one has used up, if there was one.
    """

    def __init__(
        self,
        requests: int,
        answers: int,
        bounds: Bounds,
        ended: Callable[[], PygrubError],
        budget: Budget | None = None,
    ) -> None:
        self.layers: Layers = []
        """What became of each layer of the confinement; known from the first answer on."""
        self._requests = requests
        self._ended = ended
        self._reader = FrameReader(answers, CONFINING)
        self._writable = select.poll()
        self._writable.register(requests, select.POLLOUT)
        self._readable = select.poll()
        self._readable.register(answers, select.POLLIN)
        self.budget = budget or Budget(bounds)
        self.passed = 0
        """Bytes of output that were passed on since the last request."""
        self.watch: Callable[[list[bytes]], object] | None = None
        """Takes what the worker tells of its progress."""
        self._modules = ModuleStore()
        self._named = self._reports = 0
        self._began = time.monotonic()
        self._over = False
        self._keeps = True

    def ask(self, sink: Sink | None, *request: bytes, effort: float | None = None) -> list[bytes]:
        """Return the answer to a request; output that comes meanwhile goes to `sink`.

        With an `effort`, the answer is shown and forgotten: it does not count as kept, and earns
        so many seconds of the parent's processor time.

        Raises what the worker's function raised; LimitError and ConfinementError if the worker
        costs too much or says what is not expected, and then whenever it is asked again; with
        ExtensionWantedError another worker can do what this one cannot.
        """
        if self._over:
            raise ConfinementError("the conversation with the worker has ended")
        self._keeps = effort is None
        self.budget.earn(effort or 0.0)
        self.budget.start()
        self._over = True
        self.passed = 0
        try:
            self.budget.progress()
            if self._reader.sizes is ASKED:
                self._hear_nothing()
            self._send(packed(ASK, request))
            items = self._answer(sink)
            if self._reader.pending:
                raise ConfinementError("the worker sent more after its answer")
        finally:
            self.budget.stop()
        self._over = False
        if isinstance(items, PygrubError):
            raise items
        return items

    def _answer(self, sink: Sink | None) -> list[bytes] | PygrubError:
        while True:
            kind, items = self._receive()
            if kind in {REPLY, ERROR}:
                if self._keeps:
                    self.budget.keep(sum(map(len, items)))
                return items if kind == REPLY else rebuilt(items)
            if kind == LAYERS:
                self.layers = _layers(items)
                self._reader.sizes = ASKED
            elif kind == OUTPUT:
                self._pass_on(sink, items)
            elif kind == MODULE and self._named < MODULES:
                self._named += 1
                name = one_of(items)
                if import_rare(name):
                    raise ExtensionWantedError(f"the worker needs {shown(name)}")
                self._send(packed(MODULE, self._modules.answer(name)))
            elif kind == PROGRESS and self._reports < PROGRESS_REPORTS + self._age():
                self._reports += 1
                self._tell(items)
            else:
                raise ConfinementError(f"the worker sent an unexpected message {kind!r}")

    def _tell(self, items: list[bytes]) -> None:
        """Pass on a report of progress; the time this takes does not count."""
        if self.watch is not None:
            self.budget.stop()
            self.watch(items)
            self.budget.start()
        elif items:
            raise ConfinementError("the worker reports progress that nobody asked for")

    def _age(self) -> float:
        return time.monotonic() - self._began

    def _pass_on(self, sink: Sink | None, items: list[bytes]) -> None:
        data = one_of(items)
        if sink is None:
            raise ConfinementError(f"the worker wrote {len(data)} bytes that nobody asked for")
        self.budget.pass_on(len(data))
        self.passed += len(data)
        self.budget.spend_nothing_on(sink, data)

    def _hear_nothing(self) -> None:
        """Check that the worker has not spoken since its last answer."""
        if self._readable.poll(0):
            if not self._reader.fill():
                raise self._ended()
            raise ConfinementError("the worker sent something without being asked")

    def _receive(self) -> tuple[bytes, list[bytes]]:
        while (frame := self._reader.frame()) is None:
            self._wait(self._readable)
            if not self._reader.fill():
                raise self._ended()
        self.budget.progress()
        return frame

    def _send(self, frame: bytes) -> None:
        """Write a frame without trusting that the worker reads it."""
        rest = memoryview(frame)
        while rest:
            self._wait(self._writable)
            try:
                rest = rest[posix.write(self._requests, rest) :]
            except BrokenPipeError:
                raise self._ended() from None

    def _wait(self, poll: select.poll) -> None:
        """Wait in pieces: a signal that comes just before poll(2) begins does not end it."""
        while True:
            left = self.budget.left()
            if poll.poll(LONGEST_WAIT if left is None else min(left * 1000, LONGEST_WAIT)):
                return


def one_of(items: list[bytes]) -> bytes:
    """Return the only item of a message."""
    if len(items) != 1:
        raise ConfinementError(f"the worker sent {len(items)} items, not 1")
    return items[0]


def _layers(items: list[bytes]) -> Layers:
    texts = [shown(item) for item in items]
    return list(zip(texts[::2], texts[1::2], strict=False))


def rebuilt(items: list[bytes]) -> PygrubError:
    """Return the error that a worker reported: a class of errors.py and its text."""
    if len(items) != 2:  # noqa: PLR2004 - class and text
        return ConfinementError("the worker reported an error in an unknown form")
    kind = getattr(errors, items[0].decode("ascii", "replace"), None)
    if not (isinstance(kind, type) and issubclass(kind, PygrubError)):
        return ConfinementError("the worker reported an error of an unknown kind")
    error = kind.__new__(kind)
    error.args = (shown(items[1]),)
    return error
