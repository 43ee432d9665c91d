"""How far a run over many guests is, with its rate and the time left, on a terminal."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Final

from pygrub_k.text import printable

if TYPE_CHECKING:
    from typing import Self

INTERVAL: Final = 0.25
"""Seconds between two pictures of it."""
MINUTE: Final = 60
HOUR: Final = 3600


class Progress:
    """A line on standard error that is drawn again and again; nothing where that is no terminal.

    It is `hidden` where the terminal shows the results themselves.
    """

    def __init__(self, total: int, *, hidden: bool = False) -> None:
        self._total = total
        self._done = self._failed = 0
        self._began = time.monotonic()
        self._drawn = 0.0
        self._is_shown = not hidden and sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._is_shown and self._drawn:
            self._draw()
            sys.stderr.write("\n")
            sys.stderr.flush()

    def step(self, *, failed: bool) -> None:
        """Count one that is done."""
        self._done += 1
        self._failed += failed
        if self._is_shown and time.monotonic() - self._drawn >= INTERVAL:
            self._draw()

    def tell(self, program: str, text: str) -> None:
        """Write a line above the progress."""
        start = "\r\x1b[K" if self._is_shown and self._drawn else ""
        sys.stderr.write(f"{start}{program}: {printable(text)}\n")
        sys.stderr.flush()
        if start:
            self._draw()

    def _draw(self) -> None:
        self._drawn = time.monotonic()
        sys.stderr.write(f"\r\x1b[K{self.text(self._drawn - self._began)}")
        sys.stderr.flush()

    def text(self, seconds: float) -> str:
        """Return the line after so many seconds."""
        rate = self._done / seconds if seconds > 0 else 0.0
        line = f"{self._done} of {self._total}, {rate:.1f} a second"
        if self._failed:
            line += f", {self._failed} failed"
        if rate and self._done < self._total:
            line += f", {duration((self._total - self._done) / rate)} left"
        return line


def duration(seconds: float) -> str:
    """Return a time as people say it.

    >>> duration(5), duration(65), duration(7260)
    ('5 s', '1 min 5 s', '2 h 1 min')
    """
    whole = int(seconds)
    if whole < MINUTE:
        return f"{whole} s"
    if whole < HOUR:
        return f"{whole // MINUTE} min {whole % MINUTE} s"
    return f"{whole // HOUR} h {whole % HOUR // MINUTE} min"
