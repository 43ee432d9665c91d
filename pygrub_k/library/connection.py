"""How questions reach what answers them: a confined worker, or this process itself."""

from __future__ import annotations

import json
import os
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Protocol

from pygrub_k.confined.budget import Bounds
from pygrub_k.confined.worker import Worker
from pygrub_k.errors import ConfinementError, PygrubError, UsageError
from pygrub_k.inspect.render.output import piece_of
from pygrub_k.library.service import ASK, CLOSE, END, MORE, Service

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.confined.link import Link
    from pygrub_k.inspect.file_content import Hole

LARGEST_SAID: Final = 1 << 20
"""Bytes of the problems and notes behind one answer."""


class Connection(Protocol):
    """Asks, and takes the output."""

    def request(self, *items: bytes) -> tuple[list[bytes], list[bytes]]:
        """Return (answer, frames of output); raises what answering raised."""

    def close(self) -> None:
        """End what answers."""


class Direct:
    """Answers in this process: quicker, and as safe as Python is."""

    def __init__(self, service: Service, descriptors: Sequence[int]) -> None:
        self._service = service
        self._descriptors = descriptors

    def request(self, *items: bytes) -> tuple[list[bytes], list[bytes]]:
        frames: list[bytes] = []
        return self._service.handle(items, frames.append), frames

    def close(self) -> None:
        close_all(self._descriptors)


class Confined:
    """Answers in a worker process that can do nothing but read the disks."""

    def __init__(self, service: Service, descriptors: Sequence[int], seconds: float | None) -> None:
        if threading.current_thread() is not threading.main_thread():
            reason = "only the main thread can start a confined worker: elsewhere, confined=False"
            raise UsageError(reason)
        self._descriptors = descriptors

        def work(request: list[bytes], link: Link) -> list[bytes]:
            return service.handle(request, link.write)

        bounds = Bounds(processor=None, passed=None, longest=seconds)
        self._worker: Worker | None = Worker(work, descriptors, bounds)
        self._worker.__enter__()

    def request(self, *items: bytes) -> tuple[list[bytes], list[bytes]]:
        if self._worker is None:
            raise UsageError("the guest is closed")
        frames: list[bytes] = []
        answer = self._worker.stream(frames.append, *items)
        return answer, frames

    def close(self) -> None:
        if self._worker is not None:
            worker, self._worker = self._worker, None
            worker.__exit__()
            close_all(self._descriptors)


def close_all(descriptors: Sequence[int]) -> None:
    """Close the files of the disks."""
    for descriptor in descriptors:
        with suppress(OSError):
            os.close(descriptor)


class Said:
    """What was said of a guest so far, each once."""

    def __init__(self) -> None:
        self.problems: list[str] = []
        self.notes: list[str] = []

    def add(self, data: bytes) -> None:
        """Take what stands behind an answer; ConfinementError if it is not that."""
        try:
            said = json.loads(data[:LARGEST_SAID])
            for kind, known in (("problems", self.problems), ("notes", self.notes)):
                known += [str(line) for line in said[kind] if line not in known]
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            reason = f"the worker's list of problems is malformed: {error}"
            raise ConfinementError(reason) from error


def answered(
    connection: Connection, said: Said, asked: bytes, *, raw: bool = False
) -> Iterator[bytes | Hole]:
    """Yield the output of a question, portion by portion, and take what is said behind it."""
    (number, *_), _ = connection.request(ASK, asked)
    answer: list[bytes] = []
    try:
        while not answer:
            answer, frames = connection.request(MORE, number)
            for frame in frames:
                yield piece_of(frame, raw=raw)
    finally:
        if not answer:  # somebody has seen enough
            with suppress(PygrubError):
                connection.request(CLOSE, number)
    if answer[0] != END or len(answer) < 2:  # noqa: PLR2004 - and what is said
        raise ConfinementError("the worker's answer is malformed")
    said.add(answer[1])
