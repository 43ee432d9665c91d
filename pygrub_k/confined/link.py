"""The worker's side: what its function gets besides descriptors, and the process around it."""

from __future__ import annotations

import posix
import sys
import time
from posix import _exit

from pygrub_k import errors
from pygrub_k.confined import signals
from pygrub_k.confined.confinement import end_with_parent
from pygrub_k.confined.framing import (
    ERROR,
    LAYERS,
    MODULE,
    OUTPUT,
    PROGRESS,
    REPLY,
    FrameReader,
    packed,
)
from pygrub_k.confined.late_imports import import_through
from pygrub_k.errors import ConfinementError, LimitError, PygrubError
from pygrub_k.limits import KIB, REPLY_SIZE

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Final, Never

    from pygrub_k.confined.confinement import Layers

    Work = Callable[[list[bytes], "Link"], list[bytes]]
    """Answers one request of the parent."""

OUTPUT_SIZE: Final = 64 * KIB
"""Bytes of output in one frame."""
PROGRESS_INTERVAL: Final = 1.0
"""Seconds between two reports of progress."""


class Link:
    """The worker's end: what its function may use besides the descriptors."""

    def __init__(self, requests: int, answers: int) -> None:
        self._reader = FrameReader(requests, None)
        self._answers = answers
        self._reported = time.monotonic()
        self.measure: Callable[[], Sequence[bytes]] = tuple
        """What is told besides that the work goes on, if the parent wants to know."""

    def progress(self) -> None:
        """Tell the parent, now and then, that the work goes on; cheap, call it often."""
        now = time.monotonic()
        if now - self._reported >= PROGRESS_INTERVAL:
            self._reported = now
            self.tell()

    def tell(self) -> None:
        """Tell the parent at once how far the work is; rarely, see PROGRESS_REPORTS."""
        self.send(PROGRESS, self.measure())

    def write(self, data: bytes) -> None:
        """Hand bytes to the parent's sink, in pieces of up to OUTPUT_SIZE."""
        for start in range(0, len(data), OUTPUT_SIZE):
            self.send(OUTPUT, [data[start : start + OUTPUT_SIZE]])

    def write_text(self, text: str) -> None:
        """Hand text to the parent's sink; no piece ends inside of a character."""
        step = OUTPUT_SIZE // 4
        for start in range(0, len(text), step):
            self.write(text[start : start + step].encode("utf-8", "surrogateescape"))

    def send(self, kind: bytes, items: Sequence[bytes]) -> None:
        frame = packed(kind, items)
        while frame:
            frame = frame[posix.write(self._answers, frame) :]

    def receive(self) -> tuple[bytes, list[bytes]] | None:
        """Wait for the parent's next frame; None when it has none any more."""
        while (frame := self._reader.frame()) is None:
            if not self._reader.fill():
                return None
        return frame

    def module(self, name: bytes) -> list[bytes]:
        """Return what the parent has of a module (ModuleStore.answer)."""
        self.send(MODULE, [name])
        frame = self.receive()
        return frame[1] if frame else []

    def serve(self, function: Work) -> None:
        """Answer requests until there are no more."""
        while frame := self.receive():
            try:
                reply = function(frame[1], self)
                size = len(packed(REPLY, reply))
                if size > REPLY_SIZE:
                    raise LimitError(f"the answer has {size} bytes, {REPLY_SIZE} are allowed")
            except PygrubError as error:
                self.send(ERROR, _described(error))
            except MemoryError:
                self.send(ERROR, [b"LimitError", b"reading the disk took too much memory"])
            else:
                self.send(REPLY, reply)


def _described(error: PygrubError) -> list[bytes]:
    """Return the nearest class that the parent knows, and the text."""
    names = [kind.__name__ for kind in type(error).__mro__]
    known = next(name for name in names if hasattr(errors, name))
    text = str(error).encode("utf-8", "surrogateescape")
    return [known.encode(), text[: REPLY_SIZE // 2]]


def live(
    function: Work,
    pipes: tuple[int, int, int],
    others: tuple[int, int, int],
    parent: int,
    confine: Callable[[], Layers],
) -> Never:
    """Run the worker; never returns, and cleans up nothing that is the parent's.

    `pipes` are for requests, answers and faults, `others` their ends that are the `parent`'s. The
    end is posix._exit whatever happens; a bug's traceback goes to the pipe for faults.
    """
    status = 1
    try:
        for descriptor in others:  # or nothing would end these pipes when the parent ends
            posix.close(descriptor)
        requests, answers, faults = pipes
        end_with_parent(parent, requests)
        signals.reset_ending()
        signals.release_ending()
        posix.dup2(requests, 0)
        posix.dup2(faults, 1)
        posix.dup2(faults, 2)
        sys.stderr = sys.__stderr__
        link = Link(0, answers)
        try:
            layers = confine()
        except ConfinementError as error:
            link.receive()
            link.send(ERROR, _described(error))
        else:
            import_through(link.module)
            link.send(LAYERS, [text.encode() for layer in layers for text in layer])
            link.serve(function)
        status = 0
    finally:
        if status:
            sys.excepthook(*sys.exc_info())
        _exit(status)
