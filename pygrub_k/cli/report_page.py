"""Where a report goes: the worker's summary, checked, becomes a page in a new file."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pygrub_k.cli.new_files import NEW_FILE, STANDARD_OUTPUT
from pygrub_k.errors import ConfinementError, LimitError, OutputError
from pygrub_k.inspect.page.page import Page
from pygrub_k.inspect.render.output import TEXT
from pygrub_k.inspect.summary.model import Summary
from pygrub_k.inspect.summary.wire import unpacked
from pygrub_k.limits import SUMMARY_SIZE

if TYPE_CHECKING:
    from collections.abc import Sequence


class ReportFile:
    """Takes frames of the summary, and writes the page when it is complete.

    `path` must be new, or - for standard output. The file gets its name when all of it is written:
    where anything fails, there is none.
    """

    notes: Sequence[str] = ()
    """What could not be kept: nothing."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._page = Page()
        self._parts: list[bytes] = []
        self._size = 0
        if path != "-" and os.path.lexists(path):
            raise OutputError(f"{path}: File exists")

    def put(self, frame: bytes) -> None:
        """Take a frame; ConfinementError for an unexpected one, LimitError for too many."""
        if frame[: len(TEXT)] != TEXT:
            raise ConfinementError(f"the worker sent an unexpected frame: {frame[:1]!r}")
        self._size += len(frame)
        if self._size > SUMMARY_SIZE:
            raise LimitError(f"the summary has more than {SUMMARY_SIZE} bytes")
        self._parts.append(frame[len(TEXT) :])

    def finish(self) -> None:
        """Write the page; OutputError if that fails. Without a summary there is none."""
        if not self._parts:
            return
        summary = unpacked(Summary, b"".join(self._parts))
        self._parts.clear()
        page = self._page.made_of(summary, time.time_ns()).encode("utf-8", "backslashreplace")
        try:
            if self._path == "-":
                _write(STANDARD_OUTPUT, page)
            else:
                _write_new(self._path, page)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(f"{self._path}: {error.strerror}") from error


def _write_new(path: str, data: bytes) -> None:
    """Write a file that has its name only when it is complete; OSError if there is one already."""
    name = f"{path}.{os.getpid()}.part"
    descriptor = os.open(name, NEW_FILE, 0o600)
    try:
        try:
            _write(descriptor, data)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        try:
            Path(path).hardlink_to(name)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links
            if os.path.lexists(path):
                raise
            Path(name).rename(path)
    finally:
        with suppress(OSError):
            Path(name).unlink()


def _write(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
