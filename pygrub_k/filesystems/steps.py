"""How far a search is that a driver makes: it says how many steps there are, and counts them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Steps:
    """Steps that are expected, and those that are done, all of which take about as long.

    A driver expects the steps of all parts of a search before it begins the first, as far as it
    can know them.
    """

    expected: int = 0
    done: int = 0

    def expect(self, count: int) -> None:
        """Expect `count` more steps."""
        self.expected += count

    def count(self, count: int = 1) -> None:
        """Count steps that are done."""
        self.done += count

    def reach(self, done: int) -> None:
        """Count what is missing until `done` steps are."""
        self.done = max(self.done, done)
