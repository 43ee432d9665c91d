"""A line on the terminal that says how far a long inspection is; rich draws it if it is there."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, Any, Final, Protocol

from pygrub_k.inspect.progress import Measure, measure_of
from pygrub_k.inspect.render.output import HOLE, UNSORTED
from pygrub_k.inspect.render.units import size_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.confined.budget import Sink

STANDARD_ERROR: Final = 2
SHOWN_AFTER: Final = 1.0
"""Seconds before anything is shown: most inspections take less."""
INTERVAL: Final = 0.25
"""Seconds between two drawings."""
HOUR: Final = 3600


class Line(Protocol):
    """What shows a measure on a terminal, and takes it away again."""

    def show(self, measure: Measure, elapsed: float) -> None:
        """Show how far it is, after so many seconds."""

    def clear(self) -> None:
        """Leave the line empty."""


class PlainLine:
    """A line of text, without rich."""

    def __init__(self, width: int | None) -> None:
        self._width = width or 80

    def show(self, measure: Measure, elapsed: float) -> None:
        self._write("\r" + line_text(measure, elapsed)[: self._width - 1] + "\x1b[K")

    def clear(self) -> None:
        self._write("\r\x1b[K")

    def _write(self, text: str) -> None:
        try:
            os.write(STANDARD_ERROR, text.encode())
        except OSError:  # the terminal has gone; what is inspected does not depend on it
            return


class RichLine:
    """A bar, with rate and time left."""

    def __init__(self, width: int | None) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        console = Console(file=sys.stderr, width=width)
        columns = (BarColumn(), TextColumn("{task.description}", markup=False))
        self._progress: Any = Progress(
            *columns,
            console=console,
            auto_refresh=False,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self._task = self._progress.add_task("", total=None)
        self._progress.start()

    def show(self, measure: Measure, elapsed: float) -> None:
        self._progress.update(
            self._task,
            description=line_text(measure, elapsed),
            completed=measure.done,
            total=measure.total or None,
        )
        self._progress.refresh()

    def clear(self) -> None:
        self._progress.stop()


def line_text(measure: Measure, elapsed: float) -> str:
    """Return how much is done, how fast, and how long it still takes if that is known.

    >>> line_text(Measure("names", 30_000, 90_000), 10.0)
    '30,000 of about 90,000 names, 3,000/s, 20 s left'
    >>> line_text(Measure("bytes", 3 << 30, 0), 3.0)
    '3 GiB, 1 GiB/s'
    """
    if not measure.done:
        return f"{time_left(elapsed)} so far"
    rate = measure.done / max(elapsed, 0.001)
    done, speed = _amount(measure, measure.done), _amount(measure, round(rate))
    if not measure.total:
        return f"{_amount(measure, measure.done, named=True)}, {speed}/s"
    left = (measure.total - measure.done) / rate
    total = _amount(measure, measure.total, named=True)
    about = "about " if measure.unit in {"names", "checks", "steps"} else ""
    return f"{done} of {about}{total}, {speed}/s, {time_left(left)} left"


def _amount(measure: Measure, number: int, *, named: bool = False) -> str:
    if measure.unit == "bytes":
        return size_text(number)
    return f"{number:,} {measure.unit}" if named else f"{number:,}"


def time_left(seconds: float) -> str:
    """Return a duration for people.

    >>> time_left(59.7), time_left(61), time_left(3725)
    ('60 s', '1 min 1 s', '1 h 2 min')
    """
    whole = round(seconds)
    if whole >= HOUR:
        return f"{whole // HOUR} h {whole % HOUR // 60} min"
    return f"{whole // 60} min {whole % 60} s" if whole > 60 else f"{whole} s"  # noqa: PLR2004


class ProgressBar:
    """Shows what the worker tells of its progress, until something else takes the terminal."""

    def __init__(self, width: int | None) -> None:
        self._width = width
        self._began = self._drawn = time.monotonic()
        self._line: Line | None = None
        self._measure = Measure("names", 0, 0)
        self._is_over = False

    def report(self, items: Sequence[bytes]) -> None:
        """Take a message of the worker; ConfinementError if it is none."""
        measure = measure_of(items)
        if measure is not None:
            done = max(measure.done, self._measure.done if measure.unit == "bytes" else 0)
            self._measure = measure._replace(done=done)
        self._draw()

    def passed(self, size: int) -> None:
        """Count bytes of a file that were passed on."""
        if self._measure.unit == "bytes":
            self._measure = self._measure._replace(done=self._measure.done + size)
            self._draw()

    def _draw(self) -> None:
        now = time.monotonic()
        elapsed = now - self._began
        if self._is_over or elapsed < SHOWN_AFTER or now - self._drawn < INTERVAL:
            return
        self._drawn = now
        if self._line is None:
            self._line = line_for(self._width)
        self._line.show(self._measure, elapsed)

    def finish(self) -> None:
        """Take the line away, for good."""
        self._is_over = True
        if self._line is not None:
            self._line.clear()
            self._line = None


class WatchedOutput:
    """Prints frames, and takes the line away before anything else appears on its terminal."""

    def __init__(self, put: Sink, bar: ProgressBar, *, is_terminal: bool) -> None:
        self._put = put
        self._bar = bar
        self._is_terminal = is_terminal

    def put(self, frame: bytes) -> int | None:
        """Print a frame; raises and returns what `put` does."""
        if self._is_terminal and frame[:1] != UNSORTED:
            self._bar.finish()
        more = self._put(frame)
        hole = frame[:1] == HOLE
        self._bar.passed(int.from_bytes(frame[1:], "little") if hole else more or len(frame))
        return more


def line_for(width: int | None) -> Line:
    """Return what draws: rich, or without it a plain line."""
    try:
        return RichLine(width)
    except ImportError:
        return PlainLine(width)
