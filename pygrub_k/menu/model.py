"""The menu's state: keys and time go in, pictures of the screen and an outcome come out.

Nothing here knows a terminal or a clock. `now` is any clock's reading in seconds.
"""

from __future__ import annotations

import math

from pygrub_k.menu.entries import Outcome, steps
from pygrub_k.menu.entry_list import EntryList
from pygrub_k.menu.picture import Picture, arranged, one_line
from pygrub_k.menu.text import shown
from pygrub_k.menu.view import Step

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.menu.entries import Entries, Opening
    from pygrub_k.menu.view import View

REDRAW = "\x0c"
"""Ctrl-L, on every screen."""
LEAVE = ("\x03", "\x1c")
"""Ctrl-C and Ctrl-\\, on every screen: quit without booting."""


class Menu:
    """The stack of the menu's screens; the last one is visible.

    Any key stops the clock. While the menu is hidden, the first key does nothing else.
    """

    def __init__(self, entries: Entries, opening: Opening, now: float) -> None:
        self.entries = entries
        self.opening = opening
        self.views: list[View] = [EntryList(entries, "", "", opening.default)]
        self.deadline: float | None = now + opening.seconds
        self.style = opening.style
        self.message = ""
        self.outcome: Outcome | None = None
        self.redraw = False
        """Whether the screen is to be drawn from nothing; whoever does so takes it back."""
        self._default = title_at(entries, opening.default)

    def key(self, key: str) -> None:
        """Take a key (menu/keys.py)."""
        revealed = self.style == "menu"
        self.deadline, self.style, self.message = None, "menu", ""
        if self.outcome is None and key in LEAVE:
            self.outcome = Outcome("quit")
        if self.outcome is not None or not revealed:
            return
        self._take(Step(redraw=True) if key == REDRAW else self.views[-1].key(key))

    def tick(self, now: float) -> None:
        """Note the time; at the deadline the outcome is `unattended`."""
        if self.deadline is not None and now >= self.deadline and self.outcome is None:
            self.outcome = Outcome("unattended")

    def wait(self, now: float) -> float | None:
        """Return for how many seconds the picture stays the same without a key; None: for ever."""
        if self.deadline is None:
            return None
        left = max(self.deadline - now, 0.0)
        return left - (math.ceil(left) - 1) if left else 0.0

    def picture(self, width: int, height: int, encoding: str, now: float) -> Picture:
        """Return what a screen of `width` columns and `height` rows shows."""
        status = self.status(encoding, now)
        if self.style != "menu":
            return one_line(status if self.style == "countdown" else "", width)
        heading = self.opening.heading
        view = self.views[-1]
        title = shown(view.title, encoding)
        heading = f"{heading}: {title}" if title else heading
        return arranged((width, height), heading, view, encoding, status)

    def status(self, encoding: str, now: float) -> str:
        """Return the line below the frame: the countdown or a message."""
        if self.deadline is None:
            return shown(self.message, encoding)
        left = max(math.ceil(self.deadline - now), 0)
        title = shown(self._default, encoding)
        return f"Booting in {left} s, any key stops the clock: {title or 'the default'}"

    def _take(self, step: Step) -> None:
        if step.outcome is not None:
            problem = self.entries.problem(step.outcome) if step.outcome.result == "boot" else ""
            if problem:
                self.message = f"This cannot be booted: {problem}"
                return
            self.outcome = step.outcome
        if step.close:
            self.views.pop()
        if step.open is not None:
            self.views.append(step.open)
        self.message = step.message
        self.redraw = self.redraw or step.redraw


def title_at(entries: Entries, path: str) -> str:
    """Return the title of the entry at a path; empty if there is none."""
    numbers = steps(path)
    title, above = "", ""
    for depth, number in enumerate(numbers):
        items = entries.level(above)
        if number >= len(items):
            return ""
        item = items[number]
        if not item.submenu and depth < len(numbers) - 1:
            return ""
        title, above = item.title, f"{above}>{number}" if above else f"{number}"
    return title
