"""How far a subcommand has come: what the worker sends and the parent reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from pygrub_k.errors import ConfinementError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pygrub_k.filesystems.steps import Steps

Unit = Literal["names", "inodes", "bytes", "checks", "steps"]

UNITS: Final[dict[bytes, Unit]] = {
    b"N": "names",
    b"I": "inodes",
    b"B": "bytes",
    b"C": "checks",
    b"S": "steps",
}
STEPS: Final = b"S"
NUMBER: Final = 8
"""Bytes of a number in a message."""
LARGEST: Final = (1 << 63) - 1


class Measure(NamedTuple):
    """How much is done, in `unit`; `total` is 0 where it is not known."""

    unit: Unit
    done: int
    total: int


@dataclass(slots=True)
class Progress:
    """The worker's side: subcommands count what is done, and say how the total is found out.

    That is asked for once, and not before somebody waits. `tell` reports at once.
    """

    unit: bytes = b"N"
    done: int = 0
    tell: Callable[[], None] = lambda: None
    _totals: list[Callable[[], int | None]] = field(default_factory=list)
    _total: int | None = None
    _followed: list[Steps] = field(default_factory=list)

    def expect(self, total: Callable[[], int | None]) -> None:
        """Remember how to find out a total, which may be None; it is added to those before."""
        self._totals.append(total)
        self._total = None

    def follow(self, steps: Steps) -> None:
        """Tell what a driver counts of a search, and expects; not what was counted before."""
        if self.unit != STEPS:
            self.unit, self.done = STEPS, 0
            self._totals.clear()
            self._total = None
        self._followed.append(steps)

    def items(self) -> list[bytes]:
        """Return the items of a message."""
        if self._total is None:
            found = [total() for total in self._totals]
            self._total = 0 if None in found else sum(filter(None, found))
        done = self.done + sum(steps.done for steps in self._followed)
        total = self._total + sum(steps.expected for steps in self._followed)
        return [self.unit, *(_packed(number) for number in (done, total))]


def _packed(number: int) -> bytes:
    return min(number, LARGEST).to_bytes(NUMBER, "little")


def measure_of(items: Sequence[bytes]) -> Measure | None:
    """Return what a worker's message says, None for nothing; ConfinementError if it is invalid.

    A total may be a file system's own count, and wrong: if more is done than that, it is not known.
    """
    if not items:
        return None
    if len(items) != len(Measure._fields) or items[0] not in UNITS:
        raise ConfinementError("the worker reports its progress in an unknown form")
    if any(len(item) != NUMBER for item in items[1:]):
        raise ConfinementError("the worker reports its progress in an unknown form")
    done, total = (int.from_bytes(item, "little") for item in items[1:])
    if max(done, total) > LARGEST:
        raise ConfinementError("the worker reports more progress than there can be")
    return Measure(UNITS[items[0]], done, total if total >= done else 0)
