"""What a worker may use up, and what all its requests together may cost its parent."""

from __future__ import annotations

import time

from pygrub_k.errors import ConfinementError, LimitError
from pygrub_k.limits import (
    EXTRACTED_FILE_SIZE,
    LISTING_SIZE,
    MIB,
    PARENT_PROCESSOR,
    REPLIES_SIZE,
    WORKER_LIFETIME,
    WORKER_MEMORY,
    WORKER_PATIENCE,
    WORKER_PROCESSOR_TIME,
)
from pygrub_k.record import Record
from pygrub_k.text import decimal, shortened

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Final

    Sink = Callable[[bytes], int | None]
    """Takes bytes; returns how many others it has printed in their place, if any."""

PASSED_PER_SECOND: Final = 1 << 20
"""Bytes passed on that earn a second of processor time, where they have no bound themselves.

A tenth of what a slow machine passes on in that time.
"""


class Bounds(Record):
    """What a worker may use up. Sizes are bytes, times seconds; None for no bound."""

    file_size: int = EXTRACTED_FILE_SIZE
    """The largest file that it may write."""
    memory: int = WORKER_MEMORY
    """Address space on top of what the process has when it forks."""
    processor: int | None = WORKER_PROCESSOR_TIME
    """Processor time."""
    patience: float | None = WORKER_PATIENCE
    """Wall-clock time without progress."""
    longest: float | None = WORKER_LIFETIME
    """Wall-clock time of all requests together, whatever progress is told."""
    remedy: str = ""
    """What is added to the message when `longest` is over, such as an option that allows more."""
    effort: float = PARENT_PROCESSOR
    """Processor time that the parent spends on what the worker says."""
    kept: int = REPLIES_SIZE
    """All answers together."""
    passed: int | None = LISTING_SIZE
    """All output together."""


def bounds_from(environment: Mapping[str, str]) -> Bounds:
    """Return the usual bounds, or what the variables of Xen's pygrub say instead.

    PYGRUB_MAX_FILE_SIZE_MB and PYGRUB_MAX_RAM_USAGE_MB are in MiB; ConfinementError if they are
    not positive numbers.
    """
    usual = Bounds()
    return Bounds(
        file_size=_mebibytes(environment, "PYGRUB_MAX_FILE_SIZE_MB", usual.file_size),
        memory=_mebibytes(environment, "PYGRUB_MAX_RAM_USAGE_MB", usual.memory),
    )


def _mebibytes(environment: Mapping[str, str], name: str, usual: int) -> int:
    text = environment.get(name, "")
    if not text:
        return usual
    number = decimal(text)
    if number is None or not 0 < number < 1 << 32:
        raise ConfinementError(f"{name} must be a number of MiB, not {shortened(text)!r}")
    return number * MIB


class Budget:
    """Counts wall-clock time, the parent's processor time, and bytes, and compares with `bounds`.

    The clocks run from `start` to `stop`, while a request is answered. Time between requests, in
    which somebody may think, does not count, nor does time in which a reader takes output.
    """

    def __init__(self, bounds: Bounds) -> None:
        self.bounds = bounds
        self._elapsed = 0.0
        self._effort = self._earned = 0.0
        self._kept = 0
        self._passed = 0
        self._progressed = 0.0
        """When progress was made last, by the clock of `_elapsed`."""
        self._since: tuple[float, float] | None = None
        """The two clocks when they were started; None while they do not run."""

    def start(self) -> None:
        self._since = time.monotonic(), time.process_time()

    def stop(self) -> None:
        if self._since is not None:
            self._elapsed += time.monotonic() - self._since[0]
            self._effort += time.process_time() - self._since[1]
            self._since = None

    def spend_nothing_on(self, sink: Sink, data: bytes) -> None:
        """Hand bytes to a sink; the time this takes does not count.

        What the sink printed from elsewhere counts as passed on, too.
        """
        began = time.monotonic()
        more = sink(data)
        self._elapsed -= time.monotonic() - began
        if more is not None:
            self.pass_on(more)

    def earn(self, effort: float) -> None:
        """Allow more processor time, for a question that somebody at a keyboard asks."""
        self._earned += effort

    def progress(self) -> None:
        """Take note that the work goes on."""
        self.stop()
        self._progressed = self._elapsed
        self.start()

    def left(self) -> float | None:
        """Return how many seconds may be waited now, None for ever.

        Raises LimitError if no time is left, or if the parent has worked too much.
        """
        self.stop()
        self.start()
        bounds = self.bounds
        earned = self._earned
        if bounds.passed is None:
            earned += self._passed / PASSED_PER_SECOND
        if self._effort > bounds.effort + earned:
            raise LimitError(
                f"handling the worker's messages took more than {bounds.effort + earned:g} s"
                " of processor time"
            )
        left: list[float] = []
        if bounds.longest is not None:
            left.append(bounds.longest - self._elapsed)
            if left[0] <= 0:
                raise LimitError(
                    f"reading the disk took more than {bounds.longest:g} s{bounds.remedy}"
                )
        if bounds.patience is not None:
            left.append(bounds.patience - (self._elapsed - self._progressed))
            if left[-1] <= 0:
                raise LimitError(f"reading the disk made no progress for {bounds.patience:g} s")
        return min(left, default=None)

    def keep(self, size: int) -> None:
        """Count bytes that the parent keeps; LimitError if they are too many."""
        self._kept += size
        if self._kept > self.bounds.kept:
            raise LimitError(f"the worker's answers have more than {self.bounds.kept} bytes")

    def pass_on(self, size: int) -> None:
        """Count bytes that the parent hands to a sink; LimitError if they are too many."""
        self._passed += size
        if self.bounds.passed is not None and self._passed > self.bounds.passed:
            raise LimitError(f"the output has more than {self.bounds.passed} bytes")
